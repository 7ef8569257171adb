import { beforeAll, expect, test } from "vitest";
import { OutOfStock, PlanOverturned, reserveStock } from "@/lib/inventory";
import { placeOrder } from "@/lib/ordering";
import { draftOrder } from "@/lib/ordering/order-draft";
import { type PlaceRequest, writeOrders } from "@/lib/ordering/write-orders";
import { systemCtx } from "@/lib/platform/ctx";
import { db } from "@/lib/platform/db";
import { newId } from "@/lib/platform/id";
import { metrics } from "@/lib/platform/metrics";
import { withTransaction } from "@/lib/platform/transaction";
import { buildDeliveryRates } from "../../builders/delivery";
import { buildBuyer, buildGoods, buildStock, buildWarehouse, type Goods } from "../../builders/ordering";
import { type Buyer, checkoutInput, stockByLedger, stockOf } from "../../builders/placed-orders";

beforeAll(buildDeliveryRates);

test("a cart that is short leaves its batch as if it had never been in it; the others are placed whole", async () => {
  const [hot, rare] = await Promise.all([buildGoods({ onHand: 10 }), buildGoods({ onHand: 0 })]);
  const short = await draftFor([hot, rare]);
  const batch = [await draftFor([hot]), short, await draftFor([hot])];
  const [first, refused, last] = await writeOrders(batch);
  expect([first?.ok, refused?.ok, last?.ok]).toEqual([true, false, true]);
  expect(refused).toMatchObject({ error: { short: [{ variantId: rare.variantId, wanted: 1, free: 0 }] } });
  expect(await stockOf(hot)).toEqual({ onHand: 10, reserved: 2 });
  expect(await stockByLedger(hot)).toEqual({ onHand: 10, reserved: 2, locked: 2 });
  expect(await db().order.count({ where: { userId: short.draft.userId } })).toBe(0);
});

test("a batch that wants more than there is serves those who came first, from every warehouse to the last unit", async () => {
  const goods = await buildGoods({ onHand: 2 });
  const second = await buildWarehouse({ shopId: goods.shop.id, priority: 1 });
  await buildStock({ shopId: goods.shop.id, warehouseId: second, variantId: goods.variantId, onHand: 1 });
  const batch = await Promise.all(Array.from({ length: 5 }, () => draftFor([goods])));
  const outcomes = await writeOrders(batch);
  expect(outcomes.map((outcome) => outcome.ok)).toEqual([true, true, true, false, false]);
  expect(await stockOf(goods)).toEqual({ onHand: 3, reserved: 3 });
  expect(await stockByLedger(goods)).toEqual({ onHand: 3, reserved: 3, locked: 3 });
});

test("each order of a batch has its own line in the ledger, with the buyer and the counts right after it", async () => {
  const goods = await buildGoods({ onHand: 5 });
  const batch = await Promise.all([draftFor([goods]), draftFor([goods])]);
  const outcomes = await writeOrders(batch);
  const entries = await db().stockLedger.findMany({
    where: { variantId: goods.variantId, cause: "RESERVE" },
    orderBy: { id: "asc" },
  });
  expect(entries.map((entry) => [entry.refId, entry.actorUserId, entry.reservedAfter])).toEqual(
    batch.map(({ draft }, index) => {
      const outcome = outcomes[index];
      return [outcome?.ok ? outcome.answer.orderId : "", draft.userId, index + 1];
    }),
  );
});

test("units that went between plan and lock overturn the plan: nothing is kept, and the order finds other units", async () => {
  const goods = await buildGoods({ onHand: 1 });
  const request = reserveRequest(goods);
  const planned = await withTransaction(systemCtx("test"), (tx) =>
    reserveStock(tx, [request], {
      way: "planned",
      // What another process does meanwhile: it has planned the same unit and is the first to lock it.
      writeOwn: async () => void (await reserveLocked(goods)),
    }),
  ).catch((error: Error) => {
    if (error instanceof PlanOverturned) return error;
    throw error;
  });
  // Under REPEATABLE READ the database overturns it itself, and the second look finds nothing.
  expect(planned instanceof PlanOverturned || planned[0] instanceof OutOfStock).toBe(true);
  expect(await stockOf(goods)).toEqual({ onHand: 1, reserved: 1 });
  expect(await db().reservation.count({ where: { orderId: request.orderId } })).toBe(0);
  expect(await reserveLocked(goods)).toMatchObject([{ name: "OutOfStock" }]);
});

test("safety stock is not sold: the last units kept back are nobody's to order", async () => {
  const goods = await buildGoods({ onHand: 3 });
  await db().stockLevel.updateMany({ where: { variantId: goods.variantId }, data: { safetyStock: 2 } });
  const outcomes = await writeOrders([await draftFor([goods]), await draftFor([goods])]);
  expect(outcomes.map((outcome) => outcome.ok)).toEqual([true, false]);
  expect(await stockOf(goods)).toEqual({ onHand: 3, reserved: 1 });
});

test("carts over the same variants in every order never deadlock", async () => {
  const goods = await Promise.all(Array.from({ length: 6 }, () => buildGoods({ onHand: 1_000 })));
  const before = await deadlocks();
  const batches = await Promise.all(
    Array.from({ length: 24 }, async (_, index) => {
      const three = [0, 1, 2].map((step) => goods[(index * 5 + step * 2) % 6] as Goods);
      return draftFor(index % 2 ? three : three.toReversed());
    }),
  );
  const outcomes = await Promise.all(batches.map((request) => writeOrders([request])));
  expect(outcomes.every(([outcome]) => outcome?.ok)).toBe(true);
  expect((await deadlocks()) - before).toBe(0);
});

test("one key used by two orders of a batch, or told twice, spoils nobody else's order", async () => {
  const goods = await buildGoods({ onHand: 10 });
  const [buyer, others] = await Promise.all([
    buildBuyer(),
    Promise.all(Array.from({ length: 8 }, () => buildBuyer())),
  ]);
  const input = await checkoutInput(buyer, [{ goods, quantity: 1 }]);
  const twice = [input, input, { ...input }].map((one) => placeOrder(buyer.ctx, one));
  const rest = others.map(async (other) =>
    placeOrder(other.ctx, await checkoutInput(other, [{ goods, quantity: 1 }])),
  );
  const placed = await Promise.all([...twice, ...rest]);
  expect(new Set(placed.map((order) => order.orderId)).size).toBe(9);
  expect(await stockOf(goods)).toEqual({ onHand: 10, reserved: 9 });
});

async function draftFor(goods: readonly Goods[]): Promise<PlaceRequest> {
  const buyer: Buyer = await buildBuyer();
  const input = await checkoutInput(
    buyer,
    goods.map((one) => ({ goods: one, quantity: 1 })),
  );
  return { ctx: buyer.ctx, draft: await draftOrder(buyer.ctx, buyer.userId, input) };
}

function reserveRequest(goods: Goods) {
  const lines = [{ orderItemId: newId(), variantId: goods.variantId, quantity: 1 }];
  const shopOrders = [{ shopOrderId: newId(), shopId: goods.shop.id, lines }];
  return { orderId: newId(), expiresAt: new Date(), shopOrders };
}

function reserveLocked(goods: Goods) {
  return withTransaction(systemCtx("test"), (tx) =>
    reserveStock(tx, [reserveRequest(goods)], { way: "locked" }),
  );
}

async function deadlocks(): Promise<number> {
  const retries = await metrics().getSingleMetric("gerai_transaction_retries_total")?.get();
  const ofDeadlocks = retries?.values.filter(({ labels }) => Number(labels.error) === 1213) ?? [];
  return ofDeadlocks.reduce((sum, { value }) => sum + value, 0);
}
