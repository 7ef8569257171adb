import type { Ctx } from "@/lib/platform/ctx";
import { actorName, traceIdOf } from "@/lib/platform/ctx";
import { newId } from "@/lib/platform/id";
import { appendEvents, claimEvent } from "@/lib/platform/outbox";
import { insertRows } from "@/lib/platform/sql";
import { type Tx, withTransaction } from "@/lib/platform/transaction";
import { carrierWanted } from "./events";
import { lockPart, stepParcel } from "./step";

/** A paid order gets one parcel for each shop order and warehouse its stock was taken from. */
export async function createShipments(ctx: Ctx, eventId: string, input: { orderId: string }): Promise<void> {
  await withTransaction(ctx, async (tx) => {
    if (!(await claimEvent(tx, "shipping.create-shipments", eventId))) return;
    await addMissingShipments(tx, "s.orderId = ? AND s.status IN ('NEW', 'ACCEPTED')", input.orderId);
  });
}

/**
 * A shop may be quicker than the event, so packing makes the parcels that are not there yet; (shop order, warehouse) is unique,
 * and whoever comes second finds them.
 */
export async function addMissingShipments(tx: Tx, which: string, id: string): Promise<void> {
  const parcels = await tx.sql.rows<{
    shopOrderId: string;
    warehouseId: string;
    courier: string;
    service: string;
  }>(
    `SELECT DISTINCT s.id AS shopOrderId, l.warehouseId, s.courier, s.service FROM ShopOrder s
     JOIN Reservation r ON r.liveKey = s.id AND r.status = 'COMMITTED'
     JOIN ReservationLine l ON l.reservationId = r.id
     LEFT JOIN Shipment p ON p.shopOrderId = s.id AND p.warehouseId = l.warehouseId WHERE p.id IS NULL AND ${which}`,
    [id],
  );
  const rows = parcels.map((parcel) => ({ id: newId(), status: "PENDING", ...parcel }));
  await insertRows(tx.sql, "Shipment", rows);
  await insertRows(
    tx.sql,
    "ShipmentEvent",
    rows.map((row) => ({
      id: newId(),
      shipmentId: row.id,
      status: "PENDING",
      source: "SYSTEM",
      actorName: actorName(tx.actor),
      traceId: traceIdOf(tx.traceparent),
    })),
  );
}

/** A cancelled part's parcels are called off, and with them the couriers that were to fetch them. */
export async function cancelShipments(
  ctx: Ctx,
  eventId: string,
  input: { shopOrderId: string },
): Promise<void> {
  await withTransaction(ctx, async (tx) => {
    if (!(await claimEvent(tx, "shipping.cancel-shipments", eventId))) return;
    const locked = await lockPart(tx, input.shopOrderId);
    for (const parcel of locked.parcels) {
      if (parcel.status !== "PENDING" && parcel.status !== "PACKED") continue;
      await stepParcel(tx, locked, parcel, { to: "CANCELLED", source: "SYSTEM" });
      const called = parcel.booking === "REQUESTED" || parcel.booking === "BOOKED";
      if (!called) continue;
      await tx.sql.run("UPDATE Shipment SET sweepAt = NOW(3) + INTERVAL 1 MINUTE WHERE id = ?", [parcel.id]);
      await appendEvents(tx, [carrierWanted(parcel.id)]);
    }
  });
}
