import type {
  BookingStatus,
  ShipmentSource,
  ShipmentStatus,
  ShopOrderStatus,
} from "@/generated/prisma/enums";
import {
  awaitSettlement,
  lockShopOrder,
  type MovedPart,
  markShopOrderLeft,
  moveShopOrder,
} from "@/lib/ordering";
import { actorName, traceIdOf } from "@/lib/platform/ctx";
import { notFound } from "@/lib/platform/errors";
import { newId } from "@/lib/platform/id";
import { appendEvents } from "@/lib/platform/outbox";
import type { Tx } from "@/lib/platform/transaction";
import { shipmentChanged } from "./events";
import { hasLeft, isEnd, isUndelivered, isWaiting, sourcesOf, stageOf } from "./states";

export type LockedParcel = {
  id: string;
  warehouseId: string;
  status: ShipmentStatus;
  carrier: string;
  booking: BookingStatus | null;
  trackingNumber: string | null;
};

export type LockedPart = { part: MovedPart; parcels: LockedParcel[] };

export type Step = {
  to: ShipmentStatus;
  source: ShipmentSource;
  /** When it happened; the database's now unless a courier says otherwise. */
  at?: Date;
  place?: string | null;
  note?: string | null;
  courierCode?: string;
  /** The source's own id of the news. */
  eventId?: string;
};

/** Locks a shop's part with its parcels, part first: whoever changes a parcel goes through here. @throws NOT_FOUND */
export async function lockPart(tx: Tx, shopOrderId: string): Promise<LockedPart> {
  const part = await lockShopOrder(tx, shopOrderId);
  if (!part) throw notFound("shop order");
  return { part, parcels: await lockParcels(tx, shopOrderId) };
}

/** The parcels of a locked part, in id order. */
export function lockParcels(tx: Tx, shopOrderId: string): Promise<LockedParcel[]> {
  return tx.sql.rows<LockedParcel>(
    "SELECT id, warehouseId, status, carrier, booking, trackingNumber FROM Shipment WHERE shopOrderId = ? ORDER BY id FOR UPDATE",
    [shopOrderId],
  );
}

/**
 * Writes a step into a parcel's timeline and moves the parcel if the step may follow; true when it moved. News that was told
 * before leaves no second row, news that is too late leaves one and moves nothing. The guarded UPDATE decides.
 */
export async function stepParcel(
  tx: Tx,
  { part }: LockedPart,
  parcel: LockedParcel,
  step: Step,
): Promise<boolean> {
  const eventId = newId();
  if (!(await noteStep(tx, eventId, parcel.id, step))) return false;
  const from = sourcesOf(step.to);
  const at = step.at ?? null;
  const when = "LEAST(COALESCE(?, NOW(3)), NOW(3))"; // A courier whose clock is fast must not shut out what follows.
  const moved = await tx.sql.run(
    `UPDATE Shipment SET status = ?, statusAt = ${when},
       shippedAt = IF(?, COALESCE(shippedAt, ${when}), shippedAt), deliveredAt = IF(?, ${when}, deliveredAt)
     WHERE id = ? AND (status IN (?) OR (status IN (?) AND statusAt < ${when}))`,
    [
      step.to,
      at,
      hasLeft(step.to),
      at,
      step.to === "DELIVERED",
      at,
      parcel.id,
      [...from.any, ""],
      [...from.older, ""],
      at,
    ],
  );
  if (moved !== 1) return false;
  await tx.sql.run("UPDATE ShipmentEvent SET applied = TRUE WHERE id = ?", [eventId]);
  if (isEnd(step.to) && step.to !== "CANCELLED")
    await tx.sql.run("UPDATE Shipment SET sweepAt = NULL WHERE id = ?", [parcel.id]);
  await appendEvents(tx, [shipmentChanged(parcel.id, part.id, step.to)]);
  parcel.status = step.to;
  return true;
}

const CITY = "(SELECT w.city FROM Shipment p JOIN Warehouse w ON w.id = p.warehouseId WHERE p.id = ?)";

/** Whether it happened where the parcel is sent from: what we or its shop tell of it until it leaves. */
function isHere({ to, source }: Pick<Step, "to" | "source">): boolean {
  const ours = source === "SHOP" || source === "SYSTEM";
  return ours && (isWaiting(to) || to === "HANDED_OVER" || to === "CANCELLED");
}

async function noteStep(tx: Tx, id: string, shipmentId: string, step: Step): Promise<boolean> {
  const noted = await tx.sql.run(
    `INSERT IGNORE INTO ShipmentEvent
       (id, shipmentId, status, occurredAt, place, source, courierCode, sourceEventId, applied, note, actorName, traceId)
     VALUES (?, ?, ?, COALESCE(?, NOW(3)), ${step.place ? "?" : isHere(step) ? CITY : "?"}, ?, ?, ?, FALSE, ?, ?, ?)`,
    [
      id,
      shipmentId,
      step.to,
      step.at ?? null,
      step.place ?? (isHere(step) ? shipmentId : null),
      step.source,
      step.courierCode ?? null,
      step.eventId ?? null,
      step.note?.slice(0, 200) ?? null,
      actorName(tx.actor),
      traceIdOf(tx.traceparent),
    ],
  );
  return noted === 1;
}

/** What a part goes through by its parcels. */
const LADDER: readonly ShopOrderStatus[] = ["ACCEPTED", "PACKED", "SHIPPED", "DELIVERED"];

/** Tells ordering how far the part has come by its parcels, one stage after the other. Last in a transaction that stepped some. */
export async function derivePart(
  tx: Tx,
  { part, parcels }: LockedPart,
  cause: "shop" | "courier",
): Promise<void> {
  if (parcels.some((parcel) => hasLeft(parcel.status))) await markShopOrderLeft(tx, part.id);
  const stage = stageOf(parcels.map((parcel) => parcel.status));
  let from = part.status;
  if (!stage || !LADDER.includes(from)) return; // Ended, or not the shop's yet: parcels change nothing about it.
  for (const to of LADDER.slice(LADDER.indexOf(from) + 1, LADDER.indexOf(stage) + 1)) {
    await moveShopOrder(tx, { ...part, status: from }, { from: [from], to, cause });
    from = to;
  }
  if (isUndelivered(parcels.map((parcel) => parcel.status))) await awaitSettlement(tx, part.id);
}
