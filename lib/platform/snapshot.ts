import mysql from "mysql2/promise";
import { type SqlExecutor, sqlExecutor } from "./sql";

/**
 * Runs `work` on a connection of its own, in one read-only snapshot of the whole database: every statement sees the moment it began,
 * whatever is committed meanwhile, and nobody waits for it. For reports that must agree with themselves.
 */
export async function withSnapshot<T>(
  databaseUrl: string,
  work: (sql: SqlExecutor, at: Date) => Promise<T>,
): Promise<T> {
  const connection = await mysql.createConnection({
    uri: databaseUrl.replace(/^mariadb:/, "mysql:"),
    timezone: "Z",
    charset: "utf8mb4",
    decimalNumbers: true,
    supportBigNumbers: true,
    connectTimeout: 10_000,
  });
  try {
    await connection.query("SET SESSION time_zone = '+00:00', tmp_table_size = ?, max_heap_table_size = ?", [
      BUFFER_BYTES,
      BUFFER_BYTES,
    ]);
    await connection.query("SET SESSION sort_buffer_size = ?, join_buffer_size = ?", [
      BUFFER_BYTES,
      BUFFER_BYTES,
    ]);
    for (const setting of MARIADB) await connection.query(setting).catch(() => undefined);
    await connection.query("SET SESSION TRANSACTION ISOLATION LEVEL REPEATABLE READ");
    await connection.query("START TRANSACTION WITH CONSISTENT SNAPSHOT, READ ONLY");
    const sql = sqlExecutor(connection);
    const [clock] = await sql.rows<{ at: Date }>("SELECT NOW(3) AS at");
    return await work(sql, clock?.at ?? new Date());
  } finally {
    connection.destroy(); // It has nothing to commit; a server that stopped answering would keep a polite goodbye waiting.
  }
}

/** MariaDB would group a table once for each row joined to it. MySQL knows neither setting, and needs none. */
const MARIADB = [
  "SET SESSION optimizer_switch = 'split_materialized=off'",
  "SET SESSION join_buffer_space_limit = 536870912",
];

/** Sorts and groups over whole tables stay in memory; a session's own limits, so nobody else pays for them. */
const BUFFER_BYTES = 128 * 1024 * 1024;
