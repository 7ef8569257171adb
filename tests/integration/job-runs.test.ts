import { expect, test } from "vitest";
import { systemCtx } from "@/lib/platform/ctx";
import { env } from "@/lib/platform/env";
import { newId } from "@/lib/platform/id";
import { recordJobRun, secondsSinceSoundRun } from "@/lib/platform/job-runs";

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
