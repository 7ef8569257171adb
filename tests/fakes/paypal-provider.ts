import { createSign, type KeyObject, randomBytes } from "node:crypto";
import { crc32 } from "node:zlib";
import { selfSigned } from "./certificate";
import {
  type Answer,
  type Call,
  type Delivery,
  hostedPage,
  type ProviderServer,
  startProviderServer,
} from "./provider-server";

type Order = {
  id: string;
  status: "PAYER_ACTION_REQUIRED" | "APPROVED" | "COMPLETED" | "VOIDED";
  reference: string;
  title: string;
  value: string;
  currency: string;
  returnUrl: string;
  /** What a capture ends as; INSTRUMENT_DECLINED: refused, and the buyer may approve again with something else. */
  captureBecomes: "COMPLETED" | "DECLINED" | "INSTRUMENT_DECLINED";
  capture: { id: string; status: string } | null;
};

type Refund = {
  id: string;
  capture: string;
  reference: string;
  customId: string;
  invoiceId: string;
  cents: number;
  status: "COMPLETED" | "PENDING" | "FAILED";
};

type Dispute = { id: string; capture: string; value: string; status: string; outcome: string | null };
type Approval = Partial<Pick<Order, "value" | "currency" | "reference" | "captureBecomes">>;

type Options = {
  port?: number;
  clientId: string;
  clientSecret: string;
  webhookId: string;
  webhookUrl?: string;
};

type Books = {
  orders: Map<string, Order>;
  refunds: Refund[];
  disputes: Dispute[];
  /** What a refund asked for now becomes at first. */
  refundsBecome: Refund["status"];
  tokens: Set<string>;
  tokensGiven: number;
  answers: Map<string, Answer>;
};

/** PayPal's books, and what its buyers and clerks can do besides the API. */
export type PaypalProvider = ProviderServer &
  Books & {
    approve(id: string, over?: Approval): Promise<void>;
    /** The buyer complains at PayPal, or PayPal has decided. */
    dispute(id: string, outcome: "RESOLVED_BUYER_FAVOUR" | "RESOLVED_SELLER_FAVOUR" | null): Promise<void>;
    /** PayPal takes a captured sum back by itself. */
    reverse(id: string): Promise<void>;
    /** A capture that was under way whose answer nobody got. */
    complete(id: string): Promise<void>;
    /** The order was never approved, and is forgotten. */
    forget(id: string): Promise<void>;
    endRefunds(how: "COMPLETED" | "FAILED"): Promise<void>;
    event(type: string, resource: Record<string, unknown>): Delivery;
    sign(body: string, over?: { key?: KeyObject; certUrl?: string; webhookId?: string }): Delivery;
    /** An address under which a certificate is served that is out of date, and its key. */
    expired: { key: KeyObject; certUrl: string };
  };

const DAY_MS = 86_400_000;
const PATH = "/v1/notifications/certs/CERT-";

/** The part of PayPal's API that Orders v2 and refunds need, as documented, with request ids, signed webhooks and a page to approve at. */
export async function startPaypalProvider(options: Options): Promise<PaypalProvider> {
  const at = (days: number) => new Date(Date.now() + days * DAY_MS);
  const current = selfSigned("messageverificationcerts.paypal.com", at(-1), at(30));
  const old = selfSigned("messageverificationcerts.paypal.com", at(-60), at(-1));
  const books: Books = {
    ...{
      orders: new Map(),
      refunds: [],
      disputes: [],
      refundsBecome: "COMPLETED",
      tokens: new Set(),
      tokensGiven: 0,
    },
    answers: new Map(),
  };

  const server = await startProviderServer(async (call) => {
    if (call.path === `${PATH}current`) return { status: 200, html: current.pem };
    if (call.path === `${PATH}old`) return { status: 200, html: old.pem };
    if (call.path.startsWith(PATH)) return { status: 404, body: {} };
    if (call.path.startsWith("/checkoutnow/")) return answerPage(call, provider);
    if (call.path === "/v1/oauth2/token") return giveToken(call, provider, options);
    if (!books.tokens.has(call.headers.authorization ?? "")) return problem(401, "INVALID_TOKEN");
    const requestId = call.headers["paypal-request-id"];
    const key = `${call.method} ${call.path} ${requestId}`;
    const known = requestId ? books.answers.get(key) : undefined;
    if (known) return known;
    const answer = await answerApi(call, provider);
    // Asked again under one id it repeats how that went, also that the buyer's card was declined.
    if (requestId && (answer.status < 300 || answer.declined))
      books.answers.set(key, { ...answer, lose: "" });
    return answer;
  }, options);

  const event = (type: string, resource: Record<string, unknown>) =>
    provider.sign(JSON.stringify({ id: `WH-${randomBytes(8).toString("hex")}`, event_type: type, resource }));

  const provider: PaypalProvider = Object.assign(server, books, {
    event,
    expired: { key: old.key, certUrl: `${server.url}${PATH}old` },
    sign(body: string, over: { key?: KeyObject; certUrl?: string; webhookId?: string } = {}): Delivery {
      const id = randomBytes(16).toString("hex");
      const time = new Date().toISOString();
      const text = [id, time, over.webhookId ?? options.webhookId, crc32(body)].join("|");
      const headers = {
        "content-type": "application/json",
        "paypal-transmission-id": id,
        "paypal-transmission-time": time,
        "paypal-auth-algo": "SHA256withRSA",
        "paypal-cert-url": over.certUrl ?? `${server.url}${PATH}current`,
        "paypal-transmission-sig": createSign("RSA-SHA256")
          .update(text)
          .sign(over.key ?? current.key, "base64"),
      };
      return { body, headers };
    },
    async approve(id: string, over: Approval = {}) {
      const order = Object.assign(found(provider, id), over, { status: "APPROVED" as const });
      await server.send(event("CHECKOUT.ORDER.APPROVED", toOrder(order, provider)));
    },
    async complete(id: string) {
      found(provider, id).status = "APPROVED";
      await take(found(provider, id), provider);
    },
    async forget(id: string) {
      books.orders.delete(id);
    },
    async dispute(id: string, outcome: Dispute["outcome"]) {
      const order = found(provider, id);
      const capture = order.capture?.id ?? "";
      const known = books.disputes.find((one) => one.capture === capture);
      const one = known ?? { id: `PP-D-${order.id}`, capture, value: order.value, status: "OPEN", outcome };
      if (!known) books.disputes.push(one);
      Object.assign(one, { outcome, status: outcome ? "RESOLVED" : "OPEN" });
      await server.send(event(`CUSTOMER.DISPUTE.${outcome ? "RESOLVED" : "CREATED"}`, toDispute(one)));
    },
    async reverse(id: string) {
      const order = found(provider, id);
      const cents = toCents(order.value);
      const { reference, capture } = order;
      const taken = {
        id: `REV${order.id}`,
        capture: capture?.id ?? "",
        reference,
        customId: reference,
        invoiceId: "",
        cents,
      };
      books.refunds.push({ ...taken, status: "COMPLETED" });
      await server.send(event("PAYMENT.CAPTURE.REVERSED", toRefund({ ...taken, status: "COMPLETED" })));
    },
    async endRefunds(how: "COMPLETED" | "FAILED") {
      provider.refundsBecome = "COMPLETED";
      for (const refund of books.refunds.filter((one) => one.status === "PENDING")) {
        refund.status = how;
        await server.send(event(`PAYMENT.REFUND.${how}`, toRefund(refund)));
      }
    },
  });
  return provider;
}

function giveToken(call: Call, provider: PaypalProvider, options: Options): Answer {
  const wanted = Buffer.from(`${options.clientId}:${options.clientSecret}`).toString("base64");
  if (call.headers.authorization !== `Basic ${wanted}`) return problem(401, "invalid_client");
  const token = randomBytes(16).toString("hex");
  provider.tokens.add(`Bearer ${token}`);
  provider.tokensGiven++;
  return { status: 200, body: { access_token: token, token_type: "Bearer", expires_in: 32_400 } };
}

async function answerApi(call: Call, provider: PaypalProvider): Promise<Answer & { declined?: true }> {
  const [, , , area = "", id = "", verb = ""] = call.path.split("/");
  const body = call.body ? JSON.parse(call.body) : {};
  if (area === "orders" && !id) return open(body, provider);
  if (area === "orders") {
    const order = provider.orders.get(id);
    if (!order) return problem(404, "RESOURCE_NOT_FOUND");
    if (verb !== "capture") return { status: 200, body: toOrder(order, provider), lose: "read" };
    if (order.status === "COMPLETED") return problem(422, "ORDER_ALREADY_CAPTURED");
    if (order.status !== "APPROVED") return problem(422, "ORDER_NOT_APPROVED");
    if (order.captureBecomes === "INSTRUMENT_DECLINED") {
      Object.assign(order, { status: "PAYER_ACTION_REQUIRED", captureBecomes: "COMPLETED" });
      return { ...problem(422, "INSTRUMENT_DECLINED"), declined: true };
    }
    await take(order, provider);
    return { status: 201, body: toOrder(order, provider), lose: "capture" };
  }
  if (area === "disputes") {
    const dispute = provider.disputes.find((one) => one.id === id);
    return dispute ? { status: 200, body: toDispute(dispute) } : problem(404, "RESOURCE_NOT_FOUND");
  }
  if (area === "refunds") {
    const refund = provider.refunds.find((one) => one.id === id);
    return refund ? { status: 200, body: toRefund(refund) } : problem(404, "RESOURCE_NOT_FOUND");
  }
  return area === "captures" && verb === "refund"
    ? giveBack(id, body, provider)
    : problem(404, "RESOURCE_NOT_FOUND");
}

type OpenRequest = {
  purchase_units: {
    custom_id: string;
    description: string;
    amount: { value: string; currency_code: string };
  }[];
  payment_source: { paypal: { experience_context: { return_url: string } } };
};

function open({ purchase_units: [unit], payment_source }: OpenRequest, provider: PaypalProvider): Answer {
  if (!unit || unit.amount.currency_code === "IDR") return problem(422, "CURRENCY_NOT_SUPPORTED");
  const id = randomBytes(8).toString("hex").toUpperCase();
  const order: Order = {
    id,
    status: "PAYER_ACTION_REQUIRED",
    reference: unit.custom_id,
    title: unit.description,
    value: unit.amount.value,
    currency: unit.amount.currency_code,
    returnUrl: payment_source.paypal.experience_context.return_url,
    captureBecomes: "COMPLETED",
    capture: null,
  };
  provider.orders.set(id, order);
  return { status: 201, body: toOrder(order, provider), lose: "create" };
}

async function take(order: Order, provider: PaypalProvider): Promise<void> {
  order.status = "COMPLETED";
  order.capture = { id: `CAP${order.id}`, status: order.captureBecomes };
  const type = order.captureBecomes === "COMPLETED" ? "COMPLETED" : "DENIED";
  await provider.send(provider.event(`PAYMENT.CAPTURE.${type}`, toCapture(order) ?? {}));
}

async function giveBack(
  capture: string,
  body: { amount: { value: string }; invoice_id: string; custom_id: string },
  provider: PaypalProvider,
): Promise<Answer> {
  const order = [...provider.orders.values()].find((one) => one.capture?.id === capture);
  if (!order) return problem(404, "RESOURCE_NOT_FOUND");
  const given = provider.refunds.filter((one) => one.capture === capture && one.status !== "FAILED");
  const cents = toCents(body.amount.value);
  if (cents > toCents(order.value) - given.reduce((sum, one) => sum + one.cents, 0))
    return problem(422, "REFUND_AMOUNT_EXCEEDED");
  const id = `REF${randomBytes(6).toString("hex")}`;
  const more = { invoiceId: body.invoice_id, cents, status: provider.refundsBecome };
  const refund = { id, capture, reference: order.reference, customId: body.custom_id, ...more };
  provider.refunds.push(refund);
  await provider.send(provider.event("PAYMENT.CAPTURE.REFUNDED", toRefund(refund)));
  return { status: 201, body: toRefund(refund), lose: "refund" };
}

function toOrder(order: Order, provider: PaypalProvider) {
  const capture = toCapture(order);
  return {
    id: order.id,
    status: order.status,
    purchase_units: [
      {
        custom_id: order.reference,
        amount: { currency_code: order.currency, value: order.value },
        ...(capture && {
          payments: {
            captures: [capture],
            refunds: provider.refunds.filter((one) => one.capture === capture.id).map(toRefund),
          },
        }),
      },
    ],
    links: [{ rel: "payer-action", href: `${provider.url}/checkoutnow/${order.id}`, method: "GET" }],
  };
}

function toCapture({ id, capture, currency, value, reference }: Order) {
  if (!capture) return null;
  const fee = (toCents(value) * 0.034 + 30) / 100;
  return {
    ...capture,
    amount: { currency_code: currency, value },
    custom_id: reference,
    supplementary_data: { related_ids: { order_id: id } },
    seller_receivable_breakdown: { paypal_fee: { currency_code: currency, value: fee.toFixed(2) } },
  };
}

const toDispute = ({ id, capture, value, status, outcome }: Dispute) => ({
  ...{ dispute_id: id, status, reason: "MERCHANDISE_OR_SERVICE_NOT_RECEIVED" },
  dispute_amount: { currency_code: "USD", value },
  disputed_transactions: [{ seller_transaction_id: capture }],
  ...(outcome && { dispute_outcome: { outcome_code: outcome } }),
});

const toRefund = ({ id, status, cents, customId, invoiceId, capture }: Refund) => ({
  ...{ id, status, custom_id: customId, invoice_id: invoiceId },
  links: [{ rel: "up", href: `https://api-m.paypal.com/v2/payments/captures/${capture}`, method: "GET" }],
  amount: { currency_code: "USD", value: (cents / 100).toFixed(2) },
});

async function answerPage({ path, method }: Call, provider: PaypalProvider): Promise<Answer> {
  const [, , id = "", verb] = path.split("/");
  const order = found(provider, id);
  if (method === "POST") {
    await provider.approve(id, { captureBecomes: verb === "pay" ? "COMPLETED" : "DECLINED" });
    return { status: 303, html: "", location: order.returnUrl };
  }
  const page = { provider: "PayPal", title: order.title, path: `/checkoutnow/${id}`, back: order.returnUrl };
  return { status: 200, html: hostedPage({ ...page, sum: `${order.currency} ${order.value}` }) };
}

function found(provider: PaypalProvider, id: string): Order {
  const order = provider.orders.get(id);
  if (!order) throw new Error(`no order ${id}`);
  return order;
}

export function toCents(value: string): number {
  return Math.round(Number(value) * 100);
}

function problem(status: number, issue: string): Answer {
  return { status, body: { name: issue, details: [{ issue }] } };
}
