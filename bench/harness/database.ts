import { rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { env } from "@/lib/platform/env";
import { sqlExecutor, sqlPool } from "@/lib/platform/sql";
import { migrate } from "../../scripts/migrate.mjs";
import { reapLeftovers } from "../../scripts/runtime/children.mjs";
import { startDatabase } from "../../scripts/runtime/database.mjs";
import { tryLock, unlock } from "../../scripts/runtime/locks.mjs";
import { projectRoot } from "../../scripts/runtime/paths.mjs";

export const benchData = path.join(projectRoot, ".data", "bench");

/**
 * More than `npm run up` gives a server: with its 256 MB the first thing measured would be the reading of pages, and with its redo
 * log the stalls of a server that must write pages out at once, every second while 100,000 orders end.
 */
const SERVER_FLAGS = ["--innodb-buffer-pool-size=1G", "--innodb-log-file-size=2G"];

export type BenchDatabase = { url: string; facts: Record<string, string>; stop: () => Promise<void> };

/**
 * A new, empty, durable database of the bench's own (or the empty one BENCH_DATABASE_URL names), migrated, with the process's
 * configuration pointing at it. Durable: what a commit costs is what this measures.
 */
export async function openBenchDatabase(options: { pool: number }): Promise<BenchDatabase> {
  const given = process.env.BENCH_DATABASE_URL;
  const lockFile = path.join(benchData, "run", "bench.lock");
  if (!given) {
    const other = tryLock(lockFile);
    if (other) throw new Error(`A bench of this clone is running already (process ${other.holder.pid}).`);
    await reapLeftovers(benchData);
    rmSync(path.join(benchData, "mysql"), { recursive: true, force: true });
  }
  const server = await startDatabase(
    { data: benchData, password: "bench", database: "gerai", flags: SERVER_FLAGS },
    { ...process.env, DATABASE_URL: given },
  );
  await migrate({ url: server.url });
  configure(server.url, options.pool);
  await requireEmpty();
  return {
    url: server.url,
    facts: await readFacts(server.about),
    async stop() {
      await server.stop();
      if (!given) {
        rmSync(path.join(benchData, "mysql"), { recursive: true, force: true });
        unlock(lockFile);
      }
    },
  };
}

/** The same configuration for every form; both pools of the process have the same size. */
function configure(url: string, pool: number): void {
  Object.assign(process.env, {
    DATABASE_URL: url,
    DATABASE_POOL: String(pool),
    APP_URL: "http://localhost:3000",
    NEXTAUTH_URL: "http://localhost:3000",
    NEXTAUTH_SECRET: "a-secret-that-only-the-bench-uses-0123456789",
    OTP_PEPPER: "a-pepper-that-only-the-bench-uses",
    GERAI_DEMO: "1",
    GERAI_DATA: benchData,
    JOBS_ENGINE: "off",
    // Nobody is turned away here: what a form does to all who ask is compared. The benches over HTTP keep the app's own bounds.
    ORDERS_AT_ONCE: "1000",
    ORDER_DEADLINE_MS: "30000",
    LOG_LEVEL: process.env.LOG_LEVEL ?? "error",
    TZ: "UTC",
  });
}

// The benches empty tables between rounds: never in a database that somebody uses.
async function requireEmpty(): Promise<void> {
  const shops = await sqlExecutor(sqlPool()).rows("SELECT id FROM Shop LIMIT 1");
  if (shops.length > 0)
    throw new Error("BENCH_DATABASE_URL names a database with shops in it; give an empty one.");
}

async function readFacts(about: string): Promise<Record<string, string>> {
  const sql = sqlExecutor(sqlPool());
  const [server] = await sql.rows<Record<string, string | number>>(
    `SELECT VERSION() AS version, @@innodb_flush_log_at_trx_commit AS flush, @@innodb_doublewrite AS doublewrite,
       @@innodb_buffer_pool_size DIV 1048576 AS pool, @@innodb_log_file_size DIV 1048576 AS redo, @@log_bin AS binlog`,
  );
  const cpus = os.cpus();
  return {
    machine: `${cpus.length} cores (${cpus[0]?.model.trim() ?? "?"}), ${Math.round(os.totalmem() / 2 ** 30)} GB, ${os.platform()} ${os.release()}`,
    node: process.version,
    database: `${server?.version}; ${about.split(",")[1]?.trim() ?? "private"}`,
    durability: `innodb_flush_log_at_trx_commit=${server?.flush}, innodb_doublewrite=${server?.doublewrite}, log_bin=${server?.binlog}`,
    memory: `buffer pool ${server?.pool} MB, redo log ${server?.redo} MB (more than \`npm run up\` gives)`,
    connections: `${env().DATABASE_POOL} a pool, the same for every form`,
  };
}
