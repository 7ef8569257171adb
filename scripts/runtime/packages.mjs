import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { runCommand } from "./children.mjs";
import { Failure } from "./failure.mjs";
import { withLock } from "./locks.mjs";
import { cloneLock, findProgram, packageProgram, projectRoot } from "./paths.mjs";
import { step } from "./progress.mjs";
import { hashOf, isStamped, stamp } from "./stamps.mjs";

const MINIMUM_NODE = [20, 19];

/** Stops with a clear message on a Node that is too old to run the app. */
export function requireNode(version = process.versions.node) {
  const [major, minor] = version.split(".").map(Number);
  const [needMajor, needMinor] = MINIMUM_NODE;
  if (major > needMajor || (major === needMajor && minor >= needMinor)) return;
  throw new Failure(
    `Gerai needs Node ${MINIMUM_NODE.join(".")} or newer; this is ${version} (${process.execPath}).\n` +
      "Install a newer Node and run the command again.",
  );
}

/** Installs the packages of the lockfile and generates the database client, each only when it has to. */
export async function ensurePackages({ data }) {
  const modules = path.join(projectRoot, "node_modules");
  await withLock(cloneLock("packages"), async () => {
    await installModules(modules, data);
    await generateClient(modules, data);
  });
}

async function installModules(modules, data) {
  const file = path.join(modules, ".gerai-lockfile");
  const hash = hashOf(projectRoot, ["package-lock.json"], { extra: process.versions.modules });
  if (existsSync(modules) && isStamped(file, hash)) return;
  if (isInstalled(modules)) return stamp(file, hash);
  const npm = findProgram("npm");
  if (!npm) throw new Failure("npm is not on the PATH; it comes with Node.");
  await step("Installing packages", () =>
    runCommand({
      name: "npm-install",
      command: npm,
      // Not `npm ci`: it wants the lockfile to hold the binaries of every other platform too, and a lockfile written
      // where those cannot be had does not. This keeps to the locked versions as well, and leaves the lockfile alone.
      args: ["install", "--no-save", "--no-audit", "--no-fund", "--loglevel=warn", "--include=dev"],
      // Browsers come from the system's packages; downloads of them would only cost time.
      env: { ...process.env, PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: "1", NODE_ENV: "" },
      cwd: projectRoot,
      data,
      failure: "Installing the packages of package-lock.json failed",
    }),
  );
  stamp(file, hash);
}

/** Whether npm's own record of what it installed holds every package of the lockfile, say after an `npm install`. */
function isInstalled(modules) {
  try {
    const read = (file) => JSON.parse(readFileSync(file, "utf8")).packages;
    const installed = read(path.join(modules, ".package-lock.json"));
    const wanted = Object.entries(read(path.join(projectRoot, "package-lock.json")));
    return wanted
      .filter(([name, { optional, peer }]) => name !== "" && !optional && !peer)
      .every(([name, { version }]) => installed[name]?.version === version);
  } catch {
    return false;
  }
}

async function generateClient(modules, data) {
  const file = path.join(modules, ".gerai-prisma-client");
  const hash = hashOf(projectRoot, ["prisma/schema", "prisma.config.ts", "package-lock.json"]);
  const generated = existsSync(path.join(projectRoot, "generated", "prisma"));
  if (generated && isStamped(file, hash)) return;
  await step("Generating the database client", () =>
    runCommand({
      name: "prisma-generate",
      command: packageProgram("prisma"),
      args: ["generate"],
      cwd: projectRoot,
      data,
      failure: "prisma generate failed",
    }),
  );
  stamp(file, hash);
}
