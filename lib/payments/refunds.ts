import { crashPoint } from "@/lib/platform/crash-point";
import { actorUserId, type Ctx, traceIdOf } from "@/lib/platform/ctx";
import { DomainError } from "@/lib/platform/errors";
import { newId } from "@/lib/platform/id";
import { appendEvents, claimEvent } from "@/lib/platform/outbox";
import { insertRows } from "@/lib/platform/sql";
import { sweepDue } from "@/lib/platform/sweep";
import { type Tx, withTransaction } from "@/lib/platform/transaction";
import { refundRequested } from "./events";
import { gatewayByName } from "./gateways";

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
  await appendEvents(tx, [refundRequested(refundId)]);
  return refundId;
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
    await requestRefund(tx, {
      ...input,
      amount: payment.captured,
      idempotencyKey: `surplus:${input.paymentId}`,
    });
  });
}

/**
 * Asks the provider for a requested refund. Its id is the provider's idempotency key, so a repeat after a crash gives the money
 * back once. Throws when the provider does not answer: the event is tried again, and the sweep finds what is left.
 */
export async function executeRefund(ctx: Ctx, input: { refundId: string }): Promise<void> {
  const [refund] = await ctx.sql.rows<{
    status: string;
    amount: number;
    paymentId: string;
    gateway: string;
    currency: string;
    providerRef: string;
    captureRef: string;
  }>(
    `SELECT r.status, r.amount, r.paymentId, p.gateway, p.currency, p.providerRef, t.providerRef AS captureRef
     FROM Refund r JOIN Payment p ON p.id = r.paymentId JOIN PaymentTransaction t ON t.paymentId = p.id AND t.kind = 'CAPTURE'
     WHERE r.id = ?`,
    [input.refundId],
  );
  if (refund?.status !== "PENDING") return;
  await ctx.sql.run("UPDATE Refund SET attempts = attempts + 1 WHERE id = ?", [input.refundId]);
  const { refundRef, status } = await gatewayByName(refund.gateway).refund(refund, {
    reference: input.refundId,
    amount: refund.amount,
    currency: refund.currency,
  });
  crashPoint("payments.refund.after-provider");
  if (status !== "SUCCEEDED") return; // The sweep asks again.
  await withTransaction(ctx, async (tx) => {
    const done = await tx.sql.run(
      "UPDATE Refund SET status = 'SUCCEEDED', providerRef = ?, endedAt = NOW(3) WHERE id = ? AND status = 'PENDING'",
      [refundRef, input.refundId],
    );
    if (done !== 1) return;
    await insertRows(tx.sql, "PaymentTransaction", [
      {
        id: newId(),
        paymentId: refund.paymentId,
        kind: "REFUND",
        amount: refund.amount,
        providerRef: refundRef,
      },
    ]);
  });
}

const ASK_AGAIN_SECONDS = 600;

/** Asks again for a batch of the refunds still pending after ten minutes, whose event was lost on its way. True when there may be more. */
export async function executeStaleRefunds(ctx: Ctx): Promise<boolean> {
  const stale = {
    table: "Refund",
    dueColumn: "sweepAt",
    where: "status = 'PENDING'",
    againInSeconds: ASK_AGAIN_SECONDS,
  } as const;
  return sweepDue(ctx, stale, (refundId) => executeRefund(ctx, { refundId }));
}
