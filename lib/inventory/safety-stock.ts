import type { Ctx } from "@/lib/platform/ctx";
import { notFound } from "@/lib/platform/errors";
import { withTransaction } from "@/lib/platform/transaction";
import { requireShopRole } from "@/lib/shops";
import { requireSoldVariants } from "./receive-adjust";
import type { SetLevelRulesInput, SetSafetyStockInput } from "./schema";
import { ensureLevels, levelKey, lockLevels } from "./stock";
import { requireOwnWarehouses } from "./warehouses";

/** Levels changed in one transaction: buyers wait for no more than these. */
const CHUNK = 500;

/**
 * How many units of each variant a warehouse keeps back from sale; levels with a number of their own keep it. The warehouse first,
 * then its levels in short transactions: cut off in between, saying it again finishes it.
 */
export async function setSafetyStock(ctx: Ctx, input: SetSafetyStockInput): Promise<void> {
  await requireShopRole(ctx, input.shopId, "MANAGER");
  const { shopId, warehouseId, safetyStock } = input;
  const set = await ctx.sql.run(
    "UPDATE Warehouse SET safetyStock = ?, updatedAt = NOW(3) WHERE id = ? AND shopId = ?",
    [safetyStock, warehouseId, shopId],
  );
  if (set !== 1) throw notFound("warehouse");
  const levels = await ctx.sql.rows<{ id: string }>(
    "SELECT id FROM StockLevel WHERE warehouseId = ? AND NOT safetyOwn AND safetyStock <> ? ORDER BY id",
    [warehouseId, safetyStock],
  );
  for (let from = 0; from < levels.length; from += CHUNK) {
    const ids = levels.slice(from, from + CHUNK).map((level) => level.id);
    await withTransaction(ctx, async (tx) => {
      await lockLevels(tx.sql, ids);
      await tx.sql.run("UPDATE StockLevel SET safetyStock = ? WHERE id IN (?) AND NOT safetyOwn", [
        safetyStock,
        ids,
      ]);
    });
  }
}

/** One level's own safety stock and the number it warns at; null gives either back to the warehouse and the usual number. */
export async function setLevelRules(ctx: Ctx, input: SetLevelRulesInput): Promise<void> {
  await requireShopRole(ctx, input.shopId, "MANAGER");
  const { shopId, warehouseId, variantId, safetyStock, lowStockAt } = input;
  await requireOwnWarehouses(ctx, shopId, [warehouseId]);
  await requireSoldVariants(ctx, shopId, [variantId]);
  await withTransaction(ctx, async (tx) => {
    const key = { shopId, warehouseId, variantId };
    const levels = await ensureLevels(tx, [key]);
    await tx.sql.run(
      `UPDATE StockLevel SET safetyStock = COALESCE(?, (SELECT safetyStock FROM Warehouse WHERE id = ?)), safetyOwn = ?, lowStockAt = ?
       WHERE id = ?`,
      [safetyStock, warehouseId, safetyStock !== null, lowStockAt, levels.get(levelKey(key)) ?? ""],
    );
  });
}
