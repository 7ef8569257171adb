import { execFileSync } from "node:child_process";
import { existsSync, lstatSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { ensureBuild } from "../runtime/app-build.mjs";
import { runCommand } from "../runtime/children.mjs";
import { packageProgram, projectRoot, testDataDir } from "../runtime/paths.mjs";
import { releaseTree } from "../upgrade/release-tree.mjs";
import { lastRelease } from "../upgrade/releases.mjs";

export const name = "upgrade";

/** The last release's built app sells on this release's schema, and is replaced under load. */
export async function run({ data }) {
  const release = lastRelease();
  const tree = await releaseTree(release);
  if (!tree) return `skipped: this clone lacks the commit of release ${release.version}`;
  const oldServer = await buildOf(tree, data);
  const newServer = await ensureBuild({ data: testDataDir("e2e"), env: process.env });
  const logFile = path.join(data, "log", "upgrade-drill.log");
  rmSync(logFile, { force: true });
  await runCommand({
    name: "upgrade-drill",
    command: packageProgram("tsx"),
    args: [
      "--conditions=react-server",
      path.join("tests", "keeping", "upgrade-drill.ts"),
      oldServer,
      newServer,
    ],
    cwd: projectRoot,
    data,
    logFile,
    graceMs: 60_000,
    failure: "The drill failed",
  });
  return readFileSync(logFile, "utf8").trim().split("\n").at(-1) ?? "";
}

/** The release's own build, by its own script, once. */
async function buildOf(tree, data) {
  const known = path.join(tree, ".server");
  if (existsSync(known)) return readFileSync(known, "utf8");
  // A link is enough to run its sources, but the bundler follows none that leads out of what it builds.
  const modules = path.join(tree, "node_modules");
  if (lstatSync(modules).isSymbolicLink()) {
    rmSync(modules);
    execFileSync("cp", ["-al", path.join(projectRoot, "node_modules"), modules]);
  }
  const script =
    'const { ensureBuild } = await import("./scripts/runtime/app-build.mjs");' +
    'const server = await ensureBuild({ data: process.cwd() + "/.data", env: process.env });' +
    'const { writeFileSync } = await import("node:fs"); writeFileSync(".server", server);';
  await runCommand({
    name: "release-build",
    command: process.execPath,
    args: ["--input-type=module", "-e", script],
    cwd: tree,
    data,
    failure: "Building the last release failed",
  });
  return readFileSync(known, "utf8");
}
