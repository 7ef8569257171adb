import type { Ctx } from "@/lib/platform/ctx";
import { claimEvent } from "@/lib/platform/outbox";
import { type Tx, withTransaction } from "@/lib/platform/transaction";
import { bookFees, bookSales } from "./book-sales";
import { bookSurplusCame } from "./book-surplus";
import { commissionOf } from "./commission";
import { type Entry, lockAccount, postJournal } from "./post-journal";

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
  reversals: number;
  surplus: number;
};

/** Given again after it came back, it is booked again. In SQL: REFUND_CAUSE. */
const causeOf = (refundId: string, reversals: number) =>
  `refund:${refundId}${reversals === 0 ? "" : `:${reversals}`}`;
export const REFUND_CAUSE = "CONCAT('refund:', r.id, IF(r.reversals = 0, '', CONCAT(':', r.reversals)))";

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

async function readRefund(tx: Tx, refundId: string, given: boolean): Promise<Refund | undefined> {
  const [refund] = await tx.sql.rows<Refund>(
    `SELECT r.id, r.paymentId, r.orderId, r.shopOrderId, s.shopId, p.gateway, r.handReference IS NOT NULL AS byHand, r.amount, r.shipping, r.endedAt,
       r.reversals, p.status = 'SURPLUS' AS surplus
     FROM Refund r JOIN Payment p ON p.id = r.paymentId LEFT JOIN ShopOrder s ON s.id = r.shopOrderId
     WHERE r.id = ?${given ? " AND r.status = 'SUCCEEDED'" : ""}`,
    [refundId],
  );
  return refund;
}

/** bookRefundSucceeded without its event; a refund that is booked, or not given, is left alone. */
export async function bookRefund(tx: Tx, refundId: string, past = false): Promise<void> {
  const refund = await readRefund(tx, refundId, true);
  if (!refund) return;
  if (refund.reversals > 0) await bookReversal(tx, refund);
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
    cause: causeOf(refundId, refund.reversals),
    orderId,
    shopOrderId,
    refundId,
    ...at,
    entries: [
      { ...giverOf(refund), amount: -amount },
      ...shopEntries(shopId, { items, shipping, commission }),
    ],
  });
  if (booked) await countBack(tx, shopOrderId, lines, { items, shipping, commission });
}

function giverOf({ byHand, gateway }: Refund) {
  return byHand
    ? ({ account: "BANK", part: "MONEY" } as const)
    : ({ account: "PROVIDER", part: "MONEY", gateway } as const);
}

type Back = { items: number; shipping: number; commission: number };

function shopEntries(shopId: string, { items, shipping, commission }: Back): Entry[] {
  return [
    { account: "SHOP", part: "ITEMS", shopId, amount: items },
    { account: "SHOP", part: "SHIPPING", shopId, amount: shipping },
    { account: "SHOP", part: "COMMISSION", shopId, amount: -commission },
    { account: "COMMISSION", part: "COMMISSION", amount: commission },
  ];
}

type LineBack = { orderItemId: string; amount: number; commission: number };

/** What each line gives back, or takes back again (-1): its commission is what was kept so far, less what is to be kept of the rest. */
async function planLines(tx: Tx, refundId: string, sign: 1 | -1 = 1): Promise<LineBack[]> {
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
  return rows.map(({ orderItemId, lineTotal, refunded, kept, basisPoints, ...row }) => {
    const amount = sign * row.amount;
    const commission = kept - commissionOf(lineTotal - refunded - amount, basisPoints);
    return { orderItemId, amount, commission };
  });
}

async function countBack(tx: Tx, shopOrderId: string, lines: readonly LineBack[], sum: Back): Promise<void> {
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

/** A refund came back from the buyer's bank: what was booked of it is taken back by a journal of its own. */
export async function bookRefundReversed(
  ctx: Ctx,
  eventId: string,
  input: { refundId: string },
): Promise<void> {
  await withTransaction(ctx, async (tx) => {
    if (!(await claimEvent(tx, "finance.book-refund-reversed", eventId))) return;
    const refund = await readRefund(tx, input.refundId, false);
    if (refund) await bookReversal(tx, refund);
  });
}

// The last one. What was not booked yet is not booked any more (the refund has failed), so there is nothing to take back either.
async function bookReversal(tx: Tx, refund: Refund): Promise<void> {
  const { id: refundId, orderId, shopOrderId, shopId, gateway, amount, shipping, reversals } = refund;
  const [booked] = await tx.sql.rows("SELECT id FROM Journal WHERE cause = ?", [
    causeOf(refundId, reversals - 1),
  ]);
  if (!booked) return;
  const head = {
    kind: "REFUND_REVERSED",
    cause: `refund-reversed:${refundId}:${reversals}`,
    refundId,
    orderId,
  } as const;
  const provider: Entry = { account: "PROVIDER", part: "MONEY", gateway, amount };
  if (!shopOrderId || !shopId) {
    await postJournal(tx, {
      ...head,
      entries: [provider, { account: "BUYERS", part: "MONEY", amount: -amount }],
    });
    return;
  }
  await lockAccount(tx, shopId);
  const lines = await planLines(tx, refundId, -1);
  const items = lines.reduce((sum, line) => sum + line.amount, 0);
  const commission = lines.reduce((sum, line) => sum + line.commission, 0);
  const posted = await postJournal(tx, {
    ...head,
    shopOrderId,
    entries: [provider, ...shopEntries(shopId, { items, shipping: -shipping, commission })],
  });
  if (posted) await countBack(tx, shopOrderId, lines, { items, shipping: -shipping, commission });
}

// Money no order took goes from where it was owed. What paid an order and goes back beside its parts only passes through.
async function bookSurplus(tx: Tx, refund: Refund, at: { at?: Date }): Promise<void> {
  const { id: refundId, paymentId, orderId, gateway, amount, reversals } = refund;
  const cause = causeOf(refundId, reversals);
  const [booked] = await tx.sql.rows("SELECT id FROM Journal WHERE cause = ?", [cause]);
  if (booked) return;
  if (refund.surplus) await bookSurplusCame(tx, paymentId);
  const provider = { account: "PROVIDER", part: "MONEY", gateway } as const;
  await postJournal(tx, {
    kind: "SURPLUS",
    cause,
    orderId,
    refundId,
    ...at,
    entries: [
      refund.surplus || reversals > 0
        ? { account: "BUYERS", part: "MONEY", amount }
        : { ...provider, amount },
      { ...giverOf(refund), amount: -amount },
    ],
  });
  await bookFees(tx, refund);
}
