import type { Ctx } from "@/lib/platform/ctx";
import { newId } from "@/lib/platform/id";
import { appendEvents } from "@/lib/platform/outbox";
import { insertRows } from "@/lib/platform/sql";
import { withTransaction } from "@/lib/platform/transaction";
import { refundReversed } from "./events";
import { gatewayByName } from "./gateways";

/** For so long after it was given a refund is asked after when its provider tells something of its payment. */
const COMES_BACK_WITHIN_DAYS = 180;

type Given = {
  id: string;
  paymentId: string;
  orderId: string;
  shopOrderId: string | null;
  amount: number;
  chargeAmount: number | null;
  reversals: number;
  refundRef: string;
  gateway: string;
};

/**
 * Looks whether a payment's refunds that were given still are: a bank may not take one, for a card that is closed, and the provider has
 * the money again. Such a refund has failed: it is owed again, and staff may have it given once more.
 */
export async function checkGivenRefunds(ctx: Ctx, paymentId: string): Promise<void> {
  const given = await ctx.sql.rows<Given>(
    `SELECT r.id, r.paymentId, r.orderId, r.shopOrderId, r.amount, r.chargeAmount, r.reversals, r.providerRef AS refundRef, p.gateway
     FROM Refund r JOIN Payment p ON p.id = r.paymentId
     WHERE r.paymentId = ? AND r.status = 'SUCCEEDED' AND r.handReference IS NULL AND r.providerRef IS NOT NULL
       AND r.endedAt > NOW(3) - INTERVAL ${COMES_BACK_WITHIN_DAYS} DAY`,
    [paymentId],
  );
  for (const refund of given) {
    const now = await gatewayByName(refund.gateway).readRefund?.(refund.refundRef);
    if (now?.status === "FAILED") await reverse(ctx, refund, now.failure ?? "came back");
  }
}

// What was told and booked of it stays; its coming back is told and booked beside it.
async function reverse(ctx: Ctx, refund: Given, failure: string): Promise<void> {
  const { id, paymentId, orderId, shopOrderId, amount, chargeAmount, refundRef } = refund;
  await withTransaction(ctx, async (tx) => {
    const reversed = await tx.sql.run(
      `UPDATE Refund SET status = 'FAILED', failure = ?, endedAt = NOW(3), reversals = reversals + 1
       WHERE id = ? AND status = 'SUCCEEDED' AND reversals = ? AND providerRef = ?`,
      [failure.slice(0, 200), id, refund.reversals, refundRef],
    );
    if (reversed !== 1) return;
    ctx.log.error({ refundId: id, failure }, "a refund that was given came back");
    const moved = { id: newId(), paymentId, kind: "REFUND_REVERSED", amount, chargeAmount };
    await insertRows(tx.sql, "PaymentTransaction", [{ ...moved, providerRef: refundRef }]);
    await appendEvents(tx, [refundReversed({ refundId: id, paymentId, orderId, shopOrderId, amount })]);
  });
}
