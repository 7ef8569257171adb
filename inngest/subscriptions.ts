import {
  bookOrderPaid,
  bookRefundReversed,
  bookRefundSucceeded,
  bookSurplusEvent,
  releaseSale,
} from "@/lib/finance";
import { announce, handlerOf, type Kind, recordCode } from "@/lib/notifications";
import { cancelAfterFailedPayment, markOrderPaid } from "@/lib/ordering";
import {
  closeAttempts,
  executeRefund,
  handleWebhook,
  refundShopOrder,
  returnMoney,
  verifyKeptWebhook,
} from "@/lib/payments";
import type { Ctx } from "@/lib/platform/ctx";
import { removePictures } from "@/lib/privacy";
import { closeCancelRequest, settleParcel, settleRefunded } from "@/lib/returns";
import {
  cancelShipments,
  createShipments,
  dropEmptyParcels,
  followParcel,
  handleCourierWebhook,
} from "@/lib/shipping";
import { countSold, relistProduct } from "@/lib/shops";
import { queueWebhooks, type WebhookEventType, webhookHandlerOf } from "@/lib/webhooks";

export type DeliveredEvent = { id: string; payload: Record<string, unknown> };

export type Subscription = {
  event: string;
  /** domain.verb: names the function, the log lines and the actor in histories. */
  handler: string;
  /** Whether it claims (handler, event), so that the database knows which events it never got. */
  claims: boolean;
  run: (ctx: Ctx, event: DeliveredEvent) => Promise<unknown>;
};

/**
 * Who reacts to what: the one table that both engines, the Inngest server and the app's own process, are fed from. A handler may
 * be called twice for one event and must take effect once, by its guarded UPDATE or by claiming (handler, event).
 */
export const subscriptions: readonly Subscription[] = [
  on("payment.webhook_received", "payments.handle-webhook", (ctx, _id, p: { webhookId: string }) =>
    handleWebhook(ctx, p),
  ),
  on("payment.webhook_unverified", "payments.verify-webhook", (ctx, _id, p: { unverifiedId: string }) =>
    verifyKeptWebhook(ctx, p),
  ),
  claiming("payment.succeeded", "ordering.mark-paid", (ctx, id, p: { orderId: string; paymentId: string }) =>
    markOrderPaid(ctx, id, p),
  ),
  on("payment.failed", "ordering.cancel-after-failed-payment", (ctx, _id, p: { orderId: string }) =>
    cancelAfterFailedPayment(ctx, p.orderId),
  ),
  claiming("order.paid", "shipping.create-shipments", (ctx, id, p: { orderId: string }) =>
    createShipments(ctx, id, p),
  ),
  claiming(
    "order.paid",
    "shops.count-sold",
    (ctx, eventId, p: { lines: readonly { productId: string; quantity: number }[] }) =>
      countSold(ctx, { eventId, lines: p.lines }),
  ),
  on("catalog.product_changed", "shops.relist-product", (ctx, _id, p: { productId: string }) =>
    relistProduct(ctx, p),
  ),
  on("order.expired", "payments.close-expired", (ctx, _id, p: { orderId: string }) =>
    closeAttempts(ctx, p, "EXPIRED"),
  ),
  on("order.cancelled", "payments.close-cancelled", (ctx, _id, p: { orderId: string }) =>
    closeAttempts(ctx, p, "CANCELLED"),
  ),
  claiming(
    "order.payment_unusable",
    "payments.return-money",
    (ctx, id, p: { orderId: string; paymentId: string; reason: string }) => returnMoney(ctx, id, p),
  ),
  claiming(
    "shop_order.cancelled",
    "payments.refund-shop-order",
    (ctx, id, p: { orderId: string; shopOrderId: string; reason: string }) => refundShopOrder(ctx, id, p),
  ),
  claiming("shop_order.cancelled", "shipping.cancel-shipments", (ctx, id, p: { shopOrderId: string }) =>
    cancelShipments(ctx, id, p),
  ),
  claiming("refund.requested", "shipping.drop-empty-parcels", (ctx, id, p: { refundId: string }) =>
    dropEmptyParcels(ctx, id, p),
  ),
  claiming(
    "shipment.changed",
    "returns.settle-parcel",
    (ctx, id, p: { shipmentId: string; shopOrderId: string; status: string }) => settleParcel(ctx, id, p),
  ),
  claiming("refund.requested", "returns.settle-refunded", (ctx, id, p: { refundId: string }) =>
    settleRefunded(ctx, id, p),
  ),
  claiming("shop_order.cancelled", "returns.close-cancel-request", (ctx, id, p: { shopOrderId: string }) =>
    closeCancelRequest(ctx, id, { ...p, handler: "returns.close-cancel-request" }),
  ),
  claiming("shop_order.shipped", "returns.lapse-cancel-request", (ctx, id, p: { shopOrderId: string }) =>
    closeCancelRequest(ctx, id, { ...p, handler: "returns.lapse-cancel-request" }),
  ),
  on("shipment.carrier_wanted", "shipping.follow-parcel", (ctx, _id, p: { shipmentId: string }) =>
    followParcel(ctx, p),
  ),
  on("courier.webhook_received", "shipping.handle-courier-webhook", (ctx, _id, p: { webhookId: string }) =>
    handleCourierWebhook(ctx, p),
  ),
  on("refund.requested", "payments.execute-refund", (ctx, _id, p: { refundId: string }) =>
    executeRefund(ctx, p),
  ),
  claiming("order.paid", "finance.book-sales", (ctx, id, p: { orderId: string }) =>
    bookOrderPaid(ctx, id, p),
  ),
  claiming("refund.succeeded", "finance.book-refund", (ctx, id, p: { refundId: string }) =>
    bookRefundSucceeded(ctx, id, p),
  ),
  claiming("refund.reversed", "finance.book-refund-reversed", (ctx, id, p: { refundId: string }) =>
    bookRefundReversed(ctx, id, p),
  ),
  claiming("payment.surplus", "finance.book-surplus", (ctx, id, p: { paymentId: string }) =>
    bookSurplusEvent(ctx, id, p),
  ),
  claiming(
    "shop_order.completed",
    "finance.release-sale",
    (ctx, id, p: { orderId: string; shopOrderId: string; shopId: string }) => releaseSale(ctx, id, p),
  ),
  claiming(
    "user.code_sent",
    "notifications.code",
    (ctx, id, p: { challengeId: string; providerRef: string | null }) => recordCode(ctx, id, p),
  ),
  on("user.erased", "privacy.remove-pictures", (ctx, _id, p: { userId: string }) => removePictures(ctx, p)),
  telling("order.placed", "order_placed"),
  telling("order.paid", "order_paid"),
  telling("order.paid", "new_order"),
  telling("order.expired", "order_expired"),
  telling("order.cancelled", "order_cancelled"),
  telling("shop_order.cancelled", "part_cancelled"),
  telling("shop_order.packed", "packed"),
  telling("shop_order.shipped", "shipped"),
  telling("shipment.changed", "out_for_delivery"),
  telling("shipment.changed", "delivery_failed"),
  telling("shipment.changed", "parcel_trouble"),
  telling("shipment.kept_by_courier", "parcel_kept"),
  telling("shipment.booking_refused", "booking_refused"),
  telling("shop_order.delivered", "delivered"),
  telling("shop_order.completed", "sale_completed"),
  telling("shop_order.cancelled", "part_called_off"),
  telling("cancel.requested", "cancel_requested"),
  telling("cancel.rejected", "cancel_rejected"),
  telling("shop_order.ship_by_near", "ship_by_near"),
  telling("return.requested", "return_requested"),
  telling("return.approved", "return_approved"),
  telling("return.received", "return_received"),
  telling("return.rejected", "return_rejected"),
  telling("return.sent", "return_sent"),
  telling("return.appealed", "return_appealed"),
  telling("return.judged", "return_judged"),
  telling("return.judged", "appeal_decided"),
  telling("return.refunded", "refund_accepted"),
  telling("refund.by_staff", "refunded_by_staff"),
  telling("return.lapsed", "return_lapsed"),
  telling("return.lapsed", "return_ended"),
  telling("refund.succeeded", "refunded"),
  telling("refund.failed", "refund_failed"),
  telling("payout.paid", "payout"),
  telling("balance.adjusted", "adjustment"),
  telling("stock.low", "low_stock"),
  telling("shops.shop_status_changed", "shop_approved"),
  telling("shops.shop_status_changed", "shop_rejected"),
  telling("shops.shop_status_changed", "shop_suspended"),
  telling("catalog.proposal_decided", "proposal_decided"),
  telling("webhook.endpoint_disabled", "webhook_disabled"),
  telling("user.erasure_requested", "erasure_requested"),
  posting("order.paid", "shop_order.new"),
  posting("shop_order.accepted", "shop_order.accepted"),
  posting("shop_order.packed", "shop_order.packed"),
  posting("shop_order.shipped", "shop_order.shipped"),
  posting("shop_order.delivered", "shop_order.delivered"),
  posting("shop_order.completed", "shop_order.completed"),
  posting("shop_order.cancelled", "shop_order.cancelled"),
  posting("cancel.requested", "shop_order.cancel_requested"),
  posting("return.requested", "return.requested"),
  posting("return.received", "return.received"),
  posting("stock.low", "stock.low"),
  posting("payout.paid", "payout.paid"),
];

// The payload's type is the one its events.ts writes; the cast stands here once instead of in every handler.
function on<Payload>(
  event: string,
  handler: string,
  run: (ctx: Ctx, eventId: string, payload: Payload) => Promise<unknown>,
): Subscription {
  return {
    event,
    handler,
    claims: false,
    run: (ctx, delivered) => run(ctx, delivered.id, delivered.payload as Payload),
  };
}

// A handler that begins with claimEvent under its own name.
function claiming<Payload>(...subscription: Parameters<typeof on<Payload>>): Subscription {
  return { ...on(...subscription), claims: true };
}

// People are told of an event by a message of that kind; its facts and words are the kind's own.
function telling(event: string, kind: Kind): Subscription {
  return claiming(event, handlerOf(kind), (ctx, id, payload: Record<string, unknown>) =>
    announce(ctx, id, { kind, payload }),
  );
}

// A shop's own software is told of an event under its public name.
function posting(event: string, type: WebhookEventType): Subscription {
  return claiming(event, webhookHandlerOf(type), (ctx, id, payload: Record<string, unknown>) =>
    queueWebhooks(ctx, id, { type, payload }),
  );
}
