import { freeAt, type Problem, type Source, type SourceLine } from "./problem";
import { inLineOrder } from "./rank";

export type LinePart = { source: Source; quantity: number };

/** What a line got, and what the chosen warehouses had left for it when its turn came, in the order it prefers them. */
export type LineShare = {
  line: SourceLine;
  variant: number;
  parts: LinePart[];
  offered: { source: Source; left: number }[];
};

/**
 * Shares the chosen warehouses out among the lines: a line goes whole to the first it prefers that has it whole; only when none has, it
 * takes what each has in that order. Larger lines first, so that a small line of the same variant does not break a large one.
 */
export function allocate(problem: Problem, chosen: readonly Source[]): LineShare[] {
  const left = new Map(chosen.map((source) => [source, Int32Array.from(source.free)]));
  const leftAt = (source: Source, variant: number) => left.get(source)?.[variant] ?? 0;
  const shares = new Array<LineShare>(problem.lines.length);
  for (const index of largestFirst(problem.lines)) {
    const line = problem.lines[index];
    const variant = problem.lineVariants[index];
    if (!line || variant === undefined) continue;
    const offered = inLineOrder(
      problem,
      variant,
      chosen.filter((source) => freeAt(source, variant) > 0),
    ).map((source) => ({ source, left: leftAt(source, variant) }));
    const parts = shareOut(line.quantity, offered);
    for (const { source, quantity } of parts) {
      const units = left.get(source);
      if (units) units[variant] = leftAt(source, variant) - quantity;
    }
    shares[index] = { line, variant, parts, offered };
  }
  return shares;
}

function shareOut(wanted: number, offered: LineShare["offered"]): LinePart[] {
  const whole = offered.find(({ left }) => left >= wanted);
  if (whole) return [{ source: whole.source, quantity: wanted }];
  let missing = wanted;
  const parts: LinePart[] = [];
  for (const { source, left } of offered) {
    const quantity = Math.min(missing, left);
    if (quantity > 0) parts.push({ source, quantity });
    missing -= quantity;
  }
  return parts;
}

function largestFirst(lines: readonly SourceLine[]): number[] {
  return lines
    .map((_, index) => index)
    .sort((a, b) => (lines[b]?.quantity ?? 0) - (lines[a]?.quantity ?? 0) || a - b);
}
