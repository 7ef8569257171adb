import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import mysql, { type Connection } from "mysql2/promise";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { env } from "@/lib/platform/env";
import { newId } from "@/lib/platform/id";
import { pepperMark, seal } from "@/lib/platform/sealed";
import { checkDatabaseClock } from "../../../scripts/doctor/clocks";
import { checkMigrations, checkTables } from "../../../scripts/doctor/database-content";
import { checkSettings } from "../../../scripts/doctor/database-settings";
import { examine } from "../../../scripts/doctor/examine";
import type { World } from "../../../scripts/doctor/finding";
import {
  checkBackup,
  checkJobs,
  checkOldBooks,
  checkProof,
  checkRelay,
} from "../../../scripts/doctor/operation";
import { checkPeppers } from "../../../scripts/doctor/peppers";
import { report } from "../../../scripts/doctor/report";
import { connectionOptions } from "../../../scripts/runtime/database-url.mjs";
import { aDeployment, foundBy, productionVariables, strongSecret } from "../../builders/deployment";
import { ownDatabase } from "../../builders/own-database";

const own = await ownDatabase();
const folder = mkdtempSync(path.join(os.tmpdir(), "gerai-doctor-"));
let database: Connection;

beforeAll(async () => {
  database = await mysql.createConnection({ ...connectionOptions(own.url), decimalNumbers: true });
});
afterAll(async () => {
  await database.end();
  await own.drop();
  rmSync(folder, { recursive: true, force: true });
});

const world = (over: Record<string, string | undefined> = {}, rest: Partial<World> = {}) =>
  aDeployment({ DATABASE_URL: own.url, GERAI_DATA: folder, ...over }, { database, ...rest });

test("of the peppers before today's: which still opens a key, which somebody's recovery codes, and which can go", async () => {
  const sealing = env().OTP_PEPPER; // which this process seals with
  const [today, hashing, idle] = [strongSecret("t"), strongSecret("h"), strongSecret("i")];
  const previous = [sealing, hashing, idle].join(",");
  const about = world({ OTP_PEPPER: today, OTP_PEPPER_PREVIOUS: previous });
  const person = newId();
  const key = newId();
  await database.query("INSERT INTO User (id, phone, updatedAt) VALUES (?, '+6281200000001', NOW(3))", [
    person,
  ]);
  await database.query("INSERT INTO RecoveryCode (id, userId, codeHash, pepper) VALUES (?, ?, 'x', ?)", [
    newId(),
    person,
    pepperMark(hashing),
  ]);
  await database.query("INSERT INTO TotpSecret (id, userId, sealed) VALUES (?, ?, ?)", [
    key,
    person,
    seal("totp", key, "an app's key"),
  ]);

  expect((await checkPeppers(about)).map(({ level, what }) => `${level}: ${what}`)).toEqual([
    expect.stringMatching(/^ok: No. 1 of OTP_PEPPER_PREVIOUS opens 1 keys and secrets/),
    "note: No. 2 of OTP_PEPPER_PREVIOUS is needed for the recovery codes of up to 1 people",
    "note: No. 3 of OTP_PEPPER_PREVIOUS is no longer used",
  ]);
  expect(JSON.stringify(await checkPeppers(about))).not.toMatch(new RegExp(previous.replaceAll(",", "|")));
  await database.query("UPDATE RecoveryCode SET pepper = NULL"); // of a release that kept no marks: it may be anybody's
  expect((await checkPeppers(about))[2]?.what).toMatch(/No. 3 .* is needed for the recovery codes/);
  await database.query("DELETE FROM User WHERE id = ?", [person]);
});

describe("the database", () => {
  test("this very server, which trades durability for speed and has too few connections for twenty instances", async () => {
    const found = await foundBy(checkSettings, world({}, { instances: 20 }));

    expect(found).toEqual(
      expect.arrayContaining([
        "broken: innodb_flush_log_at_trx_commit=0",
        "warning: The binlog is off",
        expect.stringMatching(/^broken: 20 × 2 pools × 16 \+ 10 = 650 connections of/),
      ]),
    );
  });

  test("migrations that wait, failed, were changed or are another release's", async () => {
    expect(await foundBy(checkMigrations, world())).toEqual([]);
    const [[first, second, third]] = (await database.query(
      "SELECT migration_name AS name, checksum FROM _prisma_migrations ORDER BY migration_name",
    )) as unknown as [[Record<"name" | "checksum", string>, { name: string }, { name: string }]];
    const set = (sql: string, ...values: string[]) =>
      database.query(`UPDATE _prisma_migrations SET ${sql} WHERE migration_name = ?`, values);
    await set("migration_name = '20990101000000_future'", third.name);
    await set("checksum = 'other'", first.name);
    await set("finished_at = NULL, logs = 'no room'", second.name);

    expect(await foundBy(checkMigrations, world())).toEqual([
      `broken: The migration ${second.name} failed: no room`,
      `broken: The migration ${first.name} is not the file that was applied`,
      `broken: 1 migrations wait: ${third.name}`,
      "warning: The database has migrations this release does not know: 20990101000000_future",
    ]);
    await set("checksum = ?", first.checksum, first.name);
    await set("finished_at = NOW()", second.name);
    await database.query(
      "UPDATE _prisma_migrations SET migration_name = ? WHERE migration_name LIKE '2099%'",
      [third.name],
    );
  });

  test("tables outside of transactions, and in another character set", async () => {
    expect(await foundBy(checkTables, world())).toEqual([]);
    await database.query("CREATE TABLE Odd (name VARCHAR(20)) ENGINE=MyISAM CHARACTER SET latin1");

    expect(await foundBy(checkTables, world())).toEqual([
      expect.stringMatching(/^broken: Columns in other character sets: Odd\.name \(latin1/),
      "broken: Tables outside InnoDB: Odd (MyISAM)",
    ]);
    await database.query("DROP TABLE Odd");
  });

  test("a clock that is an hour behind", async () => {
    expect(await foundBy(checkDatabaseClock, world())).toEqual([]);
    await database.query("SET SESSION timestamp = UNIX_TIMESTAMP() - 3600");

    expect(await foundBy(checkDatabaseClock, world())).toEqual([
      expect.stringMatching(/^broken: The database's clock: −3[56]\d\d\.\d s/),
    ]);
    await database.query("SET SESSION timestamp = DEFAULT");
  });
});

describe("operation", () => {
  beforeEach(async () => {
    for (const table of ["JobRun", "OutboxEvent", "StockProof"]) await database.query(`DELETE FROM ${table}`);
  });
  const job = (name: string, ago: number, ok = true, error: string | null = null) =>
    database.query(
      `INSERT INTO JobRun (name, startedAt, finishedAt, engine, ok, error)
       VALUES (?, NOW(3) - INTERVAL ? SECOND, NOW(3) - INTERVAL ? SECOND, 'test', ?, ?)`,
      [name, ago, ago, ok, error],
    );

  test("jobs that stopped, and one that fails", async () => {
    expect(await foundBy(checkJobs, world())).toEqual(["broken: No job has run yet"]);
    await job("ordering.expire-due-orders", 600);
    await job("payments.sweep", 5, false, "no way out");
    expect(await foundBy(checkJobs, world())).toEqual([
      "warning: The job payments.sweep failed: no way out",
      "broken: No job has run for 10 minutes",
    ]);
  });

  test("events that nobody relays, and events given up", async () => {
    const event = (status: string) =>
      database.query(
        `INSERT INTO OutboxEvent (id, type, aggregateType, aggregateId, payload, status, nextAttemptAt)
         VALUES (?, 'x.y', 'x', ?, '{}', ?, NOW(3) - INTERVAL 10 MINUTE)`,
        [newId(), newId(), status],
      );
    await event("SENT");
    expect(await foundBy(checkRelay, world())).toEqual([]);
    await event("PENDING");
    await event("DEAD");
    expect(await foundBy(checkRelay, world())).toEqual([
      "broken: 1 events wait, the oldest for 10 minutes",
      "warning: 1 events were given up",
    ]);
  });

  test("orders that law will soon no longer keep", async () => {
    const placed = (ago: string) =>
      database.query(
        `SET STATEMENT sql_mode = '', foreign_key_checks = 0, check_constraint_checks = 0 FOR INSERT INTO \`Order\` (id, number, idempotencyKey, placedAt) VALUES (?, ?, ?, NOW(3) - INTERVAL ${ago} MONTH)`,
        [`${1000 - Number(ago)}-months-ago`, ago, ago],
      );
    await placed("113");
    expect(await foundBy(checkOldBooks, world())).toEqual([]);
    await database.query("DELETE FROM `Order`");
    await placed("115");
    await placed("1");
    const found = await foundBy(checkOldBooks, world());
    expect(found).toEqual([
      expect.stringMatching(/^warning: The oldest order is ten years old on 20\d\d-\d\d-\d\d$/),
    ]);
    await database.query("DELETE FROM `Order`");
  });

  test("a stock checker that found something, or stopped looking", async () => {
    const proof = (minutes: number, violations: number) =>
      database.query(
        `INSERT INTO StockProof (id, source, startedAt, snapshotAt, durationMs, rowsSeen, violations, checks, findings)
         VALUES (?, 'CRON', NOW(3) - INTERVAL ? MINUTE, NOW(3), 1, 1, ?, '[]', '[]')`,
        [newId(), minutes, violations],
      );
    expect(await foundBy(checkProof, world())).toEqual(["note: The stock checker has not run yet"]);
    await proof(60, 0);
    expect(await foundBy(checkProof, world())).toEqual([
      "warning: The stock checker last ran 60 minutes ago",
    ]);
    await proof(1, 3);
    expect(await foundBy(checkProof, world())).toEqual([
      "broken: The stock checker found 3 violations 60 s ago",
    ]);
  });

  test("no backup, a failed one, an old one, a folder without any, binlogs that nobody copies", async () => {
    expect(await foundBy(checkBackup, world())).toEqual(["broken: There has been no backup"]);
    await job("keeping.backup", 72 * 3600);
    expect(await foundBy(checkBackup, world())).toEqual(["broken: The last backup is 3 days old"]);
    await database.query("UPDATE JobRun SET ok = FALSE, error = 'disk full'");
    expect(await foundBy(checkBackup, world())).toEqual(["broken: The last backup failed: disk full"]);
    await database.query("UPDATE JobRun SET ok = TRUE, error = NULL, finishedAt = NOW(3)");
    const backupDir = path.join(folder, "backups");
    mkdirSync(backupDir);
    expect(await foundBy(checkBackup, world({}, { backupDir }))).toEqual([
      `broken: ${backupDir} holds no backup`,
    ]);
    const note = { at: "2026-01-01T00:00:00.000Z", database: { place: { file: "b.000001", position: 4 } } };
    writeFileSync(path.join(backupDir, "gerai-20260101T000000Z.age"), "");
    writeFileSync(path.join(backupDir, "gerai-20260101T000000Z.json"), JSON.stringify(note));
    expect(await foundBy(checkBackup, world({}, { backupDir }))).toEqual([
      `broken: 1 backups in ${backupDir}, the newest of 2026-01-01T00:00:00.000Z`,
      "warning: No binlogs are kept",
    ]);
  });
});

test("what would keep the app from starting is named, and a database that does not answer hides nothing else", async () => {
  const found = await examine(
    { ...productionVariables, DATABASE_URL: "mysql://x@127.0.0.1:2/none", PAYMENT_GATEWAYS: "" },
    { instances: 1 },
  );

  const broken = found.filter((one) => one.level === "broken").map(({ what }) => what);
  expect(broken).toEqual(
    expect.arrayContaining([
      expect.stringMatching(/^PAYMENT_GATEWAYS: no real gateway is switched on/),
      expect.stringMatching(/^The database does not answer: ECONNREFUSED/),
    ]),
  );
  const text = report(found, { width: 80, colors: false });
  expect(text.split("\n").every((line) => line.length <= 100)).toBe(true);
  expect(text).toMatch(/✗ PAYMENT_GATEWAYS.*[\s\S]*→ Set it as[\s\S]*see to the faults \(✗\) first\.\n$/);
});

test("the command exits with 1 when something is broken, and tells programs in JSON", async () => {
  const run = promisify(execFile)(
    "npx",
    ["tsx", "--conditions=react-server", "scripts/doctor.ts", "--json"],
    {
      env: { ...process.env, ...productionVariables, GERAI_DEMO: "" },
      encoding: "utf8",
    },
  );
  const { code, stdout } = await run.then(
    ({ stdout }) => ({ code: 0, stdout }),
    (error: { code: number; stdout: string }) => error,
  );

  expect(code).toBe(1);
  expect(JSON.parse(stdout)).toMatchObject({ broken: expect.any(Number), findings: expect.any(Array) });
}, 30_000);
