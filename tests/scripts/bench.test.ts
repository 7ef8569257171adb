import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { expect, inject, test } from "vitest";
import { createDatabase, withConnection, withDatabase } from "../../scripts/runtime/database-url.mjs";
import { packageProgram, projectRoot } from "../../scripts/runtime/paths.mjs";

const run = promisify(execFile);
const figures = { rate: expect.any(Number), p50Ms: expect.any(Number), p99Ms: expect.any(Number) };

test("a bench runs every form on an empty database, keeps the books and writes its figures; it touches no other database", async () => {
  const { url, prefix } = inject("databaseServer");
  const database = withDatabase(url, `${prefix}_bench`);
  const folder = mkdtempSync(path.join(os.tmpdir(), "gerai-bench-test-"));
  await createDatabase(database);
  try {
    const json = path.join(folder, "figures.json");
    const bench = () =>
      run(
        packageProgram("tsx"),
        ["--conditions=react-server", "bench/run.ts", "hot", "--quick", "--json", json, "--out", folder],
        { cwd: projectRoot, env: { ...process.env, BENCH_DATABASE_URL: database } },
      );
    await bench();

    const result = JSON.parse(readFileSync(json, "utf8"));
    const forms = { plain: figures, prisma: figures, engine: figures, ratio: expect.any(Number) };
    expect(result).toMatchObject({ "hot-32": forms, "hot-128": forms });
    expect(result["hot-128"].engine.rate).toBeGreaterThan(0);
    expect(readFileSync(path.join(folder, "hot.svg"), "utf8")).toContain("hot-128");

    // It empties tables between turns: never those of a database that has shops.
    await expect(bench()).rejects.toThrow("a database with shops in it");
  } finally {
    await withConnection(url, (connection) => connection.query(`DROP DATABASE \`${prefix}_bench\``));
    rmSync(folder, { recursive: true, force: true });
  }
}, 120_000);
