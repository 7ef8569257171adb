import type { Ctx } from "@/lib/platform/ctx";

/** Products a sitemap names; one file may hold 50,000 addresses. */
const MOST = 20_000;

export type SitemapSlug = { slug: string; updatedAt: Date };

/** Slugs of what may be found by search engines: products with an open offer, newest first, and open shops. */
export async function listSitemapSlugs(
  ctx: Pick<Ctx, "sql">,
): Promise<{ products: SitemapSlug[]; shops: SitemapSlug[] }> {
  const [products, shops] = await Promise.all([
    ctx.sql.rows<SitemapSlug>(
      `SELECT p.slug, p.updatedAt FROM ProductListing l JOIN Product p ON p.id = l.productId AND p.status = 'ACTIVE'
ORDER BY l.listedAt DESC, l.productId DESC LIMIT ?`,
      [MOST],
    ),
    ctx.sql.rows<SitemapSlug>(
      "SELECT s.slug, s.updatedAt FROM Shop s WHERE s.status = 'OPEN' ORDER BY s.openedAt, s.id LIMIT ?",
      [MOST],
    ),
  ]);
  return { products, shops };
}
