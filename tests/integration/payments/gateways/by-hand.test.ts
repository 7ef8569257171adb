import { afterAll, beforeAll, expect, test } from "vitest";
import { giveBackByHand, retryRefund } from "@/lib/payments";
import { db } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";
import { newId } from "@/lib/platform/id";
import { proveStock } from "@/lib/proof";
import { cancelShopOrder } from "@/lib/shipping";
import { testCtx } from "../../../builders/ctx";
import { buildDeliveryRates } from "../../../builders/delivery";
import { anOrder } from "../../../builders/payments";
import { deliverEvents } from "../../../builders/placed-orders";
import { deliver, moneyOf, openPage } from "./drive";
import { midtrans, world } from "./midtrans-world";

let admin: ReturnType<typeof testCtx>;

beforeAll(async () => {
  await world.start();
  admin = testCtx({ userId: newId(), staffRole: "ADMIN" });
  await buildDeliveryRates();
});
afterAll(() => world.stop());

test("a refund no provider can give ends by a transfer: booked from the bank, the customer is told, and nothing is owed", async () => {
  const { order, refundId } = await refusedRefund();
  await giveBackByHand(admin, { refundId, reference: `BCA ${refundId}` });
  await giveBackByHand(admin, { refundId, reference: `BCA ${refundId}` });
  await deliverEvents();

  const money = await moneyOf(order);
  expect(money).toMatchObject({ refunds: ["SUCCEEDED"] });
  expect(money.returned).toBe(money.captured);
  const entries = await db().journalEntry.findMany({ where: { journal: { refundId } } });
  const moved = entries.filter((entry) => entry.part === "MONEY");
  expect(moved).toMatchObject([{ account: "BANK", amount: -money.captured, gateway: null }]);
  expect(entries.reduce((sum, entry) => sum + entry.amount, 0n)).toBe(0n);
  const { userId } = order.buyer;
  expect(
    await db().notification.count({ where: { userId, kind: "refunded", subjectId: refundId } }),
  ).toBeGreaterThan(0);
  const { findings } = await proveStock(env().DATABASE_URL, { moneyGraceSeconds: 0 });
  expect(findings.filter((finding) => finding.subjectId === refundId)).toEqual([]);
  await expect(retryRefund(admin, { refundId })).rejects.toMatchObject({ code: "PAYMENT_STATE" });
});

test("one transfer gives back one refund, and only one that was refused", async () => {
  const [one, other] = [await refusedRefund(), await refusedRefund()];
  const reference = `BCA ${one.refundId}`;
  await giveBackByHand(admin, { refundId: one.refundId, reference });
  await expect(giveBackByHand(admin, { refundId: other.refundId, reference })).rejects.toMatchObject({
    code: "CONFLICT",
  });
  await expect(giveBackByHand(admin, { refundId: one.refundId, reference: "BCA 2" })).rejects.toMatchObject({
    code: "PAYMENT_STATE",
  });
  await expect(giveBackByHand(admin, { refundId: newId(), reference: "BCA 3" })).rejects.toMatchObject({
    code: "NOT_FOUND",
  });
  const support = testCtx({ userId: newId(), staffRole: "SUPPORT" });
  await expect(
    giveBackByHand(support, { refundId: other.refundId, reference: "BCA 4" }),
  ).rejects.toMatchObject({
    code: "FORBIDDEN",
  });
});

test("asked again and paid by hand at once: the money goes back one way", async () => {
  const { order, refundId } = await refusedRefund();
  const answers = await Promise.allSettled([
    retryRefund(admin, { refundId }),
    giveBackByHand(admin, { refundId, reference: `BCA ${refundId}` }),
  ]);
  expect(answers.filter((answer) => answer.status === "fulfilled")).toHaveLength(1);
  await deliverEvents();
  const { returned, captured } = await moneyOf(order);
  expect([0n, captured]).toContain(returned);
});

/** The refund of a virtual account, which Midtrans cannot give: the only part of its order was called off. */
async function refusedRefund() {
  const { order, goods } = await anOrder();
  const { ref } = await openPage(world, order);
  midtrans.choose(ref, "bank_transfer");
  await midtrans.become(ref, "settlement");
  await deliver(world, ...world.takeDeliveries());
  const part = await db().shopOrder.findFirstOrThrow({ where: { orderId: order.orderId } });
  const input = { shopId: goods.shop.id, shopOrderId: part.id, reason: "Barang rusak" };
  await cancelShopOrder(testCtx({ userId: goods.shop.ownerId }), input);
  await deliverEvents();
  const refund = await db().refund.findFirstOrThrow({ where: { orderId: order.orderId } });
  expect(refund).toMatchObject({ status: "FAILED", failure: "bank_transfer cannot be refunded" });
  return { order, refundId: refund.id };
}
