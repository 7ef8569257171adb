import type { LineShare } from "./allocate";
import { freeAt, type Problem, type Source, type SourcingRule } from "./problem";
import { compareForLine, inLineOrder } from "./rank";

/**
 * Why units come from where they come, as it was when the plan was made; names are kept, for a warehouse may be renamed. Small: it is
 * stored with every line of a lock.
 */
export type SourcingReason =
  /** No other warehouse has the line whole. */
  | { code: "ONLY_SOURCE" }
  /** The whole order fits one parcel from here, though the line alone would rather have come from `instead`. */
  | { code: "ALL_IN_ONE_PARCEL"; instead: string }
  /** The same for several parcels. */
  | { code: "FEWEST_PARCELS"; parcels: number; instead: string }
  /** The order takes several parcels; `short`, which comes first for this line, had only `had` of it. */
  | { code: "SPLIT"; parcels: number; short: string; had: number }
  /** Several have the line whole and this one comes first, before `over`, by that rule, or because it has most of it. */
  | { code: SourcingRule | "BALANCE" | "EQUAL"; over: string };

/** The reason of a line's parts; `chosen` are the warehouses of the plan. */
export function reasonOf(problem: Problem, chosen: readonly Source[], share: LineShare): SourcingReason {
  const { line, variant, parts } = share;
  const own = parts[0]?.source;
  if (!own) return { code: "ONLY_SOURCE" };
  const parcels = chosen.length;
  const short = shortOne(problem, chosen, share, own);
  if (short) return { code: "SPLIT", parcels, ...short };

  const able = problem.sources.filter((source) => freeAt(source, variant) >= line.quantity);
  const [first, second] = inLineOrder(problem, variant, able);
  if (!first || !second) return { code: "ONLY_SOURCE" };
  if (first === own) {
    return { code: compareForLine(problem, variant, own, second).by, over: second.name };
  }
  return parcels === 1
    ? { code: "ALL_IN_ONE_PARCEL", instead: first.name }
    : { code: "FEWEST_PARCELS", parcels, instead: first.name };
}

// Of the plan's warehouses, the one this line prefers most, if it had not enough; none of it counts as short too.
function shortOne(
  problem: Problem,
  chosen: readonly Source[],
  { line, variant, offered }: LineShare,
  own: Source,
): { short: string; had: number } | null {
  if (chosen.length < 2) return null;
  for (const source of inLineOrder(problem, variant, chosen)) {
    const had = offered.find((one) => one.source === source)?.left ?? 0;
    if (had < line.quantity) return { short: source.name, had };
    if (source === own) return null;
  }
  return null;
}
