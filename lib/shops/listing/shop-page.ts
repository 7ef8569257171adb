import type { Ctx } from "@/lib/platform/ctx";
import { notFound } from "@/lib/platform/errors";

/** A shop as its visitors see it. Plain data. */
export type ShopPage = {
  id: string;
  slug: string;
  name: string;
  description: string;
  descriptionEn: string | null;
  city: string;
  province: string;
  logoUrl: string | null;
  bannerUrl: string | null;
  /** False on holiday: the page stands, nothing can be bought. */
  open: boolean;
  openedYear: number | null;
  productCount: number;
};

/** A shop in a list of shops. */
export type ShopCard = Pick<ShopPage, "slug" | "name" | "city" | "logoUrl" | "bannerUrl" | "productCount">;

const PRODUCT_COUNT = `(SELECT COUNT(DISTINCT sp.productId) FROM ShopProduct sp
  JOIN Product p ON p.id = sp.productId AND p.status = 'ACTIVE' JOIN Variant v ON v.id = sp.variantId AND v.status = 'ACTIVE'
  WHERE sp.shopId = s.id AND sp.status = 'ACTIVE')`;

/** The shop behind a slug. @throws NOT_FOUND for one that never opened or was shut by staff */
export async function getShopPage(ctx: Pick<Ctx, "sql">, slug: string): Promise<ShopPage> {
  const [shop] = await ctx.sql.rows<Omit<ShopPage, "open"> & { open: number }>(
    `SELECT s.id, s.slug, s.name, s.description, s.descriptionEn, s.city, s.province, s.logoUrl, s.bannerUrl,
  s.status = 'OPEN' AS open, YEAR(s.openedAt) AS openedYear, ${PRODUCT_COUNT} AS productCount
FROM Shop s WHERE s.slug = ? AND s.status IN ('OPEN', 'PAUSED')`,
    [slug],
  );
  if (!shop) throw notFound("shop");
  return { ...shop, open: shop.open === 1 };
}

/** Whether the slug has a shop page. One look at a unique key. */
export async function shopIsShown(ctx: Pick<Ctx, "sql">, slug: string): Promise<boolean> {
  const rows = await ctx.sql.rows(
    "SELECT s.id FROM Shop s WHERE s.slug = ? AND s.status IN ('OPEN', 'PAUSED')",
    [slug],
  );
  return rows.length > 0;
}

/** Open shops, the longest open first. */
export function listOpenShops(ctx: Pick<Ctx, "sql">, limit: number): Promise<ShopCard[]> {
  return ctx.sql.rows<ShopCard>(
    `SELECT s.slug, s.name, s.city, s.logoUrl, s.bannerUrl, ${PRODUCT_COUNT} AS productCount
FROM Shop s WHERE s.status = 'OPEN' ORDER BY s.openedAt, s.id LIMIT ?`,
    [limit],
  );
}
