import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from "node:fs";
import path from "node:path";
import { runCommand } from "./children.mjs";
import { withLock } from "./locks.mjs";
import { cloneLock, packageProgram, projectRoot } from "./paths.mjs";
import { say, step } from "./progress.mjs";
import { hashOf, isStamped, stamp } from "./stamps.mjs";

/** What the built app is made of; a change here means a new build. Not tsconfig.json: the build itself rewrites it. */
const INPUTS = [
  ...["app", "components", "lib", "i18n", "inngest", "messages", "public", "prisma/schema"],
  ...["next.config.mjs", "cache-handler.mjs", "instrumentation.ts", "instrumentation-client.ts"],
  ...["proxy.ts", "global.d.ts"],
  ...["postcss.config.mjs", "package.json", "package-lock.json"],
];

/**
 * Builds the app unless the sources are the ones of the last build, and puts a copy of the result into the data
 * folder: a later build in this clone must not pull the files from under a running app. Answers the copy's server.js. `running`,
 * another's, is left in place.
 *
 * @param {{ data: string, env: Record<string, string | undefined>, running?: string }} options
 */
export async function ensureBuild({ data, env, running }) {
  const output = path.join(projectRoot, ".next");
  const stampFile = path.join(output, "gerai-sources");
  const hash = sourceHash(env);
  const release = path.join(data, "app", hash.slice(0, 16));
  const server = path.join(release, "server.js");
  if (existsSync(server)) return server;

  const told = () => say("  Waiting for another command of this clone to finish its build");
  await withLock(
    cloneLock("build"),
    async () => {
      if (!isStamped(stampFile, hash)) {
        rmSync(stampFile, { force: true });
        await step("Building the app", () => build({ data, env }));
        stamp(stampFile, hash);
      }
      await step("Copying the build", async () => copyRelease(output, release, running));
    },
    told,
  );
  if (!running) removeOtherReleases(server);
  return server;
}

function build({ data, env }) {
  return runCommand({
    name: "next-build",
    command: packageProgram("next"),
    args: ["build"],
    cwd: projectRoot,
    env: { ...env, NODE_ENV: "production" },
    data,
    failure: "Building the app failed",
  });
}

/**
 * The standalone server lacks the static files on purpose (a CDN may have them); ours serves them itself. Those of the build that
 * runs until now come along: pages it made are open in browsers and ask for them.
 */
function copyRelease(output, release, running) {
  const fresh = `${release}.new`;
  rmSync(fresh, { recursive: true, force: true });
  mkdirSync(path.dirname(fresh), { recursive: true });
  const copy = (from, to) => cpSync(from, to, { recursive: true, verbatimSymlinks: true });
  copy(path.join(output, "standalone"), fresh);
  if (running) copy(path.join(path.dirname(running), ".next", "static"), path.join(fresh, ".next", "static"));
  copy(path.join(output, "static"), path.join(fresh, ".next", "static"));
  const pictures = path.join(projectRoot, "public");
  if (existsSync(pictures)) copy(pictures, path.join(fresh, "public"));
  renameSync(fresh, release);
}

/** Removes the copies of earlier builds; none of them may run any more. */
export function removeOtherReleases(server) {
  const release = path.dirname(server);
  const folder = path.dirname(release);
  for (const name of readdirSync(folder).filter((entry) => entry !== path.basename(release))) {
    rmSync(path.join(folder, name), { recursive: true, force: true });
  }
}

function sourceHash(env) {
  const isTest = (entry) => /\.test\.tsx?$/.test(entry);
  const baked = Object.entries(env).filter(([name]) => name.startsWith("NEXT_PUBLIC_"));
  return hashOf(projectRoot, INPUTS, {
    skip: isTest,
    extra: JSON.stringify([process.versions.modules, baked.sort()]),
  });
}
