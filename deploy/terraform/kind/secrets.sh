#!/bin/bash
# Makes the secret `gerai-local` that deploy/kubernetes/overlays/kind mounts, unless the cluster has it: MySQL keeps its first password.
set -euo pipefail

kube() { kubectl --context "$CONTEXT" "$@"; }
word() { head -c 24 /dev/urandom | od -An -tx1 | tr -d ' \n'; }

kube create namespace gerai --dry-run=client -o yaml | kube apply -f -
if kube --namespace gerai get secret gerai-local >/dev/null 2>&1; then exit 0; fi

root=$(word)
redis=$(word)
# By standard input: what is an argument can be read by every user of the machine. The demo's app is MySQL's root, for it migrates too.
kube --namespace gerai create -f - <<YAML
apiVersion: v1
kind: Secret
metadata:
  name: gerai-local
  labels: { gerai.id/step: prepare }
stringData:
  DATABASE_ROOT_PASSWORD: "$root"
  DATABASE_URL: "mysql://root:$root@mysql:3306/gerai"
  REDIS_PASSWORD: "$redis"
  REDIS_URL: "redis://:$redis@redis:6379"
  NEXTAUTH_SECRET: "$(word)"
  OTP_PEPPER: "$(word)"
  SANDBOX_GATEWAY_SECRET: "$(word)"
YAML
