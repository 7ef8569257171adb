import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, rmSync } from "node:fs";
import path from "node:path";
import { withLock } from "./locks.mjs";
import { cacheDir, findProgram } from "./paths.mjs";

// Pinned: what its checks demand moves with its versions.
const VERSION = "4.32.5";

/**
 * The program of Schemathesis, which asks an API whatever its contract allows and what it does not. Kept in a Python environment
 * of its own in the cache; undefined, with the reason told to `say`, where that cannot be made.
 *
 * @param {(reason: string) => void} say
 * @returns {Promise<string | undefined>}
 */
export async function findSchemathesis(say) {
  const folder = path.join(cacheDir(), `schemathesis-${VERSION}`);
  const program = path.join(folder, "bin", "st");
  if (existsSync(program)) return program;
  const python = findProgram("python3");
  if (!python) return void say("there is no python3 on this machine");
  mkdirSync(cacheDir(), { recursive: true });
  return withLock(path.join(cacheDir(), "schemathesis.lock"), async () => {
    if (!existsSync(program)) build(python, folder, say);
    return existsSync(program) ? program : undefined;
  });
}

function build(python, folder, say) {
  const run = (command, args) => execFileSync(command, args, { stdio: "pipe", timeout: 120_000 });
  try {
    run(python, ["-m", "venv", folder]);
    run(path.join(folder, "bin", "pip"), ["install", "--quiet", `schemathesis==${VERSION}`]);
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    say(
      `it could not be installed: ${String(error.stderr ?? error.message)
        .trim()
        .split("\n")
        .at(-1)}`,
    );
  }
}
