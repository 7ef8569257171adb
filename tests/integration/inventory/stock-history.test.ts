import { beforeEach, describe, expect, test } from "vitest";
import { adjustStock, cellHistory, diffStock, receiveStock, stockAt } from "@/lib/inventory";
import { cancelOrder } from "@/lib/ordering";
import { type Ctx, systemCtx } from "@/lib/platform/ctx";
import { db } from "@/lib/platform/db";
import { newId } from "@/lib/platform/id";
import type { SqlExecutor, SqlValue } from "@/lib/platform/sql";
import { testCtx } from "../../builders/ctx";
import { buildDeliveryRates } from "../../builders/delivery";
import { buildBuyer, buildGoods, type Goods } from "../../builders/ordering";
import { buildOrder } from "../../builders/placed-orders";
import { levelOf } from "../../builders/proof-world";

let goods: Goods;
let owner: Ctx;
beforeEach(async () => {
  goods = await buildGoods({ onHand: 10 });
  owner = testCtx({ userId: goods.shop.ownerId });
});

const place = () => ({
  shopId: goods.shop.id,
  warehouseId: goods.warehouseId,
  variantId: goods.variantId,
});

/** The database's clock, a moment after all that was done before. */
async function now(): Promise<Date> {
  const [row] = await systemCtx("test").sql.rows<{ at: Date }>(
    "SELECT NOW(3) + INTERVAL 0 SECOND AS at, SLEEP(0.01)",
  );
  return row?.at ?? new Date();
}

async function receive(quantity: number): Promise<void> {
  const lines = [{ variantId: goods.variantId, quantity }];
  const warehouse = { shopId: goods.shop.id, warehouseId: goods.warehouseId };
  await receiveStock(owner, { ...warehouse, lines, reason: "SUPPLIER", idempotencyKey: newId() });
}

test("stock, locks and cause at each moment of a story are what they were then", async () => {
  await buildDeliveryRates();
  const buyer = await buildBuyer();
  const opened = await now();
  await receive(5);
  const received = await now();
  const order = await buildOrder(buyer, { goods, quantity: 4 });
  const locked = await now();
  await cancelOrder(buyer.ctx, { orderNumber: order.number });
  const released = await now();

  const at = (moment: Date) => stockAt(owner, { ...place(), at: moment });
  expect(await at(new Date(0))).toEqual({ onHand: 0, reserved: 0, cause: null, changedAt: null, locks: [] });
  expect(await at(opened)).toMatchObject({ onHand: 10, reserved: 0, cause: "RECEIVE" });
  expect(await at(received)).toMatchObject({ onHand: 15, reserved: 0, locks: [] });
  expect(await at(locked)).toMatchObject({
    onHand: 15,
    reserved: 4,
    cause: "RESERVE",
    locks: [{ units: 4 }],
  });
  expect(await at(released)).toMatchObject({ onHand: 15, reserved: 0, cause: "RELEASE", locks: [] });
});

test("what changed between two moments: each variant once, by how much, and those that came back to where they were not at all", async () => {
  const [other, still] = await Promise.all([
    buildGoods({ shopId: goods.shop.id }),
    buildGoods({ shopId: goods.shop.id }),
  ]);
  for (const one of [other, still]) {
    await db().stockLevel.updateMany({
      where: { variantId: one.variantId },
      data: { warehouseId: goods.warehouseId },
    });
  }
  const from = await now();
  await receive(5);
  const adjust = (variantId: string, delta: number) =>
    adjustStock(owner, {
      ...place(),
      variantId,
      change: { by: "delta", delta },
      reason: "DAMAGED",
      idempotencyKey: newId(),
    });
  await adjust(other.variantId, -3);
  await adjust(still.variantId, -2);
  await adjust(still.variantId, 2);
  const to = await now();

  const span = { shopId: goods.shop.id, warehouseId: goods.warehouseId, from, to };
  const all = await diffStock(owner, span);
  expect(all.rows.map((row) => [row.variantId, row.onHandBefore, row.onHandAfter]).toSorted()).toEqual(
    [
      [goods.variantId, 10, 15],
      [other.variantId, 10, 7],
    ].toSorted(),
  );
  const first = await diffStock(owner, { ...span, limit: 1 });
  const second = await diffStock(owner, { ...span, limit: 1, after: first.next });
  expect([...first.rows, ...second.rows]).toEqual(all.rows);
  expect(second.next).toBeNull();
  expect((await diffStock(owner, { ...span, from: to })).rows).toEqual([]);
});

test("replaying the ledger entry by entry gives what the level says, and each entry's own figures on the way", async () => {
  await buildDeliveryRates();
  await receive(7);
  await buildOrder(await buildBuyer(), { goods, quantity: 3 });
  const stockLevelId = await levelOf(goods);
  const entries = await db().stockLedger.findMany({ where: { stockLevelId }, orderBy: { id: "asc" } });
  const replayed = entries.reduce(
    (level, entry) => {
      const next = {
        onHand: level.onHand + entry.deltaOnHand,
        reserved: level.reserved + entry.deltaReserved,
      };
      expect(next).toEqual({ onHand: entry.onHandAfter, reserved: entry.reservedAfter });
      return next;
    },
    { onHand: 0, reserved: 0 },
  );
  expect(await db().stockLevel.findUnique({ where: { id: stockLevelId } })).toMatchObject(replayed);
});

test("a cell's history is paged, newest first, and names the orders that hold its units now", async () => {
  await buildDeliveryRates();
  const { number } = await buildOrder(await buildBuyer(), { goods, quantity: 2 });
  for (let count = 0; count < 55; count++) await receive(1);
  const first = await cellHistory(owner, place());
  expect(first.page.rows).toHaveLength(50);
  expect(first.locks).toMatchObject([{ number: expect.stringContaining(number), units: 2 }]);
  const rest = await cellHistory(owner, { ...place(), after: first.page.next ?? undefined });
  expect(rest.page.rows.map((row) => row.cause)).toEqual([...Array(5).fill("RECEIVE"), "RESERVE", "RECEIVE"]);
  expect(rest.page.next).toBeNull();
});

describe("the statement behind it", () => {
  test("stock at a moment is one seek of the index, whatever the ledger's length", async () => {
    const sent = await sentBy((ctx) => stockAt(ctx, { ...place(), at: new Date() }));
    const seek = sent.find(({ statement }) => statement.includes("StockLedger"));
    if (!seek) throw new Error("nothing was sent");
    await expect(`${seek.statement};\n`).toMatchFileSnapshot("../../sql/stock-at.sql");
    const plan = await systemCtx("test").sql.rows(`EXPLAIN ${seek.statement}`, seek.values);
    expect(plan).toMatchObject([{ key: "StockLedger_stockLevelId_createdAt_id_idx", type: "range" }]);
    expect(JSON.stringify(plan)).not.toMatch(/filesort|temporary/i);
  });
});

type Sent = { statement: string; values: readonly SqlValue[] };

async function sentBy(read: (ctx: Ctx) => Promise<unknown>): Promise<Sent[]> {
  const sent: Sent[] = [];
  const recording: SqlExecutor = {
    ...owner.sql,
    rows: (statement, values = []) => {
      sent.push({ statement, values });
      return owner.sql.rows(statement, values);
    },
  };
  await read({ ...owner, sql: recording });
  return sent;
}
