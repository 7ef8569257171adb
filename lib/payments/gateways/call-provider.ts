import type { z } from "zod";
import { DomainError } from "@/lib/platform/errors";
import { callOutside } from "@/lib/platform/outside-call";

export type ProviderCall = {
  method: "GET" | "POST";
  url: string;
  /** Goes into basic authentication with an empty password. */
  secretKey: string | undefined;
  headers?: Record<string, string>;
  body?: unknown;
};

export type ProviderAnswer = { status: number; body: unknown };

/**
 * Asks a provider that knows us by one secret key. What it answers, also a refusal of this one request, comes back to be read.
 * @throws GATEWAY_UNAVAILABLE for silence, 5xx, too many requests, a refused key and anything that is not JSON: none of them says
 * what happened. No message names more than the path: keys are in headers, buyers' data in bodies.
 */
export async function callProvider(provider: string, call: ProviderCall): Promise<ProviderAnswer> {
  const { pathname } = new URL(call.url);
  const unclear = (why: string) =>
    new DomainError("GATEWAY_UNAVAILABLE", { message: `${provider}: ${call.method} ${pathname}: ${why}` });
  if (!call.secretKey) throw unclear("no secret key is configured");
  try {
    const { status, text } = await callOutside({
      method: call.method,
      url: call.url,
      headers: {
        accept: "application/json",
        authorization: `Basic ${Buffer.from(`${call.secretKey}:`).toString("base64")}`,
        ...(call.body !== undefined && { "content-type": "application/json" }),
        ...call.headers,
      },
      body: call.body === undefined ? null : JSON.stringify(call.body),
    });
    if (status >= 500 || [401, 408, 429].includes(status)) throw new Error(`answered ${status}`);
    return { status, body: JSON.parse(text) };
  } catch (error) {
    throw unclear(String(error));
  }
}

/** An answer as the schema has it. @throws GATEWAY_UNAVAILABLE for another shape: it is no clear answer either. */
export function readAnswer<T>(provider: string, schema: z.ZodType<T>, answer: ProviderAnswer): T {
  const read = schema.safeParse(answer.body);
  if (answer.status < 300 && read.success) return read.data;
  const why = read.success ? "" : ` ${read.error.issues.map((issue) => issue.path.join(".")).join(", ")}`;
  throw new DomainError("GATEWAY_UNAVAILABLE", {
    message: `${provider} answered ${answer.status} in an unknown shape${why}`,
  });
}
