import type { Ctx } from "@/lib/platform/ctx";
import { isDomainError } from "@/lib/platform/errors";
import { newId } from "@/lib/platform/id";
import { appendEvents } from "@/lib/platform/outbox";
import { sweepDue } from "@/lib/platform/sweep";
import { type Tx, withTransaction } from "@/lib/platform/transaction";
import { courierByName } from "./couriers";
import { bookingRefused } from "./events";
import { type FollowedParcel, readFollowed, readParties } from "./followed";
import { isEnd } from "./states";

/** How a booking ended: its shop called it off, or its courier will not carry it out, and says why. */
export type BookingEnd = { refused: string } | "called off";

/** The courier's order for a parcel is over; what was said of the parcel stays. The shop of a parcel that still is to come hears of a refusal. */
export async function endBooking(tx: Tx, parcel: FollowedParcel, end: BookingEnd): Promise<boolean> {
  const why = end === "called off" ? null : end.refused.slice(0, 200);
  const ended = await tx.sql.run(
    `UPDATE Shipment SET booking = ?, carrierError = ?, trackingNumber = IF(status = 'PACKED', NULL, trackingNumber), sweepAt = NULL
     WHERE id = ? AND booking = ? AND bookings = ?`,
    [why === null ? "CANCELLED" : "REFUSED", why, parcel.id, parcel.booking, parcel.bookings],
  );
  if (ended === 1 && why !== null && !isEnd(parcel.status))
    await appendEvents(tx, [bookingRefused(parcel.id, parcel.shopOrderId, why)]);
  return ended === 1;
}

/** A booking that has no answer yet is waited for no longer. What the courier may have of it is called off when it answers again. */
export async function letGo(ctx: Ctx, parcel: FollowedParcel, end: BookingEnd): Promise<void> {
  await withTransaction(ctx, async (tx) => {
    if (await endBooking(tx, parcel, end)) await noteLoose(tx, parcel.id);
  });
}

/** Notes that the courier may have an order for a parcel whose booking was just ended; nothing where it was never asked. */
export async function noteLoose(tx: Tx, shipmentId: string): Promise<void> {
  await tx.sql.run(
    `INSERT IGNORE INTO LooseBooking (id, shipmentId, carrier, reference)
     SELECT ?, id, carrier, IF(bookings > 1, CONCAT(id, '.', bookings), id) FROM Shipment WHERE id = ? AND bookingAttempts > 0`,
    [newId(), shipmentId],
  );
}

const LOOSE_AGAIN_SECONDS = 600;
/** A courier that is silent for so long has forgotten an order that was never carried out. */
const LOOSE_DAYS = 7;

/** Calls off a batch of the bookings nobody waits for. True when there may be more. */
export async function callOffLooseBookings(ctx: Ctx): Promise<boolean> {
  const due = {
    table: "LooseBooking",
    dueColumn: "sweepAt",
    where: "sweepAt IS NOT NULL",
    againInSeconds: LOOSE_AGAIN_SECONDS,
  } as const;
  return sweepDue(ctx, due, async (id) => {
    const [row] = await ctx.sql.rows<{ shipmentId: string; carrier: string; reference: string; old: number }>(
      `SELECT shipmentId, carrier, reference, createdAt < NOW(3) - INTERVAL ${LOOSE_DAYS} DAY AS old FROM LooseBooking WHERE id = ?`,
      [id],
    );
    if (!row) return;
    const outcome = row.old ? "no answer" : await callOffLoose(ctx, row);
    await ctx.sql.run("UPDATE LooseBooking SET sweepAt = NULL, outcome = ? WHERE id = ?", [outcome, id]);
  });
}

// A courier tells the order of a reference only to who books it once more: one that was not there is made, and called off at once.
async function callOffLoose(
  ctx: Ctx,
  row: { shipmentId: string; carrier: string; reference: string },
): Promise<string> {
  const parcel = await readFollowed(ctx, row.shipmentId);
  if (!parcel) return "no such parcel";
  const courier = courierByName(row.carrier);
  try {
    const parties = await readParties(ctx, parcel, "all");
    const { carrierRef } = await courier.book({ reference: row.reference, ...parties });
    await courier.cancel(carrierRef);
    return "called off";
  } catch (error) {
    if (!isDomainError(error, "COURIER_REFUSED")) throw error;
    return error.message.slice(0, 200);
  }
}
