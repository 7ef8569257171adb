import { readDockerfile } from "../image/dockerfile.mjs";

/**
 * Who may write to a folder as an image brings it: a new volume takes over its owner and its rights, and one that is mounted where the
 * image has nothing is root's. Of others' images: what their Dockerfiles say, by image and folder.
 */
const OTHERS = {
  "mysql /var/lib/mysql": ["mysql"],
  "redis /data": ["redis"],
  "quay.io/debezium/server /debezium/data": "all",
  "prom/prometheus /prometheus": ["65534:65534"],
  "prom/alertmanager /alertmanager": ["65534:65534"],
  "grafana/grafana /var/lib/grafana": ["472:0"],
  "docker.elastic.co/elasticsearch/elasticsearch /usr/share/elasticsearch/data": ["1000:0"],
  "docker.elastic.co/logstash/logstash /usr/share/logstash/data": ["1000:0"],
  "docker.elastic.co/beats/filebeat /usr/share/filebeat/data": ["root", "1000:0"],
  "hashicorp/vault /vault/file": ["100:1000"],
};

/** Of ours: what the Dockerfile's lines make with `install -d -o USER -g GROUP FOLDER…`. */
const OURS = { "gerai:": "app", "gerai-keeper:": "keeper", "gerai-gateway:": "gateway" };

export function ownersOf(image, folder) {
  const stage = Object.entries(OURS).find(([start]) => image.startsWith(start))?.[1];
  if (!stage) return OTHERS[`${image.replace(/:[^:/]*$/, "")} ${folder}`];
  const lines = readDockerfile().stages.get(stage);
  const made = lines
    .filter(({ word }) => word === "RUN")
    .flatMap(({ rest }) => [...rest.matchAll(/install -d -o (\d+) -g (\d+) ([^&]+)/g)]);
  const owners = made
    .filter(([, , , folders]) => folders.trim().split(/\s+/).includes(folder))
    .map(([, user, group]) => `${user}:${group}`);
  return owners.length > 0 ? owners : undefined;
}
