import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { expireDueOrders, expireOrders } from "@/lib/ordering";
import { decideSandboxPayment, settlePayment } from "@/lib/payments";
import { systemCtx } from "@/lib/platform/ctx";
import { db } from "@/lib/platform/db";
import { buildDeliveryRates } from "../../builders/delivery";
import { buildBuyer } from "../../builders/ordering";
import { anOrder, openPage, statusOf } from "../../builders/payments";
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
