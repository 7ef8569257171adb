import { writeFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { parseArgs } from "node:util";
import { db } from "@/lib/platform/db";
import { say } from "../../../scripts/runtime/progress.mjs";
import { setTestEnv } from "../../setup/test-env";
import { runOnStage } from "../run-on-stage";
import { type App, Stage } from "../stage";
import { type Comparison, compare } from "./compare";
import type { Ear } from "./ears";
import { everythingDue } from "./expected";
import { Life, liveShops, settleTown, type Town, WAYS } from "./lives";
import { Receivers } from "./receivers";
import { SAID_KINDS } from "./said";

// Orders live their whole lives while what carries their messages is stopped, killed and robbed of its memory; then every message is
// counted where it arrived.

const { values: options } = parseArgs({
  options: {
    /** inngest, or in-process. */
    engine: { type: "string", default: "inngest" },
    /** How long the job server is away each time. */
    seconds: { type: "string", default: "60" },
    /** How long an unpaid order is held. */
    lock: { type: "string", default: "300" },
    /** A build's server in place of one of the sources here. */
    server: { type: "string" },
    /** JSON counts for the runner. */
    results: { type: "string" },
  },
});
const AWAY_MS = Number(options.seconds) * 1000;
/** Between one order and the next. */
const PACE_MS = 1_500;
const BUYERS = 12;
/** Longer than a sender's claim, a sweep's period and the age at which an event counts as lost, one after the other. */
const PATIENCE_MS = 480_000;

type Fault = { name: string; kills: boolean; strike: () => Promise<unknown> };

let receivers: Receivers;
const stage = new Stage({
  folder: `messages-${options.engine}`,
  env: { LOCK_SECONDS: options.lock },
  outside: async (secrets) => {
    receivers = await Receivers.start(secrets.vapidPublicKey);
    stage.keep(receivers);
    return receivers.env;
  },
});

const withInngest: Fault[] = [
  {
    name: "the Inngest server stopped (SIGSTOP) and continued",
    kills: false,
    strike: async () => {
      stage.signal("inngest", "SIGSTOP");
      await sleep(AWAY_MS);
      stage.signal("inngest", "SIGCONT");
    },
  },
  {
    name: "the Inngest server killed (SIGKILL) and started later, with its memory in Redis",
    kills: false,
    strike: () => stage.killJobs({ downMs: AWAY_MS, forgets: false }),
  },
  {
    name: "the Inngest server killed (SIGKILL) and started later, without its memory",
    kills: false,
    strike: () => stage.killJobs({ downMs: AWAY_MS, forgets: true }),
  },
];

const inProcess: Fault[] = [
  {
    name: "kill -9 of an app between sending a message and writing it down",
    kills: true,
    strike: () => crashAt("notifications.send.after-provider"),
  },
  {
    name: "kill -9 of an app with events in its hands",
    kills: true,
    strike: () => crashAt("outbox.relay.after-claim"),
  },
  {
    name: "kill -9 of both apps, three times",
    kills: true,
    strike: async () => {
      for (let times = 0; times < 3; times++) {
        for (const app of stage.apps) stage.signal(app.name, "SIGKILL");
        await stage.untilServed();
        await sleep(3_000);
      }
    },
  },
];

async function crashAt(point: string): Promise<void> {
  const [app] = stage.apps as [App];
  await stage.armCrashPoint(app, `${point}:2`);
  const pid = stage.pidOf(app.name);
  for (let waited = 0; waited < 60_000 && stage.pidOf(app.name) === pid; waited += 100) await sleep(100);
  if (stage.pidOf(app.name) === pid) throw new Error(`nothing passed ${point}`);
  await stage.untilServed();
}

async function main(): Promise<void> {
  const engine = options.engine === "in-process" ? { JOBS_ENGINE: "in-process" } : {};
  await stage.start({ ...process.env, ...engine }, options.server);
  setTestEnv(stage.databaseUrl);
  Object.assign(process.env, {
    SANDBOX_GATEWAY_SECRET: stage.secrets.sandboxGatewaySecret,
    SANDBOX_GATEWAY_URL: stage.provider.url,
    LOCK_SECONDS: options.lock,
  });
  if (stage.engine !== options.engine) throw new Error(`the engine here is ${stage.engine}`);
  const { buildDeliveryRates } = await import("../../builders/delivery");
  await buildDeliveryRates();
  const town = await settleTown(stage, receivers, { buyers: BUYERS });
  await sleep(5_000); // The job server reads the app's functions.
  const faults = stage.engine === "inngest" ? withInngest : inProcess;
  for (const fault of faults) await underFault(fault, town);
  await liveShops(stage, receivers, town);
  const kills = faults.some((fault) => fault.kills);
  const result = await untilAllIsSaid(town);
  report(result, kills);
}

/** Orders begin one after the other from before the fault until after it, so that every step of a life falls into it. */
async function underFault({ name, strike }: Fault, town: Town): Promise<void> {
  const started = Date.now();
  let over = false;
  const lives: Promise<void>[] = [];
  const beginning = (async () => {
    for (let index = 0; !over || index % WAYS.length !== 0; index++) {
      const buyer = town.buyers[index % town.buyers.length];
      const way = WAYS[index % WAYS.length];
      if (buyer && way) lives.push(new Life(stage, town, buyer).live(way));
      lives.at(-1)?.catch(() => undefined);
      await sleep(PACE_MS);
    }
  })();
  await sleep(6_000);
  await strike();
  await sleep(6_000);
  over = true;
  await beginning;
  await Promise.all(lives);
  say(`    ${name}: ${lives.length} orders lived in ${Math.round((Date.now() - started) / 1000)} s`);
}

/** Waits until nothing that is due is missing, or patience ends; the last comparison either way. */
async function untilAllIsSaid(town: Town): Promise<Comparison> {
  const started = Date.now();
  for (;;) {
    const left = await db().order.count({ where: { status: "PENDING_PAYMENT" } });
    const result = await compareNow(town);
    const isOver = Date.now() - started > PATIENCE_MS + Number(options.lock) * 1000;
    const isDone =
      left === 0 && result.missing.length === 0 && SAID_KINDS.every((kind) => result.kinds.has(kind));
    if (isDone || isOver) {
      say(`    everything was said ${Math.round((Date.now() - started) / 1000)} s after the last order`);
      await sleep(10_000); // What comes once too often comes now.
      return compareNow(town);
    }
    await sleep(5_000);
  }
}

async function compareNow(town: Town): Promise<Comparison> {
  const people = new Set(receivers.people.map((person) => person.userId));
  const received = await receivers.received();
  return compare(await everythingDue(people, { reminders: true }), received, town.names);
}

function report(result: Comparison, kills: boolean): void {
  const never = SAID_KINDS.filter((kind) => !result.kinds.has(kind));
  const violations = [
    ...result.missing.map((key) => `lost: ${key}`),
    ...result.strange.map((key) => `never happened: ${key}`),
    ...result.tooOften.map((key) => `too often: ${key}`),
    ...(kills ? [] : result.again.map((key) => `twice though nothing was killed: ${key}`)),
    ...never.map((kind) => `no ${kind} came up`),
  ];
  sayRung();
  say(
    `    ${result.due} messages due, ${result.again.length} of them twice, ${violations.length} violations`,
  );
  for (const [over, took] of Object.entries(result.took)) say(`      ${over.padEnd(5)} ${spread(took)}`);
  for (const violation of violations.slice(0, 30)) say(`       ${violation}`);
  const kinds = SAID_KINDS.length;
  const failed = Math.min(kinds, violations.length);
  if (options.results) writeFileSync(options.results, JSON.stringify({ passed: kinds - failed, failed }));
  process.exitCode = failed > 0 ? 1 : 0;
}

function sayRung(): void {
  const sum = (count: (ear: Ear) => number) => receivers.people.reduce((all, { ear }) => all + count(ear), 0);
  say(
    `    the bell rang ${sum((ear) => ear.rung.size)} times in open pages, ${sum((ear) => ear.again)} times again`,
  );
}

function spread(took: number[]): string {
  const sorted = took.toSorted((a, b) => a - b);
  const at = (share: number) => ((sorted[Math.floor((sorted.length - 1) * share)] ?? 0) / 1000).toFixed(1);
  return `${sorted.length} in ${at(0.5)} s (half), ${at(0.99)} s (99 of 100), ${at(1)} s (all)`;
}

runOnStage(stage, main);
