/**
 * How long planning takes at 12 warehouses and 20 lines, the largest order that is searched exactly: `npx tsx bench/sourcing.ts [cases]`.
 * Four kinds of stock: each warehouse has some of everything; each variant lies in few of them; barely enough in all; and the worst there is, warehouses
 * that are all alike, half of which are needed, so that each of 924 sets ties with the best. Beside the time on the wall stands the time the
 * processor worked: on a busy machine the first also measures the neighbours.
 */
import { performance } from "node:perf_hooks";
import { planSourcing, type SourceLevel, type SourceLine } from "../lib/inventory/sourcing";

const WAREHOUSES = 12;
const LINES = 20;
const CASES = Number(process.argv[2] ?? 20_000);

type Case = { lines: SourceLine[]; levels: SourceLevel[] };

const KINDS: Record<string, (random: () => number) => Case> = {
  plenty: (random) => makeCase(random, 0.9, 30),
  scattered: (random) => makeCase(random, 0.35, 30),
  tight: (random) => makeCase(random, 0.8, 4),
  alike: makeAlike,
};

for (const [name, make] of Object.entries(KINDS)) measure(name, make);

function measure(name: string, make: (random: () => number) => Case): void {
  const random = seeded(12_20);
  const wall: number[] = [];
  const cpu: number[] = [];
  const parcels: number[] = [];
  for (let run = -500; run < CASES; run++) {
    const { lines, levels } = make(random);
    const before = process.cpuUsage();
    const start = performance.now();
    const plan = planSourcing(lines, levels);
    const took = performance.now() - start;
    const { user, system } = process.cpuUsage(before);
    // The first runs warm the compiler up.
    if (run < 0) continue;
    wall.push(took);
    cpu.push((user + system) / 1000);
    if (plan.ok) parcels.push(plan.parcels);
  }
  const mean = parcels.reduce((sum, count) => sum + count, 0) / Math.max(1, parcels.length);
  process.stdout.write(
    `${name.padEnd(10)} ${CASES} cases, ${parcels.length} served by ${mean.toFixed(1)} parcels` +
      `   wall ${spread(wall)}   processor ${spread(cpu)}\n`,
  );
}

function spread(times: number[]): string {
  times.sort((a, b) => a - b);
  const at = (share: number) => (times[Math.floor(share * (times.length - 1))] ?? 0).toFixed(3);
  return `p50 ${at(0.5)} p99 ${at(0.99)} ms`;
}

/** `chance`: how likely a warehouse has a variant at all; `most`: its most units. */
function makeCase(random: () => number, chance: number, most: number): Case {
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

function makeAlike(): Case {
  const places = Array.from({ length: LINES }, (_, index) => `variant-${index}`);
  return {
    lines: places.map((variantId) => ({ orderItemId: variantId, variantId, quantity: WAREHOUSES / 2 })),
    levels: Array.from({ length: WAREHOUSES }, (_, w) => w).flatMap((w) =>
      places.map((variantId) => ({
        stockLevelId: `${w}/${variantId}`,
        warehouseId: `w${w}`,
        priority: 0,
        variantId,
        free: 1,
      })),
    ),
  };
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
