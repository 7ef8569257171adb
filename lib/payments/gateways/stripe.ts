import Stripe from "stripe";
import { z } from "zod";
import { env } from "@/lib/platform/env";
import { DomainError } from "@/lib/platform/errors";
import { byAnyOf } from "@/lib/platform/secrets/in-use";
import type { CreateRequest, Gateway, ProviderPayment, ProviderRefund, RefundRequest } from "./gateway";
import { namedStripeDispute, toStripeDispute } from "./stripe-disputes";
import { verifyStripeSignature } from "./stripe-signature";

/** Stripe counts rupiah in sen, of which nobody pays any. */
const SEN = 100;
/** The shortest life of a Checkout Session. The lock is shorter: `cancel` ends the page when the order ends. */
const SHORTEST_LIFE_MS = 30 * 60_000;
const TIMEOUT_MS = 10_000;

const event = z.object({
  id: z.string().min(1).max(120),
  data: z.object({
    object: z.object({
      id: z.string().min(1).max(120),
      object: z.string(),
      metadata: z.record(z.string(), z.string()).nullish(),
    }),
  }),
});

/** Cards by Stripe Checkout. What we call a payment is a Checkout Session; money moves by its PaymentIntent. */
export const stripeGateway: Gateway = {
  name: "stripe",
  currency: "IDR",
  methods: ["card"],
  create: (request) => answered(() => create(request)),
  read: (providerRef) => answered(() => read(providerRef)),
  cancel: (providerRef) => answered(() => cancel(providerRef)),
  refund: ({ providerRef, captureRef }, request) => answered(() => refund(providerRef, captureRef, request)),
  readRefund: (name) =>
    answered(async () => {
      const refund = await stripe().refunds.retrieve(name).catch(nullIfMissing);
      return refund && toRefund(refund);
    }),
  disputes: { named: namedStripeDispute, read: (name) => answered(() => readDispute(name)) },

  async verifyWebhook(body, headers) {
    byAnyOf("STRIPE_WEBHOOK_SECRET", (secret) =>
      verifyStripeSignature(body, headers.get("stripe-signature"), secret),
    );
    const read = event.safeParse(JSON.parse(body));
    if (!read.success) throw new DomainError("INVALID_INPUT", { message: "stripe event of unknown shape" });
    const { id, object, metadata } = read.data.data.object;
    // Charges and refunds do not name their session; the reference we gave the session came with the charge.
    const providerRef = object === "checkout.session" ? id : (metadata?.reference ?? id);
    return { eventId: read.data.id, providerRef };
  },
};

async function create(request: CreateRequest) {
  const metadata = { reference: request.reference };
  const session = await stripe().checkout.sessions.create(
    {
      mode: "payment",
      client_reference_id: request.reference,
      line_items: [
        {
          quantity: 1,
          price_data: {
            currency: request.currency.toLowerCase(),
            unit_amount: request.amount * SEN,
            product_data: { name: request.title },
          },
        },
      ],
      success_url: request.returnUrl,
      cancel_url: request.returnUrl,
      // Reckoned from the deadline and not from now: asked again under one key, the request must be the same.
      expires_at: Math.ceil((request.expiresAt.getTime() + SHORTEST_LIFE_MS) / 1000),
      locale: request.locale,
      metadata,
      payment_intent_data: { description: request.title, metadata },
    },
    { idempotencyKey: request.reference },
  );
  if (!session.url) throw new Error(`session ${session.id} has no page`);
  return { providerRef: session.id, checkoutUrl: session.url };
}

async function read(providerRef: string): Promise<ProviderPayment | null> {
  const session = await stripe()
    .checkout.sessions.retrieve(providerRef, {
      expand: ["payment_intent.latest_charge.balance_transaction"],
    })
    .catch(nullIfMissing);
  if (!session) return null;
  const intent = expanded(session.payment_intent);
  const charge = expanded(intent?.latest_charge);
  const balance = expanded(charge?.balance_transaction);
  const currency = (session.currency ?? "").toUpperCase();
  const paid = session.payment_status === "paid";
  const taken = paid && intent ? intent.amount_received : session.amount_total;
  return {
    providerRef: session.id,
    reference: session.client_reference_id ?? "",
    status: statusOf(session, intent),
    amount: (taken ?? 0) / SEN,
    currency,
    method: charge?.payment_method_details?.type ?? null,
    captureRef: paid && intent ? intent.id : null,
    fee: balance?.currency.toUpperCase() === currency ? Math.round(balance.fee / SEN) : null,
  };
}

function statusOf(session: Stripe.Checkout.Session, intent: Stripe.PaymentIntent | null) {
  if (session.status === "expired") return "EXPIRED";
  if (session.status !== "complete") return "PENDING";
  if (session.payment_status === "paid") return "PAID";
  // Complete and unpaid: a way to pay that takes its time, until it failed.
  const failed = intent?.status === "canceled" || intent?.status === "requires_payment_method";
  return failed ? "FAILED" : "PENDING";
}

async function cancel(providerRef: string): Promise<void> {
  try {
    await stripe().checkout.sessions.expire(providerRef);
  } catch (error) {
    // Not open any more: paid, or expired before.
    if (!(error instanceof Stripe.errors.StripeInvalidRequestError)) throw error;
  }
}

async function refund(
  session: string,
  paymentIntent: string,
  request: RefundRequest,
): Promise<ProviderRefund> {
  try {
    return toRefund(
      request.refundRef
        ? await stripe().refunds.retrieve(request.refundRef)
        : ((await findRefund(paymentIntent, request)) ??
            (await stripe().refunds.create(
              {
                payment_intent: paymentIntent,
                amount: request.amount * SEN,
                metadata: { reference: session, refund: request.reference },
              },
              { idempotencyKey: request.reference },
            ))),
    );
  } catch (error) {
    if (!(error instanceof Stripe.errors.StripeInvalidRequestError)) throw error;
    // Refused, for it may have been given a moment ago.
    const given = request.refundRef ? undefined : await findRefund(paymentIntent, request);
    if (given) return toRefund(given);
    return { refundRef: request.reference, status: "FAILED", failure: error.code ?? error.message };
  }
}

// Its key is forgotten after a day, the refund is not: one whose answer was lost long ago is found here and not given again.
async function findRefund(
  paymentIntent: string,
  { reference, earlier }: RefundRequest,
): Promise<Stripe.Refund | undefined> {
  const { data } = await stripe().refunds.list({ payment_intent: paymentIntent, limit: 100 });
  const named = (name: string) => data.filter((one) => one.metadata?.refund === name);
  const before = earlier.flatMap(named).find((one) => toRefund(one).status !== "FAILED");
  return before ?? named(reference)[0];
}

function toRefund(refund: Stripe.Refund): ProviderRefund {
  const { id: refundRef, status } = refund;
  if (status === "succeeded") return { refundRef, status: "SUCCEEDED" };
  if (status === "failed" || status === "canceled")
    return { refundRef, status: "FAILED", failure: refund.failure_reason ?? status };
  return { refundRef, status: "PENDING" };
}

async function readDispute(name: string) {
  const dispute = await stripe().disputes.retrieve(name).catch(nullIfMissing);
  return dispute && toStripeDispute(dispute, SEN);
}

function stripe(): Stripe {
  const base = env().STRIPE_BASE_URL ? new URL(env().STRIPE_BASE_URL ?? "") : null;
  return new Stripe(env().STRIPE_SECRET_KEY ?? "", {
    apiVersion: "2026-10-28.endive",
    timeout: TIMEOUT_MS,
    maxNetworkRetries: 1,
    telemetry: false,
    ...(base && {
      protocol: base.protocol === "http:" ? "http" : "https",
      host: base.hostname,
      port: base.port || (base.protocol === "http:" ? 80 : 443),
    }),
  });
}

async function answered<T>(call: () => Promise<T>): Promise<T> {
  try {
    return await call();
  } catch (error) {
    throw new DomainError("GATEWAY_UNAVAILABLE", { message: `stripe: ${String(error)}` });
  }
}

function nullIfMissing(error: unknown): null {
  if (error instanceof Stripe.errors.StripeInvalidRequestError && error.code === "resource_missing")
    return null;
  throw error;
}

function expanded<T extends object>(value: string | T | null | undefined): T | null {
  return typeof value === "object" ? value : null;
}
