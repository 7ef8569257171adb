import type { StockCause } from "@/generated/prisma/enums";
import { newId } from "@/lib/platform/id";
import { insertRows, type SqlExecutor } from "@/lib/platform/sql";
import type { Tx } from "@/lib/platform/transaction";
import { type Allocation, planSourcing, type SourceLevel, type SourceLine } from "./sourcing";
import { moveStock, type StockMove } from "./stock";

export type ShopOrderLines = { shopOrderId: string; shopId: string; lines: SourceLine[] };

/** Not enough free units over the active warehouses of the shop; `free` is what was left of each short variant. */
export class OutOfStock extends Error {
  readonly short: { shopId: string; variantId: string; wanted: number; free: number }[];

  constructor(short: OutOfStock["short"]) {
    super(`out of stock: ${short.map((s) => `${s.variantId} ${s.free}/${s.wanted}`).join(", ")}`);
    this.name = "OutOfStock";
    this.short = short;
  }
}

/**
 * Locks stock for every line of an order, or for none of them. Which warehouses is planned from a plain read; the guarded
 * UPDATEs in moveStock decide. They come last in the transaction, so the hot rows are held for as short as can be.
 *
 * @throws OutOfStock when the units are not there; StockRefused when another buyer took them between plan and update:
 * the caller rolls back, plans again and finds either other units or OutOfStock.
 */
export async function reserveStock(
  tx: Tx,
  input: { orderId: string; expiresAt: Date; shopOrders: readonly ShopOrderLines[] },
): Promise<void> {
  const levels = await readSourceLevels(tx.sql, input.shopOrders);
  const planned = input.shopOrders.map((shopOrder) => {
    const own = levels.filter((level) => level.shopId === shopOrder.shopId);
    return { shopOrder, plan: planSourcing(shopOrder.lines, own) };
  });
  const short = planned.flatMap(({ shopOrder, plan }) =>
    plan.ok ? [] : plan.short.map((need) => ({ shopId: shopOrder.shopId, ...need })),
  );
  if (short.length > 0) throw new OutOfStock(short);

  const held = planned.flatMap(({ shopOrder, plan }) =>
    plan.ok ? [{ ...shopOrder, reservationId: newId(), allocations: plan.allocations }] : [],
  );
  await writeReservations(tx, input, held);
  await moveStock(
    tx,
    held.flatMap((one) => one.allocations.map((part) => toMove(one.shopId, part, 0, part.quantity))),
    { cause: "RESERVE", refType: "order", refId: input.orderId },
  );
}

async function writeReservations(
  tx: Tx,
  input: { orderId: string; expiresAt: Date },
  held: readonly (ShopOrderLines & { reservationId: string; allocations: Allocation[] })[],
): Promise<void> {
  await insertRows(
    tx.sql,
    "Reservation",
    held.map((one) => ({
      id: one.reservationId,
      orderId: input.orderId,
      shopOrderId: one.shopOrderId,
      shopId: one.shopId,
      status: "HELD",
      liveKey: one.shopOrderId,
      expiresAt: input.expiresAt,
    })),
  );
  await insertRows(
    tx.sql,
    "ReservationLine",
    held.flatMap((one) =>
      one.allocations.map((part) => ({
        id: newId(),
        reservationId: one.reservationId,
        orderItemId: part.orderItemId,
        stockLevelId: part.stockLevelId,
        warehouseId: part.warehouseId,
        variantId: part.variantId,
        quantity: part.quantity,
      })),
    ),
  );
}

export type ReservationEnd = "COMMITTED" | "RELEASED" | "EXPIRED";

const ENDS: Record<ReservationEnd, { cause: StockCause; takesStock: boolean }> = {
  COMMITTED: { cause: "COMMIT", takesStock: true },
  RELEASED: { cause: "RELEASE", takesStock: false },
  EXPIRED: { cause: "EXPIRE", takesStock: false },
};

/**
 * Ends every lock an order still holds, once: committed (the units leave for good), released or expired (they are sellable
 * again). A lock someone else ended first is left alone; returns how many this call ended (I4).
 */
export async function endReservations(
  tx: Tx,
  orderId: string,
  end: ReservationEnd,
  cause: string,
): Promise<number> {
  const held = await tx.sql.rows<{ id: string; shopId: string }>(
    "SELECT id, shopId FROM Reservation WHERE orderId = ? AND status = 'HELD' ORDER BY id",
    [orderId],
  );
  const won: string[] = [];
  for (const { id } of held) {
    const ended = await tx.sql.run(
      `UPDATE Reservation SET status = ?, liveKey = IF(? = 'COMMITTED', liveKey, NULL), endedAt = NOW(3), endCause = ?
       WHERE id = ? AND status = 'HELD'`,
      [end, end, cause, id],
    );
    if (ended === 1) won.push(id);
  }
  if (won.length === 0) return 0;
  const lines = await readLines(tx.sql, won);
  const { cause: stockCause, takesStock } = ENDS[end];
  await moveStock(
    tx,
    lines.map((line) => toMove(line.shopId, line, takesStock ? -line.quantity : 0, -line.quantity)),
    { cause: stockCause, refType: "order", refId: orderId },
  );
  return won.length;
}

/**
 * Puts the committed units of a cancelled, not yet shipped shop order back where they were taken from. The caller's guarded
 * change of the shop order makes it happen once.
 */
export async function restockShopOrder(tx: Tx, shopOrderId: string): Promise<void> {
  const lines = await tx.sql.rows<ReservedLine>(
    `SELECT r.shopId, l.stockLevelId, l.warehouseId, l.variantId, l.quantity FROM Reservation r
     JOIN ReservationLine l ON l.reservationId = r.id WHERE r.shopOrderId = ? AND r.status = 'COMMITTED'`,
    [shopOrderId],
  );
  await moveStock(
    tx,
    lines.map((line) => toMove(line.shopId, line, line.quantity, 0)),
    { cause: "RESTOCK", refType: "shop-order", refId: shopOrderId },
  );
}

/** Orders whose overdue locks sit on these variants: what a buyer who is short may reclaim himself (I5). */
export async function overdueOrdersHolding(
  sql: SqlExecutor,
  variantIds: readonly string[],
): Promise<string[]> {
  if (variantIds.length === 0) return [];
  const rows = await sql.rows<{ orderId: string }>(
    `SELECT r.orderId FROM Reservation r JOIN ReservationLine l ON l.reservationId = r.id
     WHERE r.status = 'HELD' AND r.expiresAt <= NOW(3) AND l.variantId IN (?)
     GROUP BY r.orderId ORDER BY MIN(r.expiresAt) LIMIT 100`,
    [[...variantIds]],
  );
  return rows.map((row) => row.orderId);
}

type ReservedLine = {
  shopId: string;
  stockLevelId: string;
  warehouseId: string;
  variantId: string;
  quantity: number;
};

function readLines(sql: SqlExecutor, reservationIds: readonly string[]): Promise<ReservedLine[]> {
  return sql.rows<ReservedLine>(
    `SELECT r.shopId, l.stockLevelId, l.warehouseId, l.variantId, l.quantity FROM ReservationLine l
     JOIN Reservation r ON r.id = l.reservationId WHERE l.reservationId IN (?)`,
    [[...reservationIds]],
  );
}

/** Free units of these variants in the active warehouses of these shops. */
async function readSourceLevels(
  sql: SqlExecutor,
  shopOrders: readonly ShopOrderLines[],
): Promise<(SourceLevel & { shopId: string })[]> {
  const variantIds = new Set(shopOrders.flatMap((one) => one.lines.map((line) => line.variantId)));
  return sql.rows(
    `SELECT s.id AS stockLevelId, s.shopId, s.warehouseId, w.priority, s.variantId, s.onHand - s.reserved AS free
     FROM StockLevel s JOIN Warehouse w ON w.id = s.warehouseId
     WHERE s.shopId IN (?) AND s.variantId IN (?) AND w.status = 'ACTIVE' AND s.onHand > s.reserved`,
    [[...new Set(shopOrders.map((one) => one.shopId))], [...variantIds]],
  );
}

function toMove(
  shopId: string,
  part: Pick<Allocation, "stockLevelId" | "warehouseId" | "variantId">,
  deltaOnHand: number,
  deltaReserved: number,
): StockMove {
  const { stockLevelId, warehouseId, variantId } = part;
  return { shopId, stockLevelId, warehouseId, variantId, deltaOnHand, deltaReserved };
}
