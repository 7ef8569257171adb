import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";

/**
 * Names a process for good. A pid alone is reused, so what was written down yesterday might today be somebody
 * else's program; the pair of pid and start time is not.
 */
export function identify(pid) {
  return { pid, started: startTime(pid) };
}

/** Whether that very process still runs; a zombie has ended. */
export function isRunning(identity) {
  if (!identity?.pid || !identity.started) return false;
  return startTime(identity.pid) === identity.started;
}

function parentOf(pid) {
  const fields = procStat(pid);
  return fields ? Number(fields[1]) : undefined;
}

/**
 * The npm that runs this command, if one does. When npm is killed the hard way its script lives on unseen, so the
 * script has to watch.
 */
export function npmLauncher(env = process.env) {
  if (!env.npm_lifecycle_event) return undefined;
  const parent = process.ppid;
  const isShell = /^(sh|dash|bash|ash|zsh)$/.test(procName(parent));
  return identify(isShell ? (parentOf(parent) ?? parent) : parent);
}

/** Asks a process to end, waits, and ends it the hard way when it does not. */
export async function endProcess(identity, graceMs = 10_000) {
  if (!isRunning(identity)) return;
  signal(identity.pid, "SIGTERM");
  if (await waitForEnd(identity, graceMs)) return;
  signal(identity.pid, "SIGKILL");
  await waitForEnd(identity, 5000);
}

/** True when the process has ended within the time given. */
export async function waitForEnd(identity, timeoutMs) {
  const deadline = Date.now() + timeoutMs;
  while (isRunning(identity)) {
    if (Date.now() > deadline) return false;
    await sleep(50);
  }
  return true;
}

/** Sends a signal; a process that is gone already is no error. */
export function signal(pid, name) {
  try {
    process.kill(pid, name);
  } catch (error) {
    if (error.code !== "ESRCH") throw error;
  }
}

function startTime(pid) {
  if (process.platform !== "linux") return startTimeFromPs(pid);
  const fields = procStat(pid);
  if (!fields || fields[0] === "Z" || fields[0] === "X") return undefined;
  return `${bootId()}/${fields[19]}`;
}

/** The fields of /proc/PID/stat from the state on; the name before them may hold spaces and brackets. */
function procStat(pid) {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, "utf8");
    return text.slice(text.lastIndexOf(")") + 2).split(" ");
  } catch {
    return undefined;
  }
}

function procName(pid) {
  try {
    return readFileSync(`/proc/${pid}/comm`, "utf8").trim();
  } catch {
    return "";
  }
}

let boot;
function bootId() {
  boot ??= readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim().slice(0, 8);
  return boot;
}

function startTimeFromPs(pid) {
  try {
    const stdio = ["ignore", "pipe", "ignore"];
    return execFileSync("ps", ["-o", "lstart=", "-p", String(pid)], { encoding: "utf8", stdio }).trim();
  } catch {
    return undefined;
  }
}
