import { getShopOrderOf } from "@/lib/ordering";
import type { Ctx } from "@/lib/platform/ctx";
import { DomainError } from "@/lib/platform/errors";
import { appendEvents } from "@/lib/platform/outbox";
import { withTransaction } from "@/lib/platform/transaction";
import { requireShopRole } from "@/lib/shops";
import { bookableCarriers } from "./couriers";
import { carrierWanted } from "./events";
import { canBeHandedOver, requireSendable } from "./hand-over";
import type { BookCourierInput } from "./schema";
import { lockPart } from "./step";

/** A booking whose event is lost is found by the sweep after this. */
const SWEEP_AFTER_SECONDS = 60;

/**
 * The shop wants a courier to fetch its packed parcels. Only noted here: the courier is asked by a job, and the parcel is handed
 * over when the courier says so. @throws NOT_FOUND for a courier not offered here; PARCEL_STATE when nothing can be booked;
 * ORDER_STATE for a part that is not the shop's to send (any more).
 */
export async function bookCourier(ctx: Ctx, input: BookCourierInput): Promise<void> {
  await requireShopRole(ctx, input.shopId, "WAREHOUSE");
  const { id } = await getShopOrderOf(ctx, input.shopId, input.shopOrderId);
  if (!bookableCarriers().includes(input.carrier)) throw new DomainError("NOT_FOUND");
  await withTransaction(ctx, async (tx) => {
    const { part, parcels } = await lockPart(tx, id);
    requireSendable(part);
    const chosen = parcels.filter(
      (parcel) => canBeHandedOver(parcel) && (!input.shipmentIds || input.shipmentIds.includes(parcel.id)),
    );
    if (chosen.length === 0 || (input.shipmentIds && chosen.length !== input.shipmentIds.length))
      throw new DomainError("PARCEL_STATE");
    const ids = chosen.map((parcel) => parcel.id);
    await tx.sql.run(
      `UPDATE Shipment SET carrier = ?, booking = 'REQUESTED', bookings = bookings + 1, bookingAttempts = 0, carrierRef = NULL,
         carrierError = NULL, trackingNumber = NULL, sweepAt = NOW(3) + INTERVAL ${SWEEP_AFTER_SECONDS} SECOND WHERE id IN (?)`,
      [input.carrier, ids],
    );
    await appendEvents(tx, ids.map(carrierWanted));
  });
}
