# Vault's side of the app: what it may read, and who it has to be. Vault itself runs in the cluster and is opened by this key.
variable "name" { type = string }
variable "project" { type = string }
variable "region" { type = string }
variable "environment" { type = string }

variable "values" {
  description = "What this code made and the app must know: by path below gerai/, variables."
  type        = map(map(string))
  sensitive   = true
}

resource "google_kms_key_ring" "vault" {
  name     = "${var.name}-vault"
  location = var.region
}

resource "google_kms_crypto_key" "seal" {
  name            = "seal"
  key_ring        = google_kms_key_ring.vault.id
  rotation_period = "7776000s"

  lifecycle {
    # Without it no backup of Vault opens any more.
    prevent_destroy = true
  }
}

resource "google_service_account" "vault" {
  account_id   = "${var.name}-vault"
  display_name = "Vault of ${var.name}"
}

resource "google_kms_crypto_key_iam_member" "seal" {
  for_each      = toset(["roles/cloudkms.cryptoKeyEncrypterDecrypter", "roles/cloudkms.viewer"])
  crypto_key_id = google_kms_crypto_key.seal.id
  role          = each.key
  member        = google_service_account.vault.member
}

# The pod of the service account "vault" in the namespace "vault" is that Google account.
resource "google_service_account_iam_member" "vault" {
  service_account_id = google_service_account.vault.name
  role               = "roles/iam.workloadIdentityUser"
  member             = "serviceAccount:${var.project}.svc.id.goog[vault/vault]"
}

resource "vault_mount" "secret" {
  path        = "secret"
  type        = "kv"
  options     = { version = "2" }
  description = "Gerai's variables"
}

# Of these the app reads what Terraform knows; keys of gateways and the like are put beside them by hand (gerai/app/by-hand).
resource "vault_kv_secret_v2" "values" {
  for_each            = nonsensitive(toset(keys(var.values)))
  mount               = vault_mount.secret.path
  name                = "gerai/${each.key}"
  data_json           = jsonencode(var.values[each.key])
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

locals {
  readers = {
    app     = ["gerai/app", "gerai/app/by-hand"]
    migrate = ["gerai/migrate"]
    backup  = ["gerai/backup"]
  }
}

resource "vault_policy" "reader" {
  for_each = local.readers
  name     = "gerai-${each.key}"
  policy = join("\n", [for path in each.value :
    "path \"${vault_mount.secret.path}/data/${path}\" { capabilities = [\"read\"] }"
  ])
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

output "seal_key" {
  value = google_kms_crypto_key.seal.id
}
