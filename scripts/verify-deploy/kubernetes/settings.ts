/**
 * `tsx settings.ts FILE`: whether the app would start with these settings. FILE holds a JSON list of { overlay, variables }: a rendered
 * ConfigMap and what stands beside it in the app's container. What is told to come from a file, or from Vault, is there and well formed.
 */
import { readFileSync } from "node:fs";
import { EnvProblems, parseEnv, VARIABLE_NAMES } from "@/lib/platform/env";
import type { Variables } from "@/lib/platform/secrets/files";
import { SECRET_NAMES, type SecretName } from "@/lib/platform/secrets/names";
import { parseVault } from "@/lib/platform/secrets/vault-config";

/** Node's own, those of packages that read them by themselves, and the backup's. */
const OTHERS = /^(NODE_EXTRA_CA_CERTS|KEEP_ALIVE_TIMEOUT|NEXTAUTH_URL|INNGEST_DEV|(OTEL|VAULT|BACKUP)_\w+)$/;

const WELL_FORMED: Partial<Record<SecretName, string>> = {
  DATABASE_URL: "mysql://gerai:secret@10.10.32.3:3306/gerai?ssl-mode=REQUIRED",
  REDIS_URL: "rediss://:secret@10.10.32.4:6378",
  SIGNING_KEY: "-----BEGIN PRIVATE KEY-----\nMC4C\n-----END PRIVATE KEY-----\n",
  OUTBOX_RELAY_SECRET: `whsec_${Buffer.alloc(32).toString("base64")}`,
  SMTP_URL: "smtps://gerai:secret@mail.example:465",
};

const [file = ""] = process.argv.slice(2);
const all = JSON.parse(readFileSync(file, "utf8")) as { overlay: string; variables: Variables }[];
const faults = all.flatMap(({ overlay, variables }) =>
  faultsOf(variables).map((fault) => `${overlay}: ${fault}`),
);
if (faults.length > 0) console.error(faults.join("\n"));
process.exitCode = faults.length > 0 ? 1 : 0;

function faultsOf(variables: Variables): string[] {
  const strange = Object.keys(variables).filter((name) => !isKnown(name));
  const words = strange.map((name) => `${name}: nobody reads it`);
  try {
    const vault = parseVault({ ...variables, NODE_ENV: "production" });
    const given = SECRET_NAMES.filter((name) => vault || variables[`${name}_FILE`]);
    const secrets = Object.fromEntries(given.map((name) => [name, WELL_FORMED[name] ?? "x".repeat(40)]));
    parseEnv({ ...secrets, ...variables, NODE_ENV: "production" });
    return words;
  } catch (error) {
    if (!(error instanceof EnvProblems)) throw error;
    return [...words, ...error.problems.map((problem) => `${problem.name}: ${problem.words}`)];
  }
}

function isKnown(name: string): boolean {
  const secret = name.endsWith("_FILE") && (SECRET_NAMES as readonly string[]).includes(name.slice(0, -5));
  return VARIABLE_NAMES.includes(name) || secret || OTHERS.test(name);
}
