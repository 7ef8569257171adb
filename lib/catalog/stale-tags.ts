import { cacheTags } from "@/lib/platform/cache-tags";

/** Tags of the cached pages that show the taxonomy's words: menus, filters and lists. */
export const taxonomyTags: readonly string[] = [cacheTags.taxonomy, cacheTags.listings];

/** Tags of the cached pages that a change of a product shows on. */
export function productTags({ slug }: { slug: string }): string[] {
  return [cacheTags.product(slug), cacheTags.listings];
}

/** The same for a proposal taken in, which may bring a new brand with it. */
export function approvalTags(approval: { slug: string }): string[] {
  return [...productTags(approval), cacheTags.taxonomy];
}
