import packageJson from "@/package.json" with { type: "json" };
import type { Ctx } from "./ctx";
import { env } from "./env";
import { secondsSinceRun } from "./job-runs";
import { gauge } from "./metrics";
import { outboxLag } from "./outbox";
import { smsSender } from "./sms";

export type Health = {
  status: "ok" | "degraded" | "down";
  version: string;
  demo: boolean;
  database: { ok: boolean; latencyMs: number | null };
  jobs: {
    engine: string;
    lastSweepSeconds: number | null;
    outboxDue: number;
    outboxOldestSeconds: number;
    outboxDead: number;
  };
  sms: { sender: string };
};

const SWEEP_JOB = "ordering.expire-due-orders";
const LATE_SECONDS = 180;

/** How the app stands, for probes and people. Down without its database; degraded while jobs lag or events were given up. */
export async function readHealth(ctx: Ctx): Promise<Health> {
  const { JOBS_ENGINE: engine, demo } = env();
  const base = {
    version: packageJson.version,
    demo,
    sms: {
      sender: smsSender().name,
    },
  };
  const startedAt = performance.now();
  try {
    await ctx.sql.rows("SELECT 1");
    const latencyMs = Math.round(performance.now() - startedAt);
    const [lag, lastSweepSeconds] = await Promise.all([
      outboxLag(ctx.sql),
      secondsSinceRun(ctx.sql, SWEEP_JOB),
    ]);
    const late = (lastSweepSeconds ?? 0) > LATE_SECONDS || lag.oldestSeconds > LATE_SECONDS || lag.dead > 0;
    return {
      ...base,
      status: engine === "off" || late ? "degraded" : "ok",
      database: { ok: true, latencyMs },
      jobs: {
        engine,
        lastSweepSeconds,
        outboxDue: lag.due,
        outboxOldestSeconds: lag.oldestSeconds,
        outboxDead: lag.dead,
      },
    };
  } catch (error) {
    ctx.log.error({ err: error }, "health: the database does not answer");
    const jobs = { engine, lastSweepSeconds: null, outboxDue: 0, outboxOldestSeconds: 0, outboxDead: 0 };
    return { ...base, status: "down", database: { ok: false, latencyMs: null }, jobs };
  }
}

/** Sets the gauges of jobs and outbox; called when they are asked for. */
export async function measureHealth(ctx: Ctx): Promise<void> {
  const { status, jobs } = await readHealth(ctx);
  const set = (name: `gerai_${string}`, help: string, value: number) => gauge({ name, help }).set(value);
  set("gerai_up", "1 while requests can be served.", status === "down" ? 0 : 1);
  set("gerai_outbox_due", "Events that are due and not yet sent.", jobs.outboxDue);
  set("gerai_outbox_oldest_seconds", "Age of the oldest due event.", jobs.outboxOldestSeconds);
  set("gerai_outbox_dead", "Events that were given up.", jobs.outboxDead);
  if (jobs.lastSweepSeconds !== null) {
    set("gerai_last_sweep_seconds", "Seconds since unpaid orders were last swept.", jobs.lastSweepSeconds);
  }
}
