import type { Ctx } from "@/lib/platform/ctx";
import { appendEvents } from "@/lib/platform/outbox";
import { sweepEach } from "@/lib/platform/sweep";
import { withTransaction } from "@/lib/platform/transaction";
import { paymentSucceeded } from "./events";
import { gatewayByName } from "./gateways";
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
      "UPDATE Payment SET status = ?, openOrderId = NULL, endedAt = NOW(3) WHERE id = ? AND status = 'PENDING'",
      [end, attempt.id],
    );
  }
}

/** Reads back every payment pending for more than ten minutes: a webhook may be lost, money may not. */
export async function pollPendingPayments(ctx: Ctx): Promise<number> {
  const pending = await ctx.sql.rows<{ gateway: string; providerRef: string }>(
    `SELECT gateway, providerRef FROM Payment WHERE status = 'PENDING' AND providerRef IS NOT NULL
     AND createdAt < NOW(3) - INTERVAL 10 MINUTE ORDER BY createdAt LIMIT 100`,
  );
  return sweepEach(ctx, pending, (payment) => settlePayment(ctx, payment));
}

/** Tells again of payments that succeeded while their order still waits: their event was lost with the jobs engine. */
export async function retellUnheardPayments(ctx: Ctx): Promise<number> {
  const unheard = await ctx.sql.rows<{ id: string; orderId: string }>(
    `SELECT p.id, p.orderId FROM Payment p JOIN \`Order\` o ON o.id = p.orderId
     WHERE p.status = 'SUCCEEDED' AND p.endedAt < NOW(3) - INTERVAL 2 MINUTE AND o.status IN ('PENDING_PAYMENT', 'EXPIRED', 'CANCELLED')
     ORDER BY p.endedAt LIMIT 100`,
  );
  await withTransaction(ctx, (tx) =>
    appendEvents(
      tx,
      unheard.map((payment) => paymentSucceeded(payment.id, payment.orderId)),
    ),
  );
  return unheard.length;
}
