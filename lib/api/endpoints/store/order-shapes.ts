import { z } from "zod";
import { payInstructions } from "@/lib/payments/schema";
import { id, rupiah, time } from "../../shapes";

const count = z.number().int().min(0);

export const orderRow = z
  .object({
    id,
    number: z.string(),
    stage: z.enum(["UNPAID", "ONGOING", "DONE", "EXPIRED", "CANCELLED"]),
    placedAt: time,
    expiresAt: time,
    total: rupiah,
    shops: z.array(z.string()),
    first: z
      .object({
        name: z.string(),
        variantTitle: z.string(),
        picture: z.string().nullable(),
        quantity: count,
      })
      .nullable(),
    otherLines: count,
  })
  .meta({ id: "OrderRow" });

const item = z
  .object({
    id,
    shopProductId: id,
    productSlug: z.string(),
    name: z.string(),
    variantTitle: z.string(),
    picture: z.string().nullable(),
    unitPrice: rupiah,
    quantity: count,
    lineTotal: rupiah,
  })
  .meta({ id: "OrderItem" });

const part = z
  .object({
    id,
    number: z.string(),
    status: z.string(),
    shop: z.object({ slug: z.string(), name: z.string(), logoUrl: z.string().nullable() }),
    courier: z.string(),
    service: z.string(),
    etaDays: z.string(),
    note: z.string().nullable(),
    itemsTotal: rupiah,
    shippingTotal: rupiah,
    shippingDiscount: rupiah,
    total: rupiah,
    shipBy: time.nullable(),
    cancelReason: z.string().nullable(),
    items: z.array(item),
    refunded: rupiah,
  })
  .meta({ id: "OrderPart", description: "What one shop sends of an order" });

const deliveryAddress = z
  .object({
    recipient: z.string(),
    phone: z.string(),
    line: z.string(),
    note: z.string().nullable(),
    district: z.string(),
    city: z.string(),
    province: z.string(),
    postcode: z.string(),
  })
  .meta({ id: "DeliveryAddress" });

const change = z
  .object({
    id,
    shopName: z
      .string()
      .nullable()
      .meta({ description: "Of one shop's part; null for the order as a whole" }),
    from: z.string().nullable(),
    to: z.string(),
    cause: z.string(),
    note: z.string().nullable(),
    at: time,
  })
  .meta({ id: "OrderChange" });

const paymentAttempt = z
  .object({
    gateway: z.string(),
    method: z.string().nullable(),
    status: z.string(),
    failure: z.string().nullable(),
  })
  .meta({ id: "PaymentAttempt", description: "The latest attempt to pay" });

const orderRefund = z
  .object({ id, amount: rupiah, status: z.string(), reason: z.string(), at: time })
  .meta({ id: "OrderRefund" });

export const paymentChoice = z
  .object({
    gateway: z.string(),
    channel: z.string().nullable().meta({
      description:
        "One way to pay without the gateway's page, to be named when the payment is started; null is its page",
    }),
    methods: z.array(z.string()).readonly(),
    charge: z.object({ amount: z.number().int(), currency: z.string() }).nullable().meta({
      description: "What is charged where the gateway takes no rupiah, in the currency's smallest unit",
    }),
  })
  .meta({ id: "PaymentChoice" });

export const openPayment = z
  .object({
    gateway: z.string(),
    channel: z.string().nullable(),
    amount: rupiah,
    instructions: payInstructions.nullable().meta({
      description: "The account's number, or the text of the QR code, to pay by; null: at the gateway's page",
    }),
  })
  .meta({ id: "OpenPayment" });

export const parcelEvent = z
  .object({
    id,
    status: z.string(),
    at: time,
    place: z.string().nullable(),
    source: z.string(),
    courierCode: z.string().nullable(),
    note: z.string().nullable(),
    applied: z.boolean().meta({ description: "False for news that came too late to move the parcel" }),
  })
  .meta({ id: "ParcelEvent" });

export const parcel = z
  .object({
    id,
    shopOrderId: id,
    status: z.string(),
    courier: z.string(),
    service: z.string(),
    trackingNumber: z.string().nullable(),
    fromCity: z.string(),
    toCity: z.string(),
    events: z.array(parcelEvent),
    token: z
      .string()
      .meta({ description: "Word of the link /track/{token}, which shows the parcel without signing in" }),
  })
  .meta({ id: "Parcel" });

const returnLine = z.object({
  orderItemId: id,
  name: z.string(),
  variantTitle: z.string(),
  sku: z.string(),
  imageUrl: z.string().nullable(),
  unitPrice: rupiah,
  quantity: count,
  outcome: z.string().nullable(),
});

export const partRequests = z
  .object({
    shopOrderId: id,
    cancel: z
      .object({
        id,
        status: z.string(),
        reason: z.string(),
        answer: z.string().nullable(),
        createdAt: time,
        due: time,
      })
      .nullable(),
    returns: z.array(
      z.object({
        id,
        status: z.string(),
        reason: z.string(),
        note: z.string(),
        amount: rupiah,
        answer: z.string().nullable(),
        courier: z.string().nullable(),
        trackingNumber: z.string().nullable(),
        createdAt: time,
        due: time,
        lines: z.array(returnLine),
      }),
    ),
    canReturn: z.boolean(),
    returnUntil: time.nullable(),
    completesAt: time.nullable(),
    returnTo: z.string().nullable(),
    left: z.array(z.object({ orderItemId: id, quantity: count })),
  })
  .meta({ id: "PartRequests", description: "What may be asked of a part, and what was" });

export const recordEntry = z
  .object({
    id: z.string(),
    at: time,
    source: z.string(),
    what: z.string(),
    cause: z.string().nullable(),
    actor: z.string().nullable(),
    shopOrderId: id.nullable(),
    facts: z.record(z.string(), z.union([z.string(), z.number()])),
    traceId: z.string().nullable(),
  })
  .meta({ id: "RecordEntry" });

export const order = z
  .object({
    id,
    number: z.string(),
    status: z.string(),
    stage: orderRow.shape.stage,
    placedAt: time,
    expiresAt: time,
    paidAt: time.nullable(),
    endedAt: time.nullable(),
    now: time,
    itemsTotal: rupiah,
    shippingTotal: rupiah,
    total: rupiah,
    address: deliveryAddress,
    parts: z.array(part),
    changes: z.array(change),
    payment: paymentAttempt.nullable(),
    refunds: z.array(orderRefund),
    // What include= asks for.
    parcels: z.array(parcel).nullable(),
    requests: z.array(partRequests).nullable(),
    choices: z
      .array(paymentChoice)
      .nullable()
      .meta({ description: "Ways to pay it; empty unless it can be paid" }),
  })
  .meta({ id: "Order", description: "An order with its parts, payment and refunds" });
