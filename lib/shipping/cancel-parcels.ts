import { unitsOut } from "@/lib/inventory";
import type { Ctx } from "@/lib/platform/ctx";
import { appendEvents, claimEvent } from "@/lib/platform/outbox";
import { type Tx, withTransaction } from "@/lib/platform/transaction";
import { noteLoose } from "./bookings";
import { carrierWanted } from "./events";
import { isWaiting } from "./states";
import { derivePart, type LockedParcel, type LockedPart, lockPart, stepParcel } from "./step";

/** A cancelled part's parcels are called off, and with them the couriers that were to fetch them. */
export async function cancelShipments(
  ctx: Ctx,
  eventId: string,
  input: { shopOrderId: string },
): Promise<void> {
  await withTransaction(ctx, async (tx) => {
    if (!(await claimEvent(tx, "shipping.cancel-shipments", eventId))) return;
    const locked = await lockPart(tx, input.shopOrderId);
    for (const parcel of locked.parcels) if (isWaiting(parcel.status)) await cancelParcel(tx, locked, parcel);
  });
}

/** Units of a part were paid back: its parcels of which none is left need not go, and the others are not to wait for them. */
export async function dropEmptyParcels(
  ctx: Ctx,
  eventId: string,
  input: { refundId: string },
): Promise<void> {
  await withTransaction(ctx, async (tx) => {
    if (!(await claimEvent(tx, "shipping.drop-empty-parcels", eventId))) return;
    const [refund] = await tx.sql.rows<{ shopOrderId: string | null }>(
      "SELECT shopOrderId FROM Refund WHERE id = ?",
      [input.refundId],
    );
    if (!refund?.shopOrderId) return;
    const locked = await lockPart(tx, refund.shopOrderId);
    if (await cancelEmptyParcels(tx, locked)) await derivePart(tx, locked, "shop");
  });
}

/** Calls off what waits in a warehouse with nothing in it; true when there was such a parcel. For a part that goes on. */
export async function cancelEmptyParcels(tx: Tx, locked: LockedPart): Promise<boolean> {
  if (locked.part.status === "CANCELLED") return false;
  const waiting = locked.parcels.filter((parcel) => isWaiting(parcel.status));
  if (waiting.length === 0) return false;
  const filled = new Set((await unitsOut(tx, locked.part.id)).map((units) => units.warehouseId));
  const empty = waiting.filter((parcel) => !filled.has(parcel.warehouseId));
  for (const parcel of empty) await cancelParcel(tx, locked, parcel);
  return empty.length > 0;
}

/** Calls one parcel off that has not left, and has its courier told. */
export async function cancelParcel(tx: Tx, locked: LockedPart, parcel: LockedParcel): Promise<void> {
  await stepParcel(tx, locked, parcel, { to: "CANCELLED", source: "SYSTEM" });
  if (parcel.booking === "REQUESTED") {
    await tx.sql.run("UPDATE Shipment SET booking = 'CANCELLED', sweepAt = NULL WHERE id = ?", [parcel.id]);
    await noteLoose(tx, parcel.id);
  }
  if (parcel.booking !== "BOOKED") return;
  await tx.sql.run("UPDATE Shipment SET sweepAt = NOW(3) + INTERVAL 1 MINUTE WHERE id = ?", [parcel.id]);
  await appendEvents(tx, [carrierWanted(parcel.id)]);
}
