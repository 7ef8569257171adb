import { expect, test } from "vitest";
import { paypalGateway } from "@/lib/payments/gateways/paypal";
import { db } from "@/lib/platform/db";
import { anOrder } from "../../../builders/payments";
import { type PaypalProvider, startPaypalProvider, toCents } from "../../../fakes/paypal-provider";
import { gatewayContract } from "./contract";
import { deliver, moneyOf, openPage, paid } from "./drive";
import type { GatewayWorld } from "./world";

const KEYS = {
  clientId: "client-of-the-fake",
  clientSecret: "secret-of-the-fake",
  webhookId: "WH-OF-THE-FAKE",
};
let provider: PaypalProvider;

const world: GatewayWorld = {
  gateway: "paypal",
  async start() {
    provider = await startPaypalProvider(KEYS);
    Object.assign(process.env, {
      PAYMENT_GATEWAYS: "paypal",
      PAYPAL_CLIENT_ID: KEYS.clientId,
      PAYPAL_CLIENT_SECRET: KEYS.clientSecret,
      PAYPAL_WEBHOOK_ID: KEYS.webhookId,
      PAYPAL_BASE_URL: provider.url,
      PAYPAL_CERT_BASE_URL: provider.url,
      IDR_PER_USD: "16350",
    });
    // Both certificates are here, as after the first delivery; what happens before that is in paypal-unverified.test.ts.
    for (const { body, headers } of [provider.sign("{}"), provider.sign("{}", provider.expired)])
      await paypalGateway.verifyWebhook(body, new Headers(headers)).catch(() => undefined);
  },
  stop: () => provider.stop(),
  pay: (ref) => provider.approve(ref),
  fail: (ref) => provider.approve(ref, { captureBecomes: "DECLINED" }),
  refuse: (ref) => provider.approve(ref, { captureBecomes: "INSTRUMENT_DECLINED" }),
  expire: (ref) => provider.forget(ref),
  payLate: (ref) => provider.complete(ref),
  payOther: (ref, what) =>
    provider.approve(
      ref,
      { sum: { value: "1.00" }, currency: { currency: "EUR" }, order: { reference: ref } }[what],
    ),
  others: ["sum", "currency", "order"],
  takeDeliveries: () => provider.kept.splice(0),
  claimPaid: (ref) => provider.event("CHECKOUT.ORDER.APPROVED", { id: ref, status: "APPROVED" }),
  forgeries: ({ body, headers }) => [
    { body: body.replace("APPROVED", "approved"), headers },
    { body, headers: {} },
    provider.sign(body, { key: provider.expired.key }),
    provider.sign(body, provider.expired),
    provider.sign(body, { webhookId: "WH-OF-ANOTHER" }),
    ...[
      "https://api.paypal.com.evil.example/v1/notifications/certs/CERT-current",
      "https://evil.example/v1/notifications/certs/CERT-current",
      "http://api.paypal.com/v1/notifications/certs/CERT-current",
      "https://api.paypal.com@evil.example/v1/notifications/certs/CERT-current",
      "https://api.paypal.com:8443/v1/notifications/certs/CERT-current",
      `${provider.url}/certs/current`,
      "not an address",
    ].map((certUrl) => provider.sign(body, { certUrl })),
  ],
  down(is) {
    provider.down = is;
  },
  loseReply(of) {
    provider.loseReply = of;
  },
  captures: true,
  dispute: {
    states: ["OPEN", "WON"],
    tell: (ref, state) =>
      provider.dispute(
        ref,
        ({ OPEN: null, WON: "RESOLVED_SELLER_FAVOUR", LOST: "RESOLVED_BUYER_FAVOUR" } as const)[state],
      ),
  },
  refunds: {
    hold() {
      provider.refundsBecome = "PENDING";
    },
    end: (how) => provider.endRefunds(how === "FAILED" ? "FAILED" : "COMPLETED"),
  },
  async books(reference) {
    const opened = [...provider.orders.values()].filter((order) => order.reference === reference);
    const taken = opened.filter((order) => order.capture?.status === "COMPLETED");
    const refunds = provider.refunds.filter(
      (one) => one.status === "COMPLETED" && one.reference === reference,
    );
    return {
      opened: opened.length,
      charged: taken.reduce((sum, order) => sum + toCents(order.value), 0),
      refunded: refunds.reduce((sum, refund) => sum + refund.cents, 0),
    };
  },
};

gatewayContract(world, () => {
  test("PayPal's fee in dollars is noted and booked in rupiah, at the rate frozen with the attempt", async () => {
    const { id } = await paid(world);
    const [fee] = await db().paymentTransaction.findMany({ where: { paymentId: id, kind: "FEE" } });
    const { chargeRate } = await db().payment.findUniqueOrThrow({ where: { id } });
    expect(chargeRate).toBe(16_350);
    expect(fee?.chargeAmount).toBeGreaterThan(0n);
    expect(fee?.amount).toBe(BigInt(Math.round((Number(fee?.chargeAmount) * 16_350) / 100)));
    const entry = { account: "GATEWAY_FEE" as const, journal: { cause: `fee:${id}` } };
    expect(await db().journalEntry.findMany({ where: entry })).toMatchObject([{ amount: fee?.amount }]);
  });

  test("what PayPal took back by itself is told to staff; an approval taken back changes nothing", async () => {
    const { order, id } = await paid(world);
    const { providerRef } = await db().payment.findUniqueOrThrow({ where: { id } });
    await provider.reverse(providerRef ?? "");
    await deliver(world, ...world.takeDeliveries());
    expect(await db().paymentDispute.findMany({ where: { paymentId: id } })).toMatchObject([
      { state: "LOST", currency: "USD" },
    ]);
    expect(await moneyOf(order)).toMatchObject({ order: "PAID", attempts: ["SUCCEEDED"] });

    const { order: other } = await anOrder();
    const { ref } = await openPage(world, other);
    const told = provider.event("CHECKOUT.PAYMENT-APPROVAL.REVERSED", { order_id: ref });
    expect(await deliver(world, told)).toEqual([204]);
    expect(await moneyOf(other)).toMatchObject({ order: "PENDING_PAYMENT", attempts: ["PENDING"] });
  });
});
