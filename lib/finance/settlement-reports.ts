import type { SettlementGateway } from "./schema";

/** What a row is about. OTHER moved money that our books know nothing of; PASSED moved none between a buyer and us. */
export type RowKind = "CAPTURE" | "REFUND" | "OTHER" | "PASSED";

/** A report of a gateway, by the names it gives its columns. Of several names the first with a value counts; of fees all are summed. */
export type Report = {
  name: string;
  refs: readonly string[];
  kind: readonly string[];
  gross: readonly string[];
  fees: readonly string[];
  /** A fee below zero is what the gateway kept, as where it stands in the account's own sign. */
  feesBelowZero?: true;
  currency: readonly string[];
  /** What the buyer was charged, where the account is kept in another currency. */
  charged?: { amount: readonly string[]; currency: readonly string[] };
  /** Sums without a decimal sign, in the smallest unit. */
  minor?: true;
  /** "DR"/"CR", "DEBIT"/"CREDIT", where sums have no sign. */
  side?: readonly string[];
  feeSide?: readonly string[];
  status?: readonly string[];
  /** Where a payment, its fee and the fee's tax are a row each. */
  lineType?: readonly string[];
  /** What ties those rows together. */
  group?: readonly string[];
  at: readonly string[];
  /** Where the hour stands apart from the day, and the zone beside it. */
  clock?: { time: readonly string[]; zone: readonly string[] };
  /** Of a time that names none. */
  zone: string;
  /** Whether 03/04 is in March; asked only where no date of the file tells. */
  monthFirst?: true;
  /** The first cell of the rows that count, where a file has several sorts of rows. */
  body?: string;
};

const WIB = "+07:00";

/**
 * As documented by Stripe ("Itemized payout reconciliation", "Itemized balance change from activity", and the export of "All
 * transactions"), PayPal (Activity Download; Settlement and Transaction Detail Report) and Xendit (Balance Report, Transactions Report).
 * Midtrans names no columns in its documentation; these are the names its dashboard and its API use.
 */
export const REPORTS: Record<SettlementGateway, readonly Report[]> = {
  sandbox: [
    {
      name: "Sandbox",
      refs: ["reference"],
      kind: ["type"],
      gross: ["gross"],
      fees: ["fee"],
      currency: ["currency"],
      at: ["settled_at"],
      zone: "Z",
    },
  ],
  stripe: [
    {
      name: "Itemized payout reconciliation",
      refs: ["source_id", "charge_id", "payment_intent_id", "refund_id", "balance_transaction_id"],
      kind: ["reporting_category"],
      gross: ["gross"],
      fees: ["fee"],
      currency: ["currency"],
      charged: { amount: ["customer_facing_amount"], currency: ["customer_facing_currency"] },
      at: ["available_on_utc", "created_utc", "available_on", "created"],
      zone: "Z",
    },
    {
      name: "All transactions",
      refs: ["Source", "id"],
      kind: ["Type"],
      gross: ["Amount"],
      fees: ["Fee"],
      currency: ["Currency"],
      charged: { amount: ["Customer Facing Amount"], currency: ["Customer Facing Currency"] },
      at: ["Available On (UTC)", "Created (UTC)"],
      zone: "Z",
    },
  ],
  paypal: [
    {
      name: "Settlement Report (STL)",
      refs: ["Transaction ID", "PayPal Reference ID", "Invoice ID", "Custom Field"],
      kind: ["Transaction Event Code"],
      gross: ["Gross Transaction Amount"],
      fees: ["Fee Amount"],
      currency: ["Gross Transaction Currency"],
      minor: true,
      side: ["Transaction Debit or Credit"],
      feeSide: ["Fee Debit or Credit"],
      at: ["Transaction Completion Date", "Transaction Initiation Date"],
      zone: "Z",
      body: "SB",
    },
    {
      name: "Activity Download",
      refs: ["Transaction ID", "Reference Txn ID", "Invoice Number", "Invoice ID", "Custom Number"],
      kind: ["Transaction Event Code", "Type", "Description"],
      gross: ["Gross"],
      fees: ["Fee"],
      feesBelowZero: true,
      currency: ["Currency"],
      status: ["Status"],
      at: ["Date"],
      clock: { time: ["Time"], zone: ["TimeZone", "Time Zone"] },
      zone: "Z",
      monthFirst: true,
    },
  ],
  xendit: [
    {
      name: "Balance Report",
      refs: ["Product ID", "Reference", "Transaction ID", "Invoice ID"],
      kind: ["Transaction Type"],
      gross: ["Amount"],
      fees: [],
      currency: ["Currency"],
      side: ["Debit or Credit"],
      lineType: ["Line Type"],
      group: ["Transaction ID"],
      at: ["Created Date ISO", "Created Date", "Payment Date"],
      zone: WIB,
    },
    {
      name: "Transactions Report",
      refs: ["Product ID", "Payment ID", "Reference", "Transaction ID", "Invoice ID"],
      kind: ["Type", "Transaction Type"],
      gross: ["Amount"],
      fees: ["Total Fee", "Total VAT", "Fee", "VAT", "Xendit Fee", "Value Added Tax"],
      currency: ["Currency"],
      status: ["Settlement Status", "Status"],
      at: ["Actual Settlement Time", "Settlement Date", "Created Date ISO", "Created Date", "Payment Date"],
      zone: WIB,
    },
  ],
  midtrans: [
    {
      name: "Transaksi / Payout",
      refs: ["Transaction ID", "Order ID", "Refund Key"],
      kind: ["Transaction Type", "Transaction Status", "Type", "Status"],
      gross: ["Gross Amount", "Amount"],
      fees: ["Total Fee", "Fee", "MDR"],
      currency: ["Currency"],
      status: ["Transaction Status", "Status"],
      at: [
        "Settlement Time",
        "Settlement Date",
        "Transaction Time",
        "Transaction Date",
        "Date & Time",
        "Created At",
      ],
      zone: WIB,
    },
  ],
};

type Words = readonly (readonly [RegExp, RowKind])[];

/** The gateways' words for what moved; the first that fits counts, and what none fits is OTHER: somebody has to look at it. */
export const WORDS: Record<SettlementGateway, Words> = {
  sandbox: [
    [/^payment$/, "CAPTURE"],
    [/^refund$/, "REFUND"],
    [/^payout$/, "PASSED"],
  ],
  stripe: [
    [/^(charge|payment)$/, "CAPTURE"],
    [/^(refund|payment_refund)$/, "REFUND"],
    [/^(payout|topup|transfer|advance|risk_reserved|obligation|contribution)/, "PASSED"],
  ],
  paypal: [
    [/^t00/, "CAPTURE"],
    [/^t1107$/, "REFUND"],
    // Conversions, deposits, withdrawals, holds and their releases.
    [/^t(02|03|04|05|09|15|20|21|22|1105|1110|1111|1112|1113)/, "PASSED"],
    [/^t\d{4}$/, "OTHER"],
    [/refund/, "REFUND"],
    [/hold|conversion|withdrawal|transfer|deposit|authorization|^order$/, "PASSED"],
    [/reversal|chargeback|dispute|fee|adjustment/, "OTHER"],
    [/payment|checkout/, "CAPTURE"],
  ],
  xendit: [
    [/refund/, "REFUND"],
    [/remittance|disbursement|withdrawal|transfer|top.?up|settlement/, "PASSED"],
    [/fee|chargeback|adjustment/, "OTHER"],
    [/payment|invoice|qris|qr.?code|virtual|wallet|card|retail|paylater|direct.?debit/, "CAPTURE"],
  ],
  midtrans: [
    [/refund/, "REFUND"],
    [/withdraw|payout|disbursement|transfer|top.?up/, "PASSED"],
    [/chargeback|dispute|adjustment/, "OTHER"],
    [/payment|settlement|capture|sale|charge|transaction|qris|bank|card|gopay|shopeepay|va\b/, "CAPTURE"],
  ],
};

/** Not money yet, or money no more. A part that was refunded later was paid all the same. */
export const NO_MONEY =
  /^(refund_)?pending|process|fail|^denied$|^deny$|expire|cancel|void|^reversed$|authori[sz]e|in.?progress|unclaimed/;
