import type { Ctx } from "@/lib/platform/ctx";
import { isDomainError } from "@/lib/platform/errors";
import { appendEvents } from "@/lib/platform/outbox";
import { sweepDue } from "@/lib/platform/sweep";
import { withTransaction } from "@/lib/platform/transaction";
import { endBooking, letGo } from "./bookings";
import { courierByName } from "./couriers";
import type { CourierTrack } from "./couriers/courier";
import { courierKeptParcel } from "./events";
import { type FollowedParcel, readFollowed, readParties } from "./followed";
import { isEnd } from "./states";
import { derivePart, lockPart, stepParcel } from "./step";

/** While a parcel is asked about, nobody else asks; then its courier's own rhythm is set. */
const ASKING_SECONDS = 120;
/** A courier that does not answer to so many bookings, two hours of them, is given up, before it costs the shop its order. */
const BOOKING_ATTEMPTS = 60;
/** Why a booking was given up, where no courier said anything: a code, as screens have words for it. */
const NO_ANSWER = "no-answer";

/**
 * Does what a parcel's carrier has to be asked for: books it, hears where it is, or calls it off. Repeating it is harmless.
 * Throws when the carrier does not answer: the event comes again, and the sweep finds what is left.
 */
export async function followParcel(ctx: Ctx, input: { shipmentId: string }): Promise<void> {
  const parcel = await readFollowed(ctx, input.shipmentId);
  if (parcel?.booking === "REQUESTED")
    return parcel.status === "CANCELLED" ? letGo(ctx, parcel, "called off") : book(ctx, parcel);
  if (parcel?.booking !== "BOOKED" || !parcel.carrierRef) return;
  if (parcel.status === "CANCELLED" && !(await callOff(ctx, parcel, parcel.carrierRef))) return;
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
  // Counted before it is asked, and only while it is wanted: who takes the booking back sees whether the courier may have heard of it.
  const wanted = await ctx.sql.run(
    "UPDATE Shipment SET bookingAttempts = bookingAttempts + 1 WHERE id = ? AND booking = 'REQUESTED' AND bookings = ?",
    [parcel.id, parcel.bookings],
  );
  if (wanted !== 1) return;
  try {
    const booked = await courier.book({ reference: parcel.reference, ...parties });
    // A parcel called off meanwhile is due at once: what was just booked must be called off too.
    await ctx.sql.run(
      `UPDATE Shipment SET booking = 'BOOKED', carrierRef = ?, trackingNumber = ?, bookedAt = NOW(3), carrierError = NULL,
         sweepAt = IF(status = 'CANCELLED', NOW(3), NOW(3) + INTERVAL ? SECOND) WHERE id = ? AND booking = 'REQUESTED' AND bookings = ?`,
      [
        ...[booked.carrierRef, booked.trackingNumber, courier.askEverySeconds() ?? ASKING_SECONDS],
        ...[parcel.id, parcel.bookings],
      ],
    );
  } catch (error) {
    if (isDomainError(error, "COURIER_REFUSED")) await refuse(ctx, parcel, error.message);
    else if (parcel.bookingAttempts + 1 >= BOOKING_ATTEMPTS) await letGo(ctx, parcel, { refused: NO_ANSWER });
    else throw error;
  }
}

// True when the courier has the parcel and does not give it back: it is followed to its end all the same, and told of once.
async function callOff(ctx: Ctx, parcel: FollowedParcel, carrierRef: string): Promise<boolean> {
  if (parcel.carrierError) return true;
  try {
    await courierByName(parcel.carrier).cancel(carrierRef);
    await withTransaction(ctx, (tx) => endBooking(tx, parcel, "called off"));
    return false;
  } catch (error) {
    if (!isDomainError(error, "COURIER_REFUSED")) throw error;
    await withTransaction(ctx, async (tx) => {
      const first = await tx.sql.run(
        "UPDATE Shipment SET carrierError = ? WHERE id = ? AND booking = 'BOOKED' AND carrierError IS NULL",
        [error.message.slice(0, 200) || NO_ANSWER, parcel.id],
      );
      if (first === 1) await appendEvents(tx, [courierKeptParcel(parcel.id, parcel.shopOrderId)]);
    });
    return true;
  }
}

async function track(ctx: Ctx, parcel: FollowedParcel, carrierRef: string): Promise<void> {
  const { reference, bookedAt, now, fromCity: from, toCity: to } = parcel;
  const courier = courierByName(parcel.carrier);
  try {
    const heard = await courier.track({ reference, carrierRef, bookedAt: bookedAt ?? now, now, from, to });
    await hear(ctx, parcel, heard);
  } catch (error) {
    // It knows no such order (any more): nothing more will be heard of it, and the parcel is its shop's again.
    if (!isDomainError(error, "COURIER_REFUSED")) throw error;
    await refuse(ctx, parcel, error.message);
  }
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
    // One that was called off too late goes on until its courier says how it ended.
    const over = own.status === "CANCELLED" ? news.some(({ status }) => isEnd(status)) : isEnd(own.status);
    await tx.sql.run(
      `UPDATE Shipment SET trackingNumber = COALESCE(?, trackingNumber), sweepAt = ${
        over ? "NULL" : "NOW(3) + INTERVAL ? SECOND"
      } WHERE id = ?`,
      [trackingNumber, ...(over ? [] : [courier.askEverySeconds() ?? ASKING_SECONDS]), parcel.id],
    );
  });
  if (givenUp) await refuse(ctx, parcel, givenUp);
}

function refuse(ctx: Ctx, parcel: FollowedParcel, why: string): Promise<boolean> {
  return withTransaction(ctx, (tx) => endBooking(tx, parcel, { refused: why }));
}
