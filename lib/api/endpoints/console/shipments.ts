import { z } from "zod";
import type { Ctx } from "@/lib/platform/ctx";
import { notFound } from "@/lib/platform/errors";
import {
  bookCourier,
  callCourierOff,
  handOverShopOrder,
  listParcels,
  listToHandOver,
  markDelivered,
  packShopOrder,
  setParcelStep,
} from "@/lib/shipping";
import {
  bookCourierInput,
  callCourierOffInput,
  handOverInput,
  packInput,
  setParcelStepInput,
} from "@/lib/shipping/schema";
import { type Endpoint, endpoint } from "../../endpoint";
import { id } from "../../shapes";
import { shipment } from "./order-shapes";
import { shopPath } from "./shapes";

const tag = "Shipments";
const path = shopPath.extend({ shopOrderId: id });
const caller = { scope: "shipments:write" } as const;
const description = "Everybody in the team but viewers.";
/** As newId makes them; for lists in a query. */
const UUID = "[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}";
const parcels = z.object({ rows: z.array(shipment) });

async function parcelsOf(ctx: Ctx, ref: { shopId: string; shopOrderId: string }) {
  return { rows: await listParcels(ctx, ref) };
}

const list = endpoint({
  id: "listShipments",
  method: "GET",
  path: "/console/{shopId}/orders/{shopOrderId}/shipments",
  tag,
  summary: "The parcels of an order, one from each warehouse it is sent from, with their timelines",
  caller: { scope: "shipments:read" },
  params: path,
  result: parcels,
  run: (ctx, { params }) => parcelsOf(ctx, params),
});

const read = endpoint({
  id: "getShipment",
  method: "GET",
  path: "/console/{shopId}/orders/{shopOrderId}/shipments/{shipmentId}",
  tag,
  summary: "One parcel with its timeline",
  caller: { scope: "shipments:read" },
  params: path.extend({ shipmentId: id }),
  result: shipment,
  run: async (ctx, { params }) => {
    const found = (await listParcels(ctx, params)).find((parcel) => parcel.id === params.shipmentId);
    if (!found) throw notFound("parcel");
    return found;
  },
});

const toHandOver = endpoint({
  id: "listToHandOver",
  method: "GET",
  path: "/console/{shopId}/shipments",
  tag,
  summary: "What of these orders is packed and can be handed over now",
  description:
    "Everybody in the team but viewers. Up to 50 orders; those with nothing to hand over are left out.",
  caller: { scope: "shipments:read" },
  params: shopPath,
  query: z.strictObject({
    orders: z
      .string()
      .regex(new RegExp(`^${UUID}(,${UUID}){0,49}$`))
      .transform((text) => text.split(","))
      .meta({ description: "Ids of orders, comma-separated" }),
  }),
  result: z.object({
    rows: z.array(z.object({ shopOrderId: id, number: z.string(), parcels: z.array(shipment) })),
  }),
  run: async (ctx, { params, query: { orders: shopOrderIds } }) => ({
    rows: await listToHandOver(ctx, { ...params, shopOrderIds }),
  }),
});

const pack = endpoint({
  id: "packShopOrder",
  method: "POST",
  path: "/console/{shopId}/orders/{shopOrderId}/pack",
  tag,
  summary: "Parcels of an accepted order are packed: all, or those named; the order with its last one",
  description,
  caller,
  params: path,
  body: packInput.pick({ shipmentIds: true }),
  refusals: ["ORDER_STATE", "PARCEL_STATE"],
  result: parcels,
  run: async (ctx, { params, body }) => {
    await packShopOrder(ctx, { ...params, ...body });
    return parcelsOf(ctx, params);
  },
});

const handOver = endpoint({
  id: "handOverShopOrder",
  method: "POST",
  path: "/console/{shopId}/orders/{shopOrderId}/hand-over",
  tag,
  summary:
    "Packed parcels go to their courier, each under its tracking number; the order is shipped with its last one",
  description,
  caller,
  params: path,
  body: handOverInput.pick({ parcels: true }),
  refusals: ["ORDER_STATE", "PARCEL_STATE"],
  result: parcels,
  run: async (ctx, { params, body }) => {
    await handOverShopOrder(ctx, { ...params, ...body });
    return parcelsOf(ctx, params);
  },
});

const book = endpoint({
  id: "bookCourier",
  method: "POST",
  path: "/console/{shopId}/orders/{shopOrderId}/book",
  tag,
  summary: "Asks a courier to fetch packed parcels; it is handed over when the courier says so",
  description,
  caller,
  params: path,
  body: bookCourierInput.pick({ carrier: true, shipmentIds: true }),
  refusals: ["PARCEL_STATE", "ORDER_STATE"],
  status: 202,
  result: parcels,
  run: async (ctx, { params, body }) => {
    await bookCourier(ctx, { ...params, ...body });
    return parcelsOf(ctx, params);
  },
});

const callOff = endpoint({
  id: "callCourierOff",
  method: "POST",
  path: "/console/{shopId}/orders/{shopOrderId}/call-off",
  tag,
  summary: "Calls couriers off that were to fetch packed parcels, or waits for their answer no longer",
  description: `${description} The parcels can be booked anew, or handed over by hand.`,
  caller,
  params: path,
  body: callCourierOffInput.pick({ shipmentIds: true }),
  refusals: ["PARCEL_STATE", "COURIER_HAS_PARCEL", "COURIER_UNAVAILABLE"],
  result: parcels,
  run: async (ctx, { params, body }) => {
    await callCourierOff(ctx, { ...params, ...body });
    return parcelsOf(ctx, params);
  },
});

const step = endpoint({
  id: "setParcelStep",
  method: "POST",
  path: "/console/{shopId}/orders/{shopOrderId}/shipments/{shipmentId}/steps",
  tag,
  summary: "The shop says where a parcel is: on its way, delivered, failed, come back, lost",
  description: `${description} FAILED, RETURNED and LOST need a note. Where a courier reports, good news is the courier's to tell.`,
  caller,
  params: path.extend({ shipmentId: id }),
  body: z.strictObject({
    to: setParcelStepInput.shape.to,
    place: setParcelStepInput.shape.place,
    note: setParcelStepInput.shape.note,
  }),
  refusals: ["PARCEL_STATE", "ORDER_STATE"],
  result: parcels,
  run: async (ctx, { params, body }) => {
    await setParcelStep(ctx, setParcelStepInput.parse({ ...params, ...body }));
    return parcelsOf(ctx, params);
  },
});

const delivered = endpoint({
  id: "markDelivered",
  method: "POST",
  path: "/console/{shopId}/orders/{shopOrderId}/delivered",
  tag,
  summary: "All that was handed over under typed-in numbers has arrived",
  description,
  caller,
  params: path,
  refusals: ["ORDER_STATE"],
  result: parcels,
  run: async (ctx, { params }) => {
    await markDelivered(ctx, params);
    return parcelsOf(ctx, params);
  },
});

export const shipmentEndpoints: readonly Endpoint[] = [
  list,
  read,
  toHandOver,
  pack,
  handOver,
  book,
  callOff,
  step,
  delivered,
];
