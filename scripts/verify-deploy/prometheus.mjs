import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { stringify } from "yaml";
import { runCommand } from "../runtime/children.mjs";
import { copyPrometheus, findMonitoring, OBSERVABILITY, renderRoutes } from "../runtime/monitoring.mjs";

export const name = "prometheus";

/** Configuration, rules, the rules' own tests, every query of every dashboard, and Alertmanager's routes: by promtool and amtool. */
export async function run({ data }) {
  const { promtool, amtool } = await findMonitoring({ data });
  const folder = path.join(data, "prometheus");
  const config = copyPrometheus({ to: folder, token: "a-token-of-metrics", targets: {} });
  const tool = (command, words, args) =>
    runCommand({
      name: words.join("-"),
      command,
      args: [...words, ...args],
      cwd: folder,
      data,
      failure: `${path.basename(command)} ${words.join(" ")} found faults`,
    });
  const inside = (part) =>
    readdirSync(path.join(folder, part))
      .sort()
      .map((file) => path.join(part, file));
  await tool(promtool, ["check", "config"], [config]);
  await tool(promtool, ["check", "rules"], inside("rules"));
  await tool(promtool, ["test", "rules"], inside("tests"));

  const queries = panelQueries();
  const file = path.join(data, "queries.yml");
  const rules = queries.map((expr, index) => ({ record: `panel:query:number${index}`, expr }));
  writeFileSync(file, stringify({ groups: [{ name: "panels", rules }] }));
  await tool(promtool, ["check", "rules"], [file]);

  await checkRoutes(
    amtool,
    tool,
    renderRoutes({ url: "http://127.0.0.1:9", to: path.join(data, "alertmanager.yml") }),
  );
  return `${inside("tests").length} files of rule tests, ${queries.length} queries of panels, the routes of alerts`;
}

/** Whom an alert goes to. */
const ROUTES = [
  ["pages", "alertname=StockOversold", "severity=page"],
  ["tickets", "alertname=JobFailing", "severity=ticket"],
  ["watchdog", "alertname=Watchdog", "severity=none"],
];

async function checkRoutes(amtool, tool, config) {
  await tool(amtool, ["check-config"], [config]);
  for (const [receiver, ...labels] of ROUTES) {
    const options = [`--config.file=${config}`, `--verify.receivers=${receiver}`];
    await tool(amtool, ["config", "routes", "test"], [...options, ...labels]);
  }
}

function panelQueries() {
  const folder = path.join(OBSERVABILITY, "grafana", "dashboards");
  return readdirSync(folder).flatMap((file) =>
    JSON.parse(readFileSync(path.join(folder, file), "utf8")).panels.flatMap(({ targets = [] }) =>
      targets.map(({ expr }) => expr.replaceAll("$__rate_interval", "1m")),
    ),
  );
}
