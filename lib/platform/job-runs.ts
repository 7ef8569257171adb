import { type Ctx, systemCtx } from "./ctx";
import { counter, histogram } from "./metrics";
import { redact } from "./secrets/redactor";
import type { SqlExecutor } from "./sql";
import { inSpan } from "./telemetry/span";
import { activeTraceparent } from "./telemetry/traceparent";

export type JobsEngine = "inngest" | "in-process";

/**
 * Runs a scheduled job in a trace of its own and keeps when it last ran, where, and how it ended: health tells a dead engine from a
 * quiet one by it.
 */
export async function recordJobRun(
  name: string,
  engine: JobsEngine,
  job: (ctx: Ctx) => Promise<void>,
): Promise<void> {
  const ended = histogram("gerai_job_duration_seconds").startTimer({ job: name });
  const links = [activeTraceparent()]; // The jobs engine's request.
  await inSpan(`job ${name}`, { root: true, links, attributes: { "gerai.engine": engine } }, async () => {
    const ctx = systemCtx(name);
    await ctx.sql.run(
      `INSERT INTO JobRun (name, startedAt, engine) VALUES (?, NOW(3), ?)
       ON DUPLICATE KEY UPDATE startedAt = NOW(3), finishedAt = NULL, engine = VALUES(engine)`,
      [name, engine],
    );
    const finish = async (ok: boolean, error: string | null) => {
      counter("gerai_job_runs_total").inc({ job: name, engine, outcome: ok ? "done" : "failed" });
      await ctx.sql.run(
        "UPDATE JobRun SET finishedAt = NOW(3), ok = ?, error = ?, goodAt = IF(?, startedAt, goodAt) WHERE name = ?",
        [ok, error, ok, name],
      );
    };
    try {
      await job(ctx);
      ended();
      await finish(true, null);
    } catch (error) {
      await finish(false, redact(String(error)).slice(0, 500));
      throw error;
    }
  });
}

/** Seconds since a job last started, by the database's clock; null when it never ran. */
export async function secondsSinceRun(sql: SqlExecutor, name: string): Promise<number | null> {
  const [row] = await sql.rows<{ age: number }>(
    "SELECT TIMESTAMPDIFF(SECOND, startedAt, NOW(3)) AS age FROM JobRun WHERE name = ?",
    [name],
  );
  return row?.age ?? null;
}

/** A run that has not ended after this long died with its process. */
const DEAD_AFTER_SECONDS = 10;

/**
 * Seconds since a job was last run and not lost: a run that failed, or whose process died under it, counts as none once it is ten
 * seconds old. For whoever has to decide whether to step in: a sweep that runs twice at once is harmless, one that is missed is not.
 */
export async function secondsSinceSoundRun(sql: SqlExecutor, name: string): Promise<number | null> {
  const [row] = await sql.rows<{ age: number }>(
    `SELECT TIMESTAMPDIFF(SECOND, startedAt, NOW(3)) AS age FROM JobRun
     WHERE name = ? AND ((finishedAt IS NOT NULL AND ok = TRUE) OR startedAt > NOW(3) - INTERVAL ${DEAD_AFTER_SECONDS} SECOND)`,
    [name],
  );
  return row?.age ?? null;
}
