import type { ShipmentStatus } from "@/generated/prisma/enums";
import { getShopOrderOf, moveShopOrder } from "@/lib/ordering";
import { actorName, type Ctx } from "@/lib/platform/ctx";
import { DomainError } from "@/lib/platform/errors";
import { newId } from "@/lib/platform/id";
import { appendEvents, claimEvent } from "@/lib/platform/outbox";
import { insertRows } from "@/lib/platform/sql";
import { type Tx, withTransaction } from "@/lib/platform/transaction";
import { requireShopRole } from "@/lib/shops";
import type { HandOverInput, ShopOrderRef } from "./schema";

/** A paid order gets one parcel for each shop order and warehouse its stock was taken from. */
export async function createShipments(ctx: Ctx, eventId: string, input: { orderId: string }): Promise<void> {
  await withTransaction(ctx, async (tx) => {
    if (!(await claimEvent(tx, "shipping.create-shipments", eventId))) return;
    await addMissingShipments(tx, "s.orderId = ? AND s.status IN ('NEW', 'ACCEPTED')", input.orderId);
  });
}

// A shop may be quicker than the event, so packing makes the parcels that are not there yet; (shop order, warehouse) is unique,
// and whoever comes second finds them.
async function addMissingShipments(tx: Tx, which: string, id: string): Promise<void> {
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
  await addEvents(
    tx,
    rows.map((row) => row.id),
    "PENDING",
  );
}

/** The parcels of an accepted part are packed. */
export async function packShopOrder(ctx: Ctx, input: ShopOrderRef): Promise<void> {
  await requireShopRole(ctx, input.shopId, "WAREHOUSE");
  const part = await getShopOrderOf(ctx, input.shopId, input.shopOrderId);
  await withTransaction(ctx, async (tx) => {
    await moveShopOrder(tx, part, { from: ["ACCEPTED"], to: "PACKED", cause: "shop" });
    await addMissingShipments(tx, "s.id = ?", part.id);
    await moveShipments(tx, part.id, "PENDING", "PACKED");
  });
}

/** Every parcel of a packed part goes to its courier under a tracking number. @throws INVALID_INPUT unless each parcel is named once. */
export async function handOverShopOrder(ctx: Ctx, input: HandOverInput): Promise<void> {
  await requireShopRole(ctx, input.shopId, "WAREHOUSE");
  const part = await getShopOrderOf(ctx, input.shopId, input.shopOrderId);
  await withTransaction(ctx, async (tx) => {
    await moveShopOrder(tx, part, { from: ["PACKED"], to: "SHIPPED", cause: "shop" });
    const ids = await shipmentIds(tx, part.id, "PACKED");
    const named = new Map(input.parcels.map((parcel) => [parcel.shipmentId, parcel.trackingNumber]));
    if (ids.length !== named.size || ids.some((id) => !named.has(id))) {
      throw new DomainError("INVALID_INPUT", { field: "parcels" });
    }
    for (const [id, trackingNumber] of named) {
      await tx.sql.run("UPDATE Shipment SET trackingNumber = ?, shippedAt = NOW(3) WHERE id = ?", [
        trackingNumber,
        id,
      ]);
    }
    await moveShipments(tx, part.id, "PACKED", "IN_TRANSIT");
    await appendEvents(tx, [
      {
        type: "shop_order.shipped",
        aggregateType: "ShopOrder",
        aggregateId: part.id,
        payload: { shopOrderId: part.id },
      },
    ]);
  });
}

/** The courier has brought it. */
export async function markDelivered(ctx: Ctx, input: ShopOrderRef): Promise<void> {
  await requireShopRole(ctx, input.shopId, "WAREHOUSE");
  const part = await getShopOrderOf(ctx, input.shopId, input.shopOrderId);
  await withTransaction(ctx, async (tx) => {
    await moveShopOrder(tx, part, { from: ["SHIPPED"], to: "DELIVERED", cause: "shop" });
    await moveShipments(tx, part.id, "IN_TRANSIT", "DELIVERED");
  });
}

/** A cancelled part's parcels are called off. */
export async function cancelShipments(
  ctx: Ctx,
  eventId: string,
  input: { shopOrderId: string },
): Promise<void> {
  await withTransaction(ctx, async (tx) => {
    if (!(await claimEvent(tx, "shipping.cancel-shipments", eventId))) return;
    await moveShipments(tx, input.shopOrderId, "PENDING", "CANCELLED");
    await moveShipments(tx, input.shopOrderId, "PACKED", "CANCELLED");
  });
}

async function moveShipments(
  tx: Tx,
  shopOrderId: string,
  from: ShipmentStatus,
  to: ShipmentStatus,
): Promise<void> {
  const ids = await shipmentIds(tx, shopOrderId, from);
  if (ids.length === 0) return;
  const delivered = to === "DELIVERED" ? ", deliveredAt = NOW(3)" : "";
  await tx.sql.run(`UPDATE Shipment SET status = ?${delivered} WHERE id IN (?) AND status = ?`, [
    to,
    ids,
    from,
  ]);
  await addEvents(tx, ids, to);
}

async function shipmentIds(tx: Tx, shopOrderId: string, status: ShipmentStatus): Promise<string[]> {
  const rows = await tx.sql.rows<{ id: string }>(
    "SELECT id FROM Shipment WHERE shopOrderId = ? AND status = ? ORDER BY id",
    [shopOrderId, status],
  );
  return rows.map((row) => row.id);
}

async function addEvents(tx: Tx, ids: readonly string[], status: ShipmentStatus): Promise<void> {
  await insertRows(
    tx.sql,
    "ShipmentEvent",
    ids.map((shipmentId) => ({ id: newId(), shipmentId, status, actorName: actorName(tx.actor) })),
  );
}
