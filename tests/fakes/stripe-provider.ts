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
  metadata: Record<string, string>;
  intent: { id: string; status: string; received: number; metadata: Record<string, string> } | null;
};

type Refund = {
  id: string;
  intent: string;
  amount: number;
  status: "pending" | "succeeded" | "failed";
  metadata: Record<string, string>;
};

const MINUTES = 60;

/** Stripe's books, and what its buyers and clerks can do besides the API. */
export type StripeProvider = ProviderServer & {
  sessions: Map<string, Session>;
  refunds: Refund[];
  /** What a refund asked for now becomes at first. */
  refundsBecome: Refund["status"];
  pay(id: string, over?: { amount?: number }): Promise<void>;
  fail(id: string): Promise<void>;
  expire(id: string): Promise<void>;
  endRefunds(how: "succeeded" | "failed"): Promise<void>;
  event(type: string, object: Record<string, unknown>): Delivery;
};

/** The part of Stripe's API that Checkout and its refunds need, as documented, with idempotency keys and a page to pay at. */
export async function startStripeProvider(options: {
  port?: number;
  secretKey: string;
  webhookSecret: string;
  webhookUrl?: string;
}): Promise<StripeProvider> {
  const sessions = new Map<string, Session>();
  const refunds: Refund[] = [];
  const answers = new Map<string, { request: string; answer: Answer }>();
  const server = await startProviderServer(answerCall, options);

  async function answerCall(call: Call): Promise<Answer> {
    if (call.path.startsWith("/pay/")) return answerPage(call);
    if (call.headers.authorization !== `Bearer ${options.secretKey}`)
      return problem(401, "authentication_error", "api_key");
    const key = call.headers["idempotency-key"];
    const known = key ? answers.get(key) : undefined;
    const request = `${call.method} ${call.path} ${call.body}`;
    if (known)
      return known.request === request ? known.answer : problem(400, "idempotency_error", "key_reused");
    const answer = answerApi(call);
    if (key) answers.set(key, { request, answer: { ...answer, lose: undefined } as Answer });
    return answer;
  }

  function answerApi(call: Call): Answer {
    const form = new URLSearchParams(call.body);
    const [, , area = "", second = "", id = "", verb = ""] = call.path.split("/");
    if (area === "checkout" && second === "sessions" && call.method === "POST" && !id) return open(form);
    if (area === "checkout" && second === "sessions") {
      const session = sessions.get(id);
      if (!session) return problem(404, "invalid_request_error", "resource_missing");
      if (verb !== "expire") return { status: 200, body: toSession(session, call.query) };
      if (session.status !== "open") return problem(400, "invalid_request_error", "session_not_open");
      session.status = "expired";
      return { status: 200, body: toSession(session, call.query) };
    }
    if (area === "refunds" && call.method === "POST") return giveBack(form);
    if (area === "refunds" && second) {
      const refund = refunds.find((one) => one.id === second);
      return refund
        ? { status: 200, body: toRefund(refund) }
        : problem(404, "invalid_request_error", "resource_missing");
    }
    if (area === "refunds") {
      const data = refunds.filter((one) => one.intent === call.query.get("payment_intent")).map(toRefund);
      return { status: 200, body: { object: "list", url: "/v1/refunds", has_more: false, data } };
    }
    return problem(404, "invalid_request_error", "unknown_url");
  }

  function open(form: URLSearchParams): Answer {
    const expiresAt = Number(form.get("expires_at"));
    const seconds = expiresAt - Date.now() / 1000;
    if (seconds < 30 * MINUTES || seconds > 24 * 60 * MINUTES)
      return problem(400, "invalid_request_error", "expires_at");
    if (form.get("mode") !== "payment" || !form.get("success_url"))
      return problem(400, "invalid_request_error", "parameter_missing");
    const session: Session = {
      id: `cs_test_${randomBytes(12).toString("hex")}`,
      reference: form.get("client_reference_id") ?? "",
      title: form.get("line_items[0][price_data][product_data][name]") ?? "",
      status: "open",
      paymentStatus: "unpaid",
      amount:
        Number(form.get("line_items[0][price_data][unit_amount]")) *
        Number(form.get("line_items[0][quantity]")),
      currency: form.get("line_items[0][price_data][currency]") ?? "",
      expiresAt,
      successUrl: form.get("success_url") ?? "",
      metadata: collect(form, "payment_intent_data[metadata]"),
      intent: null,
    };
    sessions.set(session.id, session);
    return { status: 200, body: toSession(session, new URLSearchParams()), lose: "create" };
  }

  function giveBack(form: URLSearchParams): Answer {
    const intent = form.get("payment_intent") ?? "";
    const amount = Number(form.get("amount"));
    const paid = [...sessions.values()].find((one) => one.intent?.id === intent)?.intent;
    if (!paid) return problem(404, "invalid_request_error", "resource_missing");
    const given = refunds.filter((one) => one.intent === intent && one.status !== "failed");
    const left = paid.received - given.reduce((sum, one) => sum + one.amount, 0);
    if (amount > left) return problem(400, "invalid_request_error", "amount_too_large");
    const id = `re_${randomBytes(12).toString("hex")}`;
    const refund: Refund = {
      id,
      intent,
      amount,
      status: provider.refundsBecome,
      metadata: collect(form, "metadata"),
    };
    refunds.push(refund);
    void server.send(
      event("charge.refunded", { id: `ch_${intent}`, object: "charge", metadata: paid.metadata }),
    );
    return { status: 200, body: toRefund(refund), lose: "refund" };
  }

  function toSession(session: Session, query: URLSearchParams) {
    const expand = [...query.entries()].some(
      ([key, value]) => /^expand/.test(key) && /payment_intent/.test(value),
    );
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
      url: session.status === "open" ? `${server.url}/pay/${session.id}` : null,
      payment_intent: expand && session.intent ? toIntent(session) : (session.intent?.id ?? null),
    };
  }

  function toIntent({ intent, currency, amount }: Session) {
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
        balance_transaction: { id: `txn_${intent?.id}`, object: "balance_transaction", fee, currency },
      },
    };
  }

  function toRefund({ intent, ...refund }: Refund) {
    return { ...refund, object: "refund", payment_intent: intent, failure_reason: null, currency: "idr" };
  }

  function event(type: string, object: Record<string, unknown>): Delivery {
    const id = `evt_${randomBytes(12).toString("hex")}`;
    return signStripe(JSON.stringify({ id, object: "event", type, data: { object } }), options.webhookSecret);
  }

  async function answerPage({ path, method }: Call): Promise<Answer> {
    const [, , id = "", verb] = path.split("/");
    const session = sessions.get(id);
    if (!session) return { status: 404, html: "" };
    if (method === "POST") {
      await (verb === "pay" ? provider.pay(id) : provider.fail(id));
      return { status: 303, html: "", location: session.successUrl };
    }
    const page = { provider: "Stripe", title: session.title, path: `/pay/${id}`, back: session.successUrl };
    return { status: 200, html: hostedPage({ ...page, sum: `Rp ${session.amount / 100}` }) };
  }

  function found(id: string): Session {
    const session = sessions.get(id);
    if (!session) throw new Error(`no session ${id}`);
    return session;
  }

  function complete(id: string, status: string, received: number): Session {
    const session = found(id);
    const intent = `pi_${randomBytes(12).toString("hex")}`;
    session.status = "complete";
    session.intent = { id: intent, status, received, metadata: session.metadata };
    return session;
  }

  const tell = (type: string, session: Session) =>
    server.send(event(type, toSession(session, new URLSearchParams())));

  const provider: StripeProvider = Object.assign(server, {
    sessions,
    refunds,
    refundsBecome: "succeeded" as Refund["status"],
    async pay(id: string, { amount }: { amount?: number } = {}) {
      const session = found(id);
      if (amount !== undefined) session.amount = amount;
      complete(id, "succeeded", session.amount).paymentStatus = "paid";
      await tell("checkout.session.completed", session);
    },
    async fail(id: string) {
      const session = complete(id, "requires_payment_method", 0);
      await tell("checkout.session.completed", session);
      await tell("checkout.session.async_payment_failed", session);
    },
    async expire(id: string) {
      const session = found(id);
      session.status = "expired";
      await tell("checkout.session.expired", session);
    },
    async endRefunds(how: "succeeded" | "failed") {
      provider.refundsBecome = "succeeded";
      for (const refund of refunds.filter((one) => one.status === "pending")) {
        refund.status = how;
        await server.send(event(how === "failed" ? "refund.failed" : "refund.updated", toRefund(refund)));
      }
    },
    event,
  });
  return provider;
}

/** A body as Stripe signs it: HMAC-SHA256 of "t.body". */
export function signStripe(body: string, secret: string, at = Date.now()): Delivery {
  const time = Math.floor(at / 1000);
  const mac = createHmac("sha256", secret).update(`${time}.${body}`).digest("hex");
  return { body, headers: { "content-type": "application/json", "stripe-signature": `t=${time},v1=${mac}` } };
}

function collect(form: URLSearchParams, field: string): Record<string, string> {
  const entries = [...form.entries()].filter(([key]) => key.startsWith(`${field}[`));
  return Object.fromEntries(entries.map(([key, value]) => [key.slice(field.length + 1, -1), value]));
}

function problem(status: number, type: string, code: string): Answer {
  return { status, body: { error: { type, code, message: code } } };
}
