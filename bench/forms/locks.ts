import { newId } from "@/lib/platform/id";
import type { Goods } from "../world/market";

/** What one buyer wants to lock: so many units of each of these goods, all of them or none. */
export type Wanted = { orderId: string; parts: { shopOrderId: string; shopId: string; goods: Goods[] }[] };

export const LOCK_MINUTES = 15;

/** One unit of each, grouped by shop as an order is. */
export function wantOneOfEach(goods: readonly Goods[]): Wanted {
  const shopIds = [...new Set(goods.map((one) => one.shopId))];
  return {
    orderId: newId(),
    parts: shopIds.map((shopId) => ({
      shopOrderId: newId(),
      shopId,
      goods: goods.filter((one) => one.shopId === shopId),
    })),
  };
}
