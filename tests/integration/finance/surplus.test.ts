import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { bookUnbooked, makePayoutRun } from "@/lib/finance";
import { confirmReceived } from "@/lib/ordering";
import { decideSandboxPayment, executeStaleRefunds, settlePayment } from "@/lib/payments";
import { requestRefund } from "@/lib/payments/refunds";
import { systemCtx } from "@/lib/platform/ctx";
import { db } from "@/lib/platform/db";
import { newId } from "@/lib/platform/id";
import { withTransaction } from "@/lib/platform/transaction";
import { proveStock } from "@/lib/proof";
import { testCtx } from "../../builders/ctx";
import { buildDeliveryRates } from "../../builders/delivery";
import { buildBankAccount } from "../../builders/money";
import { buildGoods } from "../../builders/ordering";
import { ownDatabase } from "../../builders/own-database";
import { buildPaidPart } from "../../builders/paid-parts";
import { anOrder, openPage } from "../../builders/payments";
import { deliverEvents } from "../../builders/placed-orders";
import { paidOrder } from "../../builders/proof-world";
import { startSandboxProvider } from "../../fakes/sandbox-provider";

const own = await ownDatabase();
const ctx = systemCtx.bind(null, "test");
let provider: Awaited<ReturnType<typeof startSandboxProvider>>;

beforeAll(async () => {
  provider = await startSandboxProvider();
  await buildDeliveryRates();
});
afterAll(async () => {
  await provider.stop();
  await db().$disconnect();
  await own.drop();
});
beforeEach(() => void Object.assign(provider.misbehave, { lie: null, loseWebhooks: 0, failCalls: 0 }));

test("money no order takes is owed to its buyer in the books from when it comes until it is given back", async () => {
  const { order } = await anOrder();
  const ref = await openPage(order);
  await decideSandboxPayment(ctx(), { ref, outcome: "PAID", method: "VA" });
  await settlePayment(ctx(), { gateway: "sandbox", providerRef: ref });
  await db().order.update({ where: { id: order.orderId }, data: { status: "CANCELLED" } });
  await db().shopOrder.updateMany({ where: { orderId: order.orderId }, data: { status: "CANCELLED" } });
  provider.misbehave.failCalls = 99;
  await deliverEvents();
  const { captured } = await db().payment.findFirstOrThrow({ where: { orderId: order.orderId } });
  expect(await accountsOf(order.orderId)).toEqual({ PROVIDER: captured, BUYERS: -captured });

  provider.misbehave.failCalls = 0;
  await db().$executeRaw`UPDATE Refund SET sweepAt = NOW(3) - INTERVAL 1 SECOND WHERE status = 'PENDING'`;
  while (await executeStaleRefunds(ctx()));
  await deliverEvents();
  expect(await accountsOf(order.orderId)).toEqual({ PROVIDER: 0n, BUYERS: 0n });
  const broken = (await proveStock(own.url, { moneyGraceSeconds: 0 })).findings.filter(
    ({ check }) => check === "surplus-is-owed" || check === "refunds-are-booked",
  );
  expect(broken).toEqual([]);
});

test("what cannot be booked stands in the way of nothing that can", async () => {
  const broken = await givenRefund(true);
  const good = await givenRefund(false);
  await db().$executeRaw`UPDATE Refund SET endedAt = NOW(3) - INTERVAL 2 HOUR`;
  while (await bookUnbooked(ctx(), { limit: 1 }));
  await bookUnbooked(ctx(), { limit: 200 });
  expect(await db().journal.count({ where: { refundId: broken } })).toBe(0);
  expect(await db().journal.count({ where: { refundId: good } })).toBe(1);
});

test("a completed sale whose buyer's bank wants the money back is not paid out until that is decided", async () => {
  const { orderId, shopId, shopOrderId, buyer } = await buildPaidPart({ quantity: 2, at: "DELIVERED" });
  await confirmReceived(buyer.ctx, { shopOrderId });
  await deliverEvents();
  await buildBankAccount(shopId);
  const payment = await db().payment.findFirstOrThrow({ where: { orderId } });
  const dispute = await db().paymentDispute.create({
    data: {
      ...{ id: newId(), gateway: "sandbox", disputeRef: newId(), paymentId: payment.id },
      ...{ state: "OPEN", told: "needs_response" },
    },
  });
  const admin = testCtx({ userId: newId(), staffRole: "ADMIN" });
  const run = () => makePayoutRun(admin, { shopIds: [shopId], idempotencyKey: newId() });
  await expect(run()).rejects.toMatchObject({ code: "NOTHING_TO_PAY_OUT" });
  await db().paymentDispute.update({ where: { id: dispute.id }, data: { state: "LOST" } });
  await expect(run()).rejects.toMatchObject({ code: "NOTHING_TO_PAY_OUT" });
  await db().paymentDispute.update({ where: { id: dispute.id }, data: { state: "WON" } });
  expect(await run()).toMatchObject({ payouts: 1 });
});

/** A refund that was given and is not booked; one of a part without its lines never can be. */
async function givenRefund(withoutLines: boolean): Promise<string> {
  const { orderId } = await paidOrder(await buildGoods(), 2);
  const part = await db().shopOrder.findFirstOrThrow({ where: { orderId } });
  const payment = await db().payment.findFirstOrThrow({ where: { orderId } });
  const request = { paymentId: payment.id, orderId, amount: 1_000, reason: "test", idempotencyKey: newId() };
  const refundId =
    (await withTransaction(ctx(), (tx) =>
      requestRefund(tx, { ...request, ...(withoutLines && { shopOrderId: part.id }) }),
    )) ?? "";
  await db().refund.update({ where: { id: refundId }, data: { status: "SUCCEEDED", endedAt: new Date() } });
  return refundId;
}

async function accountsOf(orderId: string): Promise<Record<string, bigint>> {
  const sums = await db().journalEntry.groupBy({
    by: ["account"],
    where: { journal: { orderId } },
    _sum: { amount: true },
  });
  return Object.fromEntries(sums.map((row) => [row.account, row._sum.amount ?? 0n]));
}
