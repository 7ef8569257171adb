import packageJson from "@/package.json" with { type: "json" };
import type { Ctx } from "./ctx";
import { env } from "./env";
import { secondsSinceRun } from "./job-runs";
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

/** The job by which health tells that jobs run at all. */
export const SWEEP_JOB = "ordering.expire-due-orders";
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
