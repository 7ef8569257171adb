import type { Ctx } from "@/lib/platform/ctx";
import { freeUnits } from "@/lib/shops";

/** Why an offer cannot be bought at all. */
export type OfferProblem = "SHOP_CLOSED" | "RETIRED" | "PAUSED" | "SOLD_OUT";

export type OfferState = {
  shopStatus: string;
  productStatus: string;
  variantStatus: string;
  offerStatus: string;
  available: number;
};

/**
 * Columns of OfferState over ShopProduct sp, Shop s, Product p, Variant v. Stock counts in active warehouses only, with the units
 * under overdue locks: the next buyer takes those back (I5), so they must be able to get as far as ordering them.
 */
export const OFFER_STATE = `s.status AS shopStatus, p.status AS productStatus, v.status AS variantStatus, sp.status AS offerStatus,
  (SELECT COALESCE(SUM(${freeUnits("sl")}), 0) FROM StockLevel sl
     JOIN Warehouse w ON w.id = sl.warehouseId AND w.status = 'ACTIVE'
    WHERE sl.shopId = sp.shopId AND sl.variantId = sp.variantId)
  + (SELECT COALESCE(SUM(rl.quantity), 0) FROM Reservation r JOIN ReservationLine rl ON rl.reservationId = r.id
     JOIN Warehouse w ON w.id = rl.warehouseId AND w.status = 'ACTIVE'
    WHERE r.status = 'HELD' AND r.expiresAt <= NOW(3) AND r.shopId = sp.shopId AND rl.variantId = sp.variantId) AS available`;

export const OFFER_JOINS = `JOIN Shop s ON s.id = sp.shopId JOIN Product p ON p.id = sp.productId
  JOIN Variant v ON v.id = sp.variantId`;

/** The first thing that keeps an offer from being bought, the most final one first. */
export function offerProblem(offer: OfferState): OfferProblem | null {
  if (offer.productStatus !== "ACTIVE" || offer.variantStatus !== "ACTIVE") return "RETIRED";
  if (offer.shopStatus !== "OPEN") return "SHOP_CLOSED";
  if (offer.offerStatus !== "ACTIVE") return "PAUSED";
  return offer.available > 0 ? null : "SOLD_OUT";
}

/** A picture per (product, variant): the variant's own, else the product's first. */
export async function picturesOf(
  ctx: Pick<Ctx, "sql">,
  lines: readonly { productId: string; variantId: string }[],
): Promise<(line: { productId: string; variantId: string }) => string | null> {
  const productIds = [...new Set(lines.map((line) => line.productId))];
  if (productIds.length === 0) return () => null;
  const media = await ctx.sql.rows<{ productId: string; variantId: string | null; url: string }>(
    "SELECT productId, variantId, url FROM ProductMedia WHERE productId IN (?) ORDER BY productId, position",
    [productIds],
  );
  return ({ productId, variantId }) => {
    const own = media.filter((picture) => picture.productId === productId);
    return (own.find((picture) => picture.variantId === variantId) ?? own[0])?.url ?? null;
  };
}
