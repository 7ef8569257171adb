import { createHash } from "node:crypto";
import { parse } from "csv-parse/sync";
import { DomainError } from "@/lib/platform/errors";
import { MAX_SETTLEMENT_ROWS, type SettlementGateway } from "./schema";

export type FileRow = {
  line: number;
  kind: "CAPTURE" | "REFUND";
  /** Everything in the row that may name the movement: its own id, the payment's, our reference. */
  refs: string[];
  /** In the smallest unit of the currency, without a sign. */
  gross: number;
  fee: number;
  settledAt: Date | null;
};

type Columns = {
  refs: readonly string[];
  kind: readonly string[];
  gross: readonly string[];
  fee: readonly string[];
  currency: readonly string[];
  settledAt: readonly string[];
};

/** The columns of each gateway's settlement report, by the names it gives them (without case, spaces and underscores). */
const COLUMNS: Record<SettlementGateway, Columns> = {
  sandbox: {
    refs: ["reference"],
    kind: ["type"],
    gross: ["gross"],
    fee: ["fee"],
    currency: ["currency"],
    settledAt: ["settledat"],
  },
  stripe: {
    refs: ["sourceid", "chargeid", "paymentintentid", "refundid", "balancetransactionid"],
    kind: ["reportingcategory", "type"],
    gross: ["gross", "amount"],
    fee: ["fee"],
    currency: ["currency"],
    settledAt: ["availableon", "availableonutc", "created", "createdutc"],
  },
  paypal: {
    refs: ["transactionid", "referencetxnid", "invoicenumber", "customnumber"],
    kind: ["type"],
    gross: ["gross"],
    fee: ["fee"],
    currency: ["currency"],
    settledAt: ["date"],
  },
  xendit: {
    refs: ["transactionid", "productid", "referenceid", "externalid", "invoiceid", "reference"],
    kind: ["transactiontype", "type"],
    gross: ["amount"],
    fee: ["fee", "totalfee", "xenditfee"],
    currency: ["currency"],
    settledAt: ["settlementdate", "settlementtime", "createddate", "datecreated"],
  },
  midtrans: {
    refs: ["transactionid", "orderid", "refundkey"],
    kind: ["transactiontype", "transactionstatus", "type"],
    gross: ["amount", "grossamount"],
    fee: ["fee", "mdr", "totalfee"],
    currency: ["currency"],
    settledAt: ["settlementtime", "settlementdate", "transactiontime"],
  },
};

/** Kinds that are neither a payment nor a refund: transfers to the bank, holds, corrections. They are passed over. */
const REFUND = /refund|reversal|partial_?refund/i;
const CAPTURE = /charge|payment|capture|checkout|sale|settlement|invoice|qris|virtual|va|wallet/i;

/**
 * Reads a gateway's settlement report. @throws INVALID_INPUT {field: text} with FILE_EMPTY, FILE_UNREADABLE, SETTLEMENT_COLUMNS or
 * TOO_MANY_ROWS
 */
export function readSettlementFile(
  gateway: SettlementGateway,
  text: string,
): { hash: string; rows: FileRow[] } {
  const records = parseCsv(text);
  const [header, ...body] = records;
  if (!header || body.length === 0) throw fileError("FILE_EMPTY");
  if (body.length > MAX_SETTLEMENT_ROWS) throw fileError("TOO_MANY_ROWS");
  const names = header.map((name) => name.toLowerCase().replaceAll(/[^a-z]/g, ""));
  const columns = COLUMNS[gateway];
  const places = (wanted: readonly string[]) =>
    wanted.map((name) => names.indexOf(name)).filter((place) => place >= 0);
  const [refs, kind, gross] = [places(columns.refs), places(columns.kind), places(columns.gross)];
  if (refs.length === 0 || kind.length === 0 || gross.length === 0) throw fileError("SETTLEMENT_COLUMNS");
  const [fee, currency, settledAt] = [
    places(columns.fee),
    places(columns.currency),
    places(columns.settledAt),
  ];
  const rows = body.flatMap((record, index): FileRow[] => {
    const cell = (from: number[]) => from.map((place) => record[place]?.trim() ?? "").find(Boolean) ?? "";
    const word = cell(kind);
    const sort = REFUND.test(word) ? "REFUND" : CAPTURE.test(word) ? "CAPTURE" : null;
    if (!sort) return [];
    const unit = /^(idr)?$/i.test(cell(currency)) ? 1 : 100;
    const names = [...new Set(refs.map((place) => record[place]?.trim() ?? "").filter(Boolean))];
    return [
      {
        line: index + 2,
        kind: sort,
        refs: names.map((ref) => ref.slice(0, 120)),
        gross: amountOf(cell(gross), unit),
        fee: amountOf(cell(fee), unit),
        settledAt: timeOf(cell(settledAt)),
      },
    ];
  });
  return { hash: createHash("sha256").update(text).digest("hex"), rows };
}

function parseCsv(text: string): string[][] {
  const first = text.slice(0, 4_000).split(/\r?\n/, 1)[0] ?? "";
  const delimiter = [";", "\t", ","].find((sign) => first.includes(sign)) ?? ",";
  try {
    return parse(text, {
      bom: true,
      delimiter,
      relax_column_count: true,
      skip_empty_lines: true,
      skip_records_with_empty_values: true,
      trim: true,
      max_record_size: 20_000,
    }) as string[][];
  } catch {
    throw fileError("FILE_UNREADABLE");
  }
}

// "150000", "150,000.00", "-1500.00", "Rp 150.000": the last separator is a decimal one where one or two digits follow it.
function amountOf(written: string, unit: number): number {
  const digits = written.replaceAll(/[^\d.,]/g, "");
  const decimal = /[.,](\d{1,2})$/.exec(digits);
  const whole = (decimal ? digits.slice(0, decimal.index) : digits).replaceAll(/[.,]/g, "");
  const amount = Number(`${whole || "0"}.${decimal?.[1] ?? "0"}`);
  return Math.round(amount * unit);
}

function timeOf(written: string): Date | null {
  const spoken = /^\d{4}-\d\d-\d\d \d\d:\d\d/.test(written) ? `${written.replace(" ", "T")}Z` : written;
  const time = Date.parse(spoken);
  return Number.isNaN(time) ? null : new Date(time);
}

function fileError(word: string): DomainError {
  return new DomainError("INVALID_INPUT", { fields: { text: word } });
}
