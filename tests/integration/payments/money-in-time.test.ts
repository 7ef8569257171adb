import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { cancelOrder, expireDueOrders, expireOrders } from "@/lib/ordering";
import {
  askProvider,
  checkPayment,
  decideSandboxPayment,
  readClosedPayments,
  settlePayment,
} from "@/lib/payments";
import { systemCtx } from "@/lib/platform/ctx";
import { db } from "@/lib/platform/db";
import { testCtx } from "../../builders/ctx";
import { buildDeliveryRates } from "../../builders/delivery";
import { buildBuyer } from "../../builders/ordering";
import { anOrder, openPage, type Placed, statusOf } from "../../builders/payments";
import { buildOrder, deliverEvents, passDeadline, stockOf } from "../../builders/placed-orders";
import { startSandboxProvider } from "../../fakes/sandbox-provider";

const ctx = systemCtx.bind(null, "test");
let provider: Awaited<ReturnType<typeof startSandboxProvider>>;

beforeAll(async () => {
  provider = await startSandboxProvider();
  await buildDeliveryRates();
});
afterAll(() => provider.stop());
beforeEach(() => void Object.assign(provider.misbehave, { lie: null, loseWebhooks: 0, failCalls: 0 }));

test("an order whose money is recorded in time keeps its units past the deadline, however late its event is", async () => {
  const { order, goods } = await anOrder(10);
  const { order: unpaid } = await anOrder();
  const ref = await openPage(order);
  await decideSandboxPayment(ctx(), { ref, outcome: "PAID", method: "VA" });
  await settlePayment(ctx(), { gateway: "sandbox", providerRef: ref });
  await Promise.all([passDeadline(order.orderId), passDeadline(unpaid.orderId)]);

  // Whoever sweeps, and the next buyer who is short of units, end the one that is not paid and no other.
  expect(await expireOrders(ctx(), [order.orderId])).toBe(0);
  await expireDueOrders(ctx(), { limit: 500 });
  expect([await statusOf(order.orderId), await statusOf(unpaid.orderId)]).toEqual([
    "PENDING_PAYMENT",
    "EXPIRED",
  ]);
  await expect(buildOrder(await buildBuyer(), { goods, quantity: 1 })).rejects.toMatchObject({
    code: "OUT_OF_STOCK",
  });

  await deliverEvents();
  expect(await statusOf(order.orderId)).toBe("PAID");
  expect(await stockOf(goods)).toEqual({ onHand: 0, reserved: 0 });
  expect(await db().refund.count({ where: { orderId: order.orderId } })).toBe(0);
});

test("money that was under way when its attempt was closed, and of which no webhook tells, is found by reading back later", async () => {
  const order = await closedWithMoneyUnderWay();
  await passWait(order);
  // Nothing yet; and again, and then it is there.
  while (await readClosedPayments(ctx()));
  expect(await attemptOf(order)).toMatchObject({ status: "CANCELLED", lateReads: 1 });
  await settleAtProvider(order);
  while (await readClosedPayments(ctx()));
  expect(await attemptOf(order)).toMatchObject({ status: "CANCELLED" }); // Its next turn is in an hour.
  await passWait(order);
  while (await readClosedPayments(ctx()));
  await deliverEvents();
  expect(await attemptOf(order)).toMatchObject({ status: "SUCCEEDED" });
  expect(await statusOf(order.orderId)).toBe("PAID");
});

test("a closed attempt nobody pays is read back four times over four days and then no more", async () => {
  const order = await closedWithMoneyUnderWay();
  for (let turn = 0; turn < 6; turn++) {
    await passWait(order);
    while (await readClosedPayments(ctx()));
  }
  expect(await attemptOf(order)).toMatchObject({ status: "CANCELLED", lateReads: 4, lateReadAt: null });
});

test("a webhook whose provider's read lags behind it has the closed attempt read again within minutes", async () => {
  const order = await closedWithMoneyUnderWay();
  provider.misbehave.lie = { status: "PENDING" };
  const ref = (await attemptOf(order)).providerRef ?? "";
  await decideSandboxPayment(ctx(), { ref, outcome: "PAID", method: "VA" });
  await deliverEvents();
  expect(await attemptOf(order)).toMatchObject({ status: "CANCELLED" });
  provider.misbehave.lie = null;
  await db()
    .$executeRaw`UPDATE Payment SET lateReadAt = lateReadAt - INTERVAL 2 MINUTE WHERE orderId = ${order.orderId}`;
  while (await readClosedPayments(ctx()));
  await deliverEvents();
  expect(await statusOf(order.orderId)).toBe("PAID");
});

test("who comes back from a page that was closed behind him, and staff who ask the provider, find his money", async () => {
  const staff = testCtx({ userId: (await buildBuyer()).userId, staffRole: "SUPPORT" });
  for (const ask of [
    (order: Placed) => checkPayment(order.buyer.ctx, { orderNumber: order.number }),
    (order: Placed) => askProvider(staff, { orderNumber: order.number }),
  ]) {
    const order = await closedWithMoneyUnderWay();
    await settleAtProvider(order);
    await ask(order);
    await deliverEvents();
    expect(await statusOf(order.orderId)).toBe("PAID");
  }
  const { order } = await anOrder();
  await openPage(order);
  await cancelOrder(order.buyer.ctx, { orderNumber: order.number });
  await deliverEvents();
  await settleAtProvider(order);
  await askProvider(staff, { orderNumber: order.number });
  await deliverEvents();
  expect(await attemptOf(order)).toMatchObject({
    status: "SURPLUS",
    refunded: (await attemptOf(order)).amount,
  });
});

/** An expired order whose page is closed on both sides, though the buyer's bank has sent the money. */
async function closedWithMoneyUnderWay(): Promise<Placed> {
  const { order } = await anOrder();
  const ref = await openPage(order);
  await passDeadline(order.orderId);
  await expireDueOrders(ctx(), { limit: 500 });
  await deliverEvents();
  await db().sandboxPayment.update({
    where: { ref },
    data: { status: "PENDING", expiresAt: new Date(Date.now() + 60_000) },
  });
  return order;
}

/** The money arrives there, and nobody tells us. */
async function settleAtProvider(order: Placed): Promise<void> {
  const { providerRef } = await attemptOf(order);
  await db().sandboxPayment.update({ where: { ref: providerRef ?? "" }, data: { status: "PAID" } });
}

async function passWait({ orderId }: Placed): Promise<void> {
  await db()
    .$executeRaw`UPDATE Payment SET lateReadAt = NOW(3) - INTERVAL 1 SECOND WHERE orderId = ${orderId} AND lateReadAt IS NOT NULL`;
}

function attemptOf({ orderId }: Placed) {
  return db().payment.findFirstOrThrow({ where: { orderId } });
}
