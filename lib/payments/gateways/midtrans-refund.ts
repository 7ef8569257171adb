import { z } from "zod";
import { DomainError } from "@/lib/platform/errors";
import type { ProviderRefund, RefundRequest } from "./gateway";
import { type CoreAnswer, callCore, type MidtransTransaction, readTransaction } from "./midtrans-core";

/** The path of a refund, by the way it was paid: "direct" asks the wallet at once, the other goes through Midtrans' own run. */
const REFUND_PATH: Record<string, string> = {
  qris: "/refund/online/direct",
  other_qris: "/refund/online/direct",
  gopay: "/refund/online/direct",
  shopeepay: "/refund/online/direct",
  credit_card: "/refund",
  dana: "/refund",
  ovo: "/refund",
  akulaku: "/refund",
  kredivo: "/refund",
};

/**
 * Gives back money, once a reference: it is Midtrans' refund_key, and looked for among the refunds given before it is asked for.
 * A card payment not settled yet takes no refund: the whole of it is voided, a part waits for the settlement (the next day).
 * Bank transfers cannot be refunded at Midtrans: FAILED, to be given back by hand.
 */
export async function refundAtMidtrans(orderId: string, refund: RefundRequest): Promise<ProviderRefund> {
  const found = await readTransaction(orderId);
  if (!found)
    throw new DomainError("GATEWAY_UNAVAILABLE", { message: "midtrans knows no payment to give back" });
  const refund_key = keyOf(refund.reference);
  const before = givenIn(found, refund);
  if (before) return given(before);
  // It was paid, else nobody asked; so what was voided since was voided by the branch below, whole.
  if (found.transaction_status === "cancel") return given(found.transaction_id);
  if (found.transaction_status === "capture") return voidOrWait(found, refund);
  const path = REFUND_PATH[found.payment_type];
  if (!path) return refused(refund_key, `${found.payment_type} cannot be refunded`);
  const answer = await callCore("POST", `/${orderId}${path}`, {
    refund_key,
    amount: refund.amount,
    reason: "Refund",
  });
  const told = outcome(answer, refund_key);
  if (told.status !== "FAILED") return told;
  // Another worker, or an asking whose answer was lost, may have had it a moment ago: a whole refund is refused the second time.
  const now = await readTransaction(orderId);
  const since = now && givenIn(now, refund);
  return since ? given(since) : told;
}

const keyOf = (reference: string) => reference.replace(/[^\w-]/g, "-"); // It takes no other characters.

function givenIn(transaction: MidtransTransaction, refund: RefundRequest): string | undefined {
  const keys = [refund.reference, ...refund.earlier].map(keyOf);
  return keys.find((key) => transaction.refunds.some((one) => one.refund_key === key));
}

async function voidOrWait(found: MidtransTransaction, refund: RefundRequest): Promise<ProviderRefund> {
  if (refund.amount !== found.gross_amount) return { refundRef: refund.reference, status: "PENDING" };
  return outcome(await callCore("POST", `/${found.order_id}/cancel`), found.transaction_id);
}

/** Too little money of ours at Midtrans: it may be there when asked again. */
const NOT_ENOUGH_FUNDS = 414;

function outcome(answer: CoreAnswer, refundRef: string): ProviderRefund {
  if (answer.code < 300) return given(refundRef);
  const message = z.object({ status_message: z.string() }).safeParse(answer.body).data?.status_message;
  const failure = `${answer.code} ${message ?? ""}`.trim();
  if (answer.code === NOT_ENOUGH_FUNDS) return { refundRef, status: "PENDING", failure };
  return refused(refundRef, failure);
}

const given = (refundRef: string): ProviderRefund => ({ refundRef, status: "SUCCEEDED" });
const refused = (refundRef: string, failure: string): ProviderRefund => ({
  refundRef,
  status: "FAILED",
  failure,
});
