import { createHash } from "node:crypto";
import { parse } from "csv-parse/sync";
import { DomainError } from "@/lib/platform/errors";
import { MAX_SETTLEMENT_ROWS, type SettlementGateway } from "./schema";
import { REPORTS, type Report } from "./settlement-reports";
import { columnName, type FileRow, type Line, readRows, type Table } from "./settlement-rows";

export type SettlementRows = { hash: string; rows: FileRow[] };

/**
 * Reads a gateway's settlement report, whichever of its reports it is. Rows that moved nothing between a buyer and us are passed over:
 * transfers to the bank, holds, what failed or is pending. @throws INVALID_INPUT {field: text} with FILE_EMPTY, FILE_UNREADABLE,
 * SETTLEMENT_COLUMNS or SETTLEMENT_ROWS
 */
export function readSettlementFile(gateway: SettlementGateway, text: string): SettlementRows {
  const records = parseCsv(text);
  if (records.length === 0) throw fileError("FILE_EMPTY");
  if (records.length - 1 > MAX_SETTLEMENT_ROWS) throw fileError("SETTLEMENT_ROWS");
  const { report, table } = findTable(gateway, records);
  if (table.rows.length === 0) throw fileError("FILE_EMPTY");
  return { hash: createHash("sha256").update(text).digest("hex"), rows: readRows(gateway, report, table) };
}

function parseCsv(text: string): Line[] {
  const first = text.slice(0, 4_000).split(/\r?\n/, 1)[0] ?? "";
  const delimiter = [";", "\t", ","].find((sign) => first.includes(sign)) ?? ",";
  try {
    const read = parse(text, {
      bom: true,
      delimiter,
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      skip_records_with_empty_values: true,
      trim: true,
      max_record_size: 20_000,
    }) as unknown as { info: { lines: number }; record: string[] }[];
    return read.map(({ info, record }) => ({ line: info.lines, cells: record }));
  } catch {
    throw fileError("FILE_UNREADABLE");
  }
}

/** Some files begin with lines about themselves. */
const HEADER_WITHIN = 30;

function findTable(gateway: SettlementGateway, records: readonly Line[]): { report: Report; table: Table } {
  for (const [index, { cells }] of records.slice(0, HEADER_WITHIN).entries()) {
    const names = cells.map(columnName);
    const report = REPORTS[gateway].find((one) =>
      required(one).every((some) => some.some((name) => names.includes(columnName(name)))),
    );
    if (!report) continue;
    const rows = records.slice(index + 1).filter(({ cells: [kind] }) => !report.body || kind === report.body);
    return { report, table: { names, rows } };
  }
  throw unknownColumns(gateway, records[0]?.cells ?? []);
}

function required({ refs, kind, gross, lineType }: Report): (readonly string[])[] {
  return [refs, kind, gross, ...(lineType ? [lineType] : [])];
}

function unknownColumns(gateway: SettlementGateway, found: readonly string[]): DomainError {
  const expected = REPORTS[gateway].map((report) => {
    const { refs, kind, gross, lineType = [], fees, at } = report;
    const names = [refs, kind, lineType, gross, fees, at].flatMap((some) => some.slice(0, 1));
    return `${report.name}: ${names.join(", ")}`;
  });
  return new DomainError("INVALID_INPUT", {
    fields: { text: "SETTLEMENT_COLUMNS" },
    params: { expected: expected.join(" · "), found: found.join(", ").slice(0, 200) },
  });
}

function fileError(word: string): DomainError {
  return new DomainError("INVALID_INPUT", { fields: { text: word } });
}
