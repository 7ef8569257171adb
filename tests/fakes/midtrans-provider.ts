import { createHash, randomUUID } from "node:crypto";
import { z } from "zod";
import { charge, simulator } from "./midtrans-charge-api";
import { core } from "./midtrans-core-api";
import { jsonOf, knows } from "./provider-call";
import {
  type Answer,
  type Call,
  type Delivery,
  hostedPage,
  type ProviderServer,
  startProviderServer,
} from "./provider-server";

export const MIDTRANS_ACCOUNT = { serverKey: "SB-Mid-server-for-tests" };

export type FakeTransaction = {
  transaction_id: string;
  order_id: string;
  gross_amount: string;
  currency: string;
  payment_type: string;
  transaction_time: string;
  transaction_status: string;
  fraud_status: string;
  status_code: string;
  status_message: string;
  expiry_time?: string;
  va_numbers?: { bank: string; va_number: string }[];
  permata_va_number?: string;
  biller_code?: string;
  bill_key?: string;
  refunds?: { refund_chargeback_id: number; refund_amount: string; refund_key: string; reason: string }[];
};

type Page = { token: string; orderId: string; amount: number; finish: string; title: string; endsAt: number };

export type FakeMidtrans = ProviderServer & {
  pages: Page[];
  /** By order_id; of a page there is none before the buyer has chosen a way to pay. */
  transactions: Map<string, FakeTransaction>;
  /** What refunds are answered with instead of being given: our balance there is too small, or a refusal. */
  refundsAnswer: { status_code: string; status_message: string } | null;
  /** The page's buttons, for tests without a browser: the buyer chooses a way to pay, and the payment goes on to a status. */
  choose(orderId: string, paymentType?: string, amount?: number): FakeTransaction;
  become(orderId: string, status: string, fraud?: string): Promise<void>;
  /** A delivery Midtrans' key signed about a transaction, with whatever it shall claim; another key forges it. */
  delivery(told: Partial<FakeTransaction>, serverKey?: string): Delivery;
};

const minutes = z.enum(["minute", "minutes", "hour", "hours", "day", "days"]);
const snapRequest = z.strictObject({
  transaction_details: z.strictObject({
    order_id: z.string().regex(/^[\w.~-]{1,50}$/),
    gross_amount: z.number().int().positive(),
  }),
  item_details: z
    .array(
      z.strictObject({
        id: z.string().max(50).optional(),
        name: z.string().min(1).max(50),
        price: z.number().int(),
        quantity: z.number().int().positive(),
      }),
    )
    .optional(),
  credit_card: z.strictObject({ secure: z.boolean() }).optional(),
  callbacks: z.strictObject({ finish: z.url() }).optional(),
  expiry: z
    .strictObject({
      start_time: z.string().regex(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d \+0700$/),
      duration: z.number().int().positive(),
      unit: minutes,
    })
    .optional(),
  page_expiry: z.strictObject({ duration: z.number().int().positive(), unit: minutes }).optional(),
});

/** The variables that make our client ask this server. */
export const midtransEnv = (url: string) => ({
  PAYMENT_GATEWAYS: "sandbox,midtrans",
  MIDTRANS_SERVER_KEY: MIDTRANS_ACCOUNT.serverKey,
  MIDTRANS_BASE_URL: url,
  MIDTRANS_SNAP_BASE_URL: `${url}/snap/v1`,
});

/**
 * Midtrans' Snap and Core API as documented: basic auth, strict bodies, refusals as error_messages (Snap) or status_code (Core, over
 * HTTP 200 but for 401 and 404), signed notifications, and the Snap page with its buttons. A page that merely ends tells nobody.
 */
export async function startFakeMidtrans(
  options: Parameters<typeof startProviderServer>[1] = {},
): Promise<FakeMidtrans> {
  const server = await startProviderServer((asked) => route(fake, asked), options);
  const fake: FakeMidtrans = Object.assign(server, {
    pages: [] as Page[],
    transactions: new Map<string, FakeTransaction>(),
    refundsAnswer: null as FakeMidtrans["refundsAnswer"],
    choose(orderId: string, paymentType = "qris", amount?: number) {
      const asked = fake.pages.find((one) => one.orderId === orderId);
      if (!asked) throw new Error(`no page of order ${orderId}`);
      const chosen: FakeTransaction = {
        transaction_id: randomUUID(),
        order_id: orderId,
        gross_amount: `${amount ?? asked.amount}.00`,
        currency: "IDR",
        payment_type: paymentType,
        transaction_time: new Date().toISOString().slice(0, 19).replace("T", " "),
        transaction_status: "pending",
        fraud_status: "accept",
        status_code: "201",
        status_message: "Success, transaction is found",
      };
      fake.transactions.set(orderId, chosen);
      return chosen;
    },
    async become(orderId: string, transaction_status: string, fraud_status = "accept") {
      const one = fake.transactions.get(orderId) ?? fake.choose(orderId);
      Object.assign(one, { transaction_status, fraud_status, status_code: codeOf(transaction_status) });
      await fake.send(fake.delivery(one));
    },
    delivery(told: Partial<FakeTransaction>, serverKey: string = MIDTRANS_ACCOUNT.serverKey) {
      const signed = `${told.order_id}${told.status_code}${told.gross_amount}${serverKey}`;
      const signature_key = createHash("sha512").update(signed).digest("hex");
      const status_message = "midtrans payment notification";
      const body = JSON.stringify({ ...told, status_message, signature_key });
      return { body, headers: { "content-type": "application/json" } };
    },
  });
  return fake;
}

/** The status_code a status is told with, as the documentation's samples have it. */
function codeOf(status: string): string {
  if (status === "pending") return "201";
  return ["deny", "expire", "cancel", "failure"].includes(status) ? "202" : "200";
}

async function route(fake: FakeMidtrans, asked: Call): Promise<Answer> {
  const { path: pathname } = asked;
  if (pathname.startsWith("/snap/v4/redirection/")) return page(fake, asked);
  if (pathname.startsWith("/simulator/") && asked.method === "POST") return simulator(fake, asked);
  const signedIn = knows(asked, MIDTRANS_ACCOUNT.serverKey);
  if (pathname === "/snap/v1/transactions" && asked.method === "POST")
    return signedIn
      ? { ...openPage(fake, asked), lose: "create" }
      : { status: 401, body: { error_messages: [DENIED] } };
  if (!signedIn) return { status: 401, body: { status_code: "401", status_message: DENIED } };
  if (pathname === "/v2/charge" && asked.method === "POST") return charge(fake, asked);
  return core(fake, asked);
}

const DENIED = "Access denied due to unauthorized transaction, please check client or server key";

function openPage(fake: FakeMidtrans, asked: Call): Answer {
  const body = snapRequest.safeParse(jsonOf(asked));
  const refuse = (...error_messages: string[]) => ({ status: 400, body: { error_messages } });
  if (!body.success)
    return refuse(...body.error.issues.map((issue) => `${issue.path.join(".")} ${issue.message}`));
  const { transaction_details: wanted, item_details: items, callbacks, expiry } = body.data;
  const sum = items?.reduce((total, item) => total + item.price * item.quantity, 0);
  if (sum !== undefined && sum !== wanted.gross_amount)
    return refuse("transaction_details.gross_amount is not equal to the sum of item_details");
  if (fake.transactions.has(wanted.order_id))
    return refuse("transaction_details.order_id has already been taken");
  const token = randomUUID();
  const start = expiry
    ? Date.parse(expiry.start_time.replace(" +0700", "+07:00").replace(" ", "T"))
    : Date.now();
  const minutes = expiry?.duration ?? 24 * 60;
  fake.pages.push({
    token,
    orderId: wanted.order_id,
    amount: wanted.gross_amount,
    finish: callbacks?.finish ?? "/",
    title: items?.[0]?.name ?? wanted.order_id,
    endsAt: start + minutes * 60_000,
  });
  return { status: 201, body: { token, redirect_url: `${fake.url}/snap/v4/redirection/${token}` } };
}

async function page(fake: FakeMidtrans, asked: Call): Promise<Answer> {
  const [token, verb] = asked.path.split("/").slice(4);
  const open = fake.pages.find((one) => one.token === token);
  if (!open) return { status: 404, html: "Transaction is not found" };
  const { transaction_status: status } = fake.transactions.get(open.orderId) ?? {};
  const payable = (!status || status === "pending") && Date.now() < open.endsAt;
  if (asked.method === "POST" && payable) {
    if (verb === "va") fake.choose(open.orderId, "bank_transfer");
    await fake.become(open.orderId, verb === "pay" ? "settlement" : verb === "va" ? "pending" : "deny");
    const told = fake.transactions.get(open.orderId);
    const back = new URL(open.finish);
    back.searchParams.set("order_id", open.orderId);
    back.searchParams.set("status_code", told?.status_code ?? "");
    back.searchParams.set("transaction_status", told?.transaction_status ?? "");
    return { status: 303, location: back.href };
  }
  if (!payable)
    return { status: 200, html: `<p>${status ?? "expired"}</p><a href="${open.finish}">Back</a>` };
  const html = hostedPage({
    provider: "Midtrans Snap",
    title: open.title,
    sum: `Rp ${open.amount}`,
    path: `/snap/v4/redirection/${token}`,
    back: open.finish,
  });
  return { status: 200, html };
}
