import { spawn } from "node:child_process";
import { connectionOptions } from "../runtime/database-url.mjs";
import { findClientProgram, isMariaDbProgram, startClientProgram, withOutcome } from "./client-programs.mjs";
import { open } from "./keys.mjs";
import { readSealed } from "./shelf.mjs";

/** A client program that runs the SQL it is fed; `end` waits until all of it took effect. */
export function sqlSink(url, server) {
  const program = findClientProgram("client", server);
  const args = ["--binary-mode", "--default-character-set=utf8mb4", "--max-allowed-packet=1G"];
  const { child, ended } = startClientProgram(
    program,
    url,
    [...args, `--database=${connectionOptions(url).database}`],
    ["pipe", "ignore", "pipe"],
  );
  return {
    async write(bytes) {
      if (child.exitCode !== null) return ended;
      if (!child.stdin.write(bytes)) await roomIn(child.stdin);
    },
    async end() {
      child.stdin.end();
      await ended;
    },
    kill: () => child.kill(),
  };
}

/**
 * Runs what the binlogs hold after the backup's place and before `until` (the server counts in whole seconds; the one asked for is
 * left out). A transaction whose end lies after it is rolled back whole. Answers how many groups of changes it ran.
 *
 * @param {{ url: string, server: { isMariaDb: boolean }, logs: { file: string, log: string, sealed: boolean }[],
 *   place: { file: string, position: number }, source: string, until: Date, keys: { identities: string[], passphrase: string } }} options
 */
export async function replayBinlogs({ url, server, logs, place, source, until, keys }) {
  const program = findClientProgram("binlog", server);
  const target = connectionOptions(url).database;
  const sink = sqlSink(url, server);
  let changes = 0;
  try {
    for (const { file, log, sealed } of logs) {
      const args = [...binlogArguments({ program, source, target, until })];
      if (log === place.file) args.push(`--start-position=${place.position}`);
      const spawned = spawn(program, [...args, "-"], {
        stdio: ["pipe", "pipe", "pipe"],
        env: { ...process.env, TZ: "UTC" },
      });
      const { child, ended } = withOutcome(spawned, program);
      const fed = feed(child.stdin, sealed ? open(readSealed(file), keys, file) : readSealed(file));
      for await (const sql of child.stdout) {
        changes += occurrences(sql, "\nBINLOG '");
        await sink.write(sql);
      }
      changes--; // each log begins with one that describes its format
      await Promise.all([ended, fed]);
    }
    await sink.end();
    return Math.max(0, changes);
  } catch (error) {
    sink.kill();
    throw error;
  }
}

function binlogArguments({ program, source, target, until }) {
  const stop = `--stop-datetime=${until.toISOString().slice(0, 19).replace("T", " ")}`;
  if (source === target) return ["--no-defaults", `--database=${target}`, stop];
  // MariaDB's program picks by the name in the log and then renames, MySQL's the other way round.
  const picked = isMariaDbProgram(program) ? source : target;
  return ["--no-defaults", `--rewrite-db=${source}->${target}`, `--database=${picked}`, stop];
}

function occurrences(bytes, text) {
  let found = 0;
  for (let at = bytes.indexOf(text); at !== -1; at = bytes.indexOf(text, at + 1)) found++;
  return found;
}

/** All of it is read, also what the program, done before its end, no longer wants: so all of it is proved. */
async function feed(input, chunks) {
  for await (const chunk of chunks) {
    if (input.destroyed || !input.writable) continue;
    if (!input.write(chunk)) await roomIn(input);
  }
  input.end();
}

/** Resolves when more may be written, or when nobody reads any more: the program's exit code then tells why. */
function roomIn(input) {
  return new Promise((resolve) => {
    const done = () => {
      for (const event of ["drain", "close"]) input.off(event, done);
      resolve(undefined);
    };
    for (const event of ["drain", "close"]) input.on(event, done);
    if (input.destroyed) done();
  });
}
