import { afterAll, beforeAll, expect, test } from "vitest";
import { cancelOrder, expireDueOrders, markOrderPaid, placeOrder } from "@/lib/ordering";
import { systemCtx } from "@/lib/platform/ctx";
import { db } from "@/lib/platform/db";
import { newId } from "@/lib/platform/id";
import { claimOutbox } from "@/lib/platform/outbox";
import { cancelShopOrder } from "@/lib/shipping";
import { testCtx } from "../builders/ctx";
import { buildDeliveryRates } from "../builders/delivery";
import { buildBuyer, buildGoods, type Goods } from "../builders/ordering";
import { type Buyer, buildOrder, checkoutInput, passDeadline } from "../builders/placed-orders";
import { buildOrderCrowd } from "./order-crowd";
import { recordStatements, type Sent } from "./record-statements";

// What one order sends to the database from its placing to its end, kept in golden files, and the proof that each is served by an
// index among thousands of other orders. Which of two that fit is the optimizer's choice of the day.
// `npx vitest -u` rewrites the files when a statement is meant to change.

let buyer: Buyer;
let goods: Goods;
let removeCrowd: () => Promise<void>;

beforeAll(async () => {
  await buildDeliveryRates();
  removeCrowd = await buildOrderCrowd();
  await db().shippingRate.createMany({ data: elsewhere });
  [buyer, goods] = await Promise.all([buildBuyer(), buildGoods({ onHand: 100 })]);
}, 60_000);
afterAll(async () => {
  await removeCrowd();
  await db().shippingRate.deleteMany({ where: { zone: ELSEWHERE } });
});

// A table of three rows is read whole by any server.
const ELSEWHERE = "ELSEWHERE";
const elsewhere = Array.from({ length: 300 }, (_, index) => ({
  id: newId(),
  courier: `courier-${index}`,
  service: "REG",
  zone: ELSEWHERE,
  firstKg: 10_000n,
  nextKg: 5_000n,
  etaDays: "2-3",
}));

const hot: Record<string, () => Promise<Sent[]>> = {
  place: async () => {
    const input = await checkoutInput(buyer, [{ goods, quantity: 2 }]);
    return recordStatements(() => placeOrder(buyer.ctx, input));
  },
  "place-when-short": async () => {
    const scarce = await buildGoods({ onHand: 1 });
    await passDeadline((await buildOrder(await buildBuyer(), { goods: scarce, quantity: 1 })).orderId);
    const input = await checkoutInput(buyer, [{ goods: scarce, quantity: 1 }]);
    return recordStatements(() => placeOrder(buyer.ctx, input));
  },
  pay: async () => {
    const { orderId } = await buildOrder(buyer, { goods, quantity: 1 });
    const paymentId = await moneyFor(orderId);
    return recordStatements(() => markOrderPaid(systemCtx("test"), newId(), { orderId, paymentId }));
  },
  "pay-late": async () => {
    const { orderId } = await buildOrder(buyer, { goods, quantity: 1 });
    await passDeadline(orderId);
    await expireDueOrders(systemCtx("test"), { limit: 500 });
    const paymentId = await moneyFor(orderId);
    return recordStatements(() => markOrderPaid(systemCtx("test"), newId(), { orderId, paymentId }));
  },
  expire: async () => {
    await passDeadline((await buildOrder(buyer, { goods, quantity: 1 })).orderId);
    return recordStatements(() => expireDueOrders(systemCtx("test"), { limit: 500 }));
  },
  cancel: async () => {
    const { number } = await buildOrder(buyer, { goods, quantity: 1 });
    return recordStatements(() => cancelOrder(buyer.ctx, { orderNumber: number }));
  },
  "cancel-paid-part": async () => {
    const { orderId } = await buildOrder(buyer, { goods, quantity: 1 });
    await markOrderPaid(systemCtx("test"), newId(), { orderId, paymentId: await moneyFor(orderId) });
    const part = await db().shopOrder.findFirstOrThrow({ where: { orderId } });
    const owner = testCtx({ userId: goods.shop.ownerId });
    const input = { shopId: goods.shop.id, shopOrderId: part.id, reason: "Barang rusak" };
    return recordStatements(() => cancelShopOrder(owner, input));
  },
  relay: () => recordStatements(() => claimOutbox(systemCtx("test").sql, 1)),
};

test.each(Object.keys(hot))(
  "%s: its statements are those agreed on, each served by an index",
  async (name) => {
    const sent = (await hot[name]?.()) ?? [];
    const scans = sent.flatMap(({ statement, plan }) =>
      plan.filter((row) => row.type === "ALL" || row.key === null).map((row) => ({ statement, row })),
    );
    expect(scans).toEqual([]);
    await expect(`${sent.map(({ statement }) => statement).join(";\n\n")};\n`).toMatchFileSnapshot(
      `orders-${name}.sql`,
    );
  },
);

async function moneyFor(orderId: string): Promise<string> {
  const { total: amount, expiresAt } = await db().order.findUniqueOrThrow({ where: { id: orderId } });
  const id = newId();
  const paid = { status: "SUCCEEDED", captured: amount, paidOrderId: orderId } as const;
  await db().payment.create({ data: { id, orderId, gateway: "sandbox", amount, expiresAt, ...paid } });
  return id;
}
