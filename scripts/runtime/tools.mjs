import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { runCommand } from "./children.mjs";
import { Failure } from "./failure.mjs";
import { withLock } from "./locks.mjs";
import { cacheDir, findProgram, projectRoot } from "./paths.mjs";
import { step } from "./progress.mjs";
import { hashOf } from "./stamps.mjs";

/**
 * The program that a Go package builds, built once for all clones into the cache.
 *
 * @param {{ package: string, version: string, data: string }} tool `package` is what `go install` takes before the @
 */
export async function goTool({ package: goPackage, version, data }) {
  const name = path.basename(goPackage.replace(/\/v\d+$/, ""));
  const folder = path.join(cacheDir(), "tools", `${name}-${version}`);
  return madeOnce(path.join(folder, name), () =>
    step(`Building ${name} ${version} (once)`, () =>
      runCommand({
        name: `go-install-${name}`,
        command: requireProgram("go", `to build ${name} with`),
        args: ["install", "-trimpath", `${goPackage}@v${version}`],
        env: { ...goEnv(), GOBIN: folder },
        data,
        failure: `Building ${name} failed`,
      }),
    ),
  );
}

/**
 * The program of a Go module that `go install` refuses because of its replace directives: built as the main module, from a copy
 * out of the module cache.
 *
 * @param {{ module: string, package: string, version: string, data: string }} tool `package` is relative: ./cmd/tofu
 */
export async function copiedGoTool({ module, package: goPackage, version, data }) {
  const name = path.basename(goPackage);
  const folder = path.join(cacheDir(), "tools", `${name}-${version}`);
  const go = requireProgram("go", `to build ${name} with`);
  const run = (args, cwd) =>
    runCommand({
      name: `go-build-${name}`,
      command: go,
      args,
      cwd,
      env: goEnv(),
      data,
      failure: `Building ${name} failed`,
    });
  return madeOnce(path.join(folder, name), () =>
    step(`Building ${name} ${version} (once, some minutes)`, async () => {
      const work = mkdtempSync(path.join(folder, "build-"));
      try {
        await run(["mod", "download", `${module}@v${version}`], work);
        const cached = execFileSync(go, ["env", "GOMODCACHE"], { encoding: "utf8", env: goEnv() }).trim();
        const source = path.join(work, "src");
        cpSync(path.join(cached, `${module}@v${version}`), source, { recursive: true });
        execFileSync("chmod", ["-R", "u+w", source]); // the module cache is read-only
        await run(["build", "-trimpath", "-ldflags=-s -w", "-o", path.join(work, name), goPackage], source);
        renameSync(path.join(work, name), path.join(folder, name));
      } finally {
        rmSync(work, { recursive: true, force: true });
      }
    }),
  );
}

/** The folder of a Go module's sources, out of Go's own cache. Read it and leave it. */
export function goModule({ module, version }) {
  const go = requireProgram("go", `to read ${module} with`);
  const told = outputOf(go, ["mod", "download", "-json", `${module}@v${version}`], {
    env: goEnv(),
    cwd: os.tmpdir(),
  });
  return JSON.parse(told).Dir;
}

/**
 * A Go program of this project's own, built anew when its sources change.
 *
 * @param {{ source: string, data: string }} tool its folder, relative to the project
 */
export async function ownGoTool({ source, data }) {
  const name = path.basename(source);
  const hash = hashOf(projectRoot, [source]).slice(0, 12);
  const folder = path.join(cacheDir(), "tools", `${name}-${hash}`);
  return madeOnce(path.join(folder, name), () =>
    step(`Building ${name} (once)`, () =>
      runCommand({
        name: `go-build-${name}`,
        command: requireProgram("go", `to build ${name} with`),
        args: ["build", "-trimpath", "-mod=readonly", "-o", path.join(folder, name), "."],
        cwd: path.join(projectRoot, source),
        env: goEnv(),
        data,
        failure: `Building ${name} failed`,
      }),
    ),
  );
}

/**
 * A program of a Python package, in an environment of its own in the cache.
 *
 * @param {{ package: string, version: string, program?: string, also?: string[], data: string }} tool
 */
export async function pythonTool({ package: pypi, version, program = pypi, also = [], data }) {
  const folder = path.join(cacheDir(), "tools", `${pypi}-${version}`);
  const run = (command, args) =>
    runCommand({ name: `pip-${pypi}`, command, args, data, failure: `Installing ${pypi} failed` });
  return madeOnce(path.join(folder, "bin", program), () =>
    step(`Installing ${pypi} ${version} (once)`, async () => {
      await run(requireProgram("python3", `to run ${pypi} with`), ["-m", "venv", folder]);
      await run(path.join(folder, "bin", "pip"), ["install", "--quiet", `${pypi}==${version}`, ...also]);
    }),
  );
}

/** What a program prints; where it fails, what it complains of is the failure. */
export function outputOf(command, args, options = {}) {
  try {
    return execFileSync(command, args, { encoding: "utf8", stdio: ["ignore", "pipe", "pipe"], ...options });
  } catch (error) {
    throw new Failure(`${path.basename(command)} failed: ${String(error.stderr || error.message).trim()}`);
  }
}

/** A program of this machine, or a failure that says what it is wanted for. */
export function requireProgram(name, purpose) {
  const program = findProgram(name);
  if (!program) throw new Failure(`There is no ${name} on this machine ${purpose}.`);
  return program;
}

/** The file, made now if it is not there; one of several processes makes it, the others wait. */
export async function madeOnce(file, make) {
  if (existsSync(file)) return file;
  mkdirSync(path.dirname(file), { recursive: true });
  await withLock(path.join(cacheDir(), "tools", `${path.basename(file)}.lock`), async () => {
    if (!existsSync(file)) await make();
  });
  return file;
}

function goEnv() {
  return { ...process.env, GOTOOLCHAIN: "local", CGO_ENABLED: "0", GOFLAGS: "" };
}
