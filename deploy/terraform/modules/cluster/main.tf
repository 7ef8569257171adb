variable "name" { type = string }
variable "region" { type = string }
variable "network_id" { type = string }
variable "subnetwork_id" { type = string }
variable "operators_cidr" { type = string }
variable "protected" { type = bool }

resource "google_service_account" "nodes" {
  account_id   = "${var.name}-nodes"
  display_name = "Nodes of ${var.name}"
}

# No more than writing logs and metrics and pulling images.
resource "google_project_iam_member" "nodes" {
  for_each = toset([
    "roles/logging.logWriter",
    "roles/monitoring.metricWriter",
    "roles/artifactregistry.reader",
  ])
  project = google_service_account.nodes.project
  role    = each.key
  member  = google_service_account.nodes.member
}

# Autopilot: nodes are Google's to look after, spread over the region's zones, and pods must keep to its baseline of rights.
resource "google_container_cluster" "this" {
  name                = var.name
  location            = var.region
  enable_autopilot    = true
  network             = var.network_id
  subnetwork          = var.subnetwork_id
  deletion_protection = var.protected

  release_channel {
    channel = "REGULAR"
  }

  ip_allocation_policy {
    cluster_secondary_range_name  = "pods"
    services_secondary_range_name = "services"
  }

  private_cluster_config {
    enable_private_nodes    = true
    enable_private_endpoint = false
  }

  # By its name it is asked through Google's own door, by whoever Google knows and lets (container.clusters.connect), from anywhere: the
  # workflow that deploys runs on GitHub's machines. By its address only from the operators' network.
  control_plane_endpoints_config {
    dns_endpoint_config {
      allow_external_traffic = true
    }
  }

  master_authorized_networks_config {
    cidr_blocks {
      cidr_block   = var.operators_cidr
      display_name = "operators"
    }
  }

  cluster_autoscaling {
    auto_provisioning_defaults {
      service_account = google_service_account.nodes.email
      oauth_scopes    = ["https://www.googleapis.com/auth/cloud-platform"]
    }
  }

  # Pictures are on Filestore, which several nodes may write to at once.
  addons_config {
    gcp_filestore_csi_driver_config {
      enabled = true
    }
  }

  maintenance_policy {
    recurring_window {
      start_time = "2026-01-06T19:00:00Z"
      end_time   = "2026-01-06T23:00:00Z"
      recurrence = "FREQ=WEEKLY;BYDAY=TU,WE"
    }
  }
}

output "name" { value = google_container_cluster.this.name }
