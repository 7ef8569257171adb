import { z } from "zod";
import { DomainError } from "@/lib/platform/errors";
import { acceptedSecrets } from "@/lib/platform/secrets/in-use";
import { readAnswer } from "./call-provider";
import { readDelivery, sameSecret } from "./delivered";
import type { CreateRequest, Gateway, ProviderPayment } from "./gateway";
import { callXendit } from "./xendit-call";
import { namedXenditDispute, readXenditDispute } from "./xendit-disputes";
import { refundAtXendit } from "./xendit-refund";

const rupiah = z.number().int().nonnegative();

const invoice = z.object({
  id: z.string().min(1),
  external_id: z.string(),
  status: z.enum(["PENDING", "PAID", "SETTLED", "EXPIRED"]),
  amount: rupiah,
  currency: z.string(),
  invoice_url: z.url(),
  created: z.string(),
  paid_amount: rupiah.nullish(),
  /** What is left for us after Xendit's fee. */
  adjusted_received_amount: z.number().int().nullish(),
  payment_method: z.string().nullish(),
});
type Invoice = z.infer<typeof invoice>;

const name = z.string().min(1).max(80);
const webhook = z.union([
  z
    .object({ id: name, external_id: name, status: name })
    .transform((told) => ({ eventId: `${told.id}:${told.status}`, providerRef: told.external_id })),
  // Of a refund. One asked for at Xendit's own desk has nothing of ours but the invoice; our own sweep asks after ours.
  z
    .object({
      event: name,
      data: z.object({
        id: name,
        invoice_id: name.nullish(),
        metadata: z.object({ payment_id: name }).nullish().catch(null),
      }),
    })
    .transform(({ event, data }) => ({
      eventId: `${data.id}:${event}`,
      providerRef: data.metadata?.payment_id ?? data.invoice_id ?? data.id,
    })),
  // Of a dispute.
  z.object({ event: name, id: name, status: name, updated_at: name.optional() }).transform((told) => ({
    eventId: `${told.id}:${told.status}:${told.updated_at ?? ""}`.slice(0, 120),
    providerRef: told.id,
  })),
]);

/**
 * Xendit's Invoice: one hosted page for QRIS, virtual accounts, e-wallets and cards. Chosen over the newer Payment Sessions because
 * an invoice can be looked up by our own id (external_id): asked again after a lost reply it is found instead of made twice, and no
 * personal data has to be sent. The payment goes by our id everywhere, for there may be more than one invoice of it; see `decisive`.
 */
export const xenditGateway: Gateway = {
  name: "xendit",
  currency: "IDR",
  methods: ["qris", "va", "wallet", "card"],
  mayNotKnowYet: true, // A list may lag behind what was put on it.

  async create(request) {
    const known = decisive(await invoicesOf(request.reference));
    const page = known ?? (await openInvoice(request));
    return { providerRef: request.reference, checkoutUrl: page.invoice_url };
  },

  async read(providerRef): Promise<ProviderPayment | null> {
    const all = await invoicesOf(providerRef);
    const found = decisive(all);
    if (!found) return null;
    const besides = all
      .filter((one) => one.id !== found.id && STATUS[one.status] === "PAID")
      .map((one) => ({ captureRef: one.id, amount: one.paid_amount ?? one.amount }));
    const amount = found.paid_amount ?? found.amount;
    const status = STATUS[found.status];
    return {
      providerRef,
      reference: found.external_id,
      status,
      amount,
      currency: found.currency,
      method: found.payment_method ? (METHOD[found.payment_method] ?? "other") : null,
      captureRef: status === "PAID" ? found.id : null,
      fee: found.adjusted_received_amount == null ? null : amount - found.adjusted_received_amount,
      besides,
    };
  },

  async cancel(providerRef) {
    for (const one of await invoicesOf(providerRef)) await expire(one);
  },

  refund: refundAtXendit,
  disputes: { named: namedXenditDispute, read: readXenditDispute },

  async verifyWebhook(body, headers) {
    const given = headers.get("x-callback-token") ?? "";
    // The token says who sends, nothing of what: whatever the body claims is read back before anything changes.
    if (!acceptedSecrets("XENDIT_CALLBACK_TOKEN").some((token) => token && sameSecret(given, token)))
      throw new DomainError("SIGNATURE_INVALID", { message: "not xendit's callback token" });
    const told = readDelivery("xendit", webhook, body);
    const named = headers.get("webhook-id");
    return named && named.length <= 120 ? { ...told, eventId: named } : told;
  },
};

const STATUS = { PENDING: "PENDING", PAID: "PAID", SETTLED: "PAID", EXPIRED: "EXPIRED" } as const;

const METHOD: Record<string, string> = {
  QR_CODE: "qris",
  BANK_TRANSFER: "va",
  EWALLET: "wallet",
  CREDIT_CARD: "card",
  RETAIL_OUTLET: "retail",
  PAYLATER: "paylater",
  DIRECT_DEBIT: "debit",
};

/**
 * The invoice that speaks for a payment: a paid one, else the oldest. Xendit keeps external_id from nobody, so two presses at once
 * make two invoices; both then see the same oldest one, send the buyer there, and close the other.
 */
function decisive(invoices: Invoice[]): Invoice | undefined {
  const sorted = invoices.toSorted((a, b) => byText(a.created, b.created) || byText(a.id, b.id));
  return sorted.find((one) => STATUS[one.status] === "PAID") ?? sorted[0];
}

const byText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

async function openInvoice(request: CreateRequest): Promise<Invoice> {
  const seconds = Math.floor((request.expiresAt.getTime() - Date.now()) / 1000);
  const body = {
    external_id: request.reference,
    amount: request.amount,
    currency: request.currency,
    description: request.title,
    invoice_duration: Math.max(seconds, 1),
    success_redirect_url: request.returnUrl,
    failure_redirect_url: request.returnUrl,
    locale: request.locale,
    should_send_email: false,
  };
  const created = readAnswer(
    "xendit",
    invoice,
    await callXendit({ method: "POST", path: "/v2/invoices", body }),
  );
  const others = (await invoicesOf(request.reference)).filter((one) => one.id !== created.id);
  const chosen = decisive([created, ...others]) ?? created;
  if (chosen.id !== created.id) await expire(created);
  return chosen;
}

async function invoicesOf(reference: string): Promise<Invoice[]> {
  const query = new URLSearchParams({ external_id: reference });
  const answer = await callXendit({ method: "GET", path: `/v2/invoices?${query}` });
  const found = readAnswer("xendit", z.array(invoice), answer);
  return found.filter((one) => one.external_id === reference);
}

/** Closes one page; whatever refuses that is paid or closed already, and reading it back tells which. */
async function expire(one: Invoice): Promise<void> {
  if (one.status === "PENDING") await callXendit({ method: "POST", path: `/invoices/${one.id}/expire!` });
}
