import { expect, test } from "vitest";
import { bookUnbooked } from "@/lib/finance";
import { systemCtx } from "@/lib/platform/ctx";
import { db } from "@/lib/platform/db";
import { type StripeProvider, signStripe, startStripeProvider } from "../../../fakes/stripe-provider";
import { gatewayContract } from "./contract";
import { deliver, paid } from "./drive";
import type { GatewayWorld } from "./world";

const KEYS = { secretKey: "sk_test_of_the_fake", webhookSecret: "whsec_of_the_fake" };
let provider: StripeProvider;

const world: GatewayWorld = {
  gateway: "stripe",
  async start() {
    provider = await startStripeProvider(KEYS);
    Object.assign(process.env, {
      PAYMENT_GATEWAYS: "stripe",
      STRIPE_SECRET_KEY: KEYS.secretKey,
      STRIPE_WEBHOOK_SECRET: KEYS.webhookSecret,
      STRIPE_BASE_URL: provider.url,
    });
  },
  stop: () => provider.stop(),
  pay: (ref) => provider.pay(ref),
  fail: (ref) => provider.fail(ref),
  refuse: (ref) => provider.refuse(ref),
  expire: (ref) => provider.expire(ref),
  payLate: (ref) => provider.pay(ref),
  payOther: (ref, what) =>
    provider.pay(
      ref,
      { sum: { amount: 100 }, currency: { currency: "usd" }, order: { reference: ref } }[what],
    ),
  others: ["sum", "currency", "order"],
  takeDeliveries: () => provider.kept.splice(0),
  claimPaid: (ref) =>
    provider.event("checkout.session.completed", {
      id: ref,
      object: "checkout.session",
      payment_status: "paid",
    }),
  forgeries: ({ body, headers }) => [
    { body: body.replace("paid", "PAID"), headers },
    { body, headers: {} },
    signStripe(body, "whsec_of_another"),
    signStripe(body, KEYS.webhookSecret, Date.now() - 301_000),
    signStripe(body, KEYS.webhookSecret, Date.now() + 302_000),
  ],
  down(is) {
    provider.down = is;
  },
  // Stripe's own client asks once more by itself; that answer is lost as well.
  loseReply(of) {
    Object.assign(provider, { loseReply: of, loseTimes: 2 });
  },
  captures: false,
  dispute: {
    states: ["OPEN", "LOST"],
    tell: (ref, state) =>
      provider.dispute(ref, ({ OPEN: "needs_response", WON: "won", LOST: "lost" } as const)[state]),
  },
  refunds: {
    hold() {
      provider.refundsBecome = "pending";
    },
    end: (how) => provider.endRefunds(how === "FAILED" ? "failed" : "succeeded"),
  },
  async books(reference) {
    const opened = [...provider.sessions.values()].filter((session) => session.reference === reference);
    const intents = opened.flatMap((session) => session.intent ?? []);
    const refunds = provider.refunds.filter((one) => one.status === "succeeded");
    return {
      opened: opened.length,
      charged: intents.reduce((sum, intent) => sum + intent.received, 0) / 100,
      refunded:
        refunds
          .filter((refund) => intents.some((intent) => intent.id === refund.intent))
          .reduce((sum, refund) => sum + refund.amount, 0) / 100,
    };
  },
};

gatewayContract(world, () => {
  test("a fee that is told after the sale was booked is noted and booked as well, once", async () => {
    provider.feesTold = false;
    const { id, total } = await paid(world);
    const { providerRef } = await db().payment.findUniqueOrThrow({ where: { id } });
    expect(await db().paymentTransaction.count({ where: { paymentId: id, kind: "FEE" } })).toBe(0);
    await provider.tellFee(providerRef ?? "");
    const told = world.takeDeliveries();
    await deliver(world, ...told, ...told);
    const fee = BigInt(Math.round(total * 0.029));
    expect(await db().paymentTransaction.findMany({ where: { paymentId: id, kind: "FEE" } })).toMatchObject([
      { amount: fee },
    ]);
    await db()
      .$executeRaw`UPDATE PaymentTransaction SET createdAt = NOW(3) - INTERVAL 2 HOUR WHERE paymentId = ${id}`;
    for (let again = 0; again < 2; again++) await bookUnbooked(systemCtx("test"), { limit: 500 });
    expect(await feesBooked(id)).toEqual([fee]);
  });
});

async function feesBooked(paymentId: string): Promise<bigint[]> {
  const account = "GATEWAY_FEE" as const;
  const where = { account, journal: { cause: `fee:${paymentId}` } };
  return (await db().journalEntry.findMany({ where })).map((entry) => entry.amount);
}
