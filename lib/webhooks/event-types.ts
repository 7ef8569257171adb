/** What a shop's software may be told of. Names are part of the contract: rename none. */
export const EVENT_TYPES = [
  "shop_order.new",
  "shop_order.accepted",
  "shop_order.packed",
  "shop_order.shipped",
  "shop_order.delivered",
  "shop_order.completed",
  "shop_order.cancelled",
  "shop_order.cancel_requested",
  "return.requested",
  "return.received",
  "stock.low",
  "payout.paid",
] as const;
export type WebhookEventType = (typeof EVENT_TYPES)[number];

/** The test a person sends; every endpoint takes it. */
export const PING = "webhook.ping";
