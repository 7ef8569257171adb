import { requireUser } from "@/lib/identity";
import { type Ctx, spanIdOf, traceIdOf } from "@/lib/platform/ctx";
import { env } from "@/lib/platform/env";
import { DomainError, notFound } from "@/lib/platform/errors";
import { newId } from "@/lib/platform/id";
import { isDuplicate } from "@/lib/platform/transaction";
import { closeAttempts } from "./attempts";
import { chargeFor } from "./charge";
import { channelsOf, enabledGateways, gatewayByName } from "./gateways";
import type { Opened } from "./gateways/gateway";
import type { StartPaymentInput } from "./schema";

type PayableOrder = { id: string; number: string; total: number; expiresAt: Date; payable: number };
/** What the buyer chose: a gateway's page, or one way to pay on ours. */
type Choice = { gateway: string; channel: string | null };
type OpenPayment = Choice & {
  id: string;
  checkoutUrl: string | null;
  charge: number;
  currency: string;
  locale: "id" | "en";
};

/**
 * Opens an attempt to pay an order and says where to send the buyer. Pressing twice opens one attempt: openOrderId is unique,
 * the second press returns the first one's page. The provider is asked outside any transaction (M4) with the attempt's id as
 * its idempotency key, so a crash in between is repaired by pressing again. Whoever chooses another gateway has the first one's
 * page or account closed; should that be paid meanwhile, it is settled and the order is paid.
 *
 * @throws NOT_FOUND for another's order; ORDER_STATE when it is paid, ended or past its deadline; GATEWAY_UNAVAILABLE.
 */
export async function startPayment(ctx: Ctx, input: StartPaymentInput): Promise<{ redirectUrl: string }> {
  const { userId } = requireUser(ctx);
  const choice = offered(input);
  const [order] = await ctx.sql.rows<PayableOrder>(
    `SELECT id, number, total, expiresAt, status = 'PENDING_PAYMENT' AND expiresAt > NOW(3) AS payable
     FROM \`Order\` WHERE number = ? AND userId = ?`,
    [input.orderNumber, userId],
  );
  if (!order) throw notFound("order");
  if (!order.payable) throw new DomainError("ORDER_STATE");

  const redirectUrl = (await openAt(ctx, order, choice)) ?? (await openAnew(ctx, order, choice));
  if (!redirectUrl) throw new DomainError("GATEWAY_UNAVAILABLE", { message: "nothing to pay with was told" });
  return { redirectUrl };
}

function offered(input: StartPaymentInput): Choice {
  const { gateway: name, channel = null }: { gateway: string; channel?: string | null } = input;
  const gateway = enabledGateways().find((one) => one.name === name);
  if (!gateway || !channelsOf(gateway).some((one) => one.channel === channel)) throw notFound("gateway");
  return { gateway: name, channel };
}

// Null where the provider has this attempt but says no more how it is paid: its first answer was lost.
async function openAt(ctx: Ctx, order: PayableOrder, choice: Choice): Promise<string | null> {
  const attempt = await chooseAttempt(ctx, order, choice);
  if (attempt.checkoutUrl) return attempt.checkoutUrl;
  // Of the attempt, not of this press: a provider that knows the key refuses another request under it.
  const { locale } = attempt;
  const prefix = locale === "en" ? "/en" : "";
  const created = await gatewayByName(attempt.gateway).create({
    reference: attempt.id,
    amount: attempt.charge,
    currency: attempt.currency,
    title: order.number,
    returnUrl: `${env().APP_URL}${prefix}/orders/${order.number}`,
    channel: attempt.channel,
    expiresAt: order.expiresAt,
    locale,
  });
  return keepPage(ctx, attempt, created);
}

// Nobody has seen how to pay that attempt: it is closed, and another one opened in its place.
async function openAnew(ctx: Ctx, order: PayableOrder, choice: Choice): Promise<string | null> {
  await closeAttempts(ctx, { orderId: order.id }, "CANCELLED");
  return openAt(ctx, order, choice);
}

async function keepPage(ctx: Ctx, attempt: OpenPayment, created: Opened): Promise<string | null> {
  const { providerRef, checkoutUrl, instructions } = created;
  // Another press may have been told what this one was not.
  const keep = (guard: string) =>
    ctx.sql.run(
      `UPDATE Payment SET providerRef = ?, checkoutUrl = COALESCE(?, checkoutUrl), instructions = COALESCE(?, instructions)
       WHERE id = ? ${guard}`,
      [providerRef, checkoutUrl, instructions ? JSON.stringify(instructions) : null, attempt.id],
    );
  if ((await keep("AND status = 'PENDING'")) === 1) return checkoutUrl ?? pageOf(ctx, attempt.id);
  // The order, or this attempt, ended while the provider was asked; whoever ended it knew of no page to close.
  await keep("");
  await gatewayByName(attempt.gateway).cancel(providerRef);
  throw new DomainError("PAYMENT_STATE");
}

async function pageOf(ctx: Ctx, id: string): Promise<string | null> {
  const [kept] = await ctx.sql.rows<{ checkoutUrl: string | null }>(
    "SELECT checkoutUrl FROM Payment WHERE id = ?",
    [id],
  );
  return kept?.checkoutUrl ?? null;
}

async function chooseAttempt(ctx: Ctx, order: PayableOrder, choice: Choice): Promise<OpenPayment> {
  const chosen = (open: Choice) => open.gateway === choice.gateway && open.channel === choice.channel;
  const open = await openAttempt(ctx, order, choice);
  if (chosen(open)) return open;
  await closeAttempts(ctx, { orderId: order.id }, "CANCELLED");
  const next = await openAttempt(ctx, order, choice);
  if (!chosen(next)) throw new DomainError("PAYMENT_STATE"); // Two tabs choose at once; the last press wins.
  return next;
}

// None for an order whose money is there though it does not know yet: the buyer would pay twice.
async function openAttempt(
  ctx: Ctx,
  order: PayableOrder,
  { gateway, channel }: Choice,
): Promise<OpenPayment> {
  const id = newId();
  const charge = chargeFor(gatewayByName(gateway), order.total);
  try {
    const opened = await ctx.sql.run(
      `INSERT INTO Payment (id, orderId, gateway, channel, amount, openOrderId, expiresAt, chargeAmount, chargeCurrency, chargeRate, locale, traceId, spanId)
       SELECT ?, id, ?, ?, total, id, expiresAt, ?, ?, ?, ?, ?, ? FROM \`Order\` o WHERE o.id = ? AND o.status = 'PENDING_PAYMENT'
         AND NOT EXISTS (SELECT 1 FROM Payment paid WHERE paid.paidOrderId = o.id)`,
      [
        ...[id, gateway, channel, charge.rate && charge.amount, charge.currency, charge.rate],
        ...[ctx.locale, traceIdOf(ctx.traceparent), spanIdOf(ctx.traceparent), order.id],
      ],
    );
    const asked = { charge: charge.amount, currency: charge.currency, locale: ctx.locale };
    if (opened === 1) return { id, gateway, channel, checkoutUrl: null, ...asked };
  } catch (error) {
    if (!isDuplicate(error, "openOrderId")) throw error;
  }
  const [open] = await ctx.sql.rows<OpenPayment>(
    `SELECT id, gateway, channel, checkoutUrl, COALESCE(chargeAmount, amount) AS charge, chargeCurrency AS currency, locale
     FROM Payment WHERE openOrderId = ?`,
    [order.id],
  );
  if (!open) throw new DomainError("PAYMENT_STATE"); // It ended this very moment; the page shows how.
  return open;
}
