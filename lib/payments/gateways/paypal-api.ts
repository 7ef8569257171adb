import { createHash } from "node:crypto";
import { z } from "zod";
import { env } from "@/lib/platform/env";
import { DomainError } from "@/lib/platform/errors";
import { callOutside } from "@/lib/platform/outside-call";

/** A token is renewed this long before PayPal forgets it. */
const RENEW_BEFORE_MS = 60_000;

const tokenAnswer = z.object({ access_token: z.string().min(1), expires_in: z.number().positive() });
const problem = z.object({ name: z.string(), details: z.array(z.object({ issue: z.string() })).optional() });

/** `issue` is PayPal's word for a refusal (INSTRUMENT_DECLINED, …), null where the call was done. */
export type PaypalAnswer = { status: number; body: unknown; issue: string | null };

type Token = { value: string; until: number };
const tokens = new Map<string, Token>();

/**
 * One call of PayPal's REST API. Refusals of the request come back with their issue; everything that leaves open what happened
 * throws GATEWAY_UNAVAILABLE. `requestId` makes a repeat harmless.
 */
export async function callPaypal(
  method: "GET" | "POST",
  path: string,
  request: { body?: unknown; requestId?: string } = {},
): Promise<PaypalAnswer> {
  for (const lastTry of [false, true]) {
    const token = await accessToken();
    const answer = await send(method, path, {
      authorization: `Bearer ${token}`,
      "content-type": "application/json",
      prefer: "return=representation",
      ...(request.requestId && { "paypal-request-id": request.requestId }),
      ...(method === "POST" && { body: JSON.stringify(request.body ?? {}) }),
    });
    if (answer.status === 401 && !lastTry) {
      tokens.delete(tokenKey()); // Withdrawn before its time.
      continue;
    }
    if (answer.status >= 500 || [401, 403, 408, 429].includes(answer.status))
      throw unavailable(`${method} ${path} answered ${answer.status}`);
    return answer;
  }
  throw unavailable("no valid token");
}

// With a new secret a new token is asked for: one that does not work is to show at once, not when the old token is over.
function tokenKey(): string {
  const { PAYPAL_BASE_URL, PAYPAL_CLIENT_ID, PAYPAL_CLIENT_SECRET = "" } = env();
  return `${PAYPAL_BASE_URL} ${PAYPAL_CLIENT_ID} ${createHash("sha256").update(PAYPAL_CLIENT_SECRET).digest("hex")}`;
}

async function accessToken(): Promise<string> {
  const known = tokens.get(tokenKey());
  if (known && known.until > Date.now()) return known.value;
  const { PAYPAL_CLIENT_ID: id, PAYPAL_CLIENT_SECRET: secret } = env();
  const answer = await send("POST", "/v1/oauth2/token", {
    authorization: `Basic ${Buffer.from(`${id}:${secret}`).toString("base64")}`,
    "content-type": "application/x-www-form-urlencoded",
    body: "grant_type=client_credentials",
  });
  const given = tokenAnswer.safeParse(answer.body);
  if (!given.success) throw unavailable(`no token: ${answer.status} ${answer.issue}`);
  const until = Date.now() + given.data.expires_in * 1000 - RENEW_BEFORE_MS;
  tokens.set(tokenKey(), { value: given.data.access_token, until });
  return given.data.access_token;
}

async function send(
  method: "GET" | "POST",
  path: string,
  { body, ...headers }: Record<string, string>,
): Promise<PaypalAnswer> {
  try {
    const url = `${env().PAYPAL_BASE_URL}${path}`;
    const { status, text } = await callOutside({ method, url, headers, body: body ?? null });
    const answer = text ? (JSON.parse(text) as unknown) : null;
    return { status, body: answer, issue: status < 300 ? null : issueOf(answer) };
  } catch (error) {
    throw unavailable(String(error));
  }
}

function issueOf(body: unknown): string {
  const read = problem.safeParse(body);
  return read.success ? (read.data.details?.[0]?.issue ?? read.data.name) : "UNKNOWN";
}

function unavailable(message: string): DomainError {
  return new DomainError("GATEWAY_UNAVAILABLE", { message: `paypal: ${message}` });
}
