import type { SqlExecutor } from "@/lib/platform/sql";
import type { Allocation, SourceLevel, SourceLine } from "./sourcing";
import type { LevelCounts } from "./stock";

type PoolLevel = SourceLevel & { shopId: string };
type ShopLines = { shopId: string; lines: readonly SourceLine[] };

/** The levels a batch of orders may draw on, and what each still has free as order after order takes from it. */
export type SourcePool = { byVariant: Map<string, PoolLevel[]>; byId: Map<string, PoolLevel> };

/** Sellable units of these lines in the active warehouses of their shops, by a plain read; safety stock is not for sale. */
export async function readSourcePool(sql: SqlExecutor, parts: readonly ShopLines[]): Promise<SourcePool> {
  const variantIds = parts.flatMap((part) => part.lines.map((line) => line.variantId));
  const levels = await sql.rows<PoolLevel>(
    `SELECT s.id AS stockLevelId, s.shopId, s.warehouseId, w.priority, s.variantId, s.onHand - s.reserved - s.safetyStock AS free
     FROM StockLevel s JOIN Warehouse w ON w.id = s.warehouseId
     WHERE s.shopId IN (?) AND s.variantId IN (?) AND w.status = 'ACTIVE' AND s.onHand - s.reserved > s.safetyStock`,
    [[...new Set(parts.map((part) => part.shopId))], [...new Set(variantIds)]],
  );
  return toPool(levels);
}

/** The same levels and counts, to take from without touching the original. */
export function copyOf(pool: SourcePool): SourcePool {
  return toPool([...pool.byId.values()].map((level) => ({ ...level })));
}

/** The same levels with the counts of now, as read under their locks; a level that was not locked is left out. */
export function recounted(pool: SourcePool, counts: ReadonlyMap<string, LevelCounts>): SourcePool {
  return toPool(
    [...pool.byId.values()].flatMap((level) => {
      const count = counts.get(level.stockLevelId);
      return count ? [{ ...level, free: count.onHand - count.reserved - count.safetyStock }] : [];
    }),
  );
}

/** Every level that could serve the lines of one shop's part. */
export function levelsOf(pool: SourcePool, part: ShopLines): SourceLevel[] {
  const variantIds = new Set(part.lines.map((line) => line.variantId));
  return [...variantIds].flatMap((variantId) => pool.byVariant.get(poolKey(part.shopId, variantId)) ?? []);
}

export function levelIdsOf(pool: SourcePool, parts: readonly ShopLines[]): string[] {
  return parts.flatMap((part) => levelsOf(pool, part).map((level) => level.stockLevelId));
}

/** What one order took is not there for the next. */
export function takeFrom(pool: SourcePool, allocations: readonly Allocation[]): void {
  for (const { stockLevelId, quantity } of allocations) {
    const level = pool.byId.get(stockLevelId);
    if (level) level.free -= quantity;
  }
}

function toPool(levels: readonly PoolLevel[]): SourcePool {
  const pool: SourcePool = { byVariant: new Map(), byId: new Map() };
  for (const level of levels) {
    pool.byId.set(level.stockLevelId, level);
    const key = poolKey(level.shopId, level.variantId);
    const known = pool.byVariant.get(key);
    if (known) known.push(level);
    else pool.byVariant.set(key, [level]);
  }
  return pool;
}

function poolKey(shopId: string, variantId: string): string {
  return `${shopId}/${variantId}`;
}
