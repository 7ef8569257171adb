import { makePayoutRun, markPayoutPaid } from "@/lib/finance";
import { confirmReceived } from "@/lib/ordering";
import { refundItems } from "@/lib/payments";
import { db } from "@/lib/platform/db";
import { newId } from "@/lib/platform/id";
import { testCtx } from "./ctx";
import { buildBankAccount, buildWaitingAdjustment } from "./money";
import type { Goods } from "./ordering";
import { buildFailedRefund } from "./payments";
import { deliverEvents } from "./placed-orders";
import { paidOrder, unpaidOrder } from "./proof-world";

type Run = (statement: string, ...values: (string | number)[]) => Promise<number>;
type Plant = [check: string, plant: (goods: Goods) => Promise<unknown>];

/** What each check of the money ledger is there for, done by hand to a sale, a refund or a payout of its own. */
export function ledgerPlants(run: Run): Plant[] {
  const ofSale = (statement: string) => async (goods: Goods) =>
    run(statement, (await paidOrder(goods)).orderId);
  const ofRefund = (statement: string) => async (goods: Goods) => run(statement, await refunded(goods));
  const ofPayout = (statement: string) => async (goods: Goods) => run(statement, await paidOut(goods));
  const entries = "journalId IN (SELECT id FROM Journal WHERE orderId = ?)";
  return [
    // First: it finds one thing at most, and the next ones upset the sum as well.
    [
      "all-money-sums-to-nothing",
      ofSale(`UPDATE JournalEntry SET amount = amount + 100000 WHERE line = 0 AND ${entries}`),
    ],
    [
      "journals-sum-to-nothing",
      ofSale(`UPDATE JournalEntry SET amount = amount + 1 WHERE line = 0 AND ${entries}`),
    ],
    ["journals-have-two-sides", ofSale(`DELETE FROM JournalEntry WHERE ${entries}`)],
    [
      "balance-is-its-entries",
      async (goods) => {
        await paidOrder(goods);
        return run("UPDATE ShopAccount SET balance = balance + 1 WHERE shopId = ?", goods.shop.id);
      },
    ],
    ["paid-parts-are-booked", ofSale("UPDATE Journal SET kind = 'ADJUSTMENT' WHERE orderId = ?")],
    ["sales-are-their-journals", ofSale("UPDATE ShopSale SET commission = commission - 1 WHERE orderId = ?")],
    [
      "commission-is-the-rule",
      ofSale(
        "UPDATE ShopSaleLine SET basisPoints = 700 WHERE shopOrderId IN (SELECT id FROM ShopOrder WHERE orderId = ?)",
      ),
    ],
    ["refunds-are-booked", ofRefund("UPDATE Journal SET refundId = shopOrderId WHERE refundId = ?")],
    [
      "surplus-is-owed",
      async (goods) => {
        const { orderId } = await unpaidOrder(goods);
        await buildFailedRefund(orderId);
        return run("UPDATE Refund SET endedAt = NOW(3) - INTERVAL 1 HOUR WHERE orderId = ?", orderId);
      },
    ],
    ["payouts-are-booked", ofPayout("UPDATE Payout SET amount = amount + 1 WHERE id = ?")],
    ["payouts-returned-in-full", ofPayout("UPDATE Payout SET status = 'RETURNED' WHERE id = ?")],
    [
      "adjustments-are-booked",
      async ({ shop }) =>
        run("UPDATE Adjustment SET status = 'BOOKED' WHERE id = ?", await buildWaitingAdjustment(shop.id)),
    ],
    ["refunds-within-bought", ofSale("UPDATE OrderItem SET refunded = quantity + 1 WHERE orderId = ?")],
    ["refunds-are-their-lines", ofRefund("UPDATE RefundLine SET amount = amount - 1 WHERE refundId = ?")],
    ["refunds-of-parts-within-paid", ofRefund("UPDATE Refund SET shipping = 1 WHERE id = ?")],
  ];
}

async function refunded(goods: Goods): Promise<string> {
  const { orderId } = await paidOrder(goods);
  const part = await db().shopOrder.findFirstOrThrow({ where: { orderId }, include: { items: true } });
  const lines = [{ orderItemId: part.items[0]?.id ?? "", quantity: 1 }];
  const { refundId } = await refundItems(testCtx({ userId: goods.shop.ownerId }), {
    shopId: goods.shop.id,
    shopOrderId: part.id,
    lines,
    shipping: false,
    reason: "Barang cacat",
    restock: true,
    idempotencyKey: newId(),
  });
  await deliverEvents();
  return refundId;
}

async function paidOut(goods: Goods): Promise<string> {
  const admin = testCtx({ userId: newId(), staffRole: "ADMIN" });
  const { orderId, buyer } = await paidOrder(goods);
  const part = await db().shopOrder.findFirstOrThrow({ where: { orderId } });
  await db().shopOrder.update({ where: { id: part.id }, data: { status: "SHIPPED", sweepAt: null } });
  await confirmReceived(buyer.ctx, { shopOrderId: part.id });
  await deliverEvents();
  await buildBankAccount(goods.shop.id);
  const { runId } = await makePayoutRun(admin, { shopIds: [goods.shop.id], idempotencyKey: newId() });
  const { id: payoutId } = await db().payout.findFirstOrThrow({ where: { runId } });
  await markPayoutPaid(admin, { payoutId });
  return payoutId;
}
