import { covers, freeAt, type Problem, type Source } from "./problem";
import { compareForLine } from "./rank";

/**
 * A small set for more warehouses than all sets of could be tried: always the warehouse that adds most of what is missing, the shop's
 * rules between equals; then those the others turned out to make needless go, least liked first. One warehouse that has all is found.
 */
export function fewestGreedily(problem: Problem): Source[] {
  const missing = Int32Array.from(problem.wanted);
  let rest = problem.sources.toSorted((a, b) => compareForLine(problem, 0, a, b).order);
  const chosen: Source[] = [];
  while (missing.some((units) => units > 0)) {
    const best = mostUseful(rest, missing);
    if (!best) break;
    chosen.push(best);
    rest = rest.filter((source) => source !== best);
    for (let v = 0; v < missing.length; v++) {
      missing[v] = Math.max(0, (missing[v] ?? 0) - freeAt(best, v));
    }
  }
  return withoutNeedless(problem, chosen);
}

function mostUseful(sources: readonly Source[], missing: Int32Array): Source | undefined {
  let best: Source | undefined;
  let most = 0;
  for (const source of sources) {
    const gain = missing.reduce((sum, units, v) => sum + Math.min(units, freeAt(source, v)), 0);
    if (gain > most) [best, most] = [source, gain];
  }
  return best;
}

function withoutNeedless(problem: Problem, chosen: readonly Source[]): Source[] {
  let kept = [...chosen];
  for (const source of chosen.toSorted((a, b) => compareForLine(problem, 0, b, a).order)) {
    const others = kept.filter((one) => one !== source);
    if (covers(problem, others)) kept = others;
  }
  return kept;
}
