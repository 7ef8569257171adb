project         = "gerai-staging"
environment     = "staging"
network_cidr    = "10.20.0.0/16"
domain          = "staging.gerai.example"
database_tier   = "db-custom-2-7680"
redis_memory_gb = 1
protected       = false
operators_cidr  = "203.0.113.0/24"
