import type { StockBatchKind, StockCause } from "@/generated/prisma/enums";
import { actorUserId } from "@/lib/platform/ctx";
import { DomainError } from "@/lib/platform/errors";
import { newNumber } from "@/lib/platform/id";
import { insertRows } from "@/lib/platform/sql";
import { isDuplicate, type Tx } from "@/lib/platform/transaction";
import { ensureLevels, levelKey, moveStock, type StockMove } from "./stock";

export type NewBatch = {
  /** The form's idempotency key. */
  id: string;
  shopId: string;
  kind: StockBatchKind;
  note?: string | undefined;
  undoes?: string;
  fileHash?: string;
};

export type BatchChange = {
  warehouseId: string;
  variantId: string;
  change: { by: "delta"; delta: number } | { by: "count"; counted: number };
  reason?: string | null | undefined;
  note?: string | null | undefined;
};

/** A change that would leave fewer units than orders have locked, with the level as it stands. */
export type RefusedChange = { index: number; change: BatchChange; onHand: number; reserved: number };

/** Some changes of a batch do not fit. It names all of them, and the transaction must roll back. */
export class BatchRefused extends Error {
  readonly refused: readonly RefusedChange[];

  constructor(refused: readonly RefusedChange[]) {
    super(`${refused.length} lines of a batch would go below their locks`);
    this.name = "BatchRefused";
    this.refused = refused;
  }
}

const CAUSES: Record<StockBatchKind, StockCause> = {
  RECEIPT: "RECEIVE",
  ADJUSTMENT: "ADJUST",
  COUNT: "COUNT",
  IMPORT: "IMPORT",
  UNDO: "UNDO",
};

/**
 * Opens a batch under the key of its form. False when that form has opened it before: then nothing may move again.
 * @throws BATCH_UNDONE when another batch has undone the same one; CONFLICT when the key is some other deed's.
 */
export async function openBatch(tx: Tx, batch: NewBatch): Promise<boolean> {
  const { note, undoes, fileHash, ...rest } = batch;
  const optional = { note: note || null, undoes: undoes ?? null, fileHash: fileHash ?? null };
  try {
    await insertRows(tx.sql, "StockBatch", [
      { ...rest, ...optional, number: newNumber("BT", 2), createdBy: actorUserId(tx.actor) },
    ]);
    return true;
  } catch (error) {
    if (isDuplicate(error, "undoes")) throw new DomainError("BATCH_UNDONE");
    if (!isDuplicate(error)) throw error;
  }
  const [known] = await tx.sql.rows<{ shopId: string; kind: string; undoes: string | null }>(
    "SELECT shopId, kind, undoes FROM StockBatch WHERE id = ?",
    [batch.id],
  );
  const same =
    known?.shopId === batch.shopId && known.kind === batch.kind && known.undoes === (undoes ?? null);
  if (!same) throw new DomainError("CONFLICT");
  return false;
}

/**
 * Moves everything a batch says, or nothing. The levels are locked first, in id order, so that every line that does not fit can be
 * named and not only the first; what moves is still decided by moveStock's guard.
 *
 * @throws BatchRefused naming each change that would go below the locks.
 */
export async function moveBatch(tx: Tx, batch: NewBatch, changes: readonly BatchChange[]): Promise<void> {
  const { shopId } = batch;
  const keys = changes.map(({ warehouseId, variantId }) => ({ shopId, warehouseId, variantId }));
  const ids = await ensureLevels(tx, keys);
  const levels = await lockLevels(tx, [...ids.values()]);
  const moves = changes.map(({ warehouseId, variantId, change }) => {
    const stockLevelId = ids.get(levelKey({ warehouseId, variantId })) ?? "";
    const level = levels.get(stockLevelId) ?? { onHand: 0, reserved: 0, left: 0 };
    const deltaOnHand = change.by === "delta" ? change.delta : change.counted - level.left;
    level.left += deltaOnHand;
    return { shopId, warehouseId, variantId, stockLevelId, deltaOnHand, deltaReserved: 0 };
  });
  const refused = changes.flatMap((change, index) => {
    const level = levels.get(moves[index]?.stockLevelId ?? "");
    return level && level.left < level.reserved
      ? [{ index, change, onHand: level.onHand, reserved: level.reserved }]
      : [];
  });
  if (refused.length > 0) throw new BatchRefused(refused);
  for (const { reason, note, own } of byReason(changes, moves)) {
    await moveStock(tx, own, { cause: CAUSES[batch.kind], reason, note, refType: "batch", refId: batch.id });
  }
  await writeSums(
    tx,
    batch.id,
    [...levels.values()].map((level) => level.left - level.onHand),
  );
}

async function writeSums(tx: Tx, batchId: string, deltas: readonly number[]): Promise<void> {
  const sum = (sign: 1 | -1) => deltas.reduce((total, delta) => total + Math.max(sign * delta, 0), 0);
  await tx.sql.run("UPDATE StockBatch SET lineCount = ?, unitsIn = ?, unitsOut = ? WHERE id = ?", [
    deltas.filter((delta) => delta !== 0).length,
    sum(1),
    sum(-1),
    batchId,
  ]);
}

type LockedLevel = { onHand: number; reserved: number; left: number };

const LOCK_CHUNK = 500;

// By ranges of the primary key, so locks are taken in id order however many there are (I6).
async function lockLevels(tx: Tx, ids: readonly string[]): Promise<Map<string, LockedLevel>> {
  const levels = new Map<string, LockedLevel>();
  const sorted = [...new Set(ids)].sort();
  for (let from = 0; from < sorted.length; from += LOCK_CHUNK) {
    const rows = await tx.sql.rows<{ id: string; onHand: number; reserved: number }>(
      "SELECT id, onHand, reserved FROM StockLevel WHERE id IN (?) ORDER BY id FOR UPDATE",
      [sorted.slice(from, from + LOCK_CHUNK)],
    );
    for (const { id, onHand, reserved } of rows) levels.set(id, { onHand, reserved, left: onHand });
  }
  return levels;
}

type Group = { reason: string | null; note: string | null; own: StockMove[] };

/** moveStock writes one reason and note over all its moves; the levels are locked already, so its calls may come in any order. */
function byReason(changes: readonly BatchChange[], moves: readonly StockMove[]): Group[] {
  const groups = new Map<string, Group>();
  for (const [index, move] of moves.entries()) {
    const { reason = null, note = null } = changes[index] ?? {};
    const key = JSON.stringify([reason, note]);
    const group = groups.get(key) ?? { reason, note, own: [] };
    groups.set(key, group);
    group.own.push(move);
  }
  return [...groups.values()];
}
