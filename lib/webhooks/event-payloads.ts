import { z } from "zod";
import { PING, type WebhookEventType } from "./event-types";

const id = z.uuid();
const rupiah = z.int().meta({ description: "Whole rupiah." });
const time = z.iso.datetime();
const units = z.int();

const item = z
  .strictObject({
    id,
    offerId: id.meta({ description: "The shop's offer it was sold from." }),
    productId: id,
    variantId: id,
    sku: z.string(),
    name: z.string(),
    variant: z.string().meta({ description: "Empty for a product without variants." }),
    quantity: units,
    unitPrice: rupiah,
    lineTotal: rupiah,
  })
  .meta({ id: "WebhookOrderItem", description: "A line of the shop's part, as it was bought." });

const parcel = z
  .strictObject({
    id,
    warehouseId: id,
    status: z.string(),
    courier: z.string(),
    service: z.string(),
    trackingNumber: z.string().nullable(),
  })
  .meta({ id: "WebhookParcel" });

/**
 * A shop's part of an order. Nothing of the customer but where to, roughly: who it is and where they live a shop's software asks for
 * with its key, at the moment it needs it.
 */
const partFields = z.strictObject({
  id,
  number: z.string().meta({ description: "What people call it." }),
  status: z.string().meta({ description: "What the event told of; it may have come further since." }),
  currency: z.literal("IDR"),
  itemsTotal: rupiah,
  shippingTotal: rupiah,
  total: rupiah,
  courier: z.string(),
  service: z.string(),
  destination: z.strictObject({ province: z.string(), city: z.string() }),
  placedAt: time,
  paidAt: time.nullable(),
  shipBy: time.nullable(),
  shippedAt: time.nullable(),
  deliveredAt: time.nullable(),
  items: z.array(item),
  parcels: z.array(parcel),
});
const shopOrder = partFields.meta({ id: "WebhookShopOrder" });

const cancelledOrder = partFields
  .extend({
    reason: z.string(),
    refundAmount: rupiah.meta({ description: "What goes back to the customer." }),
  })
  .meta({ id: "WebhookCancelledOrder" });

const cancelRequest = z
  .strictObject({
    id,
    shopOrderId: id,
    shopOrderNumber: z.string(),
    reason: z.string(),
    requestedAt: time,
    answerBy: time.meta({ description: "Silence until then is a yes." }),
  })
  .meta({ id: "WebhookCancelRequest" });

const returned = z
  .strictObject({
    id,
    shopOrderId: id,
    shopOrderNumber: z.string(),
    status: z.string(),
    reason: z.string(),
    amount: rupiah,
    refundShipping: z.boolean(),
    requestedAt: time,
    lines: z.array(
      z.strictObject({
        orderItemId: id,
        variantId: id,
        sku: z.string(),
        quantity: units,
        outcome: z.enum(["RESTOCKED", "WRITTEN_OFF"]).nullable(),
      }),
    ),
  })
  .meta({ id: "WebhookReturn" });

const lowStock = z
  .strictObject({
    alertId: id,
    warehouse: z.strictObject({ id, code: z.string(), name: z.string() }),
    productId: id,
    variantId: id,
    sku: z.string(),
    name: z.string(),
    variant: z.string(),
    free: units.meta({ description: "Units left to sell there." }),
    threshold: units,
  })
  .meta({ id: "WebhookLowStock" });

const payout = z
  .strictObject({
    id,
    amount: rupiah,
    bankCode: z.string(),
    accountEnding: z.string().meta({ description: "The last four digits of the account." }),
    paidAt: time,
  })
  .meta({ id: "WebhookPayout" });

const ping = z.strictObject({ endpointId: id }).meta({ id: "WebhookPing" });

type EventShape = { description: string; data: z.ZodObject };

/** Each event a shop's software may be told of: when it is sent, and what its `data` holds. Fields are added, never changed. */
export const WEBHOOK_EVENTS = {
  "shop_order.new": { description: "An order was paid; the shop's part waits for it.", data: shopOrder },
  "shop_order.accepted": { description: "The shop took the part on.", data: shopOrder },
  "shop_order.packed": { description: "Every parcel of the part is packed.", data: shopOrder },
  "shop_order.shipped": { description: "The part is with its couriers.", data: shopOrder },
  "shop_order.delivered": { description: "The part has arrived.", data: shopOrder },
  "shop_order.completed": {
    description: "The customer keeps the goods; the money is the shop's.",
    data: shopOrder,
  },
  "shop_order.cancelled": { description: "The part was called off.", data: cancelledOrder },
  "shop_order.cancel_requested": {
    description: "The customer asks to call a part off that the shop has begun to work on.",
    data: cancelRequest,
  },
  "return.requested": { description: "The customer wants to give units back.", data: returned },
  "return.received": { description: "Units that were given back are here.", data: returned },
  "stock.low": { description: "A level fell to the number it warns at.", data: lowStock },
  "payout.paid": { description: "Money left for the shop's bank account.", data: payout },
  [PING]: { description: "The test that a person sends from the console.", data: ping },
} as const satisfies Record<WebhookEventType | typeof PING, EventShape>;

export type WebhookType = keyof typeof WEBHOOK_EVENTS;
export type DataOf<Type extends WebhookType> = z.infer<(typeof WEBHOOK_EVENTS)[Type]["data"]>;

/** The whole body of one event, for the description of the API. */
export function webhookBody<Type extends WebhookType>(type: Type) {
  return z.strictObject({
    type: z.literal(type),
    timestamp: time.meta({ description: "When it happened." }),
    shopId: id,
    data: WEBHOOK_EVENTS[type].data,
  });
}
