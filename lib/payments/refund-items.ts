import { requireFresh } from "@/lib/identity";
import { takeBackUnits } from "@/lib/inventory";
import { countRefunded, countRestRefunded, type GivenBack, getShopOrderOf } from "@/lib/ordering";
import type { Ctx } from "@/lib/platform/ctx";
import { DomainError } from "@/lib/platform/errors";
import { claimEvent } from "@/lib/platform/outbox";
import { insertRows } from "@/lib/platform/sql";
import { type Tx, withTransaction } from "@/lib/platform/transaction";
import { requireShopRole } from "@/lib/shops";
import { requestRefund } from "./refunds";
import type { RefundItemsInput } from "./schema";

export type RefundedItems = { refundId: string; amount: number };

/**
 * A shop pays units of one of its parts back, with their shipping or without, and says what becomes of the goods: back on the
 * shelf or written off. Money and goods are counted in one transaction; the provider is asked by a job. The same key answers the
 * first refund. @throws NOT_FOUND, ORDER_STATE, CANCEL_INSTEAD, REFUND_TOO_LARGE, UNITS_GONE, STEP_UP_REQUIRED
 */
export async function refundItems(ctx: Ctx, input: RefundItemsInput): Promise<RefundedItems> {
  await requireShopRole(ctx, input.shopId, "MANAGER");
  await requireFresh(ctx);
  await getShopOrderOf(ctx, input.shopId, input.shopOrderId);
  return withTransaction(ctx, (tx) => giveBackItems(tx, input));
}

/** refundItems in the caller's transaction, for verbs that have checked who asks. */
export async function giveBackItems(tx: Tx, input: Omit<RefundItemsInput, "shopId">): Promise<RefundedItems> {
  const payment = await lockPayment(tx, input.shopOrderId);
  const idempotencyKey = `items:${input.idempotencyKey}`;
  const known = await findRefund(tx, idempotencyKey);
  if (known) {
    if (known.shopOrderId !== input.shopOrderId) throw new DomainError("CONFLICT");
    return { refundId: known.id, amount: known.amount };
  }
  const back = await countRefunded(tx, input.shopOrderId, { ...input, lines: byItem(input.lines) });
  if (input.lines.length > 0)
    await takeBackUnits(tx, input.shopOrderId, input.lines, input.restock ? "restocked" : "writtenOff");
  const refunded = await payBack(tx, { ...payment, ...input, idempotencyKey }, back);
  if (!refunded) throw new DomainError("REFUND_TOO_LARGE");
  return refunded;
}

// Of each item its units from all warehouses: money knows no warehouse.
function byItem(lines: RefundItemsInput["lines"]): { orderItemId: string; quantity: number }[] {
  const units = new Map<string, number>();
  for (const { orderItemId, quantity } of lines)
    units.set(orderItemId, (units.get(orderItemId) ?? 0) + quantity);
  return [...units].map(([orderItemId, quantity]) => ({ orderItemId, quantity }));
}

/** A cancelled part of a paid order: what was not refunded before goes back, once, out of the payment that paid the order. */
export async function refundShopOrder(
  ctx: Ctx,
  eventId: string,
  input: { orderId: string; shopOrderId: string; reason: string },
): Promise<void> {
  await withTransaction(ctx, async (tx) => {
    if (!(await claimEvent(tx, "payments.refund-shop-order", eventId))) return;
    const payment = await lockPayment(tx, input.shopOrderId);
    const idempotencyKey = `shop-order:${input.shopOrderId}`;
    if (await findRefund(tx, idempotencyKey)) return;
    const back = await countRestRefunded(tx, input.shopOrderId);
    await payBack(tx, { ...payment, ...input, idempotencyKey }, back);
  });
}

type PaymentOf = { paymentId: string; orderId: string };

// The row of the payment is taken before anything else is read: refunds of one order queue here.
async function lockPayment(tx: Tx, shopOrderId: string): Promise<PaymentOf> {
  const [payment] = await tx.sql.rows<PaymentOf>(
    `SELECT p.id AS paymentId, p.orderId FROM ShopOrder s JOIN Payment p ON p.paidOrderId = s.orderId
     WHERE s.id = ? FOR UPDATE`,
    [shopOrderId],
  );
  if (!payment) throw new DomainError("PAYMENT_STATE");
  return payment;
}

async function findRefund(tx: Tx, idempotencyKey: string) {
  const [refund] = await tx.sql.rows<{ id: string; shopOrderId: string | null; amount: number }>(
    "SELECT id, shopOrderId, amount FROM Refund WHERE idempotencyKey = ?",
    [idempotencyKey],
  );
  return refund;
}

async function payBack(
  tx: Tx,
  request: PaymentOf & { shopOrderId: string; reason: string; idempotencyKey: string },
  { lines, shipping }: GivenBack,
): Promise<RefundedItems | null> {
  const amount = lines.reduce((sum, line) => sum + line.amount, shipping);
  if (amount === 0) return null;
  const { paymentId, orderId, shopOrderId, reason, idempotencyKey } = request;
  const refundId = await requestRefund(tx, {
    paymentId,
    orderId,
    shopOrderId,
    amount,
    shipping,
    reason,
    idempotencyKey,
  });
  if (!refundId) return null;
  await insertRows(
    tx.sql,
    "RefundLine",
    lines.map((line) => ({ refundId, ...line })),
  );
  return { refundId, amount };
}
