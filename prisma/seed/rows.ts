import { insertRows, type SqlExecutor, type SqlValue } from "@/lib/platform/sql";

export type Row = Record<string, SqlValue>;

/** Far below the server's packet size with the widest rows there are. */
const CHUNK = 400;

/** Inserts any number of rows of one shape. */
export async function writeRows(sql: SqlExecutor, table: string, rows: readonly Row[]): Promise<void> {
  for (let from = 0; from < rows.length; from += CHUNK) {
    await insertRows(sql, table, rows.slice(from, from + CHUNK));
  }
}
