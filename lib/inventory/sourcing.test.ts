import fc from "fast-check";
import { expect, test } from "vitest";
import { planSourcing, type SourceLevel } from "./sourcing";

test("one warehouse that has everything is preferred over two better-placed ones that have parts", () => {
  const plan = planSourcing(
    [line("a", 2), line("b", 1)],
    [level("near", 0, "a", 5), level("far", 9, "a", 2), level("far", 9, "b", 1), level("mid", 1, "b", 3)],
  );
  expect(plan).toMatchObject({ ok: true, parcels: 1 });
  expect(warehousesOf(plan)).toEqual(["far"]);
});

test("among equally few parcels the better priority sends", () => {
  const plan = planSourcing([line("a", 1)], [level("second", 2, "a", 9), level("first", 1, "a", 1)]);
  expect(warehousesOf(plan)).toEqual(["first"]);
});

test("a line is split over warehouses only when none has it whole, and never gets more or less than ordered", () => {
  const plan = planSourcing(
    [line("a", 7)],
    [level("x", 0, "a", 3), level("y", 1, "a", 2), level("z", 2, "a", 4)],
  );
  expect(warehousesOf(plan)).toEqual(["x", "z"]);
  expect(plan.ok && plan.allocations.reduce((sum, part) => sum + part.quantity, 0)).toBe(7);
});

test("a shortage names the variant and what is free of it over all warehouses", () => {
  const plan = planSourcing(
    [line("a", 7), line("b", 1)],
    [level("x", 0, "a", 3), level("y", 1, "a", 2), level("x", 0, "b", 1)],
  );
  expect(plan).toEqual({ ok: false, short: [{ variantId: "a", wanted: 7, free: 5 }] });
});

test("two lines of one variant share its units instead of both counting on them", () => {
  const plan = planSourcing(
    [line("a", 2), { ...line("a", 2), orderItemId: "other" }],
    [level("x", 0, "a", 3), level("y", 1, "a", 1)],
  );
  const fromX = plan.ok ? plan.allocations.filter((part) => part.warehouseId === "x") : [];
  expect(fromX.reduce((sum, part) => sum + part.quantity, 0)).toBe(3);
});

test("thirty warehouses are covered greedily, in full", () => {
  const levels = Array.from({ length: 30 }, (_, index) => level(`w${index}`, index, "a", 1));
  const plan = planSourcing([line("a", 30)], levels);
  expect(plan).toMatchObject({ ok: true, parcels: 30 });
});

test("above twelve warehouses none is in the plan that the others made needless", () => {
  // The greedy choice takes the middle one first, and then both sides, which have all of it together.
  const few = Array.from({ length: 12 }, (_, index) => level(`few${index}`, 9, "c", 1));
  const levels = [
    level("middle", 0, "a", 3),
    level("middle", 0, "b", 3),
    level("left", 1, "a", 5),
    level("right", 2, "b", 5),
    ...few,
  ];
  const plan = planSourcing([line("a", 5), line("b", 5), line("c", 1)], levels);
  expect(plan).toMatchObject({ ok: true, parcels: 3 });
  expect(warehousesOf(plan)).toEqual(["few0", "left", "right"]);
});

test("whatever the stock and the order, a plan gives each line exactly its units and no warehouse more than it has", () => {
  const amounts = fc.array(
    fc.tuple(fc.nat(14), fc.constantFrom("a", "b", "c"), fc.integer({ min: 1, max: 6 })),
    {
      maxLength: 40,
    },
  );
  const orders = fc.array(fc.tuple(fc.constantFrom("a", "b", "c"), fc.integer({ min: 1, max: 9 })), {
    minLength: 1,
    maxLength: 4,
  });
  fc.assert(
    fc.property(amounts, orders, (stock, order) => {
      const levels = [
        ...new Map(stock.map(([w, v, free]) => [`${w}/${v}`, level(`w${w}`, w, v, free)])).values(),
      ];
      const lines = order.map(([variantId, quantity], index) => ({
        ...line(variantId, quantity),
        orderItemId: `i${index}`,
      }));
      const plan = planSourcing(lines, levels);
      const total = (variantId: string) =>
        sum(levels.filter((l) => l.variantId === variantId).map((l) => l.free));
      const wanted = (variantId: string) =>
        sum(lines.filter((l) => l.variantId === variantId).map((l) => l.quantity));
      expect(plan.ok).toBe(["a", "b", "c"].every((variantId) => total(variantId) >= wanted(variantId)));
      if (!plan.ok) return;
      for (const one of lines) {
        const parts = plan.allocations.filter((part) => part.orderItemId === one.orderItemId);
        expect(sum(parts.map((part) => part.quantity))).toBe(one.quantity);
      }
      for (const one of levels) {
        const taken = plan.allocations.filter((part) => part.stockLevelId === one.stockLevelId);
        expect(sum(taken.map((part) => part.quantity))).toBeLessThanOrEqual(one.free);
      }
    }),
  );
});

function sum(values: number[]) {
  return values.reduce((total, value) => total + value, 0);
}

function line(variantId: string, quantity: number) {
  return { orderItemId: `item-${variantId}`, variantId, quantity };
}

function level(warehouseId: string, priority: number, variantId: string, free: number): SourceLevel {
  return { stockLevelId: `${warehouseId}-${variantId}`, warehouseId, priority, variantId, free };
}

function warehousesOf(plan: ReturnType<typeof planSourcing>) {
  return plan.ok ? [...new Set(plan.allocations.map((part) => part.warehouseId))].sort() : [];
}
