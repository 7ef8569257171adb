import {
  bearerRefused,
  bearerToken,
  requestSeed,
  requireStaff,
  requireUser,
  tokenActor,
  witnessRefusal,
} from "@/lib/identity";
import { type Ctx, createCtx, type Locale, type UserActor } from "@/lib/platform/ctx";
import { sqlExecutor, sqlPool } from "@/lib/platform/sql";
import { apiKeyActor, looksLikeApiKey, requireScope } from "@/lib/shops";
import type { ApiRequest } from "./asked";
import type { Caller, Endpoint } from "./endpoint";

/** The ctx of whoever asks, before anything they show is believed. */
export function anonymousCtx(request: ApiRequest): Ctx {
  return createCtx({ kind: "anonymous" }, seedOf(request));
}

/**
 * The ctx of the caller behind the request's bearer token, if such a caller may use the endpoint at all. Cookies are not looked at.
 * @throws UNAUTHENTICATED {reason}, FORBIDDEN
 */
export async function callerCtx(
  request: ApiRequest,
  { caller, id, method }: Pick<Endpoint, "caller" | "id" | "method">,
): Promise<Ctx> {
  if (caller === "anybody") return anonymousCtx(request);
  const ctx = createCtx(await bearerActor(request.headers), seedOf(request));
  try {
    admit(ctx, caller);
  } catch (error) {
    if (method !== "GET") await witnessRefusal(ctx, id, error);
    throw error;
  }
  return ctx;
}

function admit(ctx: Ctx, caller: Exclude<Caller, "anybody">): void {
  if (caller === "person") requireUser(ctx);
  else if (caller === "staff") requireStaff(ctx);
  else if (caller.scope !== null) requireScope(ctx, caller.scope);
}

/** Under what name a caller's requests are counted and their keys kept. */
export function callerName({ actor }: Pick<Ctx, "actor">): string {
  if (actor.kind !== "user") return "anybody";
  return actor.apiKey ? `key:${actor.apiKey.id}` : `user:${actor.userId}`;
}

async function bearerActor(headers: ApiRequest["headers"]): Promise<UserActor> {
  const token = bearerToken(headers);
  if (token === null) throw bearerRefused("missing");
  const sql = sqlExecutor(sqlPool());
  return looksLikeApiKey(token) ? apiKeyActor(sql, token) : tokenActor(sql, token);
}

function seedOf({ headers }: ApiRequest) {
  return { ...requestSeed(headers), locale: localeOf(headers.get("accept-language")) };
}

// The first of our two languages that the caller names with any weight; Indonesian otherwise.
function localeOf(accepted: string | null): Locale {
  const named = (accepted ?? "")
    .split(",")
    .map((part, index) => ({ ...weighed(part), index }))
    .filter(({ locale, weight }) => locale !== null && weight > 0)
    .sort((a, b) => b.weight - a.weight || a.index - b.index);
  return named[0]?.locale ?? "id";
}

function weighed(part: string): { locale: Locale | null; weight: number } {
  const [tag = "", ...parameters] = part.trim().toLowerCase().split(";");
  const [language] = tag.split("-");
  const weight = Number(
    parameters
      .find((one) => one.trim().startsWith("q="))
      ?.trim()
      .slice(2) ?? 1,
  );
  return { locale: language === "en" || language === "id" ? language : null, weight: weight || 0 };
}
