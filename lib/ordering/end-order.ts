import { requireUser } from "@/lib/identity";
import { endReservations } from "@/lib/inventory";
import type { Ctx } from "@/lib/platform/ctx";
import { DomainError, notFound } from "@/lib/platform/errors";
import { appendEvents } from "@/lib/platform/outbox";
import { sweepEach } from "@/lib/platform/sweep";
import { type Tx, withTransaction } from "@/lib/platform/transaction";
import { recordChanges } from "./changes";
import { type OrderEnd, orderEnded } from "./events";

/**
 * Gives back the stock of one unpaid order past its deadline. False when someone else ended or paid it first, or it is not
 * due: the deadline is judged by the database's clock inside the guarded UPDATE, so calling it too early or twice is harmless.
 */
export async function expireOrder(ctx: Ctx, orderId: string): Promise<boolean> {
  return withTransaction(ctx, async (tx) => {
    const claimed = await tx.sql.run(
      `UPDATE \`Order\` SET status = 'EXPIRED', endedAt = NOW(3)
       WHERE id = ? AND status = 'PENDING_PAYMENT' AND expiresAt <= NOW(3)`,
      [orderId],
    );
    if (claimed !== 1) return false;
    await endUnpaid(tx, orderId, "EXPIRED", "deadline");
    return true;
  });
}

/**
 * One batch of the sweep: unpaid orders past their deadline, oldest first, each in its own short transaction. Found without
 * a lock and claimed by expireOrder's guard, so any number of sweepers may run. Returns how many were due and how many this one ended.
 */
export async function expireDueOrders(
  ctx: Ctx,
  input: { limit: number },
): Promise<{ due: number; expired: number }> {
  const due = await ctx.sql.rows<{ id: string }>(
    "SELECT id FROM `Order` WHERE status = 'PENDING_PAYMENT' AND expiresAt <= NOW(3) ORDER BY expiresAt LIMIT ?",
    [input.limit],
  );
  let expired = 0;
  await sweepEach(ctx, due, async ({ id }) => {
    if (await expireOrder(ctx, id)) expired++;
  });
  return { due: due.length, expired };
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
  await endUnpaid(tx, orderId, "CANCELLED", cause);
  return true;
}

// The order's row is claimed: from here on only this transaction may end its parts and locks.
async function endUnpaid(tx: Tx, orderId: string, end: OrderEnd, cause: string): Promise<void> {
  await tx.sql.run(
    "UPDATE ShopOrder SET status = ?, endedAt = NOW(3) WHERE orderId = ? AND status = 'AWAITING_PAYMENT'",
    [end, orderId],
  );
  await recordChanges(tx, [{ orderId, from: "PENDING_PAYMENT", to: end, cause }]);
  await appendEvents(tx, [orderEnded(orderId, end, cause)]);
  await endReservations(tx, orderId, end === "EXPIRED" ? "EXPIRED" : "RELEASED", cause);
}
