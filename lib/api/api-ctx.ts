import { bearerRefused, bearerToken, requestSeed, tokenActor } from "@/lib/identity";
import { type Actor, type Ctx, createCtx, type Locale } from "@/lib/platform/ctx";
import { type SqlExecutor, sqlExecutor, sqlPool } from "@/lib/platform/sql";
import { apiKeyActor, looksLikeApiKey } from "@/lib/shops";

/**
 * The ctx of a request to the API: whom its Authorization header names, be it an access token or a shop's key; anonymous without
 * one. Cookies are never read, so no page elsewhere can make a browser ask in its owner's name.
 * @throws UNAUTHENTICATED with a reason (see wwwAuthenticate) for a header that names nobody
 */
export async function apiCtx(request: Request): Promise<Ctx> {
  const actor = await bearerActor(sqlExecutor(sqlPool()), request.headers);
  return createCtx(actor, apiSeed(request.headers));
}

/** The ctx before it is known who asks: what a refusal of the caller is logged and worded with. */
export function callerlessCtx(request: Request): Ctx {
  return createCtx({ kind: "anonymous" }, apiSeed(request.headers));
}

/** That somebody was named at all. @throws UNAUTHENTICATED for anonymous callers */
export function requireBearer(ctx: Pick<Ctx, "actor">): void {
  if (ctx.actor.kind === "anonymous") throw bearerRefused("missing");
}

async function bearerActor(sql: SqlExecutor, headers: Headers): Promise<Actor> {
  const token = bearerToken(headers);
  if (token === null) return { kind: "anonymous" };
  return looksLikeApiKey(token) ? apiKeyActor(sql, token) : tokenActor(sql, token);
}

function apiSeed(headers: Headers) {
  return { ...requestSeed(headers), locale: localeOf(headers.get("accept-language")) };
}

// The first of our languages by the caller's weights; Indonesian where none is named.
function localeOf(header: string | null): Locale {
  const wishes = (header ?? "").split(",").map((part) => {
    const [tag = "", ...params] = part.trim().toLowerCase().split(";");
    const weight = Number(
      params
        .find((param) => param.trim().startsWith("q="))
        ?.trim()
        .slice(2) ?? 1,
    );
    return { language: tag.split("-")[0], weight: Number.isNaN(weight) ? 0 : weight };
  });
  const best = wishes.filter((wish) => wish.weight > 0 && (wish.language === "id" || wish.language === "en"));
  return best.toSorted((a, b) => b.weight - a.weight)[0]?.language === "en" ? "en" : "id";
}
