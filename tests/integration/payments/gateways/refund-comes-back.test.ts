import { afterAll, beforeAll, expect, test } from "vitest";
import { retryRefund, startPayment } from "@/lib/payments";
import { db } from "@/lib/platform/db";
import { newId } from "@/lib/platform/id";
import { proveStock } from "@/lib/proof";
import { cancelShopOrder } from "@/lib/shipping";
import { testCtx } from "../../../builders/ctx";
import { buildDeliveryRates } from "../../../builders/delivery";
import { ownDatabase } from "../../../builders/own-database";
import { anOrder } from "../../../builders/payments";
import { deliverEvents } from "../../../builders/placed-orders";
import { type StripeProvider, startStripeProvider } from "../../../fakes/stripe-provider";
import { deliver, moneyOf } from "./drive";
import type { GatewayWorld } from "./world";

const own = await ownDatabase();
const KEYS = { secretKey: "sk_test_of_the_fake", webhookSecret: "whsec_of_the_fake" };
const world = { gateway: "stripe" } as GatewayWorld;
let provider: StripeProvider;

beforeAll(async () => {
  provider = await startStripeProvider(KEYS);
  Object.assign(process.env, {
    PAYMENT_GATEWAYS: "stripe",
    STRIPE_SECRET_KEY: KEYS.secretKey,
    STRIPE_WEBHOOK_SECRET: KEYS.webhookSecret,
    STRIPE_BASE_URL: provider.url,
  });
  await buildDeliveryRates();
});
afterAll(async () => {
  await provider.stop();
  await db().$disconnect();
  await own.drop();
});

test("a refund that was given and comes back is owed again, off the shop's books, and given once more by staff", async () => {
  const { order, goods } = await anOrder(2);
  await startPayment(order.buyer.ctx, { orderNumber: order.number, gateway: "stripe" });
  const { providerRef } = await db().payment.findFirstOrThrow({ where: { orderId: order.orderId } });
  await provider.pay(providerRef ?? "");
  await deliver(world, ...provider.kept.splice(0));
  const paidIn = await balances();
  const part = await db().shopOrder.findFirstOrThrow({ where: { orderId: order.orderId } });
  const owner = testCtx({ userId: goods.shop.ownerId });
  await cancelShopOrder(owner, { shopId: goods.shop.id, shopOrderId: part.id, reason: "Barang rusak" });
  await deliverEvents();
  const given = await balances();
  expect(await moneyOf(order)).toMatchObject({ refunds: ["SUCCEEDED"] });

  const [refund] = provider.refunds;
  Object.assign(refund ?? {}, { status: "failed" });
  const told = () => provider.event("refund.failed", { ...refund, object: "refund", id: refund?.id ?? "" });
  await deliver(world, told(), told());
  const { id: refundId } = await db().refund.findFirstOrThrow({ where: { orderId: order.orderId } });
  expect(await db().refund.findUniqueOrThrow({ where: { id: refundId } })).toMatchObject({
    status: "FAILED",
    failure: "expired_or_canceled_card",
    reversals: 1,
  });
  expect(await balances()).toEqual(paidIn);
  expect(await findings()).toEqual([]);

  await retryRefund(testCtx({ userId: newId(), staffRole: "SUPPORT" }), { refundId });
  await deliverEvents();
  expect(await moneyOf(order)).toMatchObject({ refunds: ["SUCCEEDED"] });
  expect(provider.refunds.map((one) => one.status)).toEqual(["failed", "succeeded"]);
  expect(await balances()).toEqual(given);
  expect(await findings()).toEqual([]);
});

async function balances() {
  const sums = await db().journalEntry.groupBy({
    by: ["account"],
    _sum: { amount: true },
    orderBy: { account: "asc" },
  });
  return sums.filter((row) => row.account !== "GATEWAY_FEE").map((row) => [row.account, row._sum.amount]);
}

async function findings() {
  return (await proveStock(own.url, { moneyGraceSeconds: 0 })).findings;
}
