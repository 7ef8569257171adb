import type { Ctx } from "@/lib/platform/ctx";
import { notFound } from "@/lib/platform/errors";
import type { SqlExecutor } from "@/lib/platform/sql";
import { withTransaction } from "@/lib/platform/transaction";
import { requireShopRole } from "@/lib/shops";
import { refusalOf } from "./batch-refusals";
import { type BatchChange, BatchRefused, batchNumber, moveBatch, openBatch } from "./batches";
import type { UndoBatchInput } from "./schema";

/**
 * Takes a batch back by a batch of the opposite moves: all of it, or nothing while units of it are sold, locked or moved on.
 * Once: a unique key says so. An undo is a batch too and can be taken back in its turn, which does the deed again.
 *
 * @throws NOT_FOUND for another shop's batch; BATCH_UNDONE; UNITS_GONE naming the first variant that is not there any more.
 */
export async function undoBatch(ctx: Ctx, input: UndoBatchInput): Promise<{ number: string }> {
  await requireShopRole(ctx, input.shopId, "WAREHOUSE");
  const { shopId, batchId, note, idempotencyKey: id } = input;
  await requireOwnBatch(ctx.sql, shopId, batchId);
  const undo = { id, shopId, kind: "UNDO", note, undoes: batchId } as const;
  try {
    return await withTransaction(ctx, async (tx) => {
      if (await openBatch(tx, undo)) await moveBatch(tx, undo, await oppositeOf(tx.sql, batchId, note));
      return batchNumber(tx.sql, id);
    });
  } catch (error) {
    if (!(error instanceof BatchRefused)) throw error;
    throw await refusalOf(ctx, error, "UNITS_GONE", ({ index }) => `lines.${index}`);
  }
}

async function oppositeOf(
  sql: SqlExecutor,
  batchId: string,
  note: string | undefined,
): Promise<BatchChange[]> {
  const rows = await sql.rows<{ warehouseId: string; variantId: string; delta: number }>(
    `SELECT warehouseId, variantId, SUM(deltaOnHand) AS delta FROM StockLedger WHERE refId = ? AND refType = 'batch'
     GROUP BY stockLevelId, warehouseId, variantId ORDER BY stockLevelId`,
    [batchId],
  );
  return rows.map(({ delta, ...place }) => ({ ...place, change: { by: "delta", delta: -delta }, note }));
}

async function requireOwnBatch(sql: SqlExecutor, shopId: string, batchId: string): Promise<void> {
  const [own] = await sql.rows("SELECT id FROM StockBatch WHERE id = ? AND shopId = ?", [batchId, shopId]);
  if (!own) throw notFound("batch");
}
