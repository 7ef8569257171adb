import { z } from "zod";
import { ProductStatus, ShipmentStatus, ShopRole, ShopStatus } from "@/generated/prisma/enums";

export type PublishedEvent = {
  /** What has happened, for who reads the schema. */
  about: string;
  /** The aggregate's type: the topic or stream it is found in. */
  aggregate: string;
  payload: z.ZodObject;
};

const id = z.string().min(1).max(40);
const rupiah = z.int().min(0);
const order = { orderId: id };
const part = { orderId: id, shopOrderId: id, shopId: id };
const shop = { shopId: id };
const user = { userId: id };
const refund = { refundId: id, paymentId: id, orderId: id, shopOrderId: id.nullable(), amount: rupiah };
const cancel = { requestId: id, shopOrderId: id, shopId: id };
const goodsBack = { returnId: id, shopOrderId: id, shopId: id };
const role = z.enum(ShopRole);
const shopStatus = z.enum(ShopStatus);

/**
 * Every event that the outbox may hold, and what its payload says: the promise to whoever reads them (docs/events). Fields are added
 * as optional ones, never taken away. The integration tests hold each event they caused against this.
 */
export const eventCatalogue: Readonly<Record<string, PublishedEvent>> = {
  "catalog.product_changed": event("A product was made or changed.", "product", {
    productId: id,
    slug: z.string(),
    status: z.enum(ProductStatus),
    change: z.enum(["created", "updated", "published", "retired", "reactivated"]),
  }),
  "catalog.proposal_decided": event("Staff decided on a shop's proposal of a product.", "proposal", {
    proposalId: id,
    shopId: id,
    proposedBy: id,
    decision: z.enum(["APPROVED", "REJECTED"]),
    name: z.string(),
    productId: id.nullable(),
    reason: z.string().nullable(),
  }),

  "order.placed": event("An order was placed and its stock is locked.", "Order", order),
  "order.paid": event("An order is paid; its stock is sold.", "Order", {
    ...order,
    lines: z.array(
      z.strictObject({
        shopOrderId: id,
        shopId: id,
        productId: id,
        variantId: id,
        quantity: z.int().min(1),
      }),
    ),
  }),
  "order.expired": event("Nobody paid in time; its stock is free again.", "Order", {
    ...order,
    cause: z.string(),
  }),
  "order.cancelled": event("An unpaid order was cancelled.", "Order", { ...order, cause: z.string() }),
  "order.payment_unusable": event("Money came for an order that cannot take it: it goes back.", "Order", {
    ...order,
    paymentId: id,
    reason: z.string(),
  }),
  "shop_order.accepted": event("A shop took its part of an order on.", "ShopOrder", part),
  "shop_order.packed": event("A part is packed.", "ShopOrder", part),
  "shop_order.shipped": event("A part left the shop.", "ShopOrder", part),
  "shop_order.delivered": event("A part is with the customer.", "ShopOrder", part),
  "shop_order.completed": event("The customer keeps a part; the shop's money is released.", "ShopOrder", {
    ...part,
    cause: z.string(),
  }),
  "shop_order.cancelled": event("A paid part was cancelled; `amount` rupiah go back.", "ShopOrder", {
    orderId: id,
    shopOrderId: id,
    amount: rupiah,
    reason: z.string(),
  }),
  "shop_order.ship_by_near": event("A part is not shipped and soon has to be.", "ShopOrder", {
    ...part,
    shipBy: z.string(),
  }),

  "payment.succeeded": event("An attempt to pay brought the money.", "Payment", { paymentId: id, ...order }),
  "payment.surplus": event("Money came that no order takes; it goes back.", "Payment", {
    paymentId: id,
    orderId: id,
  }),
  "payment.failed": event("An attempt to pay failed.", "Payment", { paymentId: id, ...order }),
  "payment.webhook_received": event("A gateway's webhook lies in the inbox.", "PaymentWebhook", {
    webhookId: id,
  }),
  "payment.webhook_unverified": event(
    "A webhook waits for its signature to be checked.",
    "UnverifiedWebhook",
    {
      unverifiedId: id,
    },
  ),
  "refund.requested": event("Money is to go back.", "Refund", { refundId: id }),
  "refund.by_staff": event("Gerai's staff paid units back in a shop's place.", "Refund", {
    refundId: id,
    shopOrderId: id,
    shopId: id,
    amount: rupiah,
    reason: z.string(),
  }),
  "refund.succeeded": event("Money went back.", "Refund", refund),
  "refund.reversed": event(
    "Money that went back came back to the gateway: it is owed again.",
    "Refund",
    refund,
  ),
  "refund.failed": event("The gateway would not give money back.", "Refund", refund),
  "payout.paid": event("A shop was paid out.", "Payout", { payoutId: id, shopId: id, amount: rupiah }),

  "balance.adjusted": event("Staff corrected a shop's balance.", "Adjustment", {
    adjustmentId: id,
    shopId: id,
    amount: z.int().meta({ description: "Rupiah; below zero the balance fell" }),
  }),

  "cancel.requested": event("A customer asked to cancel a paid part.", "CancelRequest", cancel),
  "cancel.rejected": event("A shop would not cancel.", "CancelRequest", cancel),
  "return.requested": event("A customer asked to send goods back.", "ReturnRequest", goodsBack),
  "return.approved": event("Goods may be sent back.", "ReturnRequest", goodsBack),
  "return.rejected": event("Goods may not be sent back.", "ReturnRequest", goodsBack),
  "return.sent": event("Goods are on their way back.", "ReturnRequest", goodsBack),
  "return.received": event("Goods are back at the shop.", "ReturnRequest", goodsBack),
  "return.refunded": event("Goods that never came are paid back.", "ReturnRequest", goodsBack),
  "return.appealed": event("A customer asked Gerai to judge a shop's no.", "ReturnRequest", goodsBack),
  "return.judged": event("Gerai's staff decided an appeal.", "ReturnRequest", goodsBack),
  "return.lapsed": event("Goods that might be sent back were not.", "ReturnRequest", goodsBack),

  "shipment.changed": event("A parcel came to another status.", "Shipment", {
    shipmentId: id,
    shopOrderId: id,
    status: z.enum(ShipmentStatus),
  }),
  "shipment.carrier_wanted": event("A carrier has to be asked about a parcel.", "Shipment", {
    shipmentId: id,
  }),
  "shipment.kept_by_courier": event("A courier has a parcel that was to be called off.", "Shipment", {
    shipmentId: id,
    shopOrderId: id,
  }),
  "shipment.booking_refused": event("A courier that was called for a parcel will not fetch it.", "Shipment", {
    shipmentId: id,
    shopOrderId: id,
    reason: z.string(),
  }),
  "courier.webhook_received": event("A courier's news lie in the inbox.", "CourierWebhook", {
    webhookId: id,
  }),

  "stock.low": event("A warehouse's free units of a variant fell to their threshold.", "StockLevel", {
    alertId: id,
    stockLevelId: id,
    shopId: id,
    warehouseId: id,
    variantId: id,
    free: z.int(),
    threshold: z.int(),
  }),
  "inventory.warehouse_changed": event("A warehouse was made or changed.", "Warehouse", {
    ...shop,
    warehouseId: id,
  }),
  "inventory.sourcing_rules_changed": event("A shop chose otherwise which warehouse sends.", "Shop", shop),

  "shops.shop_created": event("A shop was opened as a draft.", "Shop", {
    ...shop,
    slug: z.string(),
    ...user,
  }),
  "shops.shop_updated": event("What a shop says of itself changed.", "Shop", shop),
  "shops.shop_status_changed": event("A shop came to `status`, from one of `from`.", "Shop", {
    ...shop,
    status: shopStatus,
    from: z.array(shopStatus),
  }),
  "shops.offer_changed": event("Prices, stock or state of a shop's offers changed.", "Shop", {
    ...shop,
    productIds: z.array(id),
  }),
  "shops.member_invited": event("A person was asked to join a shop's team.", "Shop", {
    ...shop,
    invitationId: id,
    role,
  }),
  "shops.invitation_declined": event("A person would not join.", "Shop", { ...shop, invitationId: id }),
  "shops.member_joined": event("A person joined a shop's team.", "Shop", { ...shop, ...user, role }),
  "shops.member_role_changed": event("A member has another role.", "Shop", { ...shop, ...user, role }),
  "shops.member_removed": event("A member left or was taken off the team.", "Shop", { ...shop, ...user }),
  "shops.api_key_created": event("A shop's key to the API was made.", "Shop", { ...shop, apiKeyId: id }),
  "shops.api_key_revoked": event("A shop's key to the API was ended.", "Shop", { ...shop, apiKeyId: id }),
  "webhook.endpoint_disabled": event("A shop's webhook endpoint was switched off by us.", "WebhookEndpoint", {
    endpointId: id,
    ...shop,
    host: z.string(),
    cause: z.enum(["GONE", "FAILING"]),
  }),

  "user.registered": event("A phone number's first right code made an account.", "User", user),
  "user.phone_changed": event("A person has another phone number.", "User", user),
  "user.email_verified": event("A person's mail address is proved.", "User", user),
  "user.second_factor_added": event("A person has a second factor more.", "User", user),
  "user.second_factor_removed": event("A person has a second factor less.", "User", user),
  "user.recovery_code_used": event("A recovery code was used up.", "User", user),
  "user.code_sent": event("A one-time code has left; neither it nor the number is told.", "OtpChallenge", {
    challengeId: id,
    providerRef: z.string().nullable(),
  }),
  "user.erasure_requested": event(
    "A person, or staff for them, asked that they be forgotten; it can still be called back.",
    "User",
    { ...user, requestId: id, byStaff: z.boolean() },
  ),
  "user.erased": event(
    "A person was forgotten: the id names nobody. Whoever copied anything of them forgets it too.",
    "User",
    user,
  ),
};

/** What is wrong with an event by the catalogue, in words; null when nothing is. */
export function faultOf(found: { type: string; aggregateType: string; payload: unknown }): string | null {
  const published = eventCatalogue[found.type];
  if (!published) return `${found.type} is not in inngest/event-catalogue.ts`;
  if (published.aggregate !== found.aggregateType)
    return `${found.type} is of ${found.aggregateType}, not of ${published.aggregate}`;
  const result = published.payload.safeParse(found.payload);
  if (result.success) return null;
  return result.error.issues
    .map((issue) => `${found.type}: ${issue.path.join(".")} ${issue.message}`)
    .join("; ");
}

// Strict: a field that is written and not promised is found by the tests.
function event(about: string, aggregate: string, payload: z.ZodRawShape): PublishedEvent {
  return { about, aggregate, payload: z.strictObject(payload) };
}
