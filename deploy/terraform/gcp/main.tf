# One environment of Gerai on Google Cloud. What runs in the cluster is deploy/kubernetes/overlays/<environment>.
locals {
  name = "gerai-${var.environment}"
}

module "network" {
  source = "../modules/network"
  name   = local.name
  region = var.region
  cidr   = var.network_cidr
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

module "secrets" {
  source      = "../modules/secrets"
  name        = local.name
  project     = var.project
  region      = var.region
  environment = var.environment
  values = {
    app = {
      DATABASE_URL = module.mysql.app_url
      REDIS_URL    = module.redis.url
    }
    migrate = {
      DATABASE_URL = module.mysql.owner_url
    }
  }
}

module "dns" {
  source = "../modules/dns"
  name   = local.name
  domain = var.domain
  region = var.region
}
