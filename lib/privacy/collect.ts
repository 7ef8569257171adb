import type { SqlExecutor } from "@/lib/platform/sql";
import { columnsOf, inventoryRows, type TableName, type TableNote } from "./inventory";
import { findSubject, mineOf, type Subject } from "./subject";

type Row = Record<string, unknown>;

/** All that is kept of one person, by table. */
export type PersonExport = {
  format: "gerai-personal-data";
  version: 1;
  exportedAt: string;
  userId: string;
  tables: { table: TableName; about: string; rows: Row[] }[];
};

/** Everything the inventory finds of a person, but proofs and keys, which are of use to thieves only. Null for nobody. */
export async function collect(sql: SqlExecutor, userId: string): Promise<PersonExport | null> {
  const subject = await findSubject(sql, userId);
  if (!subject) return null;
  const [clock] = await sql.rows<{ now: Date }>("SELECT NOW(3) AS now");
  const tables: PersonExport["tables"] = [];
  for (const [table, note] of inventoryRows()) {
    const rows = await rowsOf(sql, table, note, subject);
    if (rows.length > 0) tables.push({ table, about: note.purpose, rows });
  }
  const exportedAt = clock?.now.toISOString() ?? "";
  return { format: "gerai-personal-data", version: 1, exportedAt, userId, tables };
}

/** The columns of a table that its person is handed. */
export function exportedColumns(note: TableNote): string[] {
  return note.mine ? [note.plain, note.personal, note.typed].flatMap(columnsOf) : [];
}

async function rowsOf(sql: SqlExecutor, table: TableName, note: TableNote, subject: Subject): Promise<Row[]> {
  if (!note.mine) return [];
  const { where, values } = mineOf(note.mine, subject);
  const columns = exportedColumns(note).map((column) => `\`${column}\``);
  const rows = await sql.rows<Row>(`SELECT ${columns.join(", ")} FROM \`${table}\` WHERE ${where}`, values);
  return rows.map((row) =>
    Object.fromEntries(Object.entries(row).map(([name, value]) => [name, plain(value)])),
  );
}

// MariaDB returns JSON columns as text, MySQL parsed; times travel as the API writes them.
function plain(value: unknown): unknown {
  if (value instanceof Date) return value.toISOString();
  if (typeof value !== "string" || !/^[[{]/.test(value)) return value;
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
}
