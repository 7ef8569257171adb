import { newId } from "@/lib/platform/id";
import type { Tx } from "@/lib/platform/transaction";
import { LOW_STOCK } from "@/lib/shops";
import { after, DAY, HOUR } from "./calendar";
import { DEMO_SHOP } from "./people";
import { writeRows } from "./rows";

/** So many of the demo shop's levels are found by its first sweep, while somebody looks. */
const LEFT_TO_FIND = 3;
/** The rest came over so many days. */
const DAYS = 14;

type LowLevel = {
  stockLevelId: string;
  shopId: string;
  warehouseId: string;
  variantId: string;
  free: number;
  threshold: number;
  slug: string;
};

/** What is low was told long ago: a demo's first minute does not ring a thousand bells. */
export async function seedLowStock(tx: Tx, now: Date): Promise<void> {
  const low = await tx.sql.rows<LowLevel>(
    `SELECT l.id AS stockLevelId, l.shopId, l.warehouseId, l.variantId,
       CAST(l.onHand AS SIGNED) - l.reserved - l.safetyStock AS free, COALESCE(l.lowStockAt, ${LOW_STOCK}) AS threshold, s.slug
     FROM StockLevel l JOIN Shop s ON s.id = l.shopId JOIN Warehouse w ON w.id = l.warehouseId AND w.status = 'ACTIVE'
     JOIN ShopProduct o ON o.shopId = l.shopId AND o.variantId = l.variantId AND o.status = 'ACTIVE'
     HAVING free <= threshold ORDER BY l.id`,
  );
  const unheard = new Set(
    low.filter((level) => level.slug === DEMO_SHOP && level.free > 0).slice(0, LEFT_TO_FIND),
  );
  await writeRows(
    tx.sql,
    "LowStockAlert",
    low
      .filter((level) => !unheard.has(level))
      .map(({ slug: _slug, ...level }, index) => ({
        id: newId(),
        ...level,
        openKey: level.stockLevelId,
        openedAt: after(now, -DAY - ((index * 5 * HOUR) % (DAYS * DAY))),
        closedAt: null,
      })),
  );
}
