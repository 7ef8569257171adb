import fc from "fast-check";
import { expect, test } from "vitest";
import {
  planSourcing,
  SOURCING_RULES,
  type SourceLevel,
  type SourceLine,
  type SourcingRule,
} from "../sourcing";

// The objective of planSourcing's docstring once more, in the plainest form: write down every set, sort, take the first.

type House = Pick<SourceLevel, "warehouseId" | "priority" | "draining" | "zoneCost"> & {
  free: Record<string, number>;
};
type Case = { houses: House[]; lines: SourceLine[]; rules: SourcingRule[] };

test("the plan is the one a search through every set of warehouses finds, on 10,000 random orders", () => {
  const seen = { impossible: 0, several: 0, split: 0 };
  fc.assert(
    fc.property(cases(), ({ houses, lines, rules }) => {
      const plan = planSourcing(lines, levelsOf(houses), rules);
      const best = bruteForce(houses, lines, rules);
      if (!best) {
        seen.impossible++;
        expect(plan.ok).toBe(false);
        return;
      }
      const got = plan.ok
        ? plan.allocations.map((part) => [part.orderItemId, part.warehouseId, part.quantity])
        : [];
      expect(got).toEqual(share(best, lines, rules));
      expect(plan.ok && plan.parcels).toBe(best.length);
      if (best.length > 1) seen.several++;
      if (got.length > lines.length) seen.split++;
    }),
    { numRuns: 10_000, seed: 20_261_125 },
  );
  // The cases must be hard ones too, or equality says little.
  expect(seen.several).toBeGreaterThan(2_000);
  expect(seen.split).toBeGreaterThan(1_000);
  expect(seen.impossible).toBeGreaterThan(300);
}, 60_000);

function cases(): fc.Arbitrary<Case> {
  const names = ["a", "b", "c", "d", "e", "f"];
  const house = fc.record({
    priority: fc.nat(3),
    draining: fc.boolean(),
    zoneCost: fc.nat(3),
    free: fc.dictionary(fc.constantFrom(...names), fc.nat(5), { maxKeys: 6 }),
  });
  const rules = fc.shuffledSubarray([...SOURCING_RULES]);
  const lines = fc.array(fc.tuple(fc.constantFrom(...names), fc.integer({ min: 1, max: 6 })), {
    minLength: 1,
    maxLength: 7,
  });
  return fc
    .record({ houses: fc.array(house, { minLength: 1, maxLength: 12, size: "max" }), lines, rules })
    .map(({ houses, lines: wanted, rules: chosen }) => ({
      houses: houses.map((one, index) => ({ ...one, warehouseId: `w${(index * 7) % 12}` })),
      lines: wanted.map(([variantId, quantity], index) => ({
        orderItemId: `i${index}`,
        variantId,
        quantity,
      })),
      rules: chosen,
    }));
}

function levelsOf(houses: House[]): SourceLevel[] {
  return houses.flatMap(({ free, ...house }) =>
    Object.entries(free).map(([variantId, units]) => ({
      ...house,
      stockLevelId: `${house.warehouseId}/${variantId}`,
      variantId,
      free: units,
    })),
  );
}

function bruteForce(houses: House[], lines: SourceLine[], rules: SourcingRule[]): House[] | null {
  const wanted: Record<string, number> = {};
  for (const line of lines) wanted[line.variantId] = (wanted[line.variantId] ?? 0) + line.quantity;
  const enough = (set: House[]) =>
    Object.entries(wanted).every(([variantId, units]) => unitsIn(set, variantId) >= units);

  if (!enough(houses)) return null;
  let good: House[][] = [];
  for (let size = 1; good.length === 0; size++) good = setsOf(houses, size).filter(enough);
  const keyed = good
    .map((set) => ({ set, key: keyOf(set, wanted, rules) }))
    .sort((x, y) => compareKeys(x.key, y.key));
  return keyed[0]?.set ?? null;
}

function setsOf(houses: House[], size: number): House[][] {
  if (size === 0) return [[]];
  return houses.flatMap((house, index) =>
    setsOf(houses.slice(index + 1), size - 1).map((set) => [house, ...set]),
  );
}

function keyOf(set: House[], wanted: Record<string, number>, rules: SourcingRule[]): (number | string)[] {
  const parts: Record<SourcingRule, number[]> = {
    DRAIN_FIRST: [set.filter((house) => !house.draining).length],
    NEAREST: [set.map((house) => house.zoneCost ?? 0).reduce((a, b) => a + b, 0)],
    PREFERRED: set.map((house) => house.priority).sort((a, b) => a - b),
  };
  const ratios = Object.entries(wanted).map(([variantId, units]) => unitsIn(set, variantId) / units);
  return [
    ...rules.flatMap((rule) => parts[rule]),
    -Math.min(...ratios),
    ...set.map((house) => house.warehouseId).sort(),
  ];
}

function share(set: House[], lines: SourceLine[], rules: SourcingRule[]): [string, string, number][] {
  const left = new Map(set.map((house) => [house.warehouseId, { ...house.free }]));
  const turns = [...lines].sort((a, b) => b.quantity - a.quantity);
  const shares = new Map<string, [string, string, number][]>();
  for (const { orderItemId, variantId, quantity } of turns) {
    const liked = [...set].sort((x, y) =>
      compareKeys(likes(x, variantId, rules), likes(y, variantId, rules)),
    );
    const has = (house: House) => left.get(house.warehouseId)?.[variantId] ?? 0;
    const takers = liked.some((house) => has(house) >= quantity)
      ? liked.filter((house) => has(house) >= quantity).slice(0, 1)
      : liked;
    let open = quantity;
    const got: [string, string, number][] = [];
    for (const house of takers) {
      const units = Math.min(open, has(house));
      const shelf = left.get(house.warehouseId);
      if (units === 0 || !shelf) continue;
      shelf[variantId] = has(house) - units;
      open -= units;
      got.push([orderItemId, house.warehouseId, units]);
    }
    shares.set(orderItemId, got);
  }
  return lines.flatMap((line) => shares.get(line.orderItemId) ?? []);
}

function likes(house: House, variantId: string, rules: SourcingRule[]): (number | string)[] {
  const one = {
    DRAIN_FIRST: house.draining ? 0 : 1,
    NEAREST: house.zoneCost ?? 0,
    PREFERRED: house.priority,
  };
  return [...rules.map((rule) => one[rule]), -(house.free[variantId] ?? 0), house.warehouseId];
}

function unitsIn(set: House[], variantId: string): number {
  return set.reduce((sum, house) => sum + (house.free[variantId] ?? 0), 0);
}

function compareKeys(a: (number | string)[], b: (number | string)[]): number {
  const at = a.findIndex((part, index) => part !== b[index]);
  if (at < 0) return 0;
  return (a[at] ?? 0) < (b[at] ?? 0) ? -1 : 1;
}
