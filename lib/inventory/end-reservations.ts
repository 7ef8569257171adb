import type { StockCause } from "@/generated/prisma/enums";
import type { SqlExecutor } from "@/lib/platform/sql";
import type { Tx } from "@/lib/platform/transaction";
import { moveStockBatch, toMove } from "./stock";

export type ReservationEnd = "COMMITTED" | "RELEASED" | "EXPIRED";

const ENDS: Record<ReservationEnd, { cause: StockCause; takesStock: boolean }> = {
  COMMITTED: { cause: "COMMIT", takesStock: true },
  RELEASED: { cause: "RELEASE", takesStock: false },
  EXPIRED: { cause: "EXPIRE", takesStock: false },
};

/**
 * Ends every lock these orders still hold, once: committed (the units leave for good), released or expired (they are sellable
 * again). A lock someone else ended first is left alone; returns how many this call ended (I4). The stock rows come last.
 */
export async function endReservations(
  tx: Tx,
  orderIds: readonly string[],
  end: ReservationEnd,
  cause: string,
): Promise<number> {
  const lines = await readHeldLines(tx.sql, orderIds);
  const ids = [...new Set(lines.map((line) => line.reservationId))];
  if (ids.length === 0) return 0;
  const ended = await tx.sql.run(
    `UPDATE Reservation SET status = ?, liveKey = IF(? = 'COMMITTED', liveKey, NULL), endedAt = NOW(3), endCause = ?
     WHERE id IN (?) AND status = 'HELD'`,
    [end, end, cause, ids],
  );
  // Callers hold the orders' rows, so nobody else can have ended one since it was read: better no change than a lock that ends twice.
  if (ended !== ids.length) throw new Error(`${ids.length} locks were held, ${ended} ended`);
  const { cause: stockCause, takesStock } = ENDS[end];
  await moveStockBatch(
    tx,
    // Line by line, not order by order: moveStockBatch takes as many entries as there are, and the sums are the same.
    lines.map((line) => ({
      moves: [toMove(line.shopId, line, takesStock ? -line.quantity : 0, -line.quantity)],
      why: { cause: stockCause, refType: "order", refId: line.orderId },
    })),
  );
  return ids.length;
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
  reservationId: string;
  orderId: string;
  shopId: string;
  stockLevelId: string;
  warehouseId: string;
  variantId: string;
  quantity: number;
};

function readHeldLines(sql: SqlExecutor, orderIds: readonly string[]): Promise<ReservedLine[]> {
  return sql.rows<ReservedLine>(
    `SELECT r.id AS reservationId, r.orderId, r.shopId, l.stockLevelId, l.warehouseId, l.variantId, l.quantity
     FROM Reservation r JOIN ReservationLine l ON l.reservationId = r.id WHERE r.orderId IN (?) AND r.status = 'HELD'`,
    [[...orderIds]],
  );
}
