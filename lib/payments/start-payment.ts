import { requireUser } from "@/lib/identity";
import { type Ctx, traceIdOf } from "@/lib/platform/ctx";
import { env } from "@/lib/platform/env";
import { DomainError, notFound } from "@/lib/platform/errors";
import { newId } from "@/lib/platform/id";
import { isDuplicate } from "@/lib/platform/transaction";
import { closeAttempts } from "./attempts";
import { chargeFor } from "./charge";
import { enabledGateways, gatewayByName } from "./gateways";
import type { StartPaymentInput } from "./schema";

type PayableOrder = { id: string; number: string; total: number; expiresAt: Date; payable: number };
type OpenPayment = {
  id: string;
  gateway: string;
  checkoutUrl: string | null;
  charge: number;
  currency: string;
};

/**
 * Opens an attempt to pay an order and says where to send the buyer. Pressing twice opens one attempt: openOrderId is unique,
 * the second press returns the first one's page. The provider is asked outside any transaction (M4) with the attempt's id as
 * its idempotency key, so a crash in between is repaired by pressing again. Whoever chooses another gateway has the first one's
 * page closed; should that be paid meanwhile, it is settled and the order is paid.
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

  const attempt = await chooseAttempt(ctx, order, input.gateway);
  if (attempt.checkoutUrl) return { redirectUrl: attempt.checkoutUrl };
  const prefix = ctx.locale === "en" ? "/en" : "";
  const created = await gatewayByName(attempt.gateway).create({
    reference: attempt.id,
    amount: attempt.charge,
    currency: attempt.currency,
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
  await closeIfEnded(ctx, attempt, created.providerRef);
  return { redirectUrl: created.checkoutUrl };
}

// The order, or this attempt, may have ended while the provider was asked; whoever ended it knew of no page to close.
async function closeIfEnded(ctx: Ctx, { id, gateway }: OpenPayment, providerRef: string): Promise<void> {
  const [open] = await ctx.sql.rows("SELECT id FROM Payment WHERE id = ? AND status = 'PENDING'", [id]);
  if (open) return;
  await gatewayByName(gateway).cancel(providerRef);
  throw new DomainError("PAYMENT_STATE");
}

async function chooseAttempt(ctx: Ctx, order: PayableOrder, gateway: string): Promise<OpenPayment> {
  const open = await openAttempt(ctx, order, gateway);
  if (open.gateway === gateway) return open;
  await closeAttempts(ctx, { orderId: order.id }, "CANCELLED");
  const next = await openAttempt(ctx, order, gateway);
  if (next.gateway !== gateway) throw new DomainError("PAYMENT_STATE"); // Two tabs choose at once; the last press wins.
  return next;
}

// None for an order whose money is there though it does not know yet: the buyer would pay twice.
async function openAttempt(ctx: Ctx, order: PayableOrder, gateway: string): Promise<OpenPayment> {
  const id = newId();
  const charge = chargeFor(gatewayByName(gateway), order.total);
  try {
    await ctx.sql.run(
      `INSERT INTO Payment (id, orderId, gateway, amount, openOrderId, expiresAt, chargeAmount, chargeCurrency, chargeRate, traceId)
       SELECT ?, id, ?, total, id, expiresAt, ?, ?, ?, ? FROM \`Order\` o WHERE o.id = ? AND o.status = 'PENDING_PAYMENT'
         AND NOT EXISTS (SELECT 1 FROM Payment paid WHERE paid.paidOrderId = o.id)`,
      [
        ...[id, gateway, charge.rate && charge.amount, charge.currency, charge.rate],
        ...[traceIdOf(ctx.traceparent), order.id],
      ],
    );
  } catch (error) {
    if (!isDuplicate(error, "openOrderId")) throw error;
  }
  const [open] = await ctx.sql.rows<OpenPayment>(
    `SELECT id, gateway, checkoutUrl, COALESCE(chargeAmount, amount) AS charge, chargeCurrency AS currency
     FROM Payment WHERE openOrderId = ?`,
    [order.id],
  );
  if (!open) throw new DomainError("PAYMENT_STATE"); // It ended this very moment; the page shows how.
  return open;
}
