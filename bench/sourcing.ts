/**
 * How long planning takes at 12 warehouses and 20 lines, the largest order that is searched exactly: `npx tsx bench/sourcing.ts [cases]`.
 * Three kinds of stock: each warehouse has some of everything; each variant lies in few of them; barely enough in all, so that nearly every
 * warehouse is needed.
 */
import { performance } from "node:perf_hooks";
import { planSourcing, type SourceLevel, type SourceLine } from "../lib/inventory/sourcing";

const WAREHOUSES = 12;
const LINES = 20;
const CASES = Number(process.argv[2] ?? 20_000);

/** How likely a warehouse has a variant at all, and its most units. */
const KINDS = { plenty: [0.9, 30], scattered: [0.35, 30], tight: [0.8, 4] } as const;

for (const [name, [chance, most]] of Object.entries(KINDS)) {
  const random = seeded(12_20);
  const times: number[] = [];
  const parcels: number[] = [];
  for (let run = -500; run < CASES; run++) {
    const { lines, levels } = makeCase(random, chance, most);
    const start = performance.now();
    const plan = planSourcing(lines, levels);
    const took = performance.now() - start;
    // The first runs warm the compiler up.
    if (run < 0) continue;
    times.push(took);
    if (plan.ok) parcels.push(plan.parcels);
  }
  times.sort((a, b) => a - b);
  const at = (share: number) => (times[Math.floor(share * (times.length - 1))] ?? 0).toFixed(3);
  const mean = parcels.reduce((sum, count) => sum + count, 0) / Math.max(1, parcels.length);
  process.stdout.write(
    `${name.padEnd(10)} ${CASES} cases, ${parcels.length} served by ${mean.toFixed(1)} parcels: p50 ${at(0.5)} ms, p99 ${at(0.99)} ms, worst ${at(1)} ms\n`,
  );
}

function makeCase(random: () => number, chance: number, most: number) {
  const lines: SourceLine[] = Array.from({ length: LINES }, (_, index) => ({
    orderItemId: `item-${index}`,
    variantId: `variant-${index}`,
    quantity: 1 + Math.floor(random() * 8),
  }));
  const levels: SourceLevel[] = [];
  for (let w = 0; w < WAREHOUSES; w++) {
    const zoneCost = Math.floor(random() * 4);
    for (const { variantId } of lines) {
      if (random() > chance) continue;
      const free = 1 + Math.floor(random() * most);
      levels.push({
        stockLevelId: `${w}/${variantId}`,
        warehouseId: `w${w}`,
        priority: w,
        zoneCost,
        variantId,
        free,
      });
    }
  }
  return { lines, levels };
}

/** The same cases each run (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
