import { randomBytes } from "node:crypto";
import { z } from "zod";
import { jsonOf, knows } from "./provider-call";
import {
  type Answer,
  type Call,
  type Delivery,
  hostedPage,
  type ProviderServer,
  startProviderServer,
} from "./provider-server";
import { type RefundDesk, refundDesk } from "./xendit-refunds";

export const XENDIT_ACCOUNT = {
  secretKey: "xnd_development_for_tests",
  callbackToken: "a-callback-token-for-tests",
};

export type FakeInvoice = {
  id: string;
  external_id: string;
  user_id: string;
  status: "PENDING" | "PAID" | "SETTLED" | "EXPIRED";
  merchant_name: string;
  amount: number;
  currency: string;
  description: string;
  expiry_date: string;
  invoice_url: string;
  created: string;
  updated: string;
  success_redirect_url?: string | undefined;
  failure_redirect_url?: string | undefined;
  paid_amount?: number;
  paid_at?: string;
  adjusted_received_amount?: number;
  payment_method?: string;
  payment_channel?: string;
};

type FakeDispute = {
  id: string;
  reference_id: string;
  status: "ACTION_REQUIRED" | "UNDER_REVIEW" | "WON" | "LOST";
  currency: string;
  amount: { initial: string; terminal: string | null };
  due_date: string;
  updated_at: string;
  category: { name: string };
};

export type FakeXendit = ProviderServer & {
  invoices: FakeInvoice[];
  disputes: FakeDispute[];
  refunds: RefundDesk;
  /** The page's buttons, for tests without a browser. `amount`: the provider takes another sum than was asked. */
  pay(id: string, how?: { method?: string; amount?: number; currency?: string }): Promise<void>;
  /** The buyer's bank wants the money back, or has decided. */
  dispute(id: string, status: FakeDispute["status"]): Promise<void>;
  expire(id: string): Promise<void>;
  /** A try is refused: Xendit tells nothing of it, and the invoice stays open. */
  refuse(id: string): Promise<void>;
  /** A delivery with Xendit's token about an invoice, with whatever it shall claim. */
  delivery(
    invoice: FakeInvoice,
    claims?: Partial<FakeInvoice>,
  ): { body: string; headers: Record<string, string> };
};

const createInvoice = z.strictObject({
  external_id: z.string().min(1).max(255),
  amount: z.number().int().positive(),
  currency: z.literal("IDR").default("IDR"),
  description: z.string().min(1).optional(),
  invoice_duration: z.number().int().min(1).max(31_536_000).default(86_400),
  success_redirect_url: z.url().optional(),
  failure_redirect_url: z.url().optional(),
  locale: z.enum(["id", "en"]).default("en"),
  should_send_email: z.boolean().default(false),
});

/** The variables that make our client ask this server. */
export const xenditEnv = (url: string) => ({
  PAYMENT_GATEWAYS: "sandbox,xendit",
  XENDIT_SECRET_KEY: XENDIT_ACCOUNT.secretKey,
  XENDIT_CALLBACK_TOKEN: XENDIT_ACCOUNT.callbackToken,
  XENDIT_BASE_URL: url,
});

/**
 * Xendit's Invoice and Refund APIs as documented: basic auth, strict bodies, `{error_code, message}` refusals, no uniqueness of
 * external_id, x-callback-token and webhook-id on its webhooks, and the invoice's page with its buttons.
 */
export async function startFakeXendit(
  options: Parameters<typeof startProviderServer>[1] = {},
): Promise<FakeXendit> {
  const invoices: FakeInvoice[] = [];
  const refunds = refundDesk(invoices, (told) => fake.send(signed(told)));
  const server = await startProviderServer((asked) => route(fake, asked), options);
  const find = (id: string) => {
    const found = invoices.find((one) => one.id === id);
    if (!found) throw new Error(`no invoice ${id}`);
    return found;
  };
  const tell = (invoice: FakeInvoice) => fake.send(fake.delivery(invoice));
  const fake: FakeXendit = Object.assign(server, {
    invoices,
    refunds,
    disputes: [] as FakeDispute[],
    async dispute(id: string, status: FakeDispute["status"]) {
      const { external_id, amount, currency } = find(id);
      const known = fake.disputes.find((one) => one.reference_id === external_id);
      const due_date = new Date(Date.now() + 7 * 86_400_000).toISOString();
      const one: FakeDispute = known ?? {
        ...{ id: `mi-dspt-${id}`, reference_id: external_id, status, currency, due_date },
        ...{
          amount: { initial: `${amount}.00`, terminal: null },
          category: { name: "fraud" },
          updated_at: "",
        },
      };
      if (!known) fake.disputes.push(one);
      Object.assign(one, { status, updated_at: new Date().toISOString() });
      await fake.send(signed({ event: `dispute.${status.toLowerCase()}`, ...one }));
    },
    async pay(id: string, how: { method?: string; amount?: number; currency?: string } = {}) {
      const invoice = find(id);
      const paid = how.amount ?? invoice.amount;
      const now = new Date().toISOString();
      Object.assign(invoice, { status: "PAID", paid_amount: paid, paid_at: now, updated: now });
      Object.assign(invoice, {
        adjusted_received_amount: paid - FEE,
        payment_method: how.method ?? "QR_CODE",
        currency: how.currency ?? invoice.currency,
      });
      await tell(invoice);
    },
    async refuse(id: string) {
      if (find(id).status !== "PENDING") throw new Error(`invoice ${id} takes no more tries`);
    },
    async expire(id: string) {
      const invoice = find(id);
      if (invoice.status !== "PENDING") return;
      Object.assign(invoice, { status: "EXPIRED", updated: new Date().toISOString() });
      await tell(invoice);
    },
    delivery: (invoice: FakeInvoice, claims: Partial<FakeInvoice> = {}) => signed({ ...invoice, ...claims }),
  });
  return fake;
}

function signed(told: unknown): Delivery {
  const headers = {
    "content-type": "application/json",
    "x-callback-token": XENDIT_ACCOUNT.callbackToken,
    "webhook-id": randomBytes(12).toString("hex"),
  };
  return { body: JSON.stringify(told), headers };
}

const FEE = 750;

async function route(fake: FakeXendit, asked: Call): Promise<Answer> {
  const { path: pathname, query: searchParams } = asked;
  if (pathname.startsWith("/web/")) return page(fake, asked);
  if (!knows(asked, XENDIT_ACCOUNT.secretKey))
    return refusal(401, "INVALID_API_KEY", "API key format is invalid");
  lapse(fake);
  const call = `${asked.method} ${pathname}`;
  if (call === "POST /v2/invoices") return { ...open(fake, asked), lose: "create" };
  if (call === "GET /v2/invoices") {
    const wanted = searchParams.get("external_id");
    const body = fake.invoices.filter((one) => !wanted || one.external_id === wanted);
    return { status: 200, body, lose: "read" };
  }
  if (pathname.startsWith("/refunds"))
    return { ...fake.refunds.answer(asked), ...(asked.method === "POST" && { lose: "refund" }) };
  if (pathname.startsWith("/v1/disputes/")) {
    const dispute = fake.disputes.find((one) => pathname === `/v1/disputes/${one.id}`);
    return dispute ? { status: 200, body: dispute } : refusal(404, "DATA_NOT_FOUND", "No such dispute");
  }
  const [, id] = /^\/(?:v2\/)?invoices\/([^/]+)(?:\/expire!)?$/.exec(pathname) ?? [];
  const invoice = fake.invoices.find((one) => one.id === id);
  if (!invoice) return refusal(404, "INVOICE_NOT_FOUND_ERROR", "Could not find invoice by invoice id");
  if (call === `GET /v2/invoices/${id}`) return { status: 200, body: invoice };
  if (call !== `POST /invoices/${id}/expire!`)
    return refusal(404, "NOT_FOUND", "The requested path was not found");
  if (invoice.status === "PAID" || invoice.status === "SETTLED")
    return refusal(400, "INVOICE_ALREADY_PAID_ERROR", "The invoice has already been paid");
  await fake.expire(invoice.id);
  return { status: 200, body: invoice };
}

function open(fake: FakeXendit, asked: Call): Answer {
  const body = createInvoice.safeParse(jsonOf(asked));
  if (!body.success) {
    const errors = body.error.issues.map((issue) => ({ path: issue.path.join("."), message: issue.message }));
    return {
      status: 400,
      body: {
        error_code: "API_VALIDATION_ERROR",
        message: "There was an error with the format submitted to the server.",
        errors,
      },
    };
  }
  const { external_id, amount, currency, description, invoice_duration } = body.data;
  const id = randomBytes(12).toString("hex");
  // No two in one millisecond: Xendit's ids grow with time as well.
  const now = Math.max(Date.now(), 1 + Date.parse(fake.invoices.at(-1)?.created ?? "1970-01-01"));
  const invoice: FakeInvoice = {
    id,
    external_id,
    user_id: "5781d19b2e2385880609791c",
    status: "PENDING",
    merchant_name: "Gerai",
    amount,
    currency,
    description: description ?? "",
    expiry_date: new Date(now + invoice_duration * 1000).toISOString(),
    invoice_url: `${fake.url}/web/${id}`,
    created: new Date(now).toISOString(),
    updated: new Date(now).toISOString(),
    success_redirect_url: body.data.success_redirect_url,
    failure_redirect_url: body.data.failure_redirect_url,
  };
  fake.invoices.push(invoice);
  return { status: 200, body: invoice };
}

/** Invoices whose time is over have expired, looked at or not. */
function lapse(fake: FakeXendit): void {
  const now = new Date().toISOString();
  for (const one of fake.invoices)
    if (one.status === "PENDING" && one.expiry_date <= now) void fake.expire(one.id);
}

async function page(fake: FakeXendit, asked: Call): Promise<Answer> {
  lapse(fake);
  const [, id = "", verb] = asked.path.split("/").slice(1);
  const invoice = fake.invoices.find((one) => one.id === id);
  if (!invoice) return { status: 404, html: "No such invoice" };
  const back = invoice.success_redirect_url ?? "/";
  if (asked.method === "POST" && invoice.status === "PENDING") {
    // A refused attempt ends nothing here: the buyer may try another way until the invoice's time is over.
    if (verb === "fail") return { status: 303, location: invoice.failure_redirect_url ?? back };
    await fake.pay(id, { method: verb === "pay-va" ? "BANK_TRANSFER" : "QR_CODE" });
    return { status: 303, location: back };
  }
  if (invoice.status !== "PENDING")
    return { status: 200, html: `<p>${invoice.status}</p><a href="${back}">Back</a>` };
  const html = hostedPage({
    provider: "Xendit invoice",
    title: invoice.description,
    sum: `Rp ${invoice.amount}`,
    path: `/web/${id}`,
    back,
  });
  return { status: 200, html };
}

function refusal(status: number, error_code: string, message: string): Answer {
  return { status, body: { error_code, message } };
}
