import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, renameSync, rmSync, symlinkSync } from "node:fs";
import path from "node:path";
import { runCommand } from "../runtime/children.mjs";
import { withLock } from "../runtime/locks.mjs";
import { packageProgram, projectRoot, testDataDir } from "../runtime/paths.mjs";

/**
 * The sources of a release that was cut, out of git, ready to run: with this clone's packages and a database client of its own
 * schema. Kept for the next time. Null where the clone does not have the commit (a shallow one).
 *
 * @param {{ commit: string }} release
 * @returns {Promise<string | null>}
 */
export async function releaseTree({ commit }) {
  if (!hasCommit(commit)) return null;
  const data = testDataDir("releases");
  const tree = path.join(data, commit.slice(0, 12));
  mkdirSync(data, { recursive: true });
  await withLock(path.join(data, "extract.lock"), async () => {
    if (existsSync(tree)) return;
    const fresh = `${tree}.new`;
    rmSync(fresh, { recursive: true, force: true });
    mkdirSync(fresh);
    const archive = execFileSync("git", ["archive", commit], { cwd: projectRoot, maxBuffer: 1024 ** 3 });
    execFileSync("tar", ["-x", "-C", fresh], { input: archive });
    symlinkSync(path.join(projectRoot, "node_modules"), path.join(fresh, "node_modules"));
    await runCommand({
      name: "release-client",
      command: packageProgram("prisma"),
      args: ["generate"],
      cwd: fresh,
      data,
      failure: "Generating the last release's database client failed",
    });
    renameSync(fresh, tree);
  });
  return tree;
}

/** Puts a file of this release where the last one has none, so that it can be told what to do. */
export function lend(tree, file) {
  const target = path.join(tree, file);
  if (existsSync(target)) return;
  mkdirSync(path.dirname(target), { recursive: true });
  cpSync(path.join(projectRoot, file), target);
}

function hasCommit(commit) {
  try {
    execFileSync("git", ["cat-file", "-e", `${commit}^{commit}`], { cwd: projectRoot, stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}
