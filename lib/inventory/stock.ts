import type { StockCause } from "@/generated/prisma/enums";
import { type Actor, actorName, actorUserId } from "@/lib/platform/ctx";
import { newId } from "@/lib/platform/id";
import { histogram } from "@/lib/platform/metrics";
import { insertRowsLater, type SqlExecutor, type SqlValue } from "@/lib/platform/sql";
import type { Tx } from "@/lib/platform/transaction";

export type LevelKey = { shopId: string; warehouseId: string; variantId: string };

export type StockMove = LevelKey & { stockLevelId: string; deltaOnHand: number; deltaReserved: number };

export type StockWhy = {
  cause: StockCause;
  /** A person's reason code (DAMAGED, COUNT, SUPPLIER, …) and words, where a person did it. */
  reason?: string | null;
  note?: string | null;
  refType: "order" | "shop-order" | "transfer" | "receipt" | "adjustment" | "batch";
  refId: string;
  /** Who did it, where one transaction serves many people; else the transaction's own actor. */
  actor?: Actor;
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

/** Moves with one cause: what one order, receipt or transfer does to the counts. */
export type StockEntry = { moves: readonly StockMove[]; why: StockWhy };

export type LevelCounts = { onHand: number; reserved: number; safetyStock: number };

/**
 * The one writer of stock (I2): every change of a count in the system passes here and leaves its ledger row in the same
 * transaction. All moves happen or, by the throw, none.
 *
 * @throws StockRefused at the first level that cannot take its move.
 */
export async function moveStock(tx: Tx, moves: readonly StockMove[], why: StockWhy): Promise<void> {
  await moveStockBatch(tx, [{ moves, why }]);
}

/** moveStock for many causes at once: each level is changed by one UPDATE with the sum, each entry keeps ledger rows of its own. */
export async function moveStockBatch(tx: Tx, entries: readonly StockEntry[]): Promise<void> {
  const counts = await lockLevels(
    tx.sql,
    entries.flatMap((entry) => entry.moves.map((move) => move.stockLevelId)),
  );
  await moveLockedStock(tx, counts, entries);
}

/**
 * Takes the rows of these levels until commit and answers their counts, which nobody can change meanwhile. One statement, in id
 * order, the one global lock order (I6): transactions that share levels queue instead of deadlocking.
 */
export async function lockLevels(
  sql: SqlExecutor,
  stockLevelIds: readonly string[],
): Promise<Map<string, LevelCounts>> {
  const ids = [...new Set(stockLevelIds)].sort();
  if (ids.length === 0) return new Map();
  const taken = histogram("gerai_stock_lock_wait_seconds").startTimer();
  const rows = await sql.rows<LevelCounts & { id: string }>(
    "SELECT id, onHand, reserved, safetyStock FROM StockLevel WHERE id IN (?) ORDER BY id FOR UPDATE",
    [ids],
  );
  taken();
  return new Map(rows.map(({ id, ...counts }) => [id, counts]));
}

/**
 * The second half of moveStockBatch, for a caller that planned with the counts lockLevels answered in this transaction.
 *
 * The guard is the WHERE of each UPDATE (I3), not the counts read before: they only serve the ledger's after-values. Levels
 * that move by the same sum share a statement, so a batch over many levels costs few of them.
 */
export async function moveLockedStock(
  tx: Tx,
  counts: ReadonlyMap<string, LevelCounts>,
  entries: readonly StockEntry[],
): Promise<void> {
  const merged = entries.map((entry) => ({ ...entry, moves: mergeByLevel(entry.moves) }));
  const sums = mergeByLevel(merged.flatMap((entry) => entry.moves));
  for (const group of groupBySum(sums)) await applySum(tx, counts, group);
  insertRowsLater(tx.sql, "StockLedger", ledgerRows(tx, counts, merged));
}

/**
 * Takes units that were free a moment ago, for entries that only reserve, without reading the levels first: one UPDATE whose guard
 * decides, and the counts after it in the same packet. False where it does not serve: the units are gone, or the levels move by
 * different sums, which would be several statements and so several orders of locking. Then nothing must be kept: roll back.
 */
export async function takeFreeStock(tx: Tx, entries: readonly StockEntry[]): Promise<boolean> {
  const merged = entries.map((entry) => ({ ...entry, moves: mergeByLevel(entry.moves) }));
  const [group, ...others] = groupBySum(mergeByLevel(merged.flatMap((entry) => entry.moves)));
  if (!group || others.length > 0) return false;
  const ids = group.map((move) => move.stockLevelId);
  const [{ deltaReserved }] = group;
  tx.sql.later(
    `UPDATE StockLevel SET reserved = reserved + ?, updatedAt = NOW(3)
     WHERE id IN (?) AND onHand - reserved - safetyStock >= ?`,
    [deltaReserved, ids, deltaReserved],
  );
  const taken = histogram("gerai_stock_lock_wait_seconds").startTimer();
  const after = await tx.sql.rows<LevelCounts & { id: string; moved: number }>(
    "SELECT id, onHand, reserved, safetyStock, ROW_COUNT() AS moved FROM StockLevel WHERE id IN (?)",
    [ids],
  );
  taken();
  if (Number(after[0]?.moved) !== ids.length) return false;
  const before = new Map(
    after.map(({ id, ...level }) => [id, { ...level, reserved: level.reserved - deltaReserved }]),
  );
  insertRowsLater(tx.sql, "StockLedger", ledgerRows(tx, before, merged));
  return true;
}

async function applySum(
  tx: Tx,
  counts: ReadonlyMap<string, LevelCounts>,
  group: readonly [StockMove, ...StockMove[]],
): Promise<void> {
  const [{ deltaOnHand, deltaReserved }] = group;
  const moved = await tx.sql.run(
    `UPDATE StockLevel SET onHand = onHand + ?, reserved = reserved + ?, updatedAt = NOW(3)
     WHERE id IN (?) AND reserved + ? >= 0 AND reserved + ? <= onHand + ?`,
    [
      deltaOnHand,
      deltaReserved,
      group.map((move) => move.stockLevelId),
      deltaReserved,
      deltaReserved,
      deltaOnHand,
    ],
  );
  if (moved === group.length) return;
  throw new StockRefused(group.find((move) => !fits(move, counts.get(move.stockLevelId))) ?? group[0]);
}

// Only names the culprit once the guard has refused.
function fits(move: StockMove, level: LevelCounts | undefined): boolean {
  if (!level) return false;
  const reserved = level.reserved + move.deltaReserved;
  return reserved >= 0 && reserved <= level.onHand + move.deltaOnHand;
}

function groupBySum(sums: readonly StockMove[]): [StockMove, ...StockMove[]][] {
  const groups = new Map<string, [StockMove, ...StockMove[]]>();
  for (const move of sums) {
    const key = `${move.deltaOnHand}/${move.deltaReserved}`;
    const group = groups.get(key);
    if (group) group.push(move);
    else groups.set(key, [move]);
  }
  return [...groups.values()];
}

// Several entries of a batch may pass through one level: each row's after-values are those right after its own entry.
function ledgerRows(
  tx: Tx,
  counts: ReadonlyMap<string, LevelCounts>,
  entries: readonly StockEntry[],
): Record<string, SqlValue>[] {
  const running = new Map([...counts].map(([id, { onHand, reserved }]) => [id, { onHand, reserved }]));
  return entries.flatMap(({ moves, why }) =>
    moves.map((move) => {
      const after = running.get(move.stockLevelId) ?? { onHand: 0, reserved: 0 };
      after.onHand += move.deltaOnHand;
      after.reserved += move.deltaReserved;
      return {
        stockLevelId: move.stockLevelId,
        shopId: move.shopId,
        warehouseId: move.warehouseId,
        variantId: move.variantId,
        deltaOnHand: move.deltaOnHand,
        deltaReserved: move.deltaReserved,
        onHandAfter: after.onHand,
        reservedAfter: after.reserved,
        cause: why.cause,
        reason: why.reason ?? null,
        note: why.note ?? null,
        refType: why.refType,
        refId: why.refId,
        actorUserId: actorUserId(why.actor ?? tx.actor),
        actorName: actorName(why.actor ?? tx.actor),
      };
    }),
  );
}

/** One move of a level; what it moves by is signed. */
export function toMove(
  shopId: string,
  level: Pick<StockMove, "stockLevelId" | "warehouseId" | "variantId">,
  deltaOnHand: number,
  deltaReserved: number,
): StockMove {
  const { stockLevelId, warehouseId, variantId } = level;
  return { shopId, stockLevelId, warehouseId, variantId, deltaOnHand, deltaReserved };
}

/** The ids of the levels of these (warehouse, variant) pairs, made with zero counts where there are none. Keyed by levelKey(). */
export async function ensureLevels(tx: Tx, keys: readonly LevelKey[]): Promise<Map<string, string>> {
  const known = await findLevels(tx.sql, keys);
  const missing = [...new Map(keys.map((key) => [levelKey(key), key]))]
    .filter(([name]) => !known.has(name))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, key]) => key);
  if (missing.length === 0) return known;
  const kept = await safetyStockOf(
    tx.sql,
    missing.map((key) => key.warehouseId),
  );
  // IGNORE: another receipt may make the same row at this moment. Its id is read back by a locking read, which sees what has been
  // committed since this transaction began also where the isolation level would hide it.
  await tx.sql.run(
    "INSERT IGNORE INTO StockLevel (id, warehouseId, variantId, shopId, safetyStock) VALUES ?",
    [
      missing.map((key) => [
        newId(),
        key.warehouseId,
        key.variantId,
        key.shopId,
        kept.get(key.warehouseId) ?? 0,
      ]),
    ],
  );
  return new Map([...known, ...(await findLevels(tx.sql, missing, "FOR UPDATE"))]);
}

// What a warehouse keeps back of every variant goes for one that is new to it too.
async function safetyStockOf(
  sql: SqlExecutor,
  warehouseIds: readonly string[],
): Promise<Map<string, number>> {
  const rows = await sql.rows<{ id: string; safetyStock: number }>(
    "SELECT id, safetyStock FROM Warehouse WHERE id IN (?)",
    [[...new Set(warehouseIds)]],
  );
  return new Map(rows.map((row) => [row.id, row.safetyStock]));
}

/** How ensureLevels names a level. */
export function levelKey(key: Pick<LevelKey, "warehouseId" | "variantId">): string {
  return `${key.warehouseId}/${key.variantId}`;
}

async function findLevels(
  sql: SqlExecutor,
  keys: readonly LevelKey[],
  lock: "" | "FOR UPDATE" = "",
): Promise<Map<string, string>> {
  if (keys.length === 0) return new Map();
  const rows = await sql.rows<{ id: string; warehouseId: string; variantId: string }>(
    `SELECT id, warehouseId, variantId FROM StockLevel WHERE warehouseId IN (?) AND variantId IN (?) ${lock}`,
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
