import { actorUserId, type Ctx, traceIdOf } from "@/lib/platform/ctx";
import { DomainError } from "@/lib/platform/errors";
import { newId } from "@/lib/platform/id";
import { appendEvents, claimEvent } from "@/lib/platform/outbox";
import { type Tx, withTransaction } from "@/lib/platform/transaction";
import { paymentSurplus, refundRequested } from "./events";

export type RefundRequest = {
  paymentId: string;
  orderId: string;
  shopOrderId?: string;
  /** Rupiah. */
  amount: number;
  /** Of the amount what is shipping. */
  shipping?: number;
  reason: string;
  /** Names the cause: the same cause is refunded once. */
  idempotencyKey: string;
};

/**
 * Sets money aside to be given back, in the caller's transaction. Σ refunds ≤ captured is the guard of one UPDATE (M3), also
 * under concurrent clicks; the provider is asked by a job after the commit (M4). Answers the refund's id, null when its cause had
 * one. @throws REFUND_TOO_LARGE
 */
export async function requestRefund(tx: Tx, request: RefundRequest): Promise<string | null> {
  const refundId = newId();
  const first = await tx.sql.run(
    `INSERT IGNORE INTO Refund (id, paymentId, orderId, shopOrderId, amount, shipping, reason, idempotencyKey, requestedBy, traceId)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    [
      refundId,
      request.paymentId,
      request.orderId,
      request.shopOrderId ?? null,
      request.amount,
      request.shipping ?? 0,
      request.reason,
      request.idempotencyKey,
      actorUserId(tx.actor),
      traceIdOf(tx.traceparent),
    ],
  );
  if (first !== 1) return null;
  const set = await tx.sql.run(
    "UPDATE Payment SET refunded = refunded + ? WHERE id = ? AND refunded + ? <= captured",
    [request.amount, request.paymentId, request.amount],
  );
  if (set !== 1) throw new DomainError("REFUND_TOO_LARGE");
  await setChargedPart(tx, refundId);
  await appendEvents(tx, [refundRequested(refundId)]);
  return refundId;
}

// Where the provider took another currency: what all refunds so far are of the charge, less what those before were. However it is
// split and rounded, the parts of the whole are exactly the charge. The guard above holds the payment's row until the commit.
async function setChargedPart(tx: Tx, refundId: string): Promise<void> {
  await tx.sql.run(
    `UPDATE Refund r JOIN Payment p ON p.id = r.paymentId
     SET r.chargeAmount = p.chargeAmount * p.refunded DIV p.captured - p.chargeAmount * (p.refunded - r.amount) DIV p.captured
     WHERE r.id = ? AND p.chargeAmount IS NOT NULL`,
    [refundId],
  );
}

/**
 * The order could not take the money (M5): the payment becomes SURPLUS and all of it goes back. Unless the order has taken it
 * after all: told of once more, it may have found its units free again. The payment's row, which markOrderPaid locks as well,
 * lets one of both decide.
 */
export async function returnMoney(
  ctx: Ctx,
  eventId: string,
  input: { orderId: string; paymentId: string; reason: string },
): Promise<void> {
  await withTransaction(ctx, async (tx) => {
    if (!(await claimEvent(tx, "payments.return-money", eventId))) return;
    const [payment] = await tx.sql.rows<{ captured: number }>(
      "SELECT captured FROM Payment WHERE id = ? AND status = 'SUCCEEDED' FOR UPDATE",
      [input.paymentId],
    );
    const [order] = await tx.sql.rows<{ status: string }>("SELECT status FROM `Order` WHERE id = ?", [
      input.orderId,
    ]);
    if (!payment || order?.status === "PAID") return;
    await tx.sql.run("UPDATE Payment SET status = 'SURPLUS', paidOrderId = NULL WHERE id = ?", [
      input.paymentId,
    ]);
    await appendEvents(tx, [paymentSurplus(input.paymentId, input.orderId)]);
    await requestRefund(tx, {
      ...input,
      amount: payment.captured,
      idempotencyKey: `surplus:${input.paymentId}`,
    });
  });
}
