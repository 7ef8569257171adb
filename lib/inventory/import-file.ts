import { createHash } from "node:crypto";
import { parse } from "csv-parse/sync";
import { DomainError } from "@/lib/platform/errors";
import { ADJUST_REASONS, MAX_IMPORT_BYTES, MAX_IMPORT_ROWS } from "./schema";

export type ImportMode = "set" | "add";

/** One row as written in the file; what could not be read is null. */
export type FileRow = {
  /** Line of the file, as an editor counts them. */
  line: number;
  sku: string;
  warehouse: string;
  quantity: number | null;
  /** As written, for the words about it. */
  quantityText: string;
  mode: ImportMode | null;
  reason: string | null;
  note: string | null;
};

export type ImportFile = { hash: string; rows: FileRow[] };

const COLUMNS = {
  sku: ["sku", "kode", "kode barang", "kode produk", "item code", "product code"],
  warehouse: ["warehouse", "warehouse code", "gudang", "kode gudang", "location"],
  quantity: ["quantity", "qty", "jumlah", "stok", "stock", "unit", "units"],
  mode: ["mode", "cara"],
  reason: ["reason", "alasan"],
  note: ["note", "notes", "catatan", "keterangan"],
} as const;
type Column = keyof typeof COLUMNS;

const MODES: Record<string, ImportMode> = {
  "": "set",
  set: "set",
  atur: "set",
  jadi: "set",
  tetapkan: "set",
  hitung: "set",
  count: "set",
  add: "add",
  tambah: "add",
  "+": "add",
};

// The words of the screens, so that a file filled in by hand is understood as well as one from a program.
const REASONS: Record<string, (typeof ADJUST_REASONS)[number]> = {
  "hasil hitung fisik": "COUNT",
  "physical count": "COUNT",
  rusak: "DAMAGED",
  hilang: "LOST",
  ditemukan: "FOUND",
  contoh: "SAMPLE",
  lainnya: "OTHER",
};

/**
 * Reads a file of stock figures: columns by their Indonesian or English name in any order, separated by comma, semicolon or tab,
 * with or without the mark that Excel puts in front. Rows are not judged here.
 *
 * @throws INVALID_INPUT {field: file} with the word FILE_EMPTY, FILE_TOO_LARGE, FILE_UNREADABLE, COLUMNS_MISSING or TOO_MANY_ROWS.
 */
export function readImportFile(text: string): ImportFile {
  if (Buffer.byteLength(text) > MAX_IMPORT_BYTES) throw fileError("FILE_TOO_LARGE");
  // A NUL is UTF-16 read as if it were UTF-8.
  if (text.includes("\0")) throw fileError("FILE_UNREADABLE");
  const [header, ...body] = parseCsv(text);
  if (!header) throw fileError("FILE_EMPTY");
  const at = findColumns(header.record);
  if (body.length === 0) throw fileError("FILE_EMPTY");
  if (body.length > MAX_IMPORT_ROWS) throw fileError("TOO_MANY_ROWS", { max: MAX_IMPORT_ROWS });
  const rows = body.map(({ record, info }) => readRow(record, info.lines, at));
  return { hash: createHash("sha256").update(text).digest("hex"), rows };
}

type Parsed = { record: string[]; info: { lines: number } };

function parseCsv(text: string): Parsed[] {
  const firstLine = text.slice(0, 2_000).split(/\r?\n/, 1)[0] ?? "";
  const delimiter = [";", "\t", ","].find((sign) => firstLine.includes(sign)) ?? ",";
  try {
    return parse(text, {
      bom: true,
      delimiter,
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      skip_records_with_empty_values: true,
      trim: true,
      max_record_size: 10_000,
    }) as unknown as Parsed[];
  } catch {
    throw fileError("FILE_UNREADABLE");
  }
}

function findColumns(header: readonly string[]): Partial<Record<Column, number>> {
  const names = header.map((name) =>
    name
      .toLowerCase()
      .replaceAll(/[_\s-]+/g, " ")
      .trim(),
  );
  const at: Partial<Record<Column, number>> = {};
  for (const column of Object.keys(COLUMNS) as Column[]) {
    const index = names.findIndex((name) => (COLUMNS[column] as readonly string[]).includes(name));
    if (index >= 0) at[column] = index;
  }
  const missing = (["sku", "warehouse", "quantity"] as const).filter((column) => at[column] === undefined);
  if (missing.length > 0) throw fileError("COLUMNS_MISSING", { columns: missing.join(", ") });
  return at;
}

function readRow(record: readonly string[], line: number, at: Partial<Record<Column, number>>): FileRow {
  const cell = (column: Column) => record[at[column] ?? -1]?.trim() ?? "";
  const said = cell("reason");
  const reason = reasonOf(said);
  const note = [reason ? "" : said, cell("note")].filter(Boolean).join(" · ").slice(0, 300);
  return {
    line,
    sku: cell("sku").slice(0, 60),
    warehouse: cell("warehouse").slice(0, 80),
    quantity: wholeNumber(cell("quantity")),
    quantityText: cell("quantity").slice(0, 20),
    mode: MODES[cell("mode").toLowerCase()] ?? null,
    reason,
    note: note || null,
  };
}

function reasonOf(said: string): string | null {
  const code = ADJUST_REASONS.find((one) => one === said.toUpperCase());
  return code ?? REASONS[said.toLowerCase()] ?? null;
}

// "1.200" is twelve hundred to one reader and one and a bit to another: only plain digits are a number.
function wholeNumber(typed: string): number | null {
  return /^[+-]?\d{1,7}$/.test(typed) && Math.abs(Number(typed)) <= 1_000_000 ? Number(typed) : null;
}

function fileError(word: string, params: Record<string, string | number> = {}): DomainError {
  return new DomainError("INVALID_INPUT", { fields: { file: word }, params });
}
