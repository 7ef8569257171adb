#!/bin/bash
# Once, before anything writes a log: Kibana's own user gets its password, and Elasticsearch is told how logs are indexed and kept.
set -euo pipefail

url=http://elasticsearch:9200

put() {
  local method=$1 path=$2 body=$3
  curl -fsS -o /dev/null -K - -X "$method" -H 'content-type: application/json' "$url$path" -d "$body" <<< "user = \"elastic:$ELASTIC_PASSWORD\""
}

put POST /_security/user/kibana_system/_password "{\"password\":\"$KIBANA_PASSWORD\"}"

ELASTICSEARCH_URL=$url sh /setup/elasticsearch/setup.sh
echo "Elasticsearch is set up."
