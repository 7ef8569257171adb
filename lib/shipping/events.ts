import type { ShipmentStatus } from "@/generated/prisma/enums";
import type { NewEvent } from "@/lib/platform/outbox";

/** Events of shipping. */
export function shipmentChanged(shipmentId: string, shopOrderId: string, status: ShipmentStatus): NewEvent {
  return {
    type: "shipment.changed",
    aggregateType: "Shipment",
    aggregateId: shipmentId,
    payload: { shipmentId, shopOrderId, status },
  };
}

/** A carrier has to be asked about a parcel now: to book it, to call it off. */
export function carrierWanted(shipmentId: string): NewEvent {
  return {
    type: "shipment.carrier_wanted",
    aggregateType: "Shipment",
    aggregateId: shipmentId,
    payload: { shipmentId },
  };
}

/** A courier has a parcel of which nothing was to go out any more, and does not give it back. */
export function courierKeptParcel(shipmentId: string, shopOrderId: string): NewEvent {
  return {
    type: "shipment.kept_by_courier",
    aggregateType: "Shipment",
    aggregateId: shipmentId,
    payload: { shipmentId, shopOrderId },
  };
}

/** A courier that was called for a parcel will not fetch it, and says why. */
export function bookingRefused(shipmentId: string, shopOrderId: string, reason: string): NewEvent {
  return {
    type: "shipment.booking_refused",
    aggregateType: "Shipment",
    aggregateId: shipmentId,
    payload: { shipmentId, shopOrderId, reason },
  };
}

/** A courier's delivery lies in the inbox. */
export function courierNewsReceived(webhookId: string): NewEvent {
  return {
    type: "courier.webhook_received",
    aggregateType: "CourierWebhook",
    aggregateId: webhookId,
    payload: { webhookId },
  };
}
