import { setTimeout as sleep } from "node:timers/promises";
import { schedules } from "@/inngest/schedules";
import { systemCtx } from "@/lib/platform/ctx";
import type { Stage } from "../stage";
import { type Comparison, compare } from "./compare";
import { everythingDue } from "./expected";
import { Life, settleTown, type Town, WAYS } from "./lives";
import { Receivers } from "./receivers";

const PATIENCE_MS = 90_000;
/** Long enough for every life to be in the middle of things. */
const HALF_WAY_MS = 2_500;
const AWAY_MS = 4_000;

/**
 * The short form of ./run.ts on a stage that stands: one order of each way lives while the job server is away and an app is killed; then every message is counted where it arrived. What waits for a dead process's claim to run out is not waited for: its
 * time is moved back.
 */
export async function messagesRound(stage: Stage): Promise<string[]> {
  const receivers = await Receivers.start(stage.secrets.vapidPublicKey);
  try {
    for (const app of stage.apps) app.env = { ...app.env, ...receivers.env, LOCK_SECONDS: "60" };
    for (const app of stage.apps) stage.signal(app.name, "SIGKILL");
    const town = await settleTown(stage, receivers, { buyers: WAYS.length });
    await sleep(500);
    await stage.untilServed();
    await liveThrough(stage, town);
    return violationsOf(await untilSaid(receivers, town));
  } finally {
    await receivers.stop();
  }
}

async function liveThrough(stage: Stage, town: Town): Promise<void> {
  const away = stage.engine === "inngest" ? stage.killJobs({ downMs: AWAY_MS, forgets: false }) : null;
  const lives = town.buyers.map((buyer, index) =>
    new Life(stage, town, buyer).live(WAYS[index] ?? "forgotten"),
  );
  const killing = (async () => {
    await sleep(HALF_WAY_MS);
    const [app] = stage.apps;
    if (app) stage.signal(app.name, "SIGKILL");
  })();
  let isOver = false;
  const hurrying = (async () => {
    while (!isOver) {
      await sleep(2_000);
      await hurry();
    }
  })();
  await Promise.all([...lives, killing, away]).finally(() => {
    isOver = true;
  });
  await hurrying;
}

/** What was lost with a process or with the job server's memory comes back by sweeps for things minutes old: those minutes pass now. */
async function hurry(): Promise<void> {
  const ctx = systemCtx("chaos.messages");
  for (const table of ["PaymentWebhook", "Refund"])
    await ctx.sql.run(`UPDATE ${table} SET sweepAt = sweepAt - INTERVAL 11 MINUTE`);
  await ctx.sql.run("UPDATE OutboxEvent SET nextAttemptAt = nextAttemptAt - INTERVAL 11 MINUTE");
  for (const { name, runBatch } of schedules) if (SWEEPS.has(name)) await runBatch(ctx);
}

const SWEEPS: ReadonlySet<string> = new Set([
  "payments.handle-left-webhooks",
  "payments.execute-stale-refunds",
  "platform.handle-lost-events",
]);

async function untilSaid(receivers: Receivers, town: Town): Promise<Comparison> {
  const people = new Set(receivers.people.map((person) => person.userId));
  const { sql } = systemCtx("chaos.messages");
  for (const end = Date.now() + PATIENCE_MS; ; await sleep(500)) {
    await hurry();
    // Not those that a living process took just now: a claim lasts two minutes.
    await sql.run(
      "UPDATE Notification SET nextAttemptAt = NOW(3) WHERE status = 'QUEUED' AND nextAttemptAt < NOW(3) + INTERVAL 115 SECOND",
    );
    const received = await receivers.received().catch(() => null);
    if (!received) continue;
    const result = compare(await everythingDue(people, { reminders: false }), received, town.names);
    if ((result.missing.length === 0 && result.due > 0) || Date.now() > end) return result;
  }
}

function violationsOf({ missing, strange, tooOften }: Comparison): string[] {
  return [
    ...missing.map((key) => `message lost: ${key}`),
    ...strange.map((key) => `a message of nothing that happened: ${key}`),
    ...tooOften.map((key) => `message too often: ${key}`),
  ];
}
