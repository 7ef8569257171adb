import type { Ctx } from "./ctx";
import type { SqlExecutor } from "./sql";

export type JobsEngine = "inngest" | "in-process";

/** Runs a scheduled job and keeps when it last ran, where, and how it ended: health tells a dead engine from a quiet one by it. */
export async function recordJobRun(
  ctx: Ctx,
  name: string,
  engine: JobsEngine,
  job: () => Promise<void>,
): Promise<void> {
  await ctx.sql.run(
    `INSERT INTO JobRun (name, startedAt, engine) VALUES (?, NOW(3), ?)
     ON DUPLICATE KEY UPDATE startedAt = NOW(3), finishedAt = NULL, engine = VALUES(engine)`,
    [name, engine],
  );
  const finish = (ok: boolean, error: string | null) =>
    ctx.sql.run("UPDATE JobRun SET finishedAt = NOW(3), ok = ?, error = ? WHERE name = ?", [ok, error, name]);
  try {
    await job();
    await finish(true, null);
  } catch (error) {
    await finish(false, String(error).slice(0, 500));
    throw error;
  }
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
