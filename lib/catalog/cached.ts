import "server-only";
import { unstable_cache } from "next/cache";
import { cacheLife, cacheTags } from "@/lib/platform/cache-tags";
import { systemCtx } from "@/lib/platform/ctx";
import { categoryAttributes, getCategoryTree, listBrands } from "./taxonomy-queries";

const taxonomy = { tags: [cacheTags.taxonomy], revalidate: cacheLife.taxonomy };

/** The open category tree, the same for everybody. */
export const cachedCategoryTree = unstable_cache(
  () => getCategoryTree(systemCtx("catalog.cached")),
  ["catalog.tree"],
  taxonomy,
);

/** The open brands, by name. */
export const cachedBrands = unstable_cache(
  () => listBrands(systemCtx("catalog.cached")),
  ["catalog.brands"],
  taxonomy,
);

/** The attributes of a category with those it inherits; filters and product pages are made of them. */
export const cachedCategoryAttributes = unstable_cache(
  (categoryId: string) => categoryAttributes(systemCtx("catalog.cached"), categoryId),
  ["catalog.attributes"],
  taxonomy,
);
