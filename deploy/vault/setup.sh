#!/bin/sh
# Makes in Vault what Gerai needs: the KV engine, a policy and a role each for the app, migrations and backups. Writes no secret. May run
# again at any time. Wants VAULT_ADDR and VAULT_TOKEN of somebody who may do all that, and `vault` in the PATH.
#
#   VAULT_KV_MOUNT        where the KV version 2 engine is or will be mounted (secret)
#   KUBERNETES_HOST       set: pods sign in by their own tokens; the address at which Vault asks the cluster about them
#   KUBERNETES_NAMESPACE  theirs (gerai)
#   KUBERNETES_CA         set where Vault runs outside of the cluster: the file of its authority, or `system` where the machine knows it
set -eu
here=$(dirname "$0")
mount=${VAULT_KV_MOUNT:-secret}

enabled() { vault "$1" list -format=json | grep -q "\"$2/\""; }

enabled secrets "$mount" || vault secrets enable -path="$mount" -version=2 kv
enabled auth approle || vault auth enable approle
if [ -n "${KUBERNETES_HOST:-}" ]; then
  enabled auth kubernetes || vault auth enable kubernetes
  set -- kubernetes_host="$KUBERNETES_HOST"
  case "${KUBERNETES_CA:-}" in
    "") ;;
    system) set -- "$@" disable_local_ca_jwt=true ;;
    *) set -- "$@" disable_local_ca_jwt=true kubernetes_ca_cert=@"$KUBERNETES_CA" ;;
  esac
  vault write auth/kubernetes/config "$@"
fi

for name in app migrate backup external-secrets; do
  sed "s|\"secret/|\"$mount/|" "$here/$name.hcl" | vault policy write "gerai-$name" -
  # A secret id may be used again: an app that was away for longer than its token lasts signs in anew.
  vault write "auth/approle/role/gerai-$name" token_policies="gerai-$name" token_ttl=1h token_max_ttl=24h secret_id_num_uses=0
  if [ -n "${KUBERNETES_HOST:-}" ]; then
    vault write "auth/kubernetes/role/gerai-$name" bound_service_account_names="$name" \
      bound_service_account_namespaces="${KUBERNETES_NAMESPACE:-gerai}" audience=vault \
      token_policies="gerai-$name" token_ttl=1h token_max_ttl=24h
  fi
done
