import { afterAll, beforeAll, expect, test } from "vitest";
import { getBankAccount, getSettlementFile, importSettlement, setBankAccount } from "@/lib/finance";
import { readSettlementFile } from "@/lib/finance/settlement-file";
import type { Ctx } from "@/lib/platform/ctx";
import { db } from "@/lib/platform/db";
import { newId } from "@/lib/platform/id";
import { testCtx } from "../../builders/ctx";
import { buildDeliveryRates } from "../../builders/delivery";
import { buildGoods } from "../../builders/ordering";
import { paidOrder } from "../../builders/proof-world";
import { startSandboxProvider } from "../../fakes/sandbox-provider";

let admin: Ctx;
let provider: Awaited<ReturnType<typeof startSandboxProvider>>;

beforeAll(async () => {
  provider = await startSandboxProvider();
  await buildDeliveryRates();
  admin = testCtx({ userId: newId(), staffRole: "ADMIN" });
});
afterAll(() => provider.stop());

async function paid() {
  const { orderId } = await paidOrder(await buildGoods(), 1);
  const payment = await db().payment.findFirstOrThrow({ where: { orderId } });
  return { orderId, paymentId: payment.id, ref: payment.providerRef ?? "", amount: Number(payment.amount) };
}

const at = () => new Date().toISOString();
const csv = (...lines: (string | number)[][]) =>
  ["reference,type,gross,fee,settled_at", ...lines.map((line) => line.join(","))].join("\n");

async function provided(text: string) {
  const file = await importSettlement(admin, { gateway: "sandbox", fileName: "penyelesaian.csv", text });
  return { ...file, detail: await getSettlementFile(admin, { fileId: file.fileId }) };
}

const ledgerOf = async (cause: string) =>
  (await db().journal.findUnique({ where: { cause }, include: { entries: true } }))?.entries
    .map((entry) => `${entry.account} ${entry.amount}`)
    .toSorted();

test("what matches moves to the bank with its fee; what does not is listed, on either side", async () => {
  const [good, wrong, absent] = [await paid(), await paid(), await paid()];
  const { fileId, detail } = await provided(
    csv(
      [good.ref, "payment", good.amount, 1_500, at()],
      [wrong.ref, "payment", wrong.amount - 1, 0, at()],
      ["sbx_nobody", "payment", 9_000, 0, at()],
      [good.ref, "payment", good.amount, 1_500, at()],
    ),
  );
  expect(detail.matched).toBe(1);
  expect(detail.rows.filter((row) => row.line > 0).map((row) => [row.line, row.outcome])).toEqual([
    [3, "AMOUNT_DIFFERS"],
    [4, "MISSING_HERE"],
    [5, "SETTLED_BEFORE"],
  ]);
  const missing = detail.rows.filter((row) => row.outcome === "MISSING_THERE").map((row) => row.orderId);
  expect(missing).toContain(absent.orderId);
  expect(missing).not.toContain(good.orderId);
  const net = good.amount - 1_500;
  expect(await ledgerOf(`settlement:${fileId}`)).toEqual([`BANK ${net}`, `PROVIDER ${-net}`]);
  expect(await ledgerOf(`fee:${good.paymentId}`)).toEqual(["GATEWAY_FEE 1500", "PROVIDER -1500"]);
});

test("the same file, at once and later, is one file and moves nothing twice", async () => {
  const one = await paid();
  const text = csv([one.ref, "payment", one.amount, 0, at()]);
  const told = await Promise.all([provided(text), provided(text), provided(text)]);
  expect(new Set(told.map((file) => file.fileId)).size).toBe(1);
  expect(told.filter((file) => !file.known)).toHaveLength(1);
  const again = await provided(`${text}\n`);
  expect(again.detail.rows[0]?.outcome).toBe("SETTLED_BEFORE");
  expect(await ledgerOf(`settlement:${again.fileId}`)).toBeUndefined();
});

test("each gateway's report is read by its own columns and units", () => {
  const read = (gateway: Parameters<typeof readSettlementFile>[0], text: string) =>
    readSettlementFile(gateway, text).rows.map(({ kind, refs, gross, fee }) => [kind, refs[0], gross, fee]);
  expect(
    read(
      "stripe",
      "balance_transaction_id,created_utc,currency,gross,fee,net,reporting_category,source_id\n" +
        "txn_1,2026-11-20 03:00:00,idr,150000.00,6350.00,143650.00,charge,ch_1\n" +
        "txn_2,2026-11-20 03:00:00,idr,-50000.00,0.00,-50000.00,refund,re_1\n" +
        "txn_3,2026-11-20 03:00:00,idr,-90000.00,0.00,-90000.00,payout,po_1\n",
    ),
  ).toEqual([
    ["CAPTURE", "ch_1", 150_000, 6_350],
    ["REFUND", "re_1", 50_000, 0],
  ]);
  expect(
    read(
      "paypal",
      '"Date","Time","Type","Status","Currency","Gross","Fee","Net","Transaction ID"\n"20/11/2026","10:00","Express Checkout Payment","Completed","USD","1,010.50","-34.62","975.88","8AB"\n',
    ),
  ).toEqual([["CAPTURE", "8AB", 101_050, 3_462]]);
  expect(
    read(
      "xendit",
      "Transaction ID;Type;Amount;Fee;Created Date\nqr-1;QRIS Payment;Rp 150.000;1.050;2026-11-20",
    ),
  ).toEqual([["CAPTURE", "qr-1", 150_000, 1_050]]);
  expect(
    read("midtrans", "Order ID,Transaction ID,Transaction Type,Amount,Fee\nord-1,tr-1,Payment,150000,4000\n"),
  ).toEqual([["CAPTURE", "tr-1", 150_000, 4_000]]);
});

test("a file of other columns is refused", async () => {
  await expect(provided("nama,umur\nAni,3\n")).rejects.toMatchObject({
    code: "INVALID_INPUT",
    fields: { text: "SETTLEMENT_COLUMNS" },
  });
});

test("a shop's account number is never shown whole, and its new account is for payouts to come", async () => {
  const { shop } = await buildGoods();
  const owner = testCtx({ userId: shop.ownerId });
  await setBankAccount(owner, {
    shopId: shop.id,
    bankCode: "014",
    accountNumber: "1234567890",
    accountName: "Toko",
  });
  const shown = await getBankAccount(owner, { shopId: shop.id });
  expect(shown).toMatchObject({ lastDigits: "7890", bankCode: "014" });
  expect(JSON.stringify(shown)).not.toContain("123456");
});
