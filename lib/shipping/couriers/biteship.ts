import { createHash, timingSafeEqual } from "node:crypto";
import { env } from "@/lib/platform/env";
import { DomainError } from "@/lib/platform/errors";
import { acceptedSecrets } from "@/lib/platform/secrets/in-use";
import { callBiteship } from "./biteship-call";
import {
  biteshipDuplicate,
  biteshipOrder,
  biteshipPrices,
  biteshipTracking,
  biteshipWebhook,
} from "./biteship-schema";
import { endsBooking, newsOf } from "./biteship-status";
import type { BookRequest, Courier } from "./courier";

/** Webhooks bring the news; this is for the ones that were lost. */
const ASK_EVERY_SECONDS = 30 * 60;
/** Biteship's code for a reference it has an order of. */
const REFERENCE_TAKEN = 40_002_060;

/**
 * Biteship, which books the couriers of Indonesia (biteship.com/docs/api). Its webhooks carry a shared secret in a header and sign
 * nothing of the body, so what they say is read back; an order's reference_id makes booking repeatable.
 */
export const biteshipCourier: Courier = {
  name: "biteship",
  source: "COURIER",
  askEverySeconds: () => ASK_EVERY_SECONDS,

  async prices(request) {
    const answer = await callBiteship("POST", "/v1/rates/couriers", {
      origin_postal_code: Number(request.from.postcode),
      destination_postal_code: Number(request.to.postcode),
      couriers: request.service?.courier ?? "",
      items: itemsOf(request),
    });
    return biteshipPrices.parse(answer.body).pricing.map((one) => ({
      courier: one.courier_code,
      service: one.courier_service_code.toLowerCase(),
      price: one.price,
    }));
  },

  async book(request) {
    const answer = await callBiteship("POST", "/v1/orders", orderOf(request), [REFERENCE_TAKEN]);
    // A reply that was lost: the order is there, and this is how we learn its id.
    if (answer.refused) return readOrder(biteshipDuplicate.parse(answer.body).details.order_id);
    const { id, courier } = biteshipOrder.parse(answer.body);
    return { carrierRef: id, trackingNumber: courier.waybill_id };
  },

  async track({ reference, carrierRef }) {
    const order = await fetchOrder(carrierRef);
    if (order.reference_id !== reference)
      throw new Error(`order ${carrierRef} is not of parcel ${reference}`);
    const trackingId = order.courier.tracking_id;
    const history = trackingId
      ? biteshipTracking.parse((await callBiteship("GET", `/v1/trackings/${trackingId}`)).body).history
      : [];
    return {
      trackingNumber: order.courier.waybill_id,
      news: newsOf(carrierRef, history),
      givenUp: endsBooking(order.status) ? order.status : null,
    };
  },

  async cancel(carrierRef) {
    const order = await fetchOrder(carrierRef);
    if (endsBooking(order.status)) return;
    await callBiteship("POST", `/v1/orders/${carrierRef}/cancel`, {
      cancellation_reason_code: "others",
      cancellation_reason: "Pesanan dibatalkan",
    });
  },

  verifyWebhook(body, headers) {
    const given = headers.get(env().BITESHIP_SIGNATURE_KEY) ?? "";
    if (!acceptedSecrets("BITESHIP_SIGNATURE_SECRET").some((secret) => secret && isSame(given, secret)))
      throw new DomainError("SIGNATURE_INVALID");
    const event = biteshipWebhook.safeParse(JSON.parse(body));
    if (!event.success)
      throw new DomainError("INVALID_INPUT", { message: "Biteship webhook of unknown shape" });
    // It has no id of its own. The same words again may be news again: the inbox opens the row anew.
    const digest = createHash("sha256").update(body).digest("hex");
    return { eventId: digest, carrierRef: event.data.order_id };
  },
};

async function readOrder(orderId: string): Promise<{ carrierRef: string; trackingNumber: string | null }> {
  const { id, courier } = await fetchOrder(orderId);
  return { carrierRef: id, trackingNumber: courier.waybill_id };
}

async function fetchOrder(orderId: string) {
  return biteshipOrder.parse((await callBiteship("GET", `/v1/orders/${encodeURIComponent(orderId)}`)).body);
}

function orderOf(request: BookRequest): object {
  const { from, to, service, reference } = request;
  if (!service) throw new DomainError("COURIER_REFUSED", { message: "the rate has no booking codes" });
  return {
    reference_id: reference,
    origin_contact_name: from.name,
    origin_contact_phone: from.phone,
    origin_address: from.address,
    origin_postal_code: Number(from.postcode),
    destination_contact_name: to.name,
    destination_contact_phone: to.phone,
    destination_address: to.address,
    destination_note: to.note ?? undefined,
    destination_postal_code: Number(to.postcode),
    courier_company: service.courier,
    courier_type: service.service,
    delivery_type: "now",
    items: itemsOf(request),
  };
}

function itemsOf({ items }: Pick<BookRequest, "items">): object[] {
  return items.map(({ name, value, weightGrams, quantity }) => ({
    name,
    value,
    weight: weightGrams,
    quantity,
  }));
}

function isSame(given: string, wanted: string): boolean {
  const digest = (text: string) => createHash("sha256").update(text).digest();
  return timingSafeEqual(digest(given), digest(wanted));
}
