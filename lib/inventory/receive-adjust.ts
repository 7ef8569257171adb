import type { Ctx } from "@/lib/platform/ctx";
import { notFound } from "@/lib/platform/errors";
import type { SqlExecutor } from "@/lib/platform/sql";
import { withTransaction } from "@/lib/platform/transaction";
import { requireShopRole } from "@/lib/shops";
import { refusalOf } from "./batch-refusals";
import { type BatchChange, BatchRefused, batchNumber, moveBatch, openBatch } from "./batches";
import type { AdjustManyInput, AdjustStockInput, ReceiveStockInput } from "./schema";
import { requireOwnWarehouses } from "./warehouses";

/**
 * Goods came in. One receipt is one batch in the ledger under the key of its form, so a double click receives once.
 * @throws NOT_FOUND for another shop's warehouse or a variant the shop does not sell.
 */
export async function receiveStock(ctx: Ctx, input: ReceiveStockInput): Promise<{ number: string }> {
  await requireShopRole(ctx, input.shopId, "WAREHOUSE");
  const { shopId, warehouseId, reason, note } = input;
  await requireOwnWarehouses(ctx, shopId, [warehouseId]);
  await requireSoldVariants(
    ctx,
    shopId,
    input.lines.map((line) => line.variantId),
  );
  const batch = { id: input.idempotencyKey, shopId, kind: "RECEIPT", note } as const;
  const changes = input.lines.map(({ variantId, quantity }): BatchChange => {
    return { warehouseId, variantId, change: { by: "delta", delta: quantity }, reason, note };
  });
  return withTransaction(ctx, async (tx) => {
    if (await openBatch(tx, batch)) await moveBatch(tx, batch, changes);
    return batchNumber(tx.sql, batch.id);
  });
}

/**
 * A person corrects a count: by a difference, or to what was counted. Locked units cannot be adjusted away: they are promised.
 * @throws STOCK_WOULD_GO_BELOW_LOCKS {onHand, reserved}
 */
export async function adjustStock(
  ctx: Ctx,
  input: AdjustStockInput,
): Promise<{ onHand: number; reserved: number }> {
  const { warehouseId, variantId, change, ...rest } = input;
  await adjustMany(ctx, { ...rest, lines: [{ warehouseId, variantId, change }] });
  return readLevel(ctx.sql, warehouseId, variantId);
}

/**
 * Corrects many counts, in any of the shop's warehouses, as one batch: all lines or none.
 * @throws STOCK_WOULD_GO_BELOW_LOCKS {count} with a field for every line that would, not only for the first.
 */
export async function adjustMany(ctx: Ctx, input: AdjustManyInput): Promise<{ number: string }> {
  await requireShopRole(ctx, input.shopId, "WAREHOUSE");
  const { shopId, note } = input;
  await requireOwnWarehouses(
    ctx,
    shopId,
    input.lines.map((line) => line.warehouseId),
  );
  await requireSoldVariants(
    ctx,
    shopId,
    input.lines.map((line) => line.variantId),
  );
  const batch = { id: input.idempotencyKey, shopId, kind: "ADJUSTMENT", note } as const;
  const changes = input.lines.map((line) => ({ ...line, reason: line.reason ?? input.reason, note }));
  try {
    return await withTransaction(ctx, async (tx) => {
      if (await openBatch(tx, batch)) await moveBatch(tx, batch, changes);
      return batchNumber(tx.sql, batch.id);
    });
  } catch (error) {
    if (!(error instanceof BatchRefused)) throw error;
    throw await refusalOf(ctx, error, "STOCK_WOULD_GO_BELOW_LOCKS", ({ index }) => `lines.${index}`);
  }
}

async function readLevel(
  sql: SqlExecutor,
  warehouseId: string,
  variantId: string,
): Promise<{ onHand: number; reserved: number }> {
  const [level] = await sql.rows<{ onHand: number; reserved: number }>(
    "SELECT onHand, reserved FROM StockLevel WHERE warehouseId = ? AND variantId = ?",
    [warehouseId, variantId],
  );
  return level ?? { onHand: 0, reserved: 0 };
}

/** @throws NOT_FOUND unless the shop has an offer, in whatever state, of every variant. */
export async function requireSoldVariants(
  ctx: Pick<Ctx, "sql">,
  shopId: string,
  variantIds: readonly string[],
): Promise<void> {
  const unique = [...new Set(variantIds)];
  const [row] = await ctx.sql.rows<{ sold: number }>(
    "SELECT COUNT(*) AS sold FROM ShopProduct WHERE shopId = ? AND variantId IN (?)",
    [shopId, unique],
  );
  if (row?.sold !== unique.length) throw notFound("variant");
}
