import { execFileSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { runCommand } from "./children.mjs";
import { withLock } from "./locks.mjs";
import { cacheDir, findProgram } from "./paths.mjs";

const MODULE = "github.com/hashicorp/vault";
const VERSION = "1.21.4";
/** Its replace directives point at folders that the module's zip lacks; these modules are published. */
const OWN_MODULES = ["api", "api/auth/approle", "api/auth/kubernetes", "api/auth/userpass", "sdk"];
/** The published sdk is a little ahead of the one in Vault's own tree; these three calls differ. None is on the way of what we use. */
const DIFFERENCES = [
  {
    file: "vault/identity_store.go",
    from: "ActivationFunc: iStore.activateDeduplication,",
    to: "ActivationFunc: func(ctx context.Context, req *logical.Request, _ string) error { return iStore.activateDeduplication(ctx, req) },",
  },
  {
    file: "vault/logical_system_activation_flags.go",
    from: "b.idStoreBackend.ActivationFunc(ctx, nil)",
    to: 'b.idStoreBackend.ActivationFunc(ctx, nil, "")',
  },
  {
    file: "builtin/logical/transit/path_restore.go",
    from: "restoredKeyName, err := b.lm.RestorePolicy(ctx, req.Storage, keyName, backupB64, force)",
    to: "restoredKeyName := keyName\n\terr := b.lm.RestorePolicy(ctx, req.Storage, keyName, backupB64, force)",
  },
];

/** Vault's program: the machine's own, one that was built here before, or built now from its Go module (some 20 minutes on 2 cores); null without Go. */
export async function findVault({ data, onBuild }) {
  const file = path.join(cacheDir(), "tools", `vault-${VERSION}`, "vault");
  const known = existsSync(file) ? file : findProgram("vault");
  if (known) return known;
  if (!findProgram("go")) return null;
  const folder = path.dirname(file);
  mkdirSync(folder, { recursive: true });
  await withLock(path.join(folder, "build.lock"), async () => {
    if (existsSync(file)) return;
    onBuild?.();
    const work = mkdtempSync(path.join(folder, "build-"));
    try {
      renameSync(await build(work, data), file);
    } finally {
      rmSync(work, { recursive: true, force: true });
    }
  });
  return file;
}

async function build(work, data) {
  const go = findProgram("go");
  const env = { ...process.env, GOTOOLCHAIN: "local", CGO_ENABLED: "0", GOFLAGS: "-buildvcs=false -mod=mod" };
  const run = (args, cwd) =>
    runCommand({ name: "vault-build", command: go, args, cwd, env, data, failure: "Building Vault failed" });
  await run(["mod", "download", `${MODULE}@v${VERSION}`], work);
  const cached = execFileSync(go, ["env", "GOMODCACHE"], { encoding: "utf8", env }).trim();
  const source = path.join(work, "src");
  cpSync(path.join(cached, `${MODULE}@v${VERSION}`), source, { recursive: true });
  execFileSync("chmod", ["-R", "u+w", source]); // the module cache is read-only
  await run(["mod", "edit", ...OWN_MODULES.map((name) => `-dropreplace=${MODULE}/${name}`)], source);
  for (const { file, from, to } of DIFFERENCES) {
    const text = readFileSync(path.join(source, file), "utf8");
    if (!text.includes(from)) throw new Error(`${file} of Vault ${VERSION} is not as it was.`);
    writeFileSync(path.join(source, file), text.replace(from, to));
  }
  const output = path.join(work, "vault");
  await run(["build", "-trimpath", "-ldflags=-s -w", "-o", output, "."], source);
  return output;
}
