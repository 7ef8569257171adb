import { readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { runCommand } from "../runtime/children.mjs";
import { packageProgram, projectRoot } from "../runtime/paths.mjs";
import { say } from "../runtime/progress.mjs";
import { findVault } from "../runtime/vault-build.mjs";

export const name = "vault";

/**
 * Vault itself, made ready by deploy/vault/setup.sh, held to what the tests expect of its fake; then two instances of the app over it,
 * every secret replaced under people who buy. The fake stands in where Vault cannot be had.
 */
export async function run({ data }) {
  const program = await findVault({ data, onBuild: () => say("  Building Vault (once, some 20 minutes)") });
  const env = { ...process.env, ...(program && { VAULT_PROGRAM: program }) };
  const results = path.join(data, "rotation.json");
  rmSync(results, { force: true });
  const steps = {
    "vault-contract": [
      packageProgram("vitest"),
      "run",
      "--project",
      "integration",
      "tests/integration/secrets/vault.test.ts",
    ],
    "vault-rotation": [
      packageProgram("tsx"),
      "--conditions=react-server",
      "tests/rotation/run.ts",
      "--results",
      results,
    ],
  };
  for (const [step, [command, ...args]] of Object.entries(steps))
    await runCommand({ name: step, command, args, env, cwd: projectRoot, data, failure: `${step} failed` });
  const { orders, signIns, refreshes, repeats, pages, failures, inUse } = JSON.parse(
    readFileSync(results, "utf8"),
  );
  const slowest = Math.max(...Object.values(inUse));
  return `${program ? "Vault" : "the fake of Vault"}: ${Object.keys(inUse).length} secrets replaced, in use after ${slowest} s at most, under ${orders} orders, ${signIns} sign-ins, ${refreshes} refreshes, ${repeats} repeats, ${pages} pages: ${failures} failed`;
}
