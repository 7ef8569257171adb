import { z } from "zod";
import { flatTree } from "@/lib/catalog";
import { cachedCategoryTree } from "@/lib/catalog/cached";
import { freeShippingOf } from "@/lib/delivery";
import { notFound } from "@/lib/platform/errors";
import { LISTING_SORTS, type ListingFilters, listProductOffers } from "@/lib/shops";
import {
  cachedHomeSections,
  cachedListFacets,
  cachedListProducts,
  cachedProductPage,
  cachedShopPage,
} from "@/lib/shops/cached";
import { type Endpoint, endpoint } from "../../endpoint";
import { cursor, id, list, pageOf, rupiah, slug, whole, words, yesNo } from "../../shapes";
import { category, facets, offer, product, productCard, shop, shopCard } from "./catalogue-shapes";

const tag = "Catalogue";
const FRESH = 15;
/** As many rails as the home page has, so that both read one entry of the cache. */
const RAILS = 3;

const filters = {
  q: z.string().trim().min(1).max(120).optional().meta({ description: "Words to look for" }),
  category: slug.optional(),
  shop: slug.optional(),
  brand: list(slug, 20),
  city: list(z.string().max(60), 20),
  minPrice: whole(0, 1_000_000_000_000).optional(),
  maxPrice: whole(0, 1_000_000_000_000).optional(),
  inStock: yesNo.optional(),
  attribute: list(z.string().regex(/^[\w-]{1,60}:.{1,100}$/), 20).meta({
    description: "Comma-separated code:value, e.g. ram:8 GB",
  }),
};
const filterQuery = z.strictObject(filters);

const listProductsEndpoint = endpoint({
  id: "listProducts",
  method: "GET",
  path: "/products",
  tag,
  summary: "Products on sale, searched, narrowed and sorted, a page at a time",
  caller: "anybody",
  fresh: FRESH,
  query: filterQuery.extend({
    sort: z.enum(LISTING_SORTS).optional(),
    cursor,
    size: whole(1, 60).optional(),
    include: words("facets"),
  }),
  refusals: ["NOT_FOUND"],
  result: pageOf(productCard).extend({ facets: facets.nullable() }),
  run: async (_ctx, { query: { sort, cursor: after, size, include, ...rest } }) => {
    const narrowed = await filtersOf(rest);
    const [page, counted] = await Promise.all([
      cachedListProducts({
        ...narrowed,
        ...(sort && { sort }),
        ...(after && { cursor: after }),
        ...(size && { size }),
      }),
      include?.has("facets") ? cachedListFacets(narrowed) : null,
    ]);
    return { rows: page.rows, next: page.next, facets: counted };
  },
});

const getProductEndpoint = endpoint({
  id: "getProduct",
  method: "GET",
  path: "/products/{slug}",
  tag,
  summary: "A product, with its offers where they are asked for",
  caller: "anybody",
  fresh: FRESH,
  params: z.strictObject({ slug }),
  query: z.strictObject({ include: words("offers") }),
  result: product.extend({ offers: z.array(offer).nullable() }),
  run: async (ctx, { params, query }) => {
    const found = await productOf(params.slug);
    return { ...found, offers: query.include?.has("offers") ? await listProductOffers(ctx, found.id) : null };
  },
});

const freeShipping = z
  .object({ shopId: id, minItems: rupiah, zones: z.array(z.string()), maxAmount: rupiah.nullable() })
  .meta({ id: "FreeShipping" });

const productPageEndpoint = endpoint({
  id: "getProductPage",
  method: "GET",
  path: "/products/{slug}/page",
  tag,
  summary: "All that a product's screen shows, in one call",
  caller: "anybody",
  fresh: FRESH,
  params: z.strictObject({ slug }),
  result: z.object({
    product,
    offers: z.array(offer),
    freeShipping: z.array(freeShipping),
    trail: z.array(category).meta({ description: "Categories from the root to the product's own" }),
    related: z.array(productCard).meta({ description: "Popular products of the same category" }),
  }),
  run: async (ctx, { params }) => {
    const found = await productOf(params.slug);
    const [offers, tree, related] = await Promise.all([
      listProductOffers(ctx, found.id),
      cachedCategoryTree(),
      cachedListProducts({ categoryPath: found.categoryPath, size: 13 }),
    ]);
    const free = await freeShippingOf(ctx, [...new Set(offers.map((one) => one.shopId))]);
    return {
      product: found,
      offers,
      freeShipping: [...free].map(([shopId, rule]) => ({ shopId, ...rule })),
      trail: flatTree(tree).filter((node) => found.categoryPath.startsWith(node.path)),
      related: related.rows.filter((row) => row.productId !== found.id).slice(0, 12),
    };
  },
});

const categoriesEndpoint = endpoint({
  id: "listCategories",
  method: "GET",
  path: "/categories",
  tag,
  summary: "The whole tree of open categories, parents before children",
  caller: "anybody",
  fresh: FRESH,
  result: z.object({ rows: z.array(category) }),
  run: async () => ({ rows: flatTree(await cachedCategoryTree()) }),
});

const shopEndpoint = endpoint({
  id: "getShop",
  method: "GET",
  path: "/shops/{slug}",
  tag,
  summary: "A shop as its customers see it; its products are at /products?shop=",
  caller: "anybody",
  fresh: FRESH,
  params: z.strictObject({ slug }),
  result: shop,
  run: async (_ctx, { params }) => {
    const found = await cachedShopPage(params.slug);
    if (!found) throw notFound("shop");
    return found;
  },
});

const homeEndpoint = endpoint({
  id: "getHome",
  method: "GET",
  path: "/home",
  tag,
  summary: "All that the home screen shows, in one call",
  caller: "anybody",
  fresh: FRESH,
  result: z.object({
    categories: z.array(category).meta({ description: "The top of the tree" }),
    scarce: z.array(productCard),
    reduced: z.array(productCard),
    popular: z.array(productCard),
    newest: z.array(productCard),
    byCategory: z.array(z.object({ path: z.string(), rows: z.array(productCard) })),
    shops: z.array(shopCard),
  }),
  run: async () => {
    const categories = await cachedCategoryTree();
    const sections = await cachedHomeSections(categories.slice(0, RAILS).map((node) => node.path));
    return { ...sections, categories };
  },
});

async function productOf(wanted: string) {
  const found = await cachedProductPage(wanted);
  if (!found) throw notFound("product");
  return found;
}

type Query = z.output<typeof filterQuery>;

// Only what is set is named, so that equal questions have one entry in the cache.
async function filtersOf({
  q,
  category: place,
  shop: seller,
  brand,
  city,
  ...rest
}: Query): Promise<ListingFilters> {
  const { minPrice, maxPrice, inStock, attribute } = rest;
  const [node, found] = await Promise.all([
    place === undefined ? null : flatTree(await cachedCategoryTree()).find((one) => one.slug === place),
    seller === undefined ? null : cachedShopPage(seller),
  ]);
  if (place !== undefined && !node) throw notFound("category");
  if (seller !== undefined && !found) throw notFound("shop");
  return {
    ...(node && { categoryPath: node.path }),
    ...(found && { shopId: found.id }),
    ...(q !== undefined && { query: q }),
    ...(brand && { brandSlugs: brand }),
    ...(city && { cities: city }),
    ...(minPrice !== undefined && { priceMin: minPrice }),
    ...(maxPrice !== undefined && { priceMax: maxPrice }),
    ...(inStock && { inStockOnly: true }),
    ...(attribute && { attributes: attributesOf(attribute) }),
  };
}

function attributesOf(pairs: readonly string[]): Record<string, string[]> {
  const chosen = new Map<string, string[]>();
  for (const pair of pairs) {
    const at = pair.indexOf(":");
    const code = pair.slice(0, at);
    chosen.set(code, [...(chosen.get(code) ?? []), pair.slice(at + 1)]);
  }
  return Object.fromEntries(chosen);
}

export const catalogueEndpoints: readonly Endpoint[] = [
  homeEndpoint,
  categoriesEndpoint,
  listProductsEndpoint,
  getProductEndpoint,
  productPageEndpoint,
  shopEndpoint,
];
