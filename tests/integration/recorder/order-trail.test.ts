import { afterAll, beforeAll, expect, test } from "vitest";
import { acceptShopOrder } from "@/lib/ordering";
import { decideSandboxPayment } from "@/lib/payments";
import { systemCtx, traceIdOf } from "@/lib/platform/ctx";
import { db } from "@/lib/platform/db";
import { newId } from "@/lib/platform/id";
import { type OrderRecord, recordForClient, recordForShop, recordForStaff } from "@/lib/recorder";
import { cancelShopOrder } from "@/lib/shipping";
import { testCtx } from "../../builders/ctx";
import { buildDeliveryRates } from "../../builders/delivery";
import { buildBuyer, buildGoods } from "../../builders/ordering";
import { openPage, type Placed } from "../../builders/payments";
import { buildOrder, deliverEvents } from "../../builders/placed-orders";
import { startSandboxProvider } from "../../fakes/sandbox-provider";

const ctx = systemCtx.bind(null, "test");
let provider: Awaited<ReturnType<typeof startSandboxProvider>>;

beforeAll(async () => {
  provider = await startSandboxProvider();
  await buildDeliveryRates();
});
afterAll(() => provider.stop());

test("staff read of an order every lock, move, attempt, delivery, sum and parcel, the newest first, each in its trace", async () => {
  const { order, goods } = await aPaidOrder();
  const [mine] = goods;
  const part = await db().shopOrder.findFirstOrThrow({
    where: { orderId: order.orderId, shopId: mine.shop.id },
  });
  await cancelShopOrder(testCtx({ userId: mine.shop.ownerId }), {
    shopId: mine.shop.id,
    shopOrderId: part.id,
    reason: "Barang rusak",
  });
  await deliverEvents();
  const { entries } = await recordForStaff(testCtx({ userId: newId(), staffRole: "SUPPORT" }), {
    number: order.number,
  });
  const told = entries.toReversed().map(({ source, what }) => `${source} ${what}`);

  expect(count(told)).toMatchObject({
    "order PENDING_PAYMENT": 1,
    "lock HELD": 2,
    "stock RESERVE": 2,
    "attempt OPENED": 1,
    "delivery HANDLED": 1,
    "money CAPTURE": 1,
    "attempt SUCCEEDED": 1,
    "order PAID": 1,
    "lock COMMITTED": 2,
    "stock COMMIT": 2,
    "parcel PENDING": 2,
    "order CANCELLED": 1,
    "stock RESTOCK": 1,
    "refund REQUESTED": 1,
    "refund SUCCEEDED": 1,
    "money REFUND": 1,
    "parcel CANCELLED": 1,
  });
  expect(told[0]).toBe("order PENDING_PAYMENT");
  expect(told.indexOf("order PAID")).toBeGreaterThan(told.indexOf("attempt OPENED"));
  const placed = traceIdOf(order.buyer.ctx.traceparent);
  const inPlacing = entries.filter(
    ({ what }) => what === "PENDING_PAYMENT" || what === "HELD" || what === "RESERVE",
  );
  expect(new Set(inPlacing.map((entry) => entry.traceId))).toEqual(new Set([placed]));
  expect(entries.find(({ what }) => what === "COMMIT")?.traceId).toMatch(/^[0-9a-f]{32}$/);
});

test("a shop reads its own part and the order as a whole, never another shop's part, deliveries or the provider's sums", async () => {
  const { order, goods } = await aPaidOrder();
  const [mine, theirs] = goods;
  const part = await db().shopOrder.findFirstOrThrow({
    where: { orderId: order.orderId, shopId: mine.shop.id },
  });
  const record = await recordForShop(testCtx({ userId: mine.shop.ownerId }), {
    shopId: mine.shop.id,
    shopOrderId: part.id,
  });
  expect(count(sources(record))).toMatchObject({ lock: 2, stock: 2, parcel: 1 });
  expect(sources(record)).not.toContain("delivery");
  expect(sources(record)).not.toContain("money");
  const other = await db().shop.findUniqueOrThrow({ where: { id: theirs.shop.id } });
  expect(JSON.stringify(record)).not.toContain(other.name);
});

test("a buyer reads locks, attempts and parcels in their own order, and nothing of stock counts", async () => {
  const { order } = await aPaidOrder();
  const record = await recordForClient(order.buyer.ctx, { number: order.number });
  expect(new Set(sources(record))).toEqual(new Set(["order", "lock", "attempt", "parcel"]));
  await expect(recordForClient((await buildBuyer()).ctx, { number: order.number })).rejects.toMatchObject({
    code: "NOT_FOUND",
  });
});

test("a buyer is named nobody who works in a shop, a shop no job of ours; staff read both", async () => {
  const { order, goods } = await aPaidOrder();
  const [mine] = goods;
  const { shop } = mine;
  const owner = testCtx({ userId: shop.ownerId });
  const part = await db().shopOrder.findFirstOrThrow({ where: { orderId: order.orderId, shopId: shop.id } });
  await db().user.update({ where: { id: shop.ownerId }, data: { name: "Ibu Pemilik Kios" } });
  await acceptShopOrder(owner, { shopId: shop.id, shopOrderId: part.id });
  const actors = ({ entries }: OrderRecord) => new Set(entries.map((entry) => entry.actor));

  const staff = actors(
    await recordForStaff(testCtx({ userId: newId(), staffRole: "SUPPORT" }), { number: order.number }),
  );
  expect(staff).toContain("Ibu Pemilik Kios");
  expect([...staff].some((name) => name?.includes("."))).toBe(true);
  const own = actors(await recordForShop(owner, { shopId: shop.id, shopOrderId: part.id }));
  expect(own).toContain("Ibu Pemilik Kios");
  expect([...own].some((name) => name?.includes("."))).toBe(false);
  expect(actors(await recordForClient(order.buyer.ctx, { number: order.number }))).toEqual(new Set([null]));
});

/** Of two shops, paid and delivered to their handlers. */
async function aPaidOrder() {
  const [buyer, ...goods] = await Promise.all([buildBuyer(), buildGoods(), buildGoods()]);
  const placed = await buildOrder(buyer, ...goods.map((one) => ({ goods: one, quantity: 1 })));
  const order: Placed = { ...placed, buyer };
  await decideSandboxPayment(ctx(), { ref: await openPage(order), outcome: "PAID", method: "test" });
  await deliverEvents();
  return { order, goods };
}

function sources({ entries }: OrderRecord): string[] {
  return entries.map((entry) => entry.source);
}

function count(words: readonly string[]): Record<string, number> {
  return Object.fromEntries(words.map((word) => [word, words.filter((other) => other === word).length]));
}
