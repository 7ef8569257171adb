import { z } from "zod";
import type { VaultConfig } from "./vault-config";

const TIMEOUT_MS = 10_000;

/** Vault did not do what was asked. `status` 0: it gave no answer. Neither tokens nor secrets are in the message. */
export class VaultRefused extends Error {
  override readonly name = "VaultRefused";
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message);
  }
}

const login = z.object({
  auth: z.object({ client_token: z.string(), lease_duration: z.number(), renewable: z.boolean() }),
});
const self = z.object({ data: z.object({ ttl: z.number(), renewable: z.boolean().default(false) }) });
const secret = z.object({
  data: z.object({ data: z.record(z.string(), z.unknown()), metadata: z.object({ version: z.number() }) }),
});
const refusal = z.object({ errors: z.array(z.string()).default([]) });

/** A token of Vault's and how many seconds it lasts; 0: without end. */
export type Token = { value: string; seconds: number; renewable: boolean };

/** Signs in by the method's own fields. @throws VaultRefused */
export async function signIn(config: VaultConfig, body: Record<string, string>): Promise<Token> {
  const mount = config.VAULT_AUTH_MOUNT ?? config.VAULT_AUTH;
  const { auth } = shaped(login, await call(config, "POST", `auth/${mount}/login`, { body }));
  return { value: auth.client_token, seconds: auth.lease_duration, renewable: auth.renewable };
}

/** Asks for as long again; near a token's last end Vault gives less. @throws VaultRefused */
export async function renewSelf(config: VaultConfig, token: string): Promise<Token> {
  const { auth } = shaped(login, await call(config, "POST", "auth/token/renew-self", { token, body: {} }));
  return { value: auth.client_token, seconds: auth.lease_duration, renewable: auth.renewable };
}

/** What a token that was handed to us is worth. @throws VaultRefused */
export async function lookUpSelf(config: VaultConfig, token: string): Promise<Token> {
  const { data } = shaped(self, await call(config, "GET", "auth/token/lookup-self", { token }));
  return { value: token, seconds: data.ttl, renewable: data.renewable };
}

/** Gives a token back before its end. @throws VaultRefused */
export async function revokeSelf(config: VaultConfig, token: string): Promise<void> {
  await call(config, "POST", "auth/token/revoke-self", { token, body: {} });
}

/** The newest version of what stands at a path of the KV engine. @throws VaultRefused, 404 also for a deleted one */
export async function readSecret(
  config: VaultConfig,
  token: string,
  path: string,
): Promise<Record<string, unknown>> {
  const answer = await call(config, "GET", `${config.VAULT_KV_MOUNT}/data/${path}`, { token });
  return shaped(secret, answer).data.data;
}

async function call(
  config: VaultConfig,
  method: "GET" | "POST",
  path: string,
  { token, body }: { token?: string; body?: Record<string, string> },
): Promise<unknown> {
  let response: Response;
  let text: string;
  try {
    response = await fetch(`${config.VAULT_ADDR}/v1/${path}`, {
      method,
      headers: {
        "x-vault-request": "true",
        ...(token && { "x-vault-token": token }),
        ...(config.VAULT_NAMESPACE && { "x-vault-namespace": config.VAULT_NAMESPACE }),
      },
      body: body ? JSON.stringify(body) : null,
      signal: AbortSignal.timeout(TIMEOUT_MS),
      // A token goes nowhere but to the address we were told.
      redirect: "error",
    });
    text = await response.text();
  } catch (error) {
    const { name, cause } = error as { name: string; cause?: { code?: string } };
    throw new VaultRefused(0, `no answer from Vault to ${method} ${path}: ${cause?.code ?? name}`);
  }
  const answer = parsed(text);
  if (response.ok) return answer;
  const { data } = refusal.safeParse(answer);
  throw new VaultRefused(
    response.status,
    `Vault answered ${response.status} to ${method} ${path}${data?.errors.length ? `: ${data.errors.join("; ").trim()}` : ""}`,
  );
}

function shaped<T>(schema: z.ZodType<T>, answer: unknown): T {
  const read = schema.safeParse(answer);
  if (!read.success) throw new VaultRefused(0, "what answers as Vault answered in an unknown shape");
  return read.data;
}

function parsed(text: string): unknown {
  try {
    return text === "" ? {} : JSON.parse(text);
  } catch {
    return {};
  }
}
