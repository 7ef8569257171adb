import { z } from "zod";
import { env, namesIn } from "@/lib/platform/env";
import { notFound } from "@/lib/platform/errors";
import type { PayInstructions } from "../schema";
import { readAnswer } from "./call-provider";
import type { Channel, CreateRequest, Opened } from "./gateway";
import { callCore } from "./midtrans-core";
import { jakartaTime } from "./midtrans-map";

const BANKS = ["bca", "bni", "bri", "permata"];

/** What a charge, or a look at it later, says of how it is paid: each bank has its own place for it. */
const payable = z.object({
  order_id: z.string().min(1),
  transaction_status: z.string(),
  va_numbers: z.array(z.object({ bank: z.string(), va_number: z.string().min(1) })).nullish(),
  permata_va_number: z.string().nullish(),
  biller_code: z.string().nullish(),
  bill_key: z.string().nullish(),
  qr_string: z.string().nullish(),
});

/** What MIDTRANS_CHANNELS offers, in its order: Snap's page, and ways to pay on ours. */
export function midtransChannels(): Channel[] {
  return namesIn(env().MIDTRANS_CHANNELS).map((name) =>
    name === "snap"
      ? { channel: null, methods: ["qris", "va", "wallet", "card"] }
      : { channel: name, methods: [name === "qris" ? "qris" : "va"] },
  );
}

/**
 * Opens one virtual account, Mandiri bill or QRIS at Midtrans' Core API, payable until the lock's deadline. An order_id is charged
 * once: where the answer was lost, the account's number is read from the charge itself; the text of a QRIS is told once only, and
 * then there is nothing to show.
 */
export async function chargeDirectly(request: CreateRequest, channel: string): Promise<Opened> {
  const answer = await callCore("POST", "/charge", { ...wayToPay(channel), ...orderOf(request) });
  const charged = answer.code === DUPLICATE ? await callCore("GET", `/${request.reference}/status`) : answer;
  const ended = charged.code === EXPIRED;
  const told = readAnswer("midtrans", payable, { ...charged, status: ended ? 200 : charged.code });
  const instructions = told.transaction_status === "pending" ? instructionsOf(told) : null;
  if (!instructions) return { providerRef: told.order_id, checkoutUrl: null };
  return { providerRef: told.order_id, checkoutUrl: request.returnUrl, instructions };
}

const DUPLICATE = 406;
const EXPIRED = 407;

function wayToPay(channel: string): Record<string, unknown> {
  if (channel === "qris") return { payment_type: "qris" };
  if (channel === "mandiri")
    return { payment_type: "echannel", echannel: { bill_info1: "Payment:", bill_info2: "Order" } };
  if (BANKS.includes(channel)) return { payment_type: "bank_transfer", bank_transfer: { bank: channel } };
  throw notFound("channel");
}

/** A virtual account lives for twenty seconds at least; money of the last moments is late money (M5). */
const MIN_SECONDS = 20;

function orderOf(request: CreateRequest) {
  const seconds = Math.max(Math.ceil((request.expiresAt.getTime() - Date.now()) / 1000), MIN_SECONDS);
  return {
    transaction_details: { order_id: request.reference, gross_amount: request.amount },
    item_details: [{ id: request.title, name: request.title, price: request.amount, quantity: 1 }],
    // Counted from a start that makes it end at the very second of the deadline, however long the call takes.
    custom_expiry: {
      order_time: jakartaTime(request.expiresAt, -seconds),
      expiry_duration: seconds,
      unit: "second",
    },
  };
}

function instructionsOf(told: z.infer<typeof payable>): PayInstructions | null {
  if (told.qr_string) return { kind: "qr", text: told.qr_string };
  if (told.biller_code && told.bill_key)
    return { kind: "bill", bank: "mandiri", company: told.biller_code, number: told.bill_key };
  if (told.permata_va_number) return { kind: "va", bank: "permata", number: told.permata_va_number };
  const [account] = told.va_numbers ?? [];
  return account ? { kind: "va", bank: account.bank, number: account.va_number } : null;
}
