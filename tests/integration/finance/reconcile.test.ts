import { afterAll, beforeAll, expect, test } from "vitest";
import { getBankAccount, getSettlementFile, importSettlement, setBankAccount } from "@/lib/finance";
import { bookFee } from "@/lib/finance/book-sales";
import { type Ctx, systemCtx } from "@/lib/platform/ctx";
import { db } from "@/lib/platform/db";
import { newId } from "@/lib/platform/id";
import { withTransaction } from "@/lib/platform/transaction";
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

/** Moves payments to a day on which nobody else's were made, for a list shows the first 500; gives the evening of that day. */
async function onADayOfTheirOwn(payments: readonly { paymentId: string }[]): Promise<string> {
  const createdAt = new Date("2020-02-20T03:00:00Z");
  const ids = payments.map(({ paymentId }) => paymentId);
  await db().payment.updateMany({ where: { id: { in: ids } }, data: { createdAt } });
  await db().paymentTransaction.updateMany({ where: { paymentId: { in: ids } }, data: { createdAt } });
  return "2020-02-20T12:00:00Z";
}
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
  const day = await onADayOfTheirOwn([good, wrong, absent]);
  const { fileId, detail } = await provided(
    csv(
      [good.ref, "payment", good.amount, 1_500, day],
      [wrong.ref, "payment", wrong.amount - 1, 0, day],
      ["sbx_nobody", "payment", 9_000, 0, day],
      [good.ref, "payment", good.amount, 1_500, day],
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

/** An order paid in dollars at PayPal: the rupiah of its order, and the cents of its charge. */
async function paidInDollars() {
  const one = await paid();
  await db().payment.update({
    where: { id: one.paymentId },
    data: { gateway: "paypal", chargeAmount: 1_010, chargeCurrency: "USD", chargeRate: 16_000 },
  });
  const { id } = await db().paymentTransaction.findFirstOrThrow({ where: { paymentId: one.paymentId } });
  const captureRef = `8AB${newId()}`;
  await db().paymentTransaction.update({
    where: { id },
    data: { chargeAmount: 1_010, providerRef: captureRef },
  });
  return { ...one, captureRef };
}

const activity = (...lines: (string | number)[][]) =>
  [
    "Date,Time,TimeZone,Type,Status,Currency,Gross,Fee,Net,Transaction ID,Reference Txn ID,Invoice Number",
    ...lines.map((line) => line.join(",")),
  ].join("\n");

test("a payment in dollars matches by its dollars; what it was worth in the bank is left to a person", async () => {
  const [good, rupiah] = [await paidInDollars(), await paidInDollars()];
  const text = activity(
    ...[["11/20/2026", "10:00:00", "PST", "Express Checkout Payment", "Completed"]].flatMap((head) => [
      [...head, "USD", "10.10", "-0.65", "9.45", good.captureRef, "", ""],
      [...head, "IDR", rupiah.amount, "0", rupiah.amount, rupiah.captureRef, "", ""],
    ]),
  );
  const { fileId } = await importSettlement(admin, { gateway: "paypal", fileName: "a.csv", text });
  const { rows, matched } = await getSettlementFile(admin, { fileId });
  expect(matched).toBe(1);
  const odd = rows.find((row) => row.line === 3);
  expect(odd).toMatchObject({ outcome: "AMOUNT_DIFFERS", currency: "IDR", ours: 1_010, oursIn: "USD" });
  expect(await ledgerOf(`settlement:${fileId}`)).toBeUndefined();
  expect(await ledgerOf(`fee:${good.paymentId}`)).toBeUndefined();
});

async function refunded(amounts: readonly number[]) {
  const one = await paid();
  for (const amount of amounts)
    await db().paymentTransaction.create({
      data: { id: newId(), paymentId: one.paymentId, kind: "REFUND", amount, providerRef: `rf_${newId()}` },
    });
  return one;
}

test("refunds whose rows name the payment alone are matched by their sums, one row each", async () => {
  const one = await refunded([2_000, 3_000]);
  const { detail } = await provided(
    csv(
      [one.ref, "refund", 3_000, 0, at()],
      [one.ref, "refund", 2_000, 0, at()],
      [one.ref, "refund", 2_000, 0, at()],
    ),
  );
  expect(detail.matched).toBe(2);
  expect(detail.rows.filter((row) => row.line > 0).map((row) => [row.line, row.outcome])).toEqual([
    [4, "SETTLED_BEFORE"],
  ]);
});

test("the file has the last word on fees: one told otherwise before, and one kept of a refund", async () => {
  const one = await refunded([2_000]);
  const { orderId, paymentId } = one;
  await withTransaction(systemCtx("test"), (tx) =>
    bookFee(tx, { cause: `fee:${paymentId}`, orderId, gateway: "sandbox", fee: 1_500 }),
  );
  const { fileId } = await provided(
    csv([one.ref, "payment", one.amount, 1_700, at()], [one.ref, "refund", 2_000, 300, at()]),
  );
  const held = await db().journalEntry.findMany({
    where: { account: "PROVIDER", journal: { OR: [{ orderId }, { cause: `settlement:${fileId}` }] } },
  });
  // All of the payment less its refund has left the gateway, and what it kept is the gateway's: it holds the refund not booked here.
  expect(held.reduce((sum, entry) => sum + Number(entry.amount), 0)).toBe(2_000);
  expect(await ledgerOf(`settlement:${fileId}`)).toContain(`BANK ${one.amount - 1_700 - 2_000 - 300}`);
});

test("money that was taken for another cause than a refund is listed, and moves nothing", async () => {
  const one = await paid();
  const { fileId, detail } = await provided(csv([one.ref, "chargeback", -one.amount, 0, at()]));
  expect(detail.rows.filter((row) => row.line > 0)).toMatchObject([
    { kind: "OTHER", outcome: "MISSING_HERE", gross: -one.amount },
  ]);
  expect(await ledgerOf(`settlement:${fileId}`)).toBeUndefined();
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
