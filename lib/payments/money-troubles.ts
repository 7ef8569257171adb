import { requireStaff } from "@/lib/identity";
import type { Ctx } from "@/lib/platform/ctx";

export type FailedRefund = {
  id: string;
  orderNumber: string;
  gateway: string;
  amount: number;
  failure: string | null;
  round: number;
  endedAt: Date;
};

export type PendingRefund = {
  id: string;
  orderNumber: string;
  gateway: string;
  amount: number;
  /** Why the last asking came to nothing; null: the provider says that it is under way. */
  lastError: string | null;
  attempts: number;
  createdAt: Date;
};

export type PaymentMismatch = {
  paymentId: string;
  orderNumber: string;
  gateway: string;
  status: string;
  amount: number;
  /** In the smallest unit of `currency`, as the provider was asked. */
  charge: number;
  currency: string;
  /** Where the provider's word differs, and that word; of a sum its currency and smallest units. */
  mismatch:
    | { kind: "sum"; currency: string; amount: number }
    | { kind: "reference" | "payment"; name: string };
  mismatchAt: Date;
};

export type Dispute = {
  id: string;
  gateway: string;
  disputeRef: string;
  /** Null: of a payment we do not know. */
  orderNumber: string | null;
  state: "OPEN" | "WON" | "LOST";
  reason: string | null;
  /** Where it stands in the provider's words. */
  told: string;
  /** In the smallest unit of `currency`. */
  amount: number | null;
  currency: string | null;
  respondBy: Date | null;
  toldAt: Date;
};

export type MoneyTroubles = {
  refunds: FailedRefund[];
  pending: PendingRefund[];
  mismatches: PaymentMismatch[];
  disputes: Dispute[];
};

const MOST = 100;

/**
 * What payments could not settle by themselves and staff must look at: refused refunds, those asked for
 * longer than a day ago, payments their provider tells otherwise of,
 * and disputes: those that wait for an answer first, the soonest due at the top.
 */
export async function listMoneyTroubles(ctx: Ctx): Promise<MoneyTroubles> {
  requireStaff(ctx);
  const [refunds, pending, mismatches, disputes] = await Promise.all([
    ctx.sql.rows<FailedRefund>(
      `SELECT r.id, o.number AS orderNumber, p.gateway, r.amount, r.failure, r.round, r.endedAt FROM Refund r
       JOIN Payment p ON p.id = r.paymentId JOIN \`Order\` o ON o.id = r.orderId
       WHERE r.status = 'FAILED' ORDER BY r.sweepAt DESC LIMIT ${MOST}`,
    ),
    ctx.sql.rows<PendingRefund>(
      `SELECT r.id, o.number AS orderNumber, p.gateway, r.amount, r.lastError, r.attempts, r.createdAt FROM Refund r
       JOIN Payment p ON p.id = r.paymentId JOIN \`Order\` o ON o.id = r.orderId
       WHERE r.status = 'PENDING' AND r.createdAt < NOW(3) - INTERVAL 1 DAY ORDER BY r.createdAt LIMIT ${MOST}`,
    ),
    ctx.sql.rows<Omit<PaymentMismatch, "mismatch"> & { mismatch: string }>(
      `SELECT p.id AS paymentId, o.number AS orderNumber, p.gateway, p.status, p.amount, COALESCE(p.chargeAmount, p.amount) AS charge,
         p.chargeCurrency AS currency, p.mismatch, p.mismatchAt FROM Payment p
       JOIN \`Order\` o ON o.id = p.orderId
       WHERE p.mismatchAt IS NOT NULL ORDER BY p.mismatchAt DESC LIMIT ${MOST}`,
    ),
    ctx.sql.rows<Dispute>(
      `SELECT d.id, d.gateway, d.disputeRef, o.number AS orderNumber, d.state, d.reason, d.told, d.amount, d.currency, d.respondBy, d.toldAt
       FROM PaymentDispute d LEFT JOIN Payment p ON p.id = d.paymentId LEFT JOIN \`Order\` o ON o.id = p.orderId
       ORDER BY d.state <> 'OPEN', d.respondBy IS NULL, IF(d.state = 'OPEN', d.respondBy, NULL), d.toldAt DESC LIMIT ${MOST}`,
    ),
  ]);
  return {
    refunds,
    pending,
    mismatches: mismatches.map((one) => ({ ...one, mismatch: readMismatch(one.mismatch) })),
    disputes,
  };
}

function readMismatch(text: string): PaymentMismatch["mismatch"] {
  const [kind, name = "", amount] = text.split(" ");
  if (kind === "sum") return { kind, currency: name, amount: Number(amount) };
  return { kind: kind === "reference" ? kind : "payment", name };
}
