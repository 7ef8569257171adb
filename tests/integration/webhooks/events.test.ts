import { afterAll, beforeAll, expect, test } from "vitest";
import { sweepLowStock } from "@/lib/inventory";
import { confirmReceived } from "@/lib/ordering";
import { systemCtx } from "@/lib/platform/ctx";
import { db } from "@/lib/platform/db";
import { approveReturn, receiveReturn, requestCancel, requestReturn, sendBack } from "@/lib/returns";
import { cancelShopOrder } from "@/lib/shipping";
import { EVENT_TYPES, type WebhookType, webhookBody } from "@/lib/webhooks";
import { testCtx } from "../../builders/ctx";
import { buildDeliveryRates } from "../../builders/delivery";
import { buildGoods, type Goods } from "../../builders/ordering";
import { buildPayout } from "../../builders/paid-money";
import { movePart } from "../../builders/paid-parts";
import { deliverEvents } from "../../builders/placed-orders";
import { paidOrder } from "../../builders/proof-world";
import { buildEndpoint, webhookMessages } from "../../builders/webhooks";
import { startSandboxProvider } from "../../fakes/sandbox-provider";

let provider: Awaited<ReturnType<typeof startSandboxProvider>>;
let goods: Goods;
let endpointId: string;
let shopId: string;

beforeAll(async () => {
  provider = await startSandboxProvider();
  await buildDeliveryRates();
  await deliverEvents();
  goods = await buildGoods({ onHand: 10 });
  shopId = goods.shop.id;
  ({ endpointId } = await buildEndpoint(shopId, "http://127.0.0.1:9/never"));
});
afterAll(() => provider.stop());

/** A paid part of the shop for so many units, moved on to a stage. */
async function sold(quantity: number, at: Parameters<typeof movePart>[1] = "NEW") {
  const { orderId, buyer } = await paidOrder(goods, quantity);
  const part = await db().shopOrder.findFirstOrThrow({ where: { orderId }, include: { items: true } });
  await movePart(part.id, at);
  return { part, buyer, itemId: part.items[0]?.id ?? "" };
}

test("a shop's day, as its own software is told of it: every event that there is, each once, in the promised shape", async () => {
  const owner = testCtx({ userId: goods.shop.ownerId });
  const kept = await sold(1, "DELIVERED");
  await confirmReceived(kept.buyer.ctx, { shopOrderId: kept.part.id });
  const refused = await sold(2);
  await cancelShopOrder(owner, { shopId, shopOrderId: refused.part.id, reason: "Habis" });
  const regretted = await sold(1, "ACCEPTED");
  await requestCancel(regretted.buyer.ctx, { shopOrderId: regretted.part.id, reason: "Salah pesan" });
  const broken = await sold(1, "DELIVERED");
  const { returnId } = await requestReturn(broken.buyer.ctx, {
    shopOrderId: broken.part.id,
    reason: "DAMAGED",
    note: "Layarnya retak",
    lines: [{ orderItemId: broken.itemId, quantity: 1 }],
    pictures: [],
  });
  const ref = { shopId, requestId: returnId };
  await approveReturn(owner, ref);
  await sendBack(broken.buyer.ctx, { requestId: returnId, courier: "JNE", trackingNumber: "JX77777" });
  await receiveReturn(owner, { ...ref, lines: [{ orderItemId: broken.itemId, outcome: "WRITTEN_OFF" }] });
  await db().stockLevel.updateMany({ where: { shopId }, data: { lowStockAt: 100 } });
  await sweepLowStock(systemCtx("test"), { limit: 500 });
  await deliverEvents();
  await buildPayout({ shopId }, "PAID");
  await deliverEvents();

  const messages = await webhookMessages(endpointId);
  const bodies = messages.map((message) => JSON.parse(message.body) as { type: WebhookType; data: never });
  for (const body of bodies) expect(webhookBody(body.type).safeParse(body).error).toBeUndefined();
  const count = (type: string) => bodies.filter((body) => body.type === type).length;
  expect(Object.fromEntries(EVENT_TYPES.map((type) => [type, count(type)]))).toEqual({
    "shop_order.new": 4,
    "shop_order.accepted": 3,
    "shop_order.packed": 2,
    "shop_order.shipped": 2,
    "shop_order.delivered": 2,
    "shop_order.completed": 1,
    "shop_order.cancelled": 1,
    "shop_order.cancel_requested": 1,
    "return.requested": 1,
    "return.received": 1,
    "stock.low": 1,
    "payout.paid": 1,
  });
  const dataOf = (type: string) => bodies.find((body) => body.type === type)?.data;
  expect(dataOf("shop_order.new")).toMatchObject({
    id: kept.part.id,
    number: kept.part.number,
    status: "NEW",
    total: Number(kept.part.total),
    items: [{ id: kept.itemId, quantity: 1, unitPrice: 100_000 }],
  });
  expect(dataOf("shop_order.cancelled")).toMatchObject({
    id: refused.part.id,
    reason: "Habis",
    refundAmount: Number(refused.part.total),
  });
  expect(dataOf("return.received")).toMatchObject({
    id: returnId,
    status: "RECEIVED",
    amount: 100_000,
    lines: [{ orderItemId: broken.itemId, quantity: 1, outcome: "WRITTEN_OFF" }],
  });
  expect(dataOf("stock.low")).toMatchObject({ variantId: goods.variantId, threshold: 100 });
  expect(dataOf("payout.paid")).toMatchObject({ bankCode: "014", accountEnding: "7890" });
  const { recipient, phone, addressLine } = await db().order.findUniqueOrThrow({
    where: { id: kept.part.orderId },
  });
  for (const secret of [recipient, phone, addressLine])
    expect(messages.some((message) => message.body.includes(secret))).toBe(false);
});
