import { env } from "@/lib/platform/env";
import { newId } from "@/lib/platform/id";

/** A POST of JSON as a page of ours sends it. */
export function jsonRequest(body: object, headers: Record<string, string>): Request {
  return new Request("http://localhost/", {
    method: "POST",
    headers: { "content-type": "application/json", origin: new URL(env().APP_URL).origin, ...headers },
    body: JSON.stringify(body),
  });
}

/** A request of somebody who shows a key, or none. */
export function request(method: "GET" | "POST", key?: string, body?: object): Request {
  return new Request("http://localhost/", {
    method,
    headers: key ? { authorization: `Bearer ${key}` } : {},
    body: body ? JSON.stringify(body) : null,
  });
}

/** A payment as the sandbox provider is asked for it. */
export function newPayment() {
  return {
    reference: newId(),
    amount: 1_000,
    currency: "IDR" as const,
    title: "Uji",
    returnUrl: "http://localhost/",
    expiresAt: new Date(Date.now() + 60_000).toISOString(),
  };
}
