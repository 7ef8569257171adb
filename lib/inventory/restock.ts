import { DomainError } from "@/lib/platform/errors";
import type { Tx } from "@/lib/platform/transaction";
import { moveStock, type StockMove, toMove } from "./stock";

export type ItemUnits = {
  orderItemId: string;
  quantity: number;
  /** Where they were taken from, where that is known; else any of the line's warehouses, in the order of their levels. */
  warehouseId?: string | undefined;
};

type SoldLine = {
  reservationId: string;
  orderItemId: string;
  shopId: string;
  stockLevelId: string;
  warehouseId: string;
  variantId: string;
  /** Units that neither came back nor were given up. */
  out: number;
};

/**
 * Puts what is still out of a cancelled, not yet shipped shop order back where it was taken from. Units that a refund put back
 * before, or wrote off, stay as they are.
 */
export async function restockShopOrder(tx: Tx, shopOrderId: string): Promise<void> {
  const lines = await lockSoldLines(tx, shopOrderId);
  await settle(
    tx,
    shopOrderId,
    lines.map((line) => ({ line, units: line.out })),
    "restocked",
  );
}

/**
 * Units of paid lines that were given back: on the shelf they were taken from ("restocked"), or gone for good ("writtenOff").
 * The line's counters let each unit go one of both ways, once. @throws UNITS_GONE when fewer are out
 */
export async function takeBackUnits(
  tx: Tx,
  shopOrderId: string,
  items: readonly ItemUnits[],
  fate: "restocked" | "writtenOff",
): Promise<void> {
  const lines = await lockSoldLines(tx, shopOrderId);
  const parts: { line: SoldLine; units: number }[] = [];
  for (const { orderItemId, quantity, warehouseId } of items) {
    let left = quantity;
    const own = lines.filter(
      (one) => one.orderItemId === orderItemId && (!warehouseId || one.warehouseId === warehouseId),
    );
    for (const line of own) {
      const units = Math.min(left, line.out);
      left -= units;
      line.out -= units;
      parts.push({ line, units });
    }
    if (left > 0) throw new DomainError("UNITS_GONE");
  }
  await settle(tx, shopOrderId, parts, fate);
}

/** The units of a paid shop order that neither came back nor were given up, by line and warehouse. */
export function unitsOut(
  { sql }: Pick<Tx, "sql">,
  shopOrderId: string,
): Promise<{ orderItemId: string; warehouseId: string; quantity: number }[]> {
  return sql.rows(
    `SELECT l.orderItemId, l.warehouseId, SUM(l.quantity - l.restocked - l.writtenOff) AS quantity
     FROM Reservation r JOIN ReservationLine l ON l.reservationId = r.id WHERE r.liveKey = ? AND r.status = 'COMMITTED'
     GROUP BY l.orderItemId, l.warehouseId HAVING quantity > 0 ORDER BY l.orderItemId, l.warehouseId`,
    [shopOrderId],
  );
}

function lockSoldLines(tx: Tx, shopOrderId: string): Promise<SoldLine[]> {
  return tx.sql.rows<SoldLine>(
    `SELECT l.reservationId, l.orderItemId, r.shopId, l.stockLevelId, l.warehouseId, l.variantId,
       l.quantity - l.restocked - l.writtenOff AS \`out\`
     FROM Reservation r JOIN ReservationLine l ON l.reservationId = r.id WHERE r.liveKey = ? AND r.status = 'COMMITTED'
     ORDER BY l.orderItemId, l.stockLevelId FOR UPDATE`,
    [shopOrderId],
  );
}

async function settle(
  tx: Tx,
  shopOrderId: string,
  parts: readonly { line: SoldLine; units: number }[],
  fate: "restocked" | "writtenOff",
): Promise<void> {
  const moves: StockMove[] = [];
  for (const { line, units } of parts.filter((part) => part.units > 0)) {
    const settled = await tx.sql.run(
      `UPDATE ReservationLine SET ${fate} = ${fate} + ?
       WHERE reservationId = ? AND orderItemId = ? AND stockLevelId = ? AND restocked + writtenOff + ? <= quantity`,
      [units, line.reservationId, line.orderItemId, line.stockLevelId, units],
    );
    if (settled !== 1) throw new DomainError("UNITS_GONE");
    moves.push(toMove(line.shopId, line, units, 0));
  }
  if (fate === "restocked" && moves.length > 0)
    await moveStock(tx, moves, { cause: "RESTOCK", refType: "shop-order", refId: shopOrderId });
}
