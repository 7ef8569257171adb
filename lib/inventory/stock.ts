import type { StockCause } from "@/generated/prisma/enums";
import { actorName, actorUserId } from "@/lib/platform/ctx";
import { newId } from "@/lib/platform/id";
import { insertRows, type SqlExecutor } from "@/lib/platform/sql";
import type { Tx } from "@/lib/platform/transaction";

export type LevelKey = { shopId: string; warehouseId: string; variantId: string };

export type StockMove = LevelKey & { stockLevelId: string; deltaOnHand: number; deltaReserved: number };

export type StockWhy = {
  cause: StockCause;
  /** A person's reason code (DAMAGED, COUNT, SUPPLIER, …) and words, where a person did it. */
  reason?: string | null;
  note?: string | null;
  refType: "order" | "shop-order" | "transfer" | "receipt" | "adjustment";
  refId: string;
};

/** A move the guard refused: the level would leave 0 ≤ reserved ≤ onHand. The transaction must roll back. */
export class StockRefused extends Error {
  readonly move: StockMove;

  constructor(move: StockMove) {
    super(`stock level ${move.stockLevelId} refused ${move.deltaOnHand}/${move.deltaReserved}`);
    this.name = "StockRefused";
    this.move = move;
  }
}

/**
 * The one writer of stock (I2): every change of a count in the system passes here and leaves its ledger row in the same
 * transaction. All moves happen or, by the throw, none.
 *
 * Levels are taken in id order, the one global lock order (I6): carts that share variants queue instead of deadlocking.
 * The guard is the WHERE of each UPDATE (I3); reading first and writing later would let two buyers take the last unit.
 * After the updates the rows are ours until commit, so the counts read back for the ledger are exact.
 *
 * @throws StockRefused at the first level that cannot take its move.
 */
export async function moveStock(tx: Tx, moves: readonly StockMove[], why: StockWhy): Promise<void> {
  const ordered = mergeByLevel(moves).sort((a, b) => (a.stockLevelId < b.stockLevelId ? -1 : 1));
  if (ordered.length === 0) return;
  for (const move of ordered) {
    const moved = await tx.sql.run(
      `UPDATE StockLevel SET onHand = onHand + ?, reserved = reserved + ?, updatedAt = NOW(3)
       WHERE id = ? AND reserved + ? >= 0 AND reserved + ? <= onHand + ?`,
      [
        move.deltaOnHand,
        move.deltaReserved,
        move.stockLevelId,
        move.deltaReserved,
        move.deltaReserved,
        move.deltaOnHand,
      ],
    );
    if (moved !== 1) throw new StockRefused(move);
  }
  await writeLedger(tx, ordered, why);
}

async function writeLedger(tx: Tx, moves: readonly StockMove[], why: StockWhy): Promise<void> {
  const levels = await tx.sql.rows<{ id: string; onHand: number; reserved: number }>(
    "SELECT id, onHand, reserved FROM StockLevel WHERE id IN (?)",
    [moves.map((move) => move.stockLevelId)],
  );
  const after = new Map(levels.map((level) => [level.id, level]));
  await insertRows(
    tx.sql,
    "StockLedger",
    moves.map((move) => ({
      stockLevelId: move.stockLevelId,
      shopId: move.shopId,
      warehouseId: move.warehouseId,
      variantId: move.variantId,
      deltaOnHand: move.deltaOnHand,
      deltaReserved: move.deltaReserved,
      onHandAfter: after.get(move.stockLevelId)?.onHand ?? null,
      reservedAfter: after.get(move.stockLevelId)?.reserved ?? null,
      cause: why.cause,
      reason: why.reason ?? null,
      note: why.note ?? null,
      refType: why.refType,
      refId: why.refId,
      actorUserId: actorUserId(tx.actor),
      actorName: actorName(tx.actor),
    })),
  );
}

/** The ids of the levels of these (warehouse, variant) pairs, made with zero counts where there are none. Keyed by levelKey(). */
export async function ensureLevels(tx: Tx, keys: readonly LevelKey[]): Promise<Map<string, string>> {
  const known = await findLevels(tx.sql, keys);
  const missing = keys.filter((key) => !known.has(levelKey(key)));
  for (const key of missing.toSorted((a, b) => (levelKey(a) < levelKey(b) ? -1 : 1))) {
    // IGNORE: another receipt may make the same row at this moment; its id is read back below.
    await tx.sql.run(
      "INSERT IGNORE INTO StockLevel (id, warehouseId, variantId, shopId) VALUES (?, ?, ?, ?)",
      [newId(), key.warehouseId, key.variantId, key.shopId],
    );
  }
  return missing.length === 0 ? known : findLevels(tx.sql, keys);
}

/** How ensureLevels names a level. */
export function levelKey(key: Pick<LevelKey, "warehouseId" | "variantId">): string {
  return `${key.warehouseId}/${key.variantId}`;
}

async function findLevels(sql: SqlExecutor, keys: readonly LevelKey[]): Promise<Map<string, string>> {
  if (keys.length === 0) return new Map();
  const rows = await sql.rows<{ id: string; warehouseId: string; variantId: string }>(
    "SELECT id, warehouseId, variantId FROM StockLevel WHERE warehouseId IN (?) AND variantId IN (?)",
    [[...new Set(keys.map((key) => key.warehouseId))], [...new Set(keys.map((key) => key.variantId))]],
  );
  return new Map(rows.map((row) => [levelKey(row), row.id]));
}

function mergeByLevel(moves: readonly StockMove[]): StockMove[] {
  const merged = new Map<string, StockMove>();
  for (const move of moves) {
    const before = merged.get(move.stockLevelId);
    merged.set(move.stockLevelId, {
      ...move,
      deltaOnHand: move.deltaOnHand + (before?.deltaOnHand ?? 0),
      deltaReserved: move.deltaReserved + (before?.deltaReserved ?? 0),
    });
  }
  return [...merged.values()].filter((move) => move.deltaOnHand !== 0 || move.deltaReserved !== 0);
}
