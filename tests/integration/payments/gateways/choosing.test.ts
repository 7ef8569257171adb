import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { cancelOrder } from "@/lib/ordering";
import { checkPayment, paymentChoices, settlePayment, startPayment } from "@/lib/payments";
import { systemCtx } from "@/lib/platform/ctx";
import { db } from "@/lib/platform/db";
import { buildDeliveryRates } from "../../../builders/delivery";
import { buildBuyer } from "../../../builders/ordering";
import { anOrder, type Placed, statusOf } from "../../../builders/payments";
import { deliverEvents } from "../../../builders/placed-orders";
import { type PaypalProvider, startPaypalProvider, toCents } from "../../../fakes/paypal-provider";
import { type StripeProvider, startStripeProvider } from "../../../fakes/stripe-provider";
import { moneyOf } from "./drive";

const RATE = 16_350;
let stripe: StripeProvider;
let paypal: PaypalProvider;

beforeAll(async () => {
  stripe = await startStripeProvider({
    secretKey: "sk_test_of_the_fake",
    webhookSecret: "whsec_of_the_fake",
  });
  paypal = await startPaypalProvider({ clientId: "client", clientSecret: "secret", webhookId: "WH-1" });
  Object.assign(process.env, {
    PAYMENT_GATEWAYS: "paypal, stripe",
    STRIPE_SECRET_KEY: "sk_test_of_the_fake",
    STRIPE_WEBHOOK_SECRET: "whsec_of_the_fake",
    STRIPE_BASE_URL: stripe.url,
    PAYPAL_CLIENT_ID: "client",
    PAYPAL_CLIENT_SECRET: "secret",
    PAYPAL_WEBHOOK_ID: "WH-1",
    PAYPAL_BASE_URL: paypal.url,
    IDR_PER_USD: String(RATE),
  });
  await buildDeliveryRates();
});
afterAll(() => Promise.all([stripe.stop(), paypal.stop()]));
beforeEach(() => {
  stripe.kept.length = 0;
  paypal.kept.length = 0;
});

test("the buyer chooses among those switched on, in the platform's order; no other opens a page", async () => {
  expect(paymentChoices(1_635_001)).toEqual([
    {
      gateway: "paypal",
      channel: null,
      methods: ["paypal"],
      charge: { amount: 10_001, currency: "USD", rate: RATE },
    },
    { gateway: "stripe", channel: null, methods: ["card"], charge: null },
  ]);
  const { order } = await anOrder();
  await expect(open(order, "sandbox")).rejects.toMatchObject({ code: "NOT_FOUND" });
});

test("who changes his mind pays at the second page; the first is closed and takes no money", async () => {
  const { order } = await anOrder();
  const first = await open(order, "stripe");
  const second = await open(order, "paypal");
  expect(stripe.sessions.get(first)?.status).toBe("expired");
  await paypal.approve(second);
  await settle("paypal", second);
  expect(await moneyOf(order)).toMatchObject({ order: "PAID", attempts: ["EXPIRED", "SUCCEEDED"] });
});

test("who pays the first page while he opens the second has paid, and pays no second time", async () => {
  const { order } = await anOrder();
  await stripe.pay(await open(order, "stripe"));
  await expect(open(order, "paypal")).rejects.toMatchObject({ code: "PAYMENT_STATE" });
  await deliverEvents();
  expect(await moneyOf(order)).toMatchObject({ order: "PAID", attempts: ["SUCCEEDED"] });
});

test("a page that opens while its order is given up is closed at once", async () => {
  const { order } = await anOrder();
  stripe.meanwhile = async () => {
    await cancelOrder(order.buyer.ctx, { orderNumber: order.number });
    await deliverEvents();
  };
  await expect(open(order, "stripe")).rejects.toMatchObject({ code: "PAYMENT_STATE" });
  const payment = await db().payment.findFirstOrThrow({ where: { orderId: order.orderId } });
  expect(payment.status).toBe("CANCELLED");
  expect(stripe.sessions.get(payment.providerRef ?? "")?.status).toBe("expired");
});

test("an approval of a page that was closed meanwhile takes no money", async () => {
  const { order } = await anOrder();
  const first = await open(order, "paypal");
  await open(order, "stripe");
  await paypal.approve(first);
  expect(await settle("paypal", first)).toBe("not-taken");
  expect(paypal.orders.get(first)?.capture).toBeNull();
  expect(await statusOf(order.orderId)).toBe("PENDING_PAYMENT");
});

test("Stripe is asked for rupiah times a hundred, for a page that lives its shortest life of half an hour past the lock", async () => {
  const { order } = await anOrder();
  const session = stripe.sessions.get(await open(order, "stripe"));
  const { total, expiresAt } = await db().order.findUniqueOrThrow({ where: { id: order.orderId } });
  expect(session).toMatchObject({ amount: Number(total) * 100, currency: "idr", title: order.number });
  expect(session?.expiresAt).toBe(Math.ceil(expiresAt.getTime() / 1000) + 1800);
});

test("PayPal is asked for cents at the rate of that moment, and every movement is kept in both currencies", async () => {
  const { order } = await anOrder();
  const ref = await open(order, "paypal");
  await paypal.approve(ref);
  await settle("paypal", ref);
  const payment = await db().payment.findFirstOrThrow({
    where: { orderId: order.orderId },
    include: { transactions: { orderBy: { kind: "asc" } } },
  });
  const charge = Math.ceil((Number(payment.amount) * 100) / RATE);
  expect(payment).toMatchObject({ chargeAmount: BigInt(charge), chargeCurrency: "USD", chargeRate: RATE });
  expect(toCents(paypal.orders.get(ref)?.value ?? "")).toBe(charge);
  const fee = Math.round(charge * 0.034 + 30);
  expect(payment.transactions.map(({ kind, amount, chargeAmount }) => [kind, amount, chargeAmount])).toEqual([
    ["CAPTURE", payment.amount, BigInt(charge)],
    ["FEE", BigInt(Math.round((fee * RATE) / 100)), BigInt(fee)],
    ["AUTHORISE", payment.amount, BigInt(charge)],
  ]);
});

test("a provider payment that carries another payment's reference changes neither of both", async () => {
  const { order } = await anOrder();
  const { order: other } = await anOrder();
  const [ref, otherRef] = [await open(order, "stripe"), await open(other, "stripe")];
  const theirs = stripe.sessions.get(otherRef);
  Object.assign(stripe.sessions.get(ref) ?? {}, { reference: theirs?.reference });
  await stripe.pay(ref);
  expect(await settle("stripe", ref)).toBe("mismatch");
  for (const one of [order, other]) expect(await moneyOf(one)).toMatchObject({ attempts: ["PENDING"] });
});

test("back from the provider before its webhook, the buyer's own page finds the money; it does not ask without end", async () => {
  const { order } = await anOrder();
  await stripe.pay(await open(order, "stripe"));
  const stranger = await buildBuyer();
  const back = (ctx = order.buyer.ctx) => checkPayment(ctx, { orderNumber: order.number });
  await expect(back(stranger.ctx)).rejects.toMatchObject({ code: "NOT_FOUND" });
  expect(await back()).toEqual({ outcome: "settled" });
  await deliverEvents();
  expect(await statusOf(order.orderId)).toBe("PAID");
  expect(await back()).toEqual({ outcome: "nothing-open" });

  const { order: waiting } = await anOrder();
  await open(waiting, "stripe");
  const asked = Array.from({ length: 8 }, () =>
    checkPayment(waiting.buyer.ctx, { orderNumber: waiting.number }),
  );
  const answers = await Promise.allSettled(asked);
  expect(answers.filter((answer) => answer.status === "rejected")).toHaveLength(2);
});

test("PayPal's token is asked for once, and again when it was withdrawn", async () => {
  const { order } = await anOrder();
  await open(order, "paypal");
  const given = paypal.tokensGiven;
  const { order: next } = await anOrder();
  await open(next, "paypal");
  expect(paypal.tokensGiven).toBe(given);
  paypal.tokens.clear();
  const { order: last } = await anOrder();
  await open(last, "paypal");
  expect(paypal.tokensGiven).toBe(given + 1);
});

async function open(order: Placed, gateway: string): Promise<string> {
  const { redirectUrl } = await startPayment(order.buyer.ctx, { orderNumber: order.number, gateway });
  return redirectUrl.split("/").at(-1) ?? "";
}

async function settle(gateway: string, providerRef: string) {
  const outcome = await settlePayment(systemCtx("test"), { gateway, providerRef });
  await deliverEvents();
  return outcome;
}
