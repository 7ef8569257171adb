import type { NewEvent } from "@/lib/platform/outbox";

export function payoutPaid(payload: { payoutId: string; shopId: string; amount: number }): NewEvent {
  return { type: "payout.paid", aggregateType: "Payout", aggregateId: payload.payoutId, payload };
}
