import { type StripeProvider, signStripe, startStripeProvider } from "../../../fakes/stripe-provider";
import { gatewayContract } from "./contract";
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

gatewayContract(world);
