import { decodeCursor, encodeCursor } from "@/lib/platform/page";
import type { SqlValue } from "@/lib/platform/sql";
import { type ListingFilters, listingSource } from "./filters";
import { rankOfWords, type SqlPart, searchWords } from "./search-words";

export const LISTING_SORTS = ["popular", "new", "price-asc", "price-desc", "relevance"] as const;
export type ListingSort = (typeof LISTING_SORTS)[number];

/** A place in a sorted list: the keys of the row there, and which side of it is wanted. */
export type ListingCursor = { side: "after" | "before"; keys: SqlValue[] };

type SortKeys = { keys: readonly SqlPart[]; ascending: boolean };

/** The sort's columns, most significant first. The last is always the product's id, so that no two rows are equal. */
export function sortKeys(sort: ListingSort, filters: ListingFilters): SortKeys {
  const plain = (...columns: string[]) => columns.map((sql) => ({ sql, values: [] }));
  const { price } = listingSource(filters);
  if (sort === "price-asc") return { keys: plain(price, "l.productId"), ascending: true };
  if (sort === "price-desc") return { keys: plain(price, "l.productId"), ascending: false };
  if (sort === "new") return { keys: plain("l.listedAt", "l.productId"), ascending: false };
  const words = filters.query === undefined ? [] : searchWords(filters.query);
  if (sort === "relevance" && words.length > 0) {
    return { keys: [rankOfWords(words), ...plain("l.sold", "l.productId")], ascending: false };
  }
  return { keys: plain("l.sold", "l.productId"), ascending: false };
}

/** Rows on the far side of `values`, spelled out by column: the row form (a, id) < (?, ?) would scan (design, section 5). */
export function seek(keys: readonly SqlPart[], values: readonly SqlValue[], operator: "<" | ">"): SqlPart {
  const [key, ...rest] = keys;
  const value = values[0] ?? null;
  if (!key) return { sql: "FALSE", values: [] };
  const beyond = { sql: `${key.sql} ${operator} ?`, values: [...key.values, value] };
  if (rest.length === 0) return beyond;
  const deeper = seek(rest, values.slice(1), operator);
  return {
    sql: `${beyond.sql} OR (${key.sql} = ? AND (${deeper.sql}))`,
    values: [...beyond.values, ...key.values, value, ...deeper.values],
  };
}

/** The cursor in an address; it names its sort, because its keys mean nothing under another. */
export function writeCursor(sort: ListingSort, cursor: ListingCursor): string {
  return encodeCursor([sort, cursor.side, ...cursor.keys.map(keyText)]);
}

/** The place a cursor names, or null for none, a mangled one, or one of another sort: the first page is shown. */
export function readCursor(
  text: string | null | undefined,
  sort: ListingSort,
  keyCount: number,
): ListingCursor | null {
  const [of, side, ...texts] = decodeCursor(text, keyCount + 2) ?? [];
  if (of !== sort || (side !== "after" && side !== "before")) return null;
  const id = texts.pop();
  if (!id || !/^[0-9a-f-]{36}$/.test(id)) return null;
  const keys = texts.map((key) => (sort === "new" ? new Date(key) : Number(key)));
  return keys.some((key) => Number.isNaN(key.valueOf())) ? null : { side, keys: [...keys, id] };
}

function keyText(key: SqlValue): string {
  return key instanceof Date ? key.toISOString() : String(key);
}
