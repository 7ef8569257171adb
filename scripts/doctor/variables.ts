import path from "node:path";
import { fileSecrets, withFiles } from "@/lib/platform/secrets/files";
import { openVault } from "@/lib/platform/secrets/vault";
import { parseVault } from "@/lib/platform/secrets/vault-config";
import { appEnv } from "../runtime/app-server.mjs";
import { readLock } from "../runtime/locks.mjs";
import { dataDir } from "../runtime/paths.mjs";
import { findRunningDatabase } from "../runtime/running-database.mjs";
import { loadSecrets } from "../runtime/secrets.mjs";

type Variables = Record<string, string | undefined>;

/**
 * The app's variables as it reads them: this environment's, its files of secrets and what Vault holds; or those of the `npm run up` that
 * runs here. What cannot be read is named and left out.
 */
export async function readVariables(given: Variables): Promise<{ variables: Variables; problems: string[] }> {
  const url =
    given.DATABASE_URL || given.DATABASE_URL_FILE || given.VAULT_ADDR ? undefined : findRunningDatabase();
  const { variables, problems } = withFiles(url ? ofRunningUp(url) : given);
  const said = problems.map(({ name, words }) => `${name}: ${words}`);
  const vault = await fromVault(variables);
  return { variables: { ...vault.values, ...set(variables) }, problems: [...said, ...vault.problems] };
}

/** The files that variables of ours name. */
export function secretFiles(variables: Variables): { name: string; file: string }[] {
  return fileSecrets(variables).map((name) => ({
    name: `${name}_FILE`,
    file: variables[`${name}_FILE`] ?? "",
  }));
}

async function fromVault(variables: Variables): Promise<{ values: Variables; problems: string[] }> {
  const vault = openVault();
  try {
    const config = parseVault(variables);
    if (!config) return { values: {}, problems: [] };
    const { values, problems } = await vault.read(config);
    return { values, problems: problems.map(({ name, words }) => `${name}: ${words}`) };
  } catch (error) {
    return { values: {}, problems: [`VAULT_ADDR: ${(error as Error).message.split("\n").join(" ")}`] };
  } finally {
    await vault.close().catch(() => undefined);
  }
}

/** What the environment says goes before Vault; an empty variable says nothing. */
function set(variables: Variables): Variables {
  return Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ""));
}

function ofRunningUp(databaseUrl: string): Variables {
  const data = dataDir();
  const { url } = readLock(path.join(data, "run", "up.lock")) ?? {};
  // Which engine it found is known to it alone; its health page says how that does.
  const extra = { JOBS_ENGINE: process.env.JOBS_ENGINE || "in-process" };
  return appEnv({ url, databaseUrl, data, secrets: loadSecrets(data), extra });
}
