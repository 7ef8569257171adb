import { z } from "zod";
import { DomainError } from "@/lib/platform/errors";
import { readDelivery } from "./delivered";
import type { ProviderDispute } from "./gateway";
import { callPaypal } from "./paypal-api";
import { paypalMoney, toCents } from "./paypal-money";

const event = z.object({
  event_type: z.string().default(""),
  resource: z.object({ id: z.string().optional(), dispute_id: z.string().optional() }),
});

const dispute = z.object({
  dispute_id: z.string().min(1).max(120),
  status: z.string(),
  reason: z.string().nullish(),
  dispute_amount: paypalMoney.nullish(),
  seller_response_due_date: z.string().nullish(),
  dispute_outcome: z.object({ outcome_code: z.string().nullish() }).nullish(),
  disputed_transactions: z.array(z.object({ seller_transaction_id: z.string().nullish() })).default([]),
});

const reversal = z.object({
  id: z.string().min(1).max(120),
  status: z.string(),
  amount: paypalMoney.nullish(),
  links: z.array(z.object({ rel: z.string(), href: z.string() })).default([]),
});

const REVERSAL = "reversal ";

/** The dispute an event of PayPal is about, or a capture PayPal has reversed by itself. */
export function namedPaypalDispute(body: string): string | null {
  const { event_type: type, resource } = readDelivery("paypal", event, body);
  if (type.startsWith("CUSTOMER.DISPUTE.")) return resource.dispute_id ?? resource.id ?? null;
  return type === "PAYMENT.CAPTURE.REVERSED" && resource.id ? `${REVERSAL}${resource.id}` : null;
}

export async function readPaypalDispute(name: string): Promise<ProviderDispute | null> {
  if (name.startsWith(REVERSAL)) return readReversal(name);
  const answer = await callPaypal("GET", `/v1/customer/disputes/${encodeURIComponent(name)}`);
  if (answer.status === 404) return null;
  const told = read(dispute, answer.body);
  const outcome = told.dispute_outcome?.outcome_code ?? null;
  const due = told.seller_response_due_date ? new Date(told.seller_response_due_date) : null;
  return {
    disputeRef: told.dispute_id,
    paymentName: told.disputed_transactions[0]?.seller_transaction_id ?? null,
    state: told.status !== "RESOLVED" ? "OPEN" : KEPT.has(outcome ?? "") ? "WON" : "LOST",
    reason: told.reason ?? null,
    told: [told.status, outcome].filter(Boolean).join(" "),
    ...inUnits(told.dispute_amount),
    respondBy: due && !Number.isNaN(due.getTime()) ? due : null,
  };
}

/** Outcomes after which the money is still ours. */
const KEPT = new Set([
  "RESOLVED_SELLER_FAVOUR",
  "RESOLVED_WITH_PAYOUT",
  "CANCELED_BY_BUYER",
  "DENIED",
  "NONE",
]);

// PayPal keeps what it took back as a refund of the capture.
async function readReversal(name: string): Promise<ProviderDispute | null> {
  const id = name.slice(REVERSAL.length);
  const answer = await callPaypal("GET", `/v2/payments/refunds/${encodeURIComponent(id)}`);
  if (answer.status === 404) return null;
  const told = read(reversal, answer.body);
  const capture = told.links
    .find((link) => link.rel === "up")
    ?.href.split("/")
    .at(-1);
  return {
    disputeRef: name,
    paymentName: capture ?? null,
    state: "LOST",
    reason: null,
    told: `REVERSED ${told.status}`,
    ...inUnits(told.amount),
    respondBy: null,
  };
}

function inUnits(money: z.infer<typeof paypalMoney> | null | undefined) {
  return { amount: money ? toCents(money.value) : null, currency: money?.currency_code ?? null };
}

function read<T>(schema: z.ZodType<T>, body: unknown): T {
  const told = schema.safeParse(body);
  if (!told.success)
    throw new DomainError("GATEWAY_UNAVAILABLE", { message: "paypal: a dispute of unknown shape" });
  return told.data;
}
