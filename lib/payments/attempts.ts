import type { Ctx } from "@/lib/platform/ctx";
import { sweepDue } from "@/lib/platform/sweep";
import { gatewayByName } from "./gateways";
import { READ_LATER } from "./read-later";
import { settlePayment } from "./settle";

/** An order ended unpaid: its open attempt ends too, and the provider's page with it, so that no money comes late. */
export async function closeAttempts(
  ctx: Ctx,
  input: { orderId: string },
  end: "EXPIRED" | "CANCELLED",
): Promise<void> {
  const open = await ctx.sql.rows<{ id: string; gateway: string; providerRef: string | null }>(
    "SELECT id, gateway, providerRef FROM Payment WHERE openOrderId = ?",
    [input.orderId],
  );
  for (const attempt of open) {
    // The provider first: should it say "already paid", the poller or its webhook settles that against a still open attempt.
    if (attempt.providerRef) await gatewayByName(attempt.gateway).cancel(attempt.providerRef);
    if (attempt.providerRef)
      await settlePayment(ctx, { gateway: attempt.gateway, providerRef: attempt.providerRef });
    await ctx.sql.run(
      `UPDATE Payment SET status = ?, openOrderId = NULL, endedAt = NOW(3), ${READ_LATER} WHERE id = ? AND status = 'PENDING'`,
      [end, attempt.id],
    );
  }
}

const READ_BACK_AGAIN_SECONDS = 600;

/**
 * Reads back a batch of the payments pending for more than ten minutes: a webhook may be lost, money may not. One whose order has
 * ended meanwhile is closed here, for then the event that should have closed it was lost. True when there may be more.
 */
export async function pollPendingPayments(ctx: Ctx): Promise<boolean> {
  const pending = {
    table: "Payment",
    dueColumn: "sweepAt",
    where: "status = 'PENDING'",
    againInSeconds: READ_BACK_AGAIN_SECONDS,
  } as const;
  return sweepDue(ctx, pending, async (id) => {
    const [payment] = await ctx.sql.rows<{
      orderId: string;
      gateway: string;
      providerRef: string | null;
      orderStatus: string;
    }>(
      "SELECT p.orderId, p.gateway, p.providerRef, o.status AS orderStatus FROM Payment p JOIN `Order` o ON o.id = p.orderId WHERE p.id = ?",
      [id],
    );
    if (!payment) return;
    if (payment.orderStatus !== "PENDING_PAYMENT")
      return closeAttempts(ctx, payment, payment.orderStatus === "EXPIRED" ? "EXPIRED" : "CANCELLED");
    const { gateway, providerRef } = payment;
    if (providerRef) await settlePayment(ctx, { gateway, providerRef });
  });
}
