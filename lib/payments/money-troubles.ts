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

const MOST = 100;

/** What payments could not settle by themselves and staff must look at: refused refunds, and payments their provider tells otherwise of. */
export async function listMoneyTroubles(
  ctx: Ctx,
): Promise<{ refunds: FailedRefund[]; mismatches: PaymentMismatch[] }> {
  requireStaff(ctx);
  const [refunds, mismatches] = await Promise.all([
    ctx.sql.rows<FailedRefund>(
      `SELECT r.id, o.number AS orderNumber, p.gateway, r.amount, r.failure, r.round, r.endedAt FROM Refund r
       JOIN Payment p ON p.id = r.paymentId JOIN \`Order\` o ON o.id = r.orderId
       WHERE r.status = 'FAILED' ORDER BY r.sweepAt DESC LIMIT ${MOST}`,
    ),
    ctx.sql.rows<Omit<PaymentMismatch, "mismatch"> & { mismatch: string }>(
      `SELECT p.id AS paymentId, o.number AS orderNumber, p.gateway, p.status, p.amount, COALESCE(p.chargeAmount, p.amount) AS charge,
         p.chargeCurrency AS currency, p.mismatch, p.mismatchAt FROM Payment p
       JOIN \`Order\` o ON o.id = p.orderId
       WHERE p.mismatchAt IS NOT NULL ORDER BY p.mismatchAt DESC LIMIT ${MOST}`,
    ),
  ]);
  return { refunds, mismatches: mismatches.map((one) => ({ ...one, mismatch: readMismatch(one.mismatch) })) };
}

function readMismatch(text: string): PaymentMismatch["mismatch"] {
  const [kind, name = "", amount] = text.split(" ");
  if (kind === "sum") return { kind, currency: name, amount: Number(amount) };
  return { kind: kind === "reference" ? kind : "payment", name };
}
