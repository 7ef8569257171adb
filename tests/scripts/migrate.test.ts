import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, inject, test } from "vitest";
import { migrate } from "../../scripts/migrate.mjs";
import { createDatabase, withConnection, withDatabase } from "../../scripts/runtime/database-url.mjs";

const server = inject("databaseServer");
let url: string;
let folder: string;
let counter = 0;

beforeEach(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), "gerai-migrations-"));
  url = withDatabase(server.url, `${server.prefix}_migrate_${process.env.VITEST_POOL_ID}_${counter++}`);
  await createDatabase(url);
});

afterEach(async () => {
  rmSync(folder, { recursive: true, force: true });
  await query(`DROP DATABASE \`${new URL(url).pathname.slice(1)}\``);
});

test("migrations run in order, once, and are booked as Prisma books them", async () => {
  const first = write(
    "20260101000000_first",
    "CREATE TABLE A (id INT PRIMARY KEY, n INT);\nINSERT INTO A VALUES (1, 1);",
  );
  write("20260102000000_second", "UPDATE A SET n = n + 1;");

  expect(await migrate({ url, folder })).toEqual(["20260101000000_first", "20260102000000_second"]);
  expect(await migrate({ url, folder })).toEqual([]);

  expect(await query("SELECT n FROM A")).toEqual([{ n: 2 }]);
  const booked = await query("SELECT * FROM _prisma_migrations ORDER BY migration_name");
  expect(booked[0]).toMatchObject({
    migration_name: "20260101000000_first",
    checksum: createHash("sha256").update(first).digest("hex"),
    finished_at: expect.any(Date),
    rolled_back_at: null,
    applied_steps_count: 1,
  });
});

test("semicolons in texts and comments split nothing", async () => {
  write(
    "1_texts",
    "CREATE TABLE T (s TEXT); -- a; comment\n/* b; */ INSERT INTO T VALUES ('x; y''s \\\"z\\\";');",
  );

  await migrate({ url, folder });

  expect(await query("SELECT s FROM T")).toEqual([{ s: `x; y's "z";` }]);
});

test("eight runners at once apply each migration once", async () => {
  write("1_table", "CREATE TABLE A (id INT PRIMARY KEY); INSERT INTO A VALUES (1);");
  write("2_row", "INSERT INTO A VALUES (2);");

  const runs = await Promise.all(Array.from({ length: 8 }, () => migrate({ url, folder })));

  expect(runs.flat().sort()).toEqual(["1_table", "2_row"]);
  expect(await query("SELECT COUNT(*) AS n FROM _prisma_migrations")).toEqual([{ n: 2 }]);
});

test("a migration that was changed after it had been applied is refused", async () => {
  write("1_table", "CREATE TABLE A (id INT PRIMARY KEY);");
  await migrate({ url, folder });
  write("1_table", "CREATE TABLE A (id BIGINT PRIMARY KEY);");

  await expect(migrate({ url, folder })).rejects.toThrow(/1_table was changed after/);
});

test("a migration the code does not know is refused", async () => {
  write("1_table", "CREATE TABLE A (id INT PRIMARY KEY);");
  await migrate({ url, folder });
  rmSync(path.join(folder, "1_table"), { recursive: true });

  await expect(migrate({ url, folder })).rejects.toThrow(
    /1_table, which this version of the code does not know/,
  );
});

test("a failed migration is recorded, named again, and goes on once it is marked as rolled back", async () => {
  write("1_broken", "CREATE TABLE A (id INT PRIMARY KEY); INSERT INTO Missing VALUES (1);");

  await expect(migrate({ url, folder })).rejects.toThrow(/1_broken failed: .*Missing/);
  await expect(migrate({ url, folder })).rejects.toThrow(/1_broken failed earlier with: .*Missing/);

  await query("DROP TABLE A");
  await query("UPDATE _prisma_migrations SET rolled_back_at = UTC_TIMESTAMP(3) WHERE finished_at IS NULL");
  write("1_broken", "CREATE TABLE A (id INT PRIMARY KEY);");
  expect(await migrate({ url, folder })).toEqual(["1_broken"]);
});

function write(name: string, sql: string): string {
  mkdirSync(path.join(folder, name), { recursive: true });
  writeFileSync(path.join(folder, name, "migration.sql"), sql);
  return sql;
}

async function query(sql: string): Promise<Record<string, unknown>[]> {
  const rows = await withConnection(url, async (connection) => (await connection.query(sql))[0]);
  return rows as unknown as Record<string, unknown>[];
}
