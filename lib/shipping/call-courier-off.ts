import { getShopOrderOf } from "@/lib/ordering";
import type { Ctx } from "@/lib/platform/ctx";
import { DomainError, isDomainError } from "@/lib/platform/errors";
import { withTransaction } from "@/lib/platform/transaction";
import { requireShopRole } from "@/lib/shops";
import { endBooking, letGo } from "./bookings";
import { courierByName } from "./couriers";
import { followParcel } from "./follow";
import { readFollowed } from "./followed";
import type { CallCourierOffInput } from "./schema";
import { hasLeft } from "./states";

/**
 * The shop wants no courier for packed parcels after all, or waits for its answer no longer: they can be handed over by hand or
 * booked anew. @throws PARCEL_STATE when no courier is called; COURIER_HAS_PARCEL when it does not give one back;
 * COURIER_UNAVAILABLE when one that is booked does not answer
 */
export async function callCourierOff(ctx: Ctx, input: CallCourierOffInput): Promise<void> {
  await requireShopRole(ctx, input.shopId, "WAREHOUSE");
  const { id } = await getShopOrderOf(ctx, input.shopId, input.shopOrderId);
  const called = (await calledParcels(ctx, id)).filter(
    (parcel) => !input.shipmentIds || input.shipmentIds.includes(parcel.id),
  );
  if (called.length === 0 || (input.shipmentIds && called.length !== input.shipmentIds.length))
    throw new DomainError("PARCEL_STATE");
  for (const parcel of called) {
    await takeCourierOff(ctx, parcel.id);
    const now = await readFollowed(ctx, parcel.id);
    if (now && hasLeft(now.status)) throw new DomainError("COURIER_HAS_PARCEL");
  }
}

/** The parcels of a part that lie in their warehouses while a courier is called for them. */
export function calledParcels(ctx: Pick<Ctx, "sql">, shopOrderId: string): Promise<{ id: string }[]> {
  return ctx.sql.rows(
    `SELECT id FROM Shipment WHERE shopOrderId = ? AND status IN ('PENDING', 'PACKED') AND booking IN ('REQUESTED', 'BOOKED')
     ORDER BY id`,
    [shopOrderId],
  );
}

/**
 * Calls the courier of one parcel off, outside any transaction. One that refuses has fetched the parcel, most likely, and its webhook
 * was lost: it is asked where the parcel is. @throws COURIER_HAS_PARCEL when it refuses and has nothing to tell; COURIER_UNAVAILABLE
 */
export async function takeCourierOff(ctx: Ctx, shipmentId: string): Promise<void> {
  const parcel = await readFollowed(ctx, shipmentId);
  if (parcel?.booking === "REQUESTED") return letGo(ctx, parcel, "called off");
  if (parcel?.booking !== "BOOKED" || !parcel.carrierRef) return;
  try {
    await courierByName(parcel.carrier).cancel(parcel.carrierRef);
  } catch (error) {
    if (!isDomainError(error, "COURIER_REFUSED")) throw error;
    await followParcel(ctx, { shipmentId });
    const now = await readFollowed(ctx, shipmentId);
    if (now?.booking === "BOOKED" && !hasLeft(now.status)) throw new DomainError("COURIER_HAS_PARCEL");
    return;
  }
  await withTransaction(ctx, (tx) => endBooking(tx, parcel, "called off"));
}
