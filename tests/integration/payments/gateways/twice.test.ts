import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { executeRefund, retryRefund } from "@/lib/payments";
import { requestRefund } from "@/lib/payments/refunds";
import { systemCtx } from "@/lib/platform/ctx";
import { db } from "@/lib/platform/db";
import { newId } from "@/lib/platform/id";
import { withTransaction } from "@/lib/platform/transaction";
import { testCtx } from "../../../builders/ctx";
import { buildDeliveryRates } from "../../../builders/delivery";
import { anOrder, type Placed } from "../../../builders/payments";
import { deliverEvents } from "../../../builders/placed-orders";
import { deliver, moneyOf, openPage, sweep } from "./drive";
import { midtrans, world } from "./midtrans-world";

const ctx = systemCtx.bind(null, "test");

beforeAll(async () => {
  await world.start();
  await buildDeliveryRates();
});
afterAll(() => world.stop());
beforeEach(() => void world.takeDeliveries());

test("two workers on one whole refund: the provider is asked once, and it is recorded as given", async () => {
  for (let round = 0; round < 5; round++) {
    const { refundId } = await askWhole(await paidByQris());
    await Promise.all([1, 2, 3].map(() => executeRefund(ctx(), { refundId })));
    expect(await db().refund.findUniqueOrThrow({ where: { id: refundId } })).toMatchObject({
      status: "SUCCEEDED",
      attempts: 1,
      askedUntil: null,
    });
  }
});

test("a refund that was given and recorded as refused is found when it is asked for again, under whatever round", async () => {
  const paid = await paidByQris();
  const { refundId } = await askWhole(paid);
  await executeRefund(ctx(), { refundId });
  // As a worker that asked twice left it.
  await db().paymentTransaction.deleteMany({ where: { paymentId: paid.id, kind: "REFUND" } });
  await db().refund.update({ where: { id: refundId }, data: { status: "FAILED", failure: "412" } });
  await retryRefund(testCtx({ userId: newId(), staffRole: "ADMIN" }), { refundId });
  await deliverEvents();
  expect(await moneyOf(paid.order)).toMatchObject({ refunds: ["SUCCEEDED"] });
  expect(midtrans.transactions.get(paid.ref)?.refunds).toHaveLength(1);
});

test("a worker that dies while it asks gives the refund back by the clock", async () => {
  const paid = await paidByQris();
  const { refundId } = await askWhole(paid);
  await db()
    .$executeRaw`UPDATE Refund SET askedUntil = NOW(3) + INTERVAL 1 MINUTE, attempts = 1 WHERE id = ${refundId}`;
  await sweep(paid.order);
  expect(await moneyOf(paid.order)).toMatchObject({ refunds: ["PENDING"] });
  await db().$executeRaw`UPDATE Refund SET askedUntil = NOW(3) WHERE id = ${refundId}`;
  await sweep(paid.order);
  expect(await moneyOf(paid.order)).toMatchObject({ refunds: ["SUCCEEDED"] });
});

type Paid = { order: Placed; ref: string; id: string };

async function paidByQris(): Promise<Paid> {
  const { order } = await anOrder();
  const { ref, id } = await openPage(world, order);
  midtrans.choose(ref, "qris");
  await midtrans.become(ref, "settlement");
  await deliver(world, ...world.takeDeliveries());
  return { order, ref, id };
}

/** Sets all of a payment aside; its event is not delivered yet. */
async function askWhole({ order, id }: Paid): Promise<{ refundId: string }> {
  const { captured } = await db().payment.findUniqueOrThrow({ where: { id } });
  const request = { paymentId: id, orderId: order.orderId, amount: Number(captured), reason: "test" };
  const refundId = await withTransaction(ctx(), (tx) =>
    requestRefund(tx, { ...request, idempotencyKey: newId() }),
  );
  return { refundId: refundId ?? "" };
}
