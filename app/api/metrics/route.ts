import { timingSafeEqual } from "node:crypto";
import { systemCtx } from "@/lib/platform/ctx";
import { env } from "@/lib/platform/env";
import { measureRequests } from "@/lib/platform/http-metrics";
import { measureDatabase } from "@/lib/platform/measure-database";
import { measureProcess } from "@/lib/platform/measure-process";
import { metrics } from "@/lib/platform/metrics";
import { acceptedSecrets } from "@/lib/platform/secrets/in-use";
import { measureProof } from "@/lib/proof";

export const dynamic = "force-dynamic";

/** Prometheus's text form, for whoever knows METRICS_TOKEN; where none is set there is nothing here. */
export async function GET(request: Request): Promise<Response> {
  if (!env().METRICS_TOKEN) return new Response("Not found", { status: 404 });
  const given = request.headers.get("authorization") ?? "";
  if (!acceptedSecrets("METRICS_TOKEN").some((token) => token && isSame(given, `Bearer ${token}`))) {
    return new Response("Unauthorized", { status: 401, headers: { "www-authenticate": "Bearer" } });
  }
  const ctx = systemCtx("metrics");
  measureProcess();
  measureRequests();
  await measureDatabase(ctx, [measureProof]);
  return new Response(await metrics().metrics(), {
    headers: { "content-type": metrics().contentType, "cache-control": "no-store" },
  });
}

function isSame(given: string, wanted: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(wanted)];
  return a.length === b.length && timingSafeEqual(a, b);
}
