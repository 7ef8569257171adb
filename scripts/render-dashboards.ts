/** `npm run dashboards`: writes deploy/observability/grafana/dashboards from scripts/dashboards. A test holds the two together. */
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { dashboardFiles } from "./dashboards/all";
import { projectRoot } from "./runtime/paths.mjs";

const FOLDER = path.join(projectRoot, "deploy", "observability", "grafana", "dashboards");

rmSync(FOLDER, { recursive: true, force: true });
mkdirSync(FOLDER, { recursive: true });
for (const [name, text] of dashboardFiles()) writeFileSync(path.join(FOLDER, name), text);
console.log(`${dashboardFiles().size} dashboards written to ${path.relative(projectRoot, FOLDER)}.`);
