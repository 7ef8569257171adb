import { afterAll, beforeAll, expect, test } from "vitest";
import { expireDueOrders } from "@/lib/ordering";
import { decideSandboxPayment, settlePayment } from "@/lib/payments";
import { requestRefund } from "@/lib/payments/refunds";
import { systemCtx } from "@/lib/platform/ctx";
import { db } from "@/lib/platform/db";
import { newId } from "@/lib/platform/id";
import { withTransaction } from "@/lib/platform/transaction";
import { buildDeliveryRates } from "../../builders/delivery";
import { buildBuyer } from "../../builders/ordering";
import { anOrder, openPage } from "../../builders/payments";
import { buildOrder, deliverEvents, passDeadline } from "../../builders/placed-orders";
import { startSandboxProvider } from "../../fakes/sandbox-provider";

const ctx = systemCtx.bind(null, "test");
let provider: Awaited<ReturnType<typeof startSandboxProvider>>;

beforeAll(async () => {
  provider = await startSandboxProvider();
  await buildDeliveryRates();
});
afterAll(() => provider.stop());

test("money that is told again, taken or given back by then, is no news", async () => {
  const { order, goods } = await anOrder(10);
  const ref = await openPage(order);
  await passDeadline(order.orderId);
  await expireDueOrders(ctx(), { limit: 500 });
  await buildOrder(await buildBuyer(), { goods, quantity: 1 });
  await decideSandboxPayment(ctx(), { ref, outcome: "PAID", method: "test" });
  const again = () => settlePayment(ctx(), { gateway: "sandbox", providerRef: ref });
  await again();
  expect(await again()).toBe("nothing-new");
  await deliverEvents();
  expect(await again()).toBe("nothing-new");
  expect(await db().payment.findMany({ where: { orderId: order.orderId } })).toMatchObject([
    { status: "SURPLUS" },
  ]);
});

test("two refunds at once that are together more than was taken: one is set aside, the other refused", async () => {
  const payment = await captured(100_000n);
  const asked = await Promise.allSettled([refund(payment, 60_000), refund(payment, 60_000)]);
  expect(asked.map((one) => one.status).toSorted()).toEqual(["fulfilled", "rejected"]);
  expect(asked.find((one) => one.status === "rejected")).toMatchObject({
    reason: { code: "REFUND_TOO_LARGE" },
  });
  expect((await db().payment.findUniqueOrThrow({ where: { id: payment.id } })).refunded).toBe(60_000n);
});

test("one cause is refunded once, however often it is told", async () => {
  const payment = await captured(100_000n);
  const cause = `shop-order:${newId()}`;
  for (let told = 0; told < 3; told++) await refund(payment, 20_000, cause);
  expect((await db().payment.findUniqueOrThrow({ where: { id: payment.id } })).refunded).toBe(20_000n);
  expect(await db().refund.count({ where: { paymentId: payment.id } })).toBe(1);
});

/** An order's payment with its money, as a row. */
async function captured(amount: bigint): Promise<{ id: string; orderId: string }> {
  const { order } = await anOrder();
  const payment = { id: newId(), orderId: order.orderId };
  await db().payment.create({
    data: {
      ...payment,
      gateway: "sandbox",
      status: "FAILED",
      amount,
      captured: amount,
      expiresAt: new Date(),
    },
  });
  return payment;
}

function refund(payment: { id: string; orderId: string }, amount: number, cause: string = newId()) {
  const request = { paymentId: payment.id, orderId: payment.orderId, amount, reason: "test" };
  return withTransaction(ctx(), (tx) => requestRefund(tx, { ...request, idempotencyKey: cause }));
}
