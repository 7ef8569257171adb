import type { Ctx } from "@/lib/platform/ctx";

/** A category that is in use, as the storefront walks the tree. Plain data. */
export type StoreCategory = {
  slug: string;
  parentSlug: string | null;
  name: string;
  nameEn: string;
  path: string;
  depth: number;
  icon: string | null;
  pictureUrl: string | null;
};

/** The whole tree of categories in use, parents before children, in their set order. A few dozen rows, kept cached. */
export function listStoreCategories(ctx: Pick<Ctx, "sql">): Promise<StoreCategory[]> {
  return ctx.sql.rows<StoreCategory>(
    `SELECT c.slug, u.slug AS parentSlug, c.name, c.nameEn, c.path, c.depth, c.icon, c.pictureUrl
FROM Category c LEFT JOIN Category u ON u.id = c.parentId
WHERE c.retiredAt IS NULL AND (u.id IS NULL OR u.retiredAt IS NULL)
ORDER BY c.depth, c.position, c.name`,
  );
}
