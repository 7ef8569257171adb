/** Every cache tag and lifetime in one place. A write names the tags of what it changed; a read names its own. */
export const cacheTags = {
  /** Category tree, brands, attributes. */
  taxonomy: "taxonomy",
  /** Lists of products: home, category, search. */
  listings: "listings",
  product: (slug: string) => `product:${slug}`,
  shop: (slug: string) => `shop:${slug}`,
} as const;

/** Seconds after which a cached read is refreshed even if nobody named its tag. */
export const cacheLife = { taxonomy: 3600, listings: 60, product: 60, shop: 300 } as const;
