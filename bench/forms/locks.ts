import { newId } from "@/lib/platform/id";
import type { Goods } from "../world/market";

export type WantedLine = { orderItemId: string; goods: Goods };
export type WantedPart = { shopOrderId: string; shopId: string; lines: WantedLine[] };

/** What one buyer wants to lock: one unit of each line, all of them or none, grouped by shop as an order is. */
export type Wanted = { orderId: string; parts: WantedPart[] };

export const LOCK_MINUTES = 15;

export function wantOneOfEach(goods: readonly Goods[]): Wanted {
  const shopIds = [...new Set(goods.map((one) => one.shopId))];
  return {
    orderId: newId(),
    parts: shopIds.map((shopId) => ({
      shopOrderId: newId(),
      shopId,
      lines: goods
        .filter((one) => one.shopId === shopId)
        .map((one) => ({ orderItemId: newId(), goods: one })),
    })),
  };
}

/** In id order, as rows are locked. */
export function levelIdsOf(wanted: Wanted): string[] {
  return wanted.parts.flatMap((part) => part.lines.map((line) => line.goods.stockLevelId)).sort();
}
