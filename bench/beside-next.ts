import { systemCtx } from "@/lib/platform/ctx";
import { withTransaction } from "@/lib/platform/transaction";
import { refreshListings } from "@/lib/shops";
import { startApps } from "./harness/apps";
import type { BenchRun } from "./harness/bench";
import { compare, getting } from "./harness/blast";
import type { CaseResult } from "./harness/rounds";
import { startEmptyApp } from "./harness/side-servers";
import type { Market } from "./world/market";
import { theMarket } from "./world/the-market";

const CLIENTS = 32;
const LISTED = 24;
const LIST = `GET /products?size=${LISTED}`;

/**
 * What many ask for at once, against Next.js with nothing in it: the catalogue's JSON and a product's page, each from one process of
 * the built app with its jobs on. Nothing is asked for compressed: behind the gateway the gateway does that.
 */
export async function runBesideNext({ pace, quick, say, databaseUrl }: BenchRun): Promise<CaseResult[]> {
  await putOnLists(await theMarket(quick));
  const empty = await startEmptyApp(say);
  const apps = await startApps(1, databaseUrl, { API_REQUESTS_PER_MINUTE: "10000000" });
  try {
    const [app = ""] = apps.targets;
    const slug = await firstListed(app);
    const form = (name: string, target: string, wanted: string) => ({
      ...{ name, url: target },
      clients: () => getting(target, wanted, CLIENTS),
    });
    const catalogue = {
      name: "api-catalogue",
      about: `${CLIENTS} connections: ${LISTED} products, and one of them, as JSON, against an empty route handler`,
      forms: [
        form("empty handler", empty.url, "/api/empty"),
        form(LIST, app, `/api/v1/products?size=${LISTED}`),
        form("GET /products/{slug}", app, `/api/v1/products/${slug}`),
      ],
      of: [LIST, "GET /products/{slug}"],
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

/** As the verbs that change an offer do; the other benches have no lists. */
async function putOnLists({ shops }: Market): Promise<void> {
  const ids = shops.flat().map(({ productId }) => productId);
  await withTransaction(systemCtx("bench"), (tx) => refreshListings(tx, ids));
}

/** The first product's slug, once the list is known to be as long as it is said to be. */
async function firstListed(app: string): Promise<string> {
  const answer = await fetch(`${app}/api/v1/products?size=${LISTED}`);
  const { rows } = (await answer.json()) as { rows: { slug: string }[] };
  const [first] = rows;
  if (rows.length !== LISTED || !first) throw new Error(`the list has ${rows.length} products`);
  return first.slug;
}
