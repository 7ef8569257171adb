/** What a shop could send from: free units of the active warehouses, as read a moment ago. */
export type SourceLevel = {
  stockLevelId: string;
  warehouseId: string;
  /** Lower ships first when parcels are equal. */
  priority: number;
  variantId: string;
  free: number;
};

export type SourceLine = { orderItemId: string; variantId: string; quantity: number };

export type Allocation = {
  orderItemId: string;
  variantId: string;
  stockLevelId: string;
  warehouseId: string;
  quantity: number;
};

export type SourcingPlan =
  | { ok: true; allocations: Allocation[]; parcels: number }
  | { ok: false; short: { variantId: string; wanted: number; free: number }[] };

type Source = { warehouseId: string; priority: number; levels: Map<string, SourceLevel> };

/** Above this, all subsets are too many to try and a greedy cover serves. */
const EXACT_LIMIT = 12;

/**
 * Which warehouses serve one shop's lines: the fewest parcels, then the better priorities; a line is split only when no single
 * chosen warehouse has it whole. Pure: the guard in moveStock decides whether the units are still there.
 */
export function planSourcing(lines: readonly SourceLine[], levels: readonly SourceLevel[]): SourcingPlan {
  const demand = new Map<string, number>();
  for (const line of lines) demand.set(line.variantId, (demand.get(line.variantId) ?? 0) + line.quantity);

  const sources = bySource(levels.filter((level) => level.free > 0 && demand.has(level.variantId)));
  const short = [...demand]
    .map(([variantId, wanted]) => ({ variantId, wanted, free: freeOf(sources, variantId) }))
    .filter((need) => need.free < need.wanted);
  if (short.length > 0) return { ok: false, short };

  const chosen =
    sources.length <= EXACT_LIMIT ? fewestExactly(sources, demand) : fewestGreedily(sources, demand);
  const allocations = allocate(lines, chosen);
  return { ok: true, allocations, parcels: new Set(allocations.map((a) => a.warehouseId)).size };
}

function bySource(levels: readonly SourceLevel[]): Source[] {
  const sources = new Map<string, Source>();
  for (const level of levels) {
    const source = sources.get(level.warehouseId) ?? {
      warehouseId: level.warehouseId,
      priority: level.priority,
      levels: new Map<string, SourceLevel>(),
    };
    source.levels.set(level.variantId, level);
    sources.set(level.warehouseId, source);
  }
  return [...sources.values()].sort(
    (a, b) => a.priority - b.priority || (a.warehouseId < b.warehouseId ? -1 : 1),
  );
}

function freeOf(sources: readonly Source[], variantId: string): number {
  return sources.reduce((sum, source) => sum + (source.levels.get(variantId)?.free ?? 0), 0);
}

function covers(sources: readonly Source[], demand: ReadonlyMap<string, number>): boolean {
  return [...demand].every(([variantId, wanted]) => freeOf(sources, variantId) >= wanted);
}

// Sources are in priority order, so among subsets of one size the first that covers has the best priorities first.
function fewestExactly(sources: readonly Source[], demand: ReadonlyMap<string, number>): Source[] {
  for (let size = 1; size <= sources.length; size++) {
    const found = firstSubset(sources, size, 0, [], (subset) => covers(subset, demand));
    if (found) return found;
  }
  return [...sources];
}

function firstSubset(
  sources: readonly Source[],
  size: number,
  from: number,
  picked: Source[],
  good: (subset: Source[]) => boolean,
): Source[] | null {
  if (picked.length === size) return good(picked) ? picked : null;
  for (let index = from; index <= sources.length - (size - picked.length); index++) {
    const source = sources[index];
    const found = source && firstSubset(sources, size, index + 1, [...picked, source], good);
    if (found) return found;
  }
  return null;
}

function fewestGreedily(sources: readonly Source[], demand: ReadonlyMap<string, number>): Source[] {
  const chosen: Source[] = [];
  const missing = new Map(demand);
  const gain = (source: Source) =>
    [...missing].reduce(
      (sum, [variantId, left]) => sum + Math.min(left, source.levels.get(variantId)?.free ?? 0),
      0,
    );
  while ([...missing.values()].some((left) => left > 0)) {
    const rest = sources.filter((source) => !chosen.includes(source));
    const best = rest.toSorted((a, b) => gain(b) - gain(a))[0];
    if (!best) break;
    chosen.push(best);
    for (const [variantId, left] of missing) {
      missing.set(variantId, Math.max(0, left - (best.levels.get(variantId)?.free ?? 0)));
    }
  }
  return chosen;
}

function allocate(lines: readonly SourceLine[], chosen: readonly Source[]): Allocation[] {
  const left = new Map<SourceLevel, number>();
  for (const source of chosen) for (const level of source.levels.values()) left.set(level, level.free);
  return lines.flatMap((line) => {
    const levels = chosen.flatMap((source) => source.levels.get(line.variantId) ?? []);
    const whole = levels.find((level) => (left.get(level) ?? 0) >= line.quantity);
    let missing = line.quantity;
    const allocations: Allocation[] = [];
    for (const level of whole ? [whole] : levels) {
      const quantity = Math.min(missing, left.get(level) ?? 0);
      if (quantity === 0) continue;
      left.set(level, (left.get(level) ?? 0) - quantity);
      missing -= quantity;
      const { stockLevelId, warehouseId, variantId } = level;
      allocations.push({ orderItemId: line.orderItemId, variantId, stockLevelId, warehouseId, quantity });
    }
    return allocations;
  });
}
