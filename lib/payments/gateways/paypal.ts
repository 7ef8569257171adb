import { z } from "zod";
import { env } from "@/lib/platform/env";
import { DomainError } from "@/lib/platform/errors";
import type {
  CreateRequest,
  Gateway,
  ProviderPayment,
  ProviderRefund,
  ProviderStatus,
  RefundRequest,
} from "./gateway";
import { callPaypal, type PaypalAnswer } from "./paypal-api";
import { namedPaypalDispute, readPaypalDispute } from "./paypal-disputes";
import { paypalMoney as money, toCents, toValue } from "./paypal-money";
import { certificateIsUnknown, SIGNATURE_HEADERS, verifyPaypalSignature } from "./paypal-signature";

const captureSchema = z.object({
  id: z.string(),
  status: z.string(),
  amount: money,
  custom_id: z.string().optional(),
  seller_receivable_breakdown: z.object({ paypal_fee: money.optional() }).optional(),
});

const givenRefund = z.object({ id: z.string(), status: z.string(), invoice_id: z.string().nullish() });

const order = z.object({
  id: z.string().min(1),
  status: z.string(),
  purchase_units: z
    .array(
      z.object({
        custom_id: z.string().optional(),
        amount: money,
        payments: z
          .object({ captures: z.array(captureSchema).optional(), refunds: z.array(givenRefund).optional() })
          .optional(),
      }),
    )
    .min(1),
});

const created = z.object({
  id: z.string().min(1),
  links: z.array(z.object({ rel: z.string(), href: z.string() })),
});

const refundSchema = z.object({ id: z.string().min(1), status: z.string() });

const event = z.object({
  id: z.string().min(1).max(120),
  resource: z.object({
    id: z.string().max(120).optional(),
    order_id: z.string().max(120).optional(),
    dispute_id: z.string().max(120).optional(),
    custom_id: z.string().max(120).optional(),
    supplementary_data: z
      .object({ related_ids: z.object({ order_id: z.string().max(120).optional() }).optional() })
      .optional(),
  }),
});

/**
 * PayPal, Orders v2. It takes no rupiah, so it charges dollars. The buyer approves at PayPal; the money comes with our capture,
 * which is why an order needs no cancelling there: one we do not capture costs nobody anything.
 */
export const paypalGateway: Gateway = {
  name: "paypal",
  currency: "USD",
  methods: ["paypal"],
  create,
  read,
  capture,
  cancel: async () => undefined,
  refund,
  readRefund,
  disputes: { named: namedPaypalDispute, read: readPaypalDispute },

  asksToVerify: { headers: SIGNATURE_HEADERS, mustAsk: certificateIsUnknown },

  async verifyWebhook(body, headers) {
    await verifyPaypalSignature(body, headers, env().PAYPAL_WEBHOOK_ID ?? "");
    const delivery = event.safeParse(JSON.parse(body));
    if (!delivery.success)
      throw new DomainError("INVALID_INPUT", { message: "paypal event of unknown shape" });
    const { id, order_id, dispute_id, custom_id, supplementary_data } = delivery.data.resource;
    // An order names itself; captures and approvals taken back name the order they belong to, refunds the one we gave them.
    const order = supplementary_data?.related_ids?.order_id ?? order_id;
    const providerRef = order ?? custom_id ?? id ?? dispute_id ?? "";
    return { eventId: delivery.data.id, providerRef };
  },
};

async function create(request: CreateRequest) {
  const answer = await callPaypal("POST", "/v2/checkout/orders", {
    requestId: request.reference,
    body: {
      intent: "CAPTURE",
      purchase_units: [
        {
          custom_id: request.reference,
          invoice_id: request.reference,
          description: request.title,
          amount: { currency_code: request.currency, value: toValue(request.amount) },
        },
      ],
      payment_source: {
        paypal: {
          experience_context: {
            user_action: "PAY_NOW",
            shipping_preference: "NO_SHIPPING",
            locale: request.locale === "id" ? "id-ID" : "en-US",
            return_url: request.returnUrl,
            cancel_url: request.returnUrl,
          },
        },
      },
    },
  });
  const { id, links } = expect(created, answer);
  const page = links.find(({ rel }) => rel === "payer-action" || rel === "approve");
  if (!page) throw unclear("an order without a page to approve it");
  return { providerRef: id, checkoutUrl: page.href };
}

async function read(providerRef: string): Promise<ProviderPayment | null> {
  const answer = await callPaypal("GET", `/v2/checkout/orders/${encodeURIComponent(providerRef)}`);
  if (answer.status === 404) return null; // Never approved, and forgotten after some hours.
  const { id, status, purchase_units } = expect(order, answer);
  const [unit] = purchase_units;
  const taken = unit?.payments?.captures?.[0];
  const { value = "0", currency_code: currency = "" } = taken?.amount ?? unit?.amount ?? {};
  const fee = taken?.seller_receivable_breakdown?.paypal_fee;
  return {
    providerRef: id,
    reference: taken?.custom_id ?? unit?.custom_id ?? "",
    status: statusOf(status, taken?.status),
    amount: toCents(value),
    currency,
    method: "paypal",
    captureRef: taken?.id ?? null,
    fee: fee?.currency_code === currency ? toCents(fee.value) : null,
  };
}

// A completed order may still hold a capture that is under review or was denied: the capture decides.
function statusOf(order: string, taken: string | undefined): ProviderStatus {
  if (taken === undefined) {
    if (order === "VOIDED") return "CANCELLED";
    return order === "APPROVED" ? "APPROVED" : "PENDING";
  }
  if (taken === "COMPLETED" || taken === "PARTIALLY_REFUNDED" || taken === "REFUNDED") return "PAID";
  return taken === "DECLINED" || taken === "FAILED" ? "FAILED" : "PENDING";
}

// Refused means here: taken before, or what the buyer pays with was declined and he may choose another. Reading it back tells which.
async function capture(providerRef: string, key: string): Promise<"asked" | "refused"> {
  const path = `/v2/checkout/orders/${encodeURIComponent(providerRef)}/capture`;
  const { issue } = await callPaypal("POST", path, { requestId: `${key}-capture` });
  return issue === null ? "asked" : "refused";
}

async function refund(
  payment: { providerRef: string; captureRef: string },
  request: RefundRequest,
): Promise<ProviderRefund> {
  if (request.refundRef)
    return (await readRefund(request.refundRef)) ?? refused(request, "RESOURCE_NOT_FOUND");
  if (request.earlier.length > 0) {
    const before = await findRefund(payment.providerRef, request.earlier);
    if (before && before.status !== "FAILED") return before;
  }
  const path = `/v2/payments/captures/${encodeURIComponent(payment.captureRef)}/refund`;
  const answer = await callPaypal("POST", path, {
    requestId: request.reference,
    body: {
      amount: { currency_code: request.currency, value: toValue(request.amount) },
      invoice_id: request.reference,
      // Comes back in the refund's own webhooks, which name no order.
      custom_id: payment.providerRef,
    },
  });
  if (answer.status !== 404 && answer.status !== 422) return toRefund(expect(refundSchema, answer));
  // Refused, for it may have been given long ago: PayPal forgets its keys.
  const given = await findRefund(payment.providerRef, [request.reference]);
  return given ?? refused(request, answer.issue ?? "UNKNOWN");
}

async function readRefund(refundRef: string): Promise<ProviderRefund | null> {
  const answer = await callPaypal("GET", `/v2/payments/refunds/${encodeURIComponent(refundRef)}`);
  return answer.status === 404 ? null : toRefund(expect(refundSchema, answer));
}

async function findRefund(
  order_id: string,
  references: readonly string[],
): Promise<ProviderRefund | undefined> {
  const answer = await callPaypal("GET", `/v2/checkout/orders/${encodeURIComponent(order_id)}`);
  if (answer.status === 404) return undefined; // It keeps an order for some years, not for ever.
  const given = expect(order, answer).purchase_units.flatMap((unit) => unit.payments?.refunds ?? []);
  const named = given.filter((one) => references.includes(one.invoice_id ?? "")).map(toRefund);
  return named.find((one) => one.status !== "FAILED") ?? named[0];
}

function toRefund({ id: refundRef, status }: z.infer<typeof refundSchema>): ProviderRefund {
  if (status === "COMPLETED") return { refundRef, status: "SUCCEEDED" };
  if (status === "PENDING") return { refundRef, status };
  return { refundRef, status: "FAILED", failure: status };
}

function refused({ reference }: RefundRequest, failure: string): ProviderRefund {
  return { refundRef: reference, status: "FAILED", failure };
}

function expect<T>(schema: z.ZodType<T>, answer: PaypalAnswer): T {
  const read = schema.safeParse(answer.body);
  if (answer.issue !== null || !read.success)
    throw unclear(`${answer.status} ${answer.issue ?? "unknown shape"}`);
  return read.data;
}

function unclear(message: string): DomainError {
  return new DomainError("GATEWAY_UNAVAILABLE", { message: `paypal: ${message}` });
}
