import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { parse, stringify } from "yaml";

/** What an alert's link begins with, where Prometheus is asked to put in what its configuration says. */
export const BASE_OF_RUNBOOKS = "{{ $externalLabels.runbook_base }}";

/** What prometheus.yml says. */
export function runbookBase(folder: string): string {
  const config = parse(readFileSync(path.join(folder, "prometheus.yml"), "utf8"));
  return (config as { global: { external_labels: { runbook_base: string } } }).global.external_labels
    .runbook_base;
}

/** The rules of Prometheus's folder as one object of its operator. There others own the configuration, so links are whole. */
export function prometheusRule(folder: string): string {
  const rules = path.join(folder, "rules");
  const base = runbookBase(folder);
  const groups = readdirSync(rules)
    .sort()
    .flatMap((file) => {
      const text = readFileSync(path.join(rules, file), "utf8").replaceAll(BASE_OF_RUNBOOKS, base);
      return (parse(text) as { groups: unknown[] }).groups;
    });
  const object = {
    apiVersion: "monitoring.coreos.com/v1",
    kind: "PrometheusRule",
    metadata: { name: "gerai", namespace: "gerai" },
    spec: { groups },
  };
  const words = "# Made of deploy/observability/prometheus/rules by `npm run render:observability`.\n";
  return words + stringify(object, { lineWidth: 0 });
}
