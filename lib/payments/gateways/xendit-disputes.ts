import { z } from "zod";
import { readAnswer } from "./call-provider";
import { readDelivery } from "./delivered";
import type { ProviderDispute } from "./gateway";
import { callXendit } from "./xendit-call";

const dispute = z.object({
  id: z.string().min(1).max(120),
  status: z.string(),
  reference_id: z.string().nullish(),
  payment_id: z.string().nullish(),
  currency: z.string().nullish(),
  amount: z.object({ initial: z.coerce.number().nullish(), terminal: z.coerce.number().nullish() }).nullish(),
  due_date: z.string().nullish(),
  category: z.object({ name: z.string() }).nullish(),
});

/** The dispute a delivery of Xendit is about, if it is about one. */
export function namedXenditDispute(body: string): string | null {
  const told = readDelivery(
    "xendit",
    z.object({ event: z.string().optional(), id: z.string().optional() }),
    body,
  );
  return told.event?.startsWith("dispute.") ? (told.id ?? null) : null;
}

export async function readXenditDispute(id: string): Promise<ProviderDispute | null> {
  const answer = await callXendit({ method: "GET", path: `/v1/disputes/${encodeURIComponent(id)}` });
  if (answer.status === 404) return null;
  const told = readAnswer("xendit", dispute, answer);
  const amount = told.amount?.terminal ?? told.amount?.initial;
  const due = told.due_date ? new Date(told.due_date) : null;
  return {
    disputeRef: told.id,
    paymentName: told.reference_id ?? told.payment_id ?? null,
    state: told.status === "WON" || told.status === "LOST" ? told.status : "OPEN",
    reason: told.category?.name ?? null,
    told: told.status,
    amount: amount == null ? null : Math.round(amount),
    currency: told.currency ?? null,
    respondBy: due && !Number.isNaN(due.getTime()) ? due : null,
  };
}
