import type { Ctx } from "@/lib/platform/ctx";
import type { SqlValue } from "@/lib/platform/sql";
import { dressRows } from "./dress-rows";
import { type ListingFilters, listingConditions, listingSource, whereOf } from "./filters";
import type { BareRow, ListingRow } from "./listing-row";
import { type ListingSort, readCursor, seek, sortKeys, writeCursor } from "./sorts";

export const LISTING_PAGE_SIZE = 24;

export type ListingPage = { rows: ListingRow[]; next: string | null; prev: string | null };

export type ListingInput = ListingFilters & {
  sort?: ListingSort;
  cursor?: string | null;
  /** Rows a page, 24 unless told. */
  size?: number;
};

/**
 * One page of products with an open offer, narrowed and sorted, in three statements whatever its size.
 *
 * Keyset in both directions: a row is on exactly one page however many share its sort value. A cursor that cannot be read
 * shows the first page.
 */
export async function listProducts(ctx: Pick<Ctx, "sql">, input: ListingInput): Promise<ListingPage> {
  const { sort: asked, cursor: cursorText, size = LISTING_PAGE_SIZE, ...filters } = input;
  const sort = asked ?? (filters.query === undefined ? "popular" : "relevance");
  const { keys, ascending } = sortKeys(sort, filters);
  const cursor = readCursor(cursorText, sort, keys.length);
  const backwards = cursor?.side === "before";

  const conditions = listingConditions(filters);
  if (cursor)
    conditions.push({ facet: "query", ...seek(keys, cursor.keys, ascending === backwards ? "<" : ">") });
  const found = await readRows(ctx, filters, {
    where: whereOf(conditions),
    order: keys.map((_, index) => `key${index} ${ascending === backwards ? "DESC" : "ASC"}`).join(", "),
    keys,
    limit: size + 1,
  });
  // Whoever steps back past rows that are gone meanwhile starts again at the top.
  if (backwards && found.length === 0) return listProducts(ctx, { ...input, cursor: null });

  const kept = backwards ? found.slice(0, size).toReversed() : found.slice(0, size);
  const more = found.length > size;
  const cursorAt = (side: "after" | "before", row: KeyedRow | undefined) =>
    row ? writeCursor(sort, { side, keys: keys.map((_, index) => row[`key${index}`] ?? null) }) : null;
  return {
    rows: await dressRows(ctx, kept, filters.shopId),
    next: more || backwards ? cursorAt("after", kept.at(-1)) : null,
    prev: cursor && (more || !backwards) ? cursorAt("before", kept[0]) : null,
  };
}

type KeyedRow = BareRow & { [key: `key${number}`]: SqlValue };

type ReadPlan = {
  where: { sql: string; values: readonly SqlValue[] };
  order: string;
  keys: readonly { sql: string; values: readonly SqlValue[] }[];
  limit: number;
};

async function readRows(ctx: Pick<Ctx, "sql">, filters: ListingFilters, plan: ReadPlan): Promise<KeyedRow[]> {
  const source = listingSource(filters);
  const keyColumns = plan.keys.map((key, index) => `${key.sql} AS key${index}`).join(", ");
  return ctx.sql.rows<KeyedRow>(
    `SELECT l.productId, p.slug, p.name, p.nameEn, br.name AS brand, ${source.price} AS minPrice, ${source.maxPrice} AS maxPrice,
  ${compareAtColumn(filters)} AS compareAt, ${source.offerCount} AS offerCount, ${source.shopCount} AS shopCount, l.sold, ${keyColumns}
FROM ${source.sql} LEFT JOIN Brand br ON br.id = l.brandId
WHERE ${plan.where.sql}
ORDER BY ${plan.order} LIMIT ?`,
    [
      ...(filters.shopId ? [filters.shopId] : []),
      ...plan.keys.flatMap((key) => key.values),
      ...source.values,
      ...plan.where.values,
      plan.limit,
    ],
  );
}

function compareAtColumn(filters: ListingFilters): string {
  if (!filters.shopId) return "l.compareAt";
  return `(SELECT c.compareAtPrice FROM ShopProduct c JOIN Variant cv ON cv.id = c.variantId AND cv.status = 'ACTIVE'
    WHERE c.shopId = ? AND c.productId = l.productId AND c.status = 'ACTIVE' ORDER BY c.price, c.id LIMIT 1)`;
}

/** Products by id, in the order of the ids; those without an open offer are left out. */
export async function listByIds(ctx: Pick<Ctx, "sql">, productIds: readonly string[]): Promise<ListingRow[]> {
  if (productIds.length === 0) return [];
  const rows = await ctx.sql.rows<BareRow>(
    `SELECT l.productId, p.slug, p.name, p.nameEn, br.name AS brand, l.minPrice, l.maxPrice, l.compareAt, l.offerCount, l.shopCount, l.sold
FROM ProductListing l JOIN Product p ON p.id = l.productId AND p.status = 'ACTIVE' LEFT JOIN Brand br ON br.id = l.brandId
WHERE l.productId IN (?)`,
    [productIds],
  );
  const place = new Map(productIds.map((id, index) => [id, index]));
  const sorted = rows.toSorted((a, b) => (place.get(a.productId) ?? 0) - (place.get(b.productId) ?? 0));
  return dressRows(ctx, sorted);
}
