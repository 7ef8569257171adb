import type { Ctx } from "@/lib/platform/ctx";
import { actorName, traceIdOf } from "@/lib/platform/ctx";
import { newId } from "@/lib/platform/id";
import { claimEvent } from "@/lib/platform/outbox";
import { insertRows } from "@/lib/platform/sql";
import { type Tx, withTransaction } from "@/lib/platform/transaction";

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
    city: string;
  }>(
    `SELECT DISTINCT s.id AS shopOrderId, l.warehouseId, s.courier, s.service, w.city FROM ShopOrder s
     JOIN Reservation r ON r.liveKey = s.id AND r.status = 'COMMITTED'
     JOIN ReservationLine l ON l.reservationId = r.id AND l.quantity > l.restocked + l.writtenOff JOIN Warehouse w ON w.id = l.warehouseId
     LEFT JOIN Shipment p ON p.shopOrderId = s.id AND p.warehouseId = l.warehouseId WHERE p.id IS NULL AND ${which}`,
    [id],
  );
  const rows = parcels.map((parcel) => ({ id: newId(), status: "PENDING", ...parcel }));
  await insertRows(
    tx.sql,
    "Shipment",
    rows.map(({ city: _city, ...row }) => row),
  );
  await insertRows(
    tx.sql,
    "ShipmentEvent",
    rows.map((row) => ({
      id: newId(),
      shipmentId: row.id,
      status: "PENDING",
      place: row.city,
      source: "SYSTEM",
      actorName: actorName(tx.actor),
      traceId: traceIdOf(tx.traceparent),
    })),
  );
}
