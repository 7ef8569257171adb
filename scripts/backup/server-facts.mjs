import { withConnection } from "../runtime/database-url.mjs";

/** What of a server and its database a backup depends on; times are the database's. */
export function serverFacts(url) {
  return withConnection(url, async (connection) => {
    const [[row]] = await connection.query(
      "SELECT VERSION() AS version, DATABASE() AS name, UTC_TIMESTAMP(3) AS at, @@log_bin AS logBin, @@binlog_format AS format",
    );
    return {
      version: row.version,
      isMariaDb: /mariadb/i.test(row.version),
      name: row.name,
      at: row.at,
      binlog: Boolean(Number(row.logBin)),
      binlogFormat: row.format,
      migrations: await appliedMigrations(connection),
    };
  });
}

/** Names of the migrations that took effect, oldest first; none for a database that is not ours. */
async function appliedMigrations(connection) {
  try {
    const [rows] = await connection.query(
      "SELECT migration_name AS name FROM _prisma_migrations WHERE rolled_back_at IS NULL AND finished_at IS NOT NULL ORDER BY migration_name",
    );
    return rows.map(({ name }) => name);
  } catch (error) {
    if (error.code === "ER_NO_SUCH_TABLE") return [];
    throw error;
  }
}
