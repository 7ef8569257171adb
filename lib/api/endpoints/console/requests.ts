import { z } from "zod";
import {
  approveCancel,
  approveReturn,
  countRequests,
  getRequest,
  listRequests,
  REQUEST_TABS,
  type RequestTab,
  receiveReturn,
  rejectCancel,
  rejectReturn,
} from "@/lib/returns";
import { RETURN_REASONS, receiveReturnInput, rejectInput } from "@/lib/returns/schema";
import { type Endpoint, endpoint } from "../../endpoint";
import { cursor, id, pageOf, rupiah, time, words } from "../../shapes";
import { countsOf, imageUrl, shopPath, units } from "./shapes";

const tag = "Requests of customers";
const path = shopPath.extend({ requestId: id });
const caller = { scope: "orders:write" } as const;
const description = "Managers and owners.";
const tabs = Object.keys(REQUEST_TABS) as [RequestTab, ...RequestTab[]];

const request = z
  .object({
    kind: z.enum(["cancel", "return"]),
    id,
    status: z.enum([
      "OPEN",
      "REQUESTED",
      "APPROVED",
      "SENT",
      "RECEIVED",
      "REJECTED",
      "WITHDRAWN",
      "LAPSED",
      "APPEALED",
    ]),
    code: z.enum(RETURN_REASONS).nullable().meta({ description: "Why something is sent back" }),
    words: z.string(),
    amount: rupiah,
    createdAt: time,
    due: time.meta({ description: "When it goes on without whoever's turn it is" }),
    shopOrderId: id,
    number: z.string(),
    recipient: z.string(),
  })
  .meta({ id: "CustomerRequest" });

const detail = request
  .extend({
    itemsTotal: rupiah,
    shippingTotal: rupiah,
    answer: z.string().nullable(),
    answeredBy: z.string().nullable(),
    answeredAt: time.nullable(),
    endedAt: time.nullable(),
    pictures: z.array(z.string()),
    refundShipping: z.boolean(),
    courier: z.string().nullable(),
    trackingNumber: z.string().nullable(),
    sentAt: time.nullable(),
    appeal: z.string().nullable().meta({ description: "The customer's words against the shop's no" }),
    judgement: z.string().nullable().meta({ description: "What Gerai decided, and why" }),
    lines: z.array(
      z.object({
        orderItemId: id,
        name: z.string(),
        variantTitle: z.string(),
        sku: z.string(),
        imageUrl,
        unitPrice: rupiah,
        quantity: units,
        outcome: z.enum(["RESTOCKED", "WRITTEN_OFF"]).nullable(),
      }),
    ),
  })
  .meta({ id: "CustomerRequestDetail" });

const list = endpoint({
  id: "listRequests",
  method: "GET",
  path: "/console/{shopId}/requests",
  tag,
  summary: "What customers ask of a shop, to cancel or to send back, newest first, by whose turn it is",
  caller: { scope: "orders:read" },
  params: shopPath,
  query: z.strictObject({ tab: z.enum(tabs).default("waiting"), cursor, include: words("counts") }),
  result: pageOf(request).extend({ counts: countsOf(tabs) }),
  run: async (ctx, { params, query: { tab, cursor: after, include } }) => ({
    ...(await listRequests(ctx, { ...params, tab, after })),
    counts: include ? await countRequests(ctx, params) : null,
  }),
});

const read = endpoint({
  id: "getRequest",
  method: "GET",
  path: "/console/{shopId}/requests/{requestId}",
  tag,
  summary: "One request of either kind with all a shop needs to answer it",
  caller: { scope: "orders:read" },
  params: path,
  result: detail,
  run: (ctx, { params }) => getRequest(ctx, params),
});

const yesToCancel = endpoint({
  id: "approveCancel",
  method: "POST",
  path: "/console/{shopId}/requests/{requestId}/approve-cancel",
  tag,
  summary: "Calls an order off, as its customer asked: its stock and its money go back",
  description,
  caller,
  params: path,
  refusals: ["REQUEST_STATE", "ORDER_STATE"],
  result: detail,
  run: async (ctx, { params }) => {
    await approveCancel(ctx, params);
    return getRequest(ctx, params);
  },
});

const noToCancel = endpoint({
  id: "rejectCancel",
  method: "POST",
  path: "/console/{shopId}/requests/{requestId}/reject-cancel",
  tag,
  summary: "Goes on with an order its customer wanted called off, and says why",
  description,
  caller,
  params: path,
  body: rejectInput.pick({ answer: true }),
  refusals: ["REQUEST_STATE"],
  result: detail,
  run: async (ctx, { params, body }) => {
    await rejectCancel(ctx, { ...params, ...body });
    return getRequest(ctx, params);
  },
});

const yesToReturn = endpoint({
  id: "approveReturn",
  method: "POST",
  path: "/console/{shopId}/requests/{requestId}/approve-return",
  tag,
  summary: "Takes goods back; the customer may send them",
  description,
  caller,
  params: path,
  refusals: ["REQUEST_STATE"],
  result: detail,
  run: async (ctx, { params }) => {
    await approveReturn(ctx, params);
    return getRequest(ctx, params);
  },
});

const noToReturn = endpoint({
  id: "rejectReturn",
  method: "POST",
  path: "/console/{shopId}/requests/{requestId}/reject-return",
  tag,
  summary: "Says no to a return, or to what came back, with its reason",
  description,
  caller,
  params: path,
  body: rejectInput.pick({ answer: true }),
  refusals: ["REQUEST_STATE"],
  result: detail,
  run: async (ctx, { params, body }) => {
    await rejectReturn(ctx, { ...params, ...body });
    return getRequest(ctx, params);
  },
});

const receive = endpoint({
  id: "receiveReturn",
  method: "POST",
  path: "/console/{shopId}/requests/{requestId}/receive-return",
  tag,
  summary:
    "The goods are back: each line goes into stock or is written off, and the customer's money goes back",
  description: `${description} Every line of the return once. Also for goods the shop lets the customer keep.`,
  caller,
  params: path,
  body: receiveReturnInput.pick({ lines: true }),
  refusals: ["REQUEST_STATE", "ORDER_STATE", "REFUND_TOO_LARGE", "UNITS_GONE", "PAYMENT_STATE"],
  result: detail,
  run: async (ctx, { params, body }) => {
    await receiveReturn(ctx, { ...params, ...body });
    return getRequest(ctx, params);
  },
});

export const requestEndpoints: readonly Endpoint[] = [
  list,
  read,
  yesToCancel,
  noToCancel,
  yesToReturn,
  noToReturn,
  receive,
];
