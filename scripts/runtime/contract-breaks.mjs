import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdirSync } from "node:fs";
import path from "node:path";
import { Failure } from "./failure.mjs";
import { withLock } from "./locks.mjs";
import { cacheDir, findProgram } from "./paths.mjs";

const MODULE = "github.com/oasdiff/oasdiff";
const VERSION = "1.37.0";

/**
 * What of `contract` would break a caller of `released`, in words, "" when nothing would; undefined where oasdiff is not there and
 * cannot be built.
 */
export async function findBreaks(released, contract) {
  const program = await oasdiff();
  if (!program) return undefined;
  const { status, stdout, stderr } = spawnSync(
    program,
    ["breaking", released, contract, "--fail-on", "ERR", "--format", "text"],
    { encoding: "utf8" },
  );
  if (status === 0) return "";
  if (status === 1) return stdout.trim();
  throw new Failure(`oasdiff could not compare the contracts: ${stderr}`);
}

// Built once for all clones, about a minute.
async function oasdiff() {
  const folder = path.join(cacheDir(), `oasdiff-${VERSION}`);
  const program = path.join(folder, process.platform === "win32" ? "oasdiff.exe" : "oasdiff");
  if (existsSync(program)) return program;
  const go = findProgram("go");
  if (!go) return undefined;
  mkdirSync(folder, { recursive: true });
  return withLock(path.join(folder, "build.lock"), async () => {
    if (!existsSync(program)) build(go, folder);
    return existsSync(program) ? program : undefined;
  });
}

function build(go, folder) {
  try {
    const env = { ...process.env, GOBIN: folder, GOTOOLCHAIN: "local", CGO_ENABLED: "0" };
    execFileSync(go, ["install", `${MODULE}@v${VERSION}`], { env, stdio: "ignore", timeout: 300_000 });
  } catch {
    // No module proxy within reach: the comparison is left out, and says so.
  }
}
