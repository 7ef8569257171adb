import { z } from "zod";
import { getOrderForStaff } from "@/lib/ordering";
import { cancelShopOrderInput } from "@/lib/ordering/schema";
import { getOrderMoney, refundItemsAsStaff } from "@/lib/payments";
import { refundAsStaffInput } from "@/lib/payments/schema";
import { judgeAppeal, listAppeals, listReturnsForStaff } from "@/lib/returns";
import { judgeInput, RETURN_REASONS } from "@/lib/returns/schema";
import { cancelPartAsStaff } from "@/lib/shipping";
import { type Endpoint, endpoint } from "../../endpoint";
import { cursor, id, pageOf, rupiah, time } from "../../shapes";
import { flag, units } from "../console/shapes";

const tag = "Staff: orders and payments";
const caller = "staff";
const FRESH = "SUPPORT and ADMIN, with a fresh proof of the second factor.";
const reason = z.enum(RETURN_REASONS);

const line = z.object({
  orderItemId: id,
  name: z.string(),
  variantTitle: z.string(),
  sku: z.string(),
  unitPrice: rupiah,
  quantity: units,
});

const part = z
  .object({
    id,
    number: z.string(),
    shopId: id,
    shopName: z.string(),
    shopSlug: z.string(),
    status: z.string(),
    total: rupiah,
    shippingTotal: rupiah,
    shippingBack: flag.meta({ description: "Its shipping went back, or is going back" }),
    left: rupiah.meta({ description: "What was not refunded yet" }),
    courier: z.string(),
    service: z.string(),
    tracking: z.string().nullable(),
    shippedAt: time.nullable(),
    deliveredAt: time.nullable(),
    returnOpen: flag,
    cancellable: flag.meta({ description: "Something of it has not left: that can be cancelled" }),
    partlySent: flag.meta({ description: "Some of its parcels have left, others have not" }),
    cancelReason: z.string().nullable(),
    lines: z.array(line.extend({ refunded: units })),
  })
  .meta({ id: "StaffOrderPart" });

const money = {
  attempts: z.array(
    z.object({
      id,
      gateway: z.string(),
      method: z.string().nullable(),
      status: z.string(),
      amount: rupiah,
      captured: rupiah,
      refunded: rupiah,
      createdAt: time,
    }),
  ),
  refunds: z.array(
    z.object({
      id,
      shopOrderId: id.nullable(),
      amount: rupiah,
      status: z.string(),
      reason: z.string(),
      failure: z.string().nullable(),
      requestedBy: z.string().nullable(),
      createdAt: time,
    }),
  ),
};

const returned = z
  .object({
    id,
    shopOrderId: id,
    status: z.string(),
    reason,
    note: z.string(),
    answer: z.string().nullable(),
    appeal: z.string().nullable(),
    judgement: z.string().nullable(),
    judge: z.string().nullable(),
    amount: rupiah,
    courier: z.string().nullable(),
    trackingNumber: z.string().nullable(),
    createdAt: time,
    sentAt: time.nullable(),
    appealedAt: time.nullable(),
    judgedAt: time.nullable(),
    pictures: z.array(z.string()),
    lines: z.array(line.omit({ variantTitle: true })),
  })
  .meta({ id: "StaffReturn" });

const read = endpoint({
  id: "getOrderForStaff",
  method: "GET",
  path: "/admin/orders/{number}",
  tag,
  summary: "An order as it stands: its parts, payments, refunds and returns",
  caller,
  params: z.strictObject({ number: z.string().max(20) }),
  result: z
    .object({
      id,
      number: z.string(),
      status: z.string(),
      buyer: z.string().nullable(),
      phone: z.string(),
      recipient: z.string(),
      address: z.string(),
      total: rupiah,
      shippingTotal: rupiah,
      placedAt: time,
      paidAt: time.nullable(),
      parts: z.array(part),
      ...money,
      returns: z.array(returned),
    })
    .meta({ id: "StaffOrder" }),
  run: async (ctx, { params }) => {
    const order = await getOrderForStaff(ctx, params);
    const [moved, returns] = await Promise.all([
      getOrderMoney(ctx, { orderId: order.id }),
      listReturnsForStaff(ctx, { orderId: order.id }),
    ]);
    return { ...order, ...moved, returns };
  },
});

const cancel = endpoint({
  id: "cancelPartAsStaff",
  method: "POST",
  path: "/admin/order-parts/{shopOrderId}/cancel",
  tag,
  summary: "Calls a paid part off that nothing has left of: stock and money go back",
  description: FRESH,
  caller,
  params: z.strictObject({ shopOrderId: id }),
  body: cancelShopOrderInput.omit({ shopOrderId: true }),
  status: 204,
  refusals: ["ORDER_STATE", "COURIER_HAS_PARCEL", "COURIER_UNAVAILABLE", "STEP_UP_REQUIRED"],
  run: async (ctx, { params, body }) => {
    await cancelPartAsStaff(ctx, { ...params, ...body });
    return undefined;
  },
});

const { lines, shipping, reason: words, restock } = refundAsStaffInput.shape;

const refund = endpoint({
  id: "refundPartAsStaff",
  method: "POST",
  path: "/admin/order-parts/{shopOrderId}/refunds",
  tag,
  summary: "Pays units of a part back in its shop's place, with their shipping or without",
  description: FRESH,
  caller,
  creates: true,
  status: 201,
  params: z.strictObject({ shopOrderId: id }),
  body: z.strictObject({ lines, shipping, reason: words, restock }),
  refusals: [
    ...(["ORDER_STATE", "CANCEL_INSTEAD", "REFUND_TOO_LARGE", "UNITS_GONE", "PAYMENT_STATE"] as const),
    "STEP_UP_REQUIRED",
  ],
  result: z.object({ refundId: id, amount: rupiah }),
  run: (ctx, { params, body, key: idempotencyKey }) =>
    refundItemsAsStaff(ctx, refundAsStaffInput.parse({ ...params, ...body, idempotencyKey })),
});

const appeals = endpoint({
  id: "listAppeals",
  method: "GET",
  path: "/admin/appeals",
  tag,
  summary: "Appeals against shops' answers that wait for a judgement, the oldest first",
  caller,
  query: z.strictObject({ cursor }),
  result: pageOf(
    z
      .object({
        id,
        shopOrderId: id,
        orderNumber: z.string(),
        shopName: z.string(),
        buyer: z.string().nullable(),
        reason,
        appeal: z.string(),
        amount: rupiah,
        appealedAt: time,
      })
      .meta({ id: "Appeal" }),
  ),
  run: (ctx, { query }) => listAppeals(ctx, { after: query.cursor }),
});

const judge = endpoint({
  id: "judgeAppeal",
  method: "POST",
  path: "/admin/appeals/{requestId}/judgement",
  tag,
  summary: "Decides an appeal: money back, money once the goods are back, or the shop's no stands",
  description: FRESH,
  caller,
  params: z.strictObject({ requestId: id }),
  body: judgeInput.omit({ requestId: true }),
  status: 204,
  refusals: ["REQUEST_STATE", "STEP_UP_REQUIRED"],
  run: async (ctx, { params, body }) => {
    await judgeAppeal(ctx, { ...params, ...body });
    return undefined;
  },
});

export const judgingEndpoints: readonly Endpoint[] = [read, cancel, refund, appeals, judge];
