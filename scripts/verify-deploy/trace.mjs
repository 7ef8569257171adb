/**
 * Orders of the built app, its jobs run by the real Inngest server, as a collector sees them: one bought over the API, paid at the sandbox
 * gateway, told by mail; one bought in a browser. Prints the trees of their traces, and fails where a link of the chain is missing.
 */
import { createHmac, randomUUID } from "node:crypto";
import { mkdirSync, rmSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { migrate } from "../migrate.mjs";
import { ensureBuild } from "../runtime/app-build.mjs";
import { appEnv, startApp } from "../runtime/app-server.mjs";
import { startDatabase } from "../runtime/database.mjs";
import { withConnection } from "../runtime/database-url.mjs";
import { buildServer } from "../runtime/inngest-build.mjs";
import { findInngest, startJobs } from "../runtime/inngest-server.mjs";
import { printTrace, startOtlpReceiver } from "../runtime/otlp-receiver.mjs";
import { freePorts } from "../runtime/ports.mjs";
import { say } from "../runtime/progress.mjs";
import { loadSecrets } from "../runtime/secrets.mjs";
import { seedDatabase } from "../runtime/seed.mjs";
import { buyOnPages, checkBrowser, inBrowser } from "./trace/in-browser.mjs";

export const name = "trace";

const PATIENCE_MS = 90_000;
const CUSTOMER = "081200000001";

export async function run({ data }) {
  // What a run before this one left of the database and of the jobs engine is not of this order.
  for (const folder of ["mysql", "inngest", "redis"])
    rmSync(path.join(data, folder), { recursive: true, force: true });
  mkdirSync(data, { recursive: true });
  const receiver = await startOtlpReceiver();
  const stops = [() => receiver.stop()];
  try {
    const shop = await startShop({ data, receiver, stops });
    const order = await buy(shop);
    await pay(shop, order);
    await until("the order is paid", async () => (await paymentOf(shop, order)).status === "PAID");
    const [placed, paid] = await tracesOf(shop, order);
    await until("its last mail's span has come", () => has(receiver, paid, /^send order_paid EMAIL/));
    say(`  ${placed}: placed\n${printTrace(receiver.spans, placed)}`);
    say(`  ${paid}: paid\n${printTrace(receiver.spans, paid)}`);
    return `${check(receiver.spans, placed, paid)}; ${await byBrowser(shop, receiver)}`;
  } finally {
    for (const stop of stops.reverse()) await stop();
  }
}

/** The same from the side of the one who buys. */
async function byBrowser(shop, receiver) {
  const { rows } = await ask(shop, "GET", "/products?inStock=true");
  const about = { phone: CUSTOMER, sentCode: () => sentCode(shop), slug: rows[0].slug };
  const placed = await inBrowser(shop, async (page) => {
    const number = await buyOnPages(page, about);
    const [traceId] = await tracesOf(shop, { number });
    // The page stays open until then: what a browser that is ended still had to send is lost.
    await until("the browser has told of the order", () =>
      has(receiver, traceId, /^POST \/api\/orders$/, "gerai-browser"),
    );
    return traceId;
  });
  await until("its mail's span has come", () => has(receiver, placed, /^send order_placed EMAIL/));
  say(`  ${placed}: placed by a browser\n${printTrace(receiver.spans, placed)}`);
  return checkBrowser(receiver.spans, placed);
}

async function startShop({ data, receiver, stops }) {
  if (!findInngest()) await buildServer({ data });
  const secrets = loadSecrets(data);
  const database = await startDatabase(
    { data, password: secrets.databasePassword, database: "gerai", throwaway: true },
    { ...process.env, DATABASE_URL: undefined },
  );
  stops.push(() => database.stop());
  await migrate({ url: database.url });
  const [port] = await freePorts(1);
  const url = `http://127.0.0.1:${port}`;
  const jobs = await startJobs({ appUrl: url, data, secrets, env: { PATH: process.env.PATH } });
  stops.push(() => jobs.stop());
  if (jobs.engine !== "inngest") throw new Error("there is no Inngest server to run the jobs");
  const telling = {
    OTEL_EXPORTER_OTLP_ENDPOINT: receiver.url,
    OTEL_TRACES_SAMPLER_ARG: "1",
    OTEL_BSP_SCHEDULE_DELAY: "500",
  };
  const env = appEnv({ url, databaseUrl: database.url, data, secrets, extra: { ...jobs.env, ...telling } });
  await seedDatabase({ env, data });
  const server = await ensureBuild({ data, env });
  const app = await startApp({ server, port, env, data });
  stops.push(() => app.stop());
  return { url, databaseUrl: database.url, secret: secrets.sandboxGatewaySecret, token: undefined };
}

/** A customer's app: signs in by a code, takes what the shop window shows first, checks out. */
async function buy(shop) {
  const { challengeId } = await ask(shop, "POST", "/auth/otp", { phone: CUSTOMER });
  const code = await sentCode(shop);
  const tokens = await ask(shop, "POST", "/auth/token", {
    grant: "otp",
    challengeId,
    code,
    deviceName: "trace",
  });
  shop.token = tokens.accessToken;
  const { rows } = await ask(shop, "GET", "/products?inStock=true");
  const page = await ask(shop, "GET", `/products/${rows[0].slug}?include=offers`);
  await ask(shop, "POST", "/cart/lines", { shopProductId: page.offers[0].shopProductId, quantity: 1 });
  const quote = await ask(shop, "POST", "/checkout/quote", {});
  return ask(shop, "POST", "/orders", {
    addressId: quote.addressId,
    expectedTotal: quote.total,
    shops: quote.shops.map(({ shopId, chosen }) => ({ shopId, rateId: chosen.rateId })),
    lines: quote.shops.flatMap(({ lines }) =>
      lines.map(({ shopProductId, quantity }) => ({ shopProductId, quantity })),
    ),
    gateway: "sandbox",
  });
}

async function sentCode(shop) {
  return withConnection(shop.databaseUrl, async (connection) => {
    const [[sms]] = await connection.query(
      "SELECT body FROM DemoMessage WHERE recipient = ? AND body LIKE '%#______' ORDER BY createdAt DESC LIMIT 1",
      [`+62${CUSTOMER.slice(1)}`],
    );
    return /#(\d{6})$/.exec(sms.body)[1];
  });
}

/** What the buyer does on the provider's page, and the webhook the provider then sends. */
async function pay(shop, { checkoutUrl }) {
  const ref = checkoutUrl.split("/").at(-1);
  await withConnection(shop.databaseUrl, (connection) =>
    connection.query("UPDATE SandboxPayment SET status = 'PAID', method = 'QRIS' WHERE ref = ?", [ref]),
  );
  const body = JSON.stringify({ id: `evt_${randomUUID()}`, type: "payment.updated", data: { ref } });
  const seconds = Math.floor(Date.now() / 1000);
  const mac = createHmac("sha256", shop.secret).update(`${seconds}.${body}`).digest("hex");
  const headers = { "content-type": "application/json", "sandbox-signature": `t=${seconds},v1=${mac}` };
  const answer = await fetch(`${shop.url}/api/webhooks/sandbox`, { method: "POST", headers, body });
  if (answer.status !== 204) throw new Error(`the webhook was answered ${answer.status}`);
}

const paymentOf = (shop, { number }) => ask(shop, "GET", `/orders/${number}/payments`);

async function tracesOf(shop, { number }) {
  return withConnection(shop.databaseUrl, async (connection) => {
    const [rows] = await connection.query(
      "SELECT c.toStatus, c.traceId FROM OrderChange c JOIN `Order` o ON o.id = c.orderId WHERE o.number = ? AND c.shopOrderId IS NULL",
      [number],
    );
    return ["PENDING_PAYMENT", "PAID"].map((status) => rows.find((row) => row.toStatus === status)?.traceId);
  });
}

/** @returns one line of what was seen */
function check(spans, placed, paid) {
  const own = (traceId, pattern) =>
    spans.filter((span) => span.traceId === traceId && pattern.test(span.name));
  const wanted = [
    [placed, /^POST \/api\/v1\/orders/, "the request"],
    [placed, /^api placeOrder/, "the operation"],
    [placed, /^INSERT Order/, "the order's SQL"],
    [placed, /^sandbox create/, "the call of the gateway"],
    [placed, /^relay order\.placed/, "the relay"],
    [placed, /^notifications\.order-placed/, "the Inngest function"],
    [placed, /^send order_placed EMAIL/, "the message"],
    [paid, /^POST \/api\/webhooks/, "the webhook"],
    [paid, /^payments\.handle-webhook/, "its handler"],
    [paid, /^ordering\.mark-paid/, "the order's payment"],
    [paid, /^send order_paid EMAIL/, "the message of the payment"],
  ];
  for (const [trace, pattern, what] of wanted)
    if (own(trace, pattern).length === 0) throw new Error(`${what} is missing in the trace ${trace}`);
  const [byInngest] = own(placed, /^notifications\.order-placed/);
  if (byInngest.attributes["gerai.engine"] !== "inngest")
    throw new Error("the handler was not called by Inngest");
  const [told] = own(paid, /^payments\.handle-webhook/);
  if (!told.links.some(({ traceId }) => traceId === placed))
    throw new Error("the payment's news is not linked with the order's trace");
  return `${own(placed, /./).length} spans of the order and ${own(paid, /./).length} of its payment, linked`;
}

function has({ spans }, traceId, pattern, by = "gerai") {
  return spans.some((span) => span.traceId === traceId && pattern.test(span.name) && span.service === by);
}

async function until(what, isSo) {
  const deadline = Date.now() + PATIENCE_MS;
  while (!(await isSo())) {
    if (Date.now() > deadline) throw new Error(`${PATIENCE_MS / 1000} s went by and not yet: ${what}`);
    await sleep(250);
  }
}

async function ask({ url, token }, method, where, body) {
  const answer = await fetch(`${url}/api/v1${where}`, {
    method,
    headers: {
      ...(token && { authorization: `Bearer ${token}` }),
      ...(method === "POST" && { "idempotency-key": randomUUID() }),
      ...(body && { "content-type": "application/json" }),
    },
    body: body ? JSON.stringify(body) : null,
  });
  const said = await answer.json();
  if (!answer.ok) throw new Error(`${method} ${where} answered ${answer.status}: ${JSON.stringify(said)}`);
  return said;
}
