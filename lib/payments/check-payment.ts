import { requireUser } from "@/lib/identity";
import type { Ctx } from "@/lib/platform/ctx";
import { notFound } from "@/lib/platform/errors";
import { takePoint } from "@/lib/platform/rate-limit";
import type { CheckPaymentInput } from "./schema";
import { settlePayment } from "./settle";

/** A buyer may come back, look, go and come back; a page that asks without end may not keep the provider busy. */
const CAP = { name: "check-payment", points: 6, seconds: 120 } as const;

/**
 * The buyer is back from the provider's page and its webhook may not be here: the open attempt of his own order is read back now, or
 * where none is open the last one that took no money: he may have paid on a page that was closed behind him.
 * @throws NOT_FOUND for another's order; RATE_LIMITED; GATEWAY_UNAVAILABLE
 */
export async function checkPayment(ctx: Ctx, input: CheckPaymentInput): Promise<{ outcome: string }> {
  const { userId } = requireUser(ctx);
  const [order] = await ctx.sql.rows<{ id: string; gateway: string | null; providerRef: string | null }>(
    `SELECT o.id, p.gateway, p.providerRef FROM \`Order\` o LEFT JOIN Payment p ON p.orderId = o.id AND p.captured = 0 AND o.status <> 'PAID'
     WHERE o.number = ? AND o.userId = ? ORDER BY p.openOrderId IS NULL, p.createdAt DESC LIMIT 1`,
    [input.orderNumber, userId],
  );
  if (!order) throw notFound("order");
  const { gateway, providerRef } = order;
  if (!gateway || !providerRef) return { outcome: "nothing-open" };
  await takePoint(CAP, order.id);
  return { outcome: await settlePayment(ctx, { gateway, providerRef }) };
}
