variable "name" { type = string }
variable "region" { type = string }
variable "tier" { type = string }
variable "network_id" { type = string }
variable "protected" { type = bool }

# A name of an instance that was deleted is taken for a week.
resource "random_id" "suffix" {
  byte_length = 3
}

resource "google_sql_database_instance" "this" {
  name                = "${var.name}-${random_id.suffix.hex}"
  database_version    = "MYSQL_8_4"
  region              = var.region
  deletion_protection = var.protected

  settings {
    tier                        = var.tier
    edition                     = startswith(var.tier, "db-perf-optimized") ? "ENTERPRISE_PLUS" : "ENTERPRISE"
    availability_type           = var.protected ? "REGIONAL" : "ZONAL"
    disk_type                   = "PD_SSD"
    disk_autoresize             = true
    deletion_protection_enabled = var.protected

    ip_configuration {
      ipv4_enabled    = false
      private_network = var.network_id
      ssl_mode        = "ENCRYPTED_ONLY"
    }

    # To any moment of the last days; `npm run backup` keeps copies elsewhere besides.
    backup_configuration {
      enabled                        = true
      binary_log_enabled             = true
      start_time                     = "19:00"
      location                       = var.region
      transaction_log_retention_days = 7

      backup_retention_settings {
        retained_backups = 30
        retention_unit   = "COUNT"
      }
    }

    maintenance_window {
      day          = 2
      hour         = 20
      update_track = "stable"
    }

    insights_config {
      query_insights_enabled  = true
      record_application_tags = false
      record_client_address   = false
    }

    # What the app expects of its server: `npm run doctor` looks at the same.
    database_flags {
      name  = "default_time_zone"
      value = "+00:00"
    }
    database_flags {
      name  = "transaction_isolation"
      value = "READ-COMMITTED"
    }
    database_flags {
      name  = "character_set_server"
      value = "utf8mb4"
    }
    database_flags {
      name  = "max_connections"
      value = "1000"
    }
    database_flags {
      name  = "local_infile"
      value = "off"
    }
    database_flags {
      name  = "skip_show_database"
      value = "on"
    }
  }

  lifecycle {
    # It grows by itself.
    ignore_changes = [settings[0].disk_size]
  }
}

resource "google_sql_database" "gerai" {
  name      = "gerai"
  instance  = google_sql_database_instance.this.name
  charset   = "utf8mb4"
  collation = "utf8mb4_unicode_ci"
}

resource "random_password" "user" {
  for_each = toset(["gerai", "gerai_owner", "gerai_backup", "gerai_cdc"])
  length   = 32
  special  = false
}

# The only one that Cloud SQL itself makes, for it makes every user an administrator (cloudsqlsuperuser): this one runs migrations and
# makes the others, by users.sh.tftpl, with the rights they need.
resource "google_sql_user" "owner" {
  name     = "gerai_owner"
  instance = google_sql_database_instance.this.name
  host     = "%"
  password = random_password.user["gerai_owner"].result
}

# Encrypted; the server's own certificate has an address and no name, so who answers is the private network's word.
locals {
  address = google_sql_database_instance.this.private_ip_address
  url = { for name, password in random_password.user :
    name => "mysql://${name}:${password.result}@${local.address}:3306/${google_sql_database.gerai.name}?ssl-mode=REQUIRED"
  }
}

output "urls" {
  value     = local.url
  sensitive = true
}

output "address" { value = local.address }

output "cdc_password" {
  value     = random_password.user["gerai_cdc"].result
  sensitive = true
}

output "users_script" {
  value = templatefile("${path.module}/users.sh.tftpl", {
    address   = local.address
    passwords = { for name, password in random_password.user : name => password.result }
  })
  sensitive = true
}
