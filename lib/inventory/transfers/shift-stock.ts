import type { StockCause } from "@/generated/prisma/enums";
import { DomainError } from "@/lib/platform/errors";
import type { Tx } from "@/lib/platform/transaction";
import { ensureLevels, levelKey, moveStockBatch, type StockMove, StockRefused } from "../stock";
import type { TransferHead } from "./rows";

/** A change at one end of a transfer. Those of one cause, reason and note are one batch in the ledger. */
export type Shift = {
  end: "from" | "to";
  variantId: string;
  onHand?: number;
  reserved?: number;
  cause: StockCause;
  reason?: string;
  note?: string | undefined;
};

/**
 * Moves the stock of a transfer's two ends, all of it or, by the throw, none. What a verb does for several causes (goods out, the
 * rest of the hold given back) is one batch: its levels are taken together, in the one global order (I6).
 * @throws OUT_OF_STOCK {name, variant, left} at a level that has too few free units.
 */
export async function shiftStock(tx: Tx, transfer: TransferHead, shifts: readonly Shift[]): Promise<void> {
  const real = shifts.filter((shift) => Boolean(shift.onHand) || Boolean(shift.reserved));
  const levels = await ensureLevels(
    tx,
    real.map((shift) => keyOf(transfer, shift)),
  );
  const entries = sameCause(real).map(([first, ...others]) => ({
    moves: [first, ...others].map((shift) => moveOf(transfer, shift, levels)),
    why: {
      cause: first.cause,
      reason: first.reason ?? null,
      note: first.note ?? null,
      refType: "transfer" as const,
      refId: transfer.id,
    },
  }));
  try {
    await moveStockBatch(tx, entries);
  } catch (error) {
    if (!(error instanceof StockRefused)) throw error;
    const [level] = await tx.sql.rows<{ left: number }>(
      "SELECT onHand - reserved AS `left` FROM StockLevel WHERE id = ?",
      [error.move.stockLevelId],
    );
    const named = await variantNames(tx, error.move.variantId);
    throw new DomainError("OUT_OF_STOCK", { params: { ...named, left: level?.left ?? 0 } });
  }
}

/**
 * Refuses a hold that would use units kept back from online sale, unless the person has agreed: a transfer is the shop's own
 * move and may use them, but never without a word. Asked after the hold, when the levels are ours.
 * @throws SAFETY_STOCK {name, variant, left, safety}: `left` could be held without touching it.
 */
export async function spareSafetyStock(
  tx: Tx,
  transfer: TransferHead,
  held: ReadonlyMap<string, number>,
): Promise<void> {
  const variantIds = [...held.keys()];
  if (variantIds.length === 0) return;
  const [level] = await tx.sql.rows<{ variantId: string; free: number; safetyStock: number }>(
    `SELECT variantId, onHand - reserved AS free, safetyStock FROM StockLevel
     WHERE warehouseId = ? AND variantId IN (?) AND onHand - reserved < safetyStock ORDER BY variantId LIMIT 1`,
    [transfer.fromWarehouseId, variantIds],
  );
  if (!level) return;
  const before = level.free + (held.get(level.variantId) ?? 0);
  const named = await variantNames(tx, level.variantId);
  const left = Math.max(0, before - level.safetyStock);
  throw new DomainError("SAFETY_STOCK", { params: { ...named, left, safety: level.safetyStock } });
}

async function variantNames(tx: Tx, variantId: string): Promise<{ name: string; variant: string }> {
  const english = tx.locale === "en";
  const [row] = await tx.sql.rows<{ name: string; variant: string }>(
    `SELECT ${english ? "COALESCE(p.nameEn, p.name)" : "p.name"} AS name, v.${english ? "titleEn" : "title"} AS variant
     FROM Variant v JOIN Product p ON p.id = v.productId WHERE v.id = ?`,
    [variantId],
  );
  return row ?? { name: "", variant: "" };
}

function sameCause(shifts: readonly Shift[]): [Shift, ...Shift[]][] {
  const batches = new Map<string, [Shift, ...Shift[]]>();
  for (const shift of shifts) {
    const why = JSON.stringify([shift.cause, shift.reason, shift.note]);
    const batch = batches.get(why);
    if (batch) batch.push(shift);
    else batches.set(why, [shift]);
  }
  return [...batches.values()];
}

function moveOf(transfer: TransferHead, shift: Shift, levels: ReadonlyMap<string, string>): StockMove {
  const key = keyOf(transfer, shift);
  return {
    ...key,
    stockLevelId: levels.get(levelKey(key)) ?? "",
    deltaOnHand: shift.onHand ?? 0,
    deltaReserved: shift.reserved ?? 0,
  };
}

function keyOf(transfer: TransferHead, { end, variantId }: Shift) {
  const warehouseId = end === "from" ? transfer.fromWarehouseId : transfer.toWarehouseId;
  return { shopId: transfer.shopId, warehouseId, variantId };
}
