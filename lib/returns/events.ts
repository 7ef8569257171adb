import type { NewEvent } from "@/lib/platform/outbox";

export type CancelFacts = { requestId: string; shopOrderId: string; shopId: string };
export type ReturnFacts = { returnId: string; shopOrderId: string; shopId: string };

/** An approved one is told of by ordering: `shop_order.cancelled`. */
export function cancelEvent(what: "requested" | "rejected", facts: CancelFacts): NewEvent {
  return {
    type: `cancel.${what}`,
    aggregateType: "CancelRequest",
    aggregateId: facts.requestId,
    payload: facts,
  };
}

export function returnEvent(
  what:
    | "requested"
    | "approved"
    | "rejected"
    | "sent"
    | "received"
    | "refunded"
    | "lapsed"
    | "appealed"
    | "judged",
  facts: ReturnFacts,
): NewEvent {
  return {
    type: `return.${what}`,
    aggregateType: "ReturnRequest",
    aggregateId: facts.returnId,
    payload: facts,
  };
}
