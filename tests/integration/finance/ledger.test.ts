import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  bookOrderPaid,
  bookRefundSucceeded,
  getShopPayout,
  listPayoutSales,
  makePayoutRun,
  markPayoutFailed,
  markPayoutPaid,
  markPayoutReturned,
  postJournal,
  setCommissionRule,
} from "@/lib/finance";
import { readBalance } from "@/lib/finance/balances";
import { confirmReceived } from "@/lib/ordering";
import { refundItems } from "@/lib/payments";
import { type Ctx, systemCtx } from "@/lib/platform/ctx";
import { db } from "@/lib/platform/db";
import { newId } from "@/lib/platform/id";
import { withTransaction } from "@/lib/platform/transaction";
import { rejectReturn, requestReturn } from "@/lib/returns";
import { cancelShopOrder } from "@/lib/shipping";
import { testCtx } from "../../builders/ctx";
import { buildDeliveryRates } from "../../builders/delivery";
import { buildBankAccount, journalsOf, shopBalance } from "../../builders/money";
import { buildGoods, type Goods } from "../../builders/ordering";
import { deliverEvents } from "../../builders/placed-orders";
import { paidOrder } from "../../builders/proof-world";
import { startSandboxProvider } from "../../fakes/sandbox-provider";

const system = systemCtx.bind(null, "test");
let admin: Ctx;
let provider: Awaited<ReturnType<typeof startSandboxProvider>>;

beforeAll(async () => {
  provider = await startSandboxProvider();
  await buildDeliveryRates();
  admin = testCtx({ userId: newId(), staffRole: "ADMIN" });
});
afterAll(() => provider.stop());

/** A part of four units at 33,333 each, on its way to the buyer; its shop has a bank account. */
async function soldPart(price = 33_333) {
  const goods = await buildGoods({ price });
  await buildBankAccount(goods.shop.id);
  const { orderId, buyer } = await paidOrder(goods, 4);
  const part = await db().shopOrder.findFirstOrThrow({ where: { orderId }, include: { items: true } });
  await db().shopOrder.update({ where: { id: part.id }, data: { status: "SHIPPED", sweepAt: null } });
  const shipping = Number(part.shippingTotal);
  return { goods, orderId, buyer, part, shipping, shopId: goods.shop.id, itemId: part.items[0]?.id ?? "" };
}
type Sold = Awaited<ReturnType<typeof soldPart>>;

const owner = (goods: Goods) => testCtx({ userId: goods.shop.ownerId });

async function refund(sold: Sold, quantity: number, shipping = false) {
  const lines = quantity > 0 ? [{ orderItemId: sold.itemId, quantity }] : [];
  const rest = { shipping, reason: "Barang cacat", restock: false, idempotencyKey: newId() };
  await refundItems(owner(sold.goods), { shopId: sold.shopId, shopOrderId: sold.part.id, lines, ...rest });
  await deliverEvents();
}

async function complete(sold: Sold) {
  await confirmReceived(sold.buyer.ctx, { shopOrderId: sold.part.id });
  await deliverEvents();
}

async function payOut(sold: Sold) {
  const run = await makePayoutRun(admin, { shopIds: [sold.shopId], idempotencyKey: newId() });
  return db().payout.findFirstOrThrow({ where: { runId: run.runId } });
}

const balanceOf = (sold: Sold) => readBalance(system().sql, sold.shopId);
const NET = 133_332 - 6_666;

describe("what a sale and its refunds leave the shop", () => {
  test("the shop gets its items and shipping, the platform its commission, rounded down", async () => {
    const sold = await soldPart();
    expect(await shopBalance(sold.shopId)).toBe(NET + sold.shipping);
    expect(await balanceOf(sold)).toMatchObject({
      balance: NET + sold.shipping,
      onTheWay: NET + sold.shipping,
      available: 0,
    });
    expect(await journalsOf(sold.part.id)).toEqual(["SALE"]);
  });

  test("refunded unit by unit, the last one brings back the last rupiah of the commission", async () => {
    const sold = await soldPart();
    for (let unit = 0; unit < 4; unit++) await refund(sold, 1);
    expect(await shopBalance(sold.shopId)).toBe(sold.shipping);
    await refund(sold, 0, true);
    expect(await shopBalance(sold.shopId)).toBe(0);
    const sale = await db().shopSale.findUniqueOrThrow({ where: { shopOrderId: sold.part.id } });
    expect(sale.commissionBack).toBe(sale.commission);
  });

  test("the rule of the sale is frozen: a later one changes neither it nor its refund", async () => {
    const sold = await soldPart();
    await setCommissionRule(admin, { shopId: sold.shopId, categoryId: null, basisPoints: 1_000 });
    await refund(sold, 4, true);
    expect(await shopBalance(sold.shopId)).toBe(0);
    const { orderId } = await paidOrder(sold.goods, 1);
    await deliverEvents();
    expect(await db().shopSale.findFirst({ where: { orderId } })).toMatchObject({ commission: 3_333n });
  });

  test("a part that is cancelled leaves nothing", async () => {
    const sold = await soldPart();
    await db().shopOrder.update({ where: { id: sold.part.id }, data: { status: "NEW" } });
    await cancelShopOrder(owner(sold.goods), {
      shopId: sold.shopId,
      shopOrderId: sold.part.id,
      reason: "Habis di gudang",
    });
    await deliverEvents();
    expect(await shopBalance(sold.shopId)).toBe(0);
    expect(await journalsOf(sold.part.id)).toEqual(["SALE", "REFUND"]);
  });
});

describe("told twice, at once, or in the wrong order", () => {
  test("one sale is booked once", async () => {
    const sold = await soldPart();
    const told = Array.from({ length: 4 }, () => bookOrderPaid(system(), newId(), sold));
    await Promise.all(told);
    expect(await journalsOf(sold.part.id)).toEqual(["SALE"]);
  });

  test("a refund that is told before its sale books both", async () => {
    const sold = await soldPart();
    await db().journalEntry.deleteMany({ where: { journal: { shopOrderId: sold.part.id } } });
    await db().journal.deleteMany({ where: { shopOrderId: sold.part.id } });
    await db().shopSaleLine.deleteMany({ where: { shopOrderId: sold.part.id } });
    await db().shopSale.deleteMany({ where: { shopOrderId: sold.part.id } });
    await db().shopAccount.deleteMany({ where: { shopId: sold.shopId } });
    await refund(sold, 1);
    const { id: refundId } = await db().refund.findFirstOrThrow({ where: { shopOrderId: sold.part.id } });
    await Promise.all([1, 2, 3].map(() => bookRefundSucceeded(system(), newId(), { refundId })));
    expect(await journalsOf(sold.part.id)).toEqual(["SALE", "REFUND"]);
    expect(await shopBalance(sold.shopId)).toBe(99_999 - 4_999 + sold.shipping);
  });

  test("a journal that is out by a rupiah is not written", async () => {
    const { shopId } = await soldPart();
    const entries = [
      { account: "SHOP", part: "MONEY", shopId, amount: 100 },
      { account: "BANK", part: "MONEY", amount: -99 },
    ] as const;
    const cause = `test:${newId()}`;
    const post = withTransaction(system(), (tx) => postJournal(tx, { kind: "ADJUSTMENT", cause, entries }));
    await expect(post).rejects.toThrow("out by 1");
    expect(await db().journal.count({ where: { cause } })).toBe(0);
  });
});

describe("payouts", () => {
  test("pay what is completed, and a refund after that is clawed back, also below nothing", async () => {
    const sold = await soldPart();
    await expect(payOut(sold)).rejects.toMatchObject({ code: "NOTHING_TO_PAY_OUT" });
    await complete(sold);
    const payout = await payOut(sold);
    expect(Number(payout.amount)).toBe(NET + sold.shipping);
    expect(await balanceOf(sold)).toMatchObject({ beingPaid: NET + sold.shipping, available: 0 });
    await markPayoutPaid(admin, { payoutId: payout.id });
    expect(await shopBalance(sold.shopId)).toBe(0);
    await refund(sold, 1);
    expect(await journalsOf(sold.part.id)).toEqual(["SALE", "CLAWBACK"]);
    expect(await shopBalance(sold.shopId)).toBe(-33_333 + 1_667);
    expect(await db().outboxEvent.count({ where: { type: "payout.paid", aggregateId: payout.id } })).toBe(1);
  });

  test("a payout names the sales it holds, with what went back since; one that failed holds none", async () => {
    const sold = await soldPart();
    await complete(sold);
    const shopId = sold.shopId;
    const ctx = owner(sold.goods);
    const failed = await payOut(sold);
    await markPayoutFailed(admin, { payoutId: failed.id, note: "Rekening salah" });
    const paid = await payOut(sold);
    await markPayoutPaid(admin, { payoutId: paid.id });
    await refund(sold, 1);
    const run = await db().payoutRun.findUniqueOrThrow({ where: { id: paid.runId } });
    expect(await getShopPayout(ctx, { shopId, number: run.number })).toMatchObject({
      ...{ amount: NET + sold.shipping, status: "PAID", sales: 1 },
      ...{ salesAmount: NET + sold.shipping, otherAmount: 0 },
    });
    expect((await listPayoutSales(ctx, { shopId, payoutId: paid.id })).rows).toMatchObject([
      {
        ...{ shopOrderId: sold.part.id, orderNumber: sold.part.number, amount: NET + sold.shipping },
        ...{ items: 133_332, shipping: sold.shipping, commission: -6_666, back: -33_333 + 1_667 },
      },
    ]);
    expect((await listPayoutSales(ctx, { shopId, payoutId: failed.id })).rows).toEqual([]);
    const stranger = await soldPart();
    await expect(
      getShopPayout(owner(stranger.goods), { shopId: stranger.shopId, number: run.number }),
    ).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  test("four runs at once open one payout, and of four who mark it paid one is believed", async () => {
    const sold = await soldPart();
    await complete(sold);
    const runs = await Promise.allSettled([1, 2, 3, 4].map(() => payOut(sold)));
    expect(runs.filter((run) => run.status === "fulfilled")).toHaveLength(1);
    const { id: payoutId } = await db().payout.findFirstOrThrow({ where: { shopId: sold.shopId } });
    const marks = await Promise.allSettled([1, 2, 3, 4].map(() => markPayoutPaid(admin, { payoutId })));
    expect(marks.filter((mark) => mark.status === "fulfilled")).toHaveLength(1);
    expect(await db().journal.count({ where: { payoutId } })).toBe(1);
  });

  test("one click sent twice is one run", async () => {
    const sold = await soldPart();
    await complete(sold);
    const click = { shopIds: [sold.shopId], idempotencyKey: newId() };
    const [first, second] = await Promise.all([makePayoutRun(admin, click), makePayoutRun(admin, click)]);
    expect(second).toEqual(first);
  });

  test("one that fails frees the money, one the bank sends back is reversed; either is paid by a later run", async () => {
    const sold = await soldPart();
    await complete(sold);
    await markPayoutFailed(admin, { payoutId: (await payOut(sold)).id, note: "Rekening salah" });
    expect(await shopBalance(sold.shopId)).toBe(NET + sold.shipping);
    const paid = await payOut(sold);
    await markPayoutPaid(admin, { payoutId: paid.id });
    await markPayoutReturned(admin, { payoutId: paid.id, note: "Rekening tutup" });
    await expect(markPayoutPaid(admin, { payoutId: paid.id })).rejects.toMatchObject({
      code: "PAYOUT_STATE",
    });
    expect(await shopBalance(sold.shopId)).toBe(NET + sold.shipping);
    expect(Number((await payOut(sold)).amount)).toBe(NET + sold.shipping);
  });

  test("a refund that is on its way is kept back from the payout", async () => {
    const sold = await soldPart();
    await complete(sold);
    provider.misbehave.failCalls = 1;
    await refund(sold, 1);
    const { available } = await balanceOf(sold);
    provider.misbehave.failCalls = 0;
    expect(available).toBe(NET + sold.shipping - 33_333);
    // Refused, it is asked for again by staff: the buyer's money stays the buyer's.
    await db().refund.updateMany({
      where: { shopOrderId: sold.part.id },
      data: { status: "FAILED", endedAt: new Date() },
    });
    expect((await balanceOf(sold)).available).toBe(available);
  });

  test("a completed part whose buyer wants goods back is held, by the balance and by the run; a shop's no frees it once no appeal can come", async () => {
    const [sold, other] = [await soldPart(), await soldPart()];
    await db().shopOrder.update({ where: { id: sold.part.id }, data: { deliveredAt: new Date() } });
    await complete(sold);
    const { returnId } = await requestReturn(sold.buyer.ctx, {
      shopOrderId: sold.part.id,
      ...{ reason: "DAMAGED", note: "Layarnya retak sejak dibuka", pictures: [] },
      lines: [{ orderItemId: sold.itemId, quantity: 4 }],
    });
    expect(await balanceOf(sold)).toMatchObject({ held: NET + sold.shipping, available: 0 });
    await expect(payOut(sold)).rejects.toMatchObject({ code: "NOTHING_TO_PAY_OUT" });
    await rejectReturn(owner(sold.goods), {
      ...{ shopId: sold.shopId, requestId: returnId, answer: "Tidak rusak saat dikirim" },
    });
    expect(await balanceOf(sold)).toMatchObject({ held: NET + sold.shipping, available: 0 });
    await db().shopOrder.update({ where: { id: sold.part.id }, data: { sweepAt: new Date(0) } });
    expect(Number((await payOut(sold)).amount)).toBe(NET + sold.shipping);
    expect(await balanceOf(other)).toMatchObject({ held: 0 });
  });
});
