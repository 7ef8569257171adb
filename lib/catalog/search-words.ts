import type { SqlValue } from "@/lib/platform/sql";

// InnoDB indexes no word shorter than three letters, and not its stop words: asked for one, it finds nothing at all.
const UNINDEXED = new Set([
  "about",
  "are",
  "com",
  "for",
  "from",
  "how",
  "that",
  "the",
  "this",
  "was",
  "what",
  "when",
  "where",
  "who",
  "will",
  "with",
  "und",
  "www",
]);

/**
 * The WHERE condition under which a product `p` has every word typed, each as the beginning of a word of its searchText.
 * For the staff's and the shops' pickers; the storefront's search has its own front door.
 */
export function searchCondition(query: string): { sql: string; values: SqlValue[] } | null {
  const words = query.toLowerCase().match(/[\p{Letter}\p{Number}]+/gu) ?? [];
  const indexed = words.filter((word) => word.length >= 3 && !UNINDEXED.has(word));
  const others = words.filter((word) => !indexed.includes(word));
  const parts = others.map(() => "p.searchText LIKE ?");
  const values: SqlValue[] = others.map((word) => `%${word}%`);
  if (indexed.length > 0) {
    parts.push("MATCH (p.searchText) AGAINST (? IN BOOLEAN MODE)");
    values.push(indexed.map((word) => `+${word}*`).join(" "));
  }
  return parts.length > 0 ? { sql: parts.join(" AND "), values } : null;
}
