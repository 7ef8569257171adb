import type { SqlExecutor } from "@/lib/platform/sql";
import { readSourceLevels, type SourceLevelRow } from "./source-levels";
import type { Allocation, SourceLevel, SourceLine, SourcingRule, ZoneCost } from "./sourcing";
import { readSourcingRules } from "./sourcing-rules";
import type { LevelCounts } from "./stock";

type ShopLines = { shopId: string; lines: readonly SourceLine[]; zoneCost?: ZoneCost | undefined };

/** The levels a batch of orders may draw on, what each still has free as order after order takes from it, and the shops' rules. */
export type SourcePool = {
  byVariant: Map<string, SourceLevelRow[]>;
  byId: Map<string, SourceLevelRow>;
  /** Of shops that have a choice and chose their rules. */
  rules: ReadonlyMap<string, SourcingRule[]>;
};

/** Sellable units of these lines in the active warehouses of their shops, by a plain read. */
export async function readSourcePool(sql: SqlExecutor, parts: readonly ShopLines[]): Promise<SourcePool> {
  const variantIds = parts.flatMap((part) => part.lines.map((line) => line.variantId));
  const levels = await readSourceLevels(
    sql,
    [...new Set(parts.map((part) => part.shopId))],
    [...new Set(variantIds)],
  );
  const shopIds = withAChoice(levels);
  return toPool(levels, shopIds.length > 0 ? await readSourcingRules(sql, shopIds) : new Map());
}

// From one warehouse there is nothing to choose, and its shop's rules need not be read.
function withAChoice(levels: readonly SourceLevelRow[]): string[] {
  const first = new Map<string, string>();
  const several = new Set<string>();
  for (const { shopId, warehouseId } of levels) {
    const known = first.get(shopId);
    if (known === undefined) first.set(shopId, warehouseId);
    else if (known !== warehouseId) several.add(shopId);
  }
  return [...several];
}

/** The same levels and counts, to take from without touching the original. */
export function copyOf(pool: SourcePool): SourcePool {
  return toPool(
    [...pool.byId.values()].map((level) => ({ ...level })),
    pool.rules,
  );
}

/** The same levels with the counts of now, as read under their locks; a level that was not locked is left out. */
export function recounted(pool: SourcePool, counts: ReadonlyMap<string, LevelCounts>): SourcePool {
  return toPool(
    [...pool.byId.values()].flatMap((level) => {
      const count = counts.get(level.stockLevelId);
      return count ? [{ ...level, free: count.onHand - count.reserved - count.safetyStock }] : [];
    }),
    pool.rules,
  );
}

/** Every level that could serve the lines of one shop's part, with what a parcel from there costs. */
export function levelsOf(pool: SourcePool, part: ShopLines): SourceLevel[] {
  const levels = rowsOf(pool, part);
  const { zoneCost } = part;
  return zoneCost && levels.length > 1
    ? levels.map((level) => ({ ...level, zoneCost: zoneCost(level) }))
    : levels;
}

export function levelIdsOf(pool: SourcePool, parts: readonly ShopLines[]): string[] {
  return parts.flatMap((part) => rowsOf(pool, part).map((level) => level.stockLevelId));
}

function rowsOf(pool: SourcePool, part: ShopLines): SourceLevelRow[] {
  const variantIds = new Set(part.lines.map((line) => line.variantId));
  return [...variantIds].flatMap((variantId) => pool.byVariant.get(poolKey(part.shopId, variantId)) ?? []);
}

/** What one order took is not there for the next. */
export function takeFrom(pool: SourcePool, allocations: readonly Allocation[]): void {
  for (const { stockLevelId, quantity } of allocations) {
    const level = pool.byId.get(stockLevelId);
    if (level) level.free -= quantity;
  }
}

function toPool(levels: readonly SourceLevelRow[], rules: SourcePool["rules"]): SourcePool {
  const pool: SourcePool = { byVariant: new Map(), byId: new Map(), rules };
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
