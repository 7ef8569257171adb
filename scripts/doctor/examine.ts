import { existsSync } from "node:fs";
import path from "node:path";
import mysql, { type Connection } from "mysql2/promise";
import { type Env, parseEnv } from "@/lib/platform/env";
import { connectionOptions } from "../runtime/database-url.mjs";
import { dataDir } from "../runtime/paths.mjs";
import { loadSecrets } from "../runtime/secrets.mjs";
import { checkDatabaseClock } from "./clocks";
import { checkConnection, checkMigrations, checkTables } from "./database-content";
import { checkSettings } from "./database-settings";
import { checkAddresses, checkOptional, checkSecretFiles, checkSecrets, checkUsable } from "./environment";
import type { Check, Finding, World } from "./finding";
import { checkDisk, checkNode } from "./machine";
import { checkBackup, checkJobs, checkOldBooks, checkProof, checkRelay } from "./operation";
import { checkPeppers } from "./peppers";
import { checkProviders } from "./providers";
import { reason } from "./reason";
import { checkApp, checkInngest } from "./the-app";
import { readVariables } from "./variables";

/** Runs every check on the deployment that these variables describe; changes nothing. */
export async function examine(
  given: NodeJS.ProcessEnv,
  { instances }: { instances: number },
): Promise<Finding[]> {
  const { variables, problems: unread } = await readVariables(given);
  const { env, problems } = readEnv(variables);
  const { database, problem } = await connect(variables.DATABASE_URL);
  const strict = variables.GERAI_DEMO !== "1";
  const world: World = {
    variables,
    env,
    strict,
    database,
    instances,
    backupDir: variables.BACKUP_DIR || null,
  };
  const checks: Check[] = [
    checkNode,
    checkDisk,
    checkUsable([...unread, ...problems]),
    checkSecrets(demoSecrets()),
    checkSecretFiles,
    checkAddresses,
    checkOptional,
    checkConnection(problem),
    checkSettings,
    checkTables,
    checkMigrations,
    checkDatabaseClock,
    checkApp,
    checkInngest,
    checkProviders,
    checkJobs,
    checkRelay,
    checkProof,
    checkBackup,
    checkPeppers,
    checkOldBooks,
  ];
  try {
    const found: Finding[] = [];
    for (const check of checks) found.push(...(await check(world)));
    return found;
  } finally {
    database?.destroy();
  }
}

function readEnv(variables: World["variables"]): { env: Env | null; problems: string[] } {
  try {
    // What a real shop must have counts unless this is a demo, however the doctor itself was started.
    return { env: parseEnv({ ...variables, NODE_ENV: "production" }), problems: [] };
  } catch (error) {
    const lines = String((error as Error).message)
      .split("\n")
      .slice(1);
    return { env: null, problems: lines.map((line) => line.replace(/^\s*- /, "")) };
  }
}

async function connect(
  url: string | undefined,
): Promise<{ database: Connection | null; problem: string | null }> {
  if (!url) return { database: null, problem: null };
  try {
    const options = { ...connectionOptions(url), decimalNumbers: true, connectTimeout: 6_000 };
    return { database: await mysql.createConnection(options), problem: null };
  } catch (error) {
    return { database: null, problem: reason(error) };
  }
}

/** The secrets that `npm run up` made on this machine, if it ever ran here. */
function demoSecrets(): string[] {
  const data = dataDir();
  if (!existsSync(path.join(data, "secrets.json"))) return [];
  return Object.values(loadSecrets(data)).map(String);
}
