import { requireStaff } from "@/lib/identity";
import type { Ctx } from "@/lib/platform/ctx";
import { notFound } from "@/lib/platform/errors";
import { takePoint } from "@/lib/platform/rate-limit";
import { executeRefund } from "./execute-refund";
import { checkGivenRefunds } from "./reverse-refund";
import type { AskProviderInput } from "./schema";
import { settlePayment } from "./settle";

const CAP = { name: "ask-provider", points: 6, seconds: 60 } as const;

/**
 * Staff have every attempt of an order read back from its provider now, closed ones too, and its refunds asked after: what a webhook
 * should have told, and did not, is settled as if it had. @throws NOT_FOUND, RATE_LIMITED, GATEWAY_UNAVAILABLE
 */
export async function askProvider(ctx: Ctx, input: AskProviderInput): Promise<{ asked: number }> {
  requireStaff(ctx, "SUPPORT");
  const [order] = await ctx.sql.rows<{ id: string }>("SELECT id FROM `Order` WHERE number = ?", [
    input.orderNumber,
  ]);
  if (!order) throw notFound("order");
  await takePoint(CAP, order.id);
  const attempts = await ctx.sql.rows<{ id: string; gateway: string; providerRef: string }>(
    "SELECT id, gateway, providerRef FROM Payment WHERE orderId = ? AND providerRef IS NOT NULL ORDER BY createdAt",
    [order.id],
  );
  for (const { id, gateway, providerRef } of attempts) {
    await settlePayment(ctx, { gateway, providerRef });
    await checkGivenRefunds(ctx, id);
  }
  const refunds = await ctx.sql.rows<{ id: string }>(
    "SELECT id FROM Refund WHERE orderId = ? AND status = 'PENDING'",
    [order.id],
  );
  for (const { id } of refunds) await executeRefund(ctx, { refundId: id });
  return { asked: attempts.length };
}
