# What opens Vault, which runs in the cluster: a key, and the account that may use it. What Vault holds is ../../vault.
variable "name" { type = string }
variable "project" { type = string }
variable "region" { type = string }

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

output "account" { value = google_service_account.vault.email }
