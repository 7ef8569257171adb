output "cluster" {
  description = "gcloud container clusters get-credentials takes this name."
  value       = module.cluster.name
}

output "gateway_address" {
  description = "For loadBalancerIP of the service `gateway`."
  value       = module.dns.address
}

output "name_servers" {
  description = "What the domain's registrar is to be told."
  value       = module.dns.name_servers
}

output "vault_seal_key" {
  description = "For the seal \"gcpckms\" of Vault's configuration."
  value       = module.secrets.seal_key
}
