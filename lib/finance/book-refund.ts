import type { Ctx } from "@/lib/platform/ctx";
import { claimEvent } from "@/lib/platform/outbox";
import { type Tx, withTransaction } from "@/lib/platform/transaction";
import { bookFees, bookSales } from "./book-sales";
import { commissionOf } from "./commission";
import { lockAccount, postJournal } from "./post-journal";

type Refund = {
  id: string;
  paymentId: string;
  orderId: string;
  shopOrderId: string | null;
  shopId: string | null;
  gateway: string;
  /** Given by the platform's own bank, not by the gateway. */
  byHand: number;
  amount: number;
  shipping: number;
  endedAt: Date | null;
};

/** Money went back to a buyer: the shop gives back what it got for it, the platform its commission on that. */
export async function bookRefundSucceeded(
  ctx: Ctx,
  eventId: string,
  input: { refundId: string },
): Promise<void> {
  await withTransaction(ctx, async (tx) => {
    if (await claimEvent(tx, "finance.book-refund", eventId)) await bookRefund(tx, input.refundId);
  });
}

/** bookRefundSucceeded without its event; a refund that is booked, or not given, is left alone. */
export async function bookRefund(tx: Tx, refundId: string, past = false): Promise<void> {
  const [refund] = await tx.sql.rows<Refund>(
    `SELECT r.id, r.paymentId, r.orderId, r.shopOrderId, s.shopId, p.gateway, r.handReference IS NOT NULL AS byHand, r.amount, r.shipping, r.endedAt
     FROM Refund r JOIN Payment p ON p.id = r.paymentId LEFT JOIN ShopOrder s ON s.id = r.shopOrderId
     WHERE r.id = ? AND r.status = 'SUCCEEDED'`,
    [refundId],
  );
  if (!refund) return;
  const at = past && refund.endedAt ? { at: refund.endedAt } : {};
  if (!refund.shopOrderId || !refund.shopId) return bookSurplus(tx, refund, at);
  await bookSales(tx, refund.orderId);
  const { shopOrderId, shopId, amount, shipping, orderId } = refund;
  await lockAccount(tx, shopId);
  const [{ paidOut = 0 } = {}] = await tx.sql.rows<{ paidOut: number }>(
    `SELECT EXISTS (SELECT 1 FROM ShopSale b JOIN Payout o ON o.id = b.payoutId
       WHERE b.shopOrderId = ? AND o.status = 'PAID') AS paidOut`,
    [shopOrderId],
  );
  const lines = await planLines(tx, refundId);
  const items = lines.reduce((sum, line) => sum + line.amount, 0);
  const commission = lines.reduce((sum, line) => sum + line.commission, 0);
  if (items + shipping !== amount)
    throw new Error(`refund ${refundId} is ${amount}, its lines ${items + shipping}`);
  const booked = await postJournal(tx, {
    kind: paidOut ? "CLAWBACK" : "REFUND",
    cause: `refund:${refundId}`,
    orderId,
    shopOrderId,
    refundId,
    ...at,
    entries: [
      { ...giverOf(refund), amount: -amount },
      { account: "SHOP", part: "ITEMS", shopId, amount: items },
      { account: "SHOP", part: "SHIPPING", shopId, amount: shipping },
      { account: "SHOP", part: "COMMISSION", shopId, amount: -commission },
      { account: "COMMISSION", part: "COMMISSION", amount: commission },
    ],
  });
  if (booked) await countBack(tx, shopOrderId, lines, { items, shipping, commission });
}

function giverOf({ byHand, gateway }: Refund) {
  return byHand
    ? ({ account: "BANK", part: "MONEY" } as const)
    : ({ account: "PROVIDER", part: "MONEY", gateway } as const);
}

type LineBack = { orderItemId: string; amount: number; commission: number };

/** What each line gives back: its commission is what was kept so far, less what is to be kept of the rest. */
async function planLines(tx: Tx, refundId: string): Promise<LineBack[]> {
  const rows = await tx.sql.rows<{
    orderItemId: string;
    amount: number;
    lineTotal: number;
    refunded: number;
    kept: number;
    basisPoints: number;
  }>(
    `SELECT r.orderItemId, r.amount, l.lineTotal, l.refunded, l.commission - l.commissionBack AS kept, l.basisPoints
     FROM RefundLine r JOIN ShopSaleLine l ON l.orderItemId = r.orderItemId WHERE r.refundId = ? ORDER BY r.orderItemId FOR UPDATE`,
    [refundId],
  );
  return rows.map(({ orderItemId, amount, lineTotal, refunded, kept, basisPoints }) => ({
    orderItemId,
    amount,
    commission: kept - commissionOf(lineTotal - refunded - amount, basisPoints),
  }));
}

async function countBack(
  tx: Tx,
  shopOrderId: string,
  lines: readonly LineBack[],
  sum: { items: number; shipping: number; commission: number },
): Promise<void> {
  for (const { orderItemId, amount, commission } of lines) {
    const counted = await tx.sql.run(
      `UPDATE ShopSaleLine SET refunded = refunded + ?, commissionBack = commissionBack + ?
       WHERE orderItemId = ? AND refunded + ? <= lineTotal`,
      [amount, commission, orderItemId, amount],
    );
    if (counted !== 1) throw new Error(`line ${orderItemId} was refunded beyond its price`);
  }
  await tx.sql.run(
    `UPDATE ShopSale SET itemsBack = itemsBack + ?, shippingBack = shippingBack + ?, commissionBack = commissionBack + ?
     WHERE shopOrderId = ?`,
    [sum.items, sum.shipping, sum.commission, shopOrderId],
  );
}

// Money no order took: it came to the provider and went from there. No shop hears of it.
async function bookSurplus(tx: Tx, refund: Refund, at: { at?: Date }): Promise<void> {
  const { id: refundId, orderId, gateway, amount } = refund;
  await postJournal(tx, {
    kind: "SURPLUS",
    cause: `refund:${refundId}`,
    orderId,
    refundId,
    ...at,
    entries: [
      { account: "PROVIDER", part: "MONEY", gateway, amount },
      { ...giverOf(refund), amount: -amount },
    ],
  });
  await bookFees(tx, refund);
}
