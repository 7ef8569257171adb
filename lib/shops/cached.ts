import "server-only";
import { unstable_cache } from "next/cache";
import { cache } from "react";
import { cacheLife, cacheTags } from "@/lib/platform/cache-tags";
import { systemCtx } from "@/lib/platform/ctx";
import { isDomainError } from "@/lib/platform/errors";
import { type ListingFacets, listFacets } from "./listing/facets";
import type { ListingFilters } from "./listing/filters";
import { getHomeSections } from "./listing/home";
import { type ListingInput, type ListingPage, listProducts } from "./listing/list-products";
import { getProductPage, type ProductPage, productIsShown } from "./listing/product-page";
import { getShopPage, type ShopPage, shopIsShown } from "./listing/shop-page";

// Whether a page exists at all is asked fresh, by a unique key: what was retired or shut is gone at once, and made-up slugs,
// of which anybody can send any number, leave nothing behind in the cache.
//
// What is cached is the same for everybody, so it is read by the storefront itself, not by whoever asked first.
const reader = () => systemCtx("storefront");

const products = unstable_cache(
  (input: ListingInput) => listProducts(reader(), input),
  ["listing-products"],
  {
    tags: [cacheTags.listings],
    revalidate: cacheLife.listings,
  },
);

const facets = unstable_cache(
  (filters: ListingFilters) => listFacets(reader(), filters),
  ["listing-facets"],
  {
    tags: [cacheTags.listings, cacheTags.taxonomy],
    revalidate: cacheLife.listings,
  },
);

/** A page of products, up to a minute old. Free text and deep pages are read fresh: anybody could fill the cache with them. */
export function cachedListProducts(input: ListingInput): Promise<ListingPage> {
  return isEndless(input) ? listProducts(reader(), input) : products(input);
}

/** The facets of a list, under the same rule. */
export function cachedListFacets(filters: ListingFilters): Promise<ListingFacets> {
  return isEndless(filters) ? listFacets(reader(), filters) : facets(filters);
}

/** The rails of the home page, up to a minute old. */
export const cachedHomeSections = unstable_cache(
  (categoryPaths: readonly string[]) => getHomeSections(reader(), categoryPaths),
  ["home-sections"],
  { tags: [cacheTags.listings, cacheTags.taxonomy], revalidate: cacheLife.listings },
);

/** A product's page without prices and stock, or null for an unknown slug; read once a request. */
export const cachedProductPage = cache(async (slug: string): Promise<ProductPage | null> => {
  if (!(await productIsShown(reader(), slug))) return null;
  const read = unstable_cache(() => nullIfUnknown(getProductPage(reader(), slug)), ["product-page", slug], {
    tags: [cacheTags.product(slug), cacheTags.taxonomy],
    revalidate: cacheLife.product,
  });
  return read();
});

/** A shop's page, or null for an unknown slug; read once a request. */
export const cachedShopPage = cache(async (slug: string): Promise<ShopPage | null> => {
  if (!(await shopIsShown(reader(), slug))) return null;
  const read = unstable_cache(() => nullIfUnknown(getShopPage(reader(), slug)), ["shop-page", slug], {
    tags: [cacheTags.shop(slug)],
    revalidate: cacheLife.shop,
  });
  return read();
});

function isEndless(input: ListingInput): boolean {
  const narrowed =
    input.priceMin !== undefined ||
    input.priceMax !== undefined ||
    Object.keys(input.attributes ?? {}).length > 0;
  return Boolean(
    input.query !== undefined || input.cursor || narrowed || input.brandSlugs?.length || input.cities?.length,
  );
}

async function nullIfUnknown<T>(read: Promise<T>): Promise<T | null> {
  try {
    return await read;
  } catch (error) {
    if (isDomainError(error, "NOT_FOUND")) return null;
    throw error;
  }
}
