import { setTimeout as sleep } from "node:timers/promises";
import { readMigrations, UNFINISHED } from "../migrate.mjs";
import { connectionOptions, createDatabase, shownUrl, withConnection } from "../runtime/database-url.mjs";
import { Failure } from "../runtime/failure.mjs";

/**
 * Makes sure that restoring into this database loses nothing that was not given up: it is empty (true), or `replace` says that it may
 * go and nobody uses it (false). What a restore that died has left counts as nothing.
 */
export async function requireTarget(url, { replace }) {
  await createDatabase(url);
  return withConnection(url, async (connection) => {
    const tables = await tablesOf(connection);
    if (tables.length === 0 || tables.some(({ name }) => name === UNFINISHED)) return true;
    if (!replace) {
      throw new Failure(
        `${shownUrl(url)} is not empty (${tables.length} tables): restore into an empty database, or say --replace to give up what is in it.`,
      );
    }
    await requireUnused(connection, url);
    return false;
  });
}

/** A server lists a connection for a moment after its client has closed it: who has just been stopped is waited for, milliseconds. */
const LEAVING_MS = 2000;

/** @throws {Failure} while anybody else is connected to this database, or when this account could not know. */
export async function requireUnused(connection, url) {
  await requireSight(connection, url);
  const patience = Date.now() + LEAVING_MS;
  let others = await othersOf(connection);
  while (others > 0 && Date.now() < patience) {
    await sleep(100);
    others = await othersOf(connection);
  }
  if (others > 0)
    throw new Failure(`${others} connections use ${shownUrl(url)}: stop the app and everything else first.`);
}

async function othersOf(connection) {
  const [[{ count }]] = await connection.query(
    "SELECT COUNT(*) AS count FROM information_schema.PROCESSLIST WHERE DB = DATABASE() AND ID <> CONNECTION_ID()",
  );
  return Number(count);
}

/**
 * Without PROCESS the list shows an account's own connections only, and the app has another account. This statement wants the same
 * right, however it was granted, and says so; others would just show less.
 */
async function requireSight(connection, url) {
  try {
    await connection.query("SHOW ENGINE INNODB STATUS");
  } catch (error) {
    if (error.code !== "ER_SPECIFIC_ACCESS_DENIED_ERROR") throw error;
    throw new Failure(
      `${connectionOptions(url).user} cannot see whether others are connected to ${shownUrl(url)}: GRANT PROCESS ON *.* to it, or restore into an empty database.`,
    );
  }
}

/** Puts the sign into a database that is about to be filled. Its words are the table's comment: so no moment has one without the other. */
export function markUnfinished(url, words) {
  return withConnection(url, (connection) =>
    connection.query(`CREATE TABLE ${UNFINISHED} (id INT PRIMARY KEY) COMMENT = ?`, [words]),
  );
}

/** Takes it out: what is in there is whole. */
export function markFinished(url) {
  return withConnection(url, (connection) => connection.query(`DROP TABLE ${UNFINISHED}`));
}

/** A backup of a release that knew more migrations than this one cannot be used by it. */
export function requireKnownRelease({ migrations, release }, folder) {
  const known = new Set(readMigrations(folder).map(({ name }) => name));
  const unknown = migrations.find((name) => !known.has(name));
  if (unknown) {
    throw new Failure(
      `The backup is of release ${release} and has the migration ${unknown}, which this release does not know. Restore it with that release or a newer one.`,
    );
  }
}

/** Drops every table of the database. */
export function emptyDatabase(url) {
  return withConnection(url, async (connection) => {
    await connection.query("SET FOREIGN_KEY_CHECKS = 0");
    for (const { name, kind } of await tablesOf(connection))
      await connection.query(`DROP ${kind === "VIEW" ? "VIEW" : "TABLE"} \`${name}\``);
  });
}

/** Compares each table's rows with what the backup held. */
export function requireRows(url, rows) {
  return withConnection(url, async (connection) => {
    const tables = (await tablesOf(connection)).map(({ name }) => name).filter((name) => name !== UNFINISHED);
    const missing = Object.keys(rows).find((name) => !tables.includes(name));
    if (missing) throw new Failure(`${missing} is missing after the restore: do not use this database.`);
    for (const name of tables) {
      const [[{ count }]] = await connection.query(`SELECT COUNT(*) AS count FROM \`${name}\``);
      const wanted = rows[name] ?? 0;
      if (Number(count) !== wanted)
        throw new Failure(
          `${name} has ${count} rows after the restore, and the backup ${wanted}: do not use this database.`,
        );
    }
  });
}

/** The tables and views of a connection's database, or of another of its server. */
export async function tablesOf(connection, database = null) {
  const [tables] = await connection.query(
    "SELECT TABLE_NAME AS name, TABLE_TYPE AS kind FROM information_schema.TABLES WHERE TABLE_SCHEMA = COALESCE(?, DATABASE())",
    [database],
  );
  return tables;
}
