import { z } from "zod";
import type { FakeMidtrans, FakeTransaction } from "./midtrans-provider";
import { jsonOf } from "./provider-call";
import type { Answer, Call } from "./provider-server";

const refundRequest = z.strictObject({
  refund_key: z
    .string()
    .regex(/^[\w-]{1,50}$/)
    .optional(),
  amount: z.number().int().positive(),
  reason: z.string().max(255).optional(),
});

/** What "direct" gives back at once, and what the ordinary refund takes; a bank transfer is in neither. */
const DIRECT = new Set(["gopay", "qris", "shopeepay", "akulaku", "kredivo"]);
const ORDINARY = new Set([...DIRECT, "credit_card", "dana", "ovo"]);

/** Midtrans' Core API on one transaction that is there: status, expire, cancel, refund. */
export async function core(fake: FakeMidtrans, asked: Call): Promise<Answer> {
  const [, orderId = "", verb = ""] = /^\/v2\/([^/]+)\/(.+)$/.exec(asked.path) ?? [];
  const one = fake.transactions.get(orderId);
  if (!one)
    return { status: 404, body: { status_code: "404", status_message: "Transaction doesn't exist." } };
  const call = `${asked.method} ${verb}`;
  if (call === "GET status") {
    const status_code = one.transaction_status === "expire" ? "407" : one.status_code;
    return { status: 200, body: { ...one, status_code }, lose: "read" };
  }
  if (call === "POST expire") {
    if (one.transaction_status !== "pending") return unmodifiable;
    await fake.become(orderId, "expire");
    return {
      status: 200,
      body: { ...one, status_code: "407", status_message: "Success, transaction has expired" },
    };
  }
  if (call === "POST cancel") {
    if (!["pending", "capture", "authorize"].includes(one.transaction_status)) return unmodifiable;
    await fake.become(orderId, "cancel");
    return {
      status: 200,
      body: { ...one, status_code: "200", status_message: "Success, transaction is canceled" },
    };
  }
  if (call === "POST refund" || call === "POST refund/online/direct")
    return { ...(await refund(fake, one, asked, verb === "refund" ? ORDINARY : DIRECT)), lose: "refund" };
  return { status: 404, body: { status_code: "404", status_message: "The requested resource is not found" } };
}

const INSUFFICIENT = "414";

const unmodifiable: Answer = {
  status: 200,
  body: { status_code: "412", status_message: "Merchant cannot modify the status of the transaction" },
};

async function refund(
  fake: FakeMidtrans,
  one: FakeTransaction,
  asked: Call,
  takes: Set<string>,
): Promise<Answer> {
  const refuse = (status_code: string, status_message: string) => ({
    status: 200,
    body: { status_code, status_message },
  });
  const body = refundRequest.safeParse(jsonOf(asked));
  if (!body.success) return refuse("400", "One or more parameters in the payload is invalid.");
  if (!takes.has(one.payment_type)) return refuse("412", "Payment method does not support refund");
  const { refund_key, amount, reason } = body.data;
  if (fake.refundsAnswer) {
    const { status_code, status_message } = fake.refundsAnswer;
    if (status_code !== INSUFFICIENT) fake.refundsAnswer = null;
    return refuse(status_code, status_message);
  }
  const given = one.refunds ?? [];
  const known = given.find((refunded) => refunded.refund_key === refund_key);
  // Wholly given back it takes no more, not even the same request again.
  if (one.transaction_status === "refund") return unmodifiable;
  if (!known) {
    if (!["settlement", "partial_refund"].includes(one.transaction_status)) return unmodifiable;
    const total = Number.parseInt(one.gross_amount, 10);
    const gone = given.reduce((sum, refunded) => sum + Number.parseInt(refunded.refund_amount, 10), 0);
    if (gone + amount > total) return refuse("413", "Refund amount exceeds the transaction amount");
    one.refunds = [
      ...given,
      {
        refund_chargeback_id: 1000 + given.length,
        refund_amount: `${amount}.00`,
        refund_key: refund_key ?? `generated-${given.length}`,
        reason: reason ?? "",
      },
    ];
    await fake.become(one.order_id, gone + amount === total ? "refund" : "partial_refund");
  }
  const { refunds, ...told } = one;
  const last = refunds?.find((refunded) => refunded.refund_key === refund_key);
  return { status: 200, body: { ...told, ...last, status_code: "200" } };
}
