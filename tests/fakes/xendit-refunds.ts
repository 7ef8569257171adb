import { randomUUID } from "node:crypto";
import { z } from "zod";
import { jsonOf } from "./provider-call";
import type { Answer, Call } from "./provider-server";
import type { FakeInvoice } from "./xendit-provider";

type FakeRefund = {
  id: string;
  invoice_id: string;
  reference_id: string;
  amount: number;
  currency: string;
  status: "PENDING" | "SUCCEEDED" | "FAILED" | "CANCELLED";
  reason: string;
  metadata?: Record<string, unknown> | undefined;
  failure_code: string | null;
  created: string;
};

export type RefundDesk = {
  given: FakeRefund[];
  /** Refunds asked from now on stay pending until `end`. */
  held: boolean;
  end(how: "SUCCEEDED" | "FAILED"): Promise<void>;
  /** As Xendit does after a while. */
  forgetKeys(): void;
  answer(asked: Call): Answer;
};

const createRefund = z.strictObject({
  invoice_id: z.string().min(1),
  reference_id: z.string().min(1).max(255),
  amount: z.number().int().positive(),
  currency: z.literal("IDR"),
  reason: z.enum(["FRAUDULENT", "DUPLICATE", "REQUESTED_BY_CUSTOMER", "CANCELLATION", "OTHERS"]),
  metadata: z.record(z.string(), z.unknown()).optional(),
});

/** Bank transfers and retail outlets give nothing back by themselves. */
const REFUNDABLE = new Set(["QR_CODE", "EWALLET", "CREDIT_CARD"]);

/** Xendit's Refund API: idempotency-key with its conflicts, never above what was paid, pending where the channel takes its time. */
export function refundDesk(invoices: FakeInvoice[], tell: (told: unknown) => Promise<void>): RefundDesk {
  const keys = new Map<string, { body: string; refund: FakeRefund }>();
  const desk: RefundDesk = {
    given: [],
    held: false,
    async end(how) {
      desk.held = false;
      for (const one of desk.given.filter((refund) => refund.status === "PENDING")) {
        Object.assign(one, { status: how, failure_code: how === "FAILED" ? "INSUFFICIENT_BALANCE" : null });
        await tell({ event: `refund.${how.toLowerCase()}`, created: new Date().toISOString(), data: one });
      }
    },
    forgetKeys: () => keys.clear(),
    answer(asked) {
      const [, id] = asked.path.slice(1).split("/");
      if (asked.method === "GET" && !id) {
        const wanted = asked.query.get("invoice_id");
        const data = desk.given.filter((one) => one.invoice_id === wanted);
        return { status: 200, body: { data, has_more: false } };
      }
      if (asked.method === "GET") {
        const refund = desk.given.find((one) => one.id === id);
        return refund ? { status: 200, body: refund } : refusal(404, "DATA_NOT_FOUND");
      }
      const key = String(asked.headers["idempotency-key"] ?? "");
      const known = key ? keys.get(key) : undefined;
      if (known) {
        if (known.body !== asked.body) return refusal(409, "IDEMPOTENCY_ERROR");
        return { status: 200, body: known.refund };
      }
      const refund = ask(invoices, desk, asked);
      if ("body" in refund) return refund;
      // The answer is kept as it was, so it goes on saying PENDING.
      if (key) keys.set(key, { body: asked.body, refund: { ...refund } });
      return { status: 200, body: refund };
    },
  };
  return desk;
}

function ask(
  invoices: FakeInvoice[],
  desk: RefundDesk,
  asked: Call,
): FakeRefund | (Answer & { body: unknown }) {
  const body = createRefund.safeParse(jsonOf(asked));
  if (!body.success) return refusal(400, "API_VALIDATION_ERROR");
  const invoice = invoices.find((one) => one.id === body.data.invoice_id);
  if (!invoice) return refusal(404, "DATA_NOT_FOUND");
  if (invoice.status !== "PAID" && invoice.status !== "SETTLED")
    return refusal(400, "INELIGIBLE_TRANSACTION");
  if (!REFUNDABLE.has(invoice.payment_method ?? "")) return refusal(400, "REFUND_NOT_SUPPORTED");
  const gone = desk.given
    .filter((one) => one.invoice_id === invoice.id && ["PENDING", "SUCCEEDED"].includes(one.status))
    .reduce((sum, one) => sum + one.amount, 0);
  if (gone + body.data.amount > (invoice.paid_amount ?? 0))
    return refusal(400, "MAXIMUM_REFUND_AMOUNT_REACHED");
  const refund: FakeRefund = {
    ...body.data,
    id: `rfd-${randomUUID()}`,
    status: desk.held ? "PENDING" : "SUCCEEDED",
    failure_code: null,
    created: new Date().toISOString(),
  };
  desk.given.push(refund);
  return refund;
}

function refusal(status: number, error_code: string) {
  return { status, body: { error_code, message: `Refund refused: ${error_code}` } };
}
