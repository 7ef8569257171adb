import type { Ctx } from "./ctx";
import { FIGURES, readFigures } from "./database-figures";
import { SWEEP_JOB } from "./health";
import { counter, forgetDatabase, gauge } from "./metrics";
import type { SqlExecutor } from "./sql";

/** Scrapes within this time share one look: several scrapers, or a person and a scraper, cost the database what one does. */
const KEPT_MS = 5_000;

const KEPT = Symbol.for("gerai.database-figures");
type GlobalWithKept = typeof globalThis & { [KEPT]?: { at: number; done: Promise<void> } };

/**
 * Sets the gauges that are read of the database, those of `others` too, unless that was done a moment ago. They are absent while it does
 * not answer.
 */
export async function measureDatabase(
  ctx: Ctx,
  others: readonly ((ctx: Ctx) => Promise<void>)[] = [],
  { keptMs = KEPT_MS } = {},
): Promise<void> {
  const holder = globalThis as GlobalWithKept;
  if (!holder[KEPT] || performance.now() - holder[KEPT].at > keptMs)
    holder[KEPT] = { at: performance.now(), done: measure(ctx, others) };
  await holder[KEPT].done;
}

async function measure(ctx: Ctx, others: readonly ((ctx: Ctx) => Promise<void>)[]): Promise<void> {
  try {
    await Promise.all([
      measureFigures(ctx.sql),
      measureJobs(ctx.sql),
      measureServer(ctx.sql),
      ...others.map((measureOther) => measureOther(ctx)),
    ]);
    gauge("gerai_up").set(1);
  } catch (error) {
    ctx.log.error({ err: error }, "metrics: the database does not answer");
    gauge("gerai_up").set(0);
    forgetDatabase();
  }
}

async function measureFigures(sql: SqlExecutor): Promise<void> {
  const values = await readFigures(sql);
  for (const [index, { metric, labels }] of FIGURES.entries())
    gauge(metric).set(labels as Record<never, string>, values[index] ?? 0);
}

async function measureJobs(sql: SqlExecutor): Promise<void> {
  const runs = await sql.rows<{ name: string; age: number; ok: number | null; good: number | null }>(
    `SELECT name, TIMESTAMPDIFF(SECOND, startedAt, NOW(3)) AS age, IF(finishedAt IS NULL, NULL, ok) AS ok,
       TIMESTAMPDIFF(SECOND, goodAt, NOW(3)) AS good FROM JobRun`,
  );
  for (const { name: job, age, ok, good } of runs) {
    gauge("gerai_job_last_run_seconds").set({ job }, age);
    if (good !== null) gauge("gerai_job_last_good_run_seconds").set({ job }, good);
    if (ok !== null) gauge("gerai_job_last_run_ok").set({ job }, Number(ok));
  }
  const sweep = runs.find(({ name }) => name === SWEEP_JOB);
  if (sweep) gauge("gerai_last_sweep_seconds").set(sweep.age);
}

// The server's own counters since its start, which a counter of ours repeats.
async function measureServer(sql: SqlExecutor): Promise<void> {
  const rows = await sql.rows<{ Variable_name: string; Value: string }>(
    "SHOW GLOBAL STATUS WHERE Variable_name IN ('Innodb_row_lock_current_waits', 'Innodb_row_lock_waits', 'Innodb_row_lock_time', 'Threads_connected')",
  );
  const told = (name: string) => Number(rows.find((row) => row.Variable_name === name)?.Value ?? 0);
  gauge("gerai_database_row_lock_waits").set(told("Innodb_row_lock_current_waits"));
  gauge("gerai_database_connections").set(told("Threads_connected"));
  repeat("gerai_database_row_lock_waits_total", told("Innodb_row_lock_waits"));
  repeat("gerai_database_row_lock_wait_seconds_total", told("Innodb_row_lock_time") / 1000);
}

function repeat(
  name: "gerai_database_row_lock_waits_total" | "gerai_database_row_lock_wait_seconds_total",
  value: number,
): void {
  counter(name).reset();
  counter(name).inc(value);
}
