import type { SettlementGateway } from "./schema";
import { monthFirstIn, offsetOf, sumReader, timeOf } from "./settlement-cells";
import { NO_MONEY, type Report, type RowKind, WORDS } from "./settlement-reports";

/** A row of a file as it stands there. */
export type Line = { line: number; cells: string[] };

export type Table = { names: string[]; rows: Line[] };

export type FileRow = {
  line: number;
  kind: Exclude<RowKind, "PASSED">;
  /** Everything in the row that may name the movement: its own id, the payment's, our reference. */
  refs: string[];
  /** What the account's sums are in. */
  currency: string;
  /** In the smallest unit of the currency; without a sign where the kind tells it, below zero for what else was taken. */
  gross: number;
  /** What the buyer was charged, where that was another currency than the account's. */
  charged: { amount: number; currency: string } | null;
  /** What the gateway kept, below zero for what it gave back; null where the report tells no fees. */
  fee: number | null;
  settledAt: Date | null;
};

/** Names of columns are compared without case, spaces and signs. */
export function columnName(written: string): string {
  return written.toLowerCase().replaceAll(/[^a-z0-9]/g, "");
}

/** A row on its way: `group` ties together the rows of one movement, of which FEE ones are fees and taxes. */
type ReadRow = FileRow & { group: string; part: "WHOLE" | "FEE" };

/** The rows that moved something, each movement once. */
export function readRows(gateway: SettlementGateway, report: Report, table: Table): FileRow[] {
  const sums = placesOf(table, [...report.gross, ...report.fees, ...(report.charged?.amount ?? [])]);
  const days = placesOf(table, report.at);
  const written = table.rows.flatMap(({ cells }) => sums.map((place) => cells[place] ?? ""));
  const reading: Reading = {
    ...{ gateway, report, table },
    sum: sumReader(report.minor ? [] : written),
    monthFirst: monthFirstIn(
      table.rows.map((row) => firstOf(row, days)),
      report.monthFirst ?? false,
    ),
  };
  const rows = table.rows.flatMap((row) => readRow(reading, row) ?? []);
  return gathered(rows).map(({ group, part, ...row }) => row);
}

type Reading = {
  gateway: SettlementGateway;
  report: Report;
  table: Table;
  sum: (written: string) => number;
  monthFirst: boolean;
};

function placesOf({ names }: Table, wanted: readonly string[] = []): number[] {
  return wanted.map((name) => names.indexOf(columnName(name))).filter((place) => place >= 0);
}

function firstOf({ cells }: Line, places: readonly number[]): string {
  return places.map((place) => cells[place] ?? "").find(Boolean) ?? "";
}

function readRow(reading: Reading, row: Line): ReadRow | null {
  const { gateway, report, table, sum } = reading;
  const value = (wanted?: readonly string[]) => firstOf(row, placesOf(table, wanted));
  const lineType = value(report.lineType).toLowerCase();
  const part = /^(fee|vat|tax)/.test(lineType) ? "FEE" : "WHOLE";
  const reversed = lineType.includes("reversal");
  const currency = currencyOf(value(report.currency));
  const unit = unitOf(currency, report);
  const [signed, told] = signedBy(value(report.side), Math.round(sum(value(report.gross)) * unit));
  const kind = kindOf(gateway, value(report.kind), { signed, told, reversed, part });
  if (kind === "PASSED" || NO_MONEY.test(value(report.status).toLowerCase())) return null;
  const fees = placesOf(table, report.fees).map((place) => Math.round(sum(row.cells[place] ?? "") * unit));
  const refs = placesOf(table, report.refs).flatMap((place) => row.cells[place]?.slice(0, 120) || []);
  return {
    line: row.line,
    ...{ kind, part, currency, refs: [...new Set(refs)] },
    group: (!reversed || part === "FEE") && value(report.group) ? value(report.group) : `line ${row.line}`,
    gross: kind === "OTHER" || part === "FEE" ? signed : Math.abs(signed),
    charged: chargedOf(reading, value, currency),
    fee: feeOf(fees, report, value(report.feeSide)),
    settledAt: momentOf(reading, value),
  };
}

// Where debit and credit are told, sums have no sign of their own.
function signedBy(side: string, sum: number): [number, boolean] {
  if (!side) return [sum, false];
  return [/^d/i.test(side) ? -Math.abs(sum) : Math.abs(sum), true];
}

type Signs = { signed: number; told: boolean; reversed: boolean; part: ReadRow["part"] };

// Money that went the other way than its kind says is not of that kind: a payment we made, a refund we got.
function kindOf(gateway: SettlementGateway, word: string, signs: Signs): RowKind {
  const { signed, told, reversed, part } = signs;
  const said = word.trim().toLowerCase();
  const kind = WORDS[gateway].find(([pattern]) => pattern.test(said))?.[1] ?? "OTHER";
  if (part === "FEE") return "OTHER";
  if (reversed && kind !== "PASSED") return "OTHER";
  if (kind === "CAPTURE" && signed < 0) return gateway === "midtrans" ? "REFUND" : "OTHER";
  return kind === "REFUND" && told && signed > 0 ? "OTHER" : kind;
}

type Value = (wanted?: readonly string[]) => string;

function chargedOf({ report, sum }: Reading, value: Value, currency: string): FileRow["charged"] {
  const written = value(report.charged?.amount);
  const other = currencyOf(value(report.charged?.currency) || currency);
  if (!written || other === currency) return null;
  return { amount: Math.round(Math.abs(sum(written)) * unitOf(other, report)), currency: other };
}

function feeOf(sums: readonly number[], report: Report, side: string): number | null {
  if (sums.length === 0) return null;
  const told = sums.reduce((total, one) => total + one, 0);
  if (side) return /^c/i.test(side) ? -Math.abs(told) : Math.abs(told);
  return (report.feesBelowZero ? -told : told) || 0;
}

function currencyOf(written: string): string {
  return /^[a-z]{3}$/i.test(written.trim()) ? written.trim().toUpperCase() : "IDR";
}

function unitOf(currency: string, { minor }: Report): number {
  if (minor) return currency === "IDR" ? 0.01 : 1;
  return currency === "IDR" ? 1 : 100;
}

function momentOf({ report, monthFirst }: Reading, value: Value): Date | null {
  const [day, time, zone] = [value(report.at), value(report.clock?.time), value(report.clock?.zone)];
  const roughly = timeOf(day, "Z", monthFirst);
  const offset = roughly && zone ? offsetOf(zone, roughly, report.zone) : report.zone;
  return timeOf(time ? `${day} ${time}` : day, offset, monthFirst);
}

// A fee in a row of its own goes to its movement; one whose movement is not in the file stays a row.
function gathered(rows: readonly ReadRow[]): ReadRow[] {
  if (rows.every((row) => row.group === `line ${row.line}`)) return [...rows];
  const whole = new Map<string, ReadRow & { fee: number }>();
  for (const row of rows) if (row.part === "WHOLE") whole.set(row.group, { ...row, fee: 0 });
  const alone: ReadRow[] = [];
  for (const row of rows) {
    const main = whole.get(row.group);
    if (row.part === "WHOLE") continue;
    if (main) main.fee -= row.gross;
    else alone.push({ ...row, fee: null });
  }
  return [...whole.values(), ...alone].toSorted((a, b) => a.line - b.line);
}
