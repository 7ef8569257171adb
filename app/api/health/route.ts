import { systemCtx } from "@/lib/platform/ctx";
import { readHealth } from "@/lib/platform/health";
import { isDraining } from "@/lib/platform/shutdown";

export const dynamic = "force-dynamic";

/** 200 while requests can be served (ok or degraded), 503 when not or not for long. Says nothing that helps an attacker. */
export async function GET(): Promise<Response> {
  if (isDraining())
    return Response.json({ status: "draining" }, { status: 503, headers: { "cache-control": "no-store" } });
  const health = await readHealth(systemCtx("health"));
  return Response.json(health, {
    status: health.status === "down" ? 503 : 200,
    headers: { "cache-control": "no-store" },
  });
}
