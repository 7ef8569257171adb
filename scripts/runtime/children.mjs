import { spawn } from "node:child_process";
import {
  closeSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { Failure } from "./failure.mjs";
import { endProcess } from "./processes.mjs";

const GUARD = fileURLToPath(new URL("./guard.mjs", import.meta.url));
const LOG_LIMIT_BYTES = 8 * 1024 * 1024;
const running = new Set();

/**
 * Starts a program under a guard (see guard.mjs), its output going to a log file.
 *
 * @param {{ name: string, command: string, args?: string[], env?: Record<string, string | undefined>, cwd?: string,
 *   data: string, graceMs?: number, logFile?: string, shown?: boolean }} spec `data` is the folder that holds log/ and
 *   run/; `shown` sends the output to the terminal instead.
 */
export function startChild({
  name,
  command,
  args = [],
  env = process.env,
  cwd,
  data,
  graceMs = 10_000,
  logFile,
  shown,
}) {
  const log = logFile ?? path.join(data, "log", `${name}.log`);
  const record = path.join(data, "run", `${name}.json`);
  mkdirSync(path.dirname(log), { recursive: true });
  mkdirSync(path.dirname(record), { recursive: true });
  const output = openLog(log);
  const child = spawn(process.execPath, [GUARD, record, String(graceMs), command, ...args], {
    cwd,
    env,
    detached: true, // a group of its own: the terminal's Ctrl-C must not reach it
    stdio: shown ? ["pipe", "inherit", "inherit"] : ["pipe", output, output],
  });
  closeSync(output);
  child.stdin.on("error", () => {});
  const exited = new Promise((resolve) => {
    child.once("error", (error) => resolve({ code: 127, error }));
    child.once("exit", (code) => resolve({ code: code ?? 143 }));
  }).finally(() => running.delete(handle));
  const handle = {
    name,
    log,
    exited,
    /** Ends the program and waits until it is gone. */
    async stop() {
      child.stdin.end();
      await exited;
      // Only if the guard itself was killed is there anything left to end here.
      await reapRecord(record);
    },
  };
  running.add(handle);
  return handle;
}

/** Ends whatever startChild started and has not ended yet, the newest first. */
export async function stopAllChildren() {
  for (const handle of [...running].reverse()) await handle.stop();
}

/** Ends programs an earlier, killed command left behind in this data folder. Returns their names. */
export async function reapLeftovers(data) {
  const folder = path.join(data, "run");
  mkdirSync(folder, { recursive: true });
  const reaped = [];
  for (const file of readdirSync(folder).filter((name) => name.endsWith(".json"))) {
    if (await reapRecord(path.join(folder, file))) reaped.push(path.basename(file, ".json"));
  }
  return reaped;
}

/** Runs a program to its end. On failure the last lines of its output are the message. */
export async function runCommand(spec) {
  const child = startChild({ ...spec, graceMs: spec.graceMs ?? 5000 });
  const { code } = await child.exited;
  if (code !== 0)
    throw new Failure(`${spec.failure ?? `${spec.name} failed`} (exit ${code}).\n${tail(child.log)}`);
}

/** The last lines of a log file, indented, with its path above. */
export function tail(file, lines = 25) {
  try {
    const text = readFileSync(file, "utf8").trimEnd().split("\n").slice(-lines);
    return [`Last lines of ${file}:`, ...text].join("\n    ");
  } catch {
    return `(${file} cannot be read)`;
  }
}

async function reapRecord(file) {
  try {
    const { guard, program } = JSON.parse(readFileSync(file, "utf8"));
    await endProcess(guard, 70_000);
    await endProcess(program, 35_000);
    return true;
  } catch {
    return false; // no record, or half a one: nothing was started under it
  } finally {
    rmSync(file, { force: true });
  }
}

function openLog(file) {
  try {
    if (statSync(file).size > LOG_LIMIT_BYTES) renameSync(file, `${file}.1`);
  } catch {
    // a first start has no log yet
  }
  return openSync(file, "a");
}
