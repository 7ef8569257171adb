import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { Readable } from "node:stream";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { db } from "@/lib/platform/db";
import { newId } from "@/lib/platform/id";
import { proveStock } from "@/lib/proof";
import { archiveBinlogs } from "../../../scripts/backup/binlogs.mjs";
import { newKey, openingKeys, sealingKeys } from "../../../scripts/backup/keys.mjs";
import { makeBackup } from "../../../scripts/backup/make-backup.mjs";
import { restoreBackup, restoreStream } from "../../../scripts/backup/restore-backup.mjs";
import { newestBackup } from "../../../scripts/backup/shelf.mjs";
import { migrate } from "../../../scripts/migrate.mjs";
import { createDatabase, withConnection, withDatabase } from "../../../scripts/runtime/database-url.mjs";
import { binlogServer } from "../../builders/binlog-server";
import { buildDeliveryRates } from "../../builders/delivery";
import { flipped, placeAndPay, query, runKeeping, startBuyers, until } from "../../builders/keeping";
import { buildGoods, type Goods } from "../../builders/ordering";
import { startSandboxProvider } from "../../fakes/sandbox-provider";

const shop = await binlogServer();
const shelf = path.join(shop.folder, "backups");
const { url: elsewhere, prefix } = inject("databaseServer");
const keys = await newKey();
const made: string[] = [];
let provider: Awaited<ReturnType<typeof startSandboxProvider>>;
let goods: Goods[];

beforeAll(async () => {
  provider = await startSandboxProvider();
  await buildDeliveryRates();
  goods = [await buildGoods({ onHand: 900 }), await buildGoods({ onHand: 900 })];
});

afterAll(async () => {
  await provider.stop();
  await db().$disconnect();
  await shop.stop();
  for (const url of made) await query(url, `DROP DATABASE \`${new URL(url).pathname.slice(1)}\``);
});

const backup = (...args: string[]) =>
  runKeeping("backup", ["--to", shelf, ...args], {
    GERAI_DATA: shop.folder,
    DATABASE_URL: shop.backupUrl,
    BACKUP_RECIPIENTS: keys.publicKey,
  });

const restore = (url: string, args: string[], env: Record<string, string> = {}) =>
  runKeeping("restore", args, {
    GERAI_DATA: shop.folder,
    DATABASE_URL: url,
    BACKUP_KEY: keys.secretKey,
    ...env,
  });

/** An empty database on another server, under another name. */
async function emptyDatabase(): Promise<string> {
  const url = withDatabase(elsewhere, `${prefix}_restored_${newId().slice(-8)}`);
  await createDatabase(url);
  made.push(url);
  return url;
}

describe("a backup taken while buyers order and pay", () => {
  const picture = Buffer.from("pixels");
  const name = createHash("sha256").update(picture).digest("hex");
  const place = path.join("media", name.slice(0, 2), `${name}.webp`);
  let before: string[];
  let after: string;

  beforeAll(async () => {
    mkdirSync(path.dirname(path.join(shop.folder, place)), { recursive: true });
    writeFileSync(path.join(shop.folder, place), picture);
    const buyers = startBuyers(4, goods);
    await until(() => buyers.paid.length >= 8);
    before = [...buyers.paid];
    const locksBefore = await locksTaken();
    const { code, said } = await withConnection(shop.url, async (open) => {
      await open.query("START TRANSACTION");
      await open.query("INSERT INTO RateLimit (`key`) VALUES ('half')"); // never committed
      return backup("--keep", "2");
    });
    expect(said).toMatch(/Backed up as it stood at .*\n.*binlog shop-bin\.\d+:\d+/);
    expect(said).not.toContain("does not know of it");
    expect(code).toBe(0);
    expect(await locksTaken()).toEqual(locksBefore); // one of tables would hold up every sale
    const count = buyers.paid.length;
    expect(count).toBeGreaterThan(before.length); // sales went on meanwhile
    await buyers.stop();
    after = await placeAndPay(goods);
  }, 60_000);

  test("is restored on an empty server: each order acknowledged before it is there and paid, none is half, and the checker is clean", async () => {
    const url = await emptyDatabase();

    const data = path.join(shop.folder, "restored");
    const { code, said } = await restore(url, ["--from", shelf], { GERAI_DATA: data });

    expect(said).toMatch(/every rule holds/);
    expect(code).toBe(0);
    const orders = await query<{ number: string; status: string; lines: number; parts: number }>(
      url,
      `SELECT o.number, o.status, COUNT(i.id) AS \`lines\`, COUNT(DISTINCT s.id) AS parts FROM \`Order\` o
       LEFT JOIN ShopOrder s ON s.orderId = o.id LEFT JOIN OrderItem i ON i.shopOrderId = s.id GROUP BY o.id`,
    );
    const paid = orders.filter(({ status }) => status === "PAID").map(({ number }) => number);
    expect(paid).toEqual(expect.arrayContaining(before));
    expect(orders.every(({ lines, parts }) => Number(lines) === 2 && Number(parts) === 2)).toBe(true);
    expect(paid).not.toContain(after);
    expect(readFileSync(path.join(data, place))).toEqual(picture);
    expect(await query(url, "SELECT * FROM RateLimit WHERE `key` = 'half'")).toEqual([]);
  }, 60_000);
});

test("a restore to a moment between two orders brings the first and not the second, by binlogs that were copied sealed", async () => {
  const first = await placeAndPay(goods);
  const moment = await nextSecond();
  const second = await placeAndPay(goods);
  // So much more that the program which picks what lies before the moment has ended long before its input does.
  for (let more = 0; more < 40; more++)
    await query(
      shop.url,
      "INSERT INTO DemoMessage (id, channel, recipient, body) VALUES (?, 'SMS', 'x', REPEAT('x', 60000))",
      [newId()],
    );
  const copied = await backup("--binlogs");
  expect(copied.said).toMatch(/Binlogs are kept until .*shop-bin\.\d+/);
  const url = await emptyDatabase();

  const { file } = await newestBackup(shelf, moment);
  const binlogs = path.join(shelf, "binlogs");
  const opened = openingKeys({ BACKUP_KEY: keys.secretKey });
  const back = { file, url, data: shop.folder, keys: opened, binlogs };

  const steps: string[] = [];
  await restoreBackup({ ...back, until: moment, onStep: (step) => steps.push(step) });

  expect(steps).toContainEqual(expect.stringMatching(/^Ran [1-9][\d,]* groups of changes$/));
  const found = await query<{ number: string }>(url, "SELECT number FROM `Order` WHERE number IN (?)", [
    [first, second],
  ]);
  expect(found).toEqual([{ number: first }]);
  expect(await proveStock(url)).toMatchObject({ violations: 0, findings: [] });
  const tooLate = restoreBackup({ ...back, until: new Date(Date.now() + 3_600_000), replace: true });
  await expect(tooLate).rejects.toThrow(/The binlogs here reach until/);
}, 60_000);

test("an account that may not read the binlog is told so, and keeps nothing of it", async () => {
  const own = new URL(shop.url);
  [own.username, own.password] = ["half", "secret"];
  await query(shop.url, "CREATE USER 'half'@'%' IDENTIFIED BY 'secret'");
  await query(shop.url, `GRANT SELECT ON \`${own.pathname.slice(1)}\`.* TO 'half'@'%'`);
  await query(shop.url, "GRANT RELOAD, REPLICATION CLIENT ON *.* TO 'half'@'%'");
  const folder = path.join(shop.folder, "half");
  const sealing = sealingKeys({ BACKUP_RECIPIENTS: keys.publicKey });

  await expect(archiveBinlogs({ url: own.href, keys: sealing, folder })).rejects.toThrow(/REPLICATION SLAVE/);

  expect(readdirSync(path.join(folder, "binlogs"))).toEqual([]);
});

test("a backup of the release before is migrated to this one, and one of a release after it is refused", async () => {
  const older = path.join(shop.folder, "older");
  const url = await emptyDatabase();
  const addMigration = (name: string, sql: string) => {
    mkdirSync(path.join(older, "migrations", name), { recursive: true });
    writeFileSync(path.join(older, "migrations", name, "migration.sql"), sql);
  };
  const migrations = path.join(older, "migrations");
  addMigration("1_first", "CREATE TABLE A (id INT PRIMARY KEY); INSERT INTO A VALUES (1), (2);");
  await migrate({ url, folder: migrations });
  const sealed = {
    url,
    data: older,
    folder: older,
    keys: sealingKeys({ BACKUP_RECIPIENTS: keys.publicKey }),
  };
  const { file = "" } = await makeBackup(sealed);
  const back = { file, url, data: older, keys: openingKeys({ BACKUP_KEY: keys.secretKey }), replace: true };
  addMigration("2_second", "ALTER TABLE A ADD COLUMN n INT NULL;");

  expect((await restoreBackup({ ...back, migrations })).migrated).toEqual(["2_second"]);
  expect(await query(url, "SELECT * FROM A")).toEqual([
    { id: 1, n: null },
    { id: 2, n: null },
  ]);
  rmSync(path.join(migrations, "1_first"), { recursive: true });
  await expect(restoreBackup({ ...back, migrations })).rejects.toThrow(/which this release does not know/);
  expect(await query(url, "SELECT COUNT(*) AS count FROM A")).toEqual([{ count: 2 }]);
}, 60_000);

describe("nothing is touched", () => {
  let whole: Buffer;
  let file: string;
  let url: string;
  const kept = [{ what: "somebody's" }];

  beforeAll(async () => {
    file = (await newestBackup(shelf)).file;
    whole = readFileSync(file);
    url = await emptyDatabase();
    await query(url, "CREATE TABLE Kept (what VARCHAR(20)) AS SELECT 'somebody''s' AS what");
  });

  test.each([
    [
      "of a backup that is cut off",
      (bytes: Buffer) => bytes.subarray(0, bytes.length - 70_000),
      /altered or is cut off/,
    ],
    [
      "of one that lacks its last byte",
      (bytes: Buffer) => bytes.subarray(0, bytes.length - 1),
      /altered or is cut off/,
    ],
    [
      "of one with another bit",
      (bytes: Buffer) => flipped(bytes, bytes.length >> 1),
      /altered or is cut off/,
    ],
    ["of one whose head was altered", (bytes: Buffer) => flipped(bytes, 150), /was altered|another key/],
    ["of what is no backup", () => Buffer.from("not a backup"), /is no backup/],
  ])("by a restore %s", async (_, alter, words) => {
    const altered = path.join(shop.folder, "altered.age");
    writeFileSync(altered, alter(whole));
    const opened = openingKeys({ BACKUP_KEY: keys.secretKey });

    const restored = restoreBackup({ file: altered, url, data: shop.folder, keys: opened, replace: true });

    await expect(restored).rejects.toThrow(words);
    expect(await query(url, "SELECT * FROM Kept")).toEqual(kept);
  });

  test("by a wrong key, nor in a database that holds something unless that is said", async () => {
    const opened = (key: string) => openingKeys({ BACKUP_KEY: key });
    const into = { file, url, data: shop.folder };

    const wrong = restoreBackup({ ...into, keys: opened((await newKey()).secretKey), replace: true });
    await expect(wrong).rejects.toThrow(/sealed for another key/);
    const full = restoreBackup({ ...into, keys: opened(keys.secretKey) });
    await expect(full).rejects.toThrow(/is not empty \(1 tables\).*--replace/);
    expect(await query(url, "SELECT * FROM Kept")).toEqual(kept);
  });

  test("and a stream that breaks off leaves the database as empty as it was; a whole one fills it", async () => {
    const empty = await emptyDatabase();
    const opened = openingKeys({ BACKUP_KEY: keys.secretKey });
    const sealed = Readable.from([whole.subarray(0, whole.length - 100)]);

    await expect(restoreStream({ sealed, url: empty, data: shop.folder, keys: opened })).rejects.toThrow(
      /cut off/,
    );
    expect(await query(empty, "SHOW TABLES")).toEqual([]);
    const all = { sealed: Readable.from([whole]), url: empty, data: shop.folder, keys: opened };
    const { manifest } = await restoreStream(all);
    const [orders] = await query<{ count: number }>(empty, "SELECT COUNT(*) AS count FROM `Order`");
    expect(orders?.count).toBe(manifest.database.rows.Order);
  });
});

/** How often anybody locked or flushed tables. */
async function locksTaken(): Promise<unknown> {
  return query(shop.url, "SHOW GLOBAL STATUS WHERE Variable_name IN ('Com_flush', 'Com_lock_tables')");
}

/** The beginning of the database's next second: the binlog counts in whole ones. */
async function nextSecond(): Promise<Date> {
  const now = async () =>
    (await query<{ now: Date }>(shop.url, "SELECT UTC_TIMESTAMP(3) AS now"))[0]?.now ?? new Date(0);
  const moment = new Date(Math.floor((await now()).getTime() / 1000 + 1) * 1000);
  await until(async () => (await now()) >= moment);
  return moment;
}
