/** One page of a keyset-paged list. `next` is an opaque cursor for the following page, or null on the last. */
export type Page<Row> = { rows: Row[]; next: string | null };

/**
 * Cuts a page out of rows fetched with LIMIT size + 1; `key` gives the cursor values of the last row kept.
 * Write the seek as `a < ? OR (a = ? AND id < ?)`: the row form (a, id) < (?, ?) scans (design, section 5).
 */
export function toPage<Row>(
  rows: Row[],
  size: number,
  key: (row: Row) => readonly (string | number | Date)[],
): Page<Row> {
  const last = rows[size - 1];
  if (rows.length <= size || last === undefined) return { rows, next: null };
  return { rows: rows.slice(0, size), next: encodeCursor(key(last)) };
}

/** The values behind a cursor, or null for none or a mangled one: a bad cursor shows the first page. */
export function decodeCursor(cursor: string | null | undefined, length: number): string[] | null {
  if (!cursor) return null;
  try {
    const values: unknown = JSON.parse(Buffer.from(cursor, "base64url").toString("utf8"));
    const good =
      Array.isArray(values) && values.length === length && values.every((v) => typeof v === "string");
    return good ? values : null;
  } catch {
    return null;
  }
}

/** The opaque text of a cursor: what decodeCursor reads back. */
export function encodeCursor(values: readonly (string | number | Date)[]): string {
  const texts = values.map((value) => (value instanceof Date ? value.toISOString() : String(value)));
  return Buffer.from(JSON.stringify(texts)).toString("base64url");
}
