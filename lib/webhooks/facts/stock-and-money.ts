import type { SqlExecutor } from "@/lib/platform/sql";
import type { DataOf } from "../event-payloads";

export type LowStockPayload = {
  alertId: string;
  shopId: string;
  warehouseId: string;
  variantId: string;
  free: number;
  threshold: number;
};

/** A level that fell to the number it warns at, with what was left when it was seen. */
export async function readLowStock(
  sql: SqlExecutor,
  payload: LowStockPayload,
): Promise<DataOf<"stock.low"> | null> {
  const { alertId, shopId, warehouseId, variantId, free, threshold } = payload;
  const [row] = await sql.rows<{
    code: string;
    warehouse: string;
    productId: string;
    sku: string;
    name: string;
    variant: string;
  }>(
    `SELECT w.code, w.name AS warehouse, v.productId, o.sku, p.name, v.title AS variant
     FROM Warehouse w JOIN ShopProduct o ON o.shopId = w.shopId AND o.variantId = ? JOIN Variant v ON v.id = o.variantId
     JOIN Product p ON p.id = v.productId WHERE w.id = ? AND w.shopId = ?`,
    [variantId, warehouseId, shopId],
  );
  if (!row) return null;
  const { code, warehouse, ...product } = row;
  return {
    alertId,
    warehouse: { id: warehouseId, code, name: warehouse },
    ...product,
    variantId,
    free: Math.max(0, free),
    threshold,
  };
}

/** Money that has left for the shop's bank. */
export async function readPayout(
  sql: SqlExecutor,
  shopId: string,
  payoutId: string,
): Promise<DataOf<"payout.paid"> | null> {
  const [row] = await sql.rows<{ amount: number; bankCode: string; accountNumber: string; paidAt: Date }>(
    "SELECT amount, bankCode, accountNumber, COALESCE(paidAt, NOW(3)) AS paidAt FROM Payout WHERE id = ? AND shopId = ?",
    [payoutId, shopId],
  );
  if (!row) return null;
  const { amount, bankCode, accountNumber, paidAt } = row;
  return {
    id: payoutId,
    amount,
    bankCode,
    accountEnding: accountNumber.slice(-4),
    paidAt: paidAt.toISOString(),
  };
}
