import { beforeAll, expect, test } from "vitest";
import { cancelOrder, expireDueOrders, placeOrder } from "@/lib/ordering";
import { systemCtx } from "@/lib/platform/ctx";
import { db } from "@/lib/platform/db";
import { isDomainError } from "@/lib/platform/errors";
import { testCtx } from "../../builders/ctx";
import { buildDeliveryRates } from "../../builders/delivery";
import { buildBuyer, buildGoods, buildStock, buildWarehouse } from "../../builders/ordering";
import {
  buildOrder,
  checkoutInput,
  passDeadline,
  stockByLedger,
  stockOf,
} from "../../builders/placed-orders";

beforeAll(buildDeliveryRates);

test("an order over two shops locks both shops' stock and adds up part by part", async () => {
  const [buyer, a, b] = await Promise.all([
    buildBuyer(),
    buildGoods({ price: 150_000 }),
    buildGoods({ price: 40_000 }),
  ]);
  const { orderId } = await buildOrder(buyer, { goods: a, quantity: 2 }, { goods: b, quantity: 3 });

  const order = await db().order.findUniqueOrThrow({ where: { id: orderId }, include: { shopOrders: true } });
  expect(order.status).toBe("PENDING_PAYMENT");
  expect(order.itemsTotal).toBe(420_000n);
  expect(order.total).toBe(order.shopOrders.reduce((sum, part) => sum + part.total, 0n));
  expect(await stockOf(a)).toEqual({ onHand: 10, reserved: 2 });
  expect(await stockOf(b)).toEqual({ onHand: 10, reserved: 3 });
});

test("two hundred buyers race for twenty units in three warehouses: twenty are sold, the others are told, the books agree", async () => {
  const goods = await buildGoods({ onHand: 7 });
  const { shop, variantId } = goods;
  for (const [priority, onHand] of [
    [1, 7],
    [2, 6],
  ] as const) {
    const warehouseId = await buildWarehouse({ shopId: shop.id, priority });
    await buildStock({ shopId: shop.id, warehouseId, variantId, onHand });
  }
  const buyers = await Promise.all(Array.from({ length: 200 }, () => buildBuyer()));
  const inputs = await Promise.all(buyers.map((buyer) => checkoutInput(buyer, [{ goods, quantity: 1 }])));

  const results = await Promise.allSettled(
    buyers.map((buyer, index) => placeOrder(buyer.ctx, inputs[index] ?? failNow())),
  );

  const refused = results.flatMap((result) => (result.status === "rejected" ? [result.reason] : []));
  expect(refused.filter((error) => !isDomainError(error, "OUT_OF_STOCK"))).toEqual([]);
  expect(results.length - refused.length).toBe(20);
  expect(await stockOf(goods)).toEqual({ onHand: 20, reserved: 20 });
  expect(await stockByLedger(goods)).toEqual({ onHand: 20, reserved: 20, locked: 20 });
}, 60_000);

test("all lines are locked or none: a sold-out line leaves the others untouched", async () => {
  const [buyer, plenty, none] = await Promise.all([buildBuyer(), buildGoods(), buildGoods({ onHand: 0 })]);
  await expect(
    buildOrder(buyer, { goods: plenty, quantity: 1 }, { goods: none, quantity: 1 }),
  ).rejects.toMatchObject({
    code: "OUT_OF_STOCK",
    params: { left: 0 },
  });
  expect(await stockOf(plenty)).toEqual({ onHand: 10, reserved: 0 });
  expect(await db().order.count({ where: { userId: buyer.userId } })).toBe(0);
});

test("the same key places one order, also when pressed ten times at once", async () => {
  const [buyer, goods] = await Promise.all([buildBuyer(), buildGoods()]);
  const input = await checkoutInput(buyer, [{ goods, quantity: 1 }]);
  const placed = await Promise.all(Array.from({ length: 10 }, () => placeOrder(buyer.ctx, input)));
  expect(new Set(placed.map((order) => order.orderId)).size).toBe(1);
  expect(await stockOf(goods)).toEqual({ onHand: 10, reserved: 1 });
});

test("a price that moved since the buyer saw it is told, with the new total, and nothing is locked", async () => {
  const [buyer, goods] = await Promise.all([buildBuyer(), buildGoods({ price: 100_000 })]);
  const input = await checkoutInput(buyer, [{ goods, quantity: 1 }]);
  await db().shopProduct.update({ where: { id: goods.shopProductId }, data: { price: 125_000 } });
  await expect(placeOrder(buyer.ctx, input)).rejects.toMatchObject({
    code: "PRICE_CHANGED",
    params: { total: input.expectedTotal + 25_000 },
  });
  expect(await stockOf(goods)).toEqual({ onHand: 10, reserved: 0 });
});

test.each([
  ["a closed shop", "SHOP_CLOSED", { shop: { update: { status: "PAUSED" } } }],
  ["a paused offer", "OFFER_UNAVAILABLE", { status: "PAUSED" }],
  ["a retired product", "OFFER_UNAVAILABLE", { product: { update: { status: "RETIRED" } } }],
] as const)("nothing is sold from %s", async (_what, code, change) => {
  const [buyer, goods] = await Promise.all([buildBuyer(), buildGoods()]);
  const input = await checkoutInput(buyer, [{ goods, quantity: 1 }]);
  await db().shopProduct.update({ where: { id: goods.shopProductId }, data: change });
  await expect(placeOrder(buyer.ctx, input)).rejects.toMatchObject({ code });
});

test("an inactive warehouse sells nothing", async () => {
  const [buyer, goods] = await Promise.all([buildBuyer(), buildGoods()]);
  await db().warehouse.update({ where: { id: goods.warehouseId }, data: { status: "INACTIVE" } });
  await expect(buildOrder(buyer, { goods, quantity: 1 })).rejects.toMatchObject({ code: "OUT_OF_STOCK" });
});

test("a line no single warehouse has whole is split, and each part names its warehouse", async () => {
  const [buyer, goods] = await Promise.all([buildBuyer(), buildGoods({ onHand: 3 })]);
  const second = await buildWarehouse({ shopId: goods.shop.id, priority: 1 });
  await buildStock({ shopId: goods.shop.id, warehouseId: second, variantId: goods.variantId, onHand: 4 });
  const { orderId } = await buildOrder(buyer, { goods, quantity: 6 });
  const lines = await db().reservationLine.findMany({ where: { reservation: { orderId } } });
  expect(lines.map((line) => [line.warehouseId, line.quantity])).toEqual(
    expect.arrayContaining([
      [goods.warehouseId, 3],
      [second, 3],
    ]),
  );
});

test("another person's address does not exist", async () => {
  const [buyer, other, goods] = await Promise.all([buildBuyer(), buildBuyer(), buildGoods()]);
  const input = await checkoutInput(buyer, [{ goods, quantity: 1 }]);
  await expect(placeOrder(other.ctx, input)).rejects.toMatchObject({ code: "NOT_FOUND" });
  await expect(placeOrder(testCtx(), input)).rejects.toMatchObject({ code: "UNAUTHENTICATED" });
});

test("an order past its deadline gives its stock back in the sweep, once, however many sweepers run", async () => {
  const [buyer, goods] = await Promise.all([buildBuyer(), buildGoods()]);
  const { orderId } = await buildOrder(buyer, { goods, quantity: 4 });
  await passDeadline(orderId);
  await Promise.all(Array.from({ length: 5 }, () => expireDueOrders(systemCtx("test"), { limit: 50 })));

  expect(await stockOf(goods)).toEqual({ onHand: 10, reserved: 0 });
  expect(await stockByLedger(goods)).toEqual({ onHand: 10, reserved: 0, locked: 0 });
  const history = await db().orderChange.findMany({ where: { orderId, toStatus: "EXPIRED" } });
  expect(history).toHaveLength(1);
  const parts = await db().shopOrder.findMany({ where: { orderId } });
  expect(parts.map((part) => part.status)).toEqual(["EXPIRED"]);
});

test("an order before its deadline is left alone by the sweep", async () => {
  const [buyer, goods] = await Promise.all([buildBuyer(), buildGoods()]);
  const { orderId } = await buildOrder(buyer, { goods, quantity: 1 });
  await expireDueOrders(systemCtx("test"), { limit: 50 });
  expect((await db().order.findUniqueOrThrow({ where: { id: orderId } })).status).toBe("PENDING_PAYMENT");
});

test("with no worker alive, a buyer who is short takes over units from locks nobody paid for in time", async () => {
  const [late, next, goods] = await Promise.all([buildBuyer(), buildBuyer(), buildGoods({ onHand: 2 })]);
  const first = await buildOrder(late, { goods, quantity: 2 });
  await expect(buildOrder(next, { goods, quantity: 1 })).rejects.toMatchObject({ code: "OUT_OF_STOCK" });
  await passDeadline(first.orderId);
  await buildOrder(next, { goods, quantity: 1 });
  expect(await stockOf(goods)).toEqual({ onHand: 2, reserved: 1 });
  expect((await db().order.findUniqueOrThrow({ where: { id: first.orderId } })).status).toBe("EXPIRED");
});

test("cancelling an unpaid order gives its stock back; another's order does not exist; twice is refused", async () => {
  const [buyer, other, goods] = await Promise.all([buildBuyer(), buildBuyer(), buildGoods()]);
  const { number } = await buildOrder(buyer, { goods, quantity: 2 });
  await expect(cancelOrder(other.ctx, { orderNumber: number })).rejects.toMatchObject({ code: "NOT_FOUND" });
  await cancelOrder(buyer.ctx, { orderNumber: number });
  await expect(cancelOrder(buyer.ctx, { orderNumber: number })).rejects.toMatchObject({
    code: "ORDER_STATE",
  });
  expect(await stockOf(goods)).toEqual({ onHand: 10, reserved: 0 });
});

function failNow(): never {
  throw new Error("a buyer without an input");
}
