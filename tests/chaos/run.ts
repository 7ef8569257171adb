import { writeFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { parseArgs } from "node:util";
import { say } from "../../scripts/runtime/progress.mjs";
import { setTestEnv } from "../setup/test-env";
import { ClientLog, shop } from "./buyers";
import {
  brokenMessages,
  checkNow,
  openLocks,
  orderCounts,
  proofOf,
  unpaidMoney,
  unsettledMoney,
} from "./checks";
import { type Fault, faultsFor } from "./faults";
import { type Market, openMarket, restock } from "./market";
import { messagesRound } from "./messages/round";
import { runOnStage } from "./run-on-stage";
import { letTimePass, settleSoon, untilNothingIsLocked } from "./settle";
import { LOCK_SECONDS, Stage } from "./stage";
import { line, markdown, type Row } from "./table";

// Breaks the running shop, round after round, while buyers buy, and checks after each that every promise made to them was kept.

const { values: options } = parseArgs({
  options: {
    rounds: { type: "string", default: "50" },
    seconds: { type: "string", default: "10" },
    buyers: { type: "string", default: "64" },
    only: { type: "string" },
    /** With one round more, about messages. */
    messages: { type: "boolean", default: false },
    /** A build's server in place of one of the sources here. */
    server: { type: "string" },
    report: { type: "string" },
    /** JSON counts for the runner of all tests. */
    results: { type: "string" },
  },
});
const BACK_WITHIN_SECONDS = 30;
const NO_ORDERS = { placed: 0, paid: 0, cancelled: 0, expired: 0, noAnswer: 0 };
const ROUND_LIMIT_MS = 240_000;
const seconds = Number(options.seconds);
const stage = new Stage();
const log = new ClientLog();
const rows: Row[] = [];

async function main(): Promise<void> {
  const environment = { ...process.env };
  await stage.start(environment, options.server);
  setTestEnv(stage.databaseUrl);
  Object.assign(process.env, {
    SANDBOX_GATEWAY_SECRET: stage.secrets.sandboxGatewaySecret,
    SANDBOX_GATEWAY_URL: stage.provider.url,
  });
  const market = await openMarket(Number(options.buyers), stage.secrets.nextauthSecret);
  const faults = faultsFor(Number(options.rounds), stage.engine, options.only);
  for (const [index, fault] of faults.entries()) {
    const row = await inTime(fault.name, runRound(index + 1, fault, market));
    rows.push(row);
    say(line(row));
    for (const violation of row.violations.slice(0, 10)) say(`       ${violation}`);
  }
  const closing = await close();
  if (options.messages) {
    const told = await messages();
    say(line(told));
    rows.push(told);
  }
  finish(closing);
}

/** One round more, after the checks, which know nothing of such orders: whole lives, whose messages are counted where they arrive. */
async function messages(): Promise<Row> {
  const started = Date.now();
  const name = "messages: no job server, kill -9 of an app";
  const violations = await inTime(name, messagesRound(stage));
  for (const violation of violations.slice(0, 10)) say(`       ${violation}`);
  return {
    ...NO_ORDERS,
    round: rows.length + 1,
    fault: name,
    backSeconds: (Date.now() - started) / 1000,
    violations,
  };
}

/** A round that hangs is a failure with a name, not a run without an end. */
async function inTime<Result>(name: string, work: Promise<Result>): Promise<Result> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`"${name}" did not come to an end`)), ROUND_LIMIT_MS);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}

async function runRound(round: number, fault: Fault, market: Market): Promise<Row> {
  await restock(market);
  await fault.prepare?.(stage);
  const before = {
    orders: log.orders.length,
    paid: log.paid.length,
    cancelled: log.cancelled.size,
    lost: lost(),
    counts: await orderCounts(),
  };
  const started = Date.now();
  let isOver = false;
  const buyers = market.buyers.map((buyer) => shop(stage, market, buyer, log, () => isOver));
  await sleep(1_000 + Math.random() * seconds * 300);
  await fault.strike(stage);
  const back = await backAfter(Date.now());
  await sleep(Math.max(0, started + seconds * 1000 - Date.now()));
  isOver = true;
  await Promise.all(buyers);
  await settleSoon(stage, 6_000);
  const violations = [
    ...(await checkNow(log, started)),
    ...(await unpaidMoney(stage)),
    ...(await proofOf(stage)),
  ];
  if (back > BACK_WITHIN_SECONDS) violations.push(`the service was back after ${back.toFixed(1)} s only`);
  const counts = await orderCounts();
  return {
    round,
    fault: fault.name,
    placed: log.orders.length - before.orders,
    paid: log.paid.length - before.paid,
    cancelled: log.cancelled.size - before.cancelled,
    expired: (counts.EXPIRED ?? 0) - (before.counts.EXPIRED ?? 0),
    noAnswer: lost() - before.lost,
    backSeconds: back,
    violations,
  };
}

/** Seconds until every process serves and a buyer's order is acknowledged. */
async function backAfter(fault: number): Promise<number> {
  await sleep(200);
  await stage.untilServed(90_000);
  const served = Date.now();
  for (const end = served + 60_000; Date.now() < end; await sleep(50)) {
    const first = log.orders.find((order) => order.at >= served);
    if (first) return (first.at - fault) / 1000;
  }
  return (Date.now() - fault) / 1000;
}

/** After the last round: everything that was promised has come true, or the violations say what has not. */
async function close(): Promise<Row> {
  const started = Date.now();
  const violations: string[] = [];
  if (!(await untilNothingIsLocked(LOCK_SECONDS * 1000 + 125_000))) {
    violations.push(`${await openLocks()} locks are open though their deadlines are long past`);
  }
  await settleSoon(stage, 30_000);
  const slow = await unsettledMoney(stage);
  await letTimePass(); // Also for messages that wait to be tried again.
  violations.push(
    ...(await unsettledMoney(stage)).map((text) => `money neither used nor given back: ${text}`),
  );
  violations.push(...(await checkNow(log, 0)), ...(await unpaidMoney(stage)), ...(await proofOf(stage)));
  violations.push(...(await brokenMessages()));
  say(
    `    closing: nothing is locked after ${Math.round((Date.now() - started) / 1000)} s; ${slow.length} payments came by the slow sweeps`,
  );
  for (const violation of violations.slice(0, 20)) say(`       ${violation}`);
  return { ...NO_ORDERS, round: rows.length + 1, fault: "(closing check)", backSeconds: 0, violations };
}

function finish(closing: Row): void {
  const all = [...rows, closing];
  const failed = all.filter((row) => row.violations.length > 0).length;
  const sums = [
    `${log.orders.length} orders acknowledged, ${log.paid.length} payments taken, ${log.counts.soldOut} buyers told sold out, ${log.counts.busy} told busy.`,
    `${log.counts.serverErrors} answers 5xx and ${log.counts.noAnswer} requests without an answer while something was down; ${log.counts.gaveUp} buyers gave up.`,
    `${stage.proxy.cuts} connections were reset around a COMMIT.`,
    `${all.reduce((sum, row) => sum + row.violations.length, 0)} violations.`,
  ];
  if (options.report) {
    writeFileSync(
      options.report,
      markdown(all, { engine: stage.engine, buyers: Number(options.buyers), closing: sums }),
    );
  }
  for (const text of sums) say(`    ${text}`);
  if (options.results)
    writeFileSync(options.results, JSON.stringify({ passed: all.length - failed, failed }));
  process.exitCode = failed > 0 ? 1 : 0;
}

function lost(): number {
  return log.counts.noAnswer + log.counts.serverErrors;
}

runOnStage(stage, main);
