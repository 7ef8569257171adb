import { appendEvents } from "@/lib/platform/outbox";
import type { Tx } from "@/lib/platform/transaction";
import { refreshListings } from "./refresh-listings";

/** Product ids one event names at most; a shop that opens with more tells of them in several events. */
const PRODUCTS_PER_EVENT = 500;

/**
 * What every change of an offer, or of the shop behind it, ends with: the lists show the new truth, and `shops.offer_changed`
 * tells the other domains. In the transaction of the change.
 */
export async function offersChanged(tx: Tx, shopId: string, productIds: readonly string[]): Promise<void> {
  const unique = [...new Set(productIds)];
  await refreshListings(tx, unique);
  for (let start = 0; start < unique.length; start += PRODUCTS_PER_EVENT) {
    await appendEvents(tx, [
      shopEvent("shops.offer_changed", shopId, {
        productIds: unique.slice(start, start + PRODUCTS_PER_EVENT),
      }),
    ]);
  }
}

/** An event about a shop. */
export function shopEvent(type: `shops.${string}`, shopId: string, payload: Record<string, unknown> = {}) {
  return { type, aggregateType: "Shop", aggregateId: shopId, payload: { shopId, ...payload } };
}
