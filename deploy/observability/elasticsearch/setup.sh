#!/bin/sh
# Puts lifecycle and index template into Elasticsearch, and the saved objects into Kibana where KIBANA_URL names one. May be run any
# number of times; each run makes it what the files say. Wants curl.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
elasticsearch=${ELASTICSEARCH_URL:-http://elasticsearch:9200}

# The password by standard input: arguments are seen by every process of the machine.
ask() {
  printf '%s\n' "${ELASTIC_PASSWORD:+user = \"${ELASTIC_USER:-elastic}:$ELASTIC_PASSWORD\"}" |
    curl --config - --silent --show-error --fail --retry 30 --retry-delay 2 --retry-connrefused "$@"
  echo
}

ask -X PUT "$elasticsearch/_ilm/policy/gerai-logs" -H 'content-type: application/json' --data-binary "@$here/ilm-policy.json"
ask -X PUT "$elasticsearch/_index_template/gerai-logs" -H 'content-type: application/json' --data-binary "@$here/index-template.json"

if [ -n "${KIBANA_URL:-}" ]; then
  ask -X POST "$KIBANA_URL/api/saved_objects/_import?overwrite=true" -H 'kbn-xsrf: gerai' \
    -F "file=@$here/../kibana/saved-objects.ndjson;type=application/ndjson"
fi
