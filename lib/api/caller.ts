import { type Ctx, createCtx } from "@/lib/platform/ctx";
import { DomainError } from "@/lib/platform/errors";
import type { Caller } from "./endpoint";

/** The ctx of whoever asks, before anything they show is believed. */
export function anonymousCtx(request: Request): Ctx {
  return createCtx({ kind: "anonymous" }, { requestId: request.headers.get("x-request-id") ?? undefined });
}

/**
 * The ctx of the caller behind the request's bearer token, if such a caller may use the endpoint at all.
 * @throws UNAUTHENTICATED {reason}, FORBIDDEN, INSUFFICIENT_SCOPE
 */
export async function callerCtx(request: Request, caller: Caller): Promise<Ctx> {
  if (caller === "anybody") return anonymousCtx(request);
  throw new DomainError("UNAUTHENTICATED");
}

/** Under what name a caller's requests are counted and their keys kept. */
export function callerName({ actor }: Pick<Ctx, "actor">): string {
  return actor.kind === "user" ? `user:${actor.userId}` : "anybody";
}
