variable "name" { type = string }
variable "region" { type = string }
variable "memory_gb" { type = number }
variable "network_id" { type = string }
variable "protected" { type = bool }

# Cached reads, their tags and quick counters: losing it costs speed and nothing else.
resource "google_redis_instance" "this" {
  name                    = var.name
  region                  = var.region
  tier                    = var.protected ? "STANDARD_HA" : "BASIC"
  memory_size_gb          = var.memory_gb
  redis_version           = "REDIS_7_2"
  connect_mode            = "PRIVATE_SERVICE_ACCESS"
  authorized_network      = var.network_id
  auth_enabled            = true
  transit_encryption_mode = "SERVER_AUTHENTICATION"

  redis_configs = {
    maxmemory-policy = "volatile-lru"
  }

  maintenance_policy {
    weekly_maintenance_window {
      day = "TUESDAY"
      start_time {
        hours   = 20
        minutes = 0
        seconds = 0
        nanos   = 0
      }
    }
  }
}

output "url" {
  value     = "rediss://:${google_redis_instance.this.auth_string}@${google_redis_instance.this.host}:${google_redis_instance.this.port}"
  sensitive = true
}

# For NODE_EXTRA_CA_CERTS, beside Vault's: the ConfigMap `authorities`.
output "certificate_authorities" {
  value = join("\n", [for one in google_redis_instance.this.server_ca_certs : one.cert])
}
