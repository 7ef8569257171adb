import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { cancelOrder, expireDueOrders } from "@/lib/ordering";
import {
  decideSandboxPayment,
  pollPendingPayments,
  receiveWebhook,
  settlePayment,
  signSandboxWebhook,
  startPayment,
} from "@/lib/payments";
import { systemCtx } from "@/lib/platform/ctx";
import { db } from "@/lib/platform/db";
import { newId } from "@/lib/platform/id";
import { cancelShopOrder } from "@/lib/shipping";
import { testCtx } from "../../builders/ctx";
import { buildDeliveryRates } from "../../builders/delivery";
import { buildBuyer, buildGoods } from "../../builders/ordering";
import { ageAttempts, anOrder, openPage, type Placed, statusOf } from "../../builders/payments";
import {
  buildOrder,
  deliverEvents,
  passDeadline,
  stockByLedger,
  stockOf,
} from "../../builders/placed-orders";
import { startSandboxProvider } from "../../fakes/sandbox-provider";

let provider: Awaited<ReturnType<typeof startSandboxProvider>>;

beforeAll(async () => {
  provider = await startSandboxProvider();
  await buildDeliveryRates();
});
afterAll(() => provider.stop());
beforeEach(() => {
  Object.assign(provider.misbehave, { loseWebhooks: 0, deliveries: 1, failCalls: 0, lie: null });
});

test("a paid order is PAID and its units have left for good, exactly once, though its webhook comes three times", async () => {
  provider.misbehave.deliveries = 3;
  const { order, goods } = await anOrder(2);
  await decide(order, "PAID");
  await deliverEvents();

  expect(await statusOf(order.orderId)).toBe("PAID");
  expect(await stockOf(goods)).toEqual({ onHand: 8, reserved: 0 });
  expect(await stockByLedger(goods)).toEqual({ onHand: 8, reserved: 0, locked: 0 });
  expect(await db().paymentTransaction.count({ where: { payment: { orderId: order.orderId } } })).toBe(1);
  expect(await db().shipment.count({ where: { shopOrder: { orderId: order.orderId } } })).toBe(1);
});

test("pressing pay ten times at once opens one attempt and leads to one page", async () => {
  const { order, buyer } = await anOrder();
  const pressed = await Promise.all(
    Array.from({ length: 10 }, () =>
      startPayment(buyer.ctx, { orderNumber: order.number, gateway: "sandbox" }),
    ),
  );
  expect(new Set(pressed.map((answer) => answer.redirectUrl)).size).toBe(1);
  expect(await db().payment.count({ where: { orderId: order.orderId } })).toBe(1);
  expect(await db().sandboxPayment.count({ where: { title: order.number } })).toBe(1);
});

test("an attempt whose provider call failed is repaired by pressing again", async () => {
  const { order, buyer } = await anOrder();
  const input = { orderNumber: order.number, gateway: "sandbox" };
  provider.misbehave.failCalls = 1;
  await expect(startPayment(buyer.ctx, input)).rejects.toMatchObject({ code: "GATEWAY_UNAVAILABLE" });
  expect((await startPayment(buyer.ctx, input)).redirectUrl).toContain("/sandbox-gateway/");
  expect(await db().payment.count({ where: { orderId: order.orderId } })).toBe(1);
});

test("a failed payment cancels the order and releases its stock", async () => {
  const { order, goods } = await anOrder(2);
  await decide(order, "FAILED");
  await deliverEvents();
  expect(await statusOf(order.orderId)).toBe("CANCELLED");
  expect(await stockOf(goods)).toEqual({ onHand: 10, reserved: 0 });
});

test("an order that expired closes its payment page, so no money comes late", async () => {
  const { order } = await anOrder();
  const ref = await openPage(order);
  await passDeadline(order.orderId);
  await expireDueOrders(systemCtx("test"), { limit: 50 });
  await deliverEvents();
  expect((await db().sandboxPayment.findUniqueOrThrow({ where: { ref } })).status).toBe("CANCELLED");
  expect((await db().payment.findFirstOrThrow({ where: { orderId: order.orderId } })).status).not.toBe(
    "PENDING",
  );
});

test("late money is taken when every line can be locked again", async () => {
  const { order, goods } = await anOrder(2);
  const ref = await openPage(order);
  await passDeadline(order.orderId);
  await expireDueOrders(systemCtx("test"), { limit: 50 });
  await decideSandboxPayment(systemCtx("test"), { ref, outcome: "PAID", method: "test" });
  await deliverEvents();
  expect(await statusOf(order.orderId)).toBe("PAID");
  expect(await stockOf(goods)).toEqual({ onHand: 8, reserved: 0 });
  expect(await stockByLedger(goods)).toEqual({ onHand: 8, reserved: 0, locked: 0 });
});

test("late money for units that are gone goes back in full, and the order stays expired", async () => {
  const { order, goods } = await anOrder(10);
  const ref = await openPage(order);
  await passDeadline(order.orderId);
  await expireDueOrders(systemCtx("test"), { limit: 50 });
  const other = await buildBuyer();
  await buildOrder(other, { goods, quantity: 1 });
  await decideSandboxPayment(systemCtx("test"), { ref, outcome: "PAID", method: "test" });
  await deliverEvents();

  expect(await statusOf(order.orderId)).toBe("EXPIRED");
  const payment = await db().payment.findFirstOrThrow({ where: { orderId: order.orderId } });
  expect(payment).toMatchObject({ status: "SURPLUS", captured: payment.amount, refunded: payment.amount });
  expect((await db().sandboxPayment.findUniqueOrThrow({ where: { ref } })).refunded).toBe(payment.amount);
  expect(await stockOf(goods)).toEqual({ onHand: 10, reserved: 1 });
});

test("money for an order its customer cancelled goes back in full", async () => {
  const { order, buyer, goods } = await anOrder();
  const ref = await openPage(order);
  await cancelOrder(buyer.ctx, { orderNumber: order.number });
  await decideSandboxPayment(systemCtx("test"), { ref, outcome: "PAID", method: "test" });
  await deliverEvents();
  expect(await statusOf(order.orderId)).toBe("CANCELLED");
  expect((await db().sandboxPayment.findUniqueOrThrow({ where: { ref } })).refunded).toBeGreaterThan(0n);
  expect(await stockOf(goods)).toEqual({ onHand: 10, reserved: 0 });
});

test("a lost webhook loses no order: the poller reads the payment back", async () => {
  const { order } = await anOrder();
  provider.misbehave.loseWebhooks = 1;
  await decide(order, "PAID");
  await deliverEvents();
  expect(await statusOf(order.orderId)).toBe("PENDING_PAYMENT");
  await ageAttempts(order.orderId);
  await pollPendingPayments(systemCtx("test"));
  await deliverEvents();
  expect(await statusOf(order.orderId)).toBe("PAID");
});

test("paid and expired at the same moment ends as paid and deducted, or released and the money back; never in between", async () => {
  for (let round = 0; round < 8; round++) {
    const { order, goods } = await anOrder(3);
    const ref = await openPage(order);
    await decideSandboxPayment(systemCtx("test"), { ref, outcome: "PAID", method: "test" });
    await passDeadline(order.orderId);
    await Promise.all([
      deliverEvents(),
      expireDueOrders(systemCtx("test"), { limit: 50 }),
      settlePayment(systemCtx("test"), { gateway: "sandbox", providerRef: ref }),
      expireDueOrders(systemCtx("test"), { limit: 50 }),
    ]);
    await deliverEvents();
    expect(await statusOf(order.orderId)).toBe("PAID");
    expect(await stockOf(goods)).toEqual({ onHand: 7, reserved: 0 });
    expect(await stockByLedger(goods)).toEqual({ onHand: 7, reserved: 0, locked: 0 });
  }
});

test("a provider that names another amount changes nothing", async () => {
  const { order } = await anOrder();
  await decide(order, "PAID", { amount: 1 });
  await deliverEvents();
  expect(await statusOf(order.orderId)).toBe("PENDING_PAYMENT");
});

test("a forged webhook is refused, and one that is signed but lies about the state is not believed", async () => {
  const { order } = await anOrder();
  const ref = await openPage(order);
  const body = JSON.stringify({ id: `evt_${newId()}`, data: { ref, status: "PAID" } });
  const deliver = (signature: string) =>
    receiveWebhook(systemCtx("test"), {
      gateway: "sandbox",
      body,
      headers: new Headers({ "sandbox-signature": signature }),
    });
  await expect(deliver(signSandboxWebhook(body, "not-the-secret-at-all"))).rejects.toMatchObject({
    code: "SIGNATURE_INVALID",
  });
  await deliver(signSandboxWebhook(body, "sandbox-gateway-secret"));
  await deliverEvents();
  expect(await statusOf(order.orderId)).toBe("PENDING_PAYMENT");
});

test("a shop that cancels its part refunds that part and restocks it; the other shop's part goes on", async () => {
  const [buyer, a, b] = await Promise.all([buildBuyer(), buildGoods(), buildGoods()]);
  const order = await buildOrder(buyer, { goods: a, quantity: 2 }, { goods: b, quantity: 1 });
  await decide({ ...order, buyer }, "PAID");
  await deliverEvents();
  const parts = await db().shopOrder.findMany({ where: { orderId: order.orderId } });
  const partA = parts.find((part) => part.shopId === a.shop.id);
  const input = { shopId: a.shop.id, shopOrderId: partA?.id ?? "", reason: "Barang rusak" };
  const owner = testCtx({ userId: a.shop.ownerId });

  const presses = await Promise.allSettled(Array.from({ length: 5 }, () => cancelShopOrder(owner, input)));
  await deliverEvents();

  expect(presses.filter((press) => press.status === "fulfilled")).toHaveLength(1);
  expect(await stockOf(a)).toEqual({ onHand: 10, reserved: 0 });
  expect(await stockOf(b)).toEqual({ onHand: 9, reserved: 0 });
  const refunds = await db().refund.findMany({ where: { orderId: order.orderId } });
  expect(refunds).toMatchObject([{ amount: partA?.total, status: "SUCCEEDED" }]);
  const after = await db().shopOrder.findMany({ where: { orderId: order.orderId } });
  expect(after.map((part) => part.status).sort()).toEqual(["CANCELLED", "NEW"]);
});

test("another's order cannot be paid or even seen; a paid one cannot be paid again", async () => {
  const { order, buyer } = await anOrder();
  const other = await buildBuyer();
  const input = { orderNumber: order.number, gateway: "sandbox" };
  await expect(startPayment(other.ctx, input)).rejects.toMatchObject({ code: "NOT_FOUND" });
  await expect(startPayment(testCtx(), input)).rejects.toMatchObject({ code: "UNAUTHENTICATED" });
  await decide(order, "PAID");
  await deliverEvents();
  await expect(startPayment(buyer.ctx, input)).rejects.toMatchObject({ code: "ORDER_STATE" });
});

async function decide(order: Placed, outcome: "PAID" | "FAILED", lie: Record<string, unknown> | null = null) {
  const ref = await openPage(order);
  provider.misbehave.lie = lie;
  await decideSandboxPayment(systemCtx("test"), { ref, outcome, method: "test" });
}
