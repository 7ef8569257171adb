import mysql, { type Connection, type Pool, type ResultSetHeader } from "mysql2/promise";
import { env } from "./env";
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

/** Runs statements on a pool, or on the one connection of a transaction or snapshot. `?` takes a value, a list for IN (?), or a list of rows for VALUES ?. */
export function sqlExecutor(source: Pool | Connection): SqlExecutor {
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
