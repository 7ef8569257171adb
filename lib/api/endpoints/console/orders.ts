import { z } from "zod";
import {
  acceptShopOrder,
  BOARD_TABS,
  type BoardTab,
  countShopOrders,
  getSales,
  getShopOrder,
  getTopProducts,
  getWorkToDo,
  listShopOrders,
} from "@/lib/ordering";
import { cancelShopOrderInput } from "@/lib/ordering/schema";
import { refundItems } from "@/lib/payments";
import { refundItemsInput } from "@/lib/payments/schema";
import { recordForShop } from "@/lib/recorder";
import { openRequestsOf } from "@/lib/returns";
import { cancelShopOrder } from "@/lib/shipping";
import { type Endpoint, endpoint } from "../../endpoint";
import { cursor, id, pageOf, rupiah, whole, words } from "../../shapes";
import { recordEntry } from "../store/order-shapes";
import { boardRow, shopOrder } from "./order-shapes";
import { countsOf, imageUrl, query, shopPath, units } from "./shapes";

const tag = "Shop orders";
const path = shopPath.extend({ shopOrderId: id });
const tabs = Object.keys(BOARD_TABS) as [BoardTab, ...BoardTab[]];

const list = endpoint({
  id: "listShopOrders",
  method: "GET",
  path: "/console/{shopId}/orders",
  tag,
  summary:
    "The orders of a shop, newest first; of one column of the board, or those whose number begins with a word",
  caller: { scope: "orders:read" },
  params: shopPath,
  query: z.strictObject({
    tab: z.enum([...tabs, "any"]).optional(),
    q: query,
    cursor,
    include: words("counts"),
  }),
  result: pageOf(boardRow).extend({ counts: countsOf(tabs) }),
  run: async (ctx, { params, query: { tab = "any", q, cursor: after, include } }) => ({
    ...(await listShopOrders(ctx, { ...params, tab, q, after })),
    counts: include ? await countShopOrders(ctx, params) : null,
  }),
});

const read = endpoint({
  id: "getShopOrder",
  method: "GET",
  path: "/console/{shopId}/orders/{shopOrderId}",
  tag,
  summary: "A shop's part of an order: its own lines and history, nothing of other shops",
  caller: { scope: "orders:read" },
  params: path,
  query: z.strictObject({ include: words("requests") }),
  result: shopOrder.extend({
    requests: z
      .array(z.object({ kind: z.enum(["cancel", "return"]), id, status: z.string(), words: z.string() }))
      .nullable()
      .meta({ description: "Requests of the customer that are still open; null unless include=requests" }),
  }),
  run: async (ctx, { params, query: { include } }) => ({
    ...(await getShopOrder(ctx, params)),
    requests: include ? await openRequestsOf(ctx, params) : null,
  }),
});

const accept = endpoint({
  id: "acceptShopOrder",
  method: "POST",
  path: "/console/{shopId}/orders/{shopOrderId}/accept",
  tag,
  summary: "The shop takes a paid order on",
  description: "Managers and owners.",
  caller: { scope: "orders:write" },
  params: path,
  refusals: ["ORDER_STATE"],
  result: shopOrder,
  run: async (ctx, { params }) => {
    await acceptShopOrder(ctx, params);
    return getShopOrder(ctx, params);
  },
});

const cancel = endpoint({
  id: "cancelShopOrder",
  method: "POST",
  path: "/console/{shopId}/orders/{shopOrderId}/cancel",
  tag,
  summary: "The shop gives up what has not left of a paid order: its stock and its money go back",
  description:
    "Managers and owners. The parts of other shops go on, and so do parcels that are under way. A courier that is booked is called off first.",
  caller: { scope: "orders:write" },
  params: path,
  body: cancelShopOrderInput.pick({ reason: true }),
  refusals: ["ORDER_STATE", "COURIER_HAS_PARCEL", "COURIER_UNAVAILABLE", "CONFLICT"],
  result: shopOrder,
  run: async (ctx, { params, body }) => {
    await cancelShopOrder(ctx, { ...params, ...body });
    return getShopOrder(ctx, params);
  },
});

const { lines, shipping, reason, restock } = refundItemsInput.shape;

const refund = endpoint({
  id: "refundItems",
  method: "POST",
  path: "/console/{shopId}/orders/{shopOrderId}/refunds",
  tag,
  summary: "Pays units of an order back, with their shipping or without, and says what becomes of the goods",
  description:
    "Managers and owners, in person with their second factor proved in the last ten minutes; a key by its scope. The payment provider is asked afterwards. To give back all of an order that has not left, cancel it.",
  caller: { scope: "orders:write" },
  creates: true,
  status: 201,
  params: path,
  body: z.strictObject({ lines, shipping, reason, restock }),
  refusals: [
    "STEP_UP_REQUIRED",
    "ORDER_STATE",
    "CANCEL_INSTEAD",
    "REFUND_TOO_LARGE",
    "UNITS_GONE",
    "PAYMENT_STATE",
  ],
  result: z.object({ refundId: id, amount: rupiah }),
  run: (ctx, { params, body, key: idempotencyKey }) =>
    refundItems(ctx, refundItemsInput.parse({ ...params, ...body, idempotencyKey })),
});

const work = endpoint({
  id: "getWorkToDo",
  method: "GET",
  path: "/console/{shopId}/work",
  tag,
  summary: "How many orders wait for the shop, by what is to be done",
  caller: { scope: "orders:read" },
  params: shopPath,
  result: z.object({ toAccept: units, toPack: units, toHandOver: units, late: units }),
  run: (ctx, { params }) => getWorkToDo(ctx, params),
});

const record = endpoint({
  id: "getShopOrderRecord",
  method: "GET",
  path: "/console/{shopId}/orders/{shopOrderId}/record",
  tag,
  summary: "Everything that happened to an order, as far as it concerns the shop, newest first",
  caller: { scope: "orders:read" },
  params: path,
  result: z.object({ number: z.string(), entries: z.array(recordEntry) }),
  run: (ctx, { params }) => recordForShop(ctx, params),
});

const days = whole(1, 90).default(30).meta({ description: "Days back from today, in Jakarta's time" });
const sums = { revenue: rupiah, orders: units, units };

const sales = endpoint({
  id: "getSales",
  method: "GET",
  path: "/console/{shopId}/sales",
  tag,
  summary: "What a shop sold day by day, beside the same span before; goods only, without shipping",
  caller: { scope: "orders:read" },
  params: shopPath,
  query: z.strictObject({ days }),
  result: z.object({
    days: z.array(z.object({ day: z.iso.date(), revenue: rupiah, orders: units })),
    ...sums,
    before: z.object(sums),
  }),
  run: (ctx, { params, query: asked }) => getSales(ctx, { ...params, ...asked }),
});

const top = endpoint({
  id: "getTopProducts",
  method: "GET",
  path: "/console/{shopId}/sales/products",
  tag,
  summary: "The products that brought a shop most",
  caller: { scope: "orders:read" },
  params: shopPath,
  query: z.strictObject({ days, limit: whole(1, 50).default(10) }),
  result: z.object({
    rows: z.array(
      z.object({
        productId: id,
        name: z.string(),
        slug: z.string(),
        imageUrl,
        units,
        revenue: rupiah,
      }),
    ),
  }),
  run: async (ctx, { params, query: asked }) => ({
    rows: await getTopProducts(ctx, { ...params, ...asked }),
  }),
});

export const shopOrderEndpoints: readonly Endpoint[] = [
  list,
  read,
  accept,
  cancel,
  refund,
  record,
  work,
  sales,
  top,
];
