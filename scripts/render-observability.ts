/**
 * `npm run render:observability`: writes what is made of other files: Grafana's dashboards from scripts/dashboards, and these and the
 * rules once more in the form that a cluster takes them in. A test holds them together.
 */
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { dashboardFiles } from "./dashboards/all";
import { dashboardConfigMaps } from "./dashboards/config-maps";
import { prometheusRule } from "./dashboards/prometheus-rule";
import { projectRoot } from "./runtime/paths.mjs";

const DEPLOY = path.join(projectRoot, "deploy");
const DASHBOARDS = path.join(DEPLOY, "observability", "grafana", "dashboards");

rmSync(DASHBOARDS, { recursive: true, force: true });
mkdirSync(DASHBOARDS, { recursive: true });
for (const [name, text] of dashboardFiles()) writeFileSync(path.join(DASHBOARDS, name), text);
writeFileSync(
  path.join(DEPLOY, "kubernetes", "components", "monitoring", "prometheus-rule.yaml"),
  prometheusRule(path.join(DEPLOY, "observability", "prometheus")),
);
writeFileSync(path.join(DEPLOY, "observability", "grafana", "kustomization.yaml"), dashboardConfigMaps());
console.log(`${dashboardFiles().size} dashboards and the operator's rules are written.`);
