import type { Ctx } from "@/lib/platform/ctx";
import { DomainError, notFound } from "@/lib/platform/errors";
import { claimEvent } from "@/lib/platform/outbox";
import { type Tx, withTransaction } from "@/lib/platform/transaction";
import { requireShopRole } from "@/lib/shops";
import type { AdjustStockInput, ReceiveStockInput } from "./schema";
import { ensureLevels, type LevelKey, levelKey, moveStock, type StockMove, StockRefused } from "./stock";
import { requireOwnWarehouses } from "./warehouses";

/**
 * Goods came in. One receipt is one batch in the ledger under the key of its form, so a double click receives once.
 * @throws NOT_FOUND for another shop's warehouse or a variant the shop does not sell.
 */
export async function receiveStock(ctx: Ctx, input: ReceiveStockInput): Promise<void> {
  await requireShopRole(ctx, input.shopId, "WAREHOUSE");
  await requireOwnWarehouses(ctx, input.shopId, [input.warehouseId]);
  const variantIds = input.lines.map((line) => line.variantId);
  await requireSoldVariants(ctx, input.shopId, variantIds);
  await withTransaction(ctx, async (tx) => {
    if (!(await claimEvent(tx, "inventory.receive", input.idempotencyKey))) return;
    const keys = variantIds.map((variantId) => toKey(input, variantId));
    const levels = await ensureLevels(tx, keys);
    await moveStock(
      tx,
      input.lines.map((line) => toMove(toKey(input, line.variantId), levels, line.quantity)),
      {
        cause: "RECEIVE",
        reason: input.reason,
        note: input.note,
        refType: "receipt",
        refId: input.idempotencyKey,
      },
    );
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
  await requireShopRole(ctx, input.shopId, "WAREHOUSE");
  await requireOwnWarehouses(ctx, input.shopId, [input.warehouseId]);
  await requireSoldVariants(ctx, input.shopId, [input.variantId]);
  return withTransaction(ctx, async (tx) => {
    const key = toKey(input, input.variantId);
    const levels = await ensureLevels(tx, [key]);
    const stockLevelId = levels.get(levelKey(key)) ?? "";
    if (!(await claimEvent(tx, "inventory.adjust", input.idempotencyKey))) return readLevel(tx, stockLevelId);
    const delta = await deltaOf(tx, stockLevelId, input.change);
    try {
      await moveStock(tx, [toMove(key, levels, delta)], {
        cause: "ADJUST",
        reason: input.reason,
        note: input.note,
        refType: "adjustment",
        refId: input.idempotencyKey,
      });
    } catch (error) {
      if (!(error instanceof StockRefused)) throw error;
      throw new DomainError("STOCK_WOULD_GO_BELOW_LOCKS", {
        params: { ...(await readLevel(tx, stockLevelId)) },
      });
    }
    return readLevel(tx, stockLevelId);
  });
}

// "Counted n" is a difference to the count of this moment; the row is locked for reading it, or a sale in between would be undone.
async function deltaOf(tx: Tx, stockLevelId: string, change: AdjustStockInput["change"]): Promise<number> {
  if (change.by === "delta") return change.delta;
  const [level] = await tx.sql.rows<{ onHand: number }>(
    "SELECT onHand FROM StockLevel WHERE id = ? FOR UPDATE",
    [stockLevelId],
  );
  return change.counted - (level?.onHand ?? 0);
}

async function readLevel(tx: Tx, stockLevelId: string): Promise<{ onHand: number; reserved: number }> {
  const [level] = await tx.sql.rows<{ onHand: number; reserved: number }>(
    "SELECT onHand, reserved FROM StockLevel WHERE id = ?",
    [stockLevelId],
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

function toKey(place: { shopId: string; warehouseId: string }, variantId: string): LevelKey {
  return { shopId: place.shopId, warehouseId: place.warehouseId, variantId };
}

function toMove(key: LevelKey, levels: ReadonlyMap<string, string>, deltaOnHand: number): StockMove {
  return { ...key, stockLevelId: levels.get(levelKey(key)) ?? "", deltaOnHand, deltaReserved: 0 };
}
