import { setTimeout as sleep } from "node:timers/promises";
import type { Ctx } from "../ctx";
import { EnvProblems, env, ownVariables, ownVariablesAgain } from "../env";
import { startLoop, wakeLoop } from "../loop";
import { counter, gauge } from "../metrics";
import { fileSecrets, type Problem, type Variables } from "./files";
import { inUse } from "./in-use";
import { SECRET_NAMES } from "./names";
import { type Prover, takeOver, takeOverFirst } from "./take-over";
import { VaultRefused } from "./vault-client";
import { parseVault } from "./vault-config";

/** The same thing is said again after this long. */
const SAY_AGAIN_MS = 600_000;

/** A start waits so long for a Vault that is away. */
const START_MS = 30_000;
const LOOK_MS = 1_000;

const SECRETS_LOOP = "secrets";

/**
 * Reads what Vault holds, where one is named, and puts the configuration in use. Call it before anything asks env(): what only Vault
 * has is missing until then. What the environment or a file says goes before what Vault says.
 *
 * @throws EnvProblems and VaultRefused, which name what is missing
 */
export async function loadSecrets(): Promise<void> {
  takeOverFirst(await readSecrets());
}

/** What this process was given, by whatever way, not looked at any further: for commands that want less than the app does. */
export async function readSecrets(): Promise<Variables> {
  const own = ownVariables();
  const vault = await patiently(() => fromVault(own));
  if (!vault) return own;
  if (vault.problems.length > 0) throw new EnvProblems(vault.problems);
  return over(own, vault.values);
}

// Instances that start together with Vault, or while it changes its leader, wait for it.
async function patiently<T>(read: () => Promise<T>): Promise<T> {
  for (const until = Date.now() + START_MS; ; await sleep(LOOK_MS)) {
    try {
      return await read();
    } catch (error) {
      const away = error instanceof VaultRefused && (error.status === 0 || error.status >= 500);
      if (!away || Date.now() > until) throw error;
    }
  }
}

/** Which secrets come from where; names only. */
export function secretSources(): { environment: string[]; files: string[]; vault: string[] } {
  const { variables } = inUse();
  const own = ownVariablesAgain().variables;
  const files = fileSecrets(own);
  const set = SECRET_NAMES.filter((name) => variables[name]);
  return {
    environment: set.filter((name) => own[name] && !files.includes(name)),
    files: set.filter((name) => files.includes(name)),
    vault: set.filter((name) => !own[name]),
  };
}

/**
 * Looks at the files of secrets and at Vault every SECRETS_REFRESH_SECONDS and takes over what changed. Does nothing where all comes
 * from the environment, which cannot change. Returns how to stop it.
 */
export function startSecrets(
  ctx: Ctx,
  { provers, onChange }: { provers: Record<string, Prover>; onChange: (names: string[]) => Promise<void> },
): () => Promise<void> {
  const sources = secretSources();
  ctx.log.info({ ...sources, vaultAt: inUse().variables.VAULT_ADDR }, "secrets read");
  if (sources.files.length === 0 && !inUse().variables.VAULT_ADDR) return async () => undefined;
  const lookMs = env().SECRETS_REFRESH_SECONDS * 1000;
  inUse().lookNow = () => wakeLoop(SECRETS_LOOP);
  const stop = startLoop(ctx, {
    name: SECRETS_LOOP,
    lookMs,
    round: async () => {
      // Twice: what another instance saw a moment later than this one looked.
      const { changed } = await refreshSecrets(ctx, { provers, holdMs: 2 * lookMs });
      if (changed.length > 0) await onChange(changed);
      return false;
    },
  });
  return async () => {
    inUse().lookNow = null;
    await stop();
    await inUse()
      .vault.close()
      .catch(() => undefined); // it ends by itself
  };
}

/** One look. What cannot be read or does not work is counted, said, and changes nothing. */
export async function refreshSecrets(
  ctx: Pick<Ctx, "log">,
  options: { provers: Record<string, Prover>; holdMs: number },
): Promise<{ changed: string[] }> {
  const seen = await look();
  const { changed, problems } = await takeOver(seen.variables, options);
  for (const problem of [...seen.problems, ...problems]) report(ctx, problem);
  if (changed.length > 0) ctx.log.info({ secrets: changed }, "secrets replaced");
  for (const name of changed) counter("gerai_secrets_replaced_total").inc({ name });
  if (seen.problems.length + problems.length === 0)
    gauge("gerai_secrets_looked_at_seconds").set(Date.now() / 1000);
  return { changed };
}

// Whatever cannot be read now stays as it is.
async function look(): Promise<{ variables: Variables; problems: Problem[] }> {
  const own = ownVariablesAgain();
  const current = inUse().variables;
  const files = fileSecrets(own.variables);
  const unread = Object.fromEntries(
    files.filter((name) => !own.variables[name]).map((name) => [name, current[name]]),
  );
  const readable = { ...own.variables, ...unread };
  try {
    const vault = await fromVault(readable);
    if (!vault) return { variables: readable, problems: own.problems };
    const bad = Object.fromEntries(vault.problems.map(({ name }) => [name, current[name]]));
    return {
      variables: over(readable, { ...vault.values, ...bad }),
      problems: [...own.problems, ...vault.problems],
    };
  } catch (error) {
    const kept = Object.fromEntries(SECRET_NAMES.map((name) => [name, current[name]]));
    const words = error instanceof Error ? error.message : "unknown";
    return {
      variables: over(readable, kept),
      problems: [...own.problems, { name: "vault", words }],
    };
  }
}

async function fromVault(own: Variables) {
  const config = parseVault(own);
  return config ? inUse().vault.read(config) : null;
}

function over(own: Variables, below: Variables): Variables {
  const set = Object.fromEntries(Object.entries(own).filter(([, value]) => value));
  return { ...below, ...set };
}

const said = new Map<string, number>();

function report(ctx: Pick<Ctx, "log">, { name, words }: Problem): void {
  counter("gerai_secrets_refresh_failures_total").inc({ name });
  if (Date.now() - (said.get(name + words) ?? 0) < SAY_AGAIN_MS) return;
  said.set(name + words, Date.now());
  ctx.log.error(
    { secret: name, why: words },
    "a secret could not be taken over; the one before stays in use",
  );
}
