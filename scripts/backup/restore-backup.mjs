import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import { migrate } from "../migrate.mjs";
import { withConnection } from "../runtime/database-url.mjs";
import { Failure } from "../runtime/failure.mjs";
import { projectRoot } from "../runtime/paths.mjs";
import { binlogsFrom } from "./binlogs.mjs";
import { carryErasures, listedErasures, readErasures } from "./erasures.mjs";
import { open } from "./keys.mjs";
import { replayBinlogs, sqlSink } from "./load.mjs";
import { keepMedia } from "./media.mjs";
import { placeToLoad } from "./place.mjs";
import { readBackup } from "./read-backup.mjs";
import { serverFacts } from "./server-facts.mjs";
import { readSealed } from "./shelf.mjs";
import { markFinished, markUnfinished, requireKnownRelease, requireRows } from "./target.mjs";

/**
 * Restores a backup into a database and a data folder: proves all of it (and of the binlogs) before anything is touched, loads it,
 * counts every table, runs the binlogs up to `until`, and migrates to this release; a database it replaces is untouched until then.
 * Whoever was erased since the backup waits in it to be erased again. Answers the manifest and what was done; `erasedAgain` is null
 * where nobody knows.
 *
 * @param {{ file: string, url: string, data: string, keys: { identities: string[], passphrase: string }, replace?: boolean,
 *   until?: Date, binlogs?: string, migrations?: string, onStep?: (text: string) => void }} options
 */
export async function restoreBackup({
  file,
  url,
  data,
  keys,
  replace = false,
  until,
  binlogs,
  migrations,
  onStep = () => {},
}) {
  onStep("Proving the backup");
  const manifest = await readBackup({ sealed: readSealed(file), keys, name: file });
  requireKnownRelease(manifest, migrations);
  const logs = until ? await provenBinlogs({ manifest, until, folder: binlogs, keys }) : [];
  onStep(`Loading ${count(manifest)} rows as they stood at ${manifest.at}`);
  const listed = () => listedErasures(file, keys);
  const backup = { sealed: () => readSealed(file), name: file, keys, data, migrations, onStep, listed };
  return fill({ url, replace, backup }, async (target) => {
    if (!until) return;
    onStep(`Running the binlogs until ${until.toISOString()}`);
    const { name: source, database } = manifest;
    const changes = await replayBinlogs({ ...target, logs, place: database.place, source, until, keys });
    onStep(`Ran ${changes.toLocaleString("en-US")} groups of changes`);
  });
}

/**
 * The same from a stream, which can be read only once: into an empty database only, which is empty again when the stream turns out
 * to be cut off or altered.
 */
export async function restoreStream({ sealed, url, data, keys, onStep = () => {} }) {
  const name = "The backup on standard input";
  onStep("Loading");
  return fill({ url, replace: false, backup: { sealed: () => sealed, name, keys, data, onStep } });
}

/** Fills the place a restore may load into, and lets it take the database's place once all of it is there, counted and migrated. */
async function fill({ url, replace, backup }, afterLoad = async (_target) => {}) {
  const place = await placeToLoad(url, { replace });
  try {
    const target = { url: place.url, server: await serverFacts(place.url) };
    await markUnfinished(place.url, `A restore of ${backup.name} began here and did not end.`);
    const manifest = await load({ ...backup, ...target });
    await requireRows(place.url, manifest.database.rows);
    await afterLoad(target);
    await markFinished(place.url);
    backup.onStep("Migrating to this release");
    const migrated = await migrate({ url: place.url, folder: backup.migrations });
    const known = [await backup.listed?.(), place.url === url ? null : await readErasures(url)];
    const again = known.some(Boolean) ? await carryErasures(place.url, known) : null;
    await place.take();
    return { manifest, migrated, erasedAgain: again };
  } catch (error) {
    await place.giveUp();
    throw error;
  }
}

/** Reads a backup and feeds its parts to where they belong. */
async function load({ sealed, name, url, data, keys, server, migrations }) {
  const sink = sqlSink(url, server);
  try {
    const manifest = await readBackup({
      sealed: sealed(),
      keys,
      name,
      onHeader: (header) => requireKnownRelease(header, migrations),
      onSql: (sql) => sink.write(sql),
      onPicture: (picture) => keepMedia(data, picture),
    });
    await sink.end();
    return manifest;
  } catch (error) {
    sink.kill();
    throw error;
  }
}

async function provenBinlogs({ manifest, until, folder, keys }) {
  const { place } = manifest.database;
  if (!place)
    throw new Failure(
      "The backup's server wrote no binlog: there is no restoring to a moment after the backup.",
    );
  if (until < new Date(manifest.at)) {
    throw new Failure(
      `The backup shows ${manifest.at}, which is after ${until.toISOString()}: take an older one.`,
    );
  }
  const logs = await binlogsFrom(folder, place.file, until);
  for (const { file, sealed } of logs) if (sealed) for await (const _ of open(readSealed(file), keys, file));
  return logs;
}

/**
 * Runs the stock checker over the restored database. Nobody swept or delivered since the backup's moment, so what was only due then
 * may be as late as that. Answers its exit code: 0 when every rule holds.
 */
export async function checkRestored(url, point) {
  const seconds = await withConnection(url, async (connection) => {
    const [[{ age }]] = await connection.query(
      "SELECT GREATEST(0, TIMESTAMPDIFF(SECOND, ?, UTC_TIMESTAMP())) AS age",
      [point.toISOString().slice(0, 19)],
    );
    return Number(age);
  });
  const graces = ["--lock-grace", String(seconds + 120), "--money-grace", String(seconds + 900)];
  const child = spawn(process.execPath, [...checker(), ...graces], {
    cwd: projectRoot,
    stdio: ["ignore", "inherit", "inherit"],
    env: { ...process.env, DATABASE_URL: url },
  });
  return new Promise((resolve) => {
    child.once("error", () => resolve(2));
    child.once("exit", (code) => resolve(code ?? 2));
  });
}

/** In the image it is one file that wants no compiler. */
function checker() {
  const script = path.join(projectRoot, "scripts", "check-stock");
  if (existsSync(`${script}.mjs`)) return [`${script}.mjs`];
  return ["--import", "tsx", "--conditions=react-server", `${script}.ts`];
}

function count({ database }) {
  return Object.values(database.rows)
    .reduce((sum, rows) => sum + rows, 0)
    .toLocaleString("en-US");
}
