import { readFileSync } from "node:fs";
import type { Problem, Variables } from "./files";
import { SECRET_NAMES } from "./names";
import {
  lookUpSelf,
  readSecret,
  renewSelf,
  revokeSelf,
  signIn,
  type Token,
  VaultRefused,
} from "./vault-client";
import type { VaultConfig } from "./vault-config";

/** A token is renewed when half of its time is over: there is as much again for a Vault that is away. */
const RENEW_AT = 0.5;

type Held = Token & { at: number; first: number };

export type Vault = {
  /** What stands in Vault now. @throws VaultRefused; then nothing of it may be used */
  read(config: VaultConfig): Promise<{ values: Variables; problems: Problem[] }>;
  /** The token in use, which nobody may see. */
  token(): string | undefined;
  /** Gives the token back. */
  close(): Promise<void>;
};

/** A process's standing with Vault: signed in, its token renewed while it is used, and signed in anew when it ran out. */
export function openVault(now: () => number = () => performance.now()): Vault {
  let held: Held | undefined;
  let last: VaultConfig | undefined;

  async function enter(config: VaultConfig): Promise<Held> {
    const token = await tokenBy(config);
    held = { ...token, at: now(), first: token.seconds };
    return held;
  }

  async function validToken(config: VaultConfig): Promise<Held> {
    // A token that was handed to us may have been replaced by another.
    if (!held || (config.VAULT_AUTH === "token" && held.value !== config.VAULT_TOKEN)) return enter(config);
    if (held.seconds === 0 || now() - held.at < held.seconds * 1000 * RENEW_AT) return held;
    const renewed = held.renewable ? await renewSelf(config, held.value).catch(refused) : null;
    // Vault gives ever less before a token's last end; a new one then lasts as long as the first did.
    if (!renewed || renewed.seconds < held.first * RENEW_AT) return enter(config);
    held = { ...renewed, at: now(), first: held.first };
    return held;
  }

  return {
    async read(config) {
      last = config;
      const { value } = await validToken(config);
      try {
        return variablesOf(await readAll(config, value));
      } catch (error) {
        // Revoked, or over while this process was stopped.
        if (!(error instanceof VaultRefused) || error.status !== 403) throw error;
        return variablesOf(await readAll(config, (await enter(config)).value));
      }
    },
    token: () => held?.value,
    async close() {
      if (held && last && last.VAULT_AUTH !== "token") await revokeSelf(last, held.value);
      held = undefined;
    },
  };
}

function tokenBy(config: VaultConfig): Promise<Token> {
  if (config.VAULT_AUTH === "token") return lookUpSelf(config, config.VAULT_TOKEN ?? "");
  if (config.VAULT_AUTH === "approle")
    return signIn(config, { role_id: config.VAULT_ROLE_ID ?? "", secret_id: config.VAULT_SECRET_ID ?? "" });
  // Kubernetes replaces a pod's token every hour, so it is read each time.
  return signIn(config, {
    role: config.VAULT_ROLE ?? "",
    jwt: readFileSync(config.VAULT_JWT_FILE, "utf8").trim(),
  });
}

// Over, revoked, or not renewable: signing in anew is the answer. Anything else is no news about the token.
function refused(error: unknown): null {
  if (error instanceof VaultRefused && (error.status === 403 || error.status === 400)) return null;
  throw error;
}

async function readAll(config: VaultConfig, token: string): Promise<[string, Record<string, unknown>][]> {
  return Promise.all(
    config.VAULT_PATHS.map(
      async (path): Promise<[string, Record<string, unknown>]> => [
        path,
        await readSecret(config, token, path),
      ],
    ),
  );
}

function variablesOf(secrets: [string, Record<string, unknown>][]): {
  values: Variables;
  problems: Problem[];
} {
  const values: Variables = {};
  const problems: Problem[] = [];
  const names: readonly string[] = SECRET_NAMES;
  for (const [path, secret] of secrets) {
    for (const [name, value] of Object.entries(secret)) {
      if (!names.includes(name)) problems.push({ name, words: `${path} in Vault: no secret of ours` });
      else if (typeof value !== "string") problems.push({ name, words: `${path} in Vault: not a text` });
      else if (name in values) problems.push({ name, words: `${path} in Vault: another path has it too` });
      else values[name] = value;
    }
  }
  return { values, problems };
}
