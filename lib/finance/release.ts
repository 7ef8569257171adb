import type { Ctx } from "@/lib/platform/ctx";
import { claimEvent } from "@/lib/platform/outbox";
import { withTransaction } from "@/lib/platform/transaction";
import { bookSales } from "./book-sales";
import { lockAccount } from "./post-journal";

/** A part is completed: what it brought is no longer on its way, and the next payout takes it along. */
export async function releaseSale(
  ctx: Ctx,
  eventId: string,
  input: { orderId: string; shopOrderId: string; shopId: string },
): Promise<void> {
  await withTransaction(ctx, async (tx) => {
    if (!(await claimEvent(tx, "finance.release-sale", eventId))) return;
    await bookSales(tx, input.orderId);
    // Under the account's lock: a payout run must not count it as held back and mark it as paid out.
    await lockAccount(tx, input.shopId);
    await tx.sql.run("UPDATE ShopSale SET releasedAt = NOW(3) WHERE shopOrderId = ? AND releasedAt IS NULL", [
      input.shopOrderId,
    ]);
  });
}
