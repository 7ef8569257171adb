import { z } from "zod";
import { listOrdersForStaff } from "@/lib/ordering";
import { askProvider, giveBackByHand, listMoneyTroubles, retryRefund } from "@/lib/payments";
import { askProviderInput, giveBackByHandInput } from "@/lib/payments/schema";
import { recordForStaff } from "@/lib/recorder";
import { type Endpoint, endpoint } from "../../endpoint";
import { cursor, id, pageOf, rupiah, time } from "../../shapes";
import { query, units } from "../console/shapes";
import { recordEntry } from "../store/order-shapes";

const tag = "Staff: orders and payments";
const caller = "staff";

const list = endpoint({
  id: "listOrdersForStaff",
  method: "GET",
  path: "/admin/orders",
  tag,
  summary: "Orders, newest first",
  description: "`q` is the beginning of an order's or a part's number, or the buyer's phone number.",
  caller,
  query: z.strictObject({ q: query, cursor }),
  result: pageOf(
    z
      .object({
        id,
        number: z.string(),
        status: z.enum(["PENDING_PAYMENT", "PAID", "EXPIRED", "CANCELLED"]),
        total: rupiah,
        placedAt: time,
        buyer: z.string().nullable(),
        shops: units,
      })
      .meta({ id: "StaffOrderRow" }),
  ),
  run: (ctx, { query: { q, cursor: after } }) => listOrdersForStaff(ctx, { q, after }),
});

const record = endpoint({
  id: "getOrderRecordForStaff",
  method: "GET",
  path: "/admin/orders/{number}/record",
  tag,
  summary: "Everything that is written down of an order, newest first",
  caller,
  params: z.strictObject({ number: z.string().max(20) }),
  result: z.object({ orderId: id, number: z.string(), entries: z.array(recordEntry) }),
  run: (ctx, { params }) => recordForStaff(ctx, params),
});

const failedRefund = z
  .object({
    id,
    orderNumber: z.string(),
    gateway: z.string(),
    amount: rupiah,
    failure: z.string().nullable(),
    round: units.meta({ description: "How often the provider was asked anew" }),
    endedAt: time,
  })
  .meta({ id: "FailedRefund" });

const mismatch = z
  .object({
    paymentId: id,
    orderNumber: z.string(),
    gateway: z.string(),
    status: z.string(),
    amount: rupiah,
    charge: z
      .number()
      .int()
      .meta({ description: "As the provider was asked, in the smallest unit of `currency`" }),
    currency: z.string(),
    mismatch: z
      .union([
        z.object({ kind: z.literal("sum"), currency: z.string(), amount: z.number().int() }),
        z.object({ kind: z.enum(["reference", "payment"]), name: z.string() }),
      ])
      .meta({ description: "Where the provider's word differs, and that word" }),
    mismatchAt: time,
  })
  .meta({ id: "PaymentMismatch" });

const pendingRefund = z
  .object({
    id,
    orderNumber: z.string(),
    gateway: z.string(),
    amount: rupiah,
    lastError: z
      .string()
      .nullable()
      .meta({ description: "Why the last asking came to nothing; null: the provider says it is under way" }),
    attempts: units,
    createdAt: time,
  })
  .meta({ id: "PendingRefund" });

const dispute = z
  .object({
    id,
    gateway: z.string(),
    disputeRef: z.string().meta({ description: "The provider's own name of it" }),
    orderNumber: z.string().nullable().meta({ description: "null: of a payment we do not know" }),
    state: z.enum(["OPEN", "WON", "LOST"]),
    reason: z.string().nullable(),
    told: z.string().meta({ description: "Where it stands in the provider's words" }),
    amount: z.number().int().nullable().meta({ description: "In the smallest unit of `currency`" }),
    currency: z.string().nullable(),
    respondBy: time.nullable(),
    toldAt: time,
  })
  .meta({ id: "PaymentDispute" });

const troubles = endpoint({
  id: "listMoneyTroubles",
  method: "GET",
  path: "/admin/payments/troubles",
  tag,
  summary: "The last 100 refunds that providers refused, payments they tell otherwise of, and disputes",
  caller,
  result: z.object({
    refunds: z.array(failedRefund),
    pending: z.array(pendingRefund).meta({ description: "Asked for longer than a day ago" }),
    mismatches: z.array(mismatch),
    disputes: z.array(dispute),
  }),
  run: (ctx) => listMoneyTroubles(ctx),
});

const retry = endpoint({
  id: "retryRefund",
  method: "POST",
  path: "/admin/refunds/{refundId}/retry",
  tag,
  summary: "Asks the provider once more for a refund it refused",
  description: "SUPPORT and ADMIN, with a fresh proof of the second factor.",
  caller,
  params: z.strictObject({ refundId: id }),
  status: 204,
  refusals: ["PAYMENT_STATE", "STEP_UP_REQUIRED"],
  run: async (ctx, { params }) => {
    await retryRefund(ctx, params);
    return undefined;
  },
});

const ask = endpoint({
  id: "askPaymentProvider",
  method: "POST",
  path: "/admin/orders/{orderNumber}/ask-provider",
  tag,
  summary: "Reads an order's payments and refunds back from their providers now",
  description: "SUPPORT and ADMIN. What a webhook should have told is settled as if it had.",
  caller,
  params: askProviderInput,
  result: z.object({ asked: units.meta({ description: "Attempts that were read back" }) }),
  refusals: ["RATE_LIMITED", "GATEWAY_UNAVAILABLE"],
  run: (ctx, { params }) => askProvider(ctx, params),
});

const byHand = endpoint({
  id: "giveBackByHand",
  method: "POST",
  path: "/admin/refunds/{refundId}/by-hand",
  tag,
  summary: "Notes that a refund its provider refused was transferred by the platform's own bank",
  description: "ADMIN, with a fresh proof of the second factor. One transfer gives back one refund.",
  caller,
  params: z.strictObject({ refundId: id }),
  body: giveBackByHandInput.omit({ refundId: true }),
  status: 204,
  refusals: ["PAYMENT_STATE", "CONFLICT", "STEP_UP_REQUIRED"],
  run: async (ctx, { params, body }) => {
    await giveBackByHand(ctx, { ...params, ...body });
    return undefined;
  },
});

export const orderEndpoints: readonly Endpoint[] = [list, record, troubles, retry, ask, byHand];
