import { bookOrderPaid, bookRefundSucceeded, releaseSale } from "@/lib/finance";
import { cancelAfterFailedPayment, markOrderPaid } from "@/lib/ordering";
import {
  closeAttempts,
  executeRefund,
  handleWebhook,
  refundShopOrder,
  reopenRefunded,
  returnMoney,
} from "@/lib/payments";
import type { Ctx } from "@/lib/platform/ctx";
import { cancelShipments, createShipments } from "@/lib/shipping";
import { countSold, relistProduct } from "@/lib/shops";

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
  on("refund.requested", "payments.execute-refund", (ctx, _id, p: { refundId: string }) =>
    executeRefund(ctx, p),
  ),
  claiming("refund.failed", "payments.reopen-refunded", (ctx, id, p: { refundId: string }) =>
    reopenRefunded(ctx, id, p),
  ),
  claiming("order.paid", "finance.book-sales", (ctx, id, p: { orderId: string }) =>
    bookOrderPaid(ctx, id, p),
  ),
  claiming("refund.succeeded", "finance.book-refund", (ctx, id, p: { refundId: string }) =>
    bookRefundSucceeded(ctx, id, p),
  ),
  claiming(
    "shop_order.completed",
    "finance.release-sale",
    (ctx, id, p: { orderId: string; shopOrderId: string; shopId: string }) => releaseSale(ctx, id, p),
  ),
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
