import { requireFresh, requireStaff } from "@/lib/identity";
import type { Ctx } from "@/lib/platform/ctx";
import { DomainError, notFound } from "@/lib/platform/errors";
import { appendEvents } from "@/lib/platform/outbox";
import { withTransaction } from "@/lib/platform/transaction";
import { refundRequested } from "./events";
import type { RetryRefundInput } from "./schema";

/**
 * Asks the provider once more for a refund it refused. A new round is a new idempotency key, for to the old one it would only
 * repeat its refusal. Two clicks at once ask once. @throws NOT_FOUND; PAYMENT_STATE for a refund that has not failed; STEP_UP_REQUIRED
 */
export async function retryRefund(ctx: Ctx, input: RetryRefundInput): Promise<void> {
  requireStaff(ctx, "SUPPORT");
  await requireFresh(ctx);
  await withTransaction(ctx, async (tx) => {
    const again = await tx.sql.run(
      `UPDATE Refund SET status = 'PENDING', round = round + 1, failure = NULL, providerRef = NULL, endedAt = NULL, askedUntil = NULL,
         sweepAt = NOW(3) + INTERVAL 10 MINUTE
       WHERE id = ? AND status = 'FAILED'`,
      [input.refundId],
    );
    if (again === 1) return appendEvents(tx, [refundRequested(input.refundId)]);
    const [refund] = await tx.sql.rows("SELECT id FROM Refund WHERE id = ?", [input.refundId]);
    throw refund ? new DomainError("PAYMENT_STATE") : notFound("refund");
  });
}
