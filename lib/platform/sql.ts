import mysql, { type Connection, type Pool, type ResultSetHeader } from "mysql2/promise";
import { env } from "./env";

export type SqlValue = string | number | bigint | boolean | Date | null | readonly SqlValue[];

/** What both database drivers can do, so that one statement has one home whichever transaction it runs in. */
export type SqlExecutor = {
  rows<Row>(statement: string, values?: readonly SqlValue[]): Promise<Row[]>;
  /** Affected rows; for an UPDATE the rows its WHERE found, also when the new values equal the old. */
  run(statement: string, values?: readonly SqlValue[]): Promise<number>;
};

const GLOBAL_KEY = Symbol.for("gerai.sql-pool");
type GlobalWithPool = typeof globalThis & { [GLOBAL_KEY]?: Pool };

/** The process's mysql2 pool. Kept on globalThis: Next loads this module once for routes and once for instrumentation. */
export function sqlPool(): Pool {
  const holder = globalThis as GlobalWithPool;
  holder[GLOBAL_KEY] ??= openPool();
  return holder[GLOBAL_KEY];
}

function openPool(): Pool {
  const pool = mysql.createPool({
    uri: env().DATABASE_URL.replace(/^mariadb:/, "mysql:"),
    connectionLimit: env().DATABASE_POOL,
    timezone: "Z",
    charset: "utf8mb4",
    decimalNumbers: true,
    supportBigNumbers: true,
    enableKeepAlive: true,
  });
  // READ COMMITTED: the default, REPEATABLE READ, loses updates silently where a read precedes a write, and takes gap locks.
  // The queue of a connection keeps order, so these run before the first statement of whoever gets it.
  pool.pool.on("connection", (connection) => {
    connection.query("SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED");
    connection.query("SET SESSION time_zone = '+00:00', innodb_lock_wait_timeout = 10");
    // A process frozen or cut off in the middle of a transaction would keep its hot rows until its connection is found dead. None
    // of ours pauses for seconds. MariaDB only; where the server has no such limit, the refusal is the answer.
    connection.query("SET SESSION idle_transaction_timeout = 10", () => undefined);
  });
  return pool;
}

/** Runs statements on a pool, or on the one connection of a transaction or snapshot. `?` takes a value, a list for IN (?), or a list of rows for VALUES ?. */
export function sqlExecutor(source: Pool | Connection): SqlExecutor {
  return {
    async rows<Row>(statement: string, values: readonly SqlValue[] = []) {
      const [result] = await source.query(statement, [...values]);
      return result as Row[];
    },
    async run(statement, values = []) {
      const [result] = await source.query<ResultSetHeader>(statement, [...values]);
      return result.affectedRows;
    },
  };
}

/** Inserts many rows in one statement; every row names the same columns. Returns the number inserted. */
export async function insertRows(
  sql: SqlExecutor,
  table: string,
  rows: readonly Record<string, SqlValue>[],
): Promise<number> {
  const first = rows[0];
  if (!first) return 0;
  const columns = Object.keys(first);
  const names = columns.map((name) => `\`${name}\``).join(", ");
  // One nested list, not a placeholder a value: the driver spends half the time on it.
  return sql.run(`INSERT INTO \`${table}\` (${names}) VALUES ?`, [
    rows.map((row) => columns.map((name) => row[name] ?? null)),
  ]);
}
