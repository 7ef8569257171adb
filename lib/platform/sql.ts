import { setTimeout as sleep } from "node:timers/promises";
import mysql, { type Connection, type Pool, type PoolConnection, type ResultSetHeader } from "mysql2/promise";
import { plainAddress, tlsOf } from "./database-tls";
import { env } from "./env";
import { succession } from "./succession";
import { inSqlSpan } from "./telemetry/sql-span";

export type SqlValue = string | number | bigint | boolean | Date | null | readonly SqlValue[];

/** What both database drivers can do, so that one statement has one home whichever transaction it runs in. */
export type SqlExecutor = {
  rows<Row>(statement: string, values?: readonly SqlValue[]): Promise<Row[]>;
  /** Affected rows; for an UPDATE the rows its WHERE found, also when the new values equal the old. */
  run(statement: string, values?: readonly SqlValue[]): Promise<number>;
};

/** What a transaction can do besides. */
export type TransactionSql = SqlExecutor & {
  /**
   * Sends the statement with the next one, or with the commit, in one packet: for rows that are only added, whose count nobody needs.
   * A refusal surfaces there. Half of what an order costs is waiting for statements to go and come, one by one.
   */
  later(statement: string, values?: readonly SqlValue[]): void;
};

/** Nothing of ours holds a connection longer. */
const DRAIN_MS = 60_000;
const LOOK_MS = 50;

/** What is asked of a pool, whichever stands behind it at the moment. */
export type SqlPool = Pick<Pool, "query" | "getConnection" | "end">;

const pools = succession<Pool>(Symbol.for("gerai.sql-pool"), {
  open: openPool,
  prove: (pool) => pool.query("SELECT 1"),
  drain: drainPool,
});

const own: SqlPool = {
  query: ((...question: Parameters<Pool["query"]>) =>
    pools.ask((pool) => pool.query(...question))) as Pool["query"],
  getConnection: () => pools.ask((pool) => pool.getConnection()),
  end: () => pools.end(),
};

/** The process's mysql2 pool. Another may take the place of what is behind it, with a newer password (replaceSqlPool). */
export function sqlPool(): SqlPool {
  return own;
}

/** Opens the pool of another DATABASE_URL and proves that the database answers there. @throws what it says */
export const prepareSqlPool = pools.prepare;

/** The driver's pool behind sqlPool(), once that was asked for anything. */
export const openedSqlPool = pools.opened;

/** For packages that want the driver's own pool, with callbacks. */
export const callbackPool = {
  getConnection(tell: (error: unknown, connection?: PoolConnection["connection"]) => void): void {
    own.getConnection().then(({ connection }) => tell(null, connection), tell);
  },
};

function openPool(url: string): Pool {
  const pool = mysql.createPool({
    uri: plainAddress(url).replace(/^mariadb:/, "mysql:"),
    ssl: tlsOf(url),
    connectionLimit: env().DATABASE_POOL,
    timezone: "Z",
    charset: "utf8mb4",
    decimalNumbers: true,
    supportBigNumbers: true,
    enableKeepAlive: true,
    // For TransactionSql.later. Every statement is a constant of ours with placeholders.
    multipleStatements: true,
  });
  // READ COMMITTED: the default, REPEATABLE READ, loses updates silently where a read precedes a write, and takes gap locks.
  // The queue of a connection keeps order, so these run before the first statement of whoever gets it.
  pool.pool.on("connection", (connection) => {
    connection.query(`SET SESSION TRANSACTION ISOLATION LEVEL ${env().DATABASE_ISOLATION}`);
    // Where REPEATABLE READ is asked for, MariaDB is to refuse a write over what the snapshot does not show (1020), as its newer
    // versions do by themselves; elsewhere the refusal of the setting is the answer.
    if (env().DATABASE_ISOLATION === "REPEATABLE READ")
      connection.query("SET SESSION innodb_snapshot_isolation = ON", () => undefined);
    connection.query("SET SESSION time_zone = '+00:00', innodb_lock_wait_timeout = 10");
    // A process frozen or cut off in the middle of a transaction would keep its hot rows until its connection is found dead. None
    // of ours pauses for seconds. MariaDB only; where the server has no such limit, the refusal is the answer.
    connection.query("SET SESSION idle_transaction_timeout = 10", () => undefined);
  });
  return pool;
}

// end() cuts off transactions between two of their statements, so it waits until every connection has come back. The driver has no
// public word for that.
async function drainPool(pool: Pool): Promise<void> {
  const { _allConnections: all, _freeConnections: free } = pool.pool as unknown as Record<
    string,
    { length: number }
  >;
  const until = Date.now() + DRAIN_MS;
  while (all && free && all.length > free.length && Date.now() < until) await sleep(LOOK_MS);
  await pool.end();
}

/** Runs statements on a pool, or on the one connection of a transaction or snapshot. `?` takes a value, a list for IN (?), or a list of rows for VALUES ?. */
export function sqlExecutor(source: SqlPool | Connection): SqlExecutor {
  return {
    async rows<Row>(statement: string, values: readonly SqlValue[] = []) {
      const [result] = await inSqlSpan(statement, () => source.query(statement, [...values]));
      return result as Row[];
    },
    async run(statement, values = []) {
      const [result] = await inSqlSpan(statement, () =>
        source.query<ResultSetHeader>(statement, [...values]),
      );
      return result.affectedRows;
    },
  };
}

type Statement = { statement: string; values: readonly SqlValue[] };

export type OpenTransaction = { sql: TransactionSql; commit(): Promise<void>; rollback(): Promise<void> };

/** One transaction on one connection. It begins with its first statement, in the same packet. */
export function openTransaction(connection: Connection): OpenTransaction {
  let pending: Statement[] = [{ statement: "START TRANSACTION", values: [] }];
  let begun = false;

  // The pending ones go ahead in the same packet; the server stops at the first it refuses.
  async function send(own: Statement): Promise<unknown> {
    const packet = [...pending, own];
    pending = [];
    begun = true;
    const statements = packet.map((one) => one.statement).join(";\n");
    const [results] = await inSqlSpan(statements, () =>
      connection.query(
        statements,
        packet.flatMap((one) => one.values),
      ),
    );
    return packet.length === 1 ? results : (results as unknown[]).at(-1);
  }

  return {
    sql: {
      rows: async <Row>(statement: string, values: readonly SqlValue[] = []) =>
        (await send({ statement, values })) as Row[],
      run: async (statement, values = []) =>
        ((await send({ statement, values })) as ResultSetHeader).affectedRows,
      later: (statement, values = []) => void pending.push({ statement, values }),
    },
    async commit() {
      if (begun || pending.length > 1) await send({ statement: "COMMIT", values: [] });
    },
    async rollback() {
      if (begun) await connection.rollback();
    },
  };
}

/** The INSERT of many rows in one statement; every row names the same columns. Null when there are none. */
function insertOf(table: string, rows: readonly Record<string, SqlValue>[]): Statement | null {
  const first = rows[0];
  if (!first) return null;
  const columns = Object.keys(first);
  const names = columns.map((name) => `\`${name}\``).join(", ");
  // One nested list, not a placeholder a value: the driver spends half the time on it.
  const values = [rows.map((row) => columns.map((name) => row[name] ?? null))];
  return { statement: `INSERT INTO \`${table}\` (${names}) VALUES ?`, values };
}

/** Inserts many rows in one statement; every row names the same columns. Returns the number inserted. */
export async function insertRows(
  sql: SqlExecutor,
  table: string,
  rows: readonly Record<string, SqlValue>[],
): Promise<number> {
  const insert = insertOf(table, rows);
  return insert ? sql.run(insert.statement, insert.values) : 0;
}

/** The same with the transaction's next statement. */
export function insertRowsLater(
  sql: TransactionSql,
  table: string,
  rows: readonly Record<string, SqlValue>[],
): void {
  const insert = insertOf(table, rows);
  if (insert) sql.later(insert.statement, insert.values);
}
