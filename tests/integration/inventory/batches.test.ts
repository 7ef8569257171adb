import { beforeEach, expect, test } from "vitest";
import { adjustMany, adjustStock, getBatch, listBatches, receiveStock, undoBatch } from "@/lib/inventory";
import type { Ctx } from "@/lib/platform/ctx";
import { db } from "@/lib/platform/db";
import { newId } from "@/lib/platform/id";
import { testCtx } from "../../builders/ctx";
import { buildDeliveryRates } from "../../builders/delivery";
import { buildBuyer, buildGoods, type Goods } from "../../builders/ordering";
import { buildOrder, stockByLedger, stockOf } from "../../builders/placed-orders";
import { buildMember, buildShop } from "../../builders/shops";
import { buildMoreGoods } from "../../builders/stock-counts";

let goods: Goods;
let more: Goods;
let keeper: Ctx;

beforeEach(async () => {
  goods = await buildGoods({ onHand: 10 });
  more = await buildMoreGoods(goods, 10);
  keeper = testCtx({ userId: (await buildMember(goods.shop.id, "WAREHOUSE")).id });
  await buildDeliveryRates();
});

test("a bulk adjustment moves all its lines as one batch, once, though it is sent five times", async () => {
  const input = {
    shopId: goods.shop.id,
    lines: [line(goods, -3), { ...line(more, 0), change: { by: "count", counted: 14 } as const }],
    reason: "OTHER" as const,
    note: "Pindah rak",
    idempotencyKey: newId(),
  };
  const answers = await Promise.all(Array.from({ length: 5 }, () => adjustMany(keeper, input)));
  expect(new Set(answers.map((answer) => answer.number)).size).toBe(1);
  expect([await stockOf(goods), await stockOf(more)].map((stock) => stock.onHand)).toEqual([7, 14]);
  const [batch, ...others] = (await listBatches(keeper, { shopId: goods.shop.id })).rows;
  expect(others).toEqual([]);
  expect(batch).toMatchObject({
    kind: "ADJUSTMENT",
    lineCount: 2,
    unitsIn: 4,
    unitsOut: 3,
    note: "Pindah rak",
  });
});

test("one line that would go below the locks stops all, and every such line is named", async () => {
  const third = await buildMoreGoods(goods, 10);
  const buyer = await buildBuyer();
  await buildOrder(buyer, { goods, quantity: 4 }, { goods: third, quantity: 6 });
  const lines = [
    line(goods, -7),
    line(more, -1),
    { ...line(third, 0), change: { by: "count", counted: 5 } as const },
  ];
  await expect(adjust(lines)).rejects.toMatchObject({
    code: "STOCK_WOULD_GO_BELOW_LOCKS",
    fields: { "lines.0": "STOCK_WOULD_GO_BELOW_LOCKS", "lines.2": "STOCK_WOULD_GO_BELOW_LOCKS" },
    params: { count: 2, "lines.0.onHand": 10, "lines.0.reserved": 4, "lines.2.reserved": 6 },
  });
  expect((await stockOf(more)).onHand).toBe(10);
  expect(await db().stockBatch.count({ where: { shopId: goods.shop.id } })).toBe(0);
});

test("an undone receipt takes its units off again, and says whose it was", async () => {
  const batchId = await receive(5);
  const { number } = await undo(batchId);
  expect(await stockOf(goods)).toEqual({ onHand: 10, reserved: 0 });
  expect(await stockByLedger(goods)).toEqual({ onHand: 10, reserved: 0, locked: 0 });
  const detail = await getBatch(keeper, { shopId: goods.shop.id, number });
  expect(detail).toMatchObject({ kind: "UNDO", unitsOut: 5, unitsIn: 0, goneCount: 0 });
  expect(detail.lines.rows).toMatchObject([{ delta: -5, onHandAfter: 10 }]);
  const ledger = await db().stockLedger.findFirstOrThrow({
    where: { variantId: goods.variantId, cause: "UNDO" },
  });
  expect(ledger).toMatchObject({ refType: "batch", deltaOnHand: -5 });
});

test("of eight who undo the same batch at once, one does", async () => {
  const batchId = await receive(5);
  const answers = await Promise.allSettled(Array.from({ length: 8 }, () => undo(batchId)));
  expect(answers.filter((answer) => answer.status === "fulfilled")).toHaveLength(1);
  for (const answer of answers) {
    if (answer.status === "rejected") expect(answer.reason).toMatchObject({ code: "BATCH_UNDONE" });
  }
  expect(await stockOf(goods)).toEqual({ onHand: 10, reserved: 0 });
});

test("an undo pressed twice is one undo, and an undo taken back does the deed again", async () => {
  const batchId = await receive(5);
  const key = newId();
  const answers = await Promise.all([undo(batchId, key), undo(batchId, key)]);
  expect(answers[0]).toEqual(answers[1]);
  await undo(key);
  expect((await stockOf(goods)).onHand).toBe(15);
  await expect(undo(key)).rejects.toMatchObject({ code: "BATCH_UNDONE" });
});

test("what is sold or locked since cannot be taken back: the first such variant is named and nothing moves", async () => {
  const input = {
    shopId: goods.shop.id,
    warehouseId: goods.warehouseId,
    lines: [
      { variantId: goods.variantId, quantity: 5 },
      { variantId: more.variantId, quantity: 2 },
    ],
    reason: "SUPPLIER" as const,
    idempotencyKey: newId(),
  };
  await receiveStock(keeper, input);
  await buildOrder(await buildBuyer(), { goods: more, quantity: 11 });
  const product = await db().product.findUniqueOrThrow({ where: { id: more.productId } });
  await expect(undo(input.idempotencyKey)).rejects.toMatchObject({
    code: "UNITS_GONE",
    params: { count: 1, name: product.name, onHand: 12, reserved: 11 },
  });
  expect([(await stockOf(goods)).onHand, (await stockOf(more)).onHand]).toEqual([15, 12]);
  const { number } = await db().stockBatch.findUniqueOrThrow({ where: { id: input.idempotencyKey } });
  const detail = await getBatch(keeper, { shopId: goods.shop.id, number });
  expect(detail).toMatchObject({
    goneCount: 1,
    undoneBy: null,
    gone: [{ name: product.name, needed: 2, free: 1 }],
  });
});

test("an undo and a sale of the last units race: one of them wins, never both", async () => {
  const wins = { undo: 0, sale: 0 };
  for (let round = 0; round < 6; round++) {
    const fresh = await buildGoods({ onHand: 0 });
    const owner = testCtx({ userId: fresh.shop.ownerId });
    const key = newId();
    const lines = [{ variantId: fresh.variantId, quantity: 3 }];
    const place = { shopId: fresh.shop.id, warehouseId: fresh.warehouseId };
    await receiveStock(owner, { ...place, lines, reason: "SUPPLIER", idempotencyKey: key });
    const [undone, sold] = await Promise.allSettled([
      undoBatch(owner, { shopId: fresh.shop.id, batchId: key, idempotencyKey: newId() }),
      buildOrder(await buildBuyer(), { goods: fresh, quantity: 1 }),
    ]);
    expect([undone.status, sold.status].toSorted()).toEqual(["fulfilled", "rejected"]);
    const sale = sold.status === "fulfilled";
    wins[sale ? "sale" : "undo"] += 1;
    expect(await stockByLedger(fresh)).toEqual(
      sale ? { onHand: 3, reserved: 1, locked: 1 } : { onHand: 0, reserved: 0, locked: 0 },
    );
  }
  expect(wins.undo + wins.sale).toBe(6);
});

test("two batches over the same levels in opposite order both go through", async () => {
  const there = Array.from({ length: 6 }, () => adjust([line(goods, 1), line(more, 1)]));
  const back = Array.from({ length: 6 }, () => adjust([line(more, -1), line(goods, -1)]));
  await Promise.all([...there, ...back]);
  expect([(await stockOf(goods)).onHand, (await stockOf(more)).onHand]).toEqual([10, 10]);
});

test("corrections of one level that come all at once each start where the one before ended", async () => {
  const counts = Array.from({ length: 8 }, (_, index) =>
    adjust([{ ...line(goods, 0), change: { by: "count", counted: 20 + index } as const }]),
  );
  const takings = Array.from({ length: 8 }, () => adjust([line(goods, -1)]));
  await Promise.all([...counts, ...takings]);
  const entries = await db().stockLedger.findMany({
    where: { variantId: goods.variantId },
    orderBy: { id: "asc" },
  });
  let onHand = 0;
  for (const entry of entries) {
    onHand += entry.deltaOnHand;
    expect(entry.onHandAfter).toBe(onHand);
  }
  expect(await stockOf(goods)).toEqual({ onHand, reserved: 0 });
});

test("another shop's batch does not exist, a viewer undoes nothing, and a key serves one deed only", async () => {
  const batchId = await receive(5);
  const stranger = await buildShop();
  const foreign = { shopId: stranger.id, batchId, idempotencyKey: newId() };
  await expect(undoBatch(testCtx({ userId: stranger.ownerId }), foreign)).rejects.toMatchObject({
    code: "NOT_FOUND",
  });
  const viewer = testCtx({ userId: (await buildMember(goods.shop.id, "VIEWER")).id });
  await expect(undoBatch(viewer, { ...foreign, shopId: goods.shop.id })).rejects.toMatchObject({
    code: "FORBIDDEN",
  });
  const again = {
    ...line(goods, -1),
    shopId: goods.shop.id,
    reason: "LOST" as const,
    idempotencyKey: batchId,
  };
  await expect(adjustStock(keeper, again)).rejects.toMatchObject({ code: "CONFLICT" });
});

function line(of: Goods, delta: number) {
  return { warehouseId: of.warehouseId, variantId: of.variantId, change: { by: "delta", delta } as const };
}

function adjust(lines: Parameters<typeof adjustMany>[1]["lines"]) {
  return adjustMany(keeper, { shopId: goods.shop.id, lines, reason: "OTHER", idempotencyKey: newId() });
}

async function receive(quantity: number): Promise<string> {
  const key = newId();
  await receiveStock(keeper, {
    shopId: goods.shop.id,
    warehouseId: goods.warehouseId,
    lines: [{ variantId: goods.variantId, quantity }],
    reason: "SUPPLIER",
    idempotencyKey: key,
  });
  return key;
}

function undo(batchId: string, idempotencyKey = newId()) {
  return undoBatch(keeper, { shopId: goods.shop.id, batchId, idempotencyKey });
}
