import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { acceptShopOrder, confirmReceived } from "@/lib/ordering";
import { refundItems, retryRefund } from "@/lib/payments";
import type { RefundItemsInput } from "@/lib/payments/schema";
import { db } from "@/lib/platform/db";
import { newId } from "@/lib/platform/id";
import { cancelShopOrder } from "@/lib/shipping";
import { testCtx } from "../../builders/ctx";
import { buildDeliveryRates } from "../../builders/delivery";
import { buildGoods, type Goods } from "../../builders/ordering";
import { deliverEvents, stockOf } from "../../builders/placed-orders";
import { paidOrder } from "../../builders/proof-world";
import { startSandboxProvider } from "../../fakes/sandbox-provider";

const PRICE = 100_000;
let provider: Awaited<ReturnType<typeof startSandboxProvider>>;

beforeAll(async () => {
  provider = await startSandboxProvider();
  await buildDeliveryRates();
});
afterAll(() => provider.stop());

/** Four units of one line, paid and on their way: ten were there. */
async function shippedPart(status: "SHIPPED" | "NEW" = "SHIPPED") {
  const goods = await buildGoods();
  const { orderId, buyer } = await paidOrder(goods, 4);
  const part = await db().shopOrder.findFirstOrThrow({ where: { orderId }, include: { items: true } });
  await db().shopOrder.update({ where: { id: part.id }, data: { status } });
  return { goods, orderId, buyer, part, itemId: part.items[0]?.id ?? "", owner: ownerOf(goods) };
}

const ownerOf = (goods: Goods) => testCtx({ userId: goods.shop.ownerId });

function wish(
  { part, goods, itemId }: Awaited<ReturnType<typeof shippedPart>>,
  quantity: number,
  over: Partial<RefundItemsInput> = {},
): RefundItemsInput {
  return {
    shopId: goods.shop.id,
    shopOrderId: part.id,
    lines: quantity > 0 ? [{ orderItemId: itemId, quantity }] : [],
    shipping: false,
    reason: "Barang cacat",
    restock: false,
    idempotencyKey: newId(),
    ...over,
  };
}

const refundsOf = (shopOrderId: string) =>
  db().refund.findMany({ where: { shopOrderId }, include: { lines: true }, orderBy: { createdAt: "asc" } });

describe("a shop pays units of a part back", () => {
  test("what they cost goes back, and they return to the shelf only if the shop says so", async () => {
    const sold = await shippedPart();
    expect(await refundItems(sold.owner, wish(sold, 1, { restock: true }))).toMatchObject({ amount: PRICE });
    expect(await stockOf(sold.goods)).toEqual({ onHand: 7, reserved: 0 });
    await refundItems(sold.owner, wish(sold, 2));
    expect(await stockOf(sold.goods)).toEqual({ onHand: 7, reserved: 0 });
    await deliverEvents();
    expect(await refundsOf(sold.part.id)).toMatchObject([
      { status: "SUCCEEDED", amount: 100_000n, shipping: 0n, lines: [{ quantity: 1, amount: 100_000n }] },
      { status: "SUCCEEDED", amount: 200_000n, lines: [{ quantity: 2 }] },
    ]);
    expect(await db().payment.findFirst({ where: { paidOrderId: sold.orderId } })).toMatchObject({
      refunded: 300_000n,
    });
  });

  test("shipping goes back once, alone or with units", async () => {
    const sold = await shippedPart();
    const shipping = Number(sold.part.shippingTotal);
    expect(await refundItems(sold.owner, wish(sold, 1, { shipping: true }))).toMatchObject({
      amount: PRICE + shipping,
    });
    await expect(refundItems(sold.owner, wish(sold, 0, { shipping: true }))).rejects.toMatchObject({
      code: "REFUND_TOO_LARGE",
    });
  });

  test("eight clicks for one unit each of four: four are paid back, four are told", async () => {
    const sold = await shippedPart();
    const clicks = Array.from({ length: 8 }, () => refundItems(sold.owner, wish(sold, 1, { restock: true })));
    const answers = await Promise.allSettled(clicks);
    expect(answers.filter((one) => one.status === "fulfilled")).toHaveLength(4);
    for (const one of answers)
      if (one.status === "rejected") expect(one.reason).toMatchObject({ code: "REFUND_TOO_LARGE" });
    expect(await db().orderItem.findUnique({ where: { id: sold.itemId } })).toMatchObject({ refunded: 4 });
    expect(await stockOf(sold.goods)).toEqual({ onHand: 10, reserved: 0 });
    expect(await refundsOf(sold.part.id)).toHaveLength(4);
  });

  test("one click sent four times is one refund, and all four are told its id", async () => {
    const sold = await shippedPart();
    const click = wish(sold, 2, { restock: true });
    const answers = await Promise.all(Array.from({ length: 4 }, () => refundItems(sold.owner, click)));
    expect(new Set(answers.map((one) => one.refundId)).size).toBe(1);
    expect(await refundsOf(sold.part.id)).toHaveLength(1);
    expect(await stockOf(sold.goods)).toEqual({ onHand: 8, reserved: 0 });
  });
});

describe("a part that has not left yet", () => {
  test("keeps a unit: all of it is cancelled, not refunded", async () => {
    const sold = await shippedPart("NEW");
    await expect(refundItems(sold.owner, wish(sold, 4))).rejects.toMatchObject({ code: "CANCEL_INSTEAD" });
    expect(await refundsOf(sold.part.id)).toEqual([]);
  });

  test("cancelled after a refund, gives back the rest of the money and of the goods and no more", async () => {
    const sold = await shippedPart("NEW");
    await refundItems(sold.owner, wish(sold, 1, { restock: true }));
    await refundItems(sold.owner, wish(sold, 1));
    const ref = { shopId: sold.goods.shop.id, shopOrderId: sold.part.id };
    await acceptShopOrder(sold.owner, ref);
    await cancelShopOrder(sold.owner, { ...ref, reason: "Sisanya habis" });
    await deliverEvents();
    expect((await refundsOf(sold.part.id)).reduce((sum, one) => sum + Number(one.amount), 0)).toBe(
      Number(sold.part.total),
    );
    expect(await stockOf(sold.goods)).toEqual({ onHand: 9, reserved: 0 });
    await expect(refundItems(sold.owner, wish(sold, 1))).rejects.toMatchObject({ code: "ORDER_STATE" });
  });
});

test("what the provider refused to pay back stays asked for: staff ask again, and no second refund takes its place", async () => {
  const sold = await shippedPart();
  const { refundId } = await refundItems(sold.owner, wish(sold, 4, { shipping: true, restock: true }));
  await db().refund.update({ where: { id: refundId }, data: { status: "FAILED", endedAt: new Date() } });
  await expect(refundItems(sold.owner, wish(sold, 1))).rejects.toMatchObject({ name: "DomainError" });
  await retryRefund(testCtx({ userId: newId(), staffRole: "SUPPORT" }), { refundId });
  expect(await refundsOf(sold.part.id)).toMatchObject([{ id: refundId, status: "PENDING" }]);
  expect(await stockOf(sold.goods)).toEqual({ onHand: 10, reserved: 0 });
});

test("another shop's part does not exist, and an unpaid one has nothing to give back", async () => {
  const [sold, other] = [await shippedPart(), await shippedPart()];
  const theirs = wish(sold, 1, { shopId: other.goods.shop.id });
  await expect(refundItems(other.owner, theirs)).rejects.toMatchObject({ code: "NOT_FOUND" });
  await expect(
    refundItems(sold.owner, { ...wish(sold, 1), lines: [{ orderItemId: other.itemId, quantity: 1 }] }),
  ).rejects.toMatchObject({ code: "NOT_FOUND" });
  await confirmReceived(sold.buyer.ctx, { shopOrderId: sold.part.id });
  expect(await refundItems(sold.owner, wish(sold, 1))).toMatchObject({ amount: PRICE });
});
