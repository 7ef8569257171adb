import { startPayment } from "@/lib/payments";
import { db } from "@/lib/platform/db";
import { newId } from "@/lib/platform/id";
import { buildBuyer, buildGoods, type Goods } from "./ordering";
import { type Buyer, buildOrder } from "./placed-orders";

export type Placed = { orderId: string; number: string; buyer: Buyer };

/** An unpaid order of one line, over goods of which there are ten. */
export async function anOrder(quantity = 1): Promise<{ order: Placed; buyer: Buyer; goods: Goods }> {
  const [buyer, goods] = await Promise.all([buildBuyer(), buildGoods()]);
  return { order: { ...(await buildOrder(buyer, { goods, quantity })), buyer }, buyer, goods };
}

/** Presses pay and returns the provider's name for the page that opens. */
export async function openPage(order: Placed): Promise<string> {
  const { redirectUrl } = await startPayment(order.buyer.ctx, {
    orderNumber: order.number,
    gateway: "sandbox",
  });
  return redirectUrl.split("/").at(-1) ?? "";
}

/** Makes the sweeps look at an order's attempts now, as if their time had passed. */
export async function ageAttempts(orderId: string): Promise<void> {
  await db().$executeRaw`UPDATE Payment SET sweepAt = NOW(3) - INTERVAL 1 MINUTE WHERE orderId = ${orderId}`;
}

export async function statusOf(orderId: string) {
  return (await db().order.findUniqueOrThrow({ where: { id: orderId } })).status;
}

/** A refund that the provider refused, with the payment it is of, as rows. */
export async function buildFailedRefund(orderId: string): Promise<string> {
  const [paymentId, refundId] = [newId(), newId()];
  const taken = { amount: 50_000n, captured: 50_000n, refunded: 20_000n };
  await db().payment.create({
    data: { id: paymentId, orderId, gateway: "sandbox", status: "SURPLUS", ...taken, expiresAt: new Date() },
  });
  await db().paymentTransaction.create({
    data: { id: newId(), paymentId, kind: "CAPTURE", amount: taken.amount, providerRef: `sbx_${paymentId}` },
  });
  await db().refund.create({
    data: {
      ...{ id: refundId, paymentId, orderId, amount: 20_000n, status: "FAILED", failure: "expired card" },
      ...{ reason: "test", idempotencyKey: newId(), endedAt: new Date() },
    },
  });
  return refundId;
}
