import type { NewEvent } from "@/lib/platform/outbox";

/** Events of ordering. Payloads carry ids and the facts a listener needs to act without reading our tables. */
export type OrderEnd = "EXPIRED" | "CANCELLED";

export function orderPlaced(orderId: string): NewEvent {
  return { type: "order.placed", aggregateType: "Order", aggregateId: orderId, payload: { orderId } };
}

export type OrderPaidLine = {
  shopOrderId: string;
  shopId: string;
  productId: string;
  variantId: string;
  quantity: number;
};

export function orderPaid(orderId: string, lines: OrderPaidLine[]): NewEvent {
  return { type: "order.paid", aggregateType: "Order", aggregateId: orderId, payload: { orderId, lines } };
}

export function orderEnded(orderId: string, end: OrderEnd, cause: string): NewEvent {
  const type = end === "EXPIRED" ? "order.expired" : "order.cancelled";
  return { type, aggregateType: "Order", aggregateId: orderId, payload: { orderId, cause } };
}

/** The money came, but the order cannot take it: payments gives it back. */
export function paymentUnusable(orderId: string, paymentId: string, reason: string): NewEvent {
  return {
    type: "order.payment_unusable",
    aggregateType: "Order",
    aggregateId: orderId,
    payload: { orderId, paymentId, reason },
  };
}

export function shopOrderCancelled(input: {
  orderId: string;
  shopOrderId: string;
  /** Rupiah to give back. */
  amount: number;
  reason: string;
}): NewEvent {
  return {
    type: "shop_order.cancelled",
    aggregateType: "ShopOrder",
    aggregateId: input.shopOrderId,
    payload: input,
  };
}

type PartFacts = { orderId: string; shopOrderId: string; shopId: string };

function partEvent<Payload extends { shopOrderId: string }>(type: string, payload: Payload): NewEvent {
  return { type, aggregateType: "ShopOrder", aggregateId: payload.shopOrderId, payload };
}

/** The customer has his goods and keeps them, by his word or by the time that passed. */
export function shopOrderCompleted(input: PartFacts & { cause: string }): NewEvent {
  return partEvent("shop_order.completed", input);
}

/** Its ship-by time is near (or past, where nobody swept); told once. */
export function shopOrderShipByNear(input: PartFacts & { shipBy: string }): NewEvent {
  return partEvent("shop_order.ship_by_near", input);
}

/** A part has come a step further; which one is in the type. */
export function shopOrderMoved(
  to: "ACCEPTED" | "PACKED" | "SHIPPED" | "DELIVERED",
  part: { orderId: string; shopOrderId: string; shopId: string },
): NewEvent {
  return {
    type: `shop_order.${to.toLowerCase()}`,
    aggregateType: "ShopOrder",
    aggregateId: part.shopOrderId,
    payload: part,
  };
}
