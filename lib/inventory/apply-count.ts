import type { Ctx } from "@/lib/platform/ctx";
import { DomainError } from "@/lib/platform/errors";
import type { SqlExecutor } from "@/lib/platform/sql";
import { type Tx, withTransaction } from "@/lib/platform/transaction";
import { requireShopRole } from "@/lib/shops";
import { refusalOf } from "./batch-refusals";
import { type BatchChange, BatchRefused, batchNumber, moveBatch, openBatch } from "./batches";
import { refuseClosed } from "./counts";
import type { ApplyCountInput } from "./schema";

/**
 * Books the differences of a count as one batch: each line by what was counted less what was on record when it was counted, so
 * sales meanwhile stay sold. Lines not counted stay as they are. A line that would go below its locks stops the whole count, all
 * such lines are named, and the count stays open for counting them again.
 *
 * @throws COUNT_STATE; COUNT_EMPTY when nothing was counted; STOCK_WOULD_GO_BELOW_LOCKS with a field lines.<variantId> each.
 */
export async function applyCount(ctx: Ctx, input: ApplyCountInput): Promise<{ number: string }> {
  await requireShopRole(ctx, input.shopId, "WAREHOUSE");
  try {
    return await withTransaction(ctx, (tx) => close(tx, input));
  } catch (error) {
    if (!(error instanceof BatchRefused)) throw error;
    const fieldOf = ({ change }: { change: BatchChange }) => `lines.${change.variantId}`;
    throw await refusalOf(ctx, error, "STOCK_WOULD_GO_BELOW_LOCKS", fieldOf);
  }
}

async function close(tx: Tx, input: ApplyCountInput): Promise<{ number: string }> {
  const { shopId, countId, idempotencyKey: id } = input;
  // The count is closed first: it waits for those who are writing a line, and nobody writes one after.
  const closed = await tx.sql.run(
    `UPDATE StockCount SET status = 'APPLIED', openKey = NULL, closedAt = NOW(3), batchId = ?
     WHERE id = ? AND shopId = ? AND status = 'OPEN'`,
    [id, countId, shopId],
  );
  if (closed !== 1) {
    if (await isAppliedBy(tx.sql, input)) return batchNumber(tx.sql, id);
    return refuseClosed(tx.sql, input);
  }
  const lines = await countedLines(tx.sql, countId);
  if (lines.length === 0) throw new DomainError("COUNT_EMPTY");
  const batch = { id, shopId, kind: "COUNT", note: lines[0]?.note ?? undefined } as const;
  if (!(await openBatch(tx, batch))) throw new DomainError("CONFLICT");
  const changes = lines.map(({ warehouseId, variantId, difference }): BatchChange => {
    return { warehouseId, variantId, change: { by: "delta", delta: difference }, reason: "COUNT" };
  });
  await moveBatch(
    tx,
    batch,
    changes.filter((_, index) => lines[index]?.difference !== 0),
  );
  return batchNumber(tx.sql, id);
}

async function isAppliedBy(sql: SqlExecutor, input: ApplyCountInput): Promise<boolean> {
  const rows = await sql.rows("SELECT id FROM StockCount WHERE id = ? AND shopId = ? AND batchId = ?", [
    input.countId,
    input.shopId,
    input.idempotencyKey,
  ]);
  return rows.length === 1;
}

type CountedLine = { warehouseId: string; variantId: string; difference: number; note: string | null };

function countedLines(sql: SqlExecutor, countId: string): Promise<CountedLine[]> {
  return sql.rows<CountedLine>(
    `SELECT c.warehouseId, c.note, l.variantId, l.counted - l.expected AS difference
     FROM StockCountLine l JOIN StockCount c ON c.id = l.countId WHERE l.countId = ? AND l.counted IS NOT NULL`,
    [countId],
  );
}
