import { DomainError } from "@/lib/platform/errors";
import { type BulkPriceInput, MAX_PRICE } from "./schema";

export type Priced = { price: number; compareAtPrice: number | null };

/**
 * One offer's new price under a rule for many. Percentages are rounded to hundreds of rupiah, as prices are written; a
 * strike-through price that would no longer be above the price is dropped. @throws PRICE_INVALID out of range
 */
export function bulkPrice(old: Priced, change: BulkPriceInput["change"]): Priced {
  if (change.kind === "SET") return checked({ price: change.price, compareAtPrice: old.compareAtPrice });
  if (change.kind === "PERCENT") {
    return checked({
      price: rounded(old.price * (1 + change.percent / 100)),
      compareAtPrice: old.compareAtPrice,
    });
  }
  // A discount is always taken off the regular price: two discounts in a row do not add up.
  const regular = old.compareAtPrice ?? old.price;
  if (change.kind === "DISCOUNT") {
    return checked({ price: rounded(regular * (1 - change.percent / 100)), compareAtPrice: regular });
  }
  return { price: regular, compareAtPrice: null };
}

function checked({ price, compareAtPrice }: Priced): Priced {
  if (price < 1 || price > MAX_PRICE) throw new DomainError("PRICE_INVALID");
  return { price, compareAtPrice: compareAtPrice !== null && compareAtPrice > price ? compareAtPrice : null };
}

function rounded(amount: number): number {
  return amount < 1000 ? Math.max(1, Math.round(amount)) : Math.round(amount / 100) * 100;
}
