import { freeAt, type Problem, type Source, type SourcingRule } from "./problem";

/**
 * The best of all sets of the fewest warehouses that have the order together, by trying each set of a size, smallest first. A set is a
 * bit mask over `problem.sources`; sizes no set can do with, and sets without a warehouse that cannot be missed, are not tried.
 */
export function fewestExactly(problem: Problem): Source[] {
  const { sources } = problem;
  const free = freeByVariant(problem);
  const must = cannotBeMissed(problem, free);
  const everySet = 1 << sources.length;
  for (let size = leastSize(problem, free); size <= sources.length; size++) {
    const contest = createContest(problem, free);
    for (let mask = (1 << size) - 1; mask < everySet; mask = nextOfSize(mask)) {
      if ((mask & must) === must) contest.enter(mask);
    }
    const best = contest.best();
    if (best !== 0) return sources.filter((_, index) => best & (1 << index));
  }
  return [...sources];
}

/** Finds the best of the sets of one size that are entered; 0 while none had the order. What is cheap to know is asked first. */
function createContest(problem: Problem, free: Int32Array[]) {
  const scorers = problem.rules.map((rule) => scorer(rule, problem.sources));
  let best = 0;
  let scores: number[] = [];
  let bestTightness = 0;

  function byRules(mask: number): number {
    if (best === 0) return -1;
    for (const [index, score] of scorers.entries()) {
      const by = score(mask) - (scores[index] ?? 0);
      if (by !== 0) return by;
    }
    return 0;
  }

  function enter(mask: number): void {
    const by = byRules(mask);
    if (by > 0) return;
    const tightness = tightest(problem, free, mask);
    // Once over is what is wanted: the set has the order.
    if (tightness < 1) return;
    if (by === 0 && (tightness < bestTightness || (tightness === bestTightness && !comesFirst(mask, best))))
      return;
    best = mask;
    bestTightness = tightness;
    scores = scorers.map((score) => score(mask));
  }

  return { enter, best: () => best };
}

// Of two sets as large, that one has the smaller ids in order which has the smallest id they do not share.
function comesFirst(mask: number, other: number): boolean {
  const differ = mask ^ other;
  return (mask & differ & -differ) !== 0;
}

/** What a rule makes of a set, smaller being better; comparable between sets of one size. */
function scorer(rule: SourcingRule, sources: readonly Source[]): (mask: number) => number {
  if (rule === "DRAIN_FIRST") return sumOf(sources.map((source) => (source.draining ? -1 : 0)));
  if (rule === "NEAREST") return sumOf(sources.map((source) => source.zoneCost));
  return preference(sources);
}

function sumOf(values: number[]): (mask: number) => number {
  return (mask) => {
    let sum = 0;
    for (let bits = mask; bits !== 0; bits &= bits - 1) sum += values[lowestAt(bits)] ?? 0;
    return sum;
  };
}

// The most preferred of each set is compared first, for a priority is a rank, and ranks do not add up: the ranks in order are the digits
// of one number, which for twelve digits of twelve is still exact.
function preference(sources: readonly Source[]): (mask: number) => number {
  const ranks = [...new Set(sources.map((source) => source.priority))].sort((a, b) => a - b);
  const inOrder = sources
    .map((source, index) => ({ bit: 1 << index, rank: ranks.indexOf(source.priority) }))
    .sort((a, b) => a.rank - b.rank);
  return (mask) => {
    let digits = 0;
    for (const { bit, rank } of inOrder) if (mask & bit) digits = digits * sources.length + rank;
    return digits;
  };
}

/** Row v holds the free units of variant v in each source: one look at a set walks one row a variant. */
function freeByVariant({ variants, sources }: Problem): Int32Array[] {
  return variants.map((_, v) => Int32Array.from(sources, (source) => freeAt(source, v)));
}

// How many times over the set has what is wanted of its scarcest variant. Below once, how far below plays no part.
function tightest({ wanted }: Problem, free: Int32Array[], mask: number): number {
  let least = Number.POSITIVE_INFINITY;
  for (let v = 0; v < free.length && least >= 1; v++) {
    const row = free[v];
    let units = 0;
    for (let bits = mask; bits !== 0; bits &= bits - 1) units += row?.[lowestAt(bits)] ?? 0;
    const over = units / (wanted[v] ?? 1);
    if (over < least) least = over;
  }
  return least;
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

function lowestAt(bits: number): number {
  return 31 - Math.clz32(bits & -bits);
}

// Gosper's hack: the next larger number with as many bits.
function nextOfSize(mask: number): number {
  const lowest = mask & -mask;
  const ripple = mask + lowest;
  return ripple | (((mask ^ ripple) >>> 2) / lowest);
}
