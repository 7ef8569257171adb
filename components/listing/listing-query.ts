import { LISTING_SORTS, type ListingFilters, type ListingSort } from "@/lib/shops";

/** What the address of a list says, cleaned: the one form in which pages, facets and links handle it. */
export type ListingQuery = {
  q: string;
  /** Slug; on search and shop pages only, a category page has it in its path. */
  category: string;
  brand: string[];
  city: string[];
  min: number | null;
  max: number | null;
  stock: boolean;
  attributes: Record<string, string[]>;
  sort: ListingSort | null;
  cursor: string;
};

export type SearchParams = Record<string, string | string[] | undefined>;

const MOST_VALUES = 20;
const ATTRIBUTE_PREFIX = "a.";

/** Reads an address; whatever it holds, the answer is a sensible query. */
export function parseListingQuery(params: SearchParams): ListingQuery {
  const attributes = Object.keys(params)
    .filter((key) => /^a\.[\w-]{1,60}$/.test(key))
    .slice(0, MOST_VALUES)
    .map((key) => [key.slice(ATTRIBUTE_PREFIX.length), many(params[key])] as const)
    .filter(([, values]) => values.length > 0);
  return {
    q: one(params.q, 120),
    category: one(params.category, 80),
    brand: many(params.brand),
    city: many(params.city),
    min: amount(params.min),
    max: amount(params.max),
    stock: one(params.stock, 1) === "1",
    attributes: Object.fromEntries(attributes),
    sort: LISTING_SORTS.find((sort) => sort === one(params.sort, 20)) ?? null,
    cursor: one(params.page, 400),
  };
}

/** The address of a list with some of its query changed. A change of anything but the page starts at the first page. */
export function listingHref(path: string, query: ListingQuery, change: Partial<ListingQuery> = {}): string {
  const next: ListingQuery = { ...query, cursor: "", ...change };
  const params = new URLSearchParams();
  if (next.q) params.set("q", next.q);
  if (next.category) params.set("category", next.category);
  for (const slug of next.brand) params.append("brand", slug);
  for (const city of next.city) params.append("city", city);
  if (next.min !== null) params.set("min", String(next.min));
  if (next.max !== null) params.set("max", String(next.max));
  if (next.stock) params.set("stock", "1");
  for (const [code, values] of Object.entries(next.attributes)) {
    for (const value of values) params.append(ATTRIBUTE_PREFIX + code, value);
  }
  if (next.sort) params.set("sort", next.sort);
  if (next.cursor) params.set("page", next.cursor);
  const text = params.toString();
  return text ? `${path}?${text}` : path;
}

/** The query without what narrows it: only the words, the place and the sort are kept. */
export function withoutFilters(query: ListingQuery): ListingQuery {
  return { ...query, brand: [], city: [], min: null, max: null, stock: false, attributes: {}, cursor: "" };
}

/** How many filters are on; the words, the category and the sort are none. */
export function countFilters(query: ListingQuery): number {
  const chosen = Object.values(query.attributes).reduce((sum, values) => sum + values.length, 0);
  const price = query.min !== null || query.max !== null ? 1 : 0;
  return query.brand.length + query.city.length + chosen + price + (query.stock ? 1 : 0);
}

/** The query as the database is asked it. Only what is set is named, so that equal questions have one cache entry. */
export function listingFilters(
  query: ListingQuery,
  place: Pick<ListingFilters, "categoryPath" | "shopId">,
): ListingFilters {
  return {
    ...place,
    ...(query.q && { query: query.q }),
    ...(query.brand.length > 0 && { brandSlugs: query.brand }),
    ...(query.city.length > 0 && { cities: query.city }),
    ...(query.min !== null && { priceMin: query.min }),
    ...(query.max !== null && { priceMax: query.max }),
    ...(query.stock && { inStockOnly: true }),
    ...(Object.keys(query.attributes).length > 0 && { attributes: query.attributes }),
  };
}

function one(value: string | string[] | undefined, length: number): string {
  const text = Array.isArray(value) ? value[0] : value;
  return (text ?? "").trim().slice(0, length);
}

function many(value: string | string[] | undefined): string[] {
  const texts = (Array.isArray(value) ? value : [value ?? ""]).map((text) => text.trim().slice(0, 160));
  return [...new Set(texts.filter((text) => text !== ""))].sort().slice(0, MOST_VALUES);
}

function amount(value: string | string[] | undefined): number | null {
  const digits = one(value, 20).replace(/\D/g, "");
  const number = Number(digits);
  return digits === "" || !Number.isSafeInteger(number) ? null : number;
}
