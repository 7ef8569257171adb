import type { Ctx } from "@/lib/platform/ctx";
import { claimEvent } from "@/lib/platform/outbox";
import { type Tx, withTransaction } from "@/lib/platform/transaction";
import { bookFees } from "./book-sales";
import { postJournal } from "./post-journal";

/** Money came that no order takes: the gateway holds it, and it is owed to who paid it. */
export async function bookSurplusEvent(
  ctx: Ctx,
  eventId: string,
  input: { paymentId: string },
): Promise<void> {
  await withTransaction(ctx, async (tx) => {
    if (await claimEvent(tx, "finance.book-surplus", eventId)) await bookSurplusCame(tx, input.paymentId);
  });
}

/** The same without its event, once a payment. No shop hears of it. */
export async function bookSurplusCame(tx: Tx, paymentId: string): Promise<void> {
  const [payment] = await tx.sql.rows<{ orderId: string; gateway: string; captured: number }>(
    "SELECT orderId, gateway, captured FROM Payment WHERE id = ? AND status = 'SURPLUS'",
    [paymentId],
  );
  if (!payment) return;
  const { orderId, gateway, captured } = payment;
  await postJournal(tx, {
    kind: "SURPLUS",
    cause: `surplus:${paymentId}`,
    orderId,
    entries: [
      { account: "PROVIDER", part: "MONEY", gateway, amount: captured },
      { account: "BUYERS", part: "MONEY", amount: -captured },
    ],
  });
  await bookFees(tx, { paymentId, orderId });
}
