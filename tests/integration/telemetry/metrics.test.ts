import { readFileSync } from "node:fs";
import { beforeAll, expect, test } from "vitest";
import { systemCtx } from "@/lib/platform/ctx";
import { figuresStatement } from "@/lib/platform/database-figures";
import { measureDatabase } from "@/lib/platform/measure-database";
import { measureProcess } from "@/lib/platform/measure-process";
import type { MetricAbout } from "@/lib/platform/metric-about";
import { METRICS } from "@/lib/platform/metric-list";
import { metrics } from "@/lib/platform/metrics";
import { buildDeliveryRates } from "../../builders/delivery";
import { buildBuyer, buildGoods } from "../../builders/ordering";
import { buildOrder, passDeadline } from "../../builders/placed-orders";

const ctx = systemCtx.bind(null, "test");

beforeAll(() => buildDeliveryRates());

test("the table of docs/metrics.md is the list of metrics there are", () => {
  const rows = readFileSync("docs/metrics.md", "utf8").match(/^\| `gerai_.*$/gm);
  const told = Object.entries<MetricAbout>(METRICS).map(([name, { type, from, labels = [], unit, help }]) =>
    [`| \`${name}\``, type, from, labels.map((label) => `\`${label}\``).join(", "), unit, `${help} |`].join(
      " | ",
    ),
  );
  expect(rows).toEqual(told);
});

test("a scrape tells orders, locks, outbox and pools of now, under the names and labels of the list and no others", async () => {
  const before = await scraped();
  const order = await buildOrder(await buildBuyer(), { goods: await buildGoods(), quantity: 1 });
  await passDeadline(order.orderId);
  const after = await scraped();

  for (const name of [
    'gerai_orders{status="PENDING_PAYMENT"}',
    "gerai_stock_locks_held",
    "gerai_stock_locks_overdue",
  ])
    expect(`${name} ${(after.get(name) ?? 0) - (before.get(name) ?? 0)}`).toBe(`${name} 1`);
  expect(after.get("gerai_stock_locks_overdue_oldest_seconds")).toBeGreaterThanOrEqual(60);
  expect(after.get("gerai_outbox_due")).toBeGreaterThan(0);
  expect(after.get('gerai_events_total{type="order.placed"}')).toBeGreaterThan(0);
  expect(after.get('gerai_order_changes_total{of="order",status="PENDING_PAYMENT"}')).toBeGreaterThan(0);
  expect(after.get('gerai_database_pool_connections{pool="prisma",state="idle"}')).toBeGreaterThan(0);
  expect(after.get("gerai_database_connections")).toBeGreaterThan(0);
  expect(
    [...after.keys()].map((line) => line.replace(/(_bucket|_sum|_count)?(\{.*)?$/, "")).filter(isUnlisted),
  ).toEqual([]);
});

test("what the database cannot tell is absent, not 0, and the process says that it is not up", async () => {
  await measureDatabase(ctx(), [], { keptMs: 0 });
  expect(await metrics().getSingleMetricAsString("gerai_outbox_due")).toMatch(/^gerai_outbox_due \d/m);
  await measureDatabase(ctx(), [() => Promise.reject(new Error("gone"))], { keptMs: 0 });
  expect(await metrics().getSingleMetricAsString("gerai_outbox_due")).not.toMatch(/^gerai_outbox_due \d/m);
  expect(await metrics().getSingleMetricAsString("gerai_up")).toContain("gerai_up 0");
});

test("scrapes within five seconds look once", async () => {
  let looks = 0;
  const look = async () => void looks++;
  await measureDatabase(ctx(), [look], { keptMs: 0 });
  await Promise.all([measureDatabase(ctx(), [look]), measureDatabase(ctx(), [look])]);
  expect(looks).toBe(1);
});

test("what a scrape reads it finds by indexes", async () => {
  const plan = await ctx().sql.rows<{ table: string | null; type: string | null; key: string | null }>(
    `EXPLAIN ${figuresStatement()}`,
  );
  const scanned = plan.filter(({ table, type }) => table && !table.startsWith("<") && type === "ALL");
  expect(scanned.map(({ table }) => table)).toEqual([]);
});

async function scraped(): Promise<Map<string, number>> {
  await measureDatabase(ctx(), [], { keptMs: 0 });
  measureProcess();
  const lines = (await metrics().metrics()).split("\n").filter((line) => line && !line.startsWith("#"));
  return new Map(
    lines.map((line) => [line.slice(0, line.lastIndexOf(" ")), Number(line.slice(line.lastIndexOf(" ")))]),
  );
}

function isUnlisted(name: string): boolean {
  return !(name in METRICS);
}
