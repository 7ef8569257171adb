import { env, namesIn } from "../env";
import type { Variables } from "./files";
import { LISTS, type SecretName } from "./names";
import { openVault, type Vault } from "./vault";

export type Past = { name: string; value: string; until: number };
export type Next = { name: string; value: string; useAt: number };

type InUse = {
  /** All variables as they were taken over last. */
  variables: Variables;
  /** What was replaced a while ago, and is still taken from others who do not know yet. */
  past: Past[];
  /** What is taken from others already, and not yet used. */
  next: Next[];
  vault: Vault;
  /** Has whoever watches the sources look now; null where nobody does. */
  lookNow: (() => void) | null;
  /** Counts what changed, for whoever keeps something made of it. */
  version: number;
};

// On globalThis: Next loads this module once for routes and once for instrumentation.
const KEY = Symbol.for("gerai.secrets");
type GlobalWithSecrets = typeof globalThis & { [KEY]?: InUse };

/** This process's secrets besides those that env() answers. */
export function inUse(): InUse {
  const holder = globalThis as GlobalWithSecrets;
  holder[KEY] ??= { variables: {}, past: [], next: [], vault: openVault(), lookNow: null, version: 0 };
  return holder[KEY];
}

/**
 * Every value of a secret that is good now, the one to make new things with first: while it is being replaced, others still use the
 * one before or already the next, and what is stored under an older one must open.
 */
export function acceptedSecrets(name: SecretName): readonly string[] {
  const { [name]: current = "" } = env();
  const { past, next } = inUse();
  const list = listOf(name);
  if (past.length === 0 && next.length === 0 && list.length === 0) return [current];
  const now = Date.now();
  const others = [
    ...next.filter((one) => one.name === name),
    ...past.filter((one) => one.name === name && one.until > now),
  ];
  return [...new Set([current, ...others.map(({ value }) => value), ...list])];
}

/**
 * Checks something against each value of a secret that is good now. Answers what the first that passes does.
 * @throws what the check against the current value threw
 */
export function byAnyOf<T>(name: SecretName, check: (value: string) => T): T {
  const [current = "", ...others] = acceptedSecrets(name);
  try {
    return check(current);
  } catch (error) {
    for (const value of others) {
      try {
        return check(value);
      } catch {
        // the first one's words are the answer
      }
    }
    throw error;
  }
}

function listOf(name: SecretName): string[] {
  const lists: Partial<Record<SecretName, SecretName>> = LISTS;
  const list = lists[name];
  return list ? namesIn(env()[list] ?? "").filter((value) => value !== "") : [];
}
