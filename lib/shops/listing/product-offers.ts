import type { Ctx } from "@/lib/platform/ctx";
import { freeUnits } from "../free-units";
import { OFFER_STOCK, OPEN_OFFERS } from "./filters";

/** What one shop asks for one variant, and what it can send now. */
export type ProductOffer = {
  shopProductId: string;
  variantId: string;
  shopId: string;
  shopSlug: string;
  shopName: string;
  shopCity: string;
  shopLogoUrl: string | null;
  price: number;
  compareAt: number | null;
  /** Units of the shop's active warehouses that nobody holds, or that are held by orders past their deadline. */
  available: number;
  /** Cities of the warehouses that have it. */
  shipsFrom: string[];
};

// Units under overdue locks count: the next buyer takes them back (I5), so his page must not say that they are sold out.
const OVERDUE = `(SELECT COALESCE(SUM(rl.quantity), 0) FROM Reservation r JOIN ReservationLine rl ON rl.reservationId = r.id
    JOIN Warehouse rw ON rw.id = rl.warehouseId AND rw.status = 'ACTIVE'
    WHERE r.status = 'HELD' AND r.expiresAt <= NOW(3) AND r.shopId = sp.shopId AND rl.variantId = sp.variantId)`;

type OfferRow = Omit<ProductOffer, "shipsFrom"> & { shipsFrom: string | null };

/**
 * Every open offer of a product, cheapest first. Read fresh for each page: one statement over a handful of rows; what it says
 * of stock is a promise only once an order has locked it.
 */
export async function listProductOffers(ctx: Pick<Ctx, "sql">, productId: string): Promise<ProductOffer[]> {
  const rows = await ctx.sql.rows<OfferRow>(
    `SELECT sp.id AS shopProductId, sp.variantId, s.id AS shopId, s.slug AS shopSlug, s.name AS shopName, s.city AS shopCity,
  s.logoUrl AS shopLogoUrl, sp.price, sp.compareAtPrice AS compareAt,
  COALESCE(SUM(${freeUnits("k")}), 0) + ${OVERDUE} AS available,
  GROUP_CONCAT(DISTINCT CASE WHEN k.onHand > k.reserved + k.safetyStock THEN w.city END ORDER BY w.city SEPARATOR '\\n') AS shipsFrom
FROM ${OPEN_OFFERS} LEFT JOIN ${OFFER_STOCK}
WHERE sp.productId = ? AND sp.status = 'ACTIVE'
GROUP BY sp.id, sp.variantId, s.id, s.slug, s.name, s.city, s.logoUrl, sp.price, sp.compareAtPrice
ORDER BY sp.price, sp.id`,
    [productId],
  );
  return rows.map((row) => ({ ...row, shipsFrom: row.shipsFrom?.split("\n") ?? [] }));
}
