import type { Ctx } from "@/lib/platform/ctx";
import { freeUnits } from "../free-units";
import { OFFER_STOCK, OPEN_OFFERS } from "./filters";
import type { BareRow, ListingRow } from "./listing-row";

type PictureRow = { productId: string; url: string; width: number; height: number };
type SupplyRow = { productId: string; city: string; available: number };

/** Adds to list rows what stands on a card besides the price: first picture, cities and stock. Two statements for any number. */
export async function dressRows(
  ctx: Pick<Ctx, "sql">,
  rows: readonly BareRow[],
  shopId?: string,
): Promise<ListingRow[]> {
  const ids = rows.map((row) => row.productId);
  if (ids.length === 0) return [];
  const [pictures, supply] = await Promise.all([firstPictures(ctx, ids), supplyOf(ctx, ids, shopId)]);
  const pictureOf = new Map(pictures.map((picture) => [picture.productId, picture]));
  const supplyByProduct = new Map<string, SupplyRow[]>();
  for (const row of supply)
    supplyByProduct.set(row.productId, [...(supplyByProduct.get(row.productId) ?? []), row]);
  return rows.map((row) => {
    const picture = pictureOf.get(row.productId);
    const places = supplyByProduct.get(row.productId) ?? [];
    return {
      productId: row.productId,
      slug: row.slug,
      name: row.name,
      nameEn: row.nameEn,
      brand: row.brand,
      picture: picture ? { url: picture.url, width: picture.width, height: picture.height } : null,
      minPrice: row.minPrice,
      maxPrice: row.maxPrice,
      compareAt: row.compareAt,
      offerCount: row.offerCount,
      shopCount: row.shopCount,
      cities: places.toSorted((a, b) => b.available - a.available).map((place) => place.city),
      sold: row.sold,
      available: places.reduce((sum, place) => sum + place.available, 0),
    };
  });
}

function firstPictures(ctx: Pick<Ctx, "sql">, productIds: readonly string[]): Promise<PictureRow[]> {
  return ctx.sql.rows<PictureRow>(
    `SELECT m.productId, m.url, m.width, m.height FROM ProductMedia m
WHERE m.productId IN (?) AND m.position = (SELECT MIN(f.position) FROM ProductMedia f WHERE f.productId = m.productId)`,
    [productIds],
  );
}

function supplyOf(
  ctx: Pick<Ctx, "sql">,
  productIds: readonly string[],
  shopId?: string,
): Promise<SupplyRow[]> {
  return ctx.sql.rows<SupplyRow>(
    `SELECT sp.productId, s.city, COALESCE(SUM(${freeUnits("k")}), 0) AS available
FROM ${OPEN_OFFERS} LEFT JOIN ${OFFER_STOCK}
WHERE sp.productId IN (?) AND sp.status = 'ACTIVE'${shopId ? " AND sp.shopId = ?" : ""}
GROUP BY sp.productId, s.city`,
    shopId ? [productIds, shopId] : [productIds],
  );
}
