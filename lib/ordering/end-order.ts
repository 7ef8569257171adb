import { requireUser } from "@/lib/identity";
import { endReservations } from "@/lib/inventory";
import { crashPoint } from "@/lib/platform/crash-point";
import type { Ctx } from "@/lib/platform/ctx";
import { DomainError, notFound } from "@/lib/platform/errors";
import { appendEvents } from "@/lib/platform/outbox";
import { type Tx, withTransaction } from "@/lib/platform/transaction";
import { recordChanges } from "./changes";
import { type OrderEnd, orderEnded } from "./events";

/** Whose money is recorded already, though the event that tells its order is still on its way: time ends no such order. */
const UNPAID = "NOT EXISTS (SELECT 1 FROM Payment paid WHERE paid.paidOrderId = o.id)";
const OVERDUE = `o.status = 'PENDING_PAYMENT' AND o.expiresAt <= NOW(3) AND ${UNPAID}`;

/**
 * Gives back the stock of unpaid orders past their deadline, all in one transaction; answers how many. Those someone else ended
 * or paid first, and those not due, are left alone: the deadline is judged by the database's clock inside the guarded UPDATE, so
 * calling it too early or twice is harmless.
 */
export async function expireOrders(ctx: Ctx, orderIds: readonly string[]): Promise<number> {
  const expired = await withTransaction(ctx, async (tx) => {
    // SKIP LOCKED only spares several sweepers the wait for each other; a server that drops it changes nothing else.
    const due = await tx.sql.rows<{ id: string }>(
      `SELECT o.id FROM \`Order\` o WHERE o.id IN (?) AND o.status = 'PENDING_PAYMENT' AND o.expiresAt <= NOW(3)
       ORDER BY o.id FOR UPDATE SKIP LOCKED`,
      [[...orderIds]],
    );
    const ids = await unpaidOf(
      tx,
      due.map((order) => order.id),
    );
    if (ids.length === 0) return 0;
    const claimed = await tx.sql.run(
      `UPDATE \`Order\` o SET o.status = 'EXPIRED', o.endedAt = NOW(3) WHERE o.id IN (?) AND ${OVERDUE}`,
      [ids],
    );
    // Fewer: one's money came between the look and the claim. What ended is what these rows, ours until the commit, say.
    const ended = claimed === ids.length ? ids : await endedOf(tx, ids);
    if (ended.length > 0) await endUnpaid(tx, ended, "EXPIRED", "deadline");
    crashPoint("ordering.expire.before-commit");
    return ended.length;
  });
  if (expired > 0) crashPoint("ordering.expire.after-commit");
  return expired;
}

async function unpaidOf(tx: Tx, orderIds: readonly string[]): Promise<string[]> {
  if (orderIds.length === 0) return [];
  const paid = await tx.sql.rows<{ id: string }>(
    "SELECT paidOrderId AS id FROM Payment WHERE paidOrderId IN (?)",
    [[...orderIds]],
  );
  const ids = new Set(paid.map(({ id }) => id));
  return orderIds.filter((id) => !ids.has(id));
}

async function endedOf(tx: Tx, orderIds: readonly string[]): Promise<string[]> {
  const ended = await tx.sql.rows<{ id: string }>(
    "SELECT id FROM `Order` WHERE id IN (?) AND status = 'EXPIRED'",
    [[...orderIds]],
  );
  return ended.map(({ id }) => id);
}

/**
 * Orders a transaction ends: few enough that a buyer of the same goods waits for a moment only. One transaction at a time: two would
 * be done in two thirds of the time and have buyers wait twice as long (bench expire).
 */
const CHUNK = 70;

/**
 * One batch of the sweep: unpaid orders past their deadline, oldest first, in short transactions. Found without a lock and claimed by
 * expireOrders' guard, so any number of sweepers may run. Returns how many were due and how many this one ended.
 */
export async function expireDueOrders(
  ctx: Ctx,
  input: { limit: number },
): Promise<{ due: number; expired: number }> {
  const due = await ctx.sql.rows<{ id: string }>(
    `SELECT o.id FROM \`Order\` o WHERE ${OVERDUE} ORDER BY o.expiresAt LIMIT ?`,
    [input.limit],
  );
  const left = due.map((order) => order.id);
  let expired = 0;
  while (left.length > 0) expired += await expireChunk(ctx, left.splice(0, CHUNK));
  return { due: due.length, expired };
}

// A chunk that fails is tried again order by order: the one order that cannot be ended must not stand before all later ones.
async function expireChunk(ctx: Ctx, orderIds: readonly string[]): Promise<number> {
  try {
    return await expireOrders(ctx, orderIds);
  } catch (error) {
    ctx.log.error(
      { err: error, orders: orderIds.length },
      "overdue orders could not be ended together; one by one now",
    );
  }
  let expired = 0;
  for (const orderId of orderIds) {
    try {
      expired += await expireOrders(ctx, [orderId]);
    } catch (error) {
      ctx.log.error({ err: error, orderId }, "left to the next sweep");
    }
  }
  return expired;
}

/** The customer gives up an unpaid order. @throws NOT_FOUND for another's; ORDER_STATE once it is paid or ended. */
export async function cancelOrder(ctx: Ctx, input: { orderNumber: string }): Promise<void> {
  const { userId } = requireUser(ctx);
  await withTransaction(ctx, async (tx) => {
    const [order] = await tx.sql.rows<{ id: string }>(
      "SELECT id FROM `Order` WHERE number = ? AND userId = ?",
      [input.orderNumber, userId],
    );
    if (!order) throw notFound("order");
    if (!(await cancelUnpaid(tx, order.id, "customer"))) throw new DomainError("ORDER_STATE");
  });
}

/**
 * Cancels an unpaid order whose payment failed. An order that is paid or ended by then stays as it is, and so does one with a newer
 * attempt that is open or has its money already (M7): the failure may be told late.
 */
export async function cancelAfterFailedPayment(ctx: Ctx, orderId: string): Promise<boolean> {
  return withTransaction(ctx, async (tx) => {
    // Locked first: the foreign key of a new attempt waits for this row, so none is opened between the look and the cancelling.
    await tx.sql.rows("SELECT id FROM `Order` WHERE id = ? FOR UPDATE", [orderId]);
    const newer = await tx.sql.rows(
      "SELECT id FROM Payment WHERE orderId = ? AND status IN ('PENDING', 'SUCCEEDED') LIMIT 1",
      [orderId],
    );
    return newer.length === 0 && cancelUnpaid(tx, orderId, "payment.failed");
  });
}

async function cancelUnpaid(tx: Tx, orderId: string, cause: string): Promise<boolean> {
  const claimed = await tx.sql.run(
    "UPDATE `Order` SET status = 'CANCELLED', endedAt = NOW(3) WHERE id = ? AND status = 'PENDING_PAYMENT'",
    [orderId],
  );
  if (claimed !== 1) return false;
  await endUnpaid(tx, [orderId], "CANCELLED", cause);
  return true;
}

// The orders' rows are claimed: from here on only this transaction may end their parts and locks.
async function endUnpaid(tx: Tx, orderIds: readonly string[], end: OrderEnd, cause: string): Promise<void> {
  tx.sql.later(
    "UPDATE ShopOrder SET status = ?, endedAt = NOW(3) WHERE orderId IN (?) AND status = 'AWAITING_PAYMENT'",
    [end, [...orderIds]],
  );
  await recordChanges(
    tx,
    orderIds.map((orderId) => ({ orderId, from: "PENDING_PAYMENT", to: end, cause })),
  );
  await appendEvents(
    tx,
    orderIds.map((orderId) => orderEnded(orderId, end, cause)),
  );
  await endReservations(tx, orderIds, end === "EXPIRED" ? "EXPIRED" : "RELEASED", cause);
}
