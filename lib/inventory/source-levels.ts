import type { SqlExecutor } from "@/lib/platform/sql";
import type { SourceLevel } from "./sourcing";

/** A level an order may be served from, with the place it lies at, from which a ZoneCost is asked. */
export type SourceLevelRow = SourceLevel & { shopId: string; province: string; city: string };

/** Units of these variants that may be sold from the active warehouses of these shops: neither locked nor kept back. */
export function readSourceLevels(
  sql: SqlExecutor,
  shopIds: readonly string[],
  variantIds: readonly string[],
): Promise<SourceLevelRow[]> {
  return sql.rows(
    `SELECT s.id AS stockLevelId, s.shopId, s.warehouseId, w.name AS warehouseName, w.priority, w.draining, w.province, w.city,
       s.variantId, s.onHand - s.reserved - s.safetyStock AS free
     FROM StockLevel s JOIN Warehouse w ON w.id = s.warehouseId
     WHERE s.shopId IN (?) AND s.variantId IN (?) AND w.status = 'ACTIVE' AND s.onHand - s.reserved > s.safetyStock`,
    [[...shopIds], [...variantIds]],
  );
}
