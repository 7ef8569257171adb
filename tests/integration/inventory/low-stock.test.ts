import { beforeEach, expect, test } from "vitest";
import {
  listLowStock,
  listStockGrid,
  receiveStock,
  setLevelRules,
  setWarehouseStatus,
  sweepLowStock,
} from "@/lib/inventory";
import { type Ctx, systemCtx } from "@/lib/platform/ctx";
import { db } from "@/lib/platform/db";
import { newId } from "@/lib/platform/id";
import { testCtx } from "../../builders/ctx";
import { buildGoods, type Goods } from "../../builders/ordering";
import { levelOf } from "../../builders/proof-world";

let goods: Goods;
let owner: Ctx;
beforeEach(async () => {
  goods = await buildGoods({ onHand: 5 });
  owner = testCtx({ userId: goods.shop.ownerId });
});

const place = () => ({
  shopId: goods.shop.id,
  warehouseId: goods.warehouseId,
  variantId: goods.variantId,
});
const alerts = () => listLowStock(owner, { shopId: goods.shop.id, limit: 10 });

/** As the schedule does: batch after batch until one is not full. */
async function sweep(): Promise<void> {
  while ((await sweepLowStock(systemCtx("inventory.sweep-low-stock"), { limit: 500 })) === 500);
}

async function toldOf(stockLevelId: string): Promise<number> {
  return db().outboxEvent.count({ where: { type: "stock.low", aggregateId: stockLevelId } });
}

test("a level that fell to its number is told of once, though many sweep at once", async () => {
  await Promise.all(Array.from({ length: 4 }, sweep));
  await sweep();
  expect(await alerts()).toMatchObject({ count: 1, rows: [{ free: 5, threshold: 5 }] });
  expect(await toldOf(await levelOf(goods))).toBe(1);
});

test("with enough again the alert closes, and falling again opens a new one", async () => {
  await sweep();
  const { variantId, ...warehouse } = place();
  const receipt = { ...warehouse, lines: [{ variantId, quantity: 20 }], reason: "SUPPLIER" as const };
  await receiveStock(owner, { ...receipt, idempotencyKey: newId() });
  await sweep();
  expect((await alerts()).count).toBe(0);
  await setLevelRules(owner, { ...place(), safetyStock: 10, lowStockAt: 15 });
  await sweep();
  expect(await alerts()).toMatchObject({ count: 1, rows: [{ free: 15, threshold: 15 }] });
  expect(await toldOf(await levelOf(goods))).toBe(2);
});

test("a level with a lower number of its own is left in peace, also in the grid", async () => {
  await setLevelRules(owner, { ...place(), safetyStock: null, lowStockAt: 2 });
  await sweep();
  expect((await alerts()).count).toBe(0);
  const low = () => listStockGrid(owner, { shopId: goods.shop.id, filter: "low" });
  expect((await low()).rows).toEqual([]);
  await setLevelRules(owner, { ...place(), safetyStock: null, lowStockAt: 5 });
  expect((await low()).rows).toMatchObject([{ cells: [{ low: true, available: 5 }] }]);
});

test("a warehouse that is switched off warns of nothing", async () => {
  await sweep();
  const { variantId: _one, ...warehouse } = place();
  await setWarehouseStatus(owner, { ...warehouse, active: false });
  await sweep();
  expect((await alerts()).count).toBe(0);
});
