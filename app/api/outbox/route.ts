import { relayBrought } from "@/inngest/brought";
import { readCloudEvents, requireSignature } from "@/inngest/cloud-events";
import { systemCtx } from "@/lib/platform/ctx";
import { env } from "@/lib/platform/env";
import { problemResponse } from "@/lib/platform/problem";
import { readText } from "@/lib/platform/read-bytes";

/** An event names at most some hundred products; a batch may hold many events. */
const MAX_BYTES = 1024 * 1024;

/**
 * Takes what Debezium read of the outbox (deploy/cdc) and drives the relay with it. 204 once nothing of it needs to be brought again;
 * 503 where the jobs engine takes nothing now: Debezium then brings it again. Where the relay polls there is nothing here.
 */
export async function POST(request: Request): Promise<Response> {
  const { OUTBOX_RELAY: relay, OUTBOX_RELAY_SECRET: secrets, JOBS_ENGINE: engine } = env();
  if (relay !== "debezium" || !secrets) return new Response("Not found", { status: 404 });
  const ctx = systemCtx("platform.outbox-endpoint");
  try {
    const body = await readText(request, MAX_BYTES);
    requireSignature(request.headers, body, secrets);
    const ids = readCloudEvents(request.headers.get("content-type"), body);
    if (engine === "off") return notNow();
    for (const id of ids) if (!(await relayBrought(ctx, engine, id))) return notNow();
    return new Response(null, { status: 204 });
  } catch (error) {
    return problemResponse(error, ctx.log, { locale: "en" });
  }
}

function notNow(): Response {
  return new Response("the jobs engine takes no events", { status: 503, headers: { "retry-after": "1" } });
}
