project         = "gerai-production"
environment     = "production"
network_cidr    = "10.10.0.0/16"
domain          = "gerai.example"
database_tier   = "db-perf-optimized-N-8"
redis_memory_gb = 5
protected       = true
operators_cidr  = "203.0.113.0/24"
