/**
 * Stands between a command of ours and one program it started, so that the program never outlives the command:
 * the command holds the other end of our standard input, and that end closes however the command dies, by kill -9
 * too. Usage: node guard.mjs RECORD GRACE_MS PROGRAM [ARGUMENT…]
 */
import { spawn } from "node:child_process";
import { renameSync, rmSync, writeFileSync } from "node:fs";
import { identify, signal } from "./processes.mjs";

const [record, grace, program, ...args] = process.argv.slice(2);
let stopping = false;

// Ctrl-C reaches the command, which stops its programs in the right order; none may run ahead of it.
for (const name of ["SIGINT", "SIGHUP"]) process.on(name, () => {});
process.on("SIGTERM", stop);

const child = spawn(program, args, { stdio: ["ignore", "inherit", "inherit"] });

child.once("spawn", () => {
  const identities = { guard: identify(process.pid), program: identify(child.pid) };
  writeFileSync(`${record}.new`, JSON.stringify(identities));
  renameSync(`${record}.new`, record);
});
child.once("error", (error) => {
  console.error(`cannot start ${program}: ${error.message}`);
  finish(127);
});
child.once("exit", (code, signalName) => finish(code ?? (signalName === "SIGKILL" ? 137 : 143)));

process.stdin.on("error", stop).on("end", stop).on("close", stop).resume();

function stop() {
  if (stopping || child.pid === undefined) return;
  stopping = true;
  signal(child.pid, "SIGTERM");
  setTimeout(() => signal(child.pid, "SIGKILL"), Number(grace));
}

function finish(code) {
  rmSync(record, { force: true });
  process.exit(code);
}
