import mysql, { type Connection } from "mysql2/promise";
import { plainAddress, tlsOf } from "./database-tls";
import { type SqlExecutor, sqlExecutor } from "./sql";

/** Connections that look at the same moment, so that a report uses more than one core of the database's machine. */
const AT_ONCE = 2;

/** Tries to open snapshots of the same moment before one connection has to do alone. */
const TRIES = 50;

/**
 * Runs `work` on connections of its own, all in one read-only snapshot of the whole database: every statement on any of them sees
 * the moment it began, whatever is committed meanwhile, and nobody waits for it. For reports that must agree with themselves. Gives
 * two connections where the server can say that nothing changed between the two snapshots, else one.
 */
export async function withSnapshot<T>(
  databaseUrl: string,
  work: (connections: readonly SqlExecutor[], at: Date) => Promise<T>,
): Promise<T> {
  const connections: Connection[] = [];
  try {
    for (let one = 0; one < AT_ONCE; one++) connections.push(await connect(databaseUrl));
    const same = await beginTogether(connections);
    const executors = same.map((connection) => sqlExecutor(connection));
    const [clock] = (await executors[0]?.rows<{ at: Date }>("SELECT NOW(3) AS at")) ?? [];
    return await work(executors, clock?.at ?? new Date());
  } finally {
    // They have nothing to commit; a server that stopped answering would keep a polite goodbye waiting.
    for (const connection of connections) connection.destroy();
  }
}

async function connect(databaseUrl: string): Promise<Connection> {
  const connection = await mysql.createConnection({
    uri: plainAddress(databaseUrl).replace(/^mariadb:/, "mysql:"),
    ssl: tlsOf(databaseUrl),
    timezone: "Z",
    charset: "utf8mb4",
    decimalNumbers: true,
    supportBigNumbers: true,
    connectTimeout: 10_000,
  });
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
  return connection;
}

/** Opens a snapshot on each; returns those that are known to see the same, always at least the first. */
async function beginTogether(connections: readonly Connection[]): Promise<readonly Connection[]> {
  const [first] = connections;
  if (!first) return [];
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const before = await newestTransaction(first);
    for (const connection of connections)
      await connection.query("START TRANSACTION WITH CONSISTENT SNAPSHOT, READ ONLY");
    if (before === null) break;
    if ((await newestTransaction(first)) === before) return connections;
  }
  return [first];
}

/**
 * The number InnoDB will give out next. A transaction takes one when it first writes and one more when it commits: while the number
 * stands still, no change has become visible. MariaDB tells it to everybody, MySQL to nobody; then null.
 */
async function newestTransaction(connection: Connection): Promise<string | null> {
  const [rows] = await connection.query("SHOW GLOBAL STATUS LIKE 'Innodb_max_trx_id'");
  const [row] = rows as { Value?: string }[];
  return row?.Value ?? null;
}

/** MariaDB would group a table once for each row joined to it. MySQL knows neither setting, and needs none. */
const MARIADB = [
  "SET SESSION optimizer_switch = 'split_materialized=off'",
  "SET SESSION join_buffer_space_limit = 536870912",
];

/** Sorts and groups over whole tables stay in memory; a session's own limits, so nobody else pays for them. */
const BUFFER_BYTES = 128 * 1024 * 1024;
