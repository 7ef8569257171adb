import { expect, test } from "vitest";
import type { SettlementGateway } from "./schema";
import { readSettlementFile } from "./settlement-file";

const rowsOf = (gateway: SettlementGateway, ...lines: string[]) =>
  readSettlementFile(gateway, lines.join("\n")).rows;
const short = (gateway: SettlementGateway, ...lines: string[]) =>
  rowsOf(gateway, ...lines).map(({ kind, refs, currency, gross, fee }) => [
    kind,
    refs[0],
    currency,
    gross,
    fee,
  ]);

test("Stripe's payout reconciliation: payments and refunds, what else was taken, and transfers to the bank passed over", () => {
  const head =
    "automatic_payout_id,automatic_payout_effective_at,balance_transaction_id,created_utc,available_on_utc,currency,gross,fee,net,reporting_category,source_id,charge_id,payment_intent_id,customer_facing_amount,customer_facing_currency";
  const rows = rowsOf(
    "stripe",
    head,
    "po_1,2026-11-22 00:00:00,txn_1,2026-11-20 03:00:00,2026-11-22 00:00:00,idr,150000.00,6350.00,143650.00,charge,ch_1,ch_1,pi_1,150000.00,idr",
    "po_1,2026-11-22 00:00:00,txn_2,2026-11-20 03:00:00,2026-11-22 00:00:00,idr,-50000.00,0.00,-50000.00,refund,re_1,ch_1,pi_1,50000.00,idr",
    "po_1,2026-11-22 00:00:00,txn_3,2026-11-20 03:00:00,2026-11-22 00:00:00,idr,-100000.00,240000.00,-340000.00,dispute,dp_1,ch_1,pi_1,100000.00,idr",
    "po_1,2026-11-22 00:00:00,txn_4,2026-11-20 03:00:00,2026-11-22 00:00:00,usd,9.31,0.66,8.65,charge,ch_2,ch_2,pi_2,150000.00,idr",
    "po_1,2026-11-22 00:00:00,txn_5,2026-11-22 00:00:00,2026-11-22 00:00:00,idr,-93650.00,0.00,-93650.00,payout,po_1,,,,",
  );
  expect(
    rows.map(({ kind, currency, gross, fee, charged }) => [kind, currency, gross, fee, charged]),
  ).toEqual([
    ["CAPTURE", "IDR", 150_000, 6_350, null],
    ["REFUND", "IDR", 50_000, 0, null],
    ["OTHER", "IDR", -100_000, 240_000, null],
    ["CAPTURE", "USD", 931, 66, { amount: 150_000, currency: "IDR" }],
  ]);
  expect(rows[0]?.refs).toEqual(["ch_1", "pi_1", "txn_1"]);
  expect(rows[0]?.settledAt?.toISOString()).toBe("2026-11-22T00:00:00.000Z");
});

test("PayPal's activity: sums in the account's own sign, days after their months, in the zone beside the hour", () => {
  const head =
    "Date,Time,TimeZone,Name,Type,Status,Currency,Gross,Fee,Net,From Email Address,To Email Address,Transaction ID,Reference Txn ID,Invoice Number,Custom Number";
  const rows = rowsOf(
    "paypal",
    `\uFEFF${head}`,
    '11/20/2026,22:30:00,PDT,Ani,Express Checkout Payment,Completed,USD,"1,010.50",-34.62,975.88,a@b,c@d,8AB,,ours-1,ours-1',
    "11/21/2026,09:00:00,PDT,Ani,Payment Refund,Completed,USD,-10.00,0.30,-9.70,c@d,a@b,9CD,8AB,,",
    "11/21/2026,09:05:00,PDT,Ani,Payment Reversal,Completed,USD,-15.00,-20.00,-35.00,c@d,a@b,1RV,8AB,,",
    "11/21/2026,09:10:00,PDT,,General Withdrawal,Completed,USD,-900.00,0.00,-900.00,,,2WD,,,",
    "11/21/2026,09:11:00,PDT,,Reversal of General Account Hold,Completed,USD,5.00,0.00,5.00,,,3HL,,,",
    "11/21/2026,09:12:00,PDT,Budi,Express Checkout Payment,Pending,USD,7.00,0.00,7.00,,,4PN,,,",
  );
  expect(rows.map(({ line, kind, refs, gross, fee }) => [line, kind, refs[0], gross, fee])).toEqual([
    [2, "CAPTURE", "8AB", 101_050, 3_462],
    [3, "REFUND", "9CD", 1_000, -30],
    [4, "OTHER", "1RV", -1_500, 2_000],
  ]);
  expect(rows[0]?.settledAt?.toISOString()).toBe("2026-11-21T05:30:00.000Z");
});

test("PayPal's settlement report: its columns stand below lines about the file, sums are in cents without a sign", () => {
  const rows = rowsOf(
    "paypal",
    '"RH","2026/11/21 06:00:00 -0800","A","MERCHANT","011"',
    '"FH","01"',
    '"SH","2026/11/20 00:00:00 -0800","2026/11/20 23:59:59 -0800","MERCHANT",""',
    '"CH","Transaction ID","Invoice ID","PayPal Reference ID","PayPal Reference ID Type","Transaction Event Code","Transaction Initiation Date","Transaction Completion Date","Transaction  Debit or Credit","Gross Transaction Amount","Gross Transaction Currency","Fee Debit or Credit","Fee Amount","Fee Currency","Custom Field"',
    '"SB","8AB","ours-1","","","T0006","2026/11/20 10:13:39 -0800","2026/11/20 10:13:40 -0800","CR","101050","USD","DR","3462","USD","ours-1"',
    '"SB","9CD","","8AB","TXN","T1107","2026/11/20 11:00:00 -0800","2026/11/20 11:00:00 -0800","DR","1000","USD","CR","30","USD",""',
    '"SB","1CB","","8AB","TXN","T1201","2026/11/20 11:10:00 -0800","2026/11/20 11:10:00 -0800","DR","1500","USD","DR","2000","USD",""',
    '"SB","2WD","","","","T0400","2026/11/20 12:00:00 -0800","2026/11/20 12:00:00 -0800","DR","90000","USD","DR","0","USD",""',
    '"SF","USD","101050","92500"',
    '"SC","4"',
  );
  expect(rows.map(({ line, kind, refs, gross, fee }) => [line, kind, refs[0], gross, fee])).toEqual([
    [5, "CAPTURE", "8AB", 101_050, 3_462],
    [6, "REFUND", "9CD", 1_000, -30],
    [7, "OTHER", "1CB", -1_500, 2_000],
  ]);
  expect(rows[0]?.settledAt?.toISOString()).toBe("2026-11-20T18:13:40.000Z");
});

test("Xendit's balance report: a payment, its fee and the fee's tax are three rows and one movement", () => {
  const rows = rowsOf(
    "xendit",
    "Product ID;Transaction ID;Transaction Type;Line Type;Payment Channel;Reference;Currency;Amount;Balance;Debit or Credit;Created Date ISO;Time Zone;Created Date",
    "va-1;tx-1;VA_PAYMENT;TRANSACTION;BCA;ours-1;IDR;150000;900000;CREDIT;2026-11-20T03:00:00.000Z;+0700 UTC;2026-11-20 10:00:00",
    "va-1;tx-1;VA_PAYMENT;FEE;BCA;ours-1;IDR;4000;896000;DEBIT;2026-11-20T03:00:00.000Z;+0700 UTC;2026-11-20 10:00:00",
    "va-1;tx-1;VA_PAYMENT;VAT;BCA;ours-1;IDR;440;895560;DEBIT;2026-11-20T03:00:00.000Z;+0700 UTC;2026-11-20 10:00:00",
    "rf-1;tx-2;REFUND;TRANSACTION;BCA;ours-1;IDR;50000;845560;DEBIT;2026-11-21T03:00:00.000Z;+0700 UTC;2026-11-21 10:00:00",
    "rf-1;tx-2;REFUND;FEE_REVERSAL;BCA;ours-1;IDR;1000;846560;CREDIT;2026-11-21T03:00:00.000Z;+0700 UTC;2026-11-21 10:00:00",
    "va-9;tx-9;VA_PAYMENT;FEE;BCA;ours-9;IDR;4000;842560;DEBIT;2026-11-21T03:00:00.000Z;+0700 UTC;2026-11-21 10:00:00",
    "wd-1;tx-3;WITHDRAWAL;TRANSACTION;BCA;bank;IDR;800000;42560;DEBIT;2026-11-22T03:00:00.000Z;+0700 UTC;2026-11-22 10:00:00",
    "va-1;tx-1;VA_PAYMENT;TRANSACTION_REVERSAL;BCA;ours-1;IDR;150000;0;DEBIT;2026-11-23T03:00:00.000Z;+0700 UTC;2026-11-23 10:00:00",
  );
  expect(rows.map(({ line, kind, gross, fee }) => [line, kind, gross, fee])).toEqual([
    [2, "CAPTURE", 150_000, 4_440],
    [5, "REFUND", 50_000, -1_000],
    [7, "OTHER", -4_000, null],
    [9, "OTHER", -150_000, 0],
  ]);
  expect(rows[0]?.settledAt?.toISOString()).toBe("2026-11-20T03:00:00.000Z");
});

test("Xendit's transactions report: fee and tax are columns; what is not settled, or failed, is not money yet", () => {
  expect(
    short(
      "xendit",
      "Status,Type,Channel,Channel Name,Currency,Amount,Total Fee,Total VAT,Net Amount,Reference,Product ID,Settlement Status,Created Date",
      "SUCCESSFUL,PAYMENT,QR_CODE,QRIS,IDR,150000,1050,115.5,148834.5,ours-1,qr-1,SETTLED,20/11/2026 10:00",
      "SUCCESSFUL,PAYMENT,QR_CODE,QRIS,IDR,90000,630,69,89301,ours-2,qr-2,PENDING,20/11/2026 10:00",
      "FAILED,PAYMENT,CARDS,VISA,IDR,90000,0,0,0,ours-3,cc-3,,20/11/2026 10:00",
      "REFUNDED,PAYMENT,CARDS,VISA,IDR,70000,2000,220,67780,ours-4,cc-4,SETTLED,20/11/2026 10:00",
      "SUCCESSFUL,DISBURSEMENT,BANK,BCA,IDR,500000,5000,550,494450,bank,db-1,,20/11/2026 10:00",
    ),
  ).toEqual([
    ["CAPTURE", "qr-1", "IDR", 150_000, 1_166],
    ["CAPTURE", "cc-4", "IDR", 70_000, 2_220],
  ]);
});

test("Midtrans: refunds by their sign or word, expired payments are none, hours are Jakarta's", () => {
  const rows = rowsOf(
    "midtrans",
    "Order ID,Transaction ID,Transaction Status,Channel,Gross Amount,Fee,Settlement Time",
    "ord-1,tr-1,settlement,QRIS,150000,1050,20-11-2026 10:00:00",
    "ord-2,tr-2,expire,BCA VA,90000,0,",
    "ord-1,tr-1,refund,QRIS,-50000,0,21-11-2026 10:00:00",
  );
  expect(rows.map(({ kind, refs, gross, fee }) => [kind, refs[0], gross, fee])).toEqual([
    ["CAPTURE", "tr-1", 150_000, 1_050],
    ["REFUND", "tr-1", 50_000, 0],
  ]);
  expect(rows[0]?.settledAt?.toISOString()).toBe("2026-11-20T03:00:00.000Z");
});

test.each([
  ["Rp 150.000", "1.050", 150_000, 1_050],
  ["150.000,00", "1.050,50", 150_000, 1_051],
  ["150,000.00", "1,050.50", 150_000, 1_051],
  ["1,500,000", "10,500", 1_500_000, 10_500],
  ["150000", "1050.861", 150_000, 1_051],
])("sums as people write them: %s and %s", (gross, fee, rupiah, kept) => {
  const file = ["reference;type;gross;fee", `r;payment;${gross};${fee}`];
  expect(short("sandbox", ...file)).toEqual([["CAPTURE", "r", "IDR", rupiah, kept]]);
});

test("a file of other columns is told which columns were expected, and which it has", () => {
  expect(() => rowsOf("xendit", "nama,umur", "Ani,3")).toThrow(
    expect.objectContaining({
      code: "INVALID_INPUT",
      fields: { text: "SETTLEMENT_COLUMNS" },
      params: {
        expected: expect.stringMatching(
          /Balance Report: Product ID, Transaction Type, Line Type, Amount.*Transactions Report: /,
        ),
        found: "nama, umur",
      },
    }),
  );
});

test.each(["", "\n\n", "reference,type,gross\n"])("a file without rows is told so: %j", (text) => {
  expect(() => readSettlementFile("sandbox", text)).toThrow(
    expect.objectContaining({ fields: { text: "FILE_EMPTY" } }),
  );
});
