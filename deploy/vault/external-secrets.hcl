# What External Secrets may do: read what has to be a Secret of Kubernetes, Prometheus' token and what Debezium is told.
path "secret/data/gerai/metrics" {
  capabilities = ["read"]
}

path "secret/data/gerai/cdc" {
  capabilities = ["read"]
}
