# What backups may do: read the DATABASE_URL of the user who reads every table and the binlog. The key that opens backups is not in here.
path "secret/data/gerai/backup" {
  capabilities = ["read"]
}
