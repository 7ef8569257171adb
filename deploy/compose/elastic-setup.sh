#!/bin/bash
# Once, before anything writes a log: Kibana's own user gets its password, and Elasticsearch is told how logs are indexed and kept.
set -euo pipefail

url=http://elasticsearch:9200

put() {
  local method=$1 path=$2 body=$3
  curl -fsS -o /dev/null -K - -X "$method" -H 'content-type: application/json' "$url$path" -d "$body" <<< "user = \"elastic:$ELASTIC_PASSWORD\""
}

put POST /_security/user/kibana_system/_password "{\"password\":\"$KIBANA_PASSWORD\"}"

shopt -s nullglob
for file in /setup/elasticsearch/*lifecycle*.json; do put PUT "/_ilm/policy/$(basename "$file" .json)" "@$file"; done
for file in /setup/elasticsearch/*template*.json; do put PUT "/_index_template/$(basename "$file" .json)" "@$file"; done
echo "Elasticsearch is set up."
