import { getShopOrderOf, type MovedPart } from "@/lib/ordering";
import type { Ctx } from "@/lib/platform/ctx";
import { DomainError } from "@/lib/platform/errors";
import { withTransaction } from "@/lib/platform/transaction";
import { requireShopRole } from "@/lib/shops";
import type { HandOverInput } from "./schema";
import { derivePart, type LockedParcel, lockPart, stepParcel } from "./step";

/** Packed, and no courier of ours is on the way to it. */
export function canBeHandedOver(parcel: Pick<LockedParcel, "status" | "booking">): boolean {
  return parcel.status === "PACKED" && parcel.booking !== "REQUESTED" && parcel.booking !== "BOOKED";
}

/**
 * Whether a locked part's parcels are the shop's to send. One that was cancelled a moment ago may have its parcels still: their calling
 * off is on its way. @throws ORDER_STATE
 */
export function requireSendable({ status }: Pick<MovedPart, "status">): void {
  if (status !== "ACCEPTED" && status !== "PACKED")
    throw new DomainError("ORDER_STATE", { params: { status } });
}

/**
 * Packed parcels go to their courier, each under the tracking number its shop typed in. The part is SHIPPED with its last one.
 * @throws INVALID_INPUT for a parcel that is not this part's or named twice; PARCEL_STATE when one
 * cannot be handed over; ORDER_STATE for a part that is not the shop's to send (any more).
 */
export async function handOverShopOrder(ctx: Ctx, input: HandOverInput): Promise<void> {
  await requireShopRole(ctx, input.shopId, "WAREHOUSE");
  const { id } = await getShopOrderOf(ctx, input.shopId, input.shopOrderId);
  await withTransaction(ctx, async (tx) => {
    const locked = await lockPart(tx, id);
    const named = new Map(input.parcels.map((parcel) => [parcel.shipmentId, parcel.trackingNumber]));
    const chosen = locked.parcels.filter((parcel) => named.has(parcel.id));
    if (named.size !== input.parcels.length || chosen.length !== named.size)
      throw new DomainError("INVALID_INPUT", { field: "parcels" });
    if (!chosen.every(canBeHandedOver)) throw new DomainError("PARCEL_STATE");
    requireSendable(locked.part);
    for (const parcel of chosen) {
      await tx.sql.run(
        "UPDATE Shipment SET trackingNumber = ?, carrier = 'manual', booking = NULL, carrierRef = NULL, carrierError = NULL WHERE id = ?",
        [named.get(parcel.id) ?? null, parcel.id],
      );
      await stepParcel(tx, locked, parcel, { to: "HANDED_OVER", source: "SHOP" });
    }
    await derivePart(tx, locked, "shop");
  });
}
