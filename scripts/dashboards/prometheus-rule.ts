import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { parse, stringify } from "yaml";

/** The rules of a folder as one object of Prometheus's operator. */
export function prometheusRule(folder: string): string {
  const groups = readdirSync(folder)
    .sort()
    .flatMap(
      (file) => (parse(readFileSync(path.join(folder, file), "utf8")) as { groups: unknown[] }).groups,
    );
  const object = {
    apiVersion: "monitoring.coreos.com/v1",
    kind: "PrometheusRule",
    metadata: { name: "gerai", namespace: "gerai" },
    spec: { groups },
  };
  const words = "# Made of deploy/observability/prometheus/rules by `npm run render:observability`.\n";
  return words + stringify(object, { lineWidth: 0 });
}
