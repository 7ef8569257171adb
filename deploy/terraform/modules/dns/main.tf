variable "name" { type = string }
variable "project" { type = string }
variable "domain" { type = string }
variable "region" { type = string }

# The gateway's, which is a network load balancer: it hands the callers' addresses on. Its service asks for it by this name
# (deploy/kubernetes/overlays).
resource "google_compute_address" "gateway" {
  name   = "${var.name}-gateway"
  region = var.region
}

resource "google_dns_managed_zone" "this" {
  name        = var.name
  dns_name    = "${var.domain}."
  description = "Gerai"

  dnssec_config {
    state = "on"
  }
}

resource "google_dns_record_set" "gateway" {
  managed_zone = google_dns_managed_zone.this.name
  name         = google_dns_managed_zone.this.dns_name
  type         = "A"
  ttl          = 300
  rrdatas      = [google_compute_address.gateway.address]
}

# Nobody but the authority the gateway uses may sign for this name.
resource "google_dns_record_set" "authority" {
  managed_zone = google_dns_managed_zone.this.name
  name         = google_dns_managed_zone.this.dns_name
  type         = "CAA"
  ttl          = 3600
  rrdatas      = ["0 issue \"letsencrypt.org\""]
}

# cert-manager shows the authority that the name is ours by records in this zone: nothing has to answer on port 80 for it. Its pod, of
# the service account "cert-manager" in the namespace "cert-manager", is this Google account.
resource "google_service_account" "certificates" {
  account_id   = "${var.name}-certificates"
  display_name = "cert-manager of ${var.name}"
}

resource "google_project_iam_member" "certificates" {
  project = var.project
  role    = "roles/dns.admin"
  member  = google_service_account.certificates.member
}

resource "google_service_account_iam_member" "certificates" {
  service_account_id = google_service_account.certificates.name
  role               = "roles/iam.workloadIdentityUser"
  member             = "serviceAccount:${var.project}.svc.id.goog[cert-manager/cert-manager]"
}

output "certificates_account" { value = google_service_account.certificates.email }
output "name_servers" { value = google_dns_managed_zone.this.name_servers }
