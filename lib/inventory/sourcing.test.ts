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

function line(variantId: string, quantity: number) {
  return { orderItemId: `item-${variantId}`, variantId, quantity };
}

function level(warehouseId: string, priority: number, variantId: string, free: number): SourceLevel {
  return { stockLevelId: `${warehouseId}-${variantId}`, warehouseId, priority, variantId, free };
}

function warehousesOf(plan: ReturnType<typeof planSourcing>) {
  return plan.ok ? [...new Set(plan.allocations.map((part) => part.warehouseId))].sort() : [];
}
