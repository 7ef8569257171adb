import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { Ctx } from "@/lib/platform/ctx";
import { systemCtx } from "@/lib/platform/ctx";
import { db } from "@/lib/platform/db";
import { newId } from "@/lib/platform/id";
import { pruneExpired } from "@/lib/privacy";
import {
  createWebhook,
  deleteWebhook,
  disableWebhook,
  enableWebhook,
  getWebhook,
  getWebhookMessage,
  listWebhookMessages,
  listWebhooks,
  pingWebhook,
  pruneWebhookEndpoints,
  replayFailedWebhooks,
  replayWebhookMessage,
  rotateWebhookSecret,
  updateWebhook,
} from "@/lib/webhooks";
import { testCtx } from "../../builders/ctx";
import { buildPaidOrder } from "../../builders/shop-orders";
import { buildMember, buildShop } from "../../builders/shops";
import {
  buildEndpoint,
  buildMessages,
  dropQueuedWebhooks,
  endpointRow,
  passWebhookWait,
  queue,
  sendAllWebhooks,
  webhookMessages,
} from "../../builders/webhooks";
import { startWebhookReceiver, type WebhookReceiver } from "../../fakes/webhook-receiver";

let receiver: WebhookReceiver;
beforeAll(async () => {
  receiver = await startWebhookReceiver();
});
beforeEach(() => dropQueuedWebhooks());
afterAll(() => receiver.close());

const NEVER = "http://127.0.0.1:9/never";

async function shopWithEndpoint(url = NEVER) {
  const shop = await buildShop();
  const owner = testCtx({ userId: shop.ownerId });
  return { shop, owner, url, ...(await buildEndpoint(shop.id, url)) };
}

/** Gives an endpoint so many messages. */
async function fill({ shopId, endpointId }: { shopId: string; endpointId: string }, count: number) {
  const { id: shopOrderId } = await buildPaidOrder({ shopId, lines: [{ variantId: newId(), quantity: 1 }] });
  for (let message = 0; message < count; message++)
    await queue("shop_order.packed", { shopId, shopOrderId, orderId: shopOrderId });
  return (await webhookMessages(endpointId)).map((message) => message.id);
}

const form = (shopId: string) => ({
  shopId,
  url: NEVER,
  description: "",
  events: null,
  idempotencyKey: newId(),
});

test("the same form sent twice makes one endpoint, and tells the same secret", async () => {
  const { id: shopId, ownerId } = await buildShop();
  const owner = testCtx({ userId: ownerId });
  const input = form(shopId);
  const [first, second] = await Promise.all([createWebhook(owner, input), createWebhook(owner, input)]);
  expect(second).toEqual(first);
  expect(first.secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
  expect(await listWebhooks(owner, { shopId })).toHaveLength(1);
});

test("the secret is nowhere in the tables, nor in what the screens read", async () => {
  const { endpointId, secret, owner, shopId } = await shopWithEndpoint();
  const row = await endpointRow(endpointId);
  expect(JSON.stringify(row)).not.toContain(secret.slice(6));
  expect(JSON.stringify(await getWebhook(owner, { shopId, endpointId }))).not.toContain(row.secret);
});

test("ten endpoints a shop, also when forms race for the last", async () => {
  const { id: shopId, ownerId } = await buildShop();
  const owner = testCtx({ userId: ownerId });
  const made = await Promise.allSettled(Array.from({ length: 13 }, () => createWebhook(owner, form(shopId))));
  expect(made.filter((one) => one.status === "fulfilled")).toHaveLength(10);
  const [first] = await listWebhooks(owner, { shopId });
  await deleteWebhook(owner, { shopId, endpointId: first?.id ?? "" });
  await createWebhook(owner, form(shopId));
});

test("an endpoint of another shop does not exist, for any verb and query", async () => {
  const [own, other] = [await shopWithEndpoint(), await shopWithEndpoint()];
  const [messageId = ""] = await fill(other, 1);
  const before = JSON.stringify(await endpointRow(other.endpointId));
  const ref = { shopId: own.shopId, endpointId: other.endpointId };
  const input = { ...ref, url: NEVER, description: "taken", events: null };
  const tries: Promise<unknown>[] = [
    getWebhook(own.owner, ref),
    updateWebhook(own.owner, input),
    disableWebhook(own.owner, ref),
    enableWebhook(own.owner, ref),
    deleteWebhook(own.owner, ref),
    rotateWebhookSecret(own.owner, ref),
    pingWebhook(own.owner, ref),
    listWebhookMessages(own.owner, ref),
    getWebhookMessage(own.owner, { ...ref, messageId }),
    replayWebhookMessage(own.owner, { ...ref, messageId }),
    replayFailedWebhooks(own.owner, { ...ref, since: new Date(0).toISOString() }),
    getWebhookMessage(own.owner, { shopId: own.shopId, endpointId: own.endpointId, messageId }),
    replayWebhookMessage(own.owner, { shopId: own.shopId, endpointId: own.endpointId, messageId }),
    getWebhook(own.owner, { shopId: other.shopId, endpointId: other.endpointId }),
  ];
  for (const outcome of await Promise.allSettled(tries))
    expect(outcome).toMatchObject({ status: "rejected", reason: { code: "NOT_FOUND" } });
  expect(JSON.stringify(await endpointRow(other.endpointId))).toBe(before);
});

test("managers see to webhooks, those below do not see them", async () => {
  const { shopId, endpointId } = await shopWithEndpoint();
  const as = async (role: "MANAGER" | "WAREHOUSE") =>
    testCtx({ userId: (await buildMember(shopId, role)).id });
  const keeper: Ctx = await as("WAREHOUSE");
  await expect(listWebhooks(keeper, { shopId })).rejects.toMatchObject({ code: "FORBIDDEN" });
  await expect(pingWebhook(keeper, { shopId, endpointId })).rejects.toMatchObject({ code: "FORBIDDEN" });
  expect(await listWebhooks(await as("MANAGER"), { shopId })).toHaveLength(1);
});

test("a ping shows whether a server listens, and is not for hammering one", async () => {
  const url = receiver.address();
  const { owner, shopId, endpointId } = await shopWithEndpoint(url);
  const { messageId } = await pingWebhook(owner, { shopId, endpointId });
  await sendAllWebhooks();
  expect(JSON.parse(receiver.received(url)[0]?.body ?? "{}")).toMatchObject({
    type: "webhook.ping",
    data: { endpointId },
  });
  expect(await getWebhookMessage(owner, { shopId, endpointId, messageId })).toMatchObject({
    status: "DELIVERED",
    tries: [{ status: 204 }],
  });
  const more = await Promise.allSettled(
    Array.from({ length: 12 }, () => pingWebhook(owner, { shopId, endpointId })),
  );
  expect(more.filter((one) => one.status === "rejected")).toHaveLength(3);
});

test("what was given up is sent again: one message, or all since a time", async () => {
  const url = receiver.address();
  const told = await shopWithEndpoint(url);
  const { owner, shopId, endpointId } = told;
  const [first = "", second = "", third = ""] = await fill(told, 3);
  const failed = (id: string, days: number) =>
    db()
      .$executeRaw`UPDATE WebhookMessage SET status = 'FAILED', attempts = 10, createdAt = NOW(3) - INTERVAL ${days} DAY WHERE id = ${id}`;
  await Promise.all([failed(first, 5), failed(second, 2), failed(third, 1)]);
  const since = new Date(Date.now() - 3 * 86_400_000).toISOString();
  expect(await replayFailedWebhooks(owner, { shopId, endpointId, since })).toEqual({ replayed: 2 });
  await sendAllWebhooks();
  expect(
    receiver
      .received(url)
      .map((post) => post.headers["webhook-id"])
      .sort(),
  ).toEqual([second, third].sort());
  const both = await Promise.allSettled([
    replayWebhookMessage(owner, { shopId, endpointId, messageId: first }),
    replayWebhookMessage(owner, { shopId, endpointId, messageId: first }),
  ]);
  expect(both.map((one) => one.status).sort()).toEqual(["fulfilled", "rejected"]);
  await sendAllWebhooks();
  expect(receiver.received(url)).toHaveLength(3);
  // One that arrived too: the receiver may have lost it.
  await replayWebhookMessage(owner, { shopId, endpointId, messageId: first });
  await sendAllWebhooks();
  expect(receiver.received(url)).toHaveLength(4);
});

test("an endpoint that is off hears nothing and cannot be pinged; on again it starts with a clean record", async () => {
  const url = receiver.address();
  const told = await shopWithEndpoint(url);
  const { owner, shopId, endpointId } = told;
  await db().webhookEndpoint.update({ where: { id: endpointId }, data: { failingSince: new Date(0) } });
  const ref = { shopId, endpointId };
  const [waiting = ""] = await fill(told, 1);
  await disableWebhook(owner, ref);
  await sendAllWebhooks();
  expect(await fill(told, 1)).toEqual([waiting]);
  await expect(pingWebhook(owner, ref)).rejects.toMatchObject({ code: "WEBHOOK_DISABLED" });
  await expect(replayWebhookMessage(owner, { ...ref, messageId: waiting })).rejects.toMatchObject({
    code: "WEBHOOK_DISABLED",
  });
  await expect(disableWebhook(owner, ref)).rejects.toMatchObject({ code: "CONFLICT" });
  await enableWebhook(owner, ref);
  expect(await getWebhook(owner, ref)).toMatchObject({
    status: "ACTIVE",
    failingSince: null,
    disabledCause: null,
    failed: 1,
  });
  await replayWebhookMessage(owner, { ...ref, messageId: waiting });
  await sendAllWebhooks();
  expect(receiver.received(url)).toHaveLength(1);
});

test("a new address starts with a clean record, a new description does not", async () => {
  const { owner, shopId, endpointId, url } = await shopWithEndpoint();
  const failingSince = new Date(1_700_000_000_000);
  await db().webhookEndpoint.update({ where: { id: endpointId }, data: { failingSince } });
  const input = { shopId, endpointId, url, description: "Gudang", events: ["stock.low" as const] };
  await updateWebhook(owner, input);
  expect(await getWebhook(owner, { shopId, endpointId })).toMatchObject({
    description: "Gudang",
    events: ["stock.low"],
    failingSince,
  });
  await updateWebhook(owner, { ...input, url: `${NEVER}/more` });
  expect((await getWebhook(owner, { shopId, endpointId })).failingSince).toBeNull();
});

test("the log is paged, newest first, and can be narrowed to what failed", async () => {
  const told = await shopWithEndpoint();
  const { owner, shopId, endpointId } = told;
  const ids = await buildMessages(endpointId, 33);
  const one = await listWebhookMessages(owner, { shopId, endpointId });
  const two = await listWebhookMessages(owner, { shopId, endpointId, after: one.next });
  expect([...one.rows, ...two.rows].map((row) => row.id)).toEqual(ids.toReversed());
  expect([one.rows.length, two.next]).toEqual([30, null]);
  await db().webhookMessage.update({ where: { id: ids[4] ?? "" }, data: { status: "FAILED" } });
  const failed = await listWebhookMessages(owner, { shopId, endpointId, status: "FAILED" });
  expect(failed.rows.map((row) => row.id)).toEqual([ids[4]]);
});

test("messages are kept for thirty days, a deleted endpoint until its last one went; its secret goes at once", async () => {
  const told = await shopWithEndpoint();
  const { owner, shopId, endpointId } = told;
  const [old = "", young = ""] = await fill(told, 2);
  await sendAllWebhooks();
  await db().$executeRaw`UPDATE WebhookMessage SET createdAt = NOW(3) - INTERVAL 31 DAY WHERE id = ${old}`;
  await pruneExpired(systemCtx("test"), "WebhookMessage");
  await pruneWebhookEndpoints(systemCtx("test"));
  expect((await webhookMessages(endpointId)).map((message) => message.id)).toEqual([young]);
  expect(await db().webhookAttempt.count({ where: { messageId: old } })).toBe(0);
  await deleteWebhook(owner, { shopId, endpointId });
  await pruneExpired(systemCtx("test"), "WebhookMessage");
  await pruneWebhookEndpoints(systemCtx("test"));
  expect(await endpointRow(endpointId)).toMatchObject({ status: "DELETED", secret: "", oldSecret: null });
  await passWebhookWait(endpointId);
  await sendAllWebhooks();
  await db().$executeRaw`UPDATE WebhookMessage SET createdAt = NOW(3) - INTERVAL 31 DAY WHERE id = ${young}`;
  await pruneExpired(systemCtx("test"), "WebhookMessage");
  await pruneWebhookEndpoints(systemCtx("test"));
  expect(await db().webhookEndpoint.count({ where: { id: endpointId } })).toBe(0);
});
