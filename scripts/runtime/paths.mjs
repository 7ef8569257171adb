import { createHash } from "node:crypto";
import { accessSync, constants } from "node:fs";
import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";

export const projectRoot = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..", "..");

/** Where this clone keeps its database, pictures, logs and secrets; always absolute. */
export function dataDir(env = process.env) {
  return path.resolve(projectRoot, env.GERAI_DATA || ".data");
}

/** Where test runs of this clone keep databases, logs and results; emptied at the start of each. */
export function testDataDir(...parts) {
  return path.join(projectRoot, ".data", "test", ...parts);
}

/** Things worth keeping over clones and over `git clean`: the built job server. */
export function cacheDir(env = process.env) {
  return path.join(env.XDG_CACHE_HOME || path.join(os.homedir(), ".cache"), "gerai");
}

/** A lock file that all commands of this clone share, whatever data folder they use; outside of what git sees. */
export function cloneLock(name) {
  return `${cloneTemp(name)}.lock`;
}

/** A path below the system's temporary folder that is this clone's own, the same each time. */
export function cloneTemp(name) {
  const key = createHash("sha256").update(projectRoot).digest("hex").slice(0, 12);
  return path.join(os.tmpdir(), `gerai-${key}-${name}`);
}

/**
 * The full path of the first of these programs that can be run, or undefined. Server programs live in sbin
 * folders that are often missing from PATH.
 */
export function findProgram(...names) {
  return findPrograms(...names)[0];
}

/** All of them, those of the first name first. */
export function findPrograms(...names) {
  const folders = [
    ...(process.env.PATH ?? "").split(path.delimiter),
    "/usr/sbin",
    "/usr/local/sbin",
    "/usr/libexec",
    "/usr/local/go/bin",
    "/opt/homebrew/bin",
    "/usr/local/mysql/bin",
  ].filter(Boolean);
  return names.flatMap((name) => folders.map((folder) => path.join(folder, name))).filter(isExecutable);
}

/** A program that a package of node_modules brought along. */
export function packageProgram(name) {
  return path.join(projectRoot, "node_modules", ".bin", name);
}

function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
