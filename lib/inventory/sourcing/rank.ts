import { freeAt, type Problem, type Source, type SourcingRule, totalOf } from "./problem";

/** Which of two sets of equally many warehouses a rule likes better: below 0 the first, above 0 the second, 0 neither. */
const SET_RULES: Record<SourcingRule, (a: readonly Source[], b: readonly Source[]) => number> = {
  DRAIN_FIRST: (a, b) => drained(b) - drained(a),
  NEAREST: (a, b) => cost(a) - cost(b),
  PREFERRED: comparePriorities,
};

const SOURCE_RULES: Record<SourcingRule, (a: Source, b: Source) => number> = {
  DRAIN_FIRST: (a, b) => Number(b.draining) - Number(a.draining),
  NEAREST: (a, b) => a.zoneCost - b.zoneCost,
  PREFERRED: (a, b) => a.priority - b.priority,
};

/** Compares two sets of equally many warehouses, each in the order of `problem.sources`; 0 only for the same set. */
export function compareSets(problem: Problem, a: readonly Source[], b: readonly Source[]): number {
  for (const rule of problem.rules) {
    const by = SET_RULES[rule](a, b);
    if (by !== 0) return by;
  }
  return tightest(problem, b) - tightest(problem, a) || compareIds(a, b);
}

export type Difference = { by: SourcingRule | "BALANCE" | "EQUAL"; order: number };

/** Which of two warehouses a line prefers, and the first thing that tells them apart. */
export function compareForLine(problem: Problem, variant: number, a: Source, b: Source): Difference {
  for (const rule of problem.rules) {
    const order = SOURCE_RULES[rule](a, b);
    if (order !== 0) return { by: rule, order };
  }
  const more = freeAt(b, variant) - freeAt(a, variant);
  if (more !== 0) return { by: "BALANCE", order: more };
  return { by: "EQUAL", order: compareText(a.warehouseId, b.warehouseId) };
}

/** The warehouses in the order a line of this variant prefers them. */
export function inLineOrder(problem: Problem, variant: number, sources: readonly Source[]): Source[] {
  return sources.toSorted((a, b) => compareForLine(problem, variant, a, b).order);
}

function drained(sources: readonly Source[]): number {
  return sources.reduce((count, source) => count + Number(source.draining), 0);
}

function cost(sources: readonly Source[]): number {
  return sources.reduce((sum, source) => sum + source.zoneCost, 0);
}

// The most preferred of each set is compared first: a priority is a rank, and ranks do not add up.
function comparePriorities(a: readonly Source[], b: readonly Source[]): number {
  const [first, second] = [a, b].map((set) => set.map((source) => source.priority).sort((x, y) => x - y));
  for (const [index, priority] of (first ?? []).entries()) {
    const by = priority - (second?.[index] ?? 0);
    if (by !== 0) return by;
  }
  return 0;
}

// How many times over the set has what is wanted of its scarcest variant.
function tightest(problem: Problem, sources: readonly Source[]): number {
  const total = totalOf(problem, sources);
  return problem.wanted.reduce((least, wanted, v) => Math.min(least, (total[v] ?? 0) / wanted), Infinity);
}

function compareIds(a: readonly Source[], b: readonly Source[]): number {
  for (const [index, source] of a.entries()) {
    const by = compareText(source.warehouseId, b[index]?.warehouseId ?? "");
    if (by !== 0) return by;
  }
  return 0;
}

function compareText(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
