import type { Ctx } from "@/lib/platform/ctx";
import { isDomainError } from "@/lib/platform/errors";
import { sweepDue } from "@/lib/platform/sweep";
import { withTransaction } from "@/lib/platform/transaction";
import { courierByName } from "./couriers";
import type { CourierTrack } from "./couriers/courier";
import { type FollowedParcel, readFollowed, readParties } from "./followed";
import { isEnd } from "./states";
import { derivePart, lockPart, stepParcel } from "./step";

/** While a parcel is asked about, nobody else asks; then its courier's own rhythm is set. */
const ASKING_SECONDS = 120;

/**
 * Does what a parcel's carrier has to be asked for: books it, hears where it is, or calls it off. Repeating it is harmless.
 * Throws when the carrier does not answer: the event comes again, and the sweep finds what is left.
 */
export async function followParcel(ctx: Ctx, input: { shipmentId: string }): Promise<void> {
  const parcel = await readFollowed(ctx, input.shipmentId);
  if (parcel?.booking === "REQUESTED") {
    // Never asked for, so there is nothing to call off.
    const unasked = parcel.status === "CANCELLED" && parcel.bookingAttempts === 0;
    return unasked ? endBooking(ctx, parcel, "CANCELLED", null) : book(ctx, parcel);
  }
  if (parcel?.booking !== "BOOKED" || !parcel.carrierRef) return;
  if (parcel.status === "CANCELLED") {
    return callOff(ctx, parcel, parcel.carrierRef);
  }
  await track(ctx, parcel, parcel.carrierRef);
}

/** Asks about a batch of the parcels whose carrier is due to be asked. True when there may be more. */
export async function followDueParcels(ctx: Ctx): Promise<boolean> {
  const due = {
    table: "Shipment",
    dueColumn: "sweepAt",
    where: "sweepAt IS NOT NULL",
    againInSeconds: ASKING_SECONDS,
  } as const;
  return sweepDue(ctx, due, (shipmentId) => followParcel(ctx, { shipmentId }));
}

async function book(ctx: Ctx, parcel: FollowedParcel): Promise<void> {
  const courier = courierByName(parcel.carrier);
  const parties = await readParties(ctx, parcel);
  await ctx.sql.run("UPDATE Shipment SET bookingAttempts = bookingAttempts + 1 WHERE id = ?", [parcel.id]);
  try {
    const booked = await courier.book({ reference: parcel.reference, ...parties });
    // A parcel called off meanwhile is due at once: what was just booked must be called off too.
    await ctx.sql.run(
      `UPDATE Shipment SET booking = 'BOOKED', carrierRef = ?, trackingNumber = ?, bookedAt = NOW(3), carrierError = NULL,
         sweepAt = IF(status = 'CANCELLED', NOW(3), NOW(3) + INTERVAL ? SECOND) WHERE id = ? AND booking = 'REQUESTED'`,
      [booked.carrierRef, booked.trackingNumber, courier.askEverySeconds() ?? ASKING_SECONDS, parcel.id],
    );
  } catch (error) {
    if (!isDomainError(error, "COURIER_REFUSED")) throw error;
    await endBooking(ctx, parcel, "REFUSED", error.message);
  }
}

// A courier that has fetched the parcel already does not give it back: the shop is told, and nobody asks for ever.
async function callOff(ctx: Ctx, parcel: FollowedParcel, carrierRef: string): Promise<void> {
  try {
    await courierByName(parcel.carrier).cancel(carrierRef);
    await endBooking(ctx, parcel, "CANCELLED", null);
  } catch (error) {
    if (!isDomainError(error, "COURIER_REFUSED")) throw error;
    await endBooking(ctx, parcel, "REFUSED", error.message);
  }
}

async function endBooking(
  ctx: Ctx,
  parcel: FollowedParcel,
  how: "REFUSED" | "CANCELLED",
  why: string | null,
): Promise<void> {
  await ctx.sql.run(
    `UPDATE Shipment SET booking = ?, carrierError = ?, trackingNumber = IF(status = 'PACKED', NULL, trackingNumber), sweepAt = NULL
     WHERE id = ? AND booking = ?`,
    [how, why?.slice(0, 200) ?? null, parcel.id, parcel.booking],
  );
}

async function track(ctx: Ctx, parcel: FollowedParcel, carrierRef: string): Promise<void> {
  const { reference, bookedAt, now, fromCity: from, toCity: to } = parcel;
  const courier = courierByName(parcel.carrier);
  const heard = await courier.track({ reference, carrierRef, bookedAt: bookedAt ?? now, now, from, to });
  await hear(ctx, parcel, heard);
}

async function hear(ctx: Ctx, parcel: FollowedParcel, { news, trackingNumber, givenUp }: CourierTrack) {
  const courier = courierByName(parcel.carrier);
  await withTransaction(ctx, async (tx) => {
    const locked = await lockPart(tx, parcel.shopOrderId);
    const own = locked.parcels.find((one) => one.id === parcel.id);
    if (!own) return;
    for (const { status: to, code, ...told } of news)
      await stepParcel(tx, locked, own, { ...told, to, courierCode: code, source: courier.source });
    await derivePart(tx, locked, "courier");
    await tx.sql.run(
      `UPDATE Shipment SET trackingNumber = COALESCE(?, trackingNumber), sweepAt = ${
        isEnd(own.status) ? "NULL" : "NOW(3) + INTERVAL ? SECOND"
      } WHERE id = ?`,
      [
        trackingNumber,
        ...(isEnd(own.status) ? [] : [courier.askEverySeconds() ?? ASKING_SECONDS]),
        parcel.id,
      ],
    );
  });
  if (givenUp) await endBooking(ctx, parcel, "REFUSED", givenUp);
}
