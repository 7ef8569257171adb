import { z } from "zod";
import { env } from "@/lib/platform/env";
import { callProvider, type ProviderAnswer, type ProviderCall, readAnswer } from "./call-provider";
import { fraudStatus, transactionStatus } from "./midtrans-map";

/** "12000.00": whole rupiah, though Midtrans writes decimals. */
const amount = z
  .string()
  .regex(/^\d{1,15}(\.0{1,2})?$/)
  .transform((text) => Number.parseInt(text, 10));

const transaction = z.object({
  order_id: z.string().min(1),
  transaction_id: z.string().min(1),
  transaction_status: transactionStatus,
  fraud_status: fraudStatus.nullish(),
  payment_type: z.string(),
  gross_amount: amount,
  /** Midtrans charges nothing else; older answers leave it out. */
  currency: z.string().default("IDR"),
  refunds: z.array(z.object({ refund_key: z.string().nullish(), refund_amount: amount })).default([]),
});
export type MidtransTransaction = z.infer<typeof transaction>;

export type CoreAnswer = ProviderAnswer & { code: number };

/**
 * One call to Midtrans' Core API. `code` is the answer's own status_code, which is what counts: over HTTP a refusal may come as 200.
 * @throws GATEWAY_UNAVAILABLE when there is no clear answer
 */
export async function callCore(method: "GET" | "POST", path: string, body?: unknown): Promise<CoreAnswer> {
  const { MIDTRANS_BASE_URL, MIDTRANS_SERVER_KEY } = env();
  const call: ProviderCall = {
    method,
    url: `${MIDTRANS_BASE_URL}/v2${path}`,
    secretKey: MIDTRANS_SERVER_KEY,
    ...(body !== undefined && { body }),
  };
  const answer = await callProvider("midtrans", call);
  const { status_code } = readAnswer("midtrans", z.object({ status_code: z.coerce.number().int() }), {
    status: 200,
    body: answer.body,
  });
  if (status_code >= 500 || status_code === 401 || status_code === 429)
    readAnswer("midtrans", z.never(), { ...answer, status: status_code });
  return { ...answer, code: status_code };
}

/** How a payment stands at Midtrans; null while the buyer has chosen no way to pay, for until then it knows no such order. */
export async function readTransaction(orderId: string): Promise<MidtransTransaction | null> {
  const answer = await callCore("GET", `/${orderId}/status`);
  if (answer.code === 404) return null;
  // 407 is how an expired transaction is told of.
  const readable = answer.code < 300 || answer.code === 407;
  return readAnswer("midtrans", transaction, { ...answer, status: readable ? 200 : answer.code });
}
