# What Vault holds and whom it lets in, once it runs in the cluster and was opened (deploy/kubernetes/README.md). A root of its own: the
# cluster has to be there before anything in it can be asked.
terraform {
  required_version = ">= 1.9"

  required_providers {
    random = {
      source  = "hashicorp/random"
      version = "~> 3.7"
    }
    vault = {
      source  = "hashicorp/vault"
      version = "~> 5.0"
    }
  }

  # The same bucket as the cloud's: tofu init -backend-config="bucket=…"
  backend "gcs" {
    prefix = "gerai-vault"
  }
}

# Where and who: VAULT_ADDR, VAULT_CACERT and VAULT_TOKEN of whoever runs this.
provider "vault" {}

variable "state_bucket" {
  description = "The bucket that ../gcp keeps its state in."
  type        = string
}

data "terraform_remote_state" "cloud" {
  backend = "gcs"
  config = {
    bucket = var.state_bucket
    prefix = "gerai"
  }
}

# What nobody has to choose.
resource "random_password" "metrics" {
  length  = 48
  special = false
}

resource "random_bytes" "relay" {
  length = 32
}

locals {
  cloud = data.terraform_remote_state.cloud.outputs.secrets
  relay = { OUTBOX_RELAY_SECRET = "whsec_${random_bytes.relay.base64}" }
  token = { METRICS_TOKEN = random_password.metrics.result }
  # By path below gerai/. The keys of gateways and the like are put beside them by hand (gerai/app/by-hand).
  secrets = {
    app     = merge(local.cloud.app, local.relay, local.token)
    migrate = local.cloud.migrate
    backup  = local.cloud.backup
    # What must be a Secret of Kubernetes, for Prometheus and Debezium; External Secrets writes it.
    metrics = local.token
    cdc     = merge(local.cloud.cdc, local.relay)
  }
  # Each is a service account in the namespace gerai, and its rights a file of deploy/vault.
  readers = toset(["app", "migrate", "backup", "external-secrets"])
}

resource "vault_mount" "secret" {
  path        = "secret"
  type        = "kv"
  options     = { version = "2" }
  description = "Gerai's variables"
}

resource "vault_kv_secret_v2" "values" {
  for_each            = toset(["app", "migrate", "backup", "metrics", "cdc"])
  mount               = vault_mount.secret.path
  name                = "gerai/${each.key}"
  data_json           = jsonencode(local.secrets[each.key])
  delete_all_versions = false
}

resource "vault_auth_backend" "kubernetes" {
  type = "kubernetes"
  path = "kubernetes"
}

resource "vault_kubernetes_auth_backend_config" "this" {
  backend         = vault_auth_backend.kubernetes.path
  kubernetes_host = "https://kubernetes.default.svc"
}

resource "vault_policy" "reader" {
  for_each = local.readers
  name     = "gerai-${each.key}"
  policy   = file("${path.module}/../../vault/${each.key}.hcl")
}

resource "vault_kubernetes_auth_backend_role" "reader" {
  for_each                         = local.readers
  backend                          = vault_auth_backend.kubernetes.path
  role_name                        = "gerai-${each.key}"
  bound_service_account_names      = [each.key]
  bound_service_account_namespaces = ["gerai"]
  audience                         = "vault"
  token_policies                   = [vault_policy.reader[each.key].name]
  token_ttl                        = 3600
  token_max_ttl                    = 86400
}
