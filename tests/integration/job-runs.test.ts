import { expect, test } from "vitest";
import { systemCtx } from "@/lib/platform/ctx";
import { env } from "@/lib/platform/env";
import { newId } from "@/lib/platform/id";
import { recordJobRun, secondsSinceSoundRun } from "@/lib/platform/job-runs";
import { measureDatabase } from "@/lib/platform/measure-database";
import { metrics } from "@/lib/platform/metrics";

const ctx = systemCtx.bind(null, "test");

test("a run that died with its process, or failed, counts as none ten seconds later; one that ended well counts", async () => {
  const [well, failed, died] = [newId(), newId(), newId()];
  await recordJobRun(well, "inngest", async () => undefined);
  const noDatabase = () => Promise.reject(new Error("no database"));
  await recordJobRun(failed, "inngest", noDatabase).catch(() => undefined);
  void recordJobRun(died, "inngest", () => new Promise(() => undefined));
  await expect.poll(() => secondsSinceSoundRun(ctx().sql, died)).not.toBeNull();
  expect(await secondsSinceSoundRun(ctx().sql, failed)).not.toBeNull();

  await ctx().sql.run("UPDATE JobRun SET startedAt = startedAt - INTERVAL 11 SECOND WHERE name IN (?)", [
    [well, failed, died],
  ]);

  expect(await secondsSinceSoundRun(ctx().sql, well)).toBeGreaterThanOrEqual(11);
  expect(await secondsSinceSoundRun(ctx().sql, failed)).toBeNull();
  expect(await secondsSinceSoundRun(ctx().sql, died)).toBeNull();
});

test("what is kept of a failure holds no secret", async () => {
  const name = newId();
  const { OTP_PEPPER } = env();
  await recordJobRun(name, "inngest", async () => {
    throw new Error(`refused with ${OTP_PEPPER}`);
  }).catch(() => undefined);
  const [run] = await ctx().sql.rows<{ error: string }>("SELECT error FROM JobRun WHERE name = ?", [name]);
  expect(run?.error).toBe("Error: refused with [redacted]");
});

test("a scrape tells how long ago a job last went well: a failure since changes nothing of it, and one that never did is absent", async () => {
  const [sometimes, never] = [newId(), newId()];
  const fail = (name: string) =>
    recordJobRun(name, "inngest", () => Promise.reject(new Error("no"))).catch(() => undefined);
  await recordJobRun(sometimes, "inngest", async () => undefined);
  await ctx().sql.run(
    "UPDATE JobRun SET startedAt = startedAt - INTERVAL 1 HOUR, goodAt = goodAt - INTERVAL 1 HOUR WHERE name = ?",
    [sometimes],
  );
  await fail(sometimes);
  await fail(never);

  await measureDatabase(ctx(), [], { keptMs: 0 });

  const good = await metrics().getSingleMetricAsString("gerai_job_last_good_run_seconds");
  expect(Number(good.match(new RegExp(`job="${sometimes}"} (\\d+)`))?.[1])).toBeGreaterThanOrEqual(3600);
  expect(good).not.toContain(never);
  const ran = await metrics().getSingleMetricAsString("gerai_job_last_run_seconds");
  expect(Number(ran.match(new RegExp(`job="${sometimes}"} (\\d+)`))?.[1])).toBeLessThan(3600);
});
