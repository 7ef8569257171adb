import { mkdtempSync, renameSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { systemCtx } from "@/lib/platform/ctx";
import { db } from "@/lib/platform/db";
import { newId } from "@/lib/platform/id";
import { sweepErasures } from "@/lib/privacy";
import { newKey, openingKeys, sealingKeys } from "../../../scripts/backup/keys.mjs";
import { makeBackup } from "../../../scripts/backup/make-backup.mjs";
import { restoreBackup } from "../../../scripts/backup/restore-backup.mjs";
import { createDatabase, withDatabase } from "../../../scripts/runtime/database-url.mjs";
import { query, runKeeping } from "../../builders/keeping";
import { ownDatabase } from "../../builders/own-database";

// Nothing of the app looks at its database before it is restored: whoever is connected is not replaced.
const { url: server, prefix } = inject("databaseServer");
const { url, drop } = await ownDatabase();
const folder = mkdtempSync(path.join(os.tmpdir(), "gerai-erased-"));
const key = await newKey();
const keys = openingKeys({ BACKUP_KEY: key.secretKey });
const [erased, stays, waits, later] = [newId(), newId(), newId(), newId()];
const elsewhere = withDatabase(server, `${prefix}_erased_${newId().slice(-8)}`);
let file: string;

beforeAll(async () => {
  for (const id of [erased, stays, waits]) await sign(id);
  await ask(stays, "PENDING");
  file = path.join(folder, "first.age"); // by its own name a second one of the same second would take its place
  renameSync(await backup(), file);
  // What happens after the backup, and what it therefore does not know.
  await ask(erased, "DONE");
  await query(url, "UPDATE User SET status = 'ERASED', name = NULL, phone = 'gone' WHERE id = ?", [erased]);
  await query(
    url,
    "UPDATE ErasureRequest SET status = 'CALLED_BACK', openKey = NULL, endedAt = NOW(3) WHERE userId = ?",
    [stays],
  );
  await ask(waits, "PENDING");
  await sign(later);
  await ask(later, "DONE");
});

afterAll(async () => {
  await db().$disconnect();
  await drop();
  await query(withDatabase(server, ""), `DROP DATABASE \`${new URL(elsewhere).pathname.slice(1)}\``);
  rmSync(folder, { recursive: true, force: true });
});

async function sign(id: string) {
  const phone = `+62812${id.replace(/\D/g, "").slice(-8).padStart(8, "0")}`;
  await query(url, "INSERT INTO User (id, phone, name, updatedAt) VALUES (?, ?, 'Sari', NOW(3))", [
    id,
    phone,
  ]);
}

async function ask(userId: string, status: "PENDING" | "DONE") {
  await query(
    url,
    `INSERT INTO ErasureRequest (id, userId, requestedBy, status, openKey, dueAt, sweepAt, endedAt)
     VALUES (?, ?, ?, ?, ?, NOW(3) + INTERVAL 7 DAY, NOW(3) + INTERVAL 7 DAY, ?)`,
    [
      newId(),
      userId,
      userId,
      status,
      status === "PENDING" ? userId : null,
      status === "DONE" ? new Date() : null,
    ],
  );
}

async function backup(): Promise<string> {
  const sealed = sealingKeys({ BACKUP_RECIPIENTS: key.publicKey });
  const { file: made = "" } = await makeBackup({ url, data: folder, folder, keys: sealed });
  return made;
}

/** How each person's request stands: its status, and whether its day has come. */
async function requests(of: string): Promise<Record<string, string>> {
  const rows = await query<{ userId: string; stands: string }>(
    of,
    "SELECT userId, CONCAT(status, IF(status = 'PENDING', IF(dueAt <= UTC_TIMESTAMP(3), ' now', ' later'), '')) AS stands FROM ErasureRequest",
  );
  return Object.fromEntries(rows.map(({ userId, stands }) => [userId, stands]));
}

const AS_IT_IS = {
  [erased]: "PENDING now",
  [stays]: "CALLED_BACK",
  [waits]: "PENDING later",
  [later]: "DONE",
};

test("where nobody knows who was erased since the backup, the restore says so", async () => {
  await createDatabase(elsewhere);
  const list = path.join(folder, "erasures.age");
  renameSync(list, `${list}.away`);

  const { erasedAgain } = await restoreBackup({ file, url: elsewhere, data: folder, keys });

  renameSync(`${list}.away`, list);
  expect(erasedAgain).toBeNull();
  expect(await requests(elsewhere)).toEqual({ [stays]: "PENDING later" });
}, 60_000);

test("with the database gone, the list beside the backups knows: it is as new as the last of them", async () => {
  await backup();

  const { erasedAgain } = await restoreBackup({ file, url: elsewhere, data: folder, keys, replace: true });

  expect(erasedAgain).toBe(1);
  expect(await requests(elsewhere)).toEqual(AS_IT_IS);
}, 60_000);

test("the database that is replaced knows best; the app's job then erases who was erased, and nobody else", async () => {
  rmSync(path.join(folder, "erasures.age"));

  const { code, said } = await runKeeping("restore", [file, "--replace"], {
    DATABASE_URL: url,
    GERAI_DATA: folder,
    BACKUP_KEY: key.secretKey,
  });

  expect(said).toMatch(/1 people who were erased are back; the app erases them again/);
  expect(code).toBe(0);
  expect(await requests(url)).toEqual(AS_IT_IS);
  await sweepErasures(systemCtx("test"));
  const people = await query<{ id: string; status: string; name: string | null }>(
    url,
    "SELECT id, status, name FROM User ORDER BY id",
  );
  expect(people).toEqual([
    { id: erased, status: "ERASED", name: null },
    { id: stays, status: "ACTIVE", name: "Sari" },
    { id: waits, status: "ACTIVE", name: "Sari" },
  ]);
}, 60_000);
