import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { env } from "@/lib/platform/env";
import { sqlExecutor, sqlPool } from "@/lib/platform/sql";
import { clientOf, promised, type Stage } from "./api-checkout";
import { startApps } from "./harness/apps";
import type { Bench } from "./harness/bench";
import { compare } from "./harness/blast";
import { requireBooks, resetBooks } from "./harness/books";
import { buildBuyers, fareFor } from "./world/buyers";
import { startPromptProvider } from "./world/prompt-provider";
import { theMarket } from "./world/the-market";

const CLIENTS = 32;
const SCRAPE_MS = 5_000;
const METRICS_TOKEN = "the-token-of-the-bench";

const OFF = "everything off";
const ON = "everything on";
const EVERY = "on, every trace";

/** What seeing costs: the same checkouts by processes that tell nothing, and by such that trace, count and log and are scraped. */
export const telemetry: Bench = {
  name: "telemetry",
  about:
    "POST /api/v1/orders with traces (a tenth of them, as by default; and each), metrics scraped every 5 s and logs, against none of it.",
  async run({ pace, quick, say, databaseUrl }) {
    const stage = {
      market: await theMarket(quick),
      buyers: await buildBuyers(CLIENTS),
      fare: await fareFor(1),
    };
    const [provider, collector] = [await startPromptProvider(), await startSink()];
    const shared = {
      API_REQUESTS_PER_MINUTE: "10000000",
      DATABASE_POOL: String(env().DATABASE_POOL),
      JOBS_ENGINE: "off",
      SANDBOX_GATEWAY_URL: provider.url,
    };
    const on = { ...shared, METRICS_TOKEN, LOG_LEVEL: "info", OTEL_EXPORTER_OTLP_ENDPOINT: collector.url };
    const told: Record<string, Record<string, string>> = {
      [OFF]: { ...shared, LOG_LEVEL: "silent" },
      [ON]: on,
      [EVERY]: { ...on, OTEL_TRACES_SAMPLER: "always_on" },
    };
    const servers: { name: string; url: string; stop: () => Promise<void> }[] = [];
    try {
      for (const [index, name] of Object.keys(told).entries()) {
        const { targets, stop } = await startApps(1, databaseUrl, told[name], `telemetry-${index}`);
        servers.push({ name, url: targets[0] ?? "", stop });
      }
      const scraping = setInterval(() => void scrape(servers), SCRAPE_MS);
      try {
        const result = await compare(
          {
            name: "telemetry",
            about: `${CLIENTS} buyers, two lines of two shops, delivery and payment`,
            forms: servers.map(({ name, url }) => ({ name, url, clients: () => clientsOf(stage, url) })),
            ...{ of: [ON], over: OFF, limit: 0.9, takeTurns: true },
            reset: resetBooks,
            check: (done) => requireBooks(sqlExecutor(sqlPool()), promised(done, "off")),
          },
          pace,
          say,
        );
        return [{ ...result, notes: [...result.notes, `${collector.taken()} batches of spans were taken`] }];
      } finally {
        clearInterval(scraping);
      }
    } finally {
      for (const server of servers) await server.stop();
      await Promise.all([provider.stop(), collector.stop()]);
    }
  },
};

function clientsOf(stage: Stage, url: string) {
  return Promise.all(stage.buyers.map((buyer) => clientOf(stage, buyer, url, "/api/v1/orders")));
}

async function scrape(servers: readonly { name: string; url: string }[]): Promise<void> {
  for (const { url } of servers.filter(({ name }) => name !== OFF))
    await fetch(`${url}/api/metrics`, { headers: { authorization: `Bearer ${METRICS_TOKEN}` } }).then(
      (answer) => answer.text(),
      () => undefined,
    );
}

/** A collector that takes every batch and looks at none: it runs on this machine's cores, a real one does not. */
async function startSink() {
  let taken = 0;
  const server = createServer((request, response) => {
    request.resume();
    request.once("end", () => {
      taken++;
      response.writeHead(200, { "content-type": "application/json" }).end("{}");
    });
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    taken: () => taken,
    async stop() {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}
