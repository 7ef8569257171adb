/** What decides between plans of equally few parcels; a shop chooses which of these count for it, and in which order. */
export const SOURCING_RULES = ["DRAIN_FIRST", "NEAREST", "PREFERRED"] as const;
export type SourcingRule = (typeof SOURCING_RULES)[number];

/** For a shop that chose none. DRAIN_FIRST decides nothing until a warehouse is marked as being emptied. */
export const DEFAULT_RULES: readonly SourcingRule[] = ["DRAIN_FIRST", "NEAREST", "PREFERRED"];

/** What a shop could send from: free units of the active warehouses, as read a moment ago. */
export type SourceLevel = {
  stockLevelId: string;
  warehouseId: string;
  /** For the reason kept with the line; the id stands in when it is left out. */
  warehouseName?: string;
  /** The shop's own order of its warehouses; lower is preferred. */
  priority: number;
  /** Being emptied; a number because the database answers 0 or 1. */
  draining?: boolean | number;
  /** What a parcel from here to the destination costs, in steps of the courier's zones; 0 when unknown. */
  zoneCost?: number;
  variantId: string;
  free: number;
};

/** How far a warehouse is from an order's destination. Delivery knows the zones and lies above: its callers hand this down. */
export type ZoneCost = (from: { province: string; city: string }) => number;

export type SourceLine = { orderItemId: string; variantId: string; quantity: number };

export type Source = {
  warehouseId: string;
  name: string;
  priority: number;
  draining: boolean;
  zoneCost: number;
  /** By the variant's place in `Problem.variants`. */
  levelIds: (string | null)[];
  free: Int32Array;
};

/** An order against the warehouses that have any of it, as arrays: variants and sources are known by their place. */
export type Problem = {
  lines: readonly SourceLine[];
  /** The place in `variants` of each line's variant. */
  lineVariants: number[];
  variants: string[];
  wanted: Int32Array;
  /** By warehouse id. */
  sources: Source[];
  rules: readonly SourcingRule[];
};

/** Puts lines and levels into arrays; warehouses that have nothing of the order are left out. */
export function toProblem(
  lines: readonly SourceLine[],
  levels: readonly SourceLevel[],
  rules: readonly SourcingRule[],
): Problem {
  const variants = [...new Set(lines.map((line) => line.variantId))];
  const place = new Map(variants.map((variantId, index) => [variantId, index]));
  const lineVariants = lines.map((line) => place.get(line.variantId) ?? 0);
  const wanted = new Int32Array(variants.length);
  for (const [index, line] of lines.entries()) add(wanted, lineVariants[index] ?? 0, line.quantity);

  const sources = new Map<string, Source>();
  for (const level of levels) {
    const variant = place.get(level.variantId);
    if (variant === undefined || level.free <= 0) continue;
    let source = sources.get(level.warehouseId);
    if (!source) {
      source = emptySource(level, variants.length);
      sources.set(level.warehouseId, source);
    }
    source.levelIds[variant] = level.stockLevelId;
    source.free[variant] = level.free;
  }
  const byId = [...sources.values()].sort((a, b) => (a.warehouseId < b.warehouseId ? -1 : 1));
  return { lines, lineVariants, variants, wanted, sources: byId, rules };
}

function emptySource(level: SourceLevel, variants: number): Source {
  return {
    warehouseId: level.warehouseId,
    name: level.warehouseName ?? level.warehouseId,
    priority: level.priority,
    draining: Boolean(level.draining),
    zoneCost: level.zoneCost ?? 0,
    levelIds: new Array<string | null>(variants).fill(null),
    free: new Int32Array(variants),
  };
}

/** Units of each variant over these sources. */
export function totalOf(problem: Problem, sources: readonly Source[]): Int32Array {
  const total = new Int32Array(problem.variants.length);
  for (const source of sources) for (let v = 0; v < total.length; v++) add(total, v, freeAt(source, v));
  return total;
}

export function covers(problem: Problem, sources: readonly Source[]): boolean {
  const total = totalOf(problem, sources);
  return problem.wanted.every((wanted, v) => (total[v] ?? 0) >= wanted);
}

export function freeAt(source: Source, variant: number): number {
  return source.free[variant] ?? 0;
}

function add(into: Int32Array, index: number, units: number): void {
  into[index] = (into[index] ?? 0) + units;
}
