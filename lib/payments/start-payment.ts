import { requireUser } from "@/lib/identity";
import { type Ctx, traceIdOf } from "@/lib/platform/ctx";
import { env } from "@/lib/platform/env";
import { DomainError, notFound } from "@/lib/platform/errors";
import { newId } from "@/lib/platform/id";
import { isDuplicate } from "@/lib/platform/transaction";
import { enabledGateways, gatewayByName } from "./gateways";
import type { StartPaymentInput } from "./schema";

type PayableOrder = { id: string; number: string; total: number; expiresAt: Date; payable: number };
type OpenPayment = { id: string; gateway: string; checkoutUrl: string | null };

/**
 * Opens an attempt to pay an order and says where to send the buyer. Pressing twice opens one attempt: openOrderId is unique,
 * the second press returns the first one's page. The provider is asked outside any transaction (M4) with the attempt's id as
 * its idempotency key, so a crash in between is repaired by pressing again.
 *
 * @throws NOT_FOUND for another's order; ORDER_STATE when it is paid, ended or past its deadline; GATEWAY_UNAVAILABLE.
 */
export async function startPayment(ctx: Ctx, input: StartPaymentInput): Promise<{ redirectUrl: string }> {
  const { userId } = requireUser(ctx);
  if (!enabledGateways().some((gateway) => gateway.name === input.gateway)) throw notFound("gateway");
  const [order] = await ctx.sql.rows<PayableOrder>(
    `SELECT id, number, total, expiresAt, status = 'PENDING_PAYMENT' AND expiresAt > NOW(3) AS payable
     FROM \`Order\` WHERE number = ? AND userId = ?`,
    [input.orderNumber, userId],
  );
  if (!order) throw notFound("order");
  if (!order.payable) throw new DomainError("ORDER_STATE");

  const attempt = await openAttempt(ctx, order, input.gateway);
  if (attempt.checkoutUrl) return { redirectUrl: attempt.checkoutUrl };
  const prefix = ctx.locale === "en" ? "/en" : "";
  const created = await gatewayByName(attempt.gateway).create({
    reference: attempt.id,
    amount: order.total,
    currency: "IDR",
    title: order.number,
    returnUrl: `${env().APP_URL}${prefix}/orders/${order.number}`,
    expiresAt: order.expiresAt,
    locale: ctx.locale,
  });
  await ctx.sql.run("UPDATE Payment SET providerRef = ?, checkoutUrl = ? WHERE id = ?", [
    created.providerRef,
    created.checkoutUrl,
    attempt.id,
  ]);
  return { redirectUrl: created.checkoutUrl };
}

async function openAttempt(ctx: Ctx, order: PayableOrder, gateway: string): Promise<OpenPayment> {
  const id = newId();
  try {
    await ctx.sql.run(
      "INSERT INTO Payment (id, orderId, gateway, amount, openOrderId, expiresAt, traceId) VALUES (?, ?, ?, ?, ?, ?, ?)",
      [id, order.id, gateway, order.total, order.id, order.expiresAt, traceIdOf(ctx.traceparent)],
    );
    return { id, gateway, checkoutUrl: null };
  } catch (error) {
    if (!isDuplicate(error, "openOrderId")) throw error;
    const [open] = await ctx.sql.rows<OpenPayment>(
      "SELECT id, gateway, checkoutUrl FROM Payment WHERE openOrderId = ?",
      [order.id],
    );
    if (!open) throw new DomainError("PAYMENT_STATE"); // It ended this very moment; the page shows how.
    return open;
  }
}
