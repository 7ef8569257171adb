import { cacheTags } from "@/lib/platform/cache-tags";

/** What a change of a shop or of its offers shows on: the products' pages, the shop's, and lists, whose cards name shops and cities. */
export type StorefrontChange = { slug?: string; productSlugs?: readonly string[] };

/** Tags of the cached storefront pages that a change shows on. */
export function storefrontTags({ slug, productSlugs = [] }: StorefrontChange): string[] {
  return [
    cacheTags.listings,
    ...(slug ? [cacheTags.shop(slug)] : []),
    ...productSlugs.map(cacheTags.product),
  ];
}
