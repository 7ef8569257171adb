import { readFileSync } from "node:fs";
import path from "node:path";
import { appEnv } from "../runtime/app-server.mjs";
import { readLock } from "../runtime/locks.mjs";
import { dataDir } from "../runtime/paths.mjs";
import { findRunningDatabase } from "../runtime/running-database.mjs";
import { loadSecrets } from "../runtime/secrets.mjs";

type Variables = Record<string, string | undefined>;

/** The app's variables: this environment's with its files of secrets read, or those of the `npm run up` that runs here. */
export function readVariables(given: NodeJS.ProcessEnv): { variables: Variables; problems: string[] } {
  const url = given.DATABASE_URL || given.DATABASE_URL_FILE ? undefined : findRunningDatabase();
  const variables: Variables = url ? ofRunningUp(url) : { ...given };
  const problems: string[] = [];
  for (const { name, of, file } of secretFiles(given)) {
    if (variables[of]) continue;
    try {
      variables[of] = readFileSync(file, "utf8").replace(/\r?\n$/, "");
    } catch (error) {
      problems.push(`${name}: ${(error as Error).message}`);
    }
  }
  return { variables, problems };
}

/** The files that variables of ours name; others whose names end in _FILE are somebody else's. */
export function secretFiles(variables: Variables): { name: string; of: string; file: string }[] {
  return Object.entries(variables).flatMap(([name, file]) => {
    const of = SECRET_FILE.exec(name)?.[1];
    return of && file ? [{ name, of, file }] : [];
  });
}

const SECRET_FILE = /^([A-Z][A-Z_]*(?:_URL|_SECRET|_KEY|_TOKEN|_PEPPER|_SID|_ID|_PASSPHRASE))_FILE$/;

function ofRunningUp(databaseUrl: string): Variables {
  const data = dataDir();
  const { url } = readLock(path.join(data, "run", "up.lock")) ?? {};
  return appEnv({ url, databaseUrl, data, secrets: loadSecrets(data) });
}
