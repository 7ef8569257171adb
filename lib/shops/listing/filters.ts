import type { SqlValue } from "@/lib/platform/sql";
import { matchesWords, type SqlPart, searchWords } from "./search-words";

/** What a list of products may be narrowed to; every field that is left out narrows nothing. */
export type ListingFilters = {
  /** A category and all below it, by its path ("/elektronik/hp/"). */
  categoryPath?: string;
  query?: string;
  brandSlugs?: readonly string[];
  priceMin?: number;
  priceMax?: number;
  /** Cities of the shops that sell it. */
  cities?: readonly string[];
  /** Attribute code → any of these values. */
  attributes?: Readonly<Record<string, readonly string[]>>;
  inStockOnly?: boolean;
  /** Only this shop's offers: prices, stock and counts are then the shop's own. */
  shopId?: string;
};

/** Which filter a condition came from, so that a facet can be counted without its own choice. */
export type FacetKey = "category" | "query" | "brand" | "price" | "city" | "stock" | `attribute:${string}`;
export type Condition = SqlPart & { facet: FacetKey };

/** What may be bought, in the words of every listing statement: `sp` ShopProduct, `s` Shop, `v` Variant. */
export const OPEN_OFFERS = `ShopProduct sp
  JOIN Shop s ON s.id = sp.shopId AND s.status = 'OPEN'
  JOIN Variant v ON v.id = sp.variantId AND v.status = 'ACTIVE'`;

/** Units a buyer can have: those of active warehouses that nobody holds and the shop does not keep back. Joined to an offer `sp`; `k` StockLevel, `w` Warehouse. */
export const OFFER_STOCK = `(StockLevel k JOIN Warehouse w ON w.id = k.warehouseId AND w.status = 'ACTIVE')
  ON k.shopId = sp.shopId AND k.variantId = sp.variantId`;

/**
 * The rows a list is made of: listed products, `l` ProductListing and `p` Product; for one shop joined to `o`, its own offers
 * folded by product.
 */
export function listingSource(
  filters: ListingFilters,
): SqlPart & { price: string; maxPrice: string; offerCount: string; shopCount: string } {
  if (!filters.shopId) {
    // In this order, or a list of everything may be read as "all active products, then sorted": whether it is depends on the
    // day's statistics. Words begin at Product's full-text index instead.
    const join = filters.query ? "JOIN" : "STRAIGHT_JOIN";
    return {
      sql: `ProductListing l ${join} Product p ON p.id = l.productId AND p.status = 'ACTIVE'`,
      values: [],
      price: "l.minPrice",
      maxPrice: "l.maxPrice",
      offerCount: "l.offerCount",
      shopCount: "l.shopCount",
    };
  }
  return {
    sql: `(SELECT sp.productId, MIN(sp.price) AS minPrice, MAX(sp.price) AS maxPrice, COUNT(*) AS offerCount
      FROM ${OPEN_OFFERS} WHERE sp.shopId = ? AND sp.status = 'ACTIVE' GROUP BY sp.productId) o
    JOIN ProductListing l ON l.productId = o.productId
    JOIN Product p ON p.id = l.productId AND p.status = 'ACTIVE'`,
    values: [filters.shopId],
    price: "o.minPrice",
    maxPrice: "o.maxPrice",
    offerCount: "o.offerCount",
    shopCount: "1",
  };
}

/** The filters as conditions over `listingSource`. */
export function listingConditions(filters: ListingFilters): Condition[] {
  const { price } = listingSource(filters);
  const found: Condition[] = [];
  const add = (facet: FacetKey, sql: string, ...values: SqlValue[]) => found.push({ facet, sql, values });

  if (filters.categoryPath) {
    add(
      "category",
      "l.categoryId IN (SELECT c.id FROM Category c WHERE c.path LIKE ?)",
      prefixPattern(filters.categoryPath),
    );
  }
  if (filters.query !== undefined)
    found.push({ facet: "query", ...matchesWords(searchWords(filters.query)) });
  if (filters.brandSlugs?.length) {
    add("brand", "l.brandId IN (SELECT b.id FROM Brand b WHERE b.slug IN (?))", filters.brandSlugs);
  }
  if (filters.priceMin !== undefined) add("price", `${price} >= ?`, filters.priceMin);
  if (filters.priceMax !== undefined) add("price", `${price} <= ?`, filters.priceMax);
  if (filters.cities?.length) {
    add(
      "city",
      `EXISTS (SELECT 1 FROM ${OPEN_OFFERS} WHERE sp.productId = l.productId AND sp.status = 'ACTIVE' AND s.city IN (?))`,
      filters.cities,
    );
  }
  for (const [code, values] of Object.entries(filters.attributes ?? {})) {
    if (values.length > 0) add(`attribute:${code}`, HAS_ATTRIBUTE, code, values);
  }
  if (filters.inStockOnly) found.push({ facet: "stock", ...hasStock(filters.shopId) });
  return found;
}

/** Joins conditions into a WHERE; `except` leaves out a facet's own choice. */
export function whereOf(conditions: readonly Condition[], except?: FacetKey): SqlPart {
  const kept = conditions.filter((condition) => condition.facet !== except);
  if (kept.length === 0) return { sql: "TRUE", values: [] };
  return {
    sql: kept.map((condition) => `(${condition.sql})`).join("\n  AND "),
    values: kept.flatMap((condition) => condition.values),
  };
}

export const HAS_ATTRIBUTE = `EXISTS (SELECT 1 FROM ProductAttribute fa JOIN Attribute f ON f.id = fa.attributeId
    WHERE fa.productId = l.productId AND f.code = ? AND fa.value IN (?))`;

function hasStock(shopId: string | undefined): SqlPart {
  return {
    sql: `EXISTS (SELECT 1 FROM ${OPEN_OFFERS} JOIN ${OFFER_STOCK}
    WHERE sp.productId = l.productId AND sp.status = 'ACTIVE' AND k.onHand > k.reserved + k.safetyStock${shopId ? " AND sp.shopId = ?" : ""})`,
    values: shopId ? [shopId] : [],
  };
}

/** LIKE pattern "begins with"; the wildcards of LIKE in the text stand for themselves. */
function prefixPattern(text: string): string {
  return `${text.replace(/[\\%_]/g, "\\$&")}%`;
}
