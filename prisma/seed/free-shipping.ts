import type { Tx } from "@/lib/platform/transaction";
import { type Row, writeRows } from "./rows";
import type { SeededShop } from "./shops";

/** What some shops bear of the way, so that product, cart and checkout show each kind of promise. */
const RULES: Record<string, Omit<Row, "shopId">> = {
  "lentera-digital": {
    minItems: 150_000,
    zones: "SAME_CITY,SAME_PROVINCE,SAME_ISLAND,NATIONAL",
    maxAmount: 20_000,
  },
  "benang-priangan": { minItems: 200_000, zones: "SAME_CITY,SAME_PROVINCE,SAME_ISLAND", maxAmount: null },
  "omah-jogja": { minItems: 0, zones: "SAME_CITY", maxAmount: null },
};

/** Writes the rules of the shops that have one. */
export async function seedFreeShipping(tx: Tx, shops: readonly SeededShop[]): Promise<void> {
  const rows = shops.flatMap((shop) => {
    const rule = RULES[shop.slug];
    return rule ? [{ shopId: shop.id, active: true, ...rule } as Row] : [];
  });
  await writeRows(tx.sql, "FreeShippingRule", rows);
}
