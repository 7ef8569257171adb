import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { sqlExecutor, sqlPool } from "@/lib/platform/sql";
import { startApps } from "./harness/apps";
import type { Bench } from "./harness/bench";
import { type Case, type CaseResult, type Form, runCase } from "./harness/rounds";
import { significant } from "./harness/stats";
import { type Delivery, deliveries, gatewayEnv, paypalCertificate } from "./world/deliveries";

const CLIENTS = 2;
const SLOW_MS = 3_000;
/** Within which a provider is answered. */
const WANTED_MS = 100;

/** How soon a provider is told that its webhook was taken, whatever the provider itself is doing. */
export const webhooks: Bench = {
  name: "webhooks",
  about: `Signed webhooks of every gateway, each of a new event, posted over HTTP to the built app with its jobs on, ${CLIENTS} at a time.`,
  async run({ pace, say, databaseUrl }) {
    const provider = await startProvider();
    Object.assign(process.env, gatewayEnv(provider.url));
    const apps = await startApps(1, databaseUrl);
    try {
      const [target = ""] = apps.targets;
      const results: CaseResult[] = [];
      for (const delayMs of [0, SLOW_MS]) {
        provider.delayMs = 0;
        await knowCertificate(target, provider.url);
        provider.delayMs = delayMs;
        results.push(judge(await runCase(caseOf(target, provider.url, delayMs), pace, say)));
      }
      return results;
    } finally {
      await apps.stop();
      await provider.stop();
    }
  },
};

function caseOf(target: string, providerUrl: string, delayMs: number): Case {
  const forms = Object.entries(deliveries).map(
    ([name, delivery]): Form => ({ name, run: async () => post(target, delivery(providerUrl)) }),
  );
  return {
    name: delayMs === 0 ? "webhooks-prompt" : "webhooks-slow",
    about: delayMs === 0 ? "the provider answers at once" : `the provider answers after ${delayMs / 1000} s`,
    clients: CLIENTS,
    forms,
    ratio: { of: "paypal, new certificate", over: "paypal", figure: "p50Ms" },
    reset: forgetWebhooks,
    check: requireKept,
  };
}

/** "done" is taken; "refused" is no room for what cannot be verified yet. */
async function post(target: string, { gateway, body, headers }: Delivery): Promise<"done" | "refused"> {
  const answer = await fetch(`${target}/api/webhooks/${gateway}`, { method: "POST", body, headers });
  await answer.arrayBuffer();
  if (answer.status === 204) return "done";
  if (answer.status === 429) return "refused";
  throw new Error(`the app answered a webhook of ${gateway} with ${answer.status}`);
}

/** The slowest form's p99 against what is wanted replaces the ratio: every form must hold it. */
function judge(result: CaseResult): CaseResult {
  const worst = Math.max(...Object.values(result.forms).map((sample) => sample.p99Ms));
  return {
    ...result,
    ratio: significant(worst / WANTED_MS),
    ratioOf: `slowest p99Ms / ${WANTED_MS} ms wanted`,
  };
}

// In the order a delivery moves: one that a job is moving is waited for and then forgotten where it went.
const TABLES = ["UnverifiedWebhook", "PaymentWebhook", "OutboxEvent", "HandledEvent"];

async function forgetWebhooks(): Promise<void> {
  for (const table of TABLES) await sqlExecutor(sqlPool()).run(`DELETE FROM ${table}`);
}

// What was answered 204 is there: in the inbox, or waiting to be verified.
async function requireKept(done: number): Promise<void> {
  const [kept] = await sqlExecutor(sqlPool()).rows<{ rows: number }>(
    "SELECT (SELECT COUNT(*) FROM PaymentWebhook) + (SELECT COUNT(*) FROM UnverifiedWebhook) AS `rows`",
  );
  if (kept?.rows !== done) throw new Error(`${done} webhooks were taken and ${kept?.rows} are kept`);
}

async function countUnverified(): Promise<number> {
  const [row] = await sqlExecutor(sqlPool()).rows<{ n: number }>(
    "SELECT COUNT(*) AS n FROM UnverifiedWebhook",
  );
  return row?.n ?? 0;
}

/** Posts until a delivery with this certificate goes straight to the inbox: the app has fetched it. */
async function knowCertificate(target: string, providerUrl: string): Promise<void> {
  await forgetWebhooks();
  for (let tries = 0; tries < 100; tries++) {
    const before = await countUnverified();
    const delivery = deliveries.paypal?.(providerUrl);
    if (delivery) await post(target, delivery);
    // Earlier ones may still wait for the sweep; the certificate is here once another is not kept apart.
    if (tries > 0 && (await countUnverified()) <= before) return;
    await sleep(200);
  }
  throw new Error("the app never fetched PayPal's certificate");
}

/** All providers at once: knows no payment, serves PayPal's certificate, and takes its time. */
async function startProvider() {
  const server = createServer(async (asked, answer) => {
    if (provider.delayMs > 0) await sleep(provider.delayMs);
    const certificate = asked.url?.startsWith("/v1/notifications/certs/");
    answer.writeHead(certificate ? 200 : 404, {
      "content-type": certificate ? "text/plain" : "application/json",
    });
    answer.end(certificate ? paypalCertificate : '{"status_code":"404"}');
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const provider = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    delayMs: 0,
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return provider;
}
