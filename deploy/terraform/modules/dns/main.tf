variable "name" { type = string }
variable "domain" { type = string }
variable "region" { type = string }

# The gateway's, which is a network load balancer: it hands the callers' addresses on.
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

output "address" { value = google_compute_address.gateway.address }
output "name_servers" { value = google_dns_managed_zone.this.name_servers }
