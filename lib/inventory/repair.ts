import { requireStaff } from "@/lib/identity";
import { actorName, actorUserId, type Ctx } from "@/lib/platform/ctx";
import { DomainError, notFound } from "@/lib/platform/errors";
import { newId } from "@/lib/platform/id";
import { counter } from "@/lib/platform/metrics";
import { insertRows, type SqlExecutor } from "@/lib/platform/sql";
import { type Tx, withTransaction } from "@/lib/platform/transaction";
import type { RepairLevelInput } from "./schema";

/** What three witnesses say about one level, and the entry that would make them agree. */
export type RepairPreview = {
  stockLevelId: string;
  shopId: string;
  shop: string;
  warehouse: string;
  name: string;
  variantTitle: string;
  ledgerOnHand: number;
  ledgerReserved: number;
  levelOnHand: number;
  levelReserved: number;
  heldUnits: number;
  /** The compensating entry; both 0 when the ledger already says what is right. */
  deltaOnHand: number;
  deltaReserved: number;
  /** What `reserved` of the level becomes. */
  reservedAfter: number;
  /** False when everything agrees. */
  needed: boolean;
  /** False when more units are promised than are there: first somebody must find them. */
  possible: boolean;
};

/**
 * What repairing a level would write. Who is believed:
 * - for the units on the shelf the level: buyers were sold by it and its guards held; the ledger gets the entry it lacks. Whether the
 *   shelf agrees only a count can tell, and that is an adjustment.
 * - for the locked units the locks: each is a promise to a buyer, or a transfer that is ready, and ends by itself.
 */
export async function previewRepair(ctx: Ctx, input: { stockLevelId: string }): Promise<RepairPreview> {
  requireStaff(ctx);
  const [names] = await ctx.sql.rows<Pick<RepairPreview, "shop" | "warehouse" | "name" | "variantTitle">>(
    `SELECT s.name AS shop, w.name AS warehouse, ${ctx.locale === "en" ? "COALESCE(p.nameEn, p.name)" : "p.name"} AS name,
       ${ctx.locale === "en" ? "v.titleEn" : "v.title"} AS variantTitle
     FROM StockLevel l JOIN Shop s ON s.id = l.shopId JOIN Warehouse w ON w.id = l.warehouseId
     JOIN Variant v ON v.id = l.variantId JOIN Product p ON p.id = v.productId WHERE l.id = ?`,
    [input.stockLevelId],
  );
  if (!names) throw notFound("stock level");
  return { ...(await weigh(ctx.sql, input.stockLevelId, "")), ...names };
}

/**
 * Staff confirm the difference of one level away: one ledger entry (cause REPAIR) with who and why, history untouched. Recomputed
 * under the level's row lock, so a second click finds nothing left to repair, and what was not shown is not confirmed.
 *
 * The one change of a count besides moveStock, which would carry the difference along: it moves level and ledger alike.
 *
 * @throws CONFLICT when the entry would be another than the one shown; STOCK_WOULD_GO_BELOW_LOCKS when more is promised than is there.
 */
export async function repairLevel(ctx: Ctx, input: RepairLevelInput): Promise<{ repaired: boolean }> {
  requireStaff(ctx, "ADMIN");
  return withTransaction(ctx, async (tx) => {
    const found = await weigh(tx.sql, input.stockLevelId, "FOR UPDATE");
    if (!found.needed) return { repaired: false };
    if (!found.possible) {
      throw new DomainError("STOCK_WOULD_GO_BELOW_LOCKS", {
        params: { onHand: found.levelOnHand, reserved: found.heldUnits },
      });
    }
    if (found.deltaOnHand !== input.deltaOnHand || found.deltaReserved !== input.deltaReserved) {
      throw new DomainError("CONFLICT", { message: "the level has moved since the entry was shown" });
    }
    await setReserved(tx, found);
    const repairId = newId();
    await writeEntry(tx, found, repairId, input.reason);
    await insertRows(tx.sql, "StockRepair", [
      {
        id: repairId,
        stockLevelId: found.stockLevelId,
        shopId: found.shopId,
        ledgerOnHand: found.ledgerOnHand,
        ledgerReserved: found.ledgerReserved,
        levelOnHand: found.levelOnHand,
        levelReserved: found.levelReserved,
        heldUnits: found.heldUnits,
        reason: input.reason,
        repairedBy: actorUserId(tx.actor),
      },
    ]);
    tx.afterCommit(() => counter("gerai_stock_repairs_total").inc());
    return { repaired: true };
  });
}

type Weighed = Omit<RepairPreview, "shop" | "warehouse" | "name" | "variantTitle"> & {
  warehouseId: string;
  variantId: string;
};

async function weigh(sql: SqlExecutor, stockLevelId: string, lock: "" | "FOR UPDATE"): Promise<Weighed> {
  const [level] = await sql.rows<{
    shopId: string;
    warehouseId: string;
    variantId: string;
    onHand: number;
    reserved: number;
  }>(`SELECT shopId, warehouseId, variantId, onHand, reserved FROM StockLevel WHERE id = ? ${lock}`, [
    stockLevelId,
  ]);
  if (!level) throw notFound("stock level");
  // While the level is ours nobody else adds an entry or ends a lock on it: both take this row first.
  const [ledger] = await sql.rows<{ onHand: number; reserved: number }>(
    `SELECT COALESCE(SUM(deltaOnHand), 0) AS onHand, COALESCE(SUM(deltaReserved), 0) AS reserved FROM StockLedger
     WHERE stockLevelId = ?`,
    [stockLevelId],
  );
  const heldUnits = await heldUnitsOf(sql, stockLevelId);
  const deltaOnHand = level.onHand - (ledger?.onHand ?? 0);
  const deltaReserved = heldUnits - (ledger?.reserved ?? 0);
  return {
    stockLevelId,
    shopId: level.shopId,
    warehouseId: level.warehouseId,
    variantId: level.variantId,
    ledgerOnHand: ledger?.onHand ?? 0,
    ledgerReserved: ledger?.reserved ?? 0,
    levelOnHand: level.onHand,
    levelReserved: level.reserved,
    heldUnits,
    deltaOnHand,
    deltaReserved,
    reservedAfter: heldUnits,
    needed: deltaOnHand !== 0 || deltaReserved !== 0 || level.reserved !== heldUnits,
    possible: heldUnits <= level.onHand,
  };
}

async function heldUnitsOf(sql: SqlExecutor, stockLevelId: string): Promise<number> {
  const [row] = await sql.rows<{ held: number }>(
    `SELECT (SELECT COALESCE(SUM(x.quantity), 0) FROM ReservationLine x JOIN Reservation r ON r.id = x.reservationId
       WHERE x.stockLevelId = ? AND r.status = 'HELD')
     + (SELECT COALESCE(SUM(t.held), 0) FROM StockLevel l JOIN Transfer r ON r.fromWarehouseId = l.warehouseId AND r.status = 'READY'
       JOIN TransferLine t ON t.transferId = r.id AND t.variantId = l.variantId WHERE l.id = ?) AS held`,
    [stockLevelId, stockLevelId],
  );
  return row?.held ?? 0;
}

async function setReserved(tx: Tx, found: Weighed): Promise<void> {
  if (found.levelReserved === found.heldUnits) return;
  const set = await tx.sql.run(
    "UPDATE StockLevel SET reserved = ?, updatedAt = NOW(3) WHERE id = ? AND reserved = ? AND ? <= onHand",
    [found.heldUnits, found.stockLevelId, found.levelReserved, found.heldUnits],
  );
  if (set !== 1) throw new DomainError("CONFLICT");
}

// Where the ledger agrees with the locks there is nothing to add to it: only the level had drifted, and StockRepair tells of it.
async function writeEntry(tx: Tx, found: Weighed, repairId: string, note: string): Promise<void> {
  if (found.deltaOnHand === 0 && found.deltaReserved === 0) return;
  await insertRows(tx.sql, "StockLedger", [
    {
      stockLevelId: found.stockLevelId,
      shopId: found.shopId,
      warehouseId: found.warehouseId,
      variantId: found.variantId,
      deltaOnHand: found.deltaOnHand,
      deltaReserved: found.deltaReserved,
      onHandAfter: found.levelOnHand,
      reservedAfter: found.reservedAfter,
      cause: "REPAIR",
      note,
      refType: "repair",
      refId: repairId,
      actorUserId: actorUserId(tx.actor),
      actorName: actorName(tx.actor),
    },
  ]);
}
