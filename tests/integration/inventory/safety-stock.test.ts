import { beforeEach, expect, test } from "vitest";
import { listStockGrid, listWarehouses, receiveStock, setLevelRules, setSafetyStock } from "@/lib/inventory";
import { addToCart } from "@/lib/ordering";
import type { Ctx } from "@/lib/platform/ctx";
import { db } from "@/lib/platform/db";
import { newId } from "@/lib/platform/id";
import { listOffersOfProduct, listProductOffers } from "@/lib/shops";
import { testCtx } from "../../builders/ctx";
import { buildDeliveryRates } from "../../builders/delivery";
import { buildBuyer, buildGoods, buildStock, buildWarehouse, type Goods } from "../../builders/ordering";
import { buildOrder, stockOf } from "../../builders/placed-orders";

let goods: Goods;
let owner: Ctx;
beforeEach(async () => {
  await buildDeliveryRates();
  goods = await buildGoods({ onHand: 10 });
  owner = testCtx({ userId: goods.shop.ownerId });
});

const warehouse = () => ({ shopId: goods.shop.id, warehouseId: goods.warehouseId });
const place = () => ({ ...warehouse(), variantId: goods.variantId });

/** Every answer to "how many can be bought", over all the places that give one. */
async function sellable(): Promise<number[]> {
  const [own] = await listOffersOfProduct(owner, { shopId: goods.shop.id, productId: goods.productId });
  const [offer] = await listProductOffers(owner, goods.productId);
  const buyer = await buildBuyer();
  const cart = await addToCart(buyer.ctx, { shopProductId: goods.shopProductId, quantity: 1 });
  const grid = await listStockGrid(owner, { shopId: goods.shop.id });
  return [own?.available ?? -1, offer?.available ?? -1, cart.available, grid.rows[0]?.available ?? -1];
}

test("units a warehouse keeps back are sold nowhere, and everybody names the same number", async () => {
  await setSafetyStock(owner, { ...warehouse(), safetyStock: 4 });
  expect(await sellable()).toEqual([6, 6, 6, 6]);
  const buyer = await buildBuyer();
  await expect(buildOrder(buyer, { goods, quantity: 7 })).rejects.toMatchObject({
    code: "OUT_OF_STOCK",
    params: { left: 6 },
  });
  await buildOrder(buyer, { goods, quantity: 6 });
  expect(await stockOf(goods)).toEqual({ onHand: 10, reserved: 6 });
});

test("a level that holds less than it keeps back takes nothing from another warehouse's units", async () => {
  const second = await buildWarehouse({ shopId: goods.shop.id, priority: 1 });
  await buildStock({ shopId: goods.shop.id, warehouseId: second, variantId: goods.variantId, onHand: 3 });
  await setSafetyStock(owner, { ...warehouse(), safetyStock: 50 });
  expect(await sellable()).toEqual([3, 3, 3, 3]);
  await buildOrder(await buildBuyer(), { goods, quantity: 3 });
});

test("a level's own number outlives its warehouse's, until it is given back", async () => {
  const safety = async () => (await db().stockLevel.findFirstOrThrow({ where: place() })).safetyStock;
  await setLevelRules(owner, { ...place(), safetyStock: 2, lowStockAt: null });
  await setSafetyStock(owner, { ...warehouse(), safetyStock: 7 });
  expect(await safety()).toBe(2);
  await setLevelRules(owner, { ...place(), safetyStock: null, lowStockAt: null });
  expect(await safety()).toBe(7);
  await setSafetyStock(owner, { ...warehouse(), safetyStock: 0 });
  expect(await safety()).toBe(0);
});

test("what comes new into a warehouse keeps back what the warehouse says", async () => {
  const second = await buildWarehouse({ shopId: goods.shop.id, priority: 1 });
  await setSafetyStock(owner, { shopId: goods.shop.id, warehouseId: second, safetyStock: 3 });
  const lines = [{ variantId: goods.variantId, quantity: 8 }];
  const receipt = { shopId: goods.shop.id, warehouseId: second, lines, reason: "SUPPLIER" as const };
  await receiveStock(owner, { ...receipt, idempotencyKey: newId() });
  expect((await listWarehouses(owner, { shopId: goods.shop.id }))[1]?.safetyStock).toBe(3);
  expect((await sellable())[0]).toBe(15);
});
