import { systemCtx } from "@/lib/platform/ctx";
import { type JobsEngine, recordJobRun, secondsSinceSoundRun } from "@/lib/platform/job-runs";
import { MAX_BATCHES, type Schedule, schedules } from "./schedules";

const TICK_MS = 5_000;
/**
 * A schedule that Inngest has not run for this many of its periods is run here: no deadline hangs on one engine, and unpaid stock,
 * swept every minute, is free within two (I5).
 */
const PERIODS_BEFORE_STEPPING_IN = 1.5;

/**
 * Runs the schedules in this process. With the in-process engine it is the clock; with Inngest it only steps in where a
 * schedule has stopped running. Several processes may tick at once: each job is a sweep of guarded updates. Returns a stop function
 * that resolves once the jobs under way are done.
 */
export function startScheduler(engine: JobsEngine): () => Promise<void> {
  // Each for itself: a job that waits for a provider must not keep the one that frees unpaid stock from its minute.
  const busy = new Map<string, Promise<void>>();
  const tick = (schedule: Schedule) => {
    if (busy.has(schedule.name)) return;
    const running = runIfDue(schedule, engine)
      .catch(() => undefined) // Logged and recorded below.
      .finally(() => busy.delete(schedule.name));
    busy.set(schedule.name, running);
  };
  const timer = setInterval(() => {
    for (const schedule of schedules) tick(schedule);
  }, TICK_MS);
  return async () => {
    clearInterval(timer);
    await Promise.all(busy.values());
  };
}

async function runIfDue(schedule: Schedule, engine: JobsEngine): Promise<void> {
  const ctx = systemCtx(schedule.name);
  const age = await secondsSinceSoundRun(ctx.sql, schedule.name);
  const periods = engine === "inngest" ? PERIODS_BEFORE_STEPPING_IN : 1;
  if (age !== null && age < schedule.everyMinutes * 60 * periods) return;
  try {
    await recordJobRun(schedule.name, "in-process", async (own) => {
      for (let batch = 0; batch < MAX_BATCHES; batch++) if (!(await schedule.runBatch(own))) return;
    });
  } catch (error) {
    ctx.log.error({ err: error }, "scheduled job failed");
    throw error;
  }
}
