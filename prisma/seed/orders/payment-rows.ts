import { env } from "@/lib/platform/env";
import { newId } from "@/lib/platform/id";
import { after } from "../calendar";
import type { Row } from "../rows";
import type { PlannedOrder, PlannedPart } from "./order-plan";

type PaymentTables = "Payment" | "PaymentTransaction" | "Refund" | "RefundLine" | "SandboxPayment";

/** How an attempt ended with us and at the provider; an attempt of an unpaid order is closed when the order ends. */
const ENDS = {
  PAID: { ours: "SUCCEEDED", theirs: "PAID" },
  PAYMENT_FAILED: { ours: "FAILED", theirs: "FAILED" },
  EXPIRED: { ours: "CANCELLED", theirs: "CANCELLED" },
  CANCELLED_BY_CUSTOMER: { ours: "CANCELLED", theirs: "CANCELLED" },
} as const;

/** The attempt to pay an order with what the sandbox provider has in its books; none where the buyer never went to pay. */
export function paymentRows(order: PlannedOrder): Record<PaymentTables, Row[]> {
  const none = { Payment: [], PaymentTransaction: [], Refund: [], RefundLine: [], SandboxPayment: [] };
  const { outcome, random } = order;
  if (outcome === "PENDING") return none;
  const paid = outcome === "PAID";
  if (!paid && outcome !== "PAYMENT_FAILED" && random.chance(0.5)) return none;

  const endedAt = order.paidAt ?? order.endedAt ?? order.expiresAt;
  const id = newId();
  const providerRef = `sbx_${Array.from({ length: 24 }, () => random.int(0, 15).toString(16)).join("")}`;
  const createdAt = new Date((order.placedAt.getTime() * 2 + endedAt.getTime()) / 3);
  const method = paid || outcome === "PAYMENT_FAILED" ? random.pick(["VA", "QRIS", "QRIS", "WALLET"]) : null;
  const refunds = order.parts.flatMap((part) => refundOf(order, part, id) ?? []);
  const refunded = refunds.reduce((sum, refund) => sum + refund.amount, 0);
  const shared = { id, orderId: order.id, method, providerRef, createdAt, endedAt };
  return {
    Payment: [paymentRow(order, shared, ENDS[outcome].ours, refunded)],
    PaymentTransaction: paid
      ? [
          transactionRow(id, "CAPTURE", order.total, providerRef, endedAt),
          ...refunds.map((refund) =>
            transactionRow(id, "REFUND", refund.amount, refund.providerRef, refund.endedAt),
          ),
        ]
      : [],
    Refund: refunds,
    RefundLine: refunds.flatMap((refund) => refundLines(order, refund)),
    SandboxPayment: [
      {
        ref: providerRef,
        reference: id,
        amount: order.total,
        title: order.number,
        refunded,
        refundRefs: refunds.map((refund) => `${refund.providerRef} `).join(""),
        status: ENDS[outcome].theirs,
        method,
        returnUrl: `${env().APP_URL}/orders/${order.number}`,
        expiresAt: order.expiresAt,
        createdAt,
        updatedAt: refunds.at(-1)?.endedAt ?? endedAt,
      },
    ],
  };
}

type Attempt = {
  id: string;
  orderId: string;
  method: string | null;
  providerRef: string;
  createdAt: Date;
  endedAt: Date;
};

function paymentRow(order: PlannedOrder, attempt: Attempt, status: string, refunded: number): Row {
  const paid = status === "SUCCEEDED";
  return {
    ...attempt,
    gateway: "sandbox",
    status,
    amount: order.total,
    captured: paid ? order.total : 0,
    refunded,
    checkoutUrl: `${env().APP_URL}/sandbox-gateway/${attempt.providerRef}`,
    paidOrderId: paid ? order.id : null,
    openOrderId: null,
    expiresAt: order.expiresAt,
  };
}

function refundOf(order: PlannedOrder, part: PlannedPart, paymentId: string) {
  const cancel = part.times?.cancel;
  if (!cancel) return null;
  const id = newId();
  return {
    id,
    paymentId,
    orderId: order.id,
    shopOrderId: part.id,
    amount: part.itemsTotal + part.shippingTotal,
    shipping: part.shippingTotal,
    status: "SUCCEEDED",
    reason: cancel.reason,
    idempotencyKey: `shop-order:${part.id}`,
    providerRef: `sbr_${id}`,
    attempts: 1,
    createdAt: after(cancel.at, 400),
    endedAt: after(cancel.at, 1_200),
  };
}

function refundLines(order: PlannedOrder, refund: { id: string; shopOrderId: string }): Row[] {
  const items = order.parts.find((part) => part.id === refund.shopOrderId)?.items ?? [];
  return items.map((item) => ({
    refundId: refund.id,
    orderItemId: item.id,
    quantity: item.quantity,
    amount: item.lineTotal,
  }));
}

function transactionRow(
  paymentId: string,
  kind: "CAPTURE" | "REFUND",
  amount: number,
  providerRef: string,
  createdAt: Date,
): Row {
  return { id: newId(), paymentId, kind, amount, providerRef, createdAt };
}
