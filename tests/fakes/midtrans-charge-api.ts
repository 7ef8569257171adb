import { randomInt, randomUUID } from "node:crypto";
import { z } from "zod";
import type { FakeMidtrans, FakeTransaction } from "./midtrans-provider";
import { jsonOf } from "./provider-call";
import type { Answer, Call } from "./provider-server";

const common = {
  transaction_details: z.strictObject({
    order_id: z.string().regex(/^[\w.~-]{1,50}$/),
    gross_amount: z.number().int().positive(),
  }),
  item_details: z
    .array(
      z.strictObject({
        id: z.string().max(50),
        name: z.string().min(1).max(50),
        price: z.number().int(),
        quantity: z.number().int().positive(),
      }),
    )
    .optional(),
  custom_expiry: z
    .strictObject({
      order_time: z.string().regex(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d \+0700$/),
      expiry_duration: z.number().int().min(20),
      unit: z.enum(["second", "minute", "hour", "day"]),
    })
    .optional(),
};

const chargeRequest = z.discriminatedUnion("payment_type", [
  z.strictObject({
    ...common,
    payment_type: z.literal("bank_transfer"),
    bank_transfer: z.strictObject({ bank: z.enum(["bca", "bni", "bri", "permata", "cimb"]) }),
  }),
  z.strictObject({
    ...common,
    payment_type: z.literal("echannel"),
    echannel: z.strictObject({ bill_info1: z.string().max(10), bill_info2: z.string().max(30) }),
  }),
  z.strictObject({
    ...common,
    payment_type: z.literal("qris"),
    qris: z.strictObject({ acquirer: z.enum(["gopay", "airpay shopee"]) }).optional(),
  }),
]);

const UNIT_MS = { second: 1000, minute: 60_000, hour: 3_600_000, day: 86_400_000 };

/** POST /v2/charge: opens a virtual account, a Mandiri bill or a QRIS, once an order_id. Only the first answer tells a QRIS' text. */
export function charge(fake: FakeMidtrans, asked: Call): Answer {
  const body = chargeRequest.safeParse(jsonOf(asked));
  const refuse = (status_code: string, status_message: string, id = randomUUID()) => ({
    status: 200,
    body: { status_code, status_message, id },
  });
  if (!body.success) return refuse("400", "One or more parameters in the payload is invalid.");
  const { transaction_details: wanted, item_details: items, custom_expiry: expiry } = body.data;
  const sum = items?.reduce((total, item) => total + item.price * item.quantity, 0);
  if (sum !== undefined && sum !== wanted.gross_amount)
    return refuse("400", "transaction_details.gross_amount is not equal to the sum of item_details");
  if (fake.transactions.has(wanted.order_id))
    return refuse("406", "The request could not be completed due to a conflict: order_id has been used");
  const start = expiry
    ? Date.parse(expiry.order_time.replace(" +0700", "+07:00").replace(" ", "T"))
    : Date.now();
  const ends = start + (expiry ? expiry.expiry_duration * UNIT_MS[expiry.unit] : UNIT_MS.day);
  if (ends <= Date.now()) return refuse("400", "custom_expiry is in the past");
  const opened: FakeTransaction = {
    transaction_id: randomUUID(),
    order_id: wanted.order_id,
    gross_amount: `${wanted.gross_amount}.00`,
    currency: "IDR",
    payment_type: body.data.payment_type,
    transaction_time: jakarta(Date.now()),
    transaction_status: "pending",
    fraud_status: "accept",
    status_code: "201",
    status_message: "Success, transaction is created",
    expiry_time: jakarta(ends),
    ...accountOf(body.data),
  };
  fake.transactions.set(wanted.order_id, opened);
  const qr = `00020101021226610014COM.GO-JEK.WWW${opened.transaction_id}5204581253033605802ID6304`;
  const qris = { qr_string: `${qr}${randomInt(1000, 9999)}`, acquirer: "gopay" };
  return { status: 200, body: { ...opened, ...(opened.payment_type === "qris" && qris) }, lose: "create" };
}

function accountOf(asked: z.infer<typeof chargeRequest>): Partial<FakeTransaction> {
  const digits = (length: number) =>
    Array.from({ length }, (_, at) => randomInt(at === 0 ? 1 : 0, 10)).join("");
  if (asked.payment_type === "echannel") return { biller_code: "70012", bill_key: digits(12) };
  if (asked.payment_type === "qris") return {};
  const { bank } = asked.bank_transfer;
  return bank === "permata"
    ? { permata_va_number: digits(16) }
    : { va_numbers: [{ bank, va_number: digits(16) }] };
}

/** As in Midtrans' sandbox, whose simulator plays the bank: POST /simulator/<the number the buyer was shown>. */
export async function simulator(fake: FakeMidtrans, asked: Call): Promise<Answer> {
  const number = asked.path.split("/").at(-1);
  const numbersOf = (one: FakeTransaction) => [
    ...(one.va_numbers ?? []).map((account) => account.va_number),
    ...[one.permata_va_number, one.bill_key],
  ];
  const one = [...fake.transactions.values()].find((each) => numbersOf(each).includes(number));
  if (one?.transaction_status !== "pending") return { status: 404, body: { status: "no such bill" } };
  await fake.become(one.order_id, "settlement");
  return { status: 200, body: { status: "paid", amount: one.gross_amount } };
}

function jakarta(at: number): string {
  return new Date(at + 7 * 3_600_000).toISOString().slice(0, 19).replace("T", " ");
}
