import type { SqlValue } from "@/lib/platform/sql";

export type SqlPart = { sql: string; values: readonly SqlValue[] };

const MAX_WORDS = 8;
const MAX_WORD_LENGTH = 40;
/** InnoDB indexes no word shorter than this (innodb_ft_min_token_size). */
const MIN_INDEXED_LENGTH = 3;
// InnoDB's own stopwords: the index does not hold them, so asking it for one finds nothing at all.
const STOPWORDS = new Set(
  "about are com for from how that the this was what when where who will with und www".split(" "),
);

/**
 * The words of what a person typed: letters and digits only, lower case. Whatever else was typed, operators of the full-text
 * grammar included, only separates words, as it does in the index.
 */
export function searchWords(query: string): string[] {
  const words =
    query
      .toLowerCase()
      .normalize("NFKC")
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return [...new Set(words.map((word) => word.slice(0, MAX_WORD_LENGTH)))].slice(0, MAX_WORDS);
}

/**
 * The condition "every word begins a word of the product's text", the one place that knows how search works. Words the
 * full-text index cannot answer (too short, stopwords) are compared one by one on what the others left over.
 */
export function matchesWords(words: readonly string[]): SqlPart {
  if (words.length === 0) return { sql: "FALSE", values: [] };
  const indexed = words.filter(isIndexed);
  const others = words.filter((word) => !isIndexed(word));
  const parts: SqlPart[] = others.map((word) => ({
    sql: "(p.searchText LIKE ? OR p.searchText LIKE ?)",
    values: [`${word}%`, `% ${word}%`],
  }));
  if (indexed.length > 0) {
    const terms = indexed.map((word) => `+${word}*`).join(" ");
    parts.unshift({ sql: "MATCH(p.searchText) AGAINST (? IN BOOLEAN MODE)", values: [terms] });
  }
  return { sql: parts.map((part) => part.sql).join(" AND "), values: parts.flatMap((part) => part.values) };
}

/**
 * How well a product's name answers the words, as a whole number (2 name begins with them, 1 name holds them all, 0 the words
 * are elsewhere): equal for equal rows, unlike the index's floating score, so that paging by it loses no row.
 */
export function rankOfWords(words: readonly string[]): SqlPart {
  if (words.length === 0) return { sql: "0", values: [] };
  const holds = words.map(() => "CONCAT_WS(' ', p.name, p.nameEn) LIKE ?").join(" AND ");
  return {
    sql: `((${holds}) + (p.name LIKE ?))`,
    values: [...words.map((word) => `%${word}%`), `${words.join(" ")}%`],
  };
}

function isIndexed(word: string): boolean {
  return word.length >= MIN_INDEXED_LENGTH && !STOPWORDS.has(word);
}
