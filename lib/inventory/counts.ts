import type { StockCountStatus } from "@/generated/prisma/enums";
import { requireShopUser } from "@/lib/identity";
import type { Ctx } from "@/lib/platform/ctx";
import { DomainError, notFound } from "@/lib/platform/errors";
import { newNumber } from "@/lib/platform/id";
import { insertRows, type SqlExecutor, type SqlValue } from "@/lib/platform/sql";
import { isDuplicate, type Tx, withTransaction } from "@/lib/platform/transaction";
import { requireShopRole } from "@/lib/shops";
import { escapeLike } from "./queries";
import { requireSoldVariants } from "./receive-adjust";
import type { CountRef, OpenCountInput } from "./schema";
import { requireOwnWarehouses } from "./warehouses";

/**
 * Opens a count of a warehouse, whole or of some variants; the same form opens one.
 * @throws COUNT_OPEN {number} while another is open there; COUNT_EMPTY when nothing matches.
 */
export async function openCount(
  ctx: Ctx,
  input: OpenCountInput,
): Promise<{ countId: string; number: string }> {
  await requireShopRole(ctx, input.shopId, "WAREHOUSE");
  const { shopId, warehouseId, scope, blind, note, idempotencyKey: id } = input;
  await requireOwnWarehouses(ctx, shopId, [warehouseId]);
  if (scope.by === "chosen") await requireSoldVariants(ctx, shopId, scope.variantIds);
  const { userId } = requireShopUser(ctx);
  const head = { id, number: newNumber("SO", 2), shopId, warehouseId, openKey: warehouseId, blind };
  return withTransaction(ctx, async (tx) => {
    try {
      await insertRows(tx.sql, "StockCount", [{ ...head, note: note || null, createdBy: userId }]);
    } catch (error) {
      if (!isDuplicate(error)) throw error;
      return openedBefore(tx.sql, input);
    }
    if ((await addLines(tx, input)) === 0) throw new DomainError("COUNT_EMPTY", { field: "scope" });
    return { countId: id, number: head.number };
  });
}

/** Calls a count off; what was counted stays readable and moves nothing. @throws COUNT_STATE unless it is open */
export async function cancelCount(ctx: Ctx, input: CountRef): Promise<void> {
  await requireShopRole(ctx, input.shopId, "WAREHOUSE");
  const cancelled = await ctx.sql.run(
    `UPDATE StockCount SET status = 'CANCELLED', openKey = NULL, closedAt = NOW(3)
     WHERE id = ? AND shopId = ? AND status = 'OPEN'`,
    [input.countId, input.shopId],
  );
  if (cancelled !== 1) await refuseClosed(ctx.sql, input);
}

/** @throws NOT_FOUND for another shop's count, else COUNT_STATE {status}: it is not open any more. */
export async function refuseClosed(sql: SqlExecutor, input: CountRef): Promise<never> {
  const [count] = await sql.rows<{ status: StockCountStatus }>(
    "SELECT status FROM StockCount WHERE id = ? AND shopId = ?",
    [input.countId, input.shopId],
  );
  if (!count) throw notFound("count");
  throw new DomainError("COUNT_STATE", { params: { status: count.status } });
}

async function openedBefore(
  sql: SqlExecutor,
  input: OpenCountInput,
): Promise<{ countId: string; number: string }> {
  const rows = await sql.rows<{ id: string; shopId: string; number: string; openKey: string | null }>(
    "SELECT id, shopId, number, openKey FROM StockCount WHERE id = ? OR openKey = ?",
    [input.idempotencyKey, input.warehouseId],
  );
  const own = rows.find((row) => row.id === input.idempotencyKey && row.shopId === input.shopId);
  if (own) return { countId: own.id, number: own.number };
  const open = rows.find((row) => row.openKey === input.warehouseId);
  throw open
    ? new DomainError("COUNT_OPEN", { params: { number: open.number } })
    : new DomainError("CONFLICT");
}

/** One statement whatever the number of lines. */
async function addLines(tx: Tx, { scope, ...input }: OpenCountInput): Promise<number> {
  const values: SqlValue[] = [input.idempotencyKey, input.shopId];
  let where = "";
  if (scope.by === "stocked") {
    where = `AND EXISTS (SELECT 1 FROM StockLevel l WHERE l.warehouseId = ? AND l.variantId = o.variantId AND l.onHand > 0)`;
    values.push(input.warehouseId);
  }
  if (scope.by === "match") {
    where = "AND (p.name LIKE ? OR o.sku LIKE ?)";
    values.push(`%${escapeLike(scope.q)}%`, `${escapeLike(scope.q)}%`);
  }
  if (scope.by === "chosen") {
    where = "AND o.variantId IN (?)";
    values.push(scope.variantIds);
  }
  return tx.sql.run(
    `INSERT INTO StockCountLine (countId, variantId)
     SELECT ?, o.variantId FROM ShopProduct o JOIN Product p ON p.id = o.productId WHERE o.shopId = ? ${where}`,
    values,
  );
}
