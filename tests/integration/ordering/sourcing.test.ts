import { beforeAll, beforeEach, expect, test } from "vitest";
import { reserveStock, setSourcingRules, storedReason } from "@/lib/inventory";
import { expireOrders, getShopOrder, markOrderPaid } from "@/lib/ordering";
import { systemCtx } from "@/lib/platform/ctx";
import { db } from "@/lib/platform/db";
import { newId } from "@/lib/platform/id";
import { withTransaction } from "@/lib/platform/transaction";
import { testCtx } from "../../builders/ctx";
import { buildDeliveryRates } from "../../builders/delivery";
import { buildBuyer, buildGoods, buildStock, buildWarehouse, type Goods } from "../../builders/ordering";
import { buildOrder, passDeadline } from "../../builders/placed-orders";
import { buildMember } from "../../builders/shops";

const JAKARTA = { province: "DKI Jakarta", city: "Jakarta Selatan" };

let goods: Goods;
let jakarta: string;

beforeAll(async () => {
  await buildDeliveryRates();
});

// Bandung is the shop's first choice, Jakarta its second.
beforeEach(async () => {
  goods = await buildGoods({ onHand: 10 });
  await db().warehouse.update({ where: { id: goods.warehouseId }, data: { name: "Bandung" } });
  jakarta = await buildWarehouse({ shopId: goods.shop.id, priority: 1 });
  await db().warehouse.update({ where: { id: jakarta }, data: { name: "Jakarta", ...JAKARTA } });
  await buildStock({ ...level(jakarta), onHand: 3 });
});

test("an order ships from the warehouse nearest to its address", async () => {
  const near = await buildOrder(await buildBuyer(JAKARTA), { goods, quantity: 1 });
  expect(await linesOf(near.orderId)).toEqual([["Jakarta", 1, { code: "NEAREST", over: "Bandung" }]]);
  const buyer = await buildBuyer({ province: "Jawa Barat", city: "Bandung" });
  const far = await buildOrder(buyer, { goods, quantity: 1 });
  expect(await linesOf(far.orderId)).toEqual([["Bandung", 1, { code: "NEAREST", over: "Jakarta" }]]);
});

test("a shop that puts its preferred warehouse first ships from there, however far", async () => {
  const manager = testCtx({ userId: (await buildMember(goods.shop.id, "MANAGER")).id });
  const rules = (["PREFERRED", "NEAREST", "DRAIN_FIRST"] as const).map((rule) => ({ rule, active: true }));
  await setSourcingRules(manager, { shopId: goods.shop.id, rules });
  const { orderId } = await buildOrder(await buildBuyer(JAKARTA), { goods, quantity: 1 });
  expect(await linesOf(orderId)).toEqual([["Bandung", 1, { code: "PREFERRED", over: "Jakarta" }]]);
});

test("a line split over two warehouses tells the shop who had how many", async () => {
  const { orderId } = await buildOrder(await buildBuyer(JAKARTA), { goods, quantity: 12 });
  const reason = { code: "SPLIT", parcels: 2, short: "Jakarta", had: 3 };
  expect(await linesOf(orderId)).toEqual([
    ["Bandung", 9, reason],
    ["Jakarta", 3, reason],
  ]);
  const part = await db().shopOrder.findFirstOrThrow({ where: { orderId } });
  const viewer = testCtx({ userId: (await buildMember(goods.shop.id, "VIEWER")).id });
  const detail = await getShopOrder(viewer, { shopId: goods.shop.id, shopOrderId: part.id });
  expect(detail.items[0]?.sources).toEqual([
    { warehouse: "Bandung", quantity: 9, reason },
    { warehouse: "Jakarta", quantity: 3, reason },
  ]);
});

test("orders of one moment are planned one after the other: the second finds what the first left", async () => {
  const lines = [{ orderItemId: newId(), variantId: goods.variantId, quantity: 3 }];
  const request = () => ({
    orderId: newId(),
    expiresAt: new Date(Date.now() + 60_000),
    shopOrders: [
      {
        shopOrderId: newId(),
        shopId: goods.shop.id,
        lines,
        zoneCost: (from: { city: string }) => (from.city === JAKARTA.city ? 0 : 2),
      },
    ],
  });
  const [first, second] = [request(), request()];
  await withTransaction(systemCtx("test"), (tx) => reserveStock(tx, [first, second], { way: "locked" }));
  expect(await linesOf(first.orderId)).toEqual([["Jakarta", 3, { code: "NEAREST", over: "Bandung" }]]);
  expect(await linesOf(second.orderId)).toEqual([["Bandung", 3, { code: "ONLY_SOURCE" }]]);
});

test("an order paid too late is locked again by the same rules, with its reason", async () => {
  const buyer = await buildBuyer(JAKARTA);
  const { orderId } = await buildOrder(buyer, { goods, quantity: 2 });
  await passDeadline(orderId);
  await expireOrders(systemCtx("test"), [orderId]);
  const paymentId = await succeeded(orderId);
  await markOrderPaid(systemCtx("test"), newId(), { orderId, paymentId });
  expect(await linesOf(orderId)).toEqual([["Jakarta", 2, { code: "NEAREST", over: "Bandung" }]]);
});

test("a line written before there were reasons, or with one unknown today, has none", () => {
  expect(storedReason(null)).toBeNull();
  expect(storedReason('{"code":"BY_THE_MOON"}')).toBeNull();
  expect(storedReason({ code: "ONLY_SOURCE" })).toEqual({ code: "ONLY_SOURCE" });
});

/** The money of an order, as the provider's word leaves it. */
async function succeeded(orderId: string): Promise<string> {
  const { total, expiresAt } = await db().order.findUniqueOrThrow({ where: { id: orderId } });
  const id = newId();
  const money = { amount: total, captured: total, expiresAt, paidOrderId: orderId };
  await db().payment.create({ data: { id, orderId, gateway: "sandbox", status: "SUCCEEDED", ...money } });
  return id;
}

const level = (warehouseId: string) => ({
  shopId: goods.shop.id,
  warehouseId,
  variantId: goods.variantId,
});

/** Warehouse, units and reason of each line an order holds or took. */
async function linesOf(orderId: string) {
  const lines = await db().reservationLine.findMany({
    where: { reservation: { orderId, status: { in: ["HELD", "COMMITTED"] } } },
  });
  const names = new Map([
    [jakarta, "Jakarta"],
    [goods.warehouseId, "Bandung"],
  ]);
  return lines
    .map((line) => [names.get(line.warehouseId), line.quantity, storedReason(line.sourcing)] as const)
    .toSorted(([a], [b]) => String(a).localeCompare(String(b)));
}
