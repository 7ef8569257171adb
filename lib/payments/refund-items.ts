import { requireFresh, requireStaff } from "@/lib/identity";
import { takeBackUnits } from "@/lib/inventory";
import {
  countRefunded,
  countRestRefunded,
  findShopOrder,
  type GivenBack,
  getShopOrderOf,
} from "@/lib/ordering";
import type { Ctx } from "@/lib/platform/ctx";
import { DomainError, notFound } from "@/lib/platform/errors";
import { appendEvents, claimEvent, type NewEvent } from "@/lib/platform/outbox";
import { insertRows } from "@/lib/platform/sql";
import { type Tx, withTransaction } from "@/lib/platform/transaction";
import { requireShopRole } from "@/lib/shops";
import { refundedByStaff } from "./events";
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
  return withTransaction(ctx, (tx) => giveBackItems(tx, { ...input, cause: wordOf(input) }));
}

/**
 * Staff pay units of a part back in its shop's place, as where the shop is gone or was told to. Both sides hear of it.
 *
 * @throws as refundItems
 */
export async function refundItemsAsStaff(
  ctx: Ctx,
  input: Omit<RefundItemsInput, "shopId">,
): Promise<RefundedItems> {
  requireStaff(ctx, "SUPPORT");
  await requireFresh(ctx);
  const part = await findShopOrder(ctx, input.shopOrderId);
  if (!part) throw notFound("shop order");
  const { shopId, id: shopOrderId } = part;
  const { reason, idempotencyKey } = input;
  const cause = `staff:${shopOrderId}:${idempotencyKey}`;
  const tell = (given: RefundedItems) => refundedByStaff({ ...given, shopId, shopOrderId, reason });
  return withTransaction(ctx, (tx) => giveBackItems(tx, { ...input, cause, tell }));
}

/** A cause a person may word: his key stays within his part, and within these, however it reads. */
function wordOf(input: { shopOrderId: string; idempotencyKey: string }): string {
  return `items:${input.shopOrderId}:${input.idempotencyKey}`;
}

type GiveBack = Pick<RefundItemsInput, "shopOrderId" | "lines" | "shipping" | "reason" | "restock"> & {
  /** Names why, once: `kind:…`, each kind one verb's own. */
  cause: string;
  /** An event of the refund itself; a replay tells nothing. */
  tell?: (given: RefundedItems) => NewEvent;
};

/**
 * refundItems in the caller's transaction, for verbs that have checked who asks. @throws CONFLICT where the same cause gave
 * something else back
 */
export async function giveBackItems(tx: Tx, input: GiveBack): Promise<RefundedItems> {
  const payment = await lockPayment(tx, input.shopOrderId);
  const idempotencyKey = input.cause;
  const known = await findRefund(tx, idempotencyKey);
  if (known) {
    if (!(await isTheSame(tx, known, input))) throw new DomainError("CONFLICT");
    return { refundId: known.id, amount: known.amount };
  }
  const back = await countRefunded(tx, input.shopOrderId, { ...input, lines: byItem(input.lines) });
  if (input.lines.length > 0)
    await takeBackUnits(tx, input.shopOrderId, input.lines, input.restock ? "restocked" : "writtenOff");
  const refunded = await payBack(tx, { ...payment, ...input, idempotencyKey }, back);
  if (!refunded) throw new DomainError("REFUND_TOO_LARGE");
  if (input.tell) await appendEvents(tx, [input.tell(refunded)]);
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

// A replay is answered with what it did; another wish under the same key must not read as done.
async function isTheSame(tx: Tx, known: KnownRefund, wish: GiveBack): Promise<boolean> {
  const lines = await tx.sql.rows<{ orderItemId: string; quantity: number }>(
    "SELECT orderItemId, quantity FROM RefundLine WHERE refundId = ?",
    [known.id],
  );
  const asked = new Map(byItem(wish.lines).map((line) => [line.orderItemId, line.quantity]));
  return (
    lines.length === asked.size &&
    lines.every((line) => asked.get(line.orderItemId) === line.quantity) &&
    // Where the way cost nothing, asking for it asks for nothing.
    (known.shippingTotal === 0 || known.shipping > 0 === wish.shipping) &&
    (lines.length === 0 || Boolean(known.restock) === wish.restock)
  );
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

type KnownRefund = {
  id: string;
  amount: number;
  shipping: number;
  restock: number | null;
  shippingTotal: number;
};

async function findRefund(tx: Tx, idempotencyKey: string): Promise<KnownRefund | undefined> {
  const [refund] = await tx.sql.rows<KnownRefund>(
    `SELECT r.id, r.amount, r.shipping, r.restock, s.shippingTotal FROM Refund r JOIN ShopOrder s ON s.id = r.shopOrderId
     WHERE r.idempotencyKey = ?`,
    [idempotencyKey],
  );
  return refund;
}

async function payBack(
  tx: Tx,
  request: PaymentOf & { shopOrderId: string; reason: string; idempotencyKey: string; restock?: boolean },
  { lines, shipping }: GivenBack,
): Promise<RefundedItems | null> {
  const amount = lines.reduce((sum, line) => sum + line.amount, shipping);
  if (amount === 0) return null;
  const { paymentId, orderId, shopOrderId, reason, idempotencyKey, restock } = request;
  const refundId = await requestRefund(tx, {
    paymentId,
    orderId,
    shopOrderId,
    amount,
    shipping,
    reason,
    idempotencyKey,
    ...(lines.length > 0 && { restock }),
  });
  if (!refundId) return null;
  await insertRows(
    tx.sql,
    "RefundLine",
    lines.map((line) => ({ refundId, ...line })),
  );
  return { refundId, amount };
}
