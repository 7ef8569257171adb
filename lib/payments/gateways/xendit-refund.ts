import { z } from "zod";
import { DomainError } from "@/lib/platform/errors";
import { type ProviderAnswer, readAnswer } from "./call-provider";
import type { ProviderRefund, RefundRequest } from "./gateway";
import { callXendit } from "./xendit-call";

const refundState = z.object({
  id: z.string().min(1).max(120),
  reference_id: z.string().nullish(),
  status: z.enum(["PENDING", "SUCCEEDED", "FAILED", "CANCELLED"]),
  failure_code: z.string().nullish(),
});
type RefundState = z.infer<typeof refundState>;

/** Refusals that asking again does not mend. The others may: another refund under way, our balance at Xendit, a fault. */
const FINAL = new Set([
  "MAXIMUM_REFUND_AMOUNT_REACHED",
  "PARTIAL_REFUND_NOT_SUPPORTED",
  "REFUND_NOT_SUPPORTED",
  "INELIGIBLE_TRANSACTION",
]);

/**
 * Gives back money of a paid invoice, once a reference. It is looked for before it is asked for: Xendit forgets idempotency keys
 * after a while, and a refund may be pending for longer. Virtual accounts and retail outlets cannot be refunded here: FAILED.
 */
export async function refundAtXendit(
  payment: { providerRef: string; captureRef: string },
  refund: RefundRequest,
): Promise<ProviderRefund> {
  const known = await findRefund(payment.captureRef, refund);
  if (known) return standing(known);
  const answer = await callXendit({
    method: "POST",
    path: "/refunds",
    headers: { "idempotency-key": refund.reference },
    body: {
      invoice_id: payment.captureRef,
      reference_id: refund.reference,
      amount: refund.amount,
      currency: refund.currency,
      reason: "REQUESTED_BY_CUSTOMER",
      // Comes back with what Xendit tells of the refund, which else names nothing of ours but the refund.
      metadata: { payment_id: payment.providerRef },
    },
  });
  if (answer.status < 300) return standing(readAnswer("xendit", refundState, answer));
  const told = refused(refund.reference, answer);
  // The list may have lagged behind one that was given a moment ago.
  const since = await findRefund(payment.captureRef, refund);
  return since ? standing(since) : told;
}

async function findRefund(
  invoiceId: string,
  { reference, earlier }: RefundRequest,
): Promise<RefundState | undefined> {
  const query = new URLSearchParams({ invoice_id: invoiceId, limit: "100" });
  const list = z.object({ data: z.array(refundState) });
  const { data } = readAnswer("xendit", list, await callXendit({ method: "GET", path: `/refunds?${query}` }));
  const named = (name: string) => data.filter((one) => one.reference_id === name);
  const before = earlier.flatMap(named).find((one) => standing(one).status !== "FAILED");
  return before ?? named(reference)[0];
}

function standing({ id, status, failure_code }: RefundState): ProviderRefund {
  if (status === "PENDING" || status === "SUCCEEDED") return { refundRef: id, status };
  return { refundRef: id, status: "FAILED", failure: failure_code ?? status };
}

function refused(reference: string, answer: ProviderAnswer): ProviderRefund {
  const code = z.object({ error_code: z.string() }).safeParse(answer.body).data?.error_code ?? "";
  if (FINAL.has(code)) return { refundRef: reference, status: "FAILED", failure: code };
  throw new DomainError("GATEWAY_UNAVAILABLE", {
    message: `xendit answered ${answer.status} ${code} to a refund`,
  });
}
