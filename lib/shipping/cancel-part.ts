import { requireFresh, requireStaff } from "@/lib/identity";
import { unitsOut } from "@/lib/inventory";
import { cancelPaidPart, findShopOrder, getShopOrderOf, type ShopOrderRow, UNSHIPPED } from "@/lib/ordering";
import type { CancelShopOrderInput } from "@/lib/ordering/schema";
import { giveBackItems } from "@/lib/payments";
import type { Ctx } from "@/lib/platform/ctx";
import { DomainError, notFound } from "@/lib/platform/errors";
import { type Tx, withTransaction } from "@/lib/platform/transaction";
import { requireShopRole } from "@/lib/shops";
import { calledParcels, takeCourierOff } from "./call-courier-off";
import { cancelParcel } from "./cancel-parcels";
import { hasLeft, isWaiting } from "./states";
import { derivePart, type LockedPart, lockPart } from "./step";

type Why = {
  cause: string;
  reason: string;
  /** What must hold of the part's own row: a condition of ours, no input. */
  only?: string;
  /** What belongs to the cancelling, in its transaction and before it. */
  first?: (tx: Tx) => Promise<void>;
};

/**
 * The shop gives up what has not left of a paid part: its stock goes back, its money too, siblings go on.
 * @throws ORDER_STATE when all of it has left; COURIER_HAS_PARCEL, COURIER_UNAVAILABLE while a courier that is booked may have it
 */
export async function cancelShopOrder(
  ctx: Ctx,
  input: CancelShopOrderInput & { shopId: string },
): Promise<void> {
  await requireShopRole(ctx, input.shopId, "MANAGER");
  const part = await getShopOrderOf(ctx, input.shopId, input.shopOrderId);
  await cancelUnsent(ctx, part, { cause: "shop", reason: input.reason });
}

/**
 * Staff give up what has not left of a paid part, as where its shop is gone: both sides read the reason.
 * @throws NOT_FOUND, STEP_UP_REQUIRED, and what cancelShopOrder throws
 */
export async function cancelPartAsStaff(ctx: Ctx, input: CancelShopOrderInput): Promise<void> {
  requireStaff(ctx, "SUPPORT");
  await requireFresh(ctx);
  const part = await findShopOrder(ctx, input.shopOrderId);
  if (!part) throw notFound("shop order");
  await cancelUnsent(ctx, part, { cause: "staff", reason: input.reason });
}

/**
 * Cancels a paid part, or of one of which some parcels are under way those that are not: a buyer waits for nothing that nobody sends.
 * Couriers that were to fetch them are called off first, outside the transaction, for what a courier has is no longer the shop's to
 * put back on its shelf. For verbs that have already checked who asks. @throws what cancelShopOrder throws, and CONFLICT where
 * somebody booked a courier at this moment
 */
export async function cancelUnsent(ctx: Ctx, part: ShopOrderRow, why: Why): Promise<void> {
  if (!UNSHIPPED.includes(part.status)) throw stateOf(part);
  // The act that is written down is the cancelling, not the calling off before it.
  const { witness: _cancelling, ...asker } = ctx;
  for (const { id } of await calledParcels(ctx, part.id)) await takeCourierOff(asker, id);
  await withTransaction(ctx, async (tx) => {
    await why.first?.(tx);
    const locked = await lockPart(tx, part.id);
    if (!UNSHIPPED.includes(locked.part.status)) throw stateOf(locked.part);
    const called = locked.parcels.filter(
      ({ status, booking }) => isWaiting(status) && (booking === "REQUESTED" || booking === "BOOKED"),
    );
    if (called.length > 0) throw new DomainError("CONFLICT");
    const { cause, reason, only } = why;
    if (locked.parcels.some((parcel) => hasLeft(parcel.status))) return cancelRest(tx, locked, why);
    await cancelPaidPart(tx, part, { from: UNSHIPPED, cause, reason, ...(only && { only }) });
  });
}

async function cancelRest(tx: Tx, locked: LockedPart, { reason, only }: Why): Promise<void> {
  const { part } = locked;
  const waiting = locked.parcels.filter((parcel) => isWaiting(parcel.status));
  if (waiting.length === 0 || (only && !(await holds(tx, part.id, only)))) throw stateOf(part);
  const warehouses = waiting.map((parcel) => parcel.warehouseId);
  const lines = (await unitsOut(tx, part.id)).filter((units) => warehouses.includes(units.warehouseId));
  for (const parcel of waiting) await cancelParcel(tx, locked, parcel);
  if (lines.length > 0)
    await giveBackItems(tx, {
      ...{ shopOrderId: part.id, lines, shipping: false, restock: true, reason },
      cause: `unsent:${part.id}`,
    });
  await derivePart(tx, locked, "shop");
}

async function holds(tx: Tx, shopOrderId: string, only: string): Promise<boolean> {
  const rows = await tx.sql.rows(`SELECT id FROM ShopOrder WHERE id = ? AND ${only}`, [shopOrderId]);
  return rows.length === 1;
}

function stateOf({ status }: { status: string }): DomainError {
  return new DomainError("ORDER_STATE", { params: { status } });
}
