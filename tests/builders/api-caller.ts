import { createDoor, endpoints } from "@/lib/api";
import type { Endpoint } from "@/lib/api/endpoint";
import { startSession } from "@/lib/identity";
import { signAccessToken } from "@/lib/identity/access-token";
import { newId } from "@/lib/platform/id";
import type { Scope } from "@/lib/platform/scopes";
import { createApiKey } from "@/lib/shops";
import { testCtx } from "./ctx";

export type ApiAnswer<Body> = { status: number; headers: Headers; body: Body };

type Wish = { body?: unknown; key?: string | null; headers?: Record<string, string> };

/**
 * Asks the API as a program does: real requests through its one door. Every POST has a fresh Idempotency-Key unless one is named,
 * or none with null.
 */
export type ApiCaller = <Body = Record<string, unknown>>(
  method: string,
  path: string,
  wish?: Wish,
) => Promise<ApiAnswer<Body>>;

/** A caller who shows this token, or none, at the door of all endpoints, or of these. */
export function apiCaller(token: string | null, own: readonly Endpoint[] = endpoints): ApiCaller {
  const door = createDoor(own);
  return async (method, path, { body, key = newId(), headers = {} } = {}) => {
    const sent: Record<string, string> = {
      "accept-language": "en",
      ...(token && { authorization: `Bearer ${token}` }),
      ...(method === "POST" && key !== null && { "idempotency-key": key }),
      ...(body !== undefined && { "content-type": "application/json" }),
      ...headers,
    };
    const answer = await door(
      new Request(`http://gerai.test/api/v1${path}`, {
        method,
        headers: sent,
        ...(body !== undefined && { body: typeof body === "string" ? body : JSON.stringify(body) }),
      }),
    );
    return {
      status: answer.status,
      headers: new Headers(answer.headers),
      body: answer.body ? JSON.parse(answer.body) : null,
    };
  };
}

/** The access token of an app a person has signed in on. */
export async function personToken(userId: string): Promise<string> {
  const ctx = testCtx({ userId });
  const sessionId = await startSession(ctx, { userId, appName: "test" });
  return (await signAccessToken(ctx.sql, { userId, sessionId })).accessToken;
}

/** A key of the owner's shop with these scopes. */
export async function shopKey(ownerId: string, shopId: string, scopes: Scope[]): Promise<string> {
  const input = { shopId, name: "test", scopes, expiresInDays: 30, idempotencyKey: newId() } as const;
  return (await createApiKey(testCtx({ userId: ownerId }), input)).secret;
}
