import { createHash, randomUUID } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { shownUrl, withConnection } from "./runtime/database-url.mjs";
import { Failure, printFailure } from "./runtime/failure.mjs";
import { projectRoot } from "./runtime/paths.mjs";

const LOCK_WAIT_SECONDS = 120;
const MIGRATIONS = path.join(projectRoot, "prisma", "migrations");

// Prisma's own bookkeeping, column for column, so that its tools read this database as one they migrated.
const BOOKKEEPING = `CREATE TABLE IF NOT EXISTS _prisma_migrations (
    id                      VARCHAR(36) PRIMARY KEY NOT NULL,
    checksum                VARCHAR(64) NOT NULL,
    finished_at             DATETIME(3),
    migration_name          VARCHAR(255) NOT NULL,
    logs                    TEXT,
    rolled_back_at          DATETIME(3),
    started_at              DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
    applied_steps_count     INTEGER UNSIGNED NOT NULL DEFAULT 0
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci`;

/**
 * Brings a database to the newest migration, one migration at a time and in order. Safe to run from several
 * processes at once: one works, the others wait and then find nothing to do. Answers the names it applied.
 *
 * @param {{ url: string, folder?: string, onApply?: (name: string) => void }} options
 * @throws {Failure} when a migration fails, failed before, or was changed after it had been applied.
 */
export async function migrate({ url, folder = MIGRATIONS, onApply }) {
  const migrations = readMigrations(folder);
  return withConnection(
    url,
    async (connection) => {
      const lock = await takeLock(connection);
      try {
        await requireWhole(connection);
        await connection.query(BOOKKEEPING);
        const pending = await pendingMigrations(connection, migrations);
        for (const migration of pending) {
          onApply?.(migration.name);
          await apply(connection, migration);
        }
        return pending.map(({ name }) => name);
      } finally {
        await connection.query("SELECT RELEASE_LOCK(?)", [lock]).catch(() => {});
      }
    },
    { multipleStatements: true, charset: "utf8mb4_unicode_ci" },
  );
}

/** The migrations of a folder in Prisma's layout, oldest first, with the checksums Prisma gives them. */
export function readMigrations(folder = MIGRATIONS) {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
    .map((name) => {
      const bytes = readFileSync(path.join(folder, name, "migration.sql"));
      return {
        name,
        sql: bytes.toString("utf8"),
        checksum: createHash("sha256").update(bytes).digest("hex"),
      };
    });
}

/** The lock's name holds the database's: locks are the server's, and it may serve several of our databases. */
async function takeLock(connection) {
  const [[{ lock }]] = await connection.query(
    "SELECT CONCAT('gerai-migrate-', LEFT(SHA2(DATABASE(), 256), 32)) AS `lock`",
  );
  const [[{ taken }]] = await connection.query("SELECT GET_LOCK(?, ?) AS taken", [lock, LOCK_WAIT_SECONDS]);
  if (taken !== 1)
    throw new Failure(`Another process has been migrating this database for ${LOCK_WAIT_SECONDS} s.`);
  return lock;
}

/** The table that stands in a database while a restore fills it: until it is gone, nothing in there is to be used. */
export const UNFINISHED = "_unfinished_restore";

/** What a restore that died has said of this database, or undefined. */
export async function unfinishedRestore(connection) {
  const [[sign]] = await connection.query(
    "SELECT TABLE_COMMENT AS words FROM information_schema.TABLES WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = ?",
    [UNFINISHED],
  );
  return sign?.words;
}

/** What a restore that died has left may look like a database of an older release. */
async function requireWhole(connection) {
  const words = await unfinishedRestore(connection);
  if (words === undefined) return;
  throw new Failure(
    `${words} Part of the data is missing: do not use this database. Run \`npm run restore\` again, which begins anew.`,
  );
}

async function pendingMigrations(connection, migrations) {
  const [rows] = await connection.query(
    "SELECT migration_name AS name, checksum, finished_at AS finishedAt, logs FROM _prisma_migrations " +
      "WHERE rolled_back_at IS NULL ORDER BY started_at",
  );
  const failed = rows.find((row) => row.finishedAt === null);
  if (failed) throw new Failure(failedBefore(failed));
  const known = new Map(migrations.map((migration) => [migration.name, migration]));
  for (const row of rows) {
    const migration = known.get(row.name);
    if (!migration) {
      throw new Failure(
        `The database has the migration ${row.name}, which this version of the code does not know.`,
      );
    }
    if (migration.checksum !== row.checksum) {
      throw new Failure(
        `The migration ${row.name} was changed after it had been applied. Restore its file; put the change into a new one.`,
      );
    }
  }
  const applied = new Set(rows.map((row) => row.name));
  return migrations.filter((migration) => !applied.has(migration.name));
}

async function apply(connection, { name, sql, checksum }) {
  const id = randomUUID();
  await connection.query(
    "INSERT INTO _prisma_migrations (id, checksum, migration_name, started_at) VALUES (?, ?, ?, UTC_TIMESTAMP(3))",
    [id, checksum, name],
  );
  try {
    // The server splits the statements: no client-side guess about quotes, comments and delimiters.
    if (sql.trim() !== "") await connection.query(sql);
  } catch (error) {
    await connection.query("UPDATE _prisma_migrations SET logs = ? WHERE id = ?", [error.message, id]);
    throw new Failure(`The migration ${name} failed: ${error.message}\n${REPAIR}`);
  }
  await connection.query(
    "UPDATE _prisma_migrations SET finished_at = UTC_TIMESTAMP(3), applied_steps_count = 1 WHERE id = ?",
    [id],
  );
}

const REPAIR =
  "Statements before the failing one have taken effect: this kind of database cannot roll back a change of tables.\n" +
  "Undo them by hand, then mark the attempt:\n" +
  "  UPDATE _prisma_migrations SET rolled_back_at = UTC_TIMESTAMP(3) WHERE finished_at IS NULL;";

function failedBefore({ name, logs }) {
  const reason = logs ? ` with: ${logs}` : " half-way (the process ended)";
  return `The migration ${name} failed earlier${reason}\n${REPAIR}`;
}

async function main() {
  const url = process.env.DATABASE_URL;
  if (!url) throw new Failure("DATABASE_URL is not set: which database shall be migrated?");
  const applied = await migrate({ url, onApply: (name) => console.log(`Applying ${name}`) });
  const count = applied.length === 0 ? "nothing to do" : `${applied.length} applied`;
  console.log(`${shownUrl(url)} is up to date: ${count}.`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  main().catch((error) => {
    printFailure(error);
    process.exitCode = 1;
  });
}
