import { allocate, type LineShare } from "./sourcing/allocate";
import { fewestExactly } from "./sourcing/exact";
import { fewestGreedily } from "./sourcing/greedy";
import {
  DEFAULT_RULES,
  type Problem,
  type Source,
  type SourceLevel,
  type SourceLine,
  type SourcingRule,
  toProblem,
  totalOf,
} from "./sourcing/problem";
import { reasonOf, type SourcingReason } from "./sourcing/reasons";

export {
  DEFAULT_RULES,
  SOURCING_RULES,
  type SourceLevel,
  type SourceLine,
  type SourcingRule,
  type ZoneCost,
} from "./sourcing/problem";
export type { SourcingReason } from "./sourcing/reasons";

export type Allocation = {
  orderItemId: string;
  variantId: string;
  stockLevelId: string;
  warehouseId: string;
  quantity: number;
  reason: SourcingReason;
};

export type SourcingPlan =
  | { ok: true; allocations: Allocation[]; parcels: number }
  | { ok: false; short: { variantId: string; wanted: number; free: number }[] };

/** Above this, all sets of warehouses are too many to try and a greedy choice serves. */
const EXACT_LIMIT = 12;

/**
 * Which warehouses serve one shop's lines. Pure: the guard in moveStock decides whether the units are still there.
 *
 * Of all sets of warehouses that have every variant's units together, the one is chosen that is first by, in this order:
 * 1. fewer warehouses, for each is a parcel;
 * 2. the shop's rules in its order. DRAIN_FIRST: more of them being emptied. NEAREST: smaller sum of zone costs. PREFERRED: the priorities
 *    in ascending order, compared one by one, smaller first;
 * 3. balance: larger least ratio, over the variants, of the set's free units to those wanted;
 * 4. the warehouse ids in ascending order, compared one by one, smaller first.
 *
 * Lines are served from the chosen set in descending quantity, then as given. A line prefers its warehouses by the same rules for one (being
 * emptied, smaller zone cost, smaller priority), then more free units of its variant as read, then the smaller id. It goes whole to the
 * first that still has it whole; if none has, it takes all that each still has, in that order.
 *
 * The choice of the set is exact up to 12 warehouses that have any of the order; above that it is greedy.
 */
export function planSourcing(
  lines: readonly SourceLine[],
  levels: readonly SourceLevel[],
  rules: readonly SourcingRule[] = DEFAULT_RULES,
): SourcingPlan {
  const problem = toProblem(lines, levels, rules);
  const short = shortages(problem);
  if (short.length > 0) return { ok: false, short };

  const [sole] = problem.sources;
  if (sole && problem.sources.length === 1) {
    return { ok: true, allocations: allFrom(problem, sole), parcels: 1 };
  }
  const chosen = choose(problem);
  const allocations = allocate(problem, chosen).flatMap((share) => toAllocations(problem, chosen, share));
  return { ok: true, allocations, parcels: chosen.length };
}

function shortages(problem: Problem): { variantId: string; wanted: number; free: number }[] {
  const total = totalOf(problem, problem.sources);
  const short: { variantId: string; wanted: number; free: number }[] = [];
  for (const [v, variantId] of problem.variants.entries()) {
    const [wanted, free] = [problem.wanted[v] ?? 0, total[v] ?? 0];
    if (free < wanted) short.push({ variantId, wanted, free });
  }
  return short;
}

function choose(problem: Problem): Source[] {
  return problem.sources.length <= EXACT_LIMIT ? fewestExactly(problem) : fewestGreedily(problem);
}

// What nearly every order of a shop with one warehouse is, and every order of a flash sale: nothing to search.
function allFrom({ lines, lineVariants }: Problem, source: Source): Allocation[] {
  return lines.map((line, index) => ({
    orderItemId: line.orderItemId,
    variantId: line.variantId,
    stockLevelId: source.levelIds[lineVariants[index] ?? 0] ?? "",
    warehouseId: source.warehouseId,
    quantity: line.quantity,
    reason: { code: "ONLY_SOURCE" },
  }));
}

function toAllocations(problem: Problem, chosen: readonly Source[], share: LineShare): Allocation[] {
  const { line, variant, parts } = share;
  const reason = reasonOf(problem, chosen, share);
  return parts.map(({ source, quantity }) => ({
    orderItemId: line.orderItemId,
    variantId: line.variantId,
    stockLevelId: source.levelIds[variant] ?? "",
    warehouseId: source.warehouseId,
    quantity,
    reason,
  }));
}
