import { beforeEach, expect, test } from "vitest";
import {
  adjustStock,
  applyImport,
  checkImport,
  getBatch,
  type ImportCheck,
  undoBatch,
} from "@/lib/inventory";
import type { Ctx } from "@/lib/platform/ctx";
import { db } from "@/lib/platform/db";
import { newId } from "@/lib/platform/id";
import { type SqlExecutor, sqlExecutor, sqlPool } from "@/lib/platform/sql";
import { testCtx } from "../../builders/ctx";
import { buildDeliveryRates } from "../../builders/delivery";
import { buildBuyer, buildGoods, type Goods } from "../../builders/ordering";
import { buildOrder, stockOf } from "../../builders/placed-orders";
import { buildMember } from "../../builders/shops";
import { buildMoreGoods, fileNames } from "../../builders/stock-counts";

let goods: Goods;
let more: Goods;
let keeper: Ctx;
let one: { sku: string; code: string };
let two: { sku: string; code: string };

beforeEach(async () => {
  goods = await buildGoods({ onHand: 10 });
  more = await buildMoreGoods(goods, 10);
  keeper = testCtx({ userId: (await buildMember(goods.shop.id, "WAREHOUSE")).id });
  [one, two] = [await fileNames(goods), await fileNames(more)];
});

test("the dry run says what each row would change, and changes nothing", async () => {
  const text = `sku,warehouse,quantity,mode,reason\n${one.sku},${one.code},12,set,COUNT\n${two.sku},${two.code},-4,add,Rusak\n`;
  const { rows } = await check(text);
  expect(rows).toMatchObject([
    { line: 2, sku: one.sku, before: 10, after: 12, mode: "set", reason: "COUNT", problem: null },
    { line: 3, sku: two.sku, before: 10, after: 6, mode: "add", reason: "DAMAGED", problem: null },
  ]);
  expect(await stockOf(goods)).toEqual({ onHand: 10, reserved: 0 });
  expect(await db().stockBatch.count({ where: { shopId: goods.shop.id } })).toBe(0);
});

test.each([
  ["Excel's semicolons and its mark in front", "\uFEFFSKU;Kode Gudang;Jumlah;Cara;Alasan\r\n", ";", "tambah"],
  ["tabs and English names in another order", "QTY\tWarehouse code\tsku\tmode\n", "\t", "add"],
])("it reads %s", async (_what, header, sign, word) => {
  const cells = header.startsWith("QTY")
    ? ["3", one.code, one.sku, word]
    : [one.sku.toUpperCase(), one.code, "3", word, "Hilang"];
  const { rows } = await check(header + cells.join(sign));
  expect(rows).toMatchObject([{ mode: "add", before: 10, after: 13, problem: null }]);
});

test("every row in error is named with its line", async () => {
  await buildDeliveryRates();
  await buildOrder(await buildBuyer(), { goods, quantity: 4 });
  const other = await fileNames(await buildGoods());
  const body = [
    ["tidak-ada", one.code, "1", "add"],
    [other.sku, one.code, "1", "add"],
    [one.sku, other.code, "1", "add"],
    [one.sku, one.code, "satu", "add"],
    [two.sku, two.code, "-1", "set"],
    [two.sku, two.code, "1.200", "set"],
    [two.sku, two.code, "1", "kali"],
    ["", one.code, "1", "add"],
    [one.sku, one.code, "3", "set"],
  ];
  const { rows } = await check(["sku,gudang,jumlah,mode", ...body.map((row) => row.join(","))].join("\n"));
  expect(rows.map((row) => [row.line, row.problem])).toEqual([
    [2, "SKU_UNKNOWN"],
    [3, "SKU_UNKNOWN"],
    [4, "WAREHOUSE_UNKNOWN"],
    [5, "QUANTITY_INVALID"],
    [6, "QUANTITY_INVALID"],
    [7, "QUANTITY_INVALID"],
    [8, "MODE_UNKNOWN"],
    [9, "SKU_MISSING"],
    [10, "ROW_TWICE"],
  ]);
  const below = await check(`sku,gudang,jumlah\n${one.sku},${one.code},3`);
  expect(below.rows).toMatchObject([{ problem: "BELOW_LOCKS", before: 10, after: 3, reserved: 4 }]);
});

test.each([
  ["FILE_EMPTY", ""],
  ["FILE_EMPTY", "sku,gudang,jumlah\n"],
  ["COLUMNS_MISSING", "sku,jumlah\na,1"],
  ["TOO_MANY_ROWS", `sku,gudang,jumlah\n${"a,b,1\n".repeat(5_001)}`],
  ["FILE_TOO_LARGE", `sku,gudang,jumlah\n${"a,b,1\n".repeat(200_000)}`],
  ["FILE_UNREADABLE", `sku,gudang,jumlah\n"a,b,1`],
  ["FILE_UNREADABLE", "s\0k\0u\0,\0"],
])("a file that cannot be used is %s", async (word, text) => {
  await expect(check(text)).rejects.toMatchObject({ code: "INVALID_INPUT", fields: { file: word } });
});

test("applied, the rows in order are one batch, once; those in error stay out; and it can be undone", async () => {
  const text = `sku,gudang,jumlah,mode\n${one.sku},${one.code},12,set\nsalah,${one.code},1,add\n${two.sku},${two.code},-4,add\n`;
  const checked = await check(text);
  const key = newId();
  const answers = await Promise.all(Array.from({ length: 5 }, () => apply(text, checked, key)));
  expect(new Set(answers.map((answer) => answer.number)).size).toBe(1);
  expect([(await stockOf(goods)).onHand, (await stockOf(more)).onHand]).toEqual([12, 6]);
  const batch = await getBatch(keeper, { shopId: goods.shop.id, number: answers[0]?.number ?? "" });
  expect(batch).toMatchObject({ kind: "IMPORT", lineCount: 2, unitsIn: 2, unitsOut: 4 });
  await undoBatch(keeper, { shopId: goods.shop.id, batchId: key, idempotencyKey: newId() });
  expect([(await stockOf(goods)).onHand, (await stockOf(more)).onHand]).toEqual([10, 10]);
});

test("what is sold between check and apply stays sold: the difference shown is the one booked", async () => {
  const text = `sku,gudang,jumlah\n${one.sku},${one.code},12\n`;
  const checked = await check(text);
  await sell(goods, 3);
  await apply(text, checked);
  expect((await stockOf(goods)).onHand).toBe(9);
});

test("rows whose units were locked since the check stop the file, all named; nothing moves", async () => {
  await buildDeliveryRates();
  const text = `sku,gudang,jumlah\n${one.sku},${one.code},2\n${two.sku},${two.code},2\n`;
  const checked = await check(text);
  await buildOrder(await buildBuyer(), { goods, quantity: 5 }, { goods: more, quantity: 5 });
  await expect(apply(text, checked)).rejects.toMatchObject({
    code: "IMPORT_MOVED",
    fields: { "rows.2": "STOCK_WOULD_GO_BELOW_LOCKS", "rows.3": "STOCK_WOULD_GO_BELOW_LOCKS" },
    params: { count: 2 },
  });
  expect(await stockOf(goods)).toEqual({ onHand: 10, reserved: 5 });
});

test("a SKU that is gone since the check stops the file", async () => {
  const text = `sku,gudang,jumlah\n${one.sku},${one.code},2\n`;
  const checked = await check(text);
  await db().shopProduct.update({ where: { id: goods.shopProductId }, data: { sku: `X-${newId()}` } });
  await expect(apply(text, checked)).rejects.toMatchObject({
    code: "IMPORT_MOVED",
    fields: { "rows.2": "SKU_UNKNOWN" },
  });
});

test("another file than the one checked is refused", async () => {
  const checked = await check(`sku,gudang,jumlah\n${one.sku},${one.code},12\n`);
  const other = apply(`sku,gudang,jumlah\n${one.sku},${one.code},99\n`, checked);
  await expect(other).rejects.toMatchObject({ code: "FILE_CHANGED" });
  expect((await stockOf(goods)).onHand).toBe(10);
});

test("a dry run asks the database the same few questions whether it has one row or thousands", async () => {
  const row = `${one.sku},${one.code},1\n`;
  const few = await statementsOf(`sku,gudang,jumlah\n${row}`);
  const many = await statementsOf(`sku,gudang,jumlah\n${row}${"tidak-ada,x,1\n".repeat(4_999)}`);
  expect(many).toBe(few);
});

function check(text: string): Promise<ImportCheck> {
  return checkImport(keeper, { shopId: goods.shop.id, text });
}

function apply(text: string, checked: ImportCheck, idempotencyKey = newId()) {
  const seen = checked.rows.map((row) => (row.problem === null ? row.before : null));
  return applyImport(keeper, { shopId: goods.shop.id, text, hash: checked.hash, seen, idempotencyKey });
}

/** How many statements a dry run sends. */
async function statementsOf(text: string): Promise<number> {
  let statements = 0;
  const real = sqlExecutor(sqlPool());
  const counting: SqlExecutor = {
    rows: (statement, values) => {
      statements += 1;
      return real.rows(statement, values);
    },
    run: (statement, values) => {
      statements += 1;
      return real.run(statement, values);
    },
  };
  await checkImport({ ...keeper, sql: counting }, { shopId: goods.shop.id, text });
  return statements;
}

function sell(of: Goods, quantity: number) {
  return adjustStock(keeper, {
    shopId: of.shop.id,
    warehouseId: of.warehouseId,
    variantId: of.variantId,
    change: { by: "delta", delta: -quantity },
    reason: "OTHER",
    idempotencyKey: newId(),
  });
}
