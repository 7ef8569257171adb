import { z } from "zod";
import { id, rupiah, time } from "../../shapes";
import { flag, imageUrl, units } from "./shapes";
import { sourcingReason } from "./sourcing";

const status = z.enum([
  "AWAITING_PAYMENT",
  "NEW",
  "ACCEPTED",
  "PACKED",
  "SHIPPED",
  "DELIVERED",
  "COMPLETED",
  "CANCELLED",
  "EXPIRED",
]);

export const boardRow = z
  .object({
    id,
    number: z.string(),
    status,
    placedAt: time,
    paidAt: time.nullable(),
    shipBy: time.nullable(),
    late: flag.meta({ description: "Past its ship-by time and not handed over" }),
    recipient: z.string(),
    city: z.string(),
    courier: z.string(),
    service: z.string(),
    total: rupiah,
    units,
    items: units,
    firstItem: z.string(),
    imageUrl,
  })
  .meta({ id: "ShopOrderRow" });

const item = z.object({
  id,
  name: z.string(),
  variantTitle: z.string(),
  sku: z.string(),
  imageUrl,
  unitPrice: rupiah,
  quantity: units,
  lineTotal: rupiah,
  refunded: units.meta({ description: "Units whose money went back or is going back" }),
  sources: z
    .array(z.object({ warehouse: z.string(), quantity: units, reason: sourcingReason.nullable() }))
    .meta({ description: "Which warehouses hold or sent it, and why these" }),
});

const change = z.object({
  id,
  from: z.string().nullable(),
  to: z.string(),
  cause: z.string(),
  note: z.string().nullable(),
  person: z.string().nullable(),
  actorName: z.string(),
  createdAt: time,
});

export const shopOrder = z
  .object({
    id,
    number: z.string(),
    status,
    orderStatus: z.enum(["PENDING_PAYMENT", "PAID", "EXPIRED", "CANCELLED"]),
    itemsTotal: rupiah,
    shippingTotal: rupiah,
    shippingDiscount: rupiah.meta({ description: "What the shop bears of the way" }),
    total: rupiah,
    weightGrams: units,
    courier: z.string(),
    service: z.string(),
    etaDays: z.string(),
    note: z.string().nullable(),
    cancelReason: z.string().nullable(),
    placedAt: time,
    paidAt: time.nullable(),
    shipBy: time.nullable(),
    late: flag,
    expiresAt: time,
    recipient: z.string(),
    phone: z.string(),
    province: z.string(),
    city: z.string(),
    district: z.string(),
    postcode: z.string(),
    addressLine: z.string(),
    addressNote: z.string().nullable(),
    refunded: rupiah,
    shippingBack: z.boolean(),
    items: z.array(item),
    changes: z.array(change).meta({ description: "Newest first" }),
  })
  .meta({ id: "ShopOrder" });

const stage = z.enum([
  "PENDING",
  "PACKED",
  "HANDED_OVER",
  "IN_TRANSIT",
  "OUT_FOR_DELIVERY",
  "FAILED",
  "DELIVERED",
  "RETURNED",
  "LOST",
  "CANCELLED",
]);

/** What a shop may say of a parcel. */
export const parcelStep = z.enum([
  "HANDED_OVER",
  "IN_TRANSIT",
  "OUT_FOR_DELIVERY",
  "DELIVERED",
  "FAILED",
  "RETURNED",
  "LOST",
]);

export const shipment = z
  .object({
    id,
    shopOrderId: id,
    status: stage,
    courier: z.string(),
    service: z.string(),
    trackingNumber: z.string().nullable(),
    warehouse: z.string(),
    fromCity: z.string(),
    toCity: z.string(),
    carrier: z.string(),
    booking: z.enum(["REQUESTED", "BOOKED", "REFUSED", "CANCELLED"]).nullable(),
    carrierError: z.string().nullable(),
    canHandOver: z.boolean(),
    canCallOff: z.boolean(),
    steps: z.array(parcelStep).meta({ description: "What the shop may say of it next" }),
    events: z
      .array(
        z.object({
          id,
          status: stage,
          at: time,
          place: z.string().nullable(),
          source: z.enum(["SYSTEM", "SHOP", "COURIER", "SANDBOX", "STAFF"]),
          courierCode: z.string().nullable(),
          note: z.string().nullable(),
          applied: z.boolean().meta({ description: "False for news that came too late to move it" }),
        }),
      )
      .meta({ description: "Newest first" }),
  })
  .meta({ id: "Shipment" });
