import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { handleLostEvents } from "@/inngest/lost-events";
import { cancelOrder, expireDueOrders, markOrderPaid } from "@/lib/ordering";
import {
  decideSandboxPayment,
  executeStaleRefunds,
  handleLeftWebhooks,
  pollPendingPayments,
  returnMoney,
  settlePayment,
} from "@/lib/payments";
import { systemCtx } from "@/lib/platform/ctx";
import { db } from "@/lib/platform/db";
import { newId } from "@/lib/platform/id";
import { SWEEP_BATCH } from "@/lib/platform/sweep";
import { cancelShopOrder } from "@/lib/shipping";
import { testCtx } from "../../builders/ctx";
import { buildDeliveryRates } from "../../builders/delivery";
import { buildBuyer } from "../../builders/ordering";
import { ageAttempts, anOrder, openPage, type Placed, statusOf } from "../../builders/payments";
import { buildOrder, deliverEvents, passDeadline, stockOf } from "../../builders/placed-orders";
import { startSandboxProvider } from "../../fakes/sandbox-provider";

const ctx = systemCtx.bind(null, "test");
let provider: Awaited<ReturnType<typeof startSandboxProvider>>;

beforeAll(async () => {
  provider = await startSandboxProvider();
  await buildDeliveryRates();
});
afterAll(() => provider.stop());
beforeEach(() => void Object.assign(provider.misbehave, { loseWebhooks: 0, failCalls: 0 }));

test("money that has gone back pays no order, though its success is told again when the units are back", async () => {
  const { order, goods } = await anOrder(10);
  const ref = await openPage(order);
  await expire(order);
  const other = await buildBuyer();
  const rival = await buildOrder(other, { goods, quantity: 1 });
  await decideSandboxPayment(ctx(), { ref, outcome: "PAID", method: "test" });
  await deliverEvents();
  await cancelOrder(other.ctx, { orderNumber: rival.number });

  await markOrderPaid(ctx(), newId(), await succeeded(order));

  expect(await statusOf(order.orderId)).toBe("EXPIRED");
  expect(await stockOf(goods)).toEqual({ onHand: 10, reserved: 0 });
});

test("money that paid an order after all stays, though it was called unusable before", async () => {
  const { order } = await anOrder();
  await pay(order);
  await returnMoney(ctx(), newId(), { ...(await succeeded(order)), reason: "stock-gone" });
  expect(await attemptsOf(order)).toMatchObject([{ status: "SUCCEEDED", refunded: 0n }]);
});

test("an old attempt's failure, told late, does not cancel an order that a newer attempt has paid", async () => {
  const { order, goods } = await anOrder(2);
  for (const outcome of ["FAILED", "PAID"] as const) {
    const ref = await openPage(order);
    await decideSandboxPayment(ctx(), { ref, outcome, method: "test" });
    await settlePayment(ctx(), { gateway: "sandbox", providerRef: ref });
  }
  await deliverEvents();
  expect(await statusOf(order.orderId)).toBe("PAID");
  expect(await stockOf(goods)).toEqual({ onHand: 8, reserved: 0 });
});

test("a payment its provider does not answer for keeps no other from being read back", async () => {
  const orders = [(await anOrder()).order, (await anOrder()).order];
  provider.misbehave.loseWebhooks = 2;
  for (const order of orders) {
    const ref = await openPage(order);
    await decideSandboxPayment(ctx(), { ref, outcome: "PAID", method: "test" });
    await ageAttempts(order.orderId);
  }
  provider.misbehave.failCalls = 1;
  await pollPendingPayments(ctx());
  await deliverEvents();
  const statuses = await Promise.all(orders.map((order) => statusOf(order.orderId)));
  expect(statuses.toSorted()).toEqual(["PAID", "PENDING_PAYMENT"]);
});

test("a backlog of payments no provider answers for is gone through whole, and the one behind it is paid", async () => {
  const { order } = await anOrder();
  provider.misbehave.loseWebhooks = 1;
  await decideSandboxPayment(ctx(), { ref: await openPage(order), outcome: "PAID", method: "test" });
  await ageAttempts(order.orderId);
  const { order: unanswered } = await anOrder();
  const unknown = Array.from({ length: SWEEP_BATCH + 10 }, () => newId());
  await db().payment.createMany({
    data: unknown.map((id) => ({
      id,
      orderId: unanswered.orderId,
      openOrderId: id,
      gateway: "sandbox",
      amount: 1n,
      providerRef: `sbx_${newId()}`,
      expiresAt: new Date(),
      sweepAt: new Date(Date.now() - 3_600_000),
    })),
  });
  while (await pollPendingPayments(ctx()));
  await deliverEvents();
  expect(await statusOf(order.orderId)).toBe("PAID");
  await db().payment.deleteMany({ where: { id: { in: unknown } } });
});

test("an order that ended unpaid keeps no payment page open, though the event that closes it was lost", async () => {
  const { order } = await anOrder();
  const ref = await openPage(order);
  await expire(order);
  await db().outboxEvent.updateMany({ where: { aggregateId: order.orderId }, data: { status: "SENT" } });
  await ageAttempts(order.orderId);
  await pollPendingPayments(ctx());
  expect(await attemptsOf(order)).toMatchObject([{ status: "CANCELLED" }]);
  expect((await db().sandboxPayment.findUniqueOrThrow({ where: { ref } })).status).not.toBe("PENDING");
});

test("a delivery whose event was lost is worked off, also for a payment that is closed by then", async () => {
  const { order } = await anOrder();
  const ref = await openPage(order);
  await decideSandboxPayment(ctx(), { ref, outcome: "PAID", method: "test" });
  await db()
    .$executeRaw`UPDATE Payment SET status = 'EXPIRED', openOrderId = NULL WHERE orderId = ${order.orderId}`;
  await db().outboxEvent.updateMany({
    where: { type: "payment.webhook_received" },
    data: { status: "SENT" },
  });
  await db()
    .$executeRaw`UPDATE PaymentWebhook SET sweepAt = NOW(3) - INTERVAL 1 SECOND WHERE handledAt IS NULL`;
  while (await handleLeftWebhooks(ctx()));
  await deliverEvents();
  expect(await statusOf(order.orderId)).toBe("PAID");
  expect(await attemptsOf(order)).toMatchObject([{ status: "SUCCEEDED" }]);
});

test("a refund its provider refuses keeps no other from being given", async () => {
  const where = { shopOrderId: { in: [await cancelledPart(), await cancelledPart()] } };
  provider.misbehave.failCalls = 2;
  await deliverEvents();
  await db().refund.updateMany({ where, data: { sweepAt: new Date(Date.now() - 1_000) } });
  provider.misbehave.failCalls = 1;
  await executeStaleRefunds(ctx());
  const refunds = await db().refund.findMany({ where });
  expect(refunds.map((refund) => refund.status).toSorted()).toEqual(["PENDING", "SUCCEEDED"]);
});

test("a cancelled part is refunded, once, though the jobs engine took its event and lost it", async () => {
  const part = await cancelledPart();
  await lose(part);
  await handleLostEvents(ctx(), { backHours: 1 });
  await handleLostEvents(ctx(), { backHours: 1 });
  await deliverEvents();
  expect(await db().refund.findMany({ where: { shopOrderId: part } })).toMatchObject([
    { status: "SUCCEEDED" },
  ]);
});

test("lost events no handler can take keep no other from being found", async () => {
  const part = await cancelledPart();
  await lose(part);
  const impossible = JSON.stringify({ orderId: newId(), shopOrderId: newId(), amount: 1, reason: "-" });
  const events = Array.from({ length: SWEEP_BATCH + 10 }, () => newId());
  await db().outboxEvent.createMany({
    data: events.map((id) => ({
      id,
      type: "shop_order.cancelled",
      aggregateType: "ShopOrder",
      aggregateId: newId(),
      payload: JSON.parse(impossible),
      status: "SENT" as const,
      nextAttemptAt: new Date(Date.now() - 20 * 60_000),
    })),
  });
  while (await handleLostEvents(ctx(), { backHours: 1 }));
  expect(await db().refund.count({ where: { shopOrderId: part } })).toBe(1);
  await db().outboxEvent.deleteMany({ where: { id: { in: events } } });
});

/** The engine took the event three minutes ago and has not brought it. */
async function lose(aggregateId: string): Promise<void> {
  await db().outboxEvent.updateMany({
    where: { aggregateId },
    data: { status: "SENT", nextAttemptAt: new Date(Date.now() - 3 * 60_000) },
  });
}

async function pay(order: Placed): Promise<void> {
  await decideSandboxPayment(ctx(), { ref: await openPage(order), outcome: "PAID", method: "test" });
  await deliverEvents();
}

async function expire(order: Placed): Promise<void> {
  await passDeadline(order.orderId);
  await expireDueOrders(ctx(), { limit: 50 });
}

/** A paid order's only part, cancelled by its shop; its event is not delivered yet. */
async function cancelledPart(): Promise<string> {
  const { order, goods } = await anOrder();
  await pay(order);
  const part = await db().shopOrder.findFirstOrThrow({ where: { orderId: order.orderId } });
  const input = { shopId: goods.shop.id, shopOrderId: part.id, reason: "Barang rusak" };
  await cancelShopOrder(testCtx({ userId: goods.shop.ownerId }), input);
  return part.id;
}

function attemptsOf(order: Placed) {
  return db().payment.findMany({ where: { orderId: order.orderId } });
}

async function succeeded(order: Placed): Promise<{ orderId: string; paymentId: string }> {
  const [attempt] = await attemptsOf(order);
  return { orderId: order.orderId, paymentId: attempt?.id ?? "" };
}
