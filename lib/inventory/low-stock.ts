import type { Ctx } from "@/lib/platform/ctx";
import { newId } from "@/lib/platform/id";
import { appendEvents } from "@/lib/platform/outbox";
import { type Tx, withTransaction } from "@/lib/platform/transaction";
import { LOW_STOCK, requireShopRole } from "@/lib/shops";

/** Units left to sell of a level `l`, and the number it warns at. Below zero when less is there than is kept back. */
const FREE = "(CAST(l.onHand AS SIGNED) - l.reserved - l.safetyStock)";
export const LOW_AT = `COALESCE(l.lowStockAt, ${LOW_STOCK})`;

const ON_SALE = `JOIN Warehouse w ON w.id = l.warehouseId
  JOIN ShopProduct o ON o.shopId = l.shopId AND o.variantId = l.variantId`;

type LowLevel = {
  stockLevelId: string;
  shopId: string;
  warehouseId: string;
  variantId: string;
  free: number;
  threshold: number;
};

/**
 * Closes the alerts of levels that have enough again or are no longer sold, and opens one for each level that fell to its threshold
 * (`stock.low`). Any number of sweepers may run: the unique openKey lets one open it. Returns how many it found to open.
 */
export async function sweepLowStock(ctx: Ctx, input: { limit: number }): Promise<number> {
  await closeAlerts(ctx);
  const low = await ctx.sql.rows<LowLevel>(
    `SELECT l.id AS stockLevelId, l.shopId, l.warehouseId, l.variantId, ${FREE} AS free, ${LOW_AT} AS threshold
     FROM StockLevel l ${ON_SALE} LEFT JOIN LowStockAlert a ON a.openKey = l.id
     WHERE a.id IS NULL AND w.status = 'ACTIVE' AND o.status = 'ACTIVE' AND ${FREE} <= ${LOW_AT} ORDER BY l.id LIMIT ?`,
    [input.limit],
  );
  if (low.length > 0) await withTransaction(ctx, (tx) => openAlerts(tx, low));
  return low.length;
}

// Looked for by a plain read, closed by id: an UPDATE that joined the levels would lock the rows that buyers wait for.
async function closeAlerts(ctx: Ctx): Promise<void> {
  const over = await ctx.sql.rows<{ id: string }>(
    `SELECT a.id FROM LowStockAlert a JOIN StockLevel l ON l.id = a.openKey ${ON_SALE}
     WHERE ${FREE} > ${LOW_AT} OR w.status <> 'ACTIVE' OR o.status <> 'ACTIVE' ORDER BY a.id`,
  );
  if (over.length === 0) return;
  await withTransaction(ctx, (tx) =>
    tx.sql.run(
      "UPDATE LowStockAlert SET closedAt = NOW(3), openKey = NULL WHERE id IN (?) AND openKey IS NOT NULL",
      [over.map((alert) => alert.id)],
    ),
  );
}

async function openAlerts(tx: Tx, low: readonly LowLevel[]): Promise<void> {
  const alerts = low.map((level) => ({ id: newId(), ...level, openKey: level.stockLevelId }));
  const columns = Object.keys(alerts[0] ?? {});
  await tx.sql.run(
    `INSERT IGNORE INTO LowStockAlert (${columns.join(", ")}) VALUES ${alerts.map(() => `(${columns.map(() => "?").join(", ")})`).join(", ")}`,
    alerts.flatMap((alert) => Object.values(alert)),
  );
  const opened = await tx.sql.rows<{ id: string }>("SELECT id FROM LowStockAlert WHERE id IN (?)", [
    alerts.map((alert) => alert.id),
  ]);
  const ours = new Set(opened.map((row) => row.id));
  await appendEvents(
    tx,
    alerts
      .filter((alert) => ours.has(alert.id))
      .map(({ id, openKey: _key, ...payload }) => ({
        type: "stock.low",
        aggregateType: "StockLevel",
        aggregateId: payload.stockLevelId,
        payload: { alertId: id, ...payload },
      })),
  );
}

export type LowStockRow = {
  id: string;
  variantId: string;
  name: string;
  variantTitle: string;
  sku: string;
  warehouse: string;
  free: number;
  threshold: number;
  openedAt: Date;
};

/** The shop's open alerts, newest first, with what is left now, and how many there are in all. */
export async function listLowStock(
  ctx: Ctx,
  input: { shopId: string; limit: number },
): Promise<{ rows: LowStockRow[]; count: number }> {
  await requireShopRole(ctx, input.shopId, "VIEWER");
  const open = "a.shopId = ? AND a.closedAt IS NULL";
  const [rows, [sum]] = await Promise.all([
    ctx.sql.rows<LowStockRow>(
      `SELECT a.id, a.variantId, ${ctx.locale === "en" ? "COALESCE(p.nameEn, p.name) AS name, v.titleEn" : "p.name, v.title"} AS variantTitle,
         o.sku, w.name AS warehouse, GREATEST(${FREE}, 0) AS free, ${LOW_AT} AS threshold, a.openedAt
       FROM LowStockAlert a JOIN StockLevel l ON l.id = a.stockLevelId ${ON_SALE}
       JOIN Variant v ON v.id = l.variantId JOIN Product p ON p.id = v.productId
       WHERE ${open} ORDER BY a.openedAt DESC, a.id DESC LIMIT ?`,
      [input.shopId, input.limit],
    ),
    ctx.sql.rows<{ count: number }>(`SELECT COUNT(*) AS count FROM LowStockAlert a WHERE ${open}`, [
      input.shopId,
    ]),
  ]);
  return { rows, count: sum?.count ?? 0 };
}
