import type { Ctx } from "@/lib/platform/ctx";
import { newId } from "@/lib/platform/id";
import { appendEvents } from "@/lib/platform/outbox";
import { withTransaction } from "@/lib/platform/transaction";
import { paymentSurplus } from "./events";
import type { ProviderPayment } from "./gateways/gateway";
import { requestRefund } from "./refunds";
import { noteTransaction } from "./transactions";

type Capture = { captureRef: string; amount: number };
type Attempt = { id: string; orderId: string; chargeRate: number | null };

/** Every sum the provider took for one reference, where it took more than one. */
export function capturesOf({ captureRef, amount, besides = [] }: ProviderPayment): Capture[] {
  return besides.length > 0 && captureRef !== null ? [{ captureRef, amount }, ...besides] : [];
}

/**
 * The buyer paid one attempt twice, on two pages of its provider. One sum pays the order; the other becomes a payment of its own that
 * no order takes, and goes back out of what it was itself paid with. Which is which our books say, not the provider's order of telling.
 */
export async function takeBesides(
  ctx: Ctx,
  gateway: string,
  { id: attemptId, orderId, chargeRate }: Attempt,
  { captureRef, amount }: Capture,
): Promise<void> {
  if (chargeRate !== null) return; // Only gateways that charge rupiah open two pages for one reference.
  await withTransaction(ctx, async (tx) => {
    const [ours] = await tx.sql.rows<{ ref: string }>(
      "SELECT providerRef AS ref FROM PaymentTransaction WHERE paymentId = ? AND kind = 'CAPTURE'",
      [attemptId],
    );
    if (!ours || ours.ref === captureRef) return;
    const paymentId = newId();
    const first = await tx.sql.run(
      `INSERT IGNORE INTO Payment (id, orderId, gateway, method, status, amount, captured, providerRef, expiresAt, endedAt)
       SELECT ?, orderId, gateway, method, 'SURPLUS', ?, ?, ?, expiresAt, NOW(3) FROM Payment WHERE id = ?`,
      [paymentId, amount, amount, `${attemptId}:${captureRef}`.slice(0, 120), attemptId],
    );
    if (first !== 1) return;
    ctx.log.error({ attemptId, gateway, captureRef }, "an attempt was paid twice");
    await noteTransaction(tx, {
      paymentId,
      kind: "CAPTURE",
      amount,
      chargeAmount: null,
      providerRef: captureRef,
    });
    await appendEvents(tx, [paymentSurplus(paymentId, orderId)]);
    const reason = "paid-twice";
    await requestRefund(tx, { paymentId, orderId, amount, reason, idempotencyKey: `surplus:${paymentId}` });
  });
}
