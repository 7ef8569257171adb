import { getShopOrderOf } from "@/lib/ordering";
import type { Ctx } from "@/lib/platform/ctx";
import { DomainError } from "@/lib/platform/errors";
import { withTransaction } from "@/lib/platform/transaction";
import { requireShopRole } from "@/lib/shops";
import { cancelEmptyParcels } from "./cancel-parcels";
import { addMissingShipments } from "./create";
import type { PackInput } from "./schema";
import { derivePart, lockParcels, lockPart, stepParcel } from "./step";

/**
 * The parcels of an accepted part are packed: all of them, or those named, as each warehouse packs its own. The part is PACKED
 * with its last one. @throws ORDER_STATE when it is not to be packed, PARCEL_STATE when none of these is.
 */
export async function packShopOrder(ctx: Ctx, input: PackInput): Promise<void> {
  await requireShopRole(ctx, input.shopId, "WAREHOUSE");
  const { id } = await getShopOrderOf(ctx, input.shopId, input.shopOrderId);
  await withTransaction(ctx, async (tx) => {
    const { part } = await lockPart(tx, id);
    if (part.status !== "ACCEPTED") throw new DomainError("ORDER_STATE", { params: { status: part.status } });
    await addMissingShipments(tx, "s.id = ?", id);
    const locked = { part, parcels: await lockParcels(tx, id) };
    await cancelEmptyParcels(tx, locked);
    const chosen = locked.parcels.filter(
      (parcel) =>
        parcel.status === "PENDING" && (!input.shipmentIds || input.shipmentIds.includes(parcel.id)),
    );
    if (chosen.length === 0) throw new DomainError("PARCEL_STATE");
    for (const parcel of chosen) await stepParcel(tx, locked, parcel, { to: "PACKED", source: "SHOP" });
    await derivePart(tx, locked, "shop");
  });
}
