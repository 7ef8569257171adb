variable "name" { type = string }
variable "region" { type = string }
variable "cidr" { type = string }

locals {
  # A /16 in parts: nodes, services, what Google runs for us, pods.
  nodes    = cidrsubnet(var.cidr, 4, 0)
  services = cidrsubnet(var.cidr, 4, 1)
  private  = cidrsubnet(var.cidr, 4, 2)
  pods     = cidrsubnet(var.cidr, 1, 1)
}

resource "google_compute_network" "this" {
  name                    = var.name
  auto_create_subnetworks = false
  routing_mode            = "REGIONAL"
}

resource "google_compute_subnetwork" "nodes" {
  name                     = "${var.name}-nodes"
  network                  = google_compute_network.this.id
  region                   = var.region
  ip_cidr_range            = local.nodes
  private_ip_google_access = true

  secondary_ip_range {
    range_name    = "pods"
    ip_cidr_range = local.pods
  }

  secondary_ip_range {
    range_name    = "services"
    ip_cidr_range = local.services
  }

  log_config {
    aggregation_interval = "INTERVAL_10_MIN"
    flow_sampling        = 0.1
    metadata             = "INCLUDE_ALL_METADATA"
  }
}

# MySQL and Redis are Google's machines with addresses of ours: nobody outside reaches them.
resource "google_compute_global_address" "private" {
  name          = "${var.name}-private"
  purpose       = "VPC_PEERING"
  address_type  = "INTERNAL"
  address       = cidrhost(local.private, 0)
  prefix_length = tonumber(split("/", local.private)[1])
  network       = google_compute_network.this.id
}

resource "google_service_networking_connection" "private" {
  network                 = google_compute_network.this.id
  service                 = "servicenetworking.googleapis.com"
  reserved_peering_ranges = [google_compute_global_address.private.name]
}

# Nodes have no address of their own: what they send out (to payment gateways, couriers, mail) leaves from these.
resource "google_compute_router" "this" {
  name    = var.name
  network = google_compute_network.this.id
  region  = var.region
}

resource "google_compute_address" "outgoing" {
  count  = 2
  name   = "${var.name}-outgoing-${count.index}"
  region = var.region
}

resource "google_compute_router_nat" "this" {
  name                               = var.name
  router                             = google_compute_router.this.name
  region                             = var.region
  nat_ip_allocate_option             = "MANUAL_ONLY"
  nat_ips                            = google_compute_address.outgoing[*].self_link
  source_subnetwork_ip_ranges_to_nat = "ALL_SUBNETWORKS_ALL_IP_RANGES"

  log_config {
    enable = true
    filter = "ERRORS_ONLY"
  }
}

output "id" { value = google_compute_network.this.id }
output "subnetwork_id" { value = google_compute_subnetwork.nodes.id }
