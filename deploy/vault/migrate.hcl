# What migrations may do: read the DATABASE_URL of the user who may change tables. The app cannot read it.
path "secret/data/gerai/migrate" {
  capabilities = ["read"]
}
