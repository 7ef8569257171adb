import { beforeEach, expect, test } from "vitest";
import { adjustStock, locksInFlight, receiveStock, setWarehouseStatus } from "@/lib/inventory";
import type { Ctx } from "@/lib/platform/ctx";
import { db } from "@/lib/platform/db";
import { newId } from "@/lib/platform/id";
import { testCtx } from "../../builders/ctx";
import { buildDeliveryRates } from "../../builders/delivery";
import { buildBuyer, buildGoods, buildWarehouse, type Goods } from "../../builders/ordering";
import { buildOrder, stockByLedger, stockOf } from "../../builders/placed-orders";
import { buildMember, buildShop } from "../../builders/shops";

let goods: Goods;
let keeper: Ctx;

beforeEach(async () => {
  goods = await buildGoods({ onHand: 10 });
  keeper = testCtx({ userId: (await buildMember(goods.shop.id, "WAREHOUSE")).id });
});

test("a receipt adds units with its cause and person, once, though the button is pressed five times", async () => {
  const input = {
    ...place(),
    lines: [{ variantId: goods.variantId, quantity: 5 }],
    reason: "SUPPLIER" as const,
  };
  const receipt = { ...input, idempotencyKey: newId() };
  await Promise.all(Array.from({ length: 5 }, () => receiveStock(keeper, receipt)));
  expect(await stockOf(goods)).toEqual({ onHand: 15, reserved: 0 });
  const [entry, ...more] = await db().stockLedger.findMany({ where: { refId: receipt.idempotencyKey } });
  expect(more).toEqual([]);
  expect(entry).toMatchObject({ cause: "RECEIVE", reason: "SUPPLIER", deltaOnHand: 5, onHandAfter: 15 });
  expect(entry?.actorUserId).toBe(keeper.actor.kind === "user" ? keeper.actor.userId : null);
});

test("goods a warehouse never had come in by ten receipts at once: it has one level of them, and no unit is lost", async () => {
  const warehouseId = await buildWarehouse({ shopId: goods.shop.id, priority: 1 });
  const receipt = () => ({
    shopId: goods.shop.id,
    warehouseId,
    lines: [{ variantId: goods.variantId, quantity: 2 }],
    reason: "SUPPLIER" as const,
    idempotencyKey: newId(),
  });
  await Promise.all(Array.from({ length: 10 }, () => receiveStock(keeper, receipt())));
  const levels = await db().stockLevel.findMany({ where: { warehouseId, variantId: goods.variantId } });
  expect(levels.map((level) => level.onHand)).toEqual([20]);
});

test("an adjustment cannot take what is locked for an order", async () => {
  await buildDeliveryRates();
  await buildOrder(await buildBuyer(), { goods, quantity: 4 });
  await expect(adjust({ by: "count", counted: 3 })).rejects.toMatchObject({
    code: "STOCK_WOULD_GO_BELOW_LOCKS",
    params: { onHand: 10, reserved: 4 },
  });
  expect(await adjust({ by: "count", counted: 4 })).toEqual({ onHand: 4, reserved: 4 });
  expect(await stockByLedger(goods)).toEqual({ onHand: 4, reserved: 4, locked: 4 });
});

test("counting what is already there changes nothing and leaves no entry", async () => {
  const before = await db().stockLedger.count({ where: { variantId: goods.variantId } });
  expect(await adjust({ by: "count", counted: 10 })).toEqual({ onHand: 10, reserved: 0 });
  expect(await db().stockLedger.count({ where: { variantId: goods.variantId } })).toBe(before);
});

test("switching a warehouse off names the locks in flight and leaves them standing", async () => {
  await buildDeliveryRates();
  await buildOrder(await buildBuyer(), { goods, quantity: 3 });
  const ref = { shopId: goods.shop.id, warehouseId: goods.warehouseId };
  expect(await locksInFlight(keeper, ref)).toEqual({ orders: 1, units: 3 });
  const manager = testCtx({ userId: (await buildMember(goods.shop.id, "MANAGER")).id });
  await setWarehouseStatus(manager, { ...ref, active: false });
  expect(await stockOf(goods)).toEqual({ onHand: 10, reserved: 3 });
});

test("the database itself refuses more locks than units", async () => {
  const over = db().stockLevel.updateMany({ where: { variantId: goods.variantId }, data: { reserved: 11 } });
  await expect(over).rejects.toThrow();
});

test("another shop's warehouse does not exist, and a viewer moves nothing", async () => {
  const stranger = testCtx({ userId: (await buildShop()).ownerId });
  const viewer = testCtx({ userId: (await buildMember(goods.shop.id, "VIEWER")).id });
  const input = {
    ...place(),
    lines: [{ variantId: goods.variantId, quantity: 1 }],
    reason: "SUPPLIER" as const,
  };
  for (const [who, code] of [
    [stranger, "NOT_FOUND"],
    [viewer, "FORBIDDEN"],
  ] as const) {
    await expect(receiveStock(who, { ...input, idempotencyKey: newId() })).rejects.toMatchObject({ code });
  }
  const foreign = await buildGoods();
  await expect(
    receiveStock(keeper, { ...input, warehouseId: foreign.warehouseId, idempotencyKey: newId() }),
  ).rejects.toMatchObject({ code: "NOT_FOUND" });
});

function place() {
  return { shopId: goods.shop.id, warehouseId: goods.warehouseId };
}

function adjust(change: { by: "count"; counted: number }) {
  const input = {
    ...place(),
    variantId: goods.variantId,
    change,
    reason: "COUNT" as const,
    idempotencyKey: newId(),
  };
  return adjustStock(keeper, input);
}
