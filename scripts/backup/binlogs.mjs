import { execFileSync } from "node:child_process";
import { createReadStream } from "node:fs";
import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { withConnection } from "../runtime/database-url.mjs";
import { Failure } from "../runtime/failure.mjs";
import { findClientProgram, startClientProgram } from "./client-programs.mjs";
import { keepErasures } from "./erasures.mjs";
import { seal } from "./keys.mjs";
import { serverFacts } from "./server-facts.mjs";
import { listBackups, shelve } from "./shelf.mjs";

/** Where a folder of backups keeps its binlogs. */
export const BINLOGS = "binlogs";

/**
 * Closes the server's current binlog and copies each closed one that is not here yet, sealed. What lies before the oldest backup
 * serves no restore and goes. Answers `{ copied, through, folder }`: every change until `through` is kept.
 *
 * @param {{ url: string, keys: { recipients: string[], passphrase: string }, folder: string }} options
 */
export async function archiveBinlogs({ url, keys, folder }) {
  const server = await serverFacts(url);
  if (!server.binlog)
    throw new Failure("The server writes no binlog: start it with log_bin and binlog_format=ROW.");
  const target = path.join(folder, BINLOGS);
  await mkdir(target, { recursive: true, mode: 0o700 });
  const index = await readIndex(target);
  const { closed, through } = await closeBinlogs(url);
  const first = (await listBackups(folder)).map(({ note }) => note.database.place?.file).find(Boolean);
  const copied = [];
  for (const { name, bytes } of closed.filter((log) => !first || log.name >= first)) {
    const known = index.logs[name];
    if (known && known.clearBytes !== bytes)
      throw new Failure(
        `${target} holds another server's ${name} (${known.clearBytes} bytes, here ${bytes}). Back up into a new folder.`,
      );
    if (known) continue;
    const sealed = await shelve(
      path.join(target, `${name}.age`),
      await seal(await rawBinlog(url, server, name), keys),
    );
    index.logs[name] = { ...sealed, clearBytes: bytes };
    copied.push(name);
    await writeIndex(target, index); // each by itself: a later one's failure loses none
  }
  index.through = through;
  await removeBefore(target, index, first);
  await writeIndex(target, index);
  await keepErasures({ url, keys, folder });
  return { copied, through, folder: target };
}

/** Every change committed before `through` is in a closed log afterwards. */
function closeBinlogs(url) {
  return withConnection(url, async (connection) => {
    const [[{ through }]] = await connection.query("SELECT UTC_TIMESTAMP(3) AS through");
    await connection.query("FLUSH BINARY LOGS");
    const [logs] = await connection.query("SHOW BINARY LOGS");
    const closed = logs.slice(0, -1).map((log) => ({ name: log.Log_name, bytes: Number(log.File_size) }));
    return { closed, through: through.toISOString() };
  });
}

/** A binlog's bytes as the server sends them. The program writes to a file only; a named pipe is one that never holds anything. */
async function rawBinlog(url, server, name) {
  const program = findClientProgram("binlog", server);
  const folder = await mkdtemp(path.join(os.tmpdir(), "gerai-binlog-"));
  const pipe = path.join(folder, name);
  execFileSync("mkfifo", ["-m", "600", pipe]);
  const args = ["--read-from-remote-server", "--raw", `--result-file=${folder}/`, name];
  const { ended } = startClientProgram(program, url, args, ["ignore", "ignore", "pipe"]);
  const bytes = createReadStream(pipe);
  // A program that never opened the pipe leaves its reader waiting for ever.
  ended.catch((error) => bytes.destroy(error)).finally(() => rm(folder, { recursive: true, force: true }));
  return bytes;
}

async function removeBefore(target, index, first) {
  if (!first) return;
  for (const name of Object.keys(index.logs).filter((one) => one < first)) {
    await rm(path.join(target, `${name}.age`), { force: true });
    delete index.logs[name];
  }
}

export async function readIndex(target) {
  try {
    return JSON.parse(await readFile(path.join(target, "index.json"), "utf8"));
  } catch (error) {
    if (error.code === "ENOENT") return { logs: {}, through: null };
    throw error;
  }
}

async function writeIndex(target, index) {
  await writeFile(path.join(target, "index.json.part"), `${JSON.stringify(index, null, 2)}\n`, {
    mode: 0o600,
  });
  await rename(path.join(target, "index.json.part"), path.join(target, "index.json"));
}

/**
 * The binlogs of a folder from `first` on, without a gap: sealed ones that archiveBinlogs copied, or a server's own files.
 *
 * @throws {Failure} when the first is not there, one is missing between, or the copies end before `until`.
 */
export async function binlogsFrom(folder, first, until) {
  const names = await readdir(folder).catch(() => {
    throw new Failure(`There is no folder of binlogs at ${folder}.`);
  });
  const logs = names
    .map((name) => ({ name, log: name.replace(/\.age$/, ""), sealed: name.endsWith(".age") }))
    .filter(({ log }) => /\.\d{6,}$/.test(log) && log >= first)
    .sort((a, b) => (a.log < b.log ? -1 : 1));
  if (logs[0]?.log !== first)
    throw new Failure(`${first}, where the backup's moment lies, is not in ${folder}.`);
  const number = (log) => Number(log.split(".").at(-1));
  const gap = logs.findIndex(({ log }, at) => number(log) !== number(first) + at);
  if (gap > 0)
    throw new Failure(`Between ${logs[gap - 1].log} and ${logs[gap].log} binlogs are missing in ${folder}.`);
  const { through } = await readIndex(folder);
  if (through && until > new Date(through)) {
    throw new Failure(
      `The binlogs here reach until ${through}. Run \`npm run backup -- --binlogs\` once more if the old server still lives, or ask for an earlier moment.`,
    );
  }
  return logs.map(({ name, log, sealed }) => ({ file: path.join(folder, name), log, sealed }));
}
