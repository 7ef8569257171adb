import { execFileSync } from "node:child_process";
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { runCommand } from "./children.mjs";
import { withLock } from "./locks.mjs";
import { cacheDir, findProgram } from "./paths.mjs";

const MODULE = "github.com/inngest/inngest";
// Pinned: other versions are not served by every module proxy.
const VERSION = "1.43.0";

/** The server program an earlier build left in the cache, or undefined. */
export function builtServer() {
  const file = serverFile();
  return existsSync(file) ? file : undefined;
}

/** Whether a build can be tried here. */
export function canBuildServer() {
  return findProgram("go") !== undefined;
}

/**
 * Builds the Inngest server from its Go module into the cache, once for all clones (about 4 minutes on 2 cores; its
 * licence forbids shipping it with us). `niceness` 19 keeps it out of everybody's way.
 */
export async function buildServer({ data, niceness = 0 }) {
  const folder = path.dirname(serverFile());
  mkdirSync(folder, { recursive: true });
  await withLock(path.join(folder, "build.lock"), async () => {
    if (builtServer()) return;
    removeAbandonedBuilds(folder);
    const work = mkdtempSync(path.join(folder, "build-"));
    try {
      await buildIn(work, { data, niceness });
    } finally {
      rmSync(work, { recursive: true, force: true });
    }
  });
  return serverFile();
}

async function buildIn(work, { data, niceness }) {
  const go = findProgram("go");
  const env = { ...process.env, GOTOOLCHAIN: "local", CGO_ENABLED: "0" };
  const run = (name, args, cwd) => {
    const nice = niceness > 0 ? findProgram("nice") : undefined;
    const logFile = path.join(data, "log", "inngest-build.log");
    const command = nice ?? go;
    const words = nice ? ["-n", String(niceness), go, ...args] : args;
    return runCommand({
      name,
      command,
      args: words,
      env,
      cwd,
      data,
      logFile,
      failure: "Building Inngest failed",
    });
  };
  await run("inngest-download", ["mod", "download", `${MODULE}@v${VERSION}`], work);

  // `go install` refuses a module with replace directives, so it is built as the main module, from a copy.
  const cached = execFileSync(go, ["env", "GOMODCACHE"], { encoding: "utf8", env }).trim();
  const source = path.join(work, "src");
  cpSync(path.join(cached, `${MODULE}@v${VERSION}`), source, { recursive: true });
  makeWritable(source);
  // Its documentation is a git submodule, which the module's zip lacks; the build only wants the folder filled.
  const docs = path.join(source, "internal", "embeddocs", "website", "pages", "docs");
  mkdirSync(docs, { recursive: true });
  writeFileSync(path.join(docs, "placeholder.md"), "# docs not bundled\n");

  const version = `-X ${MODULE}/pkg/inngest/version.Version=${VERSION}`;
  const output = path.join(work, "inngest");
  await run(
    "inngest-build",
    ["build", "-trimpath", `-ldflags=-s -w ${version}`, "-o", output, "./cmd"],
    source,
  );
  renameSync(output, serverFile());
}

/** The module cache is read-only, and a copy of it would be as well. */
function makeWritable(folder) {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (entry.isDirectory()) makeWritable(path.join(folder, entry.name));
  }
}

function removeAbandonedBuilds(folder) {
  for (const name of readdirSync(folder).filter((entry) => entry.startsWith("build-"))) {
    rmSync(path.join(folder, name), { recursive: true, force: true });
  }
}

function serverFile() {
  return path.join(
    cacheDir(),
    `inngest-${VERSION}`,
    process.platform === "win32" ? "inngest.exe" : "inngest",
  );
}
