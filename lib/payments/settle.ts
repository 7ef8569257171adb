import type { Ctx } from "@/lib/platform/ctx";
import { counter } from "@/lib/platform/metrics";
import { appendEvents } from "@/lib/platform/outbox";
import { linkSpan } from "@/lib/platform/telemetry/span";
import { isDuplicate, type Tx, withTransaction } from "@/lib/platform/transaction";
import { inRupiah } from "./charge";
import { noteTakenBack } from "./disputes";
import { paymentFailed, paymentSucceeded, paymentSurplus } from "./events";
import { gatewayByName } from "./gateways";
import type { Gateway, ProviderPayment } from "./gateways/gateway";
import { READ_LATER } from "./read-later";
import { requestRefund } from "./refunds";
import { capturesOf, takeBesides } from "./take-besides";
import { noteTransaction } from "./transactions";

type PaymentRow = {
  id: string;
  orderId: string;
  amount: number;
  chargeAmount: number | null;
  chargeCurrency: string;
  chargeRate: number | null;
  providerRef: string | null;
  captureRound: number;
  /** Where the attempt was opened: another trace than its provider's news. */
  traceId: string | null;
  spanId: string | null;
};

export type SettleOutcome =
  | "unknown-payment"
  | "mismatch"
  | "still-pending"
  | "not-taken"
  | "settled"
  | "surplus"
  | "closed"
  | "nothing-new";

type Asked = { gateway: string; providerRef: string };

/**
 * Brings one of our payments to where its provider says it stands. The provider is read, not believed by its webhook;
 * amount, currency and reference must be ours. Every change is a guarded UPDATE, so duplicates, reorders, the poller and the
 * webhook may all call this for one payment at once.
 */
export async function settlePayment(ctx: Ctx, input: Asked): Promise<SettleOutcome> {
  const gateway = gatewayByName(input.gateway);
  const theirs = await gateway.read(input.providerRef);
  if (!theirs) return closeForgotten(ctx, gateway, input.providerRef);
  const ours = await findOurs(ctx, input, theirs);
  if (!ours) return "unknown-payment";
  linkSpan(`00-${ours.traceId}-${ours.spanId}-01`);
  const mismatch = mismatchOf(ours, theirs);
  if (mismatch) return keepMismatch(ctx, input, ours, mismatch);
  if (theirs.status === "APPROVED") return takeApproved(ctx, gateway, ours, theirs);
  const outcome = await apply(ctx, ours, theirs);
  for (const capture of capturesOf(theirs)) await takeBesides(ctx, gateway.name, ours, capture);
  if (outcome === "nothing-new" || theirs.chargedBack) await noteTakenBack(ctx, gateway.name, theirs);
  return outcome;
}

async function apply(ctx: Ctx, ours: PaymentRow, theirs: ProviderPayment): Promise<SettleOutcome> {
  const { status, method } = theirs;
  if (status === "PENDING" || status === "APPROVED") return "still-pending";
  return withTransaction(ctx, (tx) =>
    status === "PAID" ? capture(tx, ours, theirs) : close(tx, ours, status, method),
  );
}

// By the reference the provider kept for us; one it names to us but that carries another's reference is found by its own name.
async function findOurs(ctx: Ctx, asked: Asked, theirs: ProviderPayment): Promise<PaymentRow | undefined> {
  const rows = await ctx.sql.rows<PaymentRow>(
    `SELECT id, orderId, amount, chargeAmount, chargeCurrency, chargeRate, providerRef, captureRound, traceId, spanId FROM Payment
     WHERE gateway = ? AND (id = ? OR providerRef = ?)`,
    [asked.gateway, theirs.reference, asked.providerRef],
  );
  return rows.find((row) => row.id === theirs.reference) ?? rows[0];
}

// A kind and what the provider says: "sum USD 100", "reference …", "payment …"; screens have the words.
function mismatchOf(ours: PaymentRow, theirs: ProviderPayment): string | null {
  const wanted = ours.chargeAmount ?? ours.amount;
  if (theirs.reference !== ours.id) return `reference ${theirs.reference}`;
  if (ours.providerRef !== null && theirs.providerRef !== ours.providerRef)
    return `payment ${theirs.providerRef}`;
  if (theirs.amount !== wanted || theirs.currency !== ours.chargeCurrency)
    return `sum ${theirs.currency} ${theirs.amount}`;
  return null;
}

async function keepMismatch(
  ctx: Ctx,
  { gateway }: Asked,
  ours: PaymentRow,
  mismatch: string,
): Promise<SettleOutcome> {
  ctx.log.error({ paymentId: ours.id, gateway, mismatch }, "payment mismatch");
  counter("gerai_payment_mismatches_total").inc({ gateway });
  await ctx.sql.run(
    "UPDATE Payment SET mismatch = ?, mismatchAt = COALESCE(mismatchAt, NOW(3)) WHERE id = ?",
    [mismatch.slice(0, 200), ours.id],
  );
  return "mismatch";
}

// The buyer agreed. His money is taken outside any transaction (M4), and only while the order can take it: an attempt that was
// closed meanwhile stays so. What the provider then says is read, not taken from the answer, which may be lost.
async function takeApproved(
  ctx: Ctx,
  gateway: Gateway,
  ours: PaymentRow,
  theirs: ProviderPayment,
): Promise<SettleOutcome> {
  const { providerRef } = theirs;
  await noteTransaction(ctx, {
    ...{ paymentId: ours.id, kind: "AUTHORISE", amount: ours.amount, chargeAmount: ours.chargeAmount },
    providerRef,
  });
  const [open] = await ctx.sql.rows<{ id: string }>(
    `SELECT p.id FROM Payment p JOIN \`Order\` o ON o.id = p.orderId
     WHERE p.id = ? AND p.status = 'PENDING' AND o.status = 'PENDING_PAYMENT' AND o.expiresAt > NOW(3)`,
    [ours.id],
  );
  if (!open || !gateway.capture) return "not-taken";
  const { id, captureRound: round } = ours;
  if ((await gateway.capture(providerRef, round === 1 ? id : `${id}-${round}`)) === "refused")
    await ctx.sql.run(
      "UPDATE Payment SET captureRound = captureRound + 1 WHERE id = ? AND captureRound = ?",
      [id, round],
    );
  const taken = await gateway.read(providerRef);
  if (!taken) return "still-pending";
  const mismatch = mismatchOf(ours, taken);
  if (mismatch) return keepMismatch(ctx, { gateway: gateway.name, providerRef }, ours, mismatch);
  return apply(ctx, ours, taken);
}

// No page is left to pay at: the buyer may open another one. Where a page nobody has touched is unknown as well, only our own
// deadline tells that its time is over: such a provider says nothing, neither asked nor by a webhook.
async function closeForgotten(ctx: Ctx, gateway: Gateway, providerRef: string): Promise<SettleOutcome> {
  const untilDeadline = gateway.mayNotKnowYet ? "AND expiresAt <= NOW(3)" : "";
  const failure = gateway.mayNotKnowYet ? null : "unknown to the provider";
  const closed = await ctx.sql.run(
    `UPDATE Payment SET status = 'EXPIRED', openOrderId = NULL, failure = ?, endedAt = NOW(3), ${READ_LATER}
     WHERE gateway = ? AND providerRef = ? AND status = 'PENDING' ${untilDeadline}`,
    [failure, gateway.name, providerRef],
  );
  if (closed === 1) return "closed";
  return gateway.mayNotKnowYet ? "still-pending" : "unknown-payment";
}

// Money that came is taken from every state, also from EXPIRED or CANCELLED: it is there. The unique paidOrderId lets one
// payment of an order succeed (M3); a second one's money is surplus and goes back.
async function capture(tx: Tx, ours: PaymentRow, theirs: ProviderPayment): Promise<SettleOutcome> {
  const { id: paymentId, chargeAmount } = ours;
  const providerRef = theirs.captureRef ?? theirs.providerRef;
  const status = await markCaptured(tx, ours);
  if (status) {
    await tx.sql.run("UPDATE Payment SET method = ?, providerRef = ? WHERE id = ?", [
      theirs.method,
      theirs.providerRef,
      paymentId,
    ]);
    await noteTransaction(tx, { paymentId, kind: "CAPTURE", amount: ours.amount, chargeAmount, providerRef });
  }
  // Some providers say their fee only some time after the money is there.
  const fee = inRupiah(theirs.fee ?? 0, ours.chargeRate);
  if (fee > 0) {
    const charged = ours.chargeRate === null ? null : theirs.fee;
    await noteTransaction(tx, { paymentId, kind: "FEE", amount: fee, chargeAmount: charged, providerRef });
  }
  if (!status) return "nothing-new";
  if (status === "SUCCEEDED") {
    await appendEvents(tx, [paymentSucceeded(ours.id, ours.orderId)]);
    return "settled";
  }
  await appendEvents(tx, [paymentSurplus(ours.id, ours.orderId)]);
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

async function close(
  tx: Tx,
  ours: PaymentRow,
  end: "FAILED" | "EXPIRED" | "CANCELLED",
  method: string | null,
): Promise<SettleOutcome> {
  const closed = await tx.sql.run(
    `UPDATE Payment SET status = ?, openOrderId = NULL, method = ?, endedAt = NOW(3), ${READ_LATER} WHERE id = ? AND status = 'PENDING'`,
    [end, method, ours.id],
  );
  if (closed !== 1) return "nothing-new";
  // An expired page ends nothing: the order has its own deadline, and the buyer may open another attempt until then.
  if (end === "FAILED") await appendEvents(tx, [paymentFailed(ours.id, ours.orderId)]);
  return "closed";
}
