import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { parseArgs } from "node:util";
import { systemCtx } from "@/lib/platform/ctx";
import { fetchDebezium, startDebezium } from "../../scripts/runtime/debezium.mjs";
import { say } from "../../scripts/runtime/progress.mjs";
import { ClientLog, shop } from "../chaos/buyers";
import { brokenMessages, checkNow, proofOf, unpaidMoney, waitingEvents } from "../chaos/checks";
import { type Market, openMarket, restock } from "../chaos/market";
import { runOnStage } from "../chaos/run-on-stage";
import { type App, Stage } from "../chaos/stage";
import { setTestEnv } from "../setup/test-env";
import { brokenEvents } from "./checks";
import { brokenFeed } from "./feed";
import { databaseTime, lagBetween, shown } from "./lag";
import { startTap } from "./tap";

// Debezium reads the outbox of a shop that sells, from the database's binlog, and drives its relay; it, the app and the database are
// killed while buyers buy. Then every event was handled by every subscriber, once. Before that the same buyers with the app's own relay.

const { values: options } = parseArgs({
  options: {
    buyers: { type: "string", default: "6" },
    seconds: { type: "string", default: "20" },
    kills: { type: "string", default: "4" },
    engine: { type: "string", default: "in-process" },
  },
});
const seconds = Number(options.seconds);
const CDC_USER = "gerai_cdc";
const cdcPassword = randomBytes(12).toString("hex");
const relaySecret = `whsec_${randomBytes(32).toString("base64")}`;
const BINLOG = [
  ...["--log-bin=binlog", "--binlog-format=ROW", "--binlog-row-image=FULL", "--server-id=1"],
  ...["--sync-binlog=1", "--innodb-flush-log-at-trx-commit=1"],
];
/** What nobody brings is looked for until Debezium has a place of its own in the binlog; then no more: what was lost would stay lost. */
const SWEEP = "1";
const NO_SWEEP = "86400";
const QUIET_MS = 180_000;
const BACK_MS = 120_000;
const HANDLED_MS = 300_000;

const stage = new Stage({ folder: "cdc", apps: 1, databaseFlags: BINLOG });
const log = new ClientLog();

async function main(): Promise<void> {
  const debezium = await fetchDebezium({ data: stage.data });
  await stage.start({ ...process.env, JOBS_ENGINE: options.engine });
  if (stage.engine !== options.engine) throw new Error(`there is no jobs engine "${options.engine}" here`);
  setTestEnv(stage.databaseUrl);
  Object.assign(process.env, {
    SANDBOX_GATEWAY_SECRET: stage.secrets.sandboxGatewaySecret,
    SANDBOX_GATEWAY_URL: stage.provider.url,
  });
  const market = await openMarket(Number(options.buyers), stage.secrets.nextauthSecret);
  const [app] = stage.apps;
  if (!app) throw new Error("no app");

  say(`· ${await sell(market, "the app's own relay", () => sleep(seconds * 1000))}`);
  const tap = await startTap(app.port);
  stage.keep(tap);
  const relay = { OUTBOX_RELAY: "debezium", OUTBOX_RELAY_SECRET: relaySecret };
  await restartWith(app, { ...relay, OUTBOX_SWEEP_SECONDS: SWEEP });
  const following = await startFollowing(debezium, tap.url);
  await sell(market, "the first events", () =>
    until(following.hasPlace, "Debezium has not written down where it stands"),
  );
  await restartWith(app, { ...relay, OUTBOX_SWEEP_SECONDS: NO_SWEEP });
  say(`· ${await sell(market, "Debezium", () => sleep(seconds * 1000))}`);
  say(`· ${await sell(market, "Debezium, with everything killed", () => killAll(app, following.lives))}`);
  say(
    `· ${following.lives()} lives of Debezium; ${tap.posted.size} events posted, ${tap.again()} times one more than once`,
  );

  await untilHandled();
  const violations = [
    ...(await brokenEvents()),
    ...(await checkNow(log, 0)),
    ...(await unpaidMoney(stage)),
    ...(await proofOf(stage)),
    ...(await brokenMessages()),
  ];
  const feed = await brokenFeed(debezium, { data: stage.data, env: debeziumEnv(tap.url) });
  violations.push(...feed.violations);
  say(`· a second Debezium fed ${feed.read} events into Redis Streams`);
  for (const violation of violations.slice(0, 20)) say(`  ✗ ${violation}`);
  const [sum] = await systemCtx("cdc").sql.rows<{ events: number; handled: number; again: number }>(
    `SELECT (SELECT COUNT(*) FROM OutboxEvent) AS events, (SELECT COUNT(*) FROM HandledEvent) AS handled,
       (SELECT COUNT(*) FROM OutboxEvent WHERE attempts > 1) AS again`,
  );
  say(
    `· ${log.orders.length} orders, ${log.paid.length} payments, ${sum?.events} events (${sum?.again} tried more than once), ${sum?.handled} claims of handlers, ${violations.length} violations`,
  );
  process.exitCode = violations.length > 0 ? 1 : 0;
}

/** Buyers buy for as long as `meanwhile` takes; how long events took to their handlers. */
async function sell(market: Market, name: string, meanwhile: () => Promise<unknown>): Promise<string> {
  await restock(market);
  const from = await databaseTime();
  const before = log.orders.length;
  let isOver = false;
  const buyers = market.buyers.map((buyer) => shop(stage, market, buyer, log, () => isOver));
  await meanwhile();
  isOver = true;
  await Promise.all(buyers);
  const to = await databaseTime();
  const quiet = await untilQuiet();
  return `${shown(name, await lagBetween(from, to))}; ${log.orders.length - before} orders; quiet ${(quiet / 1000).toFixed(1)} s after the last buyer`;
}

/** Debezium is killed several times, every other time the app with it, the database once; each comes back by its supervisor. */
async function killAll(app: App, lives: () => number): Promise<void> {
  for (let kill = 0; kill < Number(options.kills); kill++) {
    await sleep(3_000 + Math.random() * 3_000);
    const before = lives();
    stage.signal("debezium", "SIGKILL");
    if (kill % 2 === 1) {
      await sleep(Math.random() * 1_000);
      stage.signal(app.name, "SIGKILL");
    }
    await until(() => lives() > before, "Debezium did not come back");
  }
  stage.signal("database", "SIGKILL");
  await sleep(1_000);
  await stage.untilServed(BACK_MS);
  await sleep(8_000);
}

async function startFollowing(debezium: { home: string; java: string }, appUrl: string) {
  const { sql } = systemCtx("cdc");
  for (const statement of userStatements(databaseName())) await sql.run(statement);
  const running = await startDebezium({
    ...debezium,
    data: stage.data,
    maxRestarts: 1_000,
    env: debeziumEnv(appUrl),
  });
  stage.keep(running);
  await until(() => running.lives() > 0, "Debezium does not follow the binlog");
  return running;
}

async function until(isSo: () => boolean, otherwise: string): Promise<void> {
  for (const end = Date.now() + BACK_MS; !isSo(); await sleep(200))
    if (Date.now() > end) throw new Error(otherwise);
}

function debeziumEnv(appUrl: string): Record<string, string> {
  const { hostname, port } = new URL(stage.databaseUrl);
  return {
    CDC_APP_URL: appUrl,
    CDC_DATABASE_HOST: hostname,
    CDC_DATABASE_PORT: port,
    CDC_DATABASE: databaseName(),
    CDC_DATABASE_USER: CDC_USER,
    CDC_DATABASE_PASSWORD: cdcPassword,
    OUTBOX_RELAY_SECRET: relaySecret,
  };
}

function databaseName(): string {
  return new URL(stage.databaseUrl).pathname.slice(1);
}

/** deploy/cdc/database-user.sql, for this run's database and password. */
function userStatements(database: string): string[] {
  return readFileSync("deploy/cdc/database-user.sql", "utf8")
    .replace(/^--.*$/gm, "")
    .replaceAll("'%'", "'127.0.0.1'")
    .replaceAll("gerai.OutboxEvent", `\`${database}\`.OutboxEvent`)
    .replace("change-me", cdcPassword)
    .split(";")
    .map((statement) => statement.trim())
    .filter(Boolean);
}

async function restartWith(app: App, env: Record<string, string>): Promise<void> {
  app.env = { ...app.env, ...env };
  const before = stage.pidOf(app.name);
  stage.signal(app.name, "SIGKILL");
  while (stage.pidOf(app.name) === before || stage.pidOf(app.name) === undefined) await sleep(50);
  await stage.untilServed();
}

/** Milliseconds until no event waits. */
async function untilQuiet(): Promise<number> {
  const started = Date.now();
  while ((await waitingEvents().catch(() => 1)) > 0) {
    if (Date.now() - started > QUIET_MS) break;
    await sleep(200);
  }
  return Date.now() - started;
}

/**
 * Waits for the handlers: an Inngest server takes events faster than it brings them, and what it lost when the app died is swept two
 * minutes later (docs/decisions/0018).
 */
async function untilHandled(): Promise<void> {
  const started = Date.now();
  while ((await brokenEvents()).length > 0 && Date.now() - started < HANDLED_MS) await sleep(1_000);
  say(`· the last handler was done ${Math.round((Date.now() - started) / 1000)} s after that`);
}

runOnStage(stage, main);
