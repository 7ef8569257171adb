import { crashPoint } from "@/lib/platform/crash-point";
import type { Ctx } from "@/lib/platform/ctx";
import { newId } from "@/lib/platform/id";
import { appendEvents } from "@/lib/platform/outbox";
import { insertRows } from "@/lib/platform/sql";
import { sweepDue } from "@/lib/platform/sweep";
import { type Tx, withTransaction } from "@/lib/platform/transaction";
import { refundFailed, refundSucceeded } from "./events";
import { gatewayByName } from "./gateways";
import type { ProviderRefund } from "./gateways/gateway";

type RefundRow = {
  id: string;
  paymentId: string;
  orderId: string;
  shopOrderId: string | null;
  amount: number;
  chargeAmount: number | null;
  currency: string;
  round: number;
  refundRef: string | null;
  gateway: string;
  providerRef: string;
  captureRef: string;
};

/** Longer than any asking takes with its time-outs; who asked and died gives the refund back by then. */
const LEASE_SECONDS = 120;
const ASK_AGAIN_SECONDS = 600;

/**
 * Asks the provider for a requested refund, or how it stands. Its id (and round) is the provider's idempotency key, so a repeat
 * after a crash gives the money back once; one worker at a time asks, for not every provider takes the same request twice. Throws
 * when the provider does not answer: the event is tried again, and the sweep finds what is left.
 */
export async function executeRefund(ctx: Ctx, input: { refundId: string }): Promise<void> {
  if (!(await takeLease(ctx, input.refundId))) return; // Ended, or another worker asks at this moment.
  const refund = await readPending(ctx, input.refundId);
  if (!refund) return;
  try {
    const answer = await askProvider(refund);
    crashPoint("payments.refund.after-provider");
    if (answer.status === "PENDING") return await giveLeaseBack(ctx, refund, { answer }); // The sweep asks again.
    await withTransaction(ctx, (tx) =>
      answer.status === "SUCCEEDED" ? succeed(tx, refund, answer) : fail(tx, refund, answer),
    );
  } catch (error) {
    await giveLeaseBack(ctx, refund, { error });
    throw error;
  }
}

// Should its holder die, the sweep comes when the lease is over and not ten minutes later.
async function takeLease(ctx: Ctx, refundId: string): Promise<boolean> {
  const taken = await ctx.sql.run(
    `UPDATE Refund SET attempts = attempts + 1, askedUntil = NOW(3) + INTERVAL ${LEASE_SECONDS} SECOND,
       sweepAt = NOW(3) + INTERVAL ${LEASE_SECONDS} SECOND
     WHERE id = ? AND status = 'PENDING' AND (askedUntil IS NULL OR askedUntil <= NOW(3))`,
    [refundId],
  );
  return taken === 1;
}

async function giveLeaseBack(
  ctx: Ctx,
  { id, round }: RefundRow,
  { answer, error }: { answer?: ProviderRefund; error?: unknown },
): Promise<void> {
  await ctx.sql.run(
    `UPDATE Refund SET askedUntil = NULL, sweepAt = NOW(3) + INTERVAL ${ASK_AGAIN_SECONDS} SECOND,
       providerRef = COALESCE(?, providerRef), lastError = ? WHERE id = ? AND status = 'PENDING' AND round = ?`,
    [answer?.refundRef ?? null, error ? String(error).slice(0, 200) : (answer?.failure ?? null), id, round],
  );
}

async function readPending(ctx: Ctx, refundId: string): Promise<RefundRow | undefined> {
  const [refund] = await ctx.sql.rows<RefundRow>(
    `SELECT r.id, r.paymentId, r.orderId, r.shopOrderId, r.amount, r.chargeAmount, p.chargeCurrency AS currency, r.round,
       r.providerRef AS refundRef, p.gateway, p.providerRef, t.providerRef AS captureRef
     FROM Refund r JOIN Payment p ON p.id = r.paymentId JOIN PaymentTransaction t ON t.paymentId = p.id AND t.kind = 'CAPTURE'
     WHERE r.id = ? AND r.status = 'PENDING'`,
    [refundId],
  );
  return refund;
}

async function askProvider(refund: RefundRow): Promise<ProviderRefund> {
  const amount = refund.chargeAmount ?? refund.amount;
  // Less than the smallest coin the provider knows: there is nothing it could give.
  if (amount === 0) return { refundRef: `none-${refund.id}`, status: "SUCCEEDED" };
  return gatewayByName(refund.gateway).refund(refund, {
    reference: referenceOf(refund, refund.round),
    amount,
    currency: refund.currency,
    refundRef: refund.refundRef,
    earlier: Array.from({ length: refund.round - 1 }, (_, before) => referenceOf(refund, before + 1)),
  });
}

const referenceOf = ({ id }: RefundRow, round: number) => (round === 1 ? id : `${id}-${round}`);

async function succeed(tx: Tx, refund: RefundRow, answer: ProviderRefund): Promise<void> {
  const done = await tx.sql.run(
    "UPDATE Refund SET status = 'SUCCEEDED', providerRef = ?, endedAt = NOW(3), askedUntil = NULL, lastError = NULL WHERE id = ? AND status = 'PENDING' AND round = ?",
    [answer.refundRef, refund.id, refund.round],
  );
  if (done !== 1) return;
  await insertRows(tx.sql, "PaymentTransaction", [
    {
      id: newId(),
      paymentId: refund.paymentId,
      kind: "REFUND",
      amount: refund.amount,
      chargeAmount: refund.chargeAmount,
      providerRef: answer.refundRef,
    },
  ]);
  await appendEvents(tx, [refundSucceeded(endOf(refund))]);
}

// The sum stays set aside in Payment.refunded: it is still owed, and nobody else may be given it.
async function fail(tx: Tx, refund: RefundRow, answer: ProviderRefund): Promise<void> {
  const failure = (answer.failure ?? "unknown").slice(0, 200);
  const done = await tx.sql.run(
    `UPDATE Refund SET status = 'FAILED', providerRef = ?, failure = ?, endedAt = NOW(3), askedUntil = NULL, lastError = NULL
     WHERE id = ? AND status = 'PENDING' AND round = ?`,
    [answer.refundRef, failure, refund.id, refund.round],
  );
  if (done === 1) await appendEvents(tx, [refundFailed(endOf(refund))]);
}

function endOf({ id, paymentId, orderId, shopOrderId, amount }: RefundRow) {
  return { refundId: id, paymentId, orderId, shopOrderId, amount };
}

/** Asks again for a batch of the refunds still pending after ten minutes: their event was lost, or the provider takes its time. True when there may be more. */
export async function executeStaleRefunds(ctx: Ctx): Promise<boolean> {
  const stale = {
    table: "Refund",
    dueColumn: "sweepAt",
    where: "status = 'PENDING'",
    againInSeconds: ASK_AGAIN_SECONDS,
  } as const;
  return sweepDue(ctx, stale, (refundId) => executeRefund(ctx, { refundId }));
}
