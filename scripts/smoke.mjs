/**
 * `node scripts/smoke.mjs http://localhost:8080`: buys something in a seeded demo that runs there, as a buyer's app would: signs in by a
 * code from the demo's inbox, orders through the API, pays in a browser on the sandbox's page, and waits until the order says so.
 */
import { randomInt, randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { chromium } from "playwright";
import { findBrowser } from "./runtime/browser.mjs";
import { Failure, printFailure } from "./runtime/failure.mjs";

const PATIENCE_MS = 90_000;
const ADDRESS = {
  ...{ label: "Rumah", recipient: "Pembeli Baru", phone: "081234567890", note: "" },
  ...{ province: "Jawa Barat", city: "Kota Bandung", district: "Coblong", postcode: "40132" },
  line: "Jalan Dago 10",
};

async function main(address) {
  if (!address) throw new Failure("Say where: node scripts/smoke.mjs http://localhost:8080");
  const url = address.replace(/\/+$/, "");
  for (const page of ["/api/health", "/", "/en", "/search?q=kopi"])
    await answered(await fetch(url + page), page);
  const call = await signedIn(url);
  const { number, checkoutUrl } = await order(call);
  console.log(`${number} is ordered`);
  if (!checkoutUrl)
    throw new Failure("No attempt to pay was opened: the sandbox gateway did not answer the app.");
  await pay(checkoutUrl);
  const paid = async () => (await call("GET", `/orders/${number}/status`)).status === "PAID";
  await until(paid, `${number} to be paid: its webhook, the outbox, the job server`);
  console.log(`${number} is paid`);
}

/** Calls of a newcomer's. */
async function signedIn(url) {
  const anonymous = caller(url, {});
  const phone = `0812${randomInt(1e7, 1e8)}`;
  const { challengeId } = await anonymous("POST", "/auth/otp", { phone });
  const code = await until(async () => {
    const inbox = await answered(await fetch(`${url}/dev/inbox?to=${phone}`), "/dev/inbox");
    return /\b(\d{6})\b/.exec(textOf(inbox))?.[1];
  }, "the code to lie in the inbox");
  const { accessToken } = await anonymous("POST", "/auth/token", {
    ...{ grant: "otp", challengeId, code, deviceName: "smoke" },
  });
  return caller(url, { authorization: `Bearer ${accessToken}` });
}

async function order(call) {
  const [{ slug }] = (await call("GET", "/products?inStock=true&size=1")).rows;
  const { offers } = await call("GET", `/products/${slug}?include=offers`);
  const { shopProductId } = offers.find(({ available }) => available > 0);
  await call("POST", "/cart/lines", { shopProductId, quantity: 1 });
  const { id: addressId } = await call("POST", "/addresses", ADDRESS);
  const { shops, total } = await call("POST", "/checkout/quote", { addressId });
  return call("POST", "/orders", {
    addressId,
    expectedTotal: total,
    shops: shops.map(({ shopId, chosen }) => ({ shopId, rateId: chosen.rateId })),
    lines: [{ shopProductId, quantity: 1 }],
    gateway: "sandbox",
  });
}

async function pay(checkoutUrl) {
  const browser = await chromium.launch({ executablePath: findBrowser(), args: ["--no-sandbox"] });
  try {
    const page = await browser.newPage();
    await page.goto(checkoutUrl);
    await page.getByRole("button", { name: /^(Bayar|Pay) Rp/ }).click();
    // Who is not signed in here is asked to, on the way to the order.
    await page.waitForURL(/orders(\/|%2F)/);
  } finally {
    await browser.close();
  }
}

function caller(url, headers) {
  return async (method, path, body) => {
    const key = method === "POST" ? { "idempotency-key": randomUUID() } : {};
    const answer = await fetch(`${url}/api/v1${path}`, {
      method,
      headers: { "content-type": "application/json", ...headers, ...key },
      body: body && JSON.stringify(body),
    });
    const text = await answered(answer, `${method} ${path}`);
    return text ? JSON.parse(text) : undefined;
  };
}

async function answered(answer, what) {
  const text = await answer.text();
  if (!answer.ok) throw new Failure(`${what}: ${answer.status} ${text.slice(0, 500)}`);
  return text;
}

/** What a page says, without what makes it a page. */
function textOf(html) {
  const [, main = ""] = /<main[^>]*>([\s\S]*?)<\/main>/.exec(html) ?? [];
  return main.replace(/<[^>]*>/g, " ");
}

async function until(look, what) {
  for (const end = Date.now() + PATIENCE_MS; Date.now() < end; await sleep(1_000)) {
    const seen = await look();
    if (seen) return seen;
  }
  throw new Failure(`Waited ${PATIENCE_MS / 1000} s for ${what}.`);
}

main(process.argv[2]).catch((error) => {
  printFailure(error);
  process.exitCode = 1;
});
