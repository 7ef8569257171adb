import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, expect, test } from "vitest";
import { newKey, sealingKeys } from "../../../scripts/backup/keys.mjs";
import { makeBackup } from "../../../scripts/backup/make-backup.mjs";
import { query } from "../../builders/keeping";
import { ownDatabase } from "../../builders/own-database";

const shop = await ownDatabase();
const folder = mkdtempSync(path.join(os.tmpdir(), "gerai-good-"));

afterAll(async () => {
  await shop.drop();
  rmSync(folder, { recursive: true, force: true });
});

async function run() {
  const [row] = await query<{ ok: number; error: string | null; good: string | null; late: number }>(
    shop.url,
    `SELECT ok, error, CAST(goodAt AS CHAR) AS good, TIMESTAMPDIFF(SECOND, goodAt, NOW(3)) AS late
     FROM JobRun WHERE name = 'keeping.backup'`,
  );
  return row;
}

test("nights on which backups fail leave the last good one as old as it is", async () => {
  const keys = sealingKeys({ BACKUP_RECIPIENTS: (await newKey()).publicKey });
  const backup = (to: string) => makeBackup({ url: shop.url, data: folder, folder: to, keys });
  const nowhere = path.join(import.meta.filename, "nowhere");

  await expect(backup(nowhere)).rejects.toThrow();
  expect(await run()).toMatchObject({ ok: 0, good: null });

  await backup(folder);
  const good = await run();
  expect(good).toMatchObject({ ok: 1, error: null, good: expect.any(String) });
  await query(shop.url, "UPDATE JobRun SET goodAt = goodAt - INTERVAL 2 DAY");

  await expect(backup(nowhere)).rejects.toThrow();
  const failed = await run();
  expect(failed).toMatchObject({ ok: 0, error: expect.stringContaining("nowhere") });
  expect(failed?.late).toBeGreaterThanOrEqual(2 * 86_400);
});
