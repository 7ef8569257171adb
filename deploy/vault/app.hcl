# What the app may do: read its own secrets. Renewing and giving back its own token is in Vault's policy `default`.
path "secret/data/gerai/app" {
  capabilities = ["read"]
}

# Secrets that other people keep than those of the app, gateway keys for one, may stand below it (VAULT_PATHS names each).
path "secret/data/gerai/app/*" {
  capabilities = ["read"]
}
