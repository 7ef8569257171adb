import { spawn } from "node:child_process";
import { connectionOptions } from "../runtime/database-url.mjs";
import { Failure } from "../runtime/failure.mjs";
import { findClientProgram, isMariaDbProgram, startClientProgram, withOutcome } from "./client-programs.mjs";
import { open } from "./keys.mjs";
import { readSealed } from "./shelf.mjs";

/**
 * A client program that runs the SQL it is fed; `end` waits until all of it took effect, and answers what was said to a last question.
 */
export function sqlSink(url, server) {
  const program = findClientProgram("client", server);
  const args = ["--binary-mode", "--default-character-set=utf8mb4", "--max-allowed-packet=1G"];
  const { child, ended } = startClientProgram(
    program,
    url,
    [...args, `--database=${connectionOptions(url).database}`],
    ["pipe", "pipe", "pipe"],
  );
  let answer = "";
  child.stdout.on("data", (chunk) => {
    answer = (answer + chunk).slice(-2000);
  });
  return {
    async write(bytes) {
      if (child.exitCode !== null) return ended;
      if (!child.stdin.write(bytes)) await roomIn(child.stdin);
    },
    async end(question = "") {
      child.stdin.end(question);
      await ended;
      return answer;
    },
    kill: () => child.kill(),
  };
}

/** How many rows this session changed: a server that skips a transaction it believes to have run already says nothing. */
const ROWS_CHANGED =
  "\nSHOW SESSION STATUS WHERE Variable_name IN ('Handler_write', 'Handler_update', 'Handler_delete');\n";

/**
 * Runs what the binlogs hold after the backup's place and before `until` (the server counts in whole seconds; the one asked for is
 * left out). A transaction whose end lies after it is rolled back whole. Answers how many groups of changes it ran.
 *
 * @param {{ url: string, server: { isMariaDb: boolean }, logs: { file: string, log: string, sealed: boolean }[],
 *   place: { file: string, position: number }, source: string, until: Date, keys: { identities: string[], passphrase: string } }} options
 * @throws {Failure} when the logs hold changes and none took effect.
 */
export async function replayBinlogs({ url, server, logs, place, source, until, keys }) {
  const program = findClientProgram("binlog", server);
  const target = connectionOptions(url).database;
  const read = (into, onSql) =>
    readBinlogs({
      program,
      args: binlogArguments({ program, source, target: into, until }),
      logs,
      place,
      keys,
      onSql,
    });
  const sink = sqlSink(url, server);
  try {
    const changes = await read(target, (sql) => sink.write(sql));
    const rows = [...(await sink.end(ROWS_CHANGED)).matchAll(/^Handler_\w+\s+(\d+)/gm)];
    if (rows.some(([, count]) => Number(count) > 0)) return changes;
    // Under its old name as well, for what was picked under the new one may have been picked wrongly.
    const meant = changes || (source === target ? 0 : await read(source, () => {}));
    if (meant === 0) return 0;
    throw new Failure(
      `The binlogs hold ${meant} groups of changes to ${source} until ${until.toISOString()}, and not one took effect: the server or ${program} left them out.`,
    );
  } catch (error) {
    sink.kill();
    throw error;
  }
}

/** Hands out the SQL of one log after the other; answers how many groups of changes it held. */
async function readBinlogs({ program, args, logs, place, keys, onSql }) {
  let changes = 0;
  for (const { file, log, sealed } of logs) {
    const from = log === place.file ? [`--start-position=${place.position}`] : [];
    const spawned = spawn(program, [...args, ...from, "-"], {
      stdio: ["pipe", "pipe", "pipe"],
      env: { ...process.env, TZ: "UTC" },
    });
    const { child, ended } = withOutcome(spawned, program);
    const fed = feed(child.stdin, sealed ? open(readSealed(file), keys, file) : readSealed(file));
    let groups = -1; // each log begins with one that describes its format
    let tail = Buffer.alloc(0);
    for await (const sql of child.stdout) {
      const seen = Buffer.concat([tail, sql]); // a group's first word may lie across two pieces
      groups += occurrences(seen, GROUP);
      tail = seen.subarray(Math.max(0, seen.length - GROUP.length + 1));
      await onSql(sql);
    }
    changes += Math.max(0, groups);
    await Promise.all([ended, fed]);
  }
  return changes;
}

const GROUP = "\nBINLOG '";

function binlogArguments({ program, source, target, until }) {
  const stop = `--stop-datetime=${until.toISOString().slice(0, 19).replace("T", " ")}`;
  const isMariaDb = isMariaDbProgram(program);
  // A MySQL server leaves out what carries the GTID of a transaction it has run before: all of it, where it is the one that wrote the
  // log. MariaDB's servers do so for replicas only.
  const own = isMariaDb ? ["--no-defaults", stop] : ["--no-defaults", "--skip-gtids", stop];
  if (source === target) return [...own, `--database=${target}`];
  // MariaDB's program picks by the name in the log and then renames, MySQL's the other way round.
  return [...own, `--rewrite-db=${source}->${target}`, `--database=${isMariaDb ? source : target}`];
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
