import { systemCtx } from "@/lib/platform/ctx";
import { readHealth } from "@/lib/platform/health";

export const dynamic = "force-dynamic";

/** 200 while requests can be served (ok or degraded), 503 when not. Says nothing that helps an attacker. */
export async function GET(): Promise<Response> {
  const health = await readHealth(systemCtx("health"));
  return Response.json(health, {
    status: health.status === "down" ? 503 : 200,
    headers: { "cache-control": "no-store" },
  });
}
