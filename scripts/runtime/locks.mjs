import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { identify, isRunning } from "./processes.mjs";

/**
 * Takes a lock file for this process. Returns undefined when taken, else what its living holder wrote.
 * A lock whose holder died is taken over.
 */
export function tryLock(file, details = {}) {
  mkdirSync(path.dirname(file), { recursive: true });
  const mine = `${file}.${process.pid}`;
  writeFileSync(mine, JSON.stringify({ ...details, holder: identify(process.pid) }));
  try {
    for (;;) {
      if (link(mine, file)) return undefined;
      const held = readLock(file);
      if (held && isRunning(held.holder)) return held;
      dropStaleLock(file, held);
    }
  } finally {
    rmSync(mine, { force: true });
  }
}

/** Rewrites the details of a lock this process holds. */
export function updateLock(file, details) {
  const mine = `${file}.${process.pid}`;
  writeFileSync(mine, JSON.stringify({ ...details, holder: identify(process.pid) }));
  renameSync(mine, file);
}

/** Gives a lock back. */
export function unlock(file) {
  rmSync(file, { force: true });
}

/** Runs something while no other process of this machine runs it; `onWait` is told once that we wait. */
export async function withLock(file, run, onWait = () => {}) {
  for (let told = false; tryLock(file) !== undefined; told = true) {
    if (!told) onWait();
    await sleep(300);
  }
  try {
    return await run();
  } finally {
    unlock(file);
  }
}

/** What the holder of a lock wrote, or undefined. */
export function readLock(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return undefined;
  }
}

function link(from, to) {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if (error.code === "EEXIST") return false;
    throw error;
  }
}

/** Moves a dead holder's lock away; if another process was quicker, its fresh lock is put back. */
function dropStaleLock(file, stale) {
  const aside = `${file}.stale.${process.pid}`;
  try {
    renameSync(file, aside);
  } catch {
    return;
  }
  const moved = readLock(aside);
  if (moved && JSON.stringify(moved) !== JSON.stringify(stale)) link(aside, file);
  rmSync(aside, { force: true });
}
