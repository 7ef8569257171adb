import { updateTag } from "next/cache";
import { cacheTags } from "@/lib/platform/cache-tags";

/**
 * Makes the cached storefront pages that show a shop, or offers of these products, be rendered anew at their next request: lists
 * too, for their cards name shops and cities.
 */
export function refreshStorefront(change: { slug?: string; productSlugs?: readonly string[] }): void {
  updateTag(cacheTags.listings);
  if (change.slug) updateTag(cacheTags.shop(change.slug));
  for (const slug of change.productSlugs ?? []) updateTag(cacheTags.product(slug));
}
