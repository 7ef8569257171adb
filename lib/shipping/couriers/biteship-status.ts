import type { ShipmentStatus } from "@/generated/prisma/enums";
import type { BiteshipHistory } from "./biteship-schema";
import type { CourierNews } from "./courier";

/** Biteship's words for where a parcel is, in ours. PACKED: a courier is looked for or on its way; the parcel has not moved. */
const STATUS: Record<string, ShipmentStatus> = {
  confirmed: "PACKED",
  scheduled: "PACKED",
  allocated: "PACKED",
  picking_up: "PACKED",
  picked: "HANDED_OVER",
  on_hold: "IN_TRANSIT",
  dropping_off: "OUT_FOR_DELIVERY",
  return_in_transit: "FAILED",
  returned: "RETURNED",
  disposed: "LOST",
  delivered: "DELIVERED",
};

/** The courier's order is over and the parcel still in its warehouse. */
const GIVEN_UP = ["cancelled", "rejected", "courier_not_found"];

/** Whether an order in this status will never be carried out. */
export function endsBooking(status: string): boolean {
  return GIVEN_UP.includes(snake(status));
}

/** A tracking history as news, oldest first. What it tells beyond our words is left out. */
export function newsOf(carrierRef: string, history: BiteshipHistory): CourierNews[] {
  return history
    .flatMap(({ status, note, updated_at }) => {
      const code = snake(status);
      const known = STATUS[code];
      if (!known) return [];
      const eventId = `${carrierRef}:${code}@${updated_at}`.slice(0, 120);
      return [{ eventId, status: known, code, at: new Date(updated_at), place: null, note: note || null }];
    })
    .toSorted((a, b) => a.at.getTime() - b.at.getTime());
}

// Orders say picking_up, trackings pickingUp.
function snake(status: string): string {
  return status.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
