/**
 * `npm run restore -- FILE` or `-- --from FOLDER` (the newest): restores a backup into the empty database of DATABASE_URL and the
 * pictures into GERAI_DATA, migrates to this release and runs the stock checker. `--replace` gives up what the database holds;
 * `--until "2026-11-26T03:00:00+07:00"` goes on by the binlogs to that moment; `--check` only proves that the backup can be
 * restored; `-` reads it from standard input. See docs/backup.md.
 */
import { stat } from "node:fs/promises";
import path from "node:path";
import { parseArgs } from "node:util";
import { BINLOGS } from "./backup/binlogs.mjs";
import { openingKeys } from "./backup/keys.mjs";
import { readBackup } from "./backup/read-backup.mjs";
import { checkRestored, restoreBackup, restoreStream } from "./backup/restore-backup.mjs";
import { newestBackup, readSealed } from "./backup/shelf.mjs";
import { requireKnownRelease } from "./backup/target.mjs";
import { shownUrl } from "./runtime/database-url.mjs";
import { Failure, printFailure } from "./runtime/failure.mjs";
import { dataDir } from "./runtime/paths.mjs";

async function main() {
  const { file, until, binlogs, replace, checkOnly } = await readArguments();
  const keys = openingKeys(process.env);
  if (checkOnly) {
    const manifest = await readBackup({ sealed: readSealed(file), keys, name: file });
    requireKnownRelease(manifest);
    return say(
      `${file} is whole and can be restored: release ${manifest.release}, as it stood at ${manifest.at}.`,
    );
  }
  const url = process.env.DATABASE_URL;
  if (!url) throw new Failure("DATABASE_URL is not set: into which database?");
  const options = { url, data: dataDir(), keys, onStep: say };
  const { manifest, migrated, erasedAgain } =
    file === "-"
      ? await restoreStream({ ...options, sealed: process.stdin })
      : await restoreBackup({ ...options, file, replace, until, binlogs });
  say(`${shownUrl(url)} is restored${migrated.length > 0 ? ` and migrated (${migrated.join(", ")})` : ""}.`);
  say(wordsOfErasures(erasedAgain, manifest.at));
  say("Checking stock and money");
  if ((await checkRestored(url, until ?? new Date(manifest.at))) !== 0)
    throw new Failure(
      "The restored database breaks a rule of stock or money (above). Look into it before anybody buys.",
    );
  say("Restored, and every rule holds.");
}

function wordsOfErasures(again, at) {
  if (again === null)
    return (
      `Nobody here knows who was erased since ${at}: they are back. Erase them again before the shop opens ` +
      '("People who asked to be forgotten" in docs/backup.md).'
    );
  if (again === 0) return "Nobody who was erased is back.";
  return `${again} people who were erased are back; the app erases them again within ten minutes of its start.`;
}

async function readArguments() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      from: { type: "string" },
      until: { type: "string" },
      binlogs: { type: "string" },
      replace: { type: "boolean", default: false },
      check: { type: "boolean", default: false },
    },
  });
  const until = readMoment(values.until);
  const given = positionals[0];
  if (given === "-" && (until || values.check || values.replace))
    throw new Failure(
      "From standard input a backup goes into an empty database as it is; for the rest it must be a file.",
    );
  const folder = values.from ?? (given ? undefined : process.env.BACKUP_DIR);
  if (!given && !folder)
    throw new Failure("What? `npm run restore -- FILE`, or `-- --from FOLDER` for the newest of a folder.");
  const file = given ?? (await newestBackup(path.resolve(folder), until)).file;
  if (file !== "-" && !(await stat(file).catch(() => null))?.isFile())
    throw new Failure(`${file} is no file.`);
  const binlogs = path.resolve(values.binlogs ?? path.join(path.dirname(file), BINLOGS));
  return { file, until, binlogs, replace: values.replace, checkOnly: values.check };
}

function readMoment(word) {
  if (word === undefined) return undefined;
  // Without its offset a time means another moment on each machine.
  const moment = /(Z|[+-]\d\d:\d\d)$/.test(word) ? new Date(word) : new Date(Number.NaN);
  if (Number.isNaN(moment.getTime()))
    throw new Failure(
      `--until: expected a time with its offset, such as 2026-11-26T03:00:00+07:00, not "${word}".`,
    );
  return moment;
}

function say(text) {
  process.stderr.write(`${text}\n`);
}

main().catch((error) => {
  printFailure(error);
  process.exitCode = 1;
});
