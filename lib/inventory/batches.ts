import type { StockBatchKind, StockCause } from "@/generated/prisma/enums";
import { actorUserId } from "@/lib/platform/ctx";
import { DomainError, notFound } from "@/lib/platform/errors";
import { newNumber } from "@/lib/platform/id";
import { insertRows, type SqlExecutor } from "@/lib/platform/sql";
import { isDuplicate, type Tx } from "@/lib/platform/transaction";
import {
  ensureLevels,
  levelKey,
  lockLevels,
  moveLockedStock,
  type StockEntry,
  type StockMove,
  type StockWhy,
  toMove,
} from "./stock";

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

/** The number people know a batch by. */
export async function batchNumber(sql: SqlExecutor, id: string): Promise<{ number: string }> {
  const [batch] = await sql.rows<{ number: string }>("SELECT number FROM StockBatch WHERE id = ?", [id]);
  if (!batch) throw notFound("batch");
  return batch;
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
  const counts = await lockLevels(tx.sql, [...ids.values()]);
  const left = new Map([...counts].map(([id, { onHand }]) => [id, onHand]));
  const moves = changes.map(({ warehouseId, variantId, change }) => {
    const stockLevelId = ids.get(levelKey({ warehouseId, variantId })) ?? "";
    const onHand = left.get(stockLevelId) ?? 0;
    const delta = change.by === "delta" ? change.delta : change.counted - onHand;
    left.set(stockLevelId, onHand + delta);
    return toMove(shopId, { stockLevelId, warehouseId, variantId }, delta, 0);
  });
  const refused = changes.flatMap((change, index) => {
    const stockLevelId = moves[index]?.stockLevelId ?? "";
    const { onHand, reserved } = counts.get(stockLevelId) ?? { onHand: 0, reserved: 0 };
    return (left.get(stockLevelId) ?? 0) < reserved ? [{ index, change, onHand, reserved }] : [];
  });
  if (refused.length > 0) throw new BatchRefused(refused);
  await moveLockedStock(tx, counts, entriesOf(batch, changes, moves));
  await writeSums(
    tx,
    batch.id,
    [...left].map(([id, onHand]) => onHand - (counts.get(id)?.onHand ?? 0)),
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

/** An entry for each reason and note: a ledger row says why its own line moved. */
function entriesOf(
  batch: NewBatch,
  changes: readonly BatchChange[],
  moves: readonly StockMove[],
): StockEntry[] {
  const entries = new Map<string, { moves: StockMove[]; why: StockWhy }>();
  for (const [index, move] of moves.entries()) {
    const { reason = null, note = null } = changes[index] ?? {};
    const key = JSON.stringify([reason, note]);
    const why = { cause: CAUSES[batch.kind], reason, note, refType: "batch", refId: batch.id } as const;
    const entry = entries.get(key) ?? { moves: [] as StockMove[], why };
    entries.set(key, entry);
    entry.moves.push(move);
  }
  return [...entries.values()];
}
