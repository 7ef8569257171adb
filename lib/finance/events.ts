import type { NewEvent } from "@/lib/platform/outbox";

export function payoutPaid(payload: { payoutId: string; shopId: string; amount: number }): NewEvent {
  return { type: "payout.paid", aggregateType: "Payout", aggregateId: payload.payoutId, payload };
}

/** Staff corrected a shop's balance by hand. */
export function balanceAdjusted(payload: { adjustmentId: string; shopId: string; amount: number }): NewEvent {
  return {
    type: "balance.adjusted",
    aggregateType: "Adjustment",
    aggregateId: payload.adjustmentId,
    payload,
  };
}
