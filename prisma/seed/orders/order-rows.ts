import { newId } from "@/lib/platform/id";
import { after, DAY } from "../calendar";
import type { Row } from "../rows";
import { type Actor, job, person } from "../stock-journal";
import type { Outcome, PlannedItem, PlannedOrder, PlannedPart } from "./order-plan";
import type { Stage } from "./timeline";

/** How long a shop has to hand over, as ordering sets it when the money comes. */
const SHIP_WITHIN = 2 * DAY;

const ORDER_STATUS: Record<Outcome, string> = {
  PAID: "PAID",
  PENDING: "PENDING_PAYMENT",
  EXPIRED: "EXPIRED",
  CANCELLED_BY_CUSTOMER: "CANCELLED",
  PAYMENT_FAILED: "CANCELLED",
};

export function orderRow(order: PlannedOrder): Row {
  const { id, number, userId, itemsTotal, shippingTotal, total, placedAt, expiresAt, paidAt, endedAt } =
    order;
  const { recipient, phone, province, city, district, postcode, line, note } = order.address;
  return {
    id,
    number,
    userId,
    status: ORDER_STATUS[order.outcome],
    itemsTotal,
    shippingTotal,
    total,
    recipient,
    phone,
    province,
    city,
    district,
    postcode,
    addressLine: line,
    addressNote: note,
    idempotencyKey: newId(),
    placedAt,
    expiresAt,
    paidAt,
    endedAt,
  };
}

/** What a part's row says of where it stands. */
export function partStatus(order: PlannedOrder, part: PlannedPart): string {
  if (part.times) return part.times.cancel ? "CANCELLED" : (part.times.reached.at(-1)?.stage ?? "NEW");
  return order.outcome === "PENDING" ? "AWAITING_PAYMENT" : ORDER_STATUS[order.outcome];
}

export function timeOf(part: PlannedPart, stage: Stage): Date | null {
  return part.times?.reached.find((step) => step.stage === stage)?.at ?? null;
}

export function shopOrderRow(order: PlannedOrder, part: PlannedPart): Row {
  const { id, number, shop, itemsTotal, shippingTotal, weightGrams, courier, service, etaDays } = part;
  const cancel = part.times?.cancel ?? null;
  return {
    id,
    orderId: order.id,
    shopId: shop.id,
    number,
    status: partStatus(order, part),
    itemsTotal,
    shippingTotal,
    total: itemsTotal + shippingTotal,
    weightGrams,
    courier,
    service,
    etaDays,
    placedAt: order.placedAt,
    paidAt: order.paidAt,
    shipBy: order.paidAt ? after(order.paidAt, SHIP_WITHIN) : null,
    shippedAt: timeOf(part, "SHIPPED"),
    deliveredAt: timeOf(part, "DELIVERED"),
    endedAt: cancel?.at ?? timeOf(part, "COMPLETED") ?? order.endedAt,
    cancelReason: cancel?.reason ?? null,
    shippingBack: cancel !== null,
  };
}

export function itemRow(order: PlannedOrder, part: PlannedPart, item: PlannedItem): Row {
  const { offer } = item.shelf;
  const { product, variant } = offer;
  return {
    id: item.id,
    orderId: order.id,
    shopOrderId: part.id,
    shopProductId: offer.id,
    productId: product.id,
    variantId: variant.id,
    productSlug: product.slug,
    name: product.name,
    nameEn: product.nameEn,
    variantTitle: variant.title,
    variantTitleEn: variant.titleEn,
    sku: offer.sku,
    imageUrl: variant.imageUrl,
    unitPrice: offer.price,
    quantity: item.quantity,
    lineTotal: item.lineTotal,
    weightGrams: variant.weightGrams,
    refunded: part.times?.cancel ? item.quantity : 0,
  };
}

type Step = {
  part?: PlannedPart;
  from: string | null;
  to: string;
  cause: string;
  note?: string;
  at: Date;
  by: Actor;
};

/** The order's history, in the words and under the names the verbs and jobs write. */
export function changeRows(order: PlannedOrder): Row[] {
  const buyer = person(order.userId);
  const steps: Step[] = [
    { from: null, to: "PENDING_PAYMENT", cause: "placed", at: order.placedAt, by: buyer },
  ];
  if (order.endedAt) steps.push(endOfUnpaid(order, order.endedAt, buyer));
  if (order.paidAt) {
    const paid = { cause: "payment.succeeded", at: order.paidAt, by: job("ordering.mark-paid") };
    steps.push({ ...paid, from: "PENDING_PAYMENT", to: "PAID" });
    for (const part of order.parts) steps.push({ ...paid, part, from: null, to: "NEW" });
    for (const part of order.parts) steps.push(...partSteps(part, buyer));
  }
  return steps
    .toSorted((a, b) => a.at.getTime() - b.at.getTime())
    .map((step) => ({
      id: newId(),
      orderId: order.id,
      shopOrderId: step.part?.id ?? null,
      fromStatus: step.from,
      toStatus: step.to,
      cause: step.cause,
      note: step.note ?? null,
      actorUserId: step.by.userId,
      actorName: step.by.name,
      createdAt: step.at,
    }));
}

function endOfUnpaid(order: PlannedOrder, at: Date, buyer: Actor): Step {
  const end = { from: "PENDING_PAYMENT", to: ORDER_STATUS[order.outcome], at };
  if (order.outcome === "CANCELLED_BY_CUSTOMER") return { ...end, cause: "customer", by: buyer };
  if (order.outcome === "PAYMENT_FAILED") {
    return { ...end, cause: "payment.failed", by: job("ordering.cancel-after-failed-payment") };
  }
  return { ...end, cause: "deadline", by: job("ordering.expire-due-orders") };
}

function partSteps(part: PlannedPart, buyer: Actor): Step[] {
  const owner = person(part.shop.ownerId);
  let from = "NEW";
  const steps = (part.times?.reached ?? []).map(({ stage, at }): Step => {
    const step = { part, from, to: stage, at };
    from = stage;
    if (stage === "COMPLETED") return { ...step, cause: "customer", by: buyer };
    return { ...step, cause: "shop", by: stage === "ACCEPTED" ? owner : person(part.shop.workerId) };
  });
  const cancel = part.times?.cancel;
  if (!cancel) return steps;
  const by = cancel.by === "shop" ? owner : buyer;
  return [
    ...steps,
    { part, from, to: "CANCELLED", cause: cancel.by, note: cancel.reason, at: cancel.at, by },
  ];
}
