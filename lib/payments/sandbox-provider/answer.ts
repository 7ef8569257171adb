import { timingSafeEqual } from "node:crypto";
import { type Ctx, systemCtx } from "@/lib/platform/ctx";
import { env } from "@/lib/platform/env";
import { DomainError, notFound } from "@/lib/platform/errors";
import { problemResponse } from "@/lib/platform/problem";
import { acceptedSecrets } from "@/lib/platform/secrets/in-use";

/** Answers one call to the sandbox provider's API: not there outside a demo, closed without its key. */
export async function answerSandbox(
  request: Request,
  work: (ctx: Ctx) => Promise<unknown>,
): Promise<Response> {
  const ctx = systemCtx("sandbox-provider");
  try {
    if (!env().demo) throw notFound("sandbox provider");
    requireKey(request.headers.get("authorization") ?? "");
    return Response.json(await work(ctx), { headers: { "cache-control": "no-store" } });
  } catch (error) {
    return problemResponse(error, ctx.log);
  }
}

function requireKey(given: string): void {
  const got = Buffer.from(given);
  const known = acceptedSecrets("SANDBOX_GATEWAY_SECRET").some((secret) => {
    const wanted = Buffer.from(`Bearer ${secret}`);
    return got.length === wanted.length && timingSafeEqual(got, wanted);
  });
  if (!known) throw new DomainError("UNAUTHENTICATED");
}
