import { beforeEach, expect, test } from "vitest";
import {
  adjustStock,
  applyCount,
  cancelCount,
  getBatch,
  getCount,
  listCountLines,
  openCount,
  recordCount,
  undoBatch,
} from "@/lib/inventory";
import type { Ctx } from "@/lib/platform/ctx";
import { db } from "@/lib/platform/db";
import { newId } from "@/lib/platform/id";
import { testCtx } from "../../builders/ctx";
import { buildDeliveryRates } from "../../builders/delivery";
import { buildBuyer, buildGoods, buildWarehouse, type Goods } from "../../builders/ordering";
import { buildOrder, stockByLedger, stockOf } from "../../builders/placed-orders";
import { buildMember, buildOffer, buildProduct } from "../../builders/shops";
import { buildCount, buildMoreGoods } from "../../builders/stock-counts";

let goods: Goods;
let more: Goods;
let keeper: Ctx;
let colleague: Ctx;

beforeEach(async () => {
  goods = await buildGoods({ onHand: 10 });
  more = await buildMoreGoods(goods, 10);
  keeper = testCtx({ userId: (await buildMember(goods.shop.id, "WAREHOUSE")).id });
  colleague = testCtx({ userId: (await buildMember(goods.shop.id, "WAREHOUSE")).id });
  await buildDeliveryRates();
});

test("differences are booked as one batch; what agrees or was not counted stays as it is", async () => {
  const third = await buildMoreGoods(goods, 5);
  const { countId, number } = await buildCount(keeper, goods);
  await record(countId, goods, 8);
  await record(countId, more, 10);
  const applied = await apply(countId);
  expect([
    (await stockOf(goods)).onHand,
    (await stockOf(more)).onHand,
    (await stockOf(third)).onHand,
  ]).toEqual([8, 10, 5]);
  expect(await getCount(keeper, { shopId: goods.shop.id, number })).toMatchObject({
    status: "APPLIED",
    batchNumber: applied.number,
    lines: 3,
    counted: 2,
    different: 1,
    less: 2,
    more: 0,
  });
  const batch = await getBatch(keeper, { shopId: goods.shop.id, number: applied.number });
  expect(batch).toMatchObject({ kind: "COUNT", lineCount: 1, unitsOut: 2, countNumber: number });
});

test("what is sold after a line was counted is no difference, and stays sold", async () => {
  const { countId } = await buildCount(keeper, goods);
  await record(countId, goods, 9);
  await sell(goods, 4);
  await apply(countId);
  // 10 on record, 9 on the shelf, 4 sold since.
  expect(await stockOf(goods)).toEqual({ onHand: 5, reserved: 0 });
});

test("what is sold before a line is counted is no difference either", async () => {
  const { countId } = await buildCount(keeper, goods);
  await sell(goods, 4);
  await record(countId, goods, 6);
  await apply(countId);
  expect(await stockOf(goods)).toEqual({ onHand: 6, reserved: 0 });
});

test("sales go on while many lines are counted and applied: the ledger adds up to the unit", async () => {
  const { countId } = await buildCount(keeper, goods);
  const sales = Array.from({ length: 5 }, () => sell(goods, 1));
  await Promise.all([...sales, record(countId, more, 7)]);
  await record(countId, goods, 3);
  const [applied] = await Promise.all([apply(countId), sell(more, 2)]);
  expect(applied.number).toMatch(/^BT-/);
  expect(await stockByLedger(goods)).toMatchObject({ onHand: 3 });
  expect(await stockByLedger(more)).toMatchObject({ onHand: 5 });
});

test("lines that would go below their locks are all named; counted again, the count goes through", async () => {
  const { countId } = await buildCount(keeper, goods);
  await record(countId, goods, 2);
  await record(countId, more, 3);
  await buildOrder(await buildBuyer(), { goods, quantity: 5 }, { goods: more, quantity: 5 });
  await expect(apply(countId)).rejects.toMatchObject({
    code: "STOCK_WOULD_GO_BELOW_LOCKS",
    fields: {
      [`lines.${goods.variantId}`]: "STOCK_WOULD_GO_BELOW_LOCKS",
      [`lines.${more.variantId}`]: "STOCK_WOULD_GO_BELOW_LOCKS",
    },
    params: { count: 2 },
  });
  expect(await stockOf(goods)).toEqual({ onHand: 10, reserved: 5 });
  await record(countId, goods, 6, 2);
  await record(countId, more, 5, 3);
  await apply(countId);
  expect(await stockOf(goods)).toEqual({ onHand: 6, reserved: 5 });
});

test("a warehouse is counted once at a time, and the same form opens one count", async () => {
  const input = { ...place(), scope: { by: "all" } as const, blind: false };
  const key = newId();
  const same = await Promise.all([
    open({ ...input, idempotencyKey: key }),
    open({ ...input, idempotencyKey: key }),
  ]);
  expect(same[0]).toEqual(same[1]);
  const others = await Promise.allSettled(
    Array.from({ length: 6 }, () => open({ ...input, idempotencyKey: newId() })),
  );
  for (const other of others) {
    expect(other).toMatchObject({
      status: "rejected",
      reason: { code: "COUNT_OPEN", params: { number: same[0]?.number } },
    });
  }
  await cancelCount(keeper, { shopId: goods.shop.id, countId: key });
  const next = await Promise.allSettled(
    Array.from({ length: 6 }, () => open({ ...input, idempotencyKey: newId() })),
  );
  expect(next.filter((one) => one.status === "fulfilled")).toHaveLength(1);
});

test("a count covers what was asked for", async () => {
  const input = { ...place(), blind: false };
  const product = await db().product.findUniqueOrThrow({ where: { id: more.productId } });
  const empty = await buildMoreGoods(goods, 0);
  const scopes = [
    [{ by: "all" } as const, 3],
    [{ by: "stocked" } as const, 2],
    [{ by: "match", q: product.name } as const, 1],
    [{ by: "chosen", variantIds: [goods.variantId, empty.variantId] } as const, 2],
  ] as const;
  for (const [scope, lines] of scopes) {
    const countId = newId();
    await open({
      ...input,
      scope: scope as Parameters<typeof openCount>[1]["scope"],
      idempotencyKey: countId,
    });
    expect(await db().stockCountLine.count({ where: { countId } }), scope.by).toBe(lines);
    await cancelCount(keeper, { shopId: goods.shop.id, countId });
  }
  const nothing = open({ ...input, scope: { by: "match", q: "tidak ada" }, idempotencyKey: newId() });
  await expect(nothing).rejects.toMatchObject({ code: "COUNT_EMPTY" });
  expect(await db().stockCount.count({ where: { openKey: goods.warehouseId } })).toBe(0);
});

test("nobody's number is overwritten unseen: the second hears who counted what", async () => {
  const { countId } = await buildCount(keeper, goods);
  await record(countId, goods, 8);
  const second = recordCount(colleague, { ...line(countId, goods), counted: 7, was: null });
  await expect(second).rejects.toMatchObject({ code: "COUNT_LINE_TAKEN", params: { counted: 8 } });
  await recordCount(colleague, { ...line(countId, goods), counted: 7, was: 8 });
  // The same number sent again, after an answer that got lost.
  await recordCount(colleague, { ...line(countId, goods), counted: 7, was: 8 });
  const [row] = (await lines(countId)).filter((one) => one.variantId === goods.variantId);
  expect(row).toMatchObject({ counted: 7, expected: 10, onHand: 10 });
});

test("goods found where none were expected join the count, once", async () => {
  const product = await buildProduct();
  const variantId = product.variants[0]?.id ?? "";
  const { countId } = await buildCount(keeper, goods);
  await buildOffer({ shopId: goods.shop.id, productId: product.id, variantId });
  const found = { shopId: goods.shop.id, countId, variantId, was: null };
  const answers = await Promise.allSettled(
    [3, 4, 5].map((counted) => recordCount(keeper, { ...found, counted })),
  );
  expect(answers.filter((answer) => answer.status === "fulfilled")).toHaveLength(1);
  await apply(countId);
  const level = await db().stockLevel.findFirstOrThrow({
    where: { warehouseId: goods.warehouseId, variantId },
  });
  expect([3, 4, 5]).toContain(level.onHand);
  const foreign = await buildGoods();
  const next = await buildCount(keeper, goods);
  const strange = recordCount(keeper, {
    ...found,
    countId: next.countId,
    variantId: foreign.variantId,
    counted: 1,
  });
  await expect(strange).rejects.toMatchObject({ code: "NOT_FOUND" });
});

test("lines are written while the count is applied: each is in the batch or refused, none lost in between", async () => {
  const { countId } = await buildCount(keeper, goods);
  await record(countId, more, 4);
  const [written, applied] = await Promise.allSettled([record(countId, goods, 6), apply(countId)]);
  expect(applied.status).toBe("fulfilled");
  expect((await stockOf(goods)).onHand).toBe(written.status === "fulfilled" ? 6 : 10);
  await expect(record(countId, goods, 1, 6)).rejects.toMatchObject({ code: "COUNT_STATE" });
});

test("applying is one deed: five at once with one key get one answer, and with five keys one wins", async () => {
  const { countId } = await buildCount(keeper, goods);
  await record(countId, goods, 8);
  const key = newId();
  const same = await Promise.all(Array.from({ length: 5 }, () => apply(countId, key)));
  expect(new Set(same.map((answer) => answer.number)).size).toBe(1);
  await expect(apply(countId)).rejects.toMatchObject({ code: "COUNT_STATE", params: { status: "APPLIED" } });
  expect((await stockOf(goods)).onHand).toBe(8);
  await undoBatch(keeper, { shopId: goods.shop.id, batchId: key, idempotencyKey: newId() });
  expect((await stockOf(goods)).onHand).toBe(10);
});

test("a cancelled count moves nothing, and one in which nothing was counted is not applied", async () => {
  const { countId } = await buildCount(keeper, goods);
  await expect(apply(countId)).rejects.toMatchObject({ code: "COUNT_EMPTY" });
  await record(countId, goods, 1);
  await record(countId, goods, null, 1);
  await expect(apply(countId)).rejects.toMatchObject({ code: "COUNT_EMPTY" });
  await cancelCount(keeper, { shopId: goods.shop.id, countId });
  await expect(apply(countId)).rejects.toMatchObject({
    code: "COUNT_STATE",
    params: { status: "CANCELLED" },
  });
  expect(await stockOf(goods)).toEqual({ onHand: 10, reserved: 0 });
});

test("who counts blind is not told what is on record", async () => {
  const { countId } = await buildCount(keeper, goods);
  await record(countId, goods, 8);
  const page = await listCountLines(keeper, { shopId: goods.shop.id, countId, blind: true });
  expect(page.rows).toHaveLength(2);
  for (const row of page.rows) expect(row).toMatchObject({ expected: null, onHand: null, reserved: null });
});

test("a count elsewhere in the shop leaves this warehouse's units alone", async () => {
  const elsewhere = await buildWarehouse({ shopId: goods.shop.id });
  const { countId } = await buildCount(keeper, { ...goods, warehouseId: elsewhere });
  await record(countId, goods, 3);
  await apply(countId);
  expect(await stockOf(goods)).toEqual({ onHand: 13, reserved: 0 });
});

function place() {
  return { shopId: goods.shop.id, warehouseId: goods.warehouseId };
}

function open(input: Parameters<typeof openCount>[1]) {
  return openCount(keeper, input);
}

function line(countId: string, of: Goods) {
  return { shopId: of.shop.id, countId, variantId: of.variantId };
}

function record(countId: string, of: Goods, counted: number | null, was: number | null = null) {
  return recordCount(keeper, { ...line(countId, of), counted, was });
}

function apply(countId: string, idempotencyKey = newId()) {
  return applyCount(keeper, { shopId: goods.shop.id, countId, idempotencyKey });
}

async function lines(countId: string) {
  return (await listCountLines(keeper, { shopId: goods.shop.id, countId, blind: false })).rows;
}

/** Units that leave: what a paid order does to the count. */
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
