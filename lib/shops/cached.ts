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
import { getProductPage, type ProductPage } from "./listing/product-page";
import { getShopPage, type ShopPage } from "./listing/shop-page";

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
export const cachedProductPage = cache((slug: string): Promise<ProductPage | null> => {
  const read = unstable_cache(() => getProductPage(reader(), slug), ["product-page", slug], {
    tags: [cacheTags.product(slug), cacheTags.taxonomy],
    revalidate: cacheLife.product,
  });
  return nullIfUnknown(read);
});

/** A shop's page, or null for an unknown slug; read once a request. */
export const cachedShopPage = cache((slug: string): Promise<ShopPage | null> => {
  const read = unstable_cache(() => getShopPage(reader(), slug), ["shop-page", slug], {
    tags: [cacheTags.shop(slug)],
    revalidate: cacheLife.shop,
  });
  return nullIfUnknown(read);
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

// An unknown slug throws inside the cache, so that it leaves no entry: anybody could fill it with made-up slugs.
async function nullIfUnknown<T>(read: () => Promise<T>): Promise<T | null> {
  try {
    return await read();
  } catch (error) {
    if (isDomainError(error, "NOT_FOUND")) return null;
    throw error;
  }
}
