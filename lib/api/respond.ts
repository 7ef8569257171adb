import { wwwAuthenticate } from "@/lib/identity";
import type { Ctx } from "@/lib/platform/ctx";
import { problemAnswer } from "@/lib/platform/problem";
import type { Asked } from "./asked";
import { etagOf, isKnown } from "./edit-tags";
import type { KeptAnswer } from "./idempotency";

export type Headers = Record<string, string>;

/** What an answer is in HTTP; a body of null is none. */
export type HttpAnswer = { status: number; headers: Headers; body: string | null };

/** An endpoint's answer in HTTP; 304 without a body where the caller has it already. */
export function respond({ endpoint, request }: Asked, said: KeptAnswer, headers: Headers): HttpAnswer {
  const all: Headers = {
    vary: "authorization, accept-language",
    "cache-control": endpoint.fresh ? `public, max-age=${endpoint.fresh}` : "private, no-store",
    ...(said.body ? { "content-type": "application/json" } : {}),
    ...headers,
    ...said.headers,
  };
  if (endpoint.method === "GET") {
    all.etag = etagOf(said.body);
    if (isKnown(request, all.etag)) return { status: 304, headers: all, body: null };
  }
  const isEmpty = request.method === "HEAD" || said.status === 204;
  return { status: said.status, headers: all, body: isEmpty ? null : said.body };
}

/** A refusal in HTTP, with the challenge a missing or bad token is answered by. */
export function refuse(ctx: Ctx, error: unknown, headers: Headers): HttpAnswer & { body: string } {
  const challenge = wwwAuthenticate(error);
  return problemAnswer(error, ctx.log, {
    locale: ctx.locale,
    headers: { ...headers, ...(challenge && { "www-authenticate": challenge }) },
  });
}
