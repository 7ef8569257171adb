import { afterAll, beforeAll, expect, test } from "vitest";
import { acceptShopOrder } from "@/lib/ordering";
import { decideSandboxPayment } from "@/lib/payments";
import { systemCtx, traceIdOf } from "@/lib/platform/ctx";
import { db } from "@/lib/platform/db";
import { newId } from "@/lib/platform/id";
import { type OrderRecord, recordForClient, recordForShop, recordForStaff } from "@/lib/recorder";
import { approveReturn, rejectCancel, requestCancel, requestReturn } from "@/lib/returns";
import { cancelShopOrder } from "@/lib/shipping";
import { testCtx } from "../../builders/ctx";
import { buildDeliveryRates } from "../../builders/delivery";
import { buildBuyer, buildGoods } from "../../builders/ordering";
import { movePart } from "../../builders/paid-parts";
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

test("requests to call off and to send back stand in the trail, each step with who took it and in its trace; the buyer is not told who", async () => {
  const { order, goods } = await aPaidOrder();
  const [mine, theirs] = goods;
  const [first, second] = await Promise.all(
    [mine, theirs].map(({ shop }) =>
      db().shopOrder.findFirstOrThrow({
        where: { orderId: order.orderId, shopId: shop.id },
        include: { items: true },
      }),
    ),
  );
  if (!first || !second) throw new Error("two parts");
  await db().user.update({ where: { id: mine.shop.ownerId }, data: { name: "Ibu Pemilik Kios" } });
  const owner = testCtx({ userId: mine.shop.ownerId });
  const other = testCtx({ userId: theirs.shop.ownerId });
  await acceptShopOrder(owner, { shopId: mine.shop.id, shopOrderId: first.id });
  await requestCancel(order.buyer.ctx, { shopOrderId: first.id, reason: "Salah pesan" });
  const cancel = await db().cancelRequest.findFirstOrThrow({ where: { shopOrderId: first.id } });
  await rejectCancel(owner, { shopId: mine.shop.id, requestId: cancel.id, answer: "Sudah dipotong" });
  await movePart(second.id, "DELIVERED");
  const { returnId } = await requestReturn(order.buyer.ctx, {
    ...{ shopOrderId: second.id, reason: "DAMAGED", note: "Layarnya retak waktu dibuka", pictures: [] },
    lines: [{ orderItemId: second.items[0]?.id ?? "", quantity: 1 }],
  });
  await approveReturn(other, { shopId: theirs.shop.id, requestId: returnId });
  await deliverEvents();

  const staff = await recordForStaff(testCtx({ userId: newId(), staffRole: "SUPPORT" }), {
    number: order.number,
  });
  const told = requestsOf(staff);
  expect(told.map(({ what, cause }) => [what, cause])).toEqual([
    ["CANCEL_REQUESTED", "Salah pesan"],
    ["CANCEL_REJECTED", "Sudah dipotong"],
    ["RETURN_REQUESTED", "DAMAGED"],
    ["RETURN_APPROVED", null],
  ]);
  expect(told[1]?.actor).toBe("Ibu Pemilik Kios");
  expect(told.map(({ traceId }) => traceId)).toEqual(told.map(() => expect.stringMatching(/^[0-9a-f]{32}$/)));
  const own = await recordForShop(owner, { shopId: mine.shop.id, shopOrderId: first.id });
  expect(requestsOf(own).map(({ what }) => what)).toEqual(["CANCEL_REQUESTED", "CANCEL_REJECTED"]);
  const client = await recordForClient(order.buyer.ctx, { number: order.number });
  expect(requestsOf(client)).toHaveLength(4);
  expect(JSON.stringify(client)).not.toContain("Ibu Pemilik Kios");
});

test("what paid an order, and what was booked for it, has the trace in which it was paid", async () => {
  const { order } = await aPaidOrder();
  const { entries } = await recordForStaff(testCtx({ userId: newId(), staffRole: "SUPPORT" }), {
    number: order.number,
  });
  const paid = entries.find(({ source, what }) => source === "order" && what === "PAID")?.traceId;
  const rows = entries.filter(({ source, what }) =>
    ["attempt SUCCEEDED", "money CAPTURE", "journal SALE", "lock COMMITTED"].includes(`${source} ${what}`),
  );
  expect(rows.length).toBe(6);
  expect(new Set(rows.map((row) => row.traceId))).toEqual(new Set([paid]));
});

function requestsOf({ entries }: OrderRecord) {
  return entries.filter((entry) => entry.source === "request").toReversed();
}

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
