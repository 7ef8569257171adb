import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { mkdir, open, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { Failure } from "../runtime/failure.mjs";

const NAME = /^gerai-(\d{8}T\d{6}Z)\.age$/;

/** A backup's file name: the moment it shows, so that names sort by time. */
export function backupName(at) {
  return `gerai-${at.toISOString().replace(/[-:]|\.\d+/g, "")}.age`;
}

/**
 * The complete backups of a folder, oldest first: each `{ name, file, note }`, where `note` is what lies beside it unsealed: times,
 * sizes and hashes, nothing of the shop's content.
 */
export async function listBackups(folder) {
  const names = await readdir(folder).catch((error) => {
    if (error.code === "ENOENT") return [];
    throw error;
  });
  const found = [];
  for (const name of names.filter((one) => NAME.test(one)).sort()) {
    const note = await readNote(path.join(folder, name));
    if (note) found.push({ name, file: path.join(folder, name), note });
  }
  return found;
}

/** What was written beside a backup, or null. */
export async function readNote(file) {
  try {
    return JSON.parse(await readFile(noteFile(file), "utf8"));
  } catch {
    return null;
  }
}

/** Writes a file under another name and renames it when it is whole and on the disk: no half backup ever has a backup's name. */
export async function shelve(file, chunks) {
  await mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
  const aside = `${file}.part`;
  const hash = createHash("sha256");
  let bytes = 0;
  const handle = await open(aside, "w", 0o600);
  try {
    for await (const chunk of chunks) {
      hash.update(chunk);
      bytes += chunk.length;
      await handle.writeFile(chunk);
    }
    await handle.sync();
    await handle.close();
    await rename(aside, file);
  } catch (error) {
    await handle.close().catch(() => {});
    await rm(aside, { force: true });
    throw error;
  }
  return { bytes, sha256: hash.digest("hex") };
}

/** Writes the note beside a backup; with it the backup counts as complete. */
export async function writeNote(file, note) {
  await writeFile(`${noteFile(file)}.part`, `${JSON.stringify(note, null, 2)}\n`, { mode: 0o600 });
  await rename(`${noteFile(file)}.part`, noteFile(file));
}

/** Removes all but the newest `keep` backups; answers the names of those that went. */
export async function retire(folder, keep) {
  const old = (await listBackups(folder)).slice(0, -keep);
  for (const { file } of old) {
    await rm(noteFile(file), { force: true }); // first: without its note it is no backup any more
    await rm(file, { force: true });
  }
  return old.map(({ name }) => name);
}

/** The newest backup of a folder, or the newest that shows a moment not after `until`. */
export async function newestBackup(folder, until) {
  const all = await listBackups(folder);
  if (all.length === 0) throw new Failure(`There is no backup in ${folder}.`);
  const fit = until ? all.filter(({ note }) => new Date(note.at) <= until) : all;
  const newest = fit.at(-1);
  if (newest) return newest;
  throw new Failure(
    `The oldest backup in ${folder} shows ${all[0].note.at}, which is after ${until.toISOString()}.`,
  );
}

/** Reads a sealed file from the disk. */
export function readSealed(file) {
  return createReadStream(file, { highWaterMark: 1024 * 1024 });
}

function noteFile(file) {
  return file.replace(/\.age$/, ".json");
}
