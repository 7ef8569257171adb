import type Stripe from "stripe";
import { z } from "zod";
import { readDelivery } from "./delivered";
import type { ProviderDispute } from "./gateway";

const event = z.object({ type: z.string(), data: z.object({ object: z.object({ id: z.string() }) }) });

/** The dispute an event of Stripe is about, if it is about one. */
export function namedStripeDispute(body: string): string | null {
  const { type, data } = readDelivery("stripe", event, body);
  return type.startsWith("charge.dispute.") ? data.object.id : null;
}

export function toStripeDispute(dispute: Stripe.Dispute, sen: number): ProviderDispute {
  const { id, payment_intent: intent, status, amount, currency, reason, evidence_details } = dispute;
  const due = evidence_details?.due_by;
  return {
    disputeRef: id,
    paymentName: typeof intent === "string" ? intent : (intent?.id ?? null),
    state: STATE[status] ?? "OPEN",
    reason,
    told: status,
    amount: amount / sen,
    currency: currency.toUpperCase(),
    respondBy: due ? new Date(due * 1000) : null,
  };
}

// A warning is an inquiry: closed, nothing was taken.
const STATE: Record<string, ProviderDispute["state"]> = {
  won: "WON",
  lost: "LOST",
  warning_closed: "WON",
  prevented: "WON",
};
