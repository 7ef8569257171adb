output "cluster" {
  description = "gcloud container clusters get-credentials takes this name, with --dns-endpoint."
  value       = module.cluster.name
}

output "name_servers" {
  description = "What the domain's registrar is to be told."
  value       = module.dns.name_servers
}

output "workload_identity_provider" {
  description = "The variable WORKLOAD_IDENTITY_PROVIDER of GitHub's environment."
  value       = module.deployer.provider
}

output "deployer" {
  description = "The variable DEPLOYER of GitHub's environment."
  value       = module.deployer.account
}

output "vault_account" {
  description = "Whose Vault's pods are."
  value       = module.seal.account
}

output "certificates_account" {
  description = "Whose cert-manager's pod is."
  value       = module.dns.certificates_account
}

output "redis_authorities" {
  description = "Who signs Redis' certificates; goes into the ConfigMap `authorities`."
  value       = module.redis.certificate_authorities
}

output "database_users" {
  description = "The script that makes the database's users."
  value       = module.mysql.users_script
  sensitive   = true
}

output "secrets" {
  description = "What Vault is to hold of all this; ../vault reads it."
  value = {
    app     = { DATABASE_URL = module.mysql.urls["gerai"], REDIS_URL = module.redis.url }
    migrate = { DATABASE_URL = module.mysql.urls["gerai_owner"] }
    backup  = { DATABASE_URL = module.mysql.urls["gerai_backup"] }
    cdc     = { CDC_DATABASE_HOST = module.mysql.address, CDC_DATABASE_PASSWORD = module.mysql.cdc_password }
  }
  sensitive = true
}
