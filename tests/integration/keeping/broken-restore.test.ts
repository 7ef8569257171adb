import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, beforeEach, expect, inject, test } from "vitest";
import { newId } from "@/lib/platform/id";
import { newKey, openingKeys, sealingKeys } from "../../../scripts/backup/keys.mjs";
import { makeBackup } from "../../../scripts/backup/make-backup.mjs";
import { restoreBackup } from "../../../scripts/backup/restore-backup.mjs";
import { checkMigrations } from "../../../scripts/doctor/database-content";
import { migrate, unfinishedRestore } from "../../../scripts/migrate.mjs";
import { createDatabase, withConnection, withDatabase } from "../../../scripts/runtime/database-url.mjs";
import { aDeployment } from "../../builders/deployment";
import { query, runKeeping, until } from "../../builders/keeping";
import { ownDatabase } from "../../builders/own-database";

const { url: server, prefix } = inject("databaseServer");
const shop = await ownDatabase();
const folder = mkdtempSync(path.join(os.tmpdir(), "gerai-broken-"));
const key = await newKey();
const keys = openingKeys({ BACKUP_KEY: key.secretKey });
const made: string[] = [];
let file: string;
let url: string;
let name: string;

beforeAll(async () => {
  const hash = createHash("sha256").update("pixels").digest("hex");
  const pictures = path.join(folder, "media", hash.slice(0, 2));
  mkdirSync(pictures, { recursive: true });
  writeFileSync(path.join(pictures, `${hash}.webp`), "pixels");
  await query(shop.url, "INSERT INTO RateLimit (`key`) VALUES ('of the shop')");
  const sealed = sealingKeys({ BACKUP_RECIPIENTS: key.publicKey });
  ({ file = "" } = await makeBackup({ url: shop.url, data: folder, folder, keys: sealed }));
});

afterAll(async () => {
  await shop.drop();
  rmSync(folder, { recursive: true, force: true });
  for (const one of made) await query(withDatabase(server, ""), `DROP DATABASE \`${one}\``);
});

beforeEach(async () => {
  name = `${prefix}_broken_${newId().slice(-8)}`;
  url = withDatabase(server, name);
  await createDatabase(url);
  made.push(name);
});

async function giveUpTable() {
  await query(url, "CREATE TABLE Kept (what VARCHAR(20)) AS SELECT 'somebody''s' AS what");
}

/** What was there before is there as it was, and nothing else. */
async function expectKept() {
  expect(await query(url, "SELECT * FROM Kept")).toEqual([{ what: "somebody's" }]);
  expect(await tables(name)).toBe(1);
}

async function expectRestored() {
  expect(await query(url, "SELECT `key` FROM RateLimit")).toEqual([{ key: "of the shop" }]);
  const where = "WHERE TABLE_SCHEMA = ? AND REFERENCED_TABLE_NAME IS NOT NULL";
  const links = `SELECT COUNT(*) AS links, COUNT(IF(REFERENCED_TABLE_SCHEMA = TABLE_SCHEMA, 1, NULL)) AS own
    FROM information_schema.KEY_COLUMN_USAGE ${where}`;
  const [before] = await query<Record<"links" | "own", number>>(url, links, [databaseOf(shop.url)]);
  expect(before?.links).toBeGreaterThan(20);
  expect(await query(url, links, [name])).toEqual([before]);
  expect([await tables(`${name}_restoring`), await tables(`${name}_replaced`)]).toEqual([0, 0]);
}

async function tables(database: string): Promise<number> {
  const sql = "SELECT TABLE_NAME FROM information_schema.TABLES WHERE TABLE_SCHEMA = ?";
  return (await query(url, sql, [database])).length;
}

function databaseOf(address: string): string {
  return new URL(address).pathname.slice(1);
}

/** Kills a restore while it loads into this database. */
async function killWhileLoading(args: string[], into: string, loaded = 0) {
  const child = spawn(process.execPath, ["scripts/restore.mjs", ...args], {
    env: { ...process.env, DATABASE_URL: url, GERAI_DATA: folder, BACKUP_KEY: key.secretKey },
    stdio: ["pipe", "ignore", "ignore"],
  });
  const ended = once(child, "exit");
  const whole = readFileSync(file);
  child.stdin.write(whole.subarray(0, whole.length - 1000)); // of what is read from there, the rest never comes
  const began = () => withConnection(withDatabase(server, into), unfinishedRestore).catch(() => undefined);
  await until(
    async () => child.exitCode !== null || ((await began()) !== undefined && (await tables(into)) > loaded),
  );
  child.kill("SIGKILL");
  expect(await ended).toEqual([null, "SIGKILL"]);
}

test("a restore that fails half-way leaves what it was to replace as it was", async () => {
  await giveUpTable();
  const noFolder = path.join(folder, "no-folder");
  writeFileSync(noFolder, ""); // pictures, which come after the rows, cannot be put here

  const failed = restoreBackup({ file, url, data: noFolder, keys, replace: true });

  await expect(failed).rejects.toThrow(/ENOTDIR|EEXIST/);
  await expectKept();
  expect(await tables(`${name}_restoring`)).toBe(0);
}, 60_000);

test("so does one that dies, and the next one takes its place whole", async () => {
  await giveUpTable();

  await killWhileLoading([file, "--replace"], `${name}_restoring`, 20);

  await expectKept();
  await restoreBackup({ file, url, data: folder, keys, replace: true });
  await expectRestored();
}, 60_000);

test("one that dies in an empty database leaves a sign there that nobody passes by: migrate and doctor say what to do, and doing it helps", async () => {
  await killWhileLoading(["-"], name);

  const words = /restore of The backup on standard input began here and did not end.*npm run restore/s;
  await expect(migrate({ url })).rejects.toThrow(words);
  const found = await withConnection(url, async (database) => checkMigrations(aDeployment({}, { database })));
  expect(found.map(({ level, what, todo }) => `${level}: ${what} ${todo}`)).toEqual([
    expect.stringMatching(words),
  ]);
  await restoreBackup({ file, url, data: folder, keys });
  await expectRestored();
}, 60_000);

test("an account that may make no database beside the one it is to replace is told at once what to grant", async () => {
  await giveUpTable();
  const user = `owner_${newId().slice(-8)}`;
  await query(url, `CREATE USER '${user}'@'%' IDENTIFIED BY 'owner'`);
  await query(url, `GRANT ALL PRIVILEGES ON \`${name}\`.* TO '${user}'@'%'`);
  await query(url, `GRANT PROCESS ON *.* TO '${user}'@'%'`);
  const theirs = new URL(url);
  [theirs.username, theirs.password] = [user, "owner"];
  try {
    const { said } = await runKeeping("restore", [file, "--replace"], {
      DATABASE_URL: theirs.href,
      GERAI_DATA: folder,
      BACKUP_KEY: key.secretKey,
    });

    expect(said).toContain(
      `GRANT ALL PRIVILEGES ON \`${name.replaceAll("_", "\\_")}\\_restoring\`.* TO '${user}'`,
    );
    await expectKept();
    for (const [grant] of said.matchAll(/GRANT .*(?=;)/g)) await query(url, grant);
    await restoreBackup({ file, url: theirs.href, data: folder, keys, replace: true });
    await expectRestored();
  } finally {
    await query(url, `DROP USER '${user}'@'%'`);
  }
}, 60_000);
