import type { NewEvent } from "@/lib/platform/outbox";

function paymentEvent(type: string, paymentId: string, payload: Record<string, unknown>): NewEvent {
  return { type, aggregateType: "Payment", aggregateId: paymentId, payload: { paymentId, ...payload } };
}

export const paymentSucceeded = (paymentId: string, orderId: string) =>
  paymentEvent("payment.succeeded", paymentId, { orderId });

/** Money came that no order takes; it is owed to who paid it. */
export const paymentSurplus = (paymentId: string, orderId: string) =>
  paymentEvent("payment.surplus", paymentId, { orderId });

export const paymentFailed = (paymentId: string, orderId: string) =>
  paymentEvent("payment.failed", paymentId, { orderId });

export const webhookReceived = (webhookId: string): NewEvent => ({
  type: "payment.webhook_received",
  aggregateType: "PaymentWebhook",
  aggregateId: webhookId,
  payload: { webhookId },
});

export const webhookUnverified = (unverifiedId: string): NewEvent => ({
  type: "payment.webhook_unverified",
  aggregateType: "UnverifiedWebhook",
  aggregateId: unverifiedId,
  payload: { unverifiedId },
});

export const refundRequested = (refundId: string): NewEvent => ({
  type: "refund.requested",
  aggregateType: "Refund",
  aggregateId: refundId,
  payload: { refundId },
});

export type RefundEnd = {
  refundId: string;
  paymentId: string;
  orderId: string;
  shopOrderId: string | null;
  /** Rupiah. */
  amount: number;
};

const refundEnded = (type: string, payload: RefundEnd): NewEvent => ({
  type,
  aggregateType: "Refund",
  aggregateId: payload.refundId,
  payload,
});

export const refundSucceeded = (end: RefundEnd) => refundEnded("refund.succeeded", end);

export const refundFailed = (end: RefundEnd) => refundEnded("refund.failed", end);

/** It had been given; the money is with the provider again. */
export const refundReversed = (end: RefundEnd) => refundEnded("refund.reversed", end);
