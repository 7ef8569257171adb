# One environment of Gerai on Google Cloud. What runs in the cluster is deploy/kubernetes/overlays/<environment>; what Vault holds there
# is ../vault, for when there is a Vault.
locals {
  name = "gerai-${var.environment}"
}

# What a new project has not switched on.
resource "google_project_service" "used" {
  for_each = toset([
    "cloudkms", "compute", "container", "dns", "file", "iam", "iamcredentials", "logging", "monitoring", "redis", "servicenetworking",
    "sqladmin", "sts",
  ])
  service            = "${each.key}.googleapis.com"
  disable_on_destroy = false
}

module "network" {
  source     = "../modules/network"
  name       = local.name
  region     = var.region
  cidr       = var.network_cidr
  depends_on = [google_project_service.used]
}

module "mysql" {
  source     = "../modules/mysql"
  name       = local.name
  region     = var.region
  tier       = var.database_tier
  network_id = module.network.id
  protected  = var.protected
  # Its private address is handed out by this connection.
  depends_on = [module.network]
}

module "redis" {
  source     = "../modules/redis"
  name       = local.name
  region     = var.region
  memory_gb  = var.redis_memory_gb
  network_id = module.network.id
  protected  = var.protected
  depends_on = [module.network]
}

module "cluster" {
  source         = "../modules/cluster"
  name           = local.name
  region         = var.region
  network_id     = module.network.id
  subnetwork_id  = module.network.subnetwork_id
  operators_cidr = var.operators_cidr
  protected      = var.protected
}

# These two name accounts of the cluster's own pool of identities, which comes with it.
module "seal" {
  source     = "../modules/seal"
  name       = local.name
  project    = var.project
  region     = var.region
  depends_on = [module.cluster]
}

module "dns" {
  source     = "../modules/dns"
  name       = local.name
  project    = var.project
  domain     = var.domain
  region     = var.region
  depends_on = [module.cluster]
}

module "deployer" {
  source      = "../modules/deployer"
  name        = local.name
  repository  = var.repository
  environment = var.environment
  depends_on  = [google_project_service.used]
}
