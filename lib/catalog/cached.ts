import "server-only";
import { unstable_cache } from "next/cache";
import { cacheLife, cacheTags } from "@/lib/platform/cache-tags";
import { systemCtx } from "@/lib/platform/ctx";
import { getCategoryTree } from "./taxonomy-queries";

const taxonomy = { tags: [cacheTags.taxonomy], revalidate: cacheLife.taxonomy };

/** The open category tree, the same for everybody. */
export const cachedCategoryTree = unstable_cache(
  () => getCategoryTree(systemCtx("catalog.cached")),
  ["catalog.tree"],
  taxonomy,
);
