import { expect } from "vitest";
import { systemCtx } from "@/lib/platform/ctx";
import type { World } from "./stock-world";

export type LevelRow = { id: string; warehouse: number; variant: number; onHand: number; reserved: number };

/** The levels of a world as the database has them, by warehouse and variant. */
export async function readLevels(world: World): Promise<LevelRow[]> {
  const rows = await systemCtx("test").sql.rows<{
    id: string;
    warehouseId: string;
    variantId: string;
    onHand: number;
    reserved: number;
  }>("SELECT id, warehouseId, variantId, onHand, reserved FROM StockLevel WHERE shopId = ?", [world.shopId]);
  return rows.map(({ warehouseId, variantId, ...row }) => ({
    ...row,
    warehouse: world.warehouses.indexOf(warehouseId),
    variant: world.goods.findIndex((goods) => goods.variantId === variantId),
  }));
}

/**
 * The invariants: every level equals its ledger, its reserved units the open locks and the drafts held for transfers (I1); every
 * unit that came in is on hand, sold, on its way or lost (I7); an order is paid exactly when its units have left (M3).
 */
export async function expectBooksToAgree(world: World): Promise<void> {
  const { sql } = systemCtx("test");
  const levels = await sql.rows(
    `SELECT s.id, s.onHand, s.reserved FROM StockLevel s WHERE s.shopId = ? ORDER BY s.id`,
    [world.shopId],
  );
  const byLedger = await sql.rows(
    `SELECT s.id, COALESCE(SUM(g.deltaOnHand), 0) AS onHand, COALESCE(SUM(g.deltaReserved), 0) AS reserved
     FROM StockLevel s LEFT JOIN StockLedger g ON g.stockLevelId = s.id WHERE s.shopId = ? GROUP BY s.id ORDER BY s.id`,
    [world.shopId],
  );
  expect(levels).toEqual(byLedger);
  expect(await reservedByLevel(world)).toEqual(await lockedByLevel(world));
  expect(await unitsIn(world)).toEqual(await unitsSomewhere(world));
  expect(await oddOrders(world)).toEqual([]);
}

async function reservedByLevel(world: World) {
  return systemCtx("test").sql.rows(
    "SELECT id, reserved FROM StockLevel WHERE shopId = ? AND reserved > 0 ORDER BY id",
    [world.shopId],
  );
}

/** What holds units of each level: open locks of orders, and transfers that are ready to leave. */
async function lockedByLevel(world: World) {
  return systemCtx("test").sql.rows(
    `SELECT id, SUM(quantity) AS reserved FROM (
       SELECT l.stockLevelId AS id, l.quantity FROM ReservationLine l JOIN Reservation r ON r.id = l.reservationId
         WHERE r.shopId = ? AND r.status = 'HELD'
       UNION ALL SELECT s.id, l.held FROM TransferLine l JOIN Transfer t ON t.id = l.transferId
         JOIN StockLevel s ON s.warehouseId = t.fromWarehouseId AND s.variantId = l.variantId
         WHERE t.shopId = ? AND l.held > 0
     ) held GROUP BY id ORDER BY id`,
    [world.shopId, world.shopId],
  );
}

/** What people brought in or wrote off, by variant. */
function unitsIn(world: World) {
  return systemCtx("test").sql.rows(
    `SELECT variantId, SUM(deltaOnHand) AS units FROM StockLedger WHERE shopId = ? AND cause IN ('RECEIVE', 'ADJUST')
     GROUP BY variantId HAVING units <> 0 ORDER BY variantId`,
    [world.shopId],
  );
}

/** Where units are now: on hand, with buyers who paid, between warehouses, or lost on the way. */
function unitsSomewhere(world: World) {
  return systemCtx("test").sql.rows(
    `SELECT variantId, SUM(units) AS units FROM (
       SELECT variantId, onHand AS units FROM StockLevel WHERE shopId = ?
       UNION ALL SELECT i.variantId, i.quantity FROM OrderItem i JOIN ShopOrder s ON s.id = i.shopOrderId
         WHERE s.shopId = ? AND s.status NOT IN ('AWAITING_PAYMENT', 'CANCELLED', 'EXPIRED')
       UNION ALL SELECT l.variantId, CAST(l.sent AS SIGNED) - l.received - l.returned FROM TransferLine l JOIN Transfer t ON t.id = l.transferId
         WHERE t.shopId = ?
     ) everywhere GROUP BY variantId HAVING units <> 0 ORDER BY variantId`,
    [world.shopId, world.shopId, world.shopId],
  );
}

/** Orders whose state, locks and money do not go together. */
async function oddOrders(world: World) {
  const rows = await systemCtx("test").sql.rows<{
    id: string;
    status: string;
    parts: string;
    locks: string | null;
    paid: number;
  }>(
    `SELECT o.id, o.status, GROUP_CONCAT(DISTINCT s.status) AS parts,
       (SELECT GROUP_CONCAT(DISTINCT r.status) FROM Reservation r WHERE r.orderId = o.id AND r.status IN ('HELD', 'COMMITTED')) AS locks,
       (SELECT COUNT(*) FROM Payment p WHERE p.paidOrderId = o.id) AS paid
     FROM \`Order\` o JOIN ShopOrder s ON s.orderId = o.id WHERE s.shopId = ? GROUP BY o.id`,
    [world.shopId],
  );
  return rows.filter(({ status, parts, locks, paid }) => {
    if (status === "PENDING_PAYMENT") return locks !== "HELD" || parts !== "AWAITING_PAYMENT" || paid > 0;
    if (status === "PAID")
      return locks !== "COMMITTED" || paid !== 1 || !["NEW", "CANCELLED"].includes(parts);
    return locks !== null || parts !== status || paid > 0;
  });
}
