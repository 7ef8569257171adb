import type { KeyObject } from "node:crypto";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { POST as receive } from "@/app/api/webhooks/[gateway]/route";
import { startPayment, verifyLeftWebhooks } from "@/lib/payments";
import { systemCtx } from "@/lib/platform/ctx";
import { db } from "@/lib/platform/db";
import { newId } from "@/lib/platform/id";
import { buildDeliveryRates } from "../../../builders/delivery";
import { anOrder, type Placed } from "../../../builders/payments";
import { deliverEvents } from "../../../builders/placed-orders";
import { type PaypalProvider, startPaypalProvider } from "../../../fakes/paypal-provider";
import type { Delivery } from "../../../fakes/provider-server";
import { moneyOf } from "./drive";

const KEYS = { clientId: "client", clientSecret: "secret", webhookId: "WH-1" };
let paypal: PaypalProvider;
let certificates = 0;

beforeAll(async () => {
  paypal = await startPaypalProvider(KEYS);
  Object.assign(process.env, {
    PAYMENT_GATEWAYS: "paypal",
    PAYPAL_CLIENT_ID: KEYS.clientId,
    PAYPAL_CLIENT_SECRET: KEYS.clientSecret,
    PAYPAL_WEBHOOK_ID: KEYS.webhookId,
    PAYPAL_BASE_URL: paypal.url,
    PAYPAL_CERT_BASE_URL: paypal.url,
    IDR_PER_USD: "16350",
  });
  await buildDeliveryRates();
});
afterAll(() => paypal.stop());
let inboxBefore = 0;
beforeEach(async () => {
  paypal.kept.length = 0;
  paypal.down = false;
  // Other files of this worker leave deliveries of their own behind.
  await db().unverifiedWebhook.deleteMany();
  inboxBefore = await db().paymentWebhook.count();
});

test("while PayPal's certificate cannot be had a delivery is taken all the same, and heard once it can", async () => {
  const { order, body } = await approved();
  const delivery = signed(body);
  paypal.down = true;
  expect(await post(delivery, delivery)).toEqual([204, 204]);
  await deliverEvents();
  await sweep();
  expect(await rows()).toEqual({ unverified: 1, inbox: 0 });
  expect(await moneyOf(order)).toMatchObject({ order: "PENDING_PAYMENT", attempts: ["PENDING"] });
  paypal.down = false;
  await sweep();
  await deliverEvents();
  expect(await moneyOf(order)).toMatchObject({ order: "PAID", attempts: ["SUCCEEDED"], captures: 1 });
  expect(await rows()).toMatchObject({ unverified: 0 });
});

test("a certificate that takes long is waited for by the job, not by PayPal's webhook", async () => {
  const { order, body } = await approved();
  let serve = () => {};
  const slow = new Promise<void>((resolve) => {
    serve = resolve;
  });
  paypal.meanwhile = () => slow;
  expect(await post(signed(body))).toEqual([204]); // Answered, though nothing was served yet.
  const handled = deliverEvents();
  serve();
  await handled;
  await deliverEvents();
  expect(await moneyOf(order)).toMatchObject({ order: "PAID", attempts: ["SUCCEEDED"] });
});

test("once its certificate is here a true delivery goes straight to the inbox, and a forged one is refused at once", async () => {
  const { body } = await approved();
  const delivery = signed(body);
  await post(delivery);
  await deliverEvents();
  const before = await rows();
  const next = paypal.sign(JSON.stringify({ ...JSON.parse(body), id: `WH-${newId()}` }), {
    certUrl: delivery.headers["paypal-cert-url"] ?? "",
  });
  expect(await post(next, { ...next, body: `${next.body} ` })).toEqual([204, 401]);
  expect(await rows()).toEqual({ unverified: before.unverified, inbox: before.inbox + 1 });
});

test("forged deliveries take no effect and leave nothing, nor do they keep the true one of that name from being heard", async () => {
  const { order, body } = await approved();
  const before = await rows();
  const forged = [
    signed(body, paypal.expired.key),
    paypal.sign(body, { certUrl: `${paypal.expired.certUrl}?${newId()}`, key: paypal.expired.key }),
    paypal.sign(body, { certUrl: `${paypal.url}/v1/notifications/certs/CERT-of-nobody` }),
    { ...signed(body), body: body.replace("APPROVED", "COMPLETED") },
  ];
  expect(await post(...forged)).toEqual([204, 204, 204, 204]);
  expect((await rows()).inbox).toBe(before.inbox);
  expect(
    await post(paypal.sign(body, { certUrl: "https://paypal.evil.example/v1/notifications/certs/C" })),
  ).toEqual([401]);
  await deliverEvents();
  expect(await rows()).toEqual(before);
  expect(await moneyOf(order)).toMatchObject({
    order: "PENDING_PAYMENT",
    attempts: ["PENDING"],
    captures: 0,
  });

  await post(signed(body));
  await deliverEvents();
  expect(await moneyOf(order)).toMatchObject({ order: "PAID", attempts: ["SUCCEEDED"], captures: 1 });
});

test("there is room for so many unverified deliveries; what nobody could verify for days is dropped", async () => {
  const filler = Array.from({ length: 500 }, () => ({
    ...{ id: newId(), gateway: "paypal", headers: "{}", body: "{}", digest: newId().padEnd(64, "0") },
  }));
  await db().unverifiedWebhook.createMany({ data: filler });
  const { body } = await approved();
  expect(await post(signed(body))).toEqual([429]);
  expect(await post({ ...signed("x".repeat(70_000)) })).toEqual([422]);
  expect(await rows()).toMatchObject({ unverified: 500 });
  await db().$executeRaw`UPDATE UnverifiedWebhook SET receivedAt = NOW(3) - INTERVAL 73 HOUR`;
  await sweep();
  expect(await rows()).toMatchObject({ unverified: 0 });
  expect(await post(signed(body))).toEqual([204]);
});

/** An order whose buyer agreed at PayPal, and what PayPal tells of it. */
async function approved(): Promise<{ order: Placed; body: string }> {
  const { order } = await anOrder();
  const input = { orderNumber: order.number, gateway: "paypal" };
  const { redirectUrl } = await startPayment(order.buyer.ctx, input);
  await paypal.approve(redirectUrl.split("/").at(-1) ?? "");
  return { order, body: paypal.kept.splice(0)[0]?.body ?? "" };
}

/** Signed with a certificate this process has never seen. */
function signed(body: string, key?: KeyObject): Delivery {
  const certUrl = `${paypal.url}/v1/notifications/certs/CERT-current?${certificates++}`;
  return paypal.sign(body, { certUrl, ...(key && { key }) });
}

async function post(...deliveries: Delivery[]): Promise<number[]> {
  const statuses: number[] = [];
  for (const { body, headers } of deliveries) {
    const request = new Request("http://localhost:3000/api/webhooks/paypal", {
      method: "POST",
      body,
      headers,
    });
    const answer = await receive(request, { params: Promise.resolve({ gateway: "paypal" }) });
    statuses.push(answer.status);
  }
  return statuses;
}

async function sweep(): Promise<void> {
  await db().$executeRaw`UPDATE UnverifiedWebhook SET sweepAt = NOW(3) - INTERVAL 1 MINUTE`;
  while (await verifyLeftWebhooks(systemCtx("test")));
}

async function rows() {
  const [unverified, inbox] = await Promise.all([
    db().unverifiedWebhook.count(),
    db().paymentWebhook.count(),
  ]);
  return { unverified, inbox: inbox - inboxBefore };
}
