import { Webhook } from "standardwebhooks";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { systemCtx } from "@/lib/platform/ctx";
import { db } from "@/lib/platform/db";
import { rotateWebhookSecret } from "@/lib/webhooks";
import { sendMessage } from "@/lib/webhooks/send";
import { testCtx } from "../../builders/ctx";
import { eventsOf } from "../../builders/paid-parts";
import { buildPaidOrder } from "../../builders/shop-orders";
import { buildShop } from "../../builders/shops";
import {
  buildEndpoint,
  dropQueuedWebhooks,
  endpointRow,
  POSTING,
  passWebhookWait,
  queue,
  sendAllWebhooks,
  webhookMessages,
} from "../../builders/webhooks";
import { type Received, startWebhookReceiver, type WebhookReceiver } from "../../fakes/webhook-receiver";

let receiver: WebhookReceiver;
beforeAll(async () => {
  receiver = await startWebhookReceiver();
});
beforeEach(() => dropQueuedWebhooks());
afterAll(() => receiver.close());

/** A shop with a part to tell of and an endpoint that is told of it. */
async function toldShop() {
  const shop = await buildShop();
  const variantId = shop.id;
  const { id: shopOrderId } = await buildPaidOrder({ shopId: shop.id, lines: [{ variantId, quantity: 2 }] });
  const url = receiver.address();
  const endpoint = await buildEndpoint(shop.id, url);
  const tell = (eventId?: string) =>
    queue("shop_order.packed", { shopId: shop.id, shopOrderId, orderId: shopOrderId }, eventId);
  return { ...endpoint, shop, shopOrderId, url, tell, owner: testCtx({ userId: shop.ownerId }) };
}

function verified(secret: string, { body, headers }: Received): unknown {
  return new Webhook(secret).verify(body, headers as Record<string, string>);
}

test("a shop's server gets an event, signed by the standard's rules, and can tell that it is ours", async () => {
  const { tell, url, secret, shop, shopOrderId, endpointId } = await toldShop();
  await tell();
  await sendAllWebhooks();
  const [post, ...more] = receiver.received(url);
  if (!post) throw new Error("nothing came");
  expect(more).toEqual([]);
  expect(verified(secret, post)).toMatchObject({
    type: "shop_order.packed",
    shopId: shop.id,
    data: {
      id: shopOrderId,
      status: "PACKED",
      total: 20_000,
      items: [{ quantity: 2, unitPrice: 10_000, lineTotal: 20_000 }],
    },
  });
  expect(post.headers["content-type"]).toBe("application/json");
  expect(() => verified(secret, { ...post, body: post.body.replace("20000", "10000") })).toThrow();
  expect(post.body).not.toMatch(/Penerima|\+62|Jl\. Dago/);
  const [message] = await webhookMessages(endpointId);
  expect(message).toMatchObject({ id: post.headers["webhook-id"], status: "DELIVERED", attempts: 1 });
  expect(message?.tries).toMatchObject([{ status: 204, error: null }]);
});

test("an event that comes twice is one message", async () => {
  const { tell, url, endpointId } = await toldShop();
  const eventId = await tell();
  await tell(eventId);
  await db().handledEvent.deleteMany({ where: { eventId } });
  await tell(eventId);
  await sendAllWebhooks();
  expect(await webhookMessages(endpointId)).toHaveLength(1);
  expect(receiver.received(url)).toHaveLength(1);
});

test("senders that have found the same message send it once", async () => {
  const { tell, url, endpointId } = await toldShop();
  // Nobody has an answer before everybody has tried to take it.
  receiver.answer(url, (response) => void setTimeout(() => response.writeHead(204).end(), 200));
  await tell();
  const [message] = await webhookMessages(endpointId);
  const job = systemCtx("test.sender");
  await Promise.all(Array.from({ length: 4 }, () => sendMessage(job, message?.id ?? "", POSTING)));
  expect(receiver.received(url)).toHaveLength(1);
  expect(await webhookMessages(endpointId)).toMatchObject([{ status: "DELIVERED", attempts: 1 }]);
});

test("an endpoint hears of what it chose, and no other shop's", async () => {
  const { shop, tell } = await toldShop();
  const [chosen, other] = [receiver.address(), receiver.address()];
  const stranger = await buildShop();
  await buildEndpoint(shop.id, chosen, { events: ["payout.paid"] });
  await buildEndpoint(stranger.id, other);
  await tell();
  await sendAllWebhooks();
  expect(receiver.received(chosen)).toEqual([]);
  expect(receiver.received(other)).toEqual([]);
});

test("a server that stumbles is tried again later, under the same webhook-id, until it takes the message", async () => {
  const { tell, url, secret, endpointId } = await toldShop();
  receiver.answer(url, 500);
  await tell();
  await sendAllWebhooks();
  await sendAllWebhooks();
  expect(receiver.received(url)).toHaveLength(1);
  const [waiting] = await webhookMessages(endpointId);
  expect(waiting).toMatchObject({ status: "QUEUED", attempts: 1, lastStatus: 500 });
  expect((await endpointRow(endpointId)).failingSince).not.toBeNull();
  await passWebhookWait(endpointId);
  await sendAllWebhooks();
  receiver.answer(url, 200);
  await passWebhookWait(endpointId);
  await sendAllWebhooks();
  const posts = receiver.received(url);
  expect(new Set(posts.map((post) => post.headers["webhook-id"])).size).toBe(1);
  expect(posts).toHaveLength(3);
  for (const post of posts) verified(secret, post);
  const [message] = await webhookMessages(endpointId);
  expect(message).toMatchObject({ status: "DELIVERED", attempts: 3 });
  expect(message?.tries.map((one) => one.status)).toEqual([500, 500, 200]);
  expect(message?.tries[0]?.answer).toBe("no");
  expect((await endpointRow(endpointId)).failingSince).toBeNull();
});

test("ten tries over three days, then a message is given up", async () => {
  const { tell, url, endpointId } = await toldShop();
  receiver.answer(url, 503);
  await tell();
  let waited = 0;
  for (let tries = 1; tries <= 10; tries++) {
    await passWebhookWait(endpointId);
    await sendAllWebhooks();
    const [{ seconds }] = await db().$queryRaw<[{ seconds: bigint }]>`
      SELECT TIMESTAMPDIFF(SECOND, NOW(3), nextAttemptAt) AS seconds FROM WebhookMessage WHERE endpointId = ${endpointId}`;
    if (tries < 10) waited += Number(seconds);
  }
  expect(waited / 86_400).toBeGreaterThan(2.5);
  expect(waited / 86_400).toBeLessThan(4);
  const [message] = await webhookMessages(endpointId);
  expect(message).toMatchObject({ status: "FAILED", attempts: 10 });
  await sendAllWebhooks();
  expect(receiver.received(url)).toHaveLength(10);
});

test("a server that asks for patience gets it, a day at most", async () => {
  const { tell, url, endpointId } = await toldShop();
  const wait = async (header: string) => {
    receiver.answer(url, (response) => response.writeHead(429, { "retry-after": header }).end());
    await passWebhookWait(endpointId);
    await sendAllWebhooks();
    const [{ seconds }] = await db().$queryRaw<[{ seconds: bigint }]>`
      SELECT TIMESTAMPDIFF(SECOND, NOW(3), nextAttemptAt) AS seconds FROM WebhookMessage WHERE endpointId = ${endpointId}`;
    return Number(seconds);
  };
  await tell();
  expect(await wait("3000")).toBeGreaterThan(2_900);
  expect(await wait(new Date(Date.now() + 7_200_000).toUTCString())).toBeGreaterThan(7_000);
  expect(await wait("99999999")).toBeLessThanOrEqual(86_400);
});

test("a redirect is not followed", async () => {
  const { tell, url, endpointId } = await toldShop();
  const elsewhere = receiver.address();
  receiver.answer(url, (response) => response.writeHead(307, { location: elsewhere }).end());
  await tell();
  await sendAllWebhooks();
  expect(receiver.received(elsewhere)).toEqual([]);
  expect(await webhookMessages(endpointId)).toMatchObject([{ status: "QUEUED", lastStatus: 307 }]);
});

test("a server that says nothing is waited for shortly, and holds up no other shop's", async () => {
  const [slow, quick] = [await toldShop(), await toldShop()];
  receiver.answer(slow.url, () => undefined);
  for (let event = 0; event < 6; event++) await slow.tell();
  await quick.tell();
  const sending = sendAllWebhooks({ ...POSTING, timeoutMs: 1_000 });
  await expect.poll(() => receiver.received(quick.url).length, { interval: 10, timeout: 5_000 }).toBe(1);
  // The first ones to the slow server are still waited for.
  expect((await webhookMessages(slow.endpointId)).flatMap((message) => message.tries)).toEqual([]);
  expect(receiver.received(slow.url).length).toBeLessThanOrEqual(4);
  await sending;
  expect(await webhookMessages(slow.endpointId)).toMatchObject(
    Array.from({ length: 6 }, () => ({ status: "QUEUED", lastStatus: null, lastError: "TIMEOUT" })),
  );
});

test("an answer without end is read for a kilobyte", async () => {
  const { tell, url, endpointId } = await toldShop();
  receiver.answer(url, (response) => {
    response.writeHead(200);
    const timer = setInterval(() => response.write("x".repeat(600)), 5);
    response.on("close", () => clearInterval(timer));
  });
  await tell();
  await sendAllWebhooks();
  const [message] = await webhookMessages(endpointId);
  expect(message?.status).toBe("DELIVERED");
  expect(message?.tries[0]?.answer).toHaveLength(1024);
});

test("a server that says 410 is told nothing more, and the shop's people are told why", async () => {
  const { tell, url, endpointId, shop } = await toldShop();
  receiver.answer(url, 410);
  await tell();
  await sendAllWebhooks();
  await tell();
  await sendAllWebhooks();
  expect(receiver.received(url)).toHaveLength(1);
  expect(await webhookMessages(endpointId)).toMatchObject([{ status: "FAILED", lastStatus: 410 }]);
  expect(await endpointRow(endpointId)).toMatchObject({ status: "DISABLED", disabledCause: "GONE" });
  expect(await eventsOf("webhook.endpoint_disabled", endpointId)).toMatchObject([
    { shopId: shop.id, cause: "GONE" },
  ]);
});

test("after five days of nothing but failures an endpoint is switched off, once", async () => {
  const { tell, url, endpointId } = await toldShop();
  receiver.answer(url, 500);
  await tell();
  await tell();
  await sendAllWebhooks();
  const failFor = (hours: number) =>
    db()
      .$executeRaw`UPDATE WebhookEndpoint SET failingSince = NOW(3) - INTERVAL ${hours} HOUR WHERE id = ${endpointId}`;
  await failFor(119);
  await passWebhookWait(endpointId);
  await sendAllWebhooks();
  expect((await endpointRow(endpointId)).status).toBe("ACTIVE");
  await failFor(121);
  await passWebhookWait(endpointId);
  await Promise.all([sendAllWebhooks(), sendAllWebhooks()]);
  expect(await endpointRow(endpointId)).toMatchObject({ status: "DISABLED", disabledCause: "FAILING" });
  expect(await eventsOf("webhook.endpoint_disabled", endpointId)).toHaveLength(1);
  await passWebhookWait(endpointId);
  const sofar = receiver.received(url).length;
  await sendAllWebhooks();
  expect(receiver.received(url)).toHaveLength(sofar);
  expect(new Set((await webhookMessages(endpointId)).map((message) => message.status))).toEqual(
    new Set(["FAILED"]),
  );
});

test("for a day after a rotation both secrets sign, and then the new one alone", async () => {
  const { tell, url, secret: old, owner, shopId, endpointId } = await toldShop();
  const { secret } = await rotateWebhookSecret(owner, { shopId, endpointId });
  expect(secret).not.toBe(old);
  await tell();
  await sendAllWebhooks();
  const [both] = receiver.received(url);
  if (!both) throw new Error("nothing came");
  expect(String(both.headers["webhook-signature"]).split(" ")).toHaveLength(2);
  verified(old, both);
  verified(secret, both);
  await db()
    .$executeRaw`UPDATE WebhookEndpoint SET oldSecretUntil = NOW(3) - INTERVAL 1 SECOND WHERE id = ${endpointId}`;
  await tell();
  await sendAllWebhooks();
  const [, one] = receiver.received(url);
  if (!one) throw new Error("nothing came");
  verified(secret, one);
  expect(() => verified(old, one)).toThrow();
});

test("a sender that died between the answer and writing it down sends once more, under the same webhook-id", async () => {
  const { tell, url, endpointId } = await toldShop();
  await tell();
  await sendAllWebhooks();
  // As the row stood at the moment of death: claimed, and not written down.
  await db()
    .$executeRaw`UPDATE WebhookMessage SET status = 'QUEUED', nextAttemptAt = NOW(3) + INTERVAL 60 SECOND WHERE endpointId = ${endpointId}`;
  await sendAllWebhooks();
  expect(receiver.received(url)).toHaveLength(1);
  await passWebhookWait(endpointId);
  await sendAllWebhooks();
  await sendAllWebhooks();
  const ids = receiver.received(url).map((post) => post.headers["webhook-id"]);
  expect(ids).toHaveLength(2);
  expect(new Set(ids).size).toBe(1);
});
