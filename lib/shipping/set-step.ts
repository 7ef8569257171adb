import { getShopOrderOf } from "@/lib/ordering";
import type { Ctx } from "@/lib/platform/ctx";
import { DomainError, notFound } from "@/lib/platform/errors";
import { withTransaction } from "@/lib/platform/transaction";
import { requireShopRole } from "@/lib/shops";
import { requireSendable } from "./hand-over";
import type { SetParcelStepInput, ShopOrderRef } from "./schema";
import { NEXT } from "./states";
import { derivePart, type LockedParcel, lockPart, stepParcel } from "./step";

/**
 * What a shop itself may say of a parcel that has left. Where the courier reports, good news is the courier's to tell, and the
 * shop only says that it was fetched, came back or is gone.
 */
export function stepsOfShop(
  parcel: Pick<LockedParcel, "status" | "carrier" | "booking">,
): SetParcelStepInput["to"][] {
  if (parcel.status === "PENDING") return [];
  if (parcel.status === "PACKED") return parcel.booking === "BOOKED" ? ["HANDED_OVER"] : [];
  const reported = parcel.carrier !== "manual" && parcel.booking === "BOOKED";
  const told = reported ? LOSSES : FREE;
  return told.filter((to) => NEXT[parcel.status].includes(to));
}

const LOSSES = ["RETURNED", "LOST"] as const satisfies SetParcelStepInput["to"][];
const FREE = ["IN_TRANSIT", "OUT_FOR_DELIVERY", "DELIVERED", "FAILED", ...LOSSES] as const;

/** The shop says where one parcel is. @throws PARCEL_STATE when that does not follow, or is the courier's to say; ORDER_STATE */
export async function setParcelStep(ctx: Ctx, input: SetParcelStepInput): Promise<void> {
  await requireShopRole(ctx, input.shopId, "WAREHOUSE");
  const { id } = await getShopOrderOf(ctx, input.shopId, input.shopOrderId);
  await withTransaction(ctx, async (tx) => {
    const locked = await lockPart(tx, id);
    const parcel = locked.parcels.find((one) => one.id === input.shipmentId);
    if (!parcel) throw notFound("parcel");
    if (!stepsOfShop(parcel).includes(input.to)) throw new DomainError("PARCEL_STATE");
    if (input.to === "HANDED_OVER") requireSendable(locked.part);
    const { to, note, place } = input;
    await stepParcel(tx, locked, parcel, { to, source: "SHOP", note: note ?? null, place: place ?? null });
    await derivePart(tx, locked, "shop");
  });
}

/** The courier has brought all that was handed over under typed-in numbers. @throws ORDER_STATE when there is no such parcel. */
export async function markDelivered(ctx: Ctx, input: ShopOrderRef): Promise<void> {
  await requireShopRole(ctx, input.shopId, "WAREHOUSE");
  const { id } = await getShopOrderOf(ctx, input.shopId, input.shopOrderId);
  await withTransaction(ctx, async (tx) => {
    const locked = await lockPart(tx, id);
    const brought = locked.parcels.filter((parcel) => stepsOfShop(parcel).includes("DELIVERED"));
    if (brought.length === 0)
      throw new DomainError("ORDER_STATE", { params: { status: locked.part.status } });
    for (const parcel of brought) await stepParcel(tx, locked, parcel, { to: "DELIVERED", source: "SHOP" });
    await derivePart(tx, locked, "shop");
  });
}
