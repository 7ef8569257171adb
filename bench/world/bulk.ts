import { sqlPool } from "@/lib/platform/sql";

const CHUNK = 1000;

type Row = Record<string, string | number | Date | null>;

/** Inserts any number of rows, a thousand a statement. Every row names the same columns. */
export async function bulkInsert(table: string, rows: readonly Row[]): Promise<void> {
  const columns = Object.keys(rows[0] ?? {});
  const names = columns.map((column) => `\`${column}\``).join(", ");
  for (let from = 0; from < rows.length; from += CHUNK) {
    const tuples = rows.slice(from, from + CHUNK).map((row) => columns.map((column) => row[column] ?? null));
    await sqlPool().query(`INSERT INTO \`${table}\` (${names}) VALUES ?`, [tuples]);
  }
}
