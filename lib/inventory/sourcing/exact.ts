import { freeAt, type Problem, type Source } from "./problem";
import { compareSets } from "./rank";

/**
 * The best of all sets of the fewest warehouses that have the order together, by trying each set of a size, smallest first. A set is a
 * bit mask; sizes no set can do with, and sets without a warehouse that cannot be missed, are not tried.
 */
export function fewestExactly(problem: Problem): Source[] {
  const { sources } = problem;
  const count = sources.length;
  const free = freeByVariant(problem);
  const must = cannotBeMissed(problem, free);
  for (let size = leastSize(problem, free); size <= count; size++) {
    let best: Source[] | null = null;
    for (let mask = (1 << size) - 1; mask < 1 << count; mask = nextOfSize(mask)) {
      if ((mask & must) !== must || !coversMask(problem, free, mask)) continue;
      const set = sources.filter((_, index) => mask & (1 << index));
      if (!best || compareSets(problem, set, best) < 0) best = set;
    }
    if (best) return best;
  }
  return [...sources];
}

/** Row v holds the free units of variant v in each source: one look at a set walks one row a variant. */
function freeByVariant({ variants, sources }: Problem): Int32Array[] {
  return variants.map((_, v) => Int32Array.from(sources, (source) => freeAt(source, v)));
}

function coversMask({ wanted }: Problem, free: Int32Array[], mask: number): boolean {
  for (let v = 0; v < free.length; v++) {
    const row = free[v];
    let left = wanted[v] ?? 0;
    for (let bits = mask; bits !== 0 && left > 0; bits &= bits - 1) {
      left -= row?.[31 - Math.clz32(bits & -bits)] ?? 0;
    }
    if (left > 0) return false;
  }
  return true;
}

function cannotBeMissed({ wanted, sources }: Problem, free: Int32Array[]): number {
  const spare = free.map((row, v) => row.reduce((sum, units) => sum + units, 0) - (wanted[v] ?? 0));
  let must = 0;
  for (const [index, source] of sources.entries()) {
    if (spare.some((units, v) => freeAt(source, v) > units)) must |= 1 << index;
  }
  return must;
}

// No set can be smaller than the fewest warehouses some one variant needs.
function leastSize({ wanted }: Problem, free: Int32Array[]): number {
  return free.reduce((least, row, v) => {
    let left = wanted[v] ?? 0;
    let needed = 0;
    for (const units of row.toSorted().reverse()) {
      if (left <= 0) break;
      left -= units;
      needed += 1;
    }
    return Math.max(least, needed);
  }, 1);
}

// Gosper's hack: the next larger number with as many bits.
function nextOfSize(mask: number): number {
  const lowest = mask & -mask;
  const ripple = mask + lowest;
  return ripple | (((mask ^ ripple) >>> 2) / lowest);
}
