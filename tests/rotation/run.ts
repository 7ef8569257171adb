import { generateKeyPairSync, randomBytes } from "node:crypto";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { parseArgs } from "node:util";
import { rotateSigningKeys } from "@/lib/identity";
import { writeSessionToken } from "@/lib/identity/session-token";
import { systemCtx } from "@/lib/platform/ctx";
import { loadSecrets, refreshSecrets } from "@/lib/platform/secrets/refresh";
import { migrate } from "../../scripts/migrate.mjs";
import { ensureBuild } from "../../scripts/runtime/app-build.mjs";
import { startApp } from "../../scripts/runtime/app-server.mjs";
import { reapLeftovers, stopAllChildren } from "../../scripts/runtime/children.mjs";
import { startServer } from "../../scripts/runtime/database-server.mjs";
import { testDataDir } from "../../scripts/runtime/paths.mjs";
import { freePorts } from "../../scripts/runtime/ports.mjs";
import { say } from "../../scripts/runtime/progress.mjs";
import { startVaultWorld, type VaultWorld } from "../builders/vault-world";
import { setTestEnv } from "../setup/test-env";
import { letPeopleIn } from "./people";

// Two instances of the built app over one Vault, people who buy and sign in all the while, and every secret replaced in Vault under
// them. Nobody may notice. VAULT_PROGRAM names Vault itself; without it the fake of its API stands in.

const { values: options } = parseArgs({
  options: {
    people: { type: "string", default: "6" },
    settle: { type: "string", default: "6" },
    results: { type: "string" },
  },
});
const data = testDataDir("rotation");
const USER = "gerai_app";
const PATH = "gerai/app";
/** What takes longer than this to be in use is a failure. */
const LIMIT_SECONDS = 30;

type Secrets = Record<string, string>;
const long = () => randomBytes(24).toString("hex");
const pem = () =>
  generateKeyPairSync("ec", { namedCurve: "P-256" })
    .privateKey.export({ type: "pkcs8", format: "pem" })
    .toString();

async function main(): Promise<number> {
  await reapLeftovers(data);
  rmSync(data, { recursive: true, force: true });
  mkdirSync(data, { recursive: true });
  const vault = await startVaultWorld();
  const database = await startServer({ data, password: "root-of-this-run", database: "gerai" });
  await migrate({ url: database.url });
  const own = await rotationOf(vault, database.url);
  const urls = await startInstances(vault, own.secrets);
  say(`  Two instances with their secrets from ${process.env.VAULT_PROGRAM ? "Vault" : "the fake of Vault"}`);

  setTestEnv(database.url);
  Object.assign(process.env, {
    VAULT_ADDR: vault.url,
    VAULT_ROLE_ID: vault.roleId,
    VAULT_SECRET_ID: vault.secretId,
  });
  for (const name of ["NEXTAUTH_SECRET", "OTP_PEPPER"]) delete process.env[name];
  await loadSecrets();
  const people = await letPeopleIn(Number(options.people), urls, cookieOf);
  await sleep(Number(options.settle) * 1000);

  const inUse: Record<string, number> = {};
  for (const step of own.steps) {
    const started = performance.now();
    await step.replace();
    await untilReplaced(urls, step.name, step.times);
    inUse[step.name] = Math.round((performance.now() - started) / 100) / 10;
    await refreshSecrets(systemCtx("rotation"), { provers: {}, holdMs: 0 });
    await step.after?.();
    say(
      `  ${step.words}: in use everywhere after ${inUse[step.name]} s, ${people.story.failures.length} failures`,
    );
    await sleep(Number(options.settle) * 1000);
  }
  await people.stop();
  const shown = secretsInLogs(own.everUsed);
  return finish(people.story, inUse, shown);
}

type Step = { name: string; words: string; times: number; replace(): Promise<void>; after?(): Promise<void> };

async function rotationOf(vault: VaultWorld, rootUrl: string) {
  const asRoot = (statement: string) => systemSql(rootUrl, statement);
  const databaseUrl = (password: string) =>
    Object.assign(new URL(rootUrl), { username: USER, password }).href;
  let password = long();
  await asRoot(`CREATE USER ${USER}@'%' IDENTIFIED BY '${password}'`);
  await asRoot(`GRANT ALL ON gerai.* TO ${USER}@'%'`);
  const secrets: Secrets = {
    DATABASE_URL: databaseUrl(password),
    NEXTAUTH_SECRET: long(),
    OTP_PEPPER: long(),
    SANDBOX_GATEWAY_SECRET: long(),
    SIGNING_KEY: pem(),
    METRICS_TOKEN: long(),
    XENDIT_SECRET_KEY: long(),
  };
  const everUsed = new Set([...Object.values(secrets), password]);
  const write = async (changed: Secrets) => {
    Object.assign(secrets, changed);
    for (const value of Object.values(changed)) everUsed.add(value);
    await vault.write(PATH, secrets);
  };
  await write({});
  const simple = (name: string, words: string): Step => ({
    name,
    words,
    times: 1,
    replace: () => write({ [name]: long() }),
  });
  const listed = (name: string, words: string): Step => ({
    ...simple(name, words),
    replace: () => write({ [`${name}_PREVIOUS`]: secrets[name] ?? "", [name]: long() }),
  });
  const steps: Step[] = [
    simple("XENDIT_SECRET_KEY", "a gateway's key"),
    simple("SANDBOX_GATEWAY_SECRET", "the key of the gateway people pay at"),
    listed("OTP_PEPPER", "the pepper of codes, carts and sealed secrets"),
    listed("NEXTAUTH_SECRET", "the secret of sessions' cookies"),
    {
      name: "SIGNING_KEY",
      words: "the key that signs access tokens",
      times: 1,
      replace: () => write({ SIGNING_KEY: pem() }),
      // Published for ten minutes before it signs; they pass here at once.
      after: signNow,
    },
    {
      name: "DATABASE_URL",
      words: "the database's password, changed there first",
      times: 1,
      async replace() {
        password = long();
        await asRoot(`ALTER USER ${USER}@'%' IDENTIFIED BY '${password}'`);
        await sleep(1_500); // meanwhile whoever opens a connection is refused
        await write({ DATABASE_URL: databaseUrl(password) });
      },
    },
    {
      name: "DATABASE_URL",
      words: "the database's password, told to Vault first",
      times: 2,
      async replace() {
        password = long();
        await write({ DATABASE_URL: databaseUrl(password) });
        await sleep(2_500); // looked at, refused, kept
        await asRoot(`ALTER USER ${USER}@'%' IDENTIFIED BY '${password}'`);
      },
    },
  ];
  return { secrets, everUsed, steps };
}

async function startInstances(vault: VaultWorld, secrets: Secrets): Promise<string[]> {
  const ports = await freePorts(2);
  const urls = ports.map((port) => `http://127.0.0.1:${port}`);
  const secretId = path.join(data, "secret-id");
  writeFileSync(secretId, `${vault.secretId}\n`, { mode: 0o600 });
  const { PATH: programs, HOME } = process.env;
  const env = (index: number): Record<string, string | undefined> => ({
    ...{ PATH: programs, HOME, TZ: "UTC", NEXT_TELEMETRY_DISABLED: "1", GERAI_DATA: data, GERAI_DEMO: "1" },
    ...{ APP_URL: urls[0], NEXTAUTH_URL: urls[0], TRUST_PROXY: "1", JOBS_ENGINE: "in-process" },
    // Each asks the other's sandbox: what one signs the other must know.
    SANDBOX_GATEWAY_URL: urls[1 - index],
    ...{ API_REQUESTS_PER_MINUTE: "1000000", SECRETS_REFRESH_SECONDS: "1", DATABASE_POOL: "8" },
    ...{
      VAULT_ADDR: vault.url,
      VAULT_PATHS: PATH,
      VAULT_ROLE_ID: vault.roleId,
      VAULT_SECRET_ID_FILE: secretId,
    },
  });
  const server = await ensureBuild({
    data: testDataDir("e2e"),
    env: { ...process.env, ...env(0), ...secrets },
  });
  await Promise.all(
    ports.map((port, index) => startApp({ server, port, env: env(index), data, name: `app-${index + 1}` })),
  );
  return urls;
}

/** The cookie that next-auth would have set for a session. */
async function cookieOf(sessionId: string): Promise<string> {
  return `next-auth.session-token=${await writeSessionToken({ token: { sid: sessionId }, maxAge: 86_400 })}`;
}

async function signNow(): Promise<void> {
  const ctx = systemCtx("rotation");
  await ctx.sql.run("UPDATE SigningKey SET activateAt = NOW(3) WHERE slot = 'NEXT'");
  await rotateSigningKeys(ctx);
}

async function untilReplaced(urls: readonly string[], name: string, times: number): Promise<void> {
  const wanted = new RegExp(`gerai_secrets_replaced_total\\{name="${name}"\\} ${times}\\b`);
  for (const until = Date.now() + LIMIT_SECONDS * 1000; ; await sleep(100)) {
    const { env } = await import("@/lib/platform/env");
    const headers = { authorization: `Bearer ${env().METRICS_TOKEN}` };
    const texts = await Promise.all(
      urls.map(async (url) => (await fetch(`${url}/api/metrics`, { headers })).text()),
    );
    if (texts.every((text) => wanted.test(text))) return;
    if (Date.now() > until) throw new Error(`${name} is not in use after ${LIMIT_SECONDS} s`);
  }
}

async function systemSql(url: string, statement: string): Promise<void> {
  const { withConnection } = await import("../../scripts/runtime/database-url.mjs");
  await withConnection(url, (connection) => connection.query(statement));
}

function secretsInLogs(secrets: Iterable<string>): number {
  const logs = [1, 2]
    .map((index) => readFileSync(path.join(data, "log", `app-${index}.log`), "utf8"))
    .join("");
  return [...secrets].filter((secret) => logs.includes(secret)).length;
}

function finish(
  story: Awaited<ReturnType<typeof letPeopleIn>>["story"],
  inUse: Record<string, number>,
  shown: number,
) {
  const { failures, ...done } = story;
  if (options.results)
    writeFileSync(options.results, JSON.stringify({ ...done, failures: failures.length, inUse, shown }));
  say(`  ${JSON.stringify(done)}, ${failures.length} failures, ${shown} secrets in the logs`);
  for (const failure of failures.slice(0, 10)) say(`    ${failure}`);
  return failures.length === 0 && shown === 0 && story.repeats > 0 && story.signIns > 0 ? 0 : 1;
}

const code = await main().catch((error: unknown) => {
  console.error(error);
  return 1;
});
await stopAllChildren();
process.exit(code);
