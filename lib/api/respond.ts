import { wwwAuthenticate } from "@/lib/identity";
import type { Ctx } from "@/lib/platform/ctx";
import { problemResponse } from "@/lib/platform/problem";
import type { Asked } from "./asked";
import { etagOf, isKnown } from "./edit-tags";
import type { KeptAnswer } from "./idempotency";

export type Headers = Record<string, string>;

/** An endpoint's answer in HTTP; 304 without a body where the caller has it already. */
export function respond({ endpoint, request }: Asked, said: KeptAnswer, headers: Headers): Response {
  const all: Headers = {
    vary: "authorization, accept-language",
    "cache-control": endpoint.fresh ? `public, max-age=${endpoint.fresh}` : "private, no-store",
    ...(said.body ? { "content-type": "application/json" } : {}),
    ...headers,
    ...said.headers,
  };
  if (endpoint.method === "GET") {
    all.etag = etagOf(said.body);
    if (isKnown(request, all.etag)) return new Response(null, { status: 304, headers: all });
  }
  const isEmpty = request.method === "HEAD" || said.status === 204;
  return new Response(isEmpty ? null : said.body, { status: said.status, headers: all });
}

/** A refusal in HTTP, with the challenge a missing or bad token is answered by. */
export function refuse(ctx: Ctx, error: unknown, headers: Headers): Response {
  const challenge = wwwAuthenticate(error);
  return problemResponse(error, ctx.log, {
    locale: ctx.locale,
    headers: { ...headers, ...(challenge && { "www-authenticate": challenge }) },
  });
}
