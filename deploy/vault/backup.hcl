# What backups may do: read the DATABASE_URL of their own account (docs/backup.md).
path "secret/data/gerai/backup" {
  capabilities = ["read"]
}
