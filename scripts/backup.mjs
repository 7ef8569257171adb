/**
 * `npm run backup -- --to FOLDER [--keep N]`: a consistent, encrypted backup of database and pictures while the shop sells.
 * `--to -` writes it to standard output (then `npm run -s backup`). `--binlogs` copies the binlogs closed since the last time, for
 * restores to any moment; it is quick and may run every few minutes. `--new-key` makes a pair of keys. See docs/backup.md.
 */
import path from "node:path";
import { parseArgs } from "node:util";
import { archiveBinlogs } from "./backup/binlogs.mjs";
import { newKey, sealingKeys } from "./backup/keys.mjs";
import { makeBackup } from "./backup/make-backup.mjs";
import { retire } from "./backup/shelf.mjs";
import { Failure, printFailure } from "./runtime/failure.mjs";
import { dataDir } from "./runtime/paths.mjs";
import { runningDatabase } from "./runtime/running-database.mjs";

async function main() {
  const { to, keep, binlogs, newKey: wantsKey } = readArguments();
  if (wantsKey) return printNewKey();
  const keys = sealingKeys(process.env);
  const url = runningDatabase();
  if (binlogs) return say(binlogReport(await archiveBinlogs({ url, keys, folder: to })));
  const place = to === "-" ? { output: process.stdout } : { folder: to };
  const { file, note, unnoted } = await makeBackup({ url, data: dataDir(), keys, ...place });
  say(report(file, note));
  if (unnoted) say(`  The database does not know of it, and alerts will say that it is late: ${unnoted}`);
  if (!keep) return;
  for (const name of await retire(to, keep)) say(`  removed ${name}: ${keep} are kept`);
}

function readArguments() {
  const { values } = parseArgs({
    options: {
      to: { type: "string", default: process.env.BACKUP_DIR },
      keep: { type: "string" },
      binlogs: { type: "boolean", default: false },
      "new-key": { type: "boolean", default: false },
    },
  });
  const { to, keep, binlogs } = values;
  if (values["new-key"]) return { newKey: true };
  if (!to)
    throw new Failure(
      "Where to? `npm run backup -- --to FOLDER` (or BACKUP_DIR), or `--to -` for standard output.",
    );
  const count = keep === undefined ? undefined : Number(keep);
  if (count !== undefined && !(Number.isInteger(count) && count >= 1))
    throw new Failure(`--keep: expected a whole number of backups from 1, not "${keep}".`);
  if (to === "-" && (count || binlogs))
    throw new Failure("--keep and --binlogs need a folder, not standard output.");
  return { to: to === "-" ? to : path.resolve(to), keep: count, binlogs };
}

async function printNewKey() {
  const { secretKey, publicKey } = await newKey();
  process.stdout.write(`BACKUP_RECIPIENTS=${publicKey}\nBACKUP_KEY=${secretKey}\n`);
  say(
    "The first belongs on the machine that makes backups; the second into a safe away from it: whoever has it reads every backup, and without it nobody does.",
  );
}

function report(file, { at, database, media, bytes, seconds }) {
  const rows = Object.values(database.rows).reduce((sum, count) => sum + count, 0);
  const tables = Object.keys(database.rows).length;
  const { place } = database;
  const where = place ? `binlog ${place.file}:${place.position}` : "binlog off";
  return [
    `Backed up as it stood at ${at}: ${file ?? "to standard output"}`,
    `  ${count(rows)} rows of ${tables} tables, ${count(media.files)} pictures${bytes ? `; ${size(bytes)}` : ""} in ${seconds} s, ${where}`,
  ].join("\n");
}

function binlogReport({ copied, through, folder }) {
  const what = copied.length === 0 ? "nothing new" : copied.join(", ");
  return `Binlogs are kept until ${through}: ${what} in ${folder}`;
}

/** Standard output may be the backup itself. */
function say(text) {
  process.stderr.write(`${text}\n`);
}

function count(number) {
  return number.toLocaleString("en-US");
}

function size(bytes) {
  return bytes < 1e6 ? `${Math.ceil(bytes / 1e3)} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
}

main().catch((error) => {
  printFailure(error);
  process.exitCode = 1;
});
