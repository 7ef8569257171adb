import path from "node:path";
import { Readable } from "node:stream";
import { withConnection } from "../runtime/database-url.mjs";
import { open, seal } from "./keys.mjs";
import { readSealed, shelve } from "./shelf.mjs";

/** The list beside the backups: who asked to be forgotten, in ids and times that name nobody. */
const LIST = "erasures.age";
const COLUMNS = "id, userId, status, requestedBy, requestedAt, dueAt, endedAt";

/** @typedef {{ at: string, requests: Record<string, string | null>[] }} Erasures */

/**
 * Puts the list of all requests to be forgotten beside the backups, sealed, in place of the one before: a backup that is restored
 * later brings back whoever was erased since, and nothing in it knows of them.
 */
export async function keepErasures({ url, keys, folder }) {
  const list = await readErasures(url);
  if (list)
    await shelve(
      path.join(folder, LIST),
      await seal(Readable.from([Buffer.from(JSON.stringify(list))]), keys),
    );
}

/**
 * A database's requests to be forgotten, oldest first; null where it knows none of such things.
 * @returns {Promise<Erasures | null>}
 */
export function readErasures(url) {
  return withConnection(
    url,
    async (connection) => {
      const [requests] = await connection.query(
        `SELECT ${COLUMNS} FROM ErasureRequest ORDER BY requestedAt, id`,
      );
      const [[{ at }]] = await connection.query("SELECT UTC_TIMESTAMP(3) AS at");
      return { at, requests };
    },
    { dateStrings: true },
  ).catch((error) => {
    if (error.code === "ER_NO_SUCH_TABLE") return null; // not ours, or of a release before there were any
    throw error;
  });
}

/**
 * The list beside a backup, or null where none is.
 * @returns {Promise<Erasures | null>}
 */
export async function listedErasures(file, keys) {
  const list = path.join(path.dirname(file), LIST);
  const chunks = [];
  try {
    for await (const chunk of open(readSealed(list), keys, list)) chunks.push(chunk);
  } catch (error) {
    if (error.code === "ENOENT") return null;
    throw error;
  }
  return JSON.parse(Buffer.concat(chunks).toString("utf8"));
}

/**
 * Brings what is known of requests into a database that was restored: whoever was erased and is back waits there to be erased at once
 * (the app's job does it), whoever waits goes on waiting, whoever called it back stays. Answers how many are erased again.
 *
 * @param {string} url
 * @param {readonly (Erasures | null)[]} known
 */
export function carryErasures(url, known) {
  const requests = new Map();
  // One that has ended stays so: whoever knows it as waiting knows less (a database may be an older restore).
  for (const request of known.flatMap((one) => one?.requests ?? []))
    if (!requests.has(request.id) || request.status !== "PENDING") requests.set(request.id, request);
  // Of one person's requests all but the last were called back.
  const inOrder = [...requests.values()].sort((a, b) => (a.requestedAt < b.requestedAt ? -1 : 1));
  return withConnection(
    url,
    async (connection) => {
      let again = 0;
      for (const request of inOrder) if (await carry(connection, request)) again++;
      return again;
    },
    { dateStrings: true },
  );
}

/** True for a person who was erased and is here. */
async function carry(connection, request) {
  const { id, userId, status, requestedBy, requestedAt, dueAt, endedAt } = request;
  const [[person]] = await connection.query("SELECT id FROM User WHERE id = ? AND status <> 'ERASED'", [
    userId,
  ]);
  const asked = [id, userId, requestedBy, requestedAt];
  if (status === "DONE" && person) {
    await connection.query(
      `INSERT INTO ErasureRequest (id, userId, requestedBy, requestedAt, openKey, status, dueAt, sweepAt)
       VALUES (?, ?, ?, ?, ?, 'PENDING', UTC_TIMESTAMP(3), UTC_TIMESTAMP(3))
       ON DUPLICATE KEY UPDATE openKey = VALUES(openKey), status = 'PENDING', dueAt = VALUES(dueAt),
         sweepAt = VALUES(sweepAt), endedAt = NULL`,
      [...asked, userId],
    );
    return true;
  }
  // Somebody whom this database never knew, or knows as erased: what was done for them is still to be proved.
  if (status === "DONE")
    await connection.query(
      `INSERT IGNORE INTO ErasureRequest (id, userId, requestedBy, requestedAt, status, dueAt, sweepAt, endedAt)
       VALUES (?, ?, ?, ?, 'DONE', ?, ?, ?)`,
      [...asked, dueAt, dueAt, endedAt],
    );
  // One that has ended here has: this database may know later than the list does.
  else if (status === "PENDING" && person)
    await connection.query(
      `INSERT IGNORE INTO ErasureRequest (id, userId, requestedBy, requestedAt, openKey, dueAt, sweepAt)
       VALUES (?, ?, ?, ?, ?, ?, ?)`,
      [...asked, userId, dueAt, dueAt],
    );
  else if (status === "CALLED_BACK")
    await connection.query(
      "UPDATE ErasureRequest SET status = 'CALLED_BACK', openKey = NULL, endedAt = ? WHERE id = ? AND status = 'PENDING'",
      [endedAt, id],
    );
  return false;
}
