import type { Taxonomy } from "@/components/admin-product-editor/editor-form";
import { getCategoryTree, listAttributes, listBrands } from "@/lib/catalog";
import type { Ctx } from "@/lib/platform/ctx";

/** What the product form offers to choose from; retired rows too, for products that still have them. */
export async function readTaxonomy(ctx: Ctx): Promise<Taxonomy> {
  const [tree, brands, attributes] = await Promise.all([
    getCategoryTree(ctx, { withRetired: true }),
    listBrands(ctx, { withRetired: true }),
    listAttributes(ctx),
  ]);
  return { tree, brands, attributes };
}
