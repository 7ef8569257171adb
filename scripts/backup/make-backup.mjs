import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import { withConnection } from "../runtime/database-url.mjs";
import { projectRoot } from "../runtime/paths.mjs";
import { pack, pieces } from "./archive.mjs";
import { dumpDatabase } from "./dump.mjs";
import { keepErasures } from "./erasures.mjs";
import { seal } from "./keys.mjs";
import { storedMedia } from "./media.mjs";
import { RowCounter } from "./row-counter.mjs";
import { serverFacts } from "./server-facts.mjs";
import { backupName, shelve, writeNote } from "./shelf.mjs";

/** Changes when an older restore could not read what a newer backup wrote. */
export const FORMAT = 1;

/**
 * Backs up a database and a data folder's pictures, sealed, into a folder or a stream. Sales go on meanwhile. Nothing is written in
 * the clear anywhere. Answers `{ file, note, unnoted }`; the job's run is noted in the database, where alerts and `doctor` see it, or
 * `unnoted` says why not.
 *
 * @param {{ url: string, data: string, keys: { recipients: string[], passphrase: string }, folder?: string,
 *   output?: import("node:stream").Writable }} options
 */
export async function makeBackup({ url, data, keys, folder, output }) {
  const started = Date.now();
  const over = new AbortController();
  try {
    const server = await serverFacts(url);
    const told = {};
    const sealed = await seal(
      pack((put) => fill(put, { url, data, server, told, signal: over.signal })),
      keys,
    );
    const file = folder && path.join(folder, backupName(server.at));
    const kept = file ? await shelve(file, sealed) : await pipeline(sealed, output, { end: false });
    const note = { ...told.manifest, ...kept, seconds: Math.round((Date.now() - started) / 100) / 10 };
    if (file) {
      await keepErasures({ url, keys, folder });
      await writeNote(file, note);
    }
    // An account that may only read makes good backups too.
    const unnoted = await recordRun(url, { seconds: note.seconds }).then(
      () => null,
      (error) => error.message,
    );
    return { file, note, unnoted };
  } catch (error) {
    over.abort();
    await recordRun(url, { seconds: (Date.now() - started) / 1000, error }).catch(() => {});
    throw error;
  }
}

/** Header, database, pictures, and at the end the manifest that says what all of it was. */
async function fill(put, { url, data, server, told, signal }) {
  const { isMariaDb: _make, ...about } = server;
  const header = { format: FORMAT, release: release(), ...about, at: server.at.toISOString() };
  await put("header.json", asJson(header));
  const database = await fillDatabase(put, { url, server, signal });
  const media = { files: 0, bytes: 0 };
  for await (const picture of storedMedia(data)) {
    await put(picture.name, picture.bytes);
    media.files++;
    media.bytes += picture.bytes.length;
  }
  const gtid = database.place && server.isMariaDb ? await gtidAt(url, database.place) : null;
  const place = database.place ? { ...database.place, gtid } : null;
  told.manifest = { ...header, database: { ...database, place }, media };
  await put("manifest.json", asJson(told.manifest));
}

async function fillDatabase(put, { url, server, signal }) {
  const hash = createHash("sha256");
  const counter = new RowCounter();
  const found = { pieces: 0, bytes: 0, place: null };
  const onPlace = (place) => {
    found.place = place;
  };
  for await (const piece of pieces(dumpDatabase({ url, server, onPlace, signal }))) {
    hash.update(piece);
    counter.read(piece);
    found.pieces++;
    found.bytes += piece.length;
    await put(`database/${String(found.pieces).padStart(6, "0")}.sql`, piece);
  }
  return { ...found, sha256: hash.digest("hex"), rows: counter.rows };
}

async function gtidAt(url, { file, position }) {
  return withConnection(url, async (connection) => {
    const [[row]] = await connection.query("SELECT BINLOG_GTID_POS(?, ?) AS gtid", [file, position]);
    return row.gtid || null;
  }).catch(() => null); // a server that tells this account nothing: file and position are enough
}

/** The same row as the scheduled jobs leave; what failed takes nothing from the last one that went well. */
async function recordRun(url, { seconds, error }) {
  await withConnection(url, (connection) =>
    connection.query(
      `INSERT INTO JobRun (name, startedAt, finishedAt, engine, ok, error, goodAt)
       VALUES ('keeping.backup', NOW(3) - INTERVAL ? SECOND, NOW(3), 'command', ?, ?, IF(?, NOW(3) - INTERVAL ? SECOND, NULL))
       ON DUPLICATE KEY UPDATE startedAt = VALUES(startedAt), finishedAt = VALUES(finishedAt), engine = VALUES(engine),
         ok = VALUES(ok), error = VALUES(error), goodAt = COALESCE(VALUES(goodAt), goodAt)`,
      [seconds, !error, error ? String(error.message ?? error).slice(0, 500) : null, !error, seconds],
    ),
  );
}

function release() {
  return JSON.parse(readFileSync(path.join(projectRoot, "package.json"), "utf8")).version;
}

function asJson(value) {
  return Buffer.from(`${JSON.stringify(value, null, 2)}\n`);
}
