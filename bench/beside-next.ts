import { sqlExecutor, sqlPool } from "@/lib/platform/sql";
import { startApps } from "./harness/apps";
import type { BenchRun } from "./harness/bench";
import { compare, getting } from "./harness/blast";
import type { CaseResult } from "./harness/rounds";
import { startEmptyApp } from "./harness/side-servers";

const CLIENTS = 32;

/**
 * What many ask for at once, against Next.js with nothing in it: the catalogue's JSON and a product's page, each from one process of
 * the built app with its jobs on. Nothing is asked for compressed: behind the gateway the gateway does that.
 */
export async function runBesideNext({ pace, say, databaseUrl }: BenchRun): Promise<CaseResult[]> {
  const empty = await startEmptyApp(say);
  const apps = await startApps(1, databaseUrl, { API_REQUESTS_PER_MINUTE: "10000000" });
  try {
    const [app = ""] = apps.targets;
    const [product] = await sqlExecutor(sqlPool()).rows<{ slug: string }>(
      "SELECT slug FROM Product ORDER BY id LIMIT 1",
    );
    const slug = product?.slug ?? "";
    const form = (name: string, target: string, wanted: string) => ({
      ...{ name, url: target },
      clients: () => getting(target, wanted, CLIENTS),
    });
    const catalogue = {
      name: "api-catalogue",
      about: `${CLIENTS} connections: 24 products, and one of them, as JSON, against an empty route handler`,
      forms: [
        form("empty handler", empty.url, "/api/empty"),
        form("GET /products?size=24", app, "/api/v1/products?size=24"),
        form("GET /products/{slug}", app, `/api/v1/products/${slug}`),
      ],
      of: ["GET /products?size=24", "GET /products/{slug}"],
      ...{ over: "empty handler", limit: 0.7 },
    };
    const page = {
      name: "product-page",
      about: `${CLIENTS} connections without cookies: a product's page, against an empty static page`,
      forms: [form("empty page", empty.url, "/"), form("GET /p/{slug}", app, `/p/${slug}`)],
      of: ["GET /p/{slug}"],
      ...{ over: "empty page", limit: 0.6 },
    };
    return [await compare(catalogue, pace, say), await compare(page, pace, say)];
  } finally {
    await apps.stop();
    await empty.stop();
  }
}
