import type { Ctx } from "@/lib/platform/ctx";
import { newId } from "@/lib/platform/id";
import { appendEvents } from "@/lib/platform/outbox";
import { insertRows } from "@/lib/platform/sql";
import { isDuplicate, type Tx, withTransaction } from "@/lib/platform/transaction";
import { paymentFailed, paymentSucceeded } from "./events";
import { gatewayByName } from "./gateways";
import type { ProviderPayment } from "./gateways/gateway";
import { requestRefund } from "./refunds";

type PaymentRow = { id: string; orderId: string; amount: number; currency: string; status: string };

export type SettleOutcome =
  | "unknown-payment"
  | "mismatch"
  | "still-pending"
  | "settled"
  | "surplus"
  | "closed"
  | "nothing-new";

/**
 * Brings one of our payments to where its provider says it stands. The provider is read, not believed by its webhook;
 * amount, currency and reference must be ours. Every change is a guarded UPDATE, so duplicates, reorders, the poller and the
 * webhook may all call this for one payment at once.
 */
export async function settlePayment(
  ctx: Ctx,
  input: { gateway: string; providerRef: string },
): Promise<SettleOutcome> {
  const theirs = await gatewayByName(input.gateway).read(input.providerRef);
  if (!theirs) return endUntouched(ctx, input);
  const [ours] = await ctx.sql.rows<PaymentRow>(
    "SELECT id, orderId, amount, currency, status FROM Payment WHERE id = ? AND gateway = ?",
    [theirs.reference, input.gateway],
  );
  if (!ours) return "unknown-payment";
  if (ours.amount !== theirs.amount || ours.currency !== theirs.currency) {
    ctx.log.error({ paymentId: ours.id, ours: ours.amount, theirs: theirs.amount }, "payment mismatch");
    return "mismatch";
  }
  if (theirs.status === "PENDING") return "still-pending";
  return withTransaction(ctx, (tx) =>
    theirs.status === "PAID" ? capture(tx, ours, theirs) : close(tx, ours, theirs),
  );
}

// Money that came is taken from every state, also from EXPIRED or CANCELLED: it is there. The unique paidOrderId lets one
// payment of an order succeed (M3); a second one's money is surplus and goes back.
async function capture(tx: Tx, ours: PaymentRow, theirs: ProviderPayment): Promise<SettleOutcome> {
  const status = await markCaptured(tx, ours);
  if (!status) return "nothing-new";
  await tx.sql.run("UPDATE Payment SET method = ?, providerRef = ? WHERE id = ?", [
    theirs.method,
    theirs.providerRef,
    ours.id,
  ]);
  await insertRows(tx.sql, "PaymentTransaction", [
    {
      id: newId(),
      paymentId: ours.id,
      kind: "CAPTURE",
      amount: ours.amount,
      providerRef: theirs.captureRef ?? theirs.providerRef,
    },
  ]);
  if (status === "SUCCEEDED") {
    await appendEvents(tx, [paymentSucceeded(ours.id, ours.orderId)]);
    return "settled";
  }
  await requestRefund(tx, {
    paymentId: ours.id,
    orderId: ours.orderId,
    amount: ours.amount,
    reason: "order-paid-before",
    idempotencyKey: `surplus:${ours.id}`,
  });
  return "surplus";
}

async function markCaptured(tx: Tx, ours: PaymentRow): Promise<"SUCCEEDED" | "SURPLUS" | null> {
  const take = (status: "SUCCEEDED" | "SURPLUS") =>
    tx.sql.run(
      `UPDATE Payment SET status = ?, paidOrderId = ?, openOrderId = NULL, captured = amount, endedAt = NOW(3)
       WHERE id = ? AND status IN ('PENDING', 'FAILED', 'EXPIRED', 'CANCELLED')`,
      [status, status === "SUCCEEDED" ? ours.orderId : null, ours.id],
    );
  try {
    return (await take("SUCCEEDED")) === 1 ? "SUCCEEDED" : null;
  } catch (error) {
    if (!isDuplicate(error, "paidOrderId")) throw error;
    return (await take("SURPLUS")) === 1 ? "SURPLUS" : null;
  }
}

/** A page nobody has touched says nothing, not even when its time is over: our own deadline ends it then. */
async function endUntouched(
  ctx: Ctx,
  input: { gateway: string; providerRef: string },
): Promise<SettleOutcome> {
  const ended = await ctx.sql.run(
    `UPDATE Payment SET status = 'EXPIRED', openOrderId = NULL, endedAt = NOW(3)
     WHERE gateway = ? AND providerRef = ? AND status = 'PENDING' AND expiresAt <= NOW(3)`,
    [input.gateway, input.providerRef],
  );
  return ended === 1 ? "closed" : "still-pending";
}

async function close(tx: Tx, ours: PaymentRow, theirs: ProviderPayment): Promise<SettleOutcome> {
  const closed = await tx.sql.run(
    "UPDATE Payment SET status = ?, openOrderId = NULL, method = ?, endedAt = NOW(3) WHERE id = ? AND status = 'PENDING'",
    [theirs.status, theirs.method, ours.id],
  );
  if (closed !== 1) return "nothing-new";
  // An expired page ends nothing: the order has its own deadline, and the buyer may open another attempt until then.
  if (theirs.status === "FAILED") await appendEvents(tx, [paymentFailed(ours.id, ours.orderId)]);
  return "closed";
}
