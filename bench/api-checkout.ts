import { signAccessToken } from "@/lib/identity/access-token";
import { env } from "@/lib/platform/env";
import { sqlExecutor, sqlPool } from "@/lib/platform/sql";
import { startApps } from "./harness/apps";
import type { BenchRun } from "./harness/bench";
import { type Client, type Comparison, compare } from "./harness/blast";
import { requireBooks, resetBooks } from "./harness/books";
import type { CaseResult } from "./harness/rounds";
import { startBareCheckout } from "./harness/side-servers";
import { type Buyer, buildBuyers, checkoutOf, type Fare, fareFor } from "./world/buyers";
import type { Market } from "./world/market";
import { startPromptProvider } from "./world/prompt-provider";
import { someOf } from "./world/random";
import { theMarket } from "./world/the-market";

const CLIENTS = 32;
/** Different checkouts of one client, in turn. */
const CHECKOUTS = 40;

/**
 * A whole checkout in one call (two lines of two shops, address, delivery, attempt to pay) against the same SQL behind a bare node:http
 * server: with the app's jobs elsewhere, as `npm run up` has them, and with those of the orders run by the same process meanwhile.
 */
export async function runApiCheckout({ pace, quick, say, databaseUrl }: BenchRun): Promise<CaseResult[]> {
  const stage = {
    market: await theMarket(quick),
    buyers: await buildBuyers(CLIENTS),
    fare: await fareFor(1),
  };
  const provider = await startPromptProvider();
  const bare = await startBareCheckout();
  const results: CaseResult[] = [];
  try {
    for (const jobs of ["off", "in-process"] as const) {
      const apps = await startApps(1, databaseUrl, {
        API_REQUESTS_PER_MINUTE: "10000000",
        DATABASE_POOL: String(env().DATABASE_POOL),
        JOBS_ENGINE: jobs,
        SANDBOX_GATEWAY_URL: provider.url,
      });
      try {
        const [app = ""] = apps.targets;
        results.push(await compare(checkoutCase(stage, { app, bare: bare.url, jobs }), pace, say));
      } finally {
        await apps.stop();
      }
    }
  } finally {
    await bare.stop();
    await provider.stop();
  }
  return results;
}

export type Stage = { market: Market; buyers: readonly Buyer[]; fare: Fare };
type Servers = { app: string; bare: string; jobs: "off" | "in-process" };

function checkoutCase(stage: Stage, { app, bare, jobs }: Servers): Comparison {
  const form = (name: string, url: string, wanted: string) => ({
    ...{ name, url },
    clients: () => Promise.all(stage.buyers.map((buyer) => clientOf(stage, buyer, url, wanted))),
  });
  return {
    name: jobs === "off" ? "api-checkout" : "api-checkout-jobs",
    about: `${CLIENTS} buyers, two lines of two shops, delivery and payment${jobs === "off" ? "" : ", the app does the orders' jobs too"}`,
    forms: [
      form("same SQL, one commit", bare, "/at-once"),
      form("same SQL", bare, "/steps"),
      form("POST /orders", app, "/api/v1/orders"),
    ],
    ...{ of: ["POST /orders"], over: "same SQL", limit: 0.3 },
    reset: resetBooks,
    check: (done) => requireBooks(sqlExecutor(sqlPool()), promised(done, jobs)),
  };
}

/** The rows so many checkouts must have left. */
export function promised(done: number, jobs: "off" | "in-process"): Record<string, number> {
  const rows = { Order: done, Payment: done, IdempotentRequest: done, OrderChange: done };
  const parts = { ShopOrder: done * 2, OrderItem: done * 2, Reservation: done * 2 };
  return { ...rows, ...parts, ...(jobs === "off" && { OutboxEvent: done }) };
}

/** A buyer's app: his token, and checkouts of two shops to post in turn. */
export async function clientOf(
  { market, fare }: Stage,
  buyer: Buyer,
  url: string,
  wanted: string,
): Promise<Client> {
  const { accessToken } = await signAccessToken(sqlExecutor(sqlPool()), buyer);
  const headers = `host: ${new URL(url).host}\r\nauthorization: Bearer ${accessToken}\r\ncontent-type: application/json\r\n`;
  const bodies = Array.from({ length: CHECKOUTS }, () => {
    const goods = someOf(market.shops, 2).flatMap((own) => own.slice(0, 1));
    const { idempotencyKey: _inItsHeader, ...body } = checkoutOf(buyer, goods, fare);
    return JSON.stringify({ ...body, gateway: "sandbox" });
  });
  return { head: `POST ${wanted} HTTP/1.1\r\n${headers}`, bodies };
}
