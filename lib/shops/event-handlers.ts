import type { Ctx } from "@/lib/platform/ctx";
import { claimEvent } from "@/lib/platform/outbox";
import { withTransaction } from "@/lib/platform/transaction";
import { refreshListings } from "./refresh-listings";

/** `catalog.product_changed`: a product or variant came, went or moved category. Recomputed from now, so a repeat is harmless. */
export async function relistProduct(ctx: Ctx, event: { productId: string }): Promise<void> {
  await withTransaction(ctx, (tx) => refreshListings(tx, [event.productId]));
}

/** `order.paid`: adds what was bought to the products' sold counts, once an event. */
export async function countSold(
  ctx: Ctx,
  event: { eventId: string; lines: readonly { productId: string; quantity: number }[] },
): Promise<void> {
  const sold = new Map<string, number>();
  for (const line of event.lines) sold.set(line.productId, (sold.get(line.productId) ?? 0) + line.quantity);
  await withTransaction(ctx, async (tx) => {
    if (!(await claimEvent(tx, "shops.count-sold", event.eventId))) return;
    // In id order: orders that share products queue instead of deadlocking.
    for (const [productId, quantity] of [...sold].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
      await tx.sql.run("UPDATE ProductListing SET sold = sold + ? WHERE productId = ?", [
        quantity,
        productId,
      ]);
    }
  });
}
