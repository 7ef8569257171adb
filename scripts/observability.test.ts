import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { parser } from "@prometheus-io/lezer-promql";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import packageJson from "../package.json" with { type: "json" };
import { dashboardFiles } from "./dashboards/all";
import { dashboardConfigMaps } from "./dashboards/config-maps";
import { BASE_OF_RUNBOOKS, prometheusRule, runbookBase } from "./dashboards/prometheus-rule";

const ROOT = path.join(import.meta.dirname, "..");
const FOLDER = path.join(ROOT, "deploy", "observability");
const DASHBOARDS = path.join(FOLDER, "grafana", "dashboards");
const PROMETHEUS = path.join(FOLDER, "prometheus");
const RULES = path.join(PROMETHEUS, "rules");
const RUNBOOKS = path.join(ROOT, "docs", "runbooks");
const read = (...parts: string[]) => readFileSync(path.join(...parts), "utf8");
const filesOf = (folder: string) => readdirSync(folder).sort();

type Rule = {
  alert?: string;
  record?: string;
  expr: string;
  labels?: Record<string, string>;
  annotations?: Record<string, string>;
};
const rules = filesOf(RULES).flatMap((file) =>
  (parse(read(RULES, file)) as { groups: { rules: Rule[] }[] }).groups.flatMap((group) => group.rules),
);
const alerts = rules.filter((rule) => rule.alert !== undefined);

/** docs/metrics.md: names of our metrics with their labels, histograms by what they are scraped as. */
const known = new Map<string, string[]>();
for (const line of read(ROOT, "docs", "metrics.md").split("\n")) {
  const [, name, type, , labels] = line.split("|").map((cell) => cell.trim().replaceAll("`", ""));
  if (!name?.startsWith("gerai_") || labels === undefined) continue;
  const names = labels.split(", ").filter(Boolean);
  const scraped = type === "histogram" ? ["_bucket", "_sum", "_count"].map((end) => name + end) : [name];
  for (const one of scraped) known.set(one, one.endsWith("_bucket") ? [...names, "le"] : names);
}
/** Of Prometheus itself and of prom-client. */
const FOREIGN = /^(up|ALERTS|(process|nodejs|prometheus|alertmanager)_\w+)$/;
/** What Prometheus adds to each series it scrapes. */
const SCRAPED = ["job", "instance"];

describe("PromQL", () => {
  const panels = filesOf(DASHBOARDS).flatMap((file) => {
    const { panels } = JSON.parse(read(DASHBOARDS, file)) as {
      panels: { title: string; targets?: { expr: string }[] }[];
    };
    return panels.flatMap(({ title, targets = [] }) =>
      targets.map(({ expr }) => ({
        where: `${file} ${title}`,
        expr: expr.replaceAll("$__rate_interval", "1m"),
      })),
    );
  });
  const queries = [
    ...rules.map(({ alert, record, expr }) => ({ where: alert ?? record ?? "", expr })),
    ...panels,
  ];

  test("every rule and every panel parses, and asks for metrics and labels that there are", () => {
    const recorded = new Set(rules.map((rule) => rule.record));
    const problems = queries.flatMap(({ where, expr }) =>
      readQuery(expr).flatMap((part) => {
        if ("error" in part) return `${where}: cannot be parsed at ${part.error}`;
        if (recorded.has(part.metric) || FOREIGN.test(part.metric)) return [];
        const labels = known.get(part.metric);
        if (!labels) return `${where}: no metric ${part.metric}`;
        const strange = part.labels.filter((label) => ![...labels, ...SCRAPED].includes(label));
        return strange.map((label) => `${where}: ${part.metric} has no label ${label}`);
      }),
    );
    expect(problems).toEqual([]);
    expect(queries.length).toBeGreaterThan(150);
  });

  test("what is wrong is seen: a slip of the pen, a metric and a label that are not there", () => {
    expect(readQuery("sum(rate(x[5m])")).toContainEqual({ error: expect.any(Number) });
    expect(readQuery('max by (a) (foo{bar="1"}) > 0')).toEqual([{ metric: "foo", labels: ["bar"] }]);
  });
});

test("the dashboards are what scripts/dashboards describes: `npm run render:observability` writes them", () => {
  const written = new Map(filesOf(DASHBOARDS).map((name) => [name, read(DASHBOARDS, name)]));
  expect(written).toEqual(new Map([...dashboardFiles()].sort(([a], [b]) => a.localeCompare(b))));
});

test("Prometheus's operator is given the same rules: `npm run render:observability` writes them", () => {
  const file = path.join(ROOT, "deploy", "kubernetes", "components", "monitoring", "prometheus-rule.yaml");
  expect(readFileSync(file, "utf8")).toBe(prometheusRule(PROMETHEUS));
});

test("a cluster's Grafana is given each dashboard: `npm run render:observability` writes the list", () => {
  expect(read(FOLDER, "grafana", "kustomization.yaml")).toBe(dashboardConfigMaps());
});

describe("alerts", () => {
  test("each says how urgent it is, what happened, and links to its runbook", () => {
    for (const { alert = "", labels, annotations } of alerts) {
      expect(["page", "ticket", "none"], alert).toContain(labels?.severity);
      expect(annotations?.summary, alert).toBeTruthy();
      expect(annotations?.runbook_url, alert).toBe(`${BASE_OF_RUNBOOKS}/${kebab(alert)}.md`);
    }
  });

  test("their links are whole: to the folder of runbooks, at the address that prometheus.yml alone says", () => {
    const base = runbookBase(PROMETHEUS);
    expect(base).toMatch(/^https:\/\/[^/]+\/.*docs\/runbooks$/);
    const given = prometheusRule(PROMETHEUS);
    expect(given).not.toContain("externalLabels");
    const links = [...given.matchAll(/runbook_url: (\S+)/g)].map(([, link = ""]) => link);
    expect(links).toEqual(alerts.map(({ alert = "" }) => `${base}/${kebab(alert)}.md`));
  });

  test("each has its runbook, and each runbook its alert", () => {
    const wanted = alerts.map(({ alert = "" }) => `${kebab(alert)}.md`);
    expect(filesOf(RUNBOOKS).filter((file) => file !== "README.md")).toEqual(wanted.sort());
  });

  test("a runbook says what it means, how to look and what to do, with commands that there are", () => {
    for (const file of filesOf(RUNBOOKS).filter((name) => name !== "README.md")) {
      const text = read(RUNBOOKS, file);
      for (const heading of ["## What it means", "## How to look", "## What to do"]) {
        expect(text, file).toContain(heading);
      }
      for (const [, script = ""] of text.matchAll(/npm run ([\w:-]+)/g)) {
        expect(Object.keys(packageJson.scripts), `${file}: npm run ${script}`).toContain(script);
      }
    }
  });

  test("each has a test in which it fires", () => {
    const folder = path.join(FOLDER, "prometheus", "tests");
    const fired = new Set(
      filesOf(folder).flatMap((file) =>
        (parse(read(folder, file)) as { tests: PromTest[] }).tests.flatMap(({ alert_rule_test = [] }) =>
          alert_rule_test.filter((one) => one.exp_alerts.length > 0).map((one) => one.alertname),
        ),
      ),
    );
    expect(alerts.map(({ alert = "" }) => alert).filter((alert) => !fired.has(alert))).toEqual([]);
  });
});

type PromTest = { alert_rule_test?: { alertname: string; exp_alerts: unknown[] }[] };
type Asked = { metric: string; labels: string[] } | { error: number };

/** The metrics a query asks for, each with the labels it is chosen by; where it cannot be parsed, the place. */
function readQuery(expr: string): Asked[] {
  const found: Asked[] = [];
  parser.parse(expr).iterate({
    enter: (node) => {
      if (node.type.isError) found.push({ error: node.from });
      if (node.name !== "VectorSelector") return;
      const metric = node.node.getChild("Identifier");
      const matchers = node.node.getChild("LabelMatchers")?.getChildren("UnquotedLabelMatcher") ?? [];
      found.push({
        metric: metric ? expr.slice(metric.from, metric.to) : "",
        labels: matchers.flatMap((one) => {
          const label = one.getChild("LabelName");
          return label ? expr.slice(label.from, label.to) : [];
        }),
      });
    },
  });
  return found;
}

function kebab(name: string): string {
  return name.replace(/(?<!^)([A-Z])/g, "-$1").toLowerCase();
}
