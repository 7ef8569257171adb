import { z } from "zod";
import {
  cancelOrder,
  confirmReceived,
  getMyOrder,
  listMyOrders,
  ORDER_TABS,
  orderStatus,
  placeOrder,
} from "@/lib/ordering";
import { orderNumber, placeOrderInput } from "@/lib/ordering/schema";
import { checkPayment, getOpenPayment, paymentChoices, startPayment } from "@/lib/payments";
import { startPaymentInput } from "@/lib/payments/schema";
import type { Ctx } from "@/lib/platform/ctx";
import { isDomainError } from "@/lib/platform/errors";
import { recordForClient } from "@/lib/recorder";
import { getMyRequests } from "@/lib/returns";
import { trackMyOrder } from "@/lib/shipping";
import { type Endpoint, endpoint, reply } from "../../endpoint";
import { cursor, id, pageOf, time, words } from "../../shapes";
import { openPayment, order, orderRow, parcel, paymentChoice, recordEntry } from "./order-shapes";

const tag = "Orders";
const params = z.strictObject({ number: orderNumber });
const gateway = startPaymentInput.shape.gateway;

const placeEndpoint = endpoint({
  id: "placeOrder",
  method: "POST",
  path: "/orders",
  tag,
  summary: "Place one order over one or more shops: locks the stock of every line, or of none",
  description:
    "With `gateway`, the attempt to pay is opened in the same call. The stock stays locked until the order's deadline; unpaid, it is released by itself. Where the order was placed but the gateway did not answer, checkoutUrl is null: start the payment by itself.",
  caller: "person",
  creates: true,
  status: 201,
  body: placeOrderInput.omit({ idempotencyKey: true }).extend({ gateway: gateway.optional() }),
  refusals: ["PRICE_CHANGED", "OUT_OF_STOCK", "SHOP_CLOSED", "OFFER_UNAVAILABLE", "NOT_DELIVERABLE"],
  result: z.object({ number: z.string(), checkoutUrl: z.string().nullable() }).meta({ id: "PlacedOrder" }),
  run: async (ctx, { body: { gateway: chosen, ...draft }, key }) => {
    const { number } = await placeOrder(ctx, { ...draft, idempotencyKey: key });
    const checkoutUrl = chosen === undefined ? null : await checkoutPage(ctx, number, chosen);
    return reply({ number, checkoutUrl }, { headers: { location: `/api/v1/orders/${number}` } });
  },
});

const listEndpoint = endpoint({
  id: "listOrders",
  method: "GET",
  path: "/orders",
  tag,
  summary: "The caller's orders, newest first",
  caller: "person",
  query: z.strictObject({ tab: z.enum(ORDER_TABS).default("all"), cursor }),
  result: pageOf(orderRow),
  run: (ctx, { query }) => listMyOrders(ctx, query),
});

const getEndpoint = endpoint({
  id: "getOrder",
  method: "GET",
  path: "/orders/{number}",
  tag,
  summary: "An order of the caller's with its parts, payment and refunds",
  caller: "person",
  params,
  query: z.strictObject({ include: words("parcels", "requests", "choices") }),
  result: order,
  run: async (ctx, { params: { number }, query: { include } }) => {
    const found = await getMyOrder(ctx, { number });
    const [parcels, requests] = await Promise.all([
      include?.has("parcels") ? trackMyOrder(ctx, { number }) : null,
      include?.has("requests") ? getMyRequests(ctx, { number }) : null,
    ]);
    const payable = found.stage === "UNPAID" ? paymentChoices(found.total) : [];
    return { ...found, parcels, requests, choices: include?.has("choices") ? payable : null };
  },
});

const statusEndpoint = endpoint({
  id: "getOrderStatus",
  method: "GET",
  path: "/orders/{number}/status",
  tag,
  summary: "Status and deadline of an order, cheap enough to ask again and again",
  caller: "person",
  params,
  result: z.object({ status: z.string(), deadline: time, now: time }),
  run: (ctx, { params: { number } }) => orderStatus(ctx, { number }),
});

const cancelEndpoint = endpoint({
  id: "cancelOrder",
  method: "POST",
  path: "/orders/{number}/cancel",
  tag,
  summary: "Cancel an unpaid order; its stock is free at once",
  caller: "person",
  params,
  status: 204,
  refusals: ["ORDER_STATE"],
  run: async (ctx, { params: { number } }) => {
    await cancelOrder(ctx, { orderNumber: number });
    return undefined;
  },
});

const startPaymentEndpoint = endpoint({
  id: "startPayment",
  method: "POST",
  path: "/orders/{number}/payments",
  tag,
  summary: "Open an attempt to pay; asking again answers the open attempt's page",
  caller: "person",
  creates: true,
  status: 201,
  params,
  body: startPaymentInput.omit({ orderNumber: true }),
  refusals: ["ORDER_STATE", "PAYMENT_STATE", "GATEWAY_UNAVAILABLE"],
  result: z.object({ checkoutUrl: z.string() }),
  run: async (ctx, { params: { number }, body }) => {
    const { redirectUrl } = await startPayment(ctx, { ...body, orderNumber: number });
    return reply(
      { checkoutUrl: redirectUrl },
      { headers: { location: `/api/v1/orders/${number}/payments` } },
    );
  },
});

const readPaymentEndpoint = endpoint({
  id: "getPayment",
  method: "GET",
  path: "/orders/{number}/payments",
  tag,
  summary: "How the payment of an order stands, and the ways to pay it",
  caller: "person",
  params,
  result: z.object({
    status: z.string(),
    payment: order.shape.payment,
    open: openPayment.nullable().meta({ description: "The attempt that is open, and how it is paid" }),
    choices: z.array(paymentChoice),
    refunds: order.shape.refunds,
  }),
  run: async (ctx, { params: { number } }) => {
    const [{ stage, status, total, payment, refunds }, open] = await Promise.all([
      getMyOrder(ctx, { number }),
      getOpenPayment(ctx, { orderNumber: number }),
    ]);
    return { status, payment, open, refunds, choices: stage === "UNPAID" ? paymentChoices(total) : [] };
  },
});

const checkPaymentEndpoint = endpoint({
  id: "checkPayment",
  method: "POST",
  path: "/orders/{number}/payments/check",
  tag,
  summary: "Have the open attempt read back from its gateway now, as when the buyer returns from its page",
  caller: "person",
  params,
  refusals: ["GATEWAY_UNAVAILABLE"],
  result: z.object({ outcome: z.string() }),
  run: (ctx, { params: { number } }) => checkPayment(ctx, { orderNumber: number }),
});

const parcelsEndpoint = endpoint({
  id: "trackOrder",
  method: "GET",
  path: "/orders/{number}/parcels",
  tag,
  summary: "The parcels of an order with their timelines",
  caller: "person",
  params,
  result: z.object({ rows: z.array(parcel) }),
  run: async (ctx, { params: { number } }) => ({ rows: await trackMyOrder(ctx, { number }) }),
});

const recordEndpoint = endpoint({
  id: "getOrderRecord",
  method: "GET",
  path: "/orders/{number}/record",
  tag,
  summary: "Everything that happened to an order, as far as it concerns its buyer, newest first",
  caller: "person",
  params,
  result: z.object({ number: z.string(), entries: z.array(recordEntry) }),
  run: (ctx, { params: { number } }) => recordForClient(ctx, { number }),
});

const receivedEndpoint = endpoint({
  id: "confirmReceived",
  method: "POST",
  path: "/order-parts/{shopOrderId}/received",
  tag,
  summary: "Confirm that a shop's part has arrived as it should; it is then complete",
  caller: "person",
  params: z.strictObject({ shopOrderId: id }),
  status: 204,
  refusals: ["ORDER_STATE"],
  run: async (ctx, { params: part }) => {
    await confirmReceived(ctx, part);
    return undefined;
  },
});

// The order stands whatever its gateway says: without a page the buyer starts the payment by itself, within the order's deadline.
async function checkoutPage(ctx: Ctx, orderNumber: string, chosen: string): Promise<string | null> {
  try {
    return (await startPayment(ctx, { orderNumber, gateway: chosen })).redirectUrl;
  } catch (error) {
    if (!isDomainError(error)) throw error;
    ctx.log.info({ refusal: error.code, orderNumber }, "order placed, payment not opened");
    return null;
  }
}

export const orderEndpoints: readonly Endpoint[] = [
  placeEndpoint,
  listEndpoint,
  getEndpoint,
  statusEndpoint,
  cancelEndpoint,
  startPaymentEndpoint,
  readPaymentEndpoint,
  checkPaymentEndpoint,
  parcelsEndpoint,
  recordEndpoint,
  receivedEndpoint,
];
