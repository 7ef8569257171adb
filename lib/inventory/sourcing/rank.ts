import { freeAt, type Problem, type Source, type SourcingRule } from "./problem";

const RULES: Record<SourcingRule, (a: Source, b: Source) => number> = {
  DRAIN_FIRST: (a, b) => Number(b.draining) - Number(a.draining),
  NEAREST: (a, b) => a.zoneCost - b.zoneCost,
  PREFERRED: (a, b) => a.priority - b.priority,
};

type Difference = { by: SourcingRule | "BALANCE" | "EQUAL"; order: number };

/** Which of two warehouses a line prefers, below 0 the first, and what tells them apart. */
export function compareForLine(problem: Problem, variant: number, a: Source, b: Source): Difference {
  for (const rule of problem.rules) {
    const order = RULES[rule](a, b);
    if (order !== 0) return { by: rule, order };
  }
  const more = freeAt(b, variant) - freeAt(a, variant);
  if (more !== 0) return { by: "BALANCE", order: more };
  return { by: "EQUAL", order: a.warehouseId < b.warehouseId ? -1 : 1 };
}

/** The warehouses in the order a line of this variant prefers them. */
export function inLineOrder(problem: Problem, variant: number, sources: readonly Source[]): Source[] {
  return sources.toSorted((a, b) => compareForLine(problem, variant, a, b).order);
}
