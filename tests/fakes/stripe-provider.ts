import { createHmac, randomBytes } from "node:crypto";
import {
  type Answer,
  type Call,
  type Delivery,
  hostedPage,
  type ProviderServer,
  startProviderServer,
} from "./provider-server";

type Session = {
  id: string;
  reference: string;
  title: string;
  status: "open" | "complete" | "expired";
  paymentStatus: "unpaid" | "paid";
  /** In sen, as Stripe counts rupiah. */
  amount: number;
  currency: string;
  expiresAt: number;
  successUrl: string;
  /** What the session hands on to its intent and that to its charge. */
  metadata: Record<string, string>;
  intent: { id: string; status: string; received: number } | null;
};

type Refund = {
  id: string;
  intent: string;
  amount: number;
  status: "pending" | "succeeded" | "failed";
  metadata: Record<string, string>;
};

type Dispute = { id: string; intent: string; amount: number; status: string };

type Options = { port?: number; secretKey: string; webhookSecret: string; webhookUrl?: string };

type Books = {
  sessions: Map<string, Session>;
  refunds: Refund[];
  disputes: Dispute[];
  /** Whether a charge tells its fee: Stripe reckons it after the charge. */
  feesTold: boolean;
  /** What a refund asked for now becomes at first. */
  refundsBecome: Refund["status"];
  answers: Map<string, { request: string; answer: Answer }>;
};

/** Stripe's books, and what its buyers and clerks can do besides the API. */
export type StripeProvider = ProviderServer &
  Books & {
    pay(id: string, over?: Partial<Pick<Session, "amount" | "currency" | "reference">>): Promise<void>;
    /** A card is declined; the page stays open for another. */
    refuse(id: string): Promise<void>;
    fail(id: string): Promise<void>;
    expire(id: string): Promise<void>;
    /** The buyer's bank wants the money back, or has decided. */
    dispute(id: string, status: "needs_response" | "won" | "lost"): Promise<void>;
    /** The fees are reckoned by now; told of one charge. */
    tellFee(id: string): Promise<void>;
    endRefunds(how: "succeeded" | "failed"): Promise<void>;
    event(type: string, object: Record<string, unknown>): Delivery;
  };

const MINUTE = 60;

/** The part of Stripe's API that Checkout and its refunds need, as documented, with idempotency keys and a page to pay at. */
export async function startStripeProvider(options: Options): Promise<StripeProvider> {
  const server = await startProviderServer((call) => answerCall(call, provider, options), options);
  const books: Books = {
    sessions: new Map(),
    refunds: [],
    disputes: [],
    feesTold: true,
    refundsBecome: "succeeded",
    answers: new Map(),
  };
  const tell = (type: string, session: Session) =>
    server.send(provider.event(type, toSession(session, provider)));
  const provider: StripeProvider = Object.assign(server, books, {
    async pay(id: string, over: Partial<Pick<Session, "amount" | "currency" | "reference">> = {}) {
      const session = Object.assign(found(provider, id), over);
      complete(session, "succeeded", session.amount).paymentStatus = "paid";
      await tell("checkout.session.completed", session);
    },
    async refuse(id: string) {
      const session = found(provider, id);
      const intent = { id: newIntent(), status: "requires_payment_method", received: 0 };
      session.intent = intent;
      const told = { id: intent.id, object: "payment_intent", status: intent.status };
      const event = { ...told, metadata: session.metadata };
      await server.send(provider.event("payment_intent.payment_failed", event));
    },
    async dispute(id: string, status: "needs_response" | "won" | "lost") {
      const intent = found(provider, id).intent ?? { id: "", received: 0 };
      const known = provider.disputes.find((one) => one.intent === intent.id);
      const one = known ?? { id: `du_${intent.id}`, intent: intent.id, amount: intent.received, status };
      if (!known) provider.disputes.push(one);
      one.status = status;
      const type = status === "needs_response" ? "created" : "closed";
      await server.send(provider.event(`charge.dispute.${type}`, toDispute(one)));
    },
    async tellFee(id: string) {
      const { intent, metadata } = found(provider, id);
      provider.feesTold = true;
      const charge = { id: `ch_${intent?.id}`, object: "charge", metadata };
      await server.send(provider.event("charge.updated", charge));
    },
    async fail(id: string) {
      const session = complete(found(provider, id), "requires_payment_method", 0);
      await tell("checkout.session.completed", session);
      await tell("checkout.session.async_payment_failed", session);
    },
    async expire(id: string) {
      const session = found(provider, id);
      session.status = "expired";
      await tell("checkout.session.expired", session);
    },
    async endRefunds(how: "succeeded" | "failed") {
      provider.refundsBecome = "succeeded";
      for (const refund of provider.refunds.filter((one) => one.status === "pending")) {
        refund.status = how;
        await server.send(
          provider.event(how === "failed" ? "refund.failed" : "refund.updated", toRefund(refund)),
        );
      }
    },
    event(type: string, object: Record<string, unknown>): Delivery {
      const id = `evt_${randomBytes(12).toString("hex")}`;
      return signStripe(
        JSON.stringify({ id, object: "event", type, data: { object } }),
        options.webhookSecret,
      );
    },
  });
  return provider;
}

/** A body as Stripe signs it: HMAC-SHA256 of "t.body". */
export function signStripe(body: string, secret: string, at = Date.now()): Delivery {
  const time = Math.floor(at / 1000);
  const mac = createHmac("sha256", secret).update(`${time}.${body}`).digest("hex");
  return { body, headers: { "content-type": "application/json", "stripe-signature": `t=${time},v1=${mac}` } };
}

async function answerCall(call: Call, provider: StripeProvider, options: Options): Promise<Answer> {
  if (call.path.startsWith("/pay/")) return answerPage(call, provider);
  if (call.headers.authorization !== `Bearer ${options.secretKey}`)
    return problem(401, "authentication_error", "api_key");
  const key = call.headers["idempotency-key"];
  const known = key ? provider.answers.get(key) : undefined;
  const request = `${call.method} ${call.path} ${call.body}`;
  if (known)
    return known.request === request
      ? known.answer
      : problem(400, "idempotency_error", "idempotency_key_in_use");
  const answer = await answerApi(call, provider);
  if (key) provider.answers.set(key, { request, answer });
  return answer;
}

async function answerApi(call: Call, provider: StripeProvider): Promise<Answer> {
  const form = new URLSearchParams(call.body);
  const [, , area = "", second = "", id = "", verb = ""] = call.path.split("/");
  if (area === "checkout") return id ? answerSession(call, provider, id, verb) : open(form, provider);
  if (area === "disputes") {
    const dispute = provider.disputes.find((one) => one.id === second);
    return dispute ? { status: 200, body: toDispute(dispute) } : missing();
  }
  if (area !== "refunds") return problem(404, "invalid_request_error", "unknown_url");
  if (call.method === "POST") return giveBack(form, provider);
  if (second) {
    const refund = provider.refunds.find((one) => one.id === second);
    return refund ? { status: 200, body: toRefund(refund) } : missing();
  }
  const data = provider.refunds
    .filter((one) => one.intent === call.query.get("payment_intent"))
    .map(toRefund);
  return { status: 200, body: { object: "list", url: "/v1/refunds", has_more: false, data } };
}

function answerSession(call: Call, provider: StripeProvider, id: string, verb: string): Answer {
  const session = provider.sessions.get(id);
  if (!session) return missing();
  if (verb === "expire") {
    if (session.status !== "open") return problem(400, "invalid_request_error", "session_not_open");
    session.status = "expired";
  }
  const expand = [...call.query].some(([key, value]) => /^expand/.test(key) && /^payment_intent/.test(value));
  return { status: 200, body: toSession(session, provider, expand), ...(!verb && { lose: "read" }) };
}

function open(form: URLSearchParams, provider: StripeProvider): Answer {
  const item = (field: string) => form.get(`line_items[0]${field}`) ?? "";
  const expiresAt = Number(form.get("expires_at"));
  const seconds = expiresAt - Date.now() / 1000;
  if (seconds < 30 * MINUTE || seconds > 24 * 60 * MINUTE)
    return problem(400, "invalid_request_error", "expires_at");
  if (form.get("mode") !== "payment" || !form.get("success_url"))
    return problem(400, "invalid_request_error", "parameter_missing");
  const session: Session = {
    id: `cs_test_${randomBytes(12).toString("hex")}`,
    reference: form.get("client_reference_id") ?? "",
    title: item("[price_data][product_data][name]"),
    status: "open",
    paymentStatus: "unpaid",
    amount: Number(item("[price_data][unit_amount]")) * Number(item("[quantity]")),
    currency: item("[price_data][currency]"),
    expiresAt,
    successUrl: form.get("success_url") ?? "",
    metadata: collect(form, "payment_intent_data[metadata]"),
    intent: null,
  };
  provider.sessions.set(session.id, session);
  return { status: 200, body: toSession(session, provider), lose: "create" };
}

async function giveBack(form: URLSearchParams, provider: StripeProvider): Promise<Answer> {
  const intent = form.get("payment_intent") ?? "";
  const amount = Number(form.get("amount"));
  const session = [...provider.sessions.values()].find((one) => one.intent?.id === intent);
  if (!session) return missing();
  const given = provider.refunds.filter((one) => one.intent === intent && one.status !== "failed");
  const left = (session.intent?.received ?? 0) - given.reduce((sum, one) => sum + one.amount, 0);
  if (amount > left) return problem(400, "invalid_request_error", "amount_too_large");
  const id = `re_${randomBytes(12).toString("hex")}`;
  const refund = { id, intent, amount, status: provider.refundsBecome, metadata: collect(form, "metadata") };
  provider.refunds.push(refund);
  const charge = { id: `ch_${intent}`, object: "charge", metadata: session.metadata };
  await provider.send(provider.event("charge.refunded", charge));
  return { status: 200, body: toRefund(refund), lose: "refund" };
}

function toSession(session: Session, provider: StripeProvider, expand = false) {
  return {
    id: session.id,
    object: "checkout.session",
    client_reference_id: session.reference,
    status: session.status,
    payment_status: session.paymentStatus,
    amount_total: session.amount,
    currency: session.currency,
    expires_at: session.expiresAt,
    metadata: session.metadata,
    url: session.status === "open" ? `${provider.url}/pay/${session.id}` : null,
    payment_intent:
      expand && session.intent ? toIntent(session, provider.feesTold) : (session.intent?.id ?? null),
  };
}

function toIntent({ intent, currency, amount }: Session, feesTold: boolean) {
  const fee = Math.round(amount * 0.029);
  return {
    id: intent?.id,
    object: "payment_intent",
    status: intent?.status,
    amount,
    amount_received: intent?.received,
    currency,
    latest_charge: {
      id: `ch_${intent?.id}`,
      object: "charge",
      payment_method_details: { type: "card" },
      balance_transaction: feesTold
        ? { id: `txn_${intent?.id}`, object: "balance_transaction", fee, currency }
        : null,
    },
  };
}

const toRefund = ({ intent, ...refund }: Refund) => ({
  ...refund,
  object: "refund",
  payment_intent: intent,
  currency: "idr",
  ...(refund.status === "failed" && { failure_reason: "expired_or_canceled_card" }),
});

const toDispute = ({ intent, ...dispute }: Dispute) => ({
  ...dispute,
  object: "dispute",
  payment_intent: intent,
  currency: "idr",
  reason: "product_not_received",
  metadata: {},
  evidence_details: { due_by: Math.floor(Date.now() / 1000) + 7 * 24 * 3600 },
});

async function answerPage({ path, method }: Call, provider: StripeProvider): Promise<Answer> {
  const [, , id = "", verb] = path.split("/");
  const session = found(provider, id);
  if (method === "POST") {
    await (verb === "pay" ? provider.pay(id) : provider.fail(id));
    return { status: 303, html: "", location: session.successUrl };
  }
  const page = { provider: "Stripe", title: session.title, path: `/pay/${id}`, back: session.successUrl };
  return { status: 200, html: hostedPage({ ...page, sum: `Rp ${session.amount / 100}` }) };
}

function found(provider: StripeProvider, id: string): Session {
  const session = provider.sessions.get(id);
  if (!session) throw new Error(`no session ${id}`);
  return session;
}

function complete(session: Session, status: string, received: number): Session {
  session.status = "complete";
  session.intent = { id: session.intent?.id ?? newIntent(), status, received };
  return session;
}

const newIntent = () => `pi_${randomBytes(12).toString("hex")}`;

function collect(form: URLSearchParams, field: string): Record<string, string> {
  const entries = [...form].filter(([key]) => key.startsWith(`${field}[`));
  return Object.fromEntries(entries.map(([key, value]) => [key.slice(field.length + 1, -1), value]));
}

const missing = () => problem(404, "invalid_request_error", "resource_missing");

function problem(status: number, type: string, code: string): Answer {
  return { status, body: { error: { type, code, message: code } } };
}
