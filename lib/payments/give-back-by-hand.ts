import { requireFresh, requireStaff } from "@/lib/identity";
import { actorUserId, type Ctx } from "@/lib/platform/ctx";
import { DomainError, notFound } from "@/lib/platform/errors";
import { newId } from "@/lib/platform/id";
import { appendEvents } from "@/lib/platform/outbox";
import { insertRows } from "@/lib/platform/sql";
import { isDuplicate, type Tx, withTransaction } from "@/lib/platform/transaction";
import { refundSucceeded } from "./events";
import type { GiveBackByHandInput } from "./schema";

type Given = {
  status: string;
  paymentId: string;
  orderId: string;
  shopOrderId: string | null;
  amount: number;
  chargeAmount: number | null;
  handReference: string | null;
};

/**
 * A refund its provider cannot give, as of a virtual account, was given by the platform's own bank transfer: it is done, the customer
 * is told, and it is booked against the bank. One transfer gives back one refund, for its reference is unique; the same word twice is
 * the same word. Pressed at once with "try again", one of both finds it failed.
 * @throws NOT_FOUND; PAYMENT_STATE for a refund that has not failed; CONFLICT for another refund's transfer; STEP_UP_REQUIRED
 */
export async function giveBackByHand(ctx: Ctx, input: GiveBackByHandInput): Promise<void> {
  requireStaff(ctx, "ADMIN");
  await requireFresh(ctx);
  await withTransaction(ctx, async (tx) => {
    const done = await end(tx, input);
    const [refund] = await tx.sql.rows<Given>(
      "SELECT status, paymentId, orderId, shopOrderId, amount, chargeAmount, handReference FROM Refund WHERE id = ?",
      [input.refundId],
    );
    if (!refund) throw notFound("refund");
    if (!done) {
      if (refund.handReference === input.reference) return;
      throw new DomainError("PAYMENT_STATE");
    }
    const { paymentId, orderId, shopOrderId, amount, chargeAmount } = refund;
    const providerRef = nameOf(input);
    await insertRows(tx.sql, "PaymentTransaction", [
      { id: newId(), paymentId, kind: "REFUND", amount, chargeAmount, providerRef },
    ]);
    await appendEvents(tx, [
      refundSucceeded({ refundId: input.refundId, paymentId, orderId, shopOrderId, amount }),
    ]);
  });
}

async function end(tx: Tx, input: GiveBackByHandInput): Promise<boolean> {
  try {
    const done = await tx.sql.run(
      `UPDATE Refund SET status = 'SUCCEEDED', handReference = ?, handBy = ?, providerRef = ?, endedAt = NOW(3)
       WHERE id = ? AND status = 'FAILED'`,
      [input.reference, actorUserId(tx.actor), nameOf(input), input.refundId],
    );
    return done === 1;
  } catch (error) {
    if (!isDuplicate(error, "handReference")) throw error;
    throw new DomainError("CONFLICT");
  }
}

const nameOf = ({ reference }: GiveBackByHandInput) => `by hand ${reference}`;
