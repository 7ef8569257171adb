import { expect, test } from "vitest";
import { planSourcing, type SourceLevel, type SourceLine, type SourcingRule } from "../sourcing";

test("a line split over two warehouses names the one that was short and what it had", () => {
  const stock = [
    level("Jakarta", "shirt", 3, { zoneCost: 0 }),
    level("Surabaya", "shirt", 4, { zoneCost: 2 }),
  ];
  expect(reasons([line("shirt", 5)], stock)).toEqual([
    ["Jakarta", 3, { code: "SPLIT", parcels: 2, short: "Jakarta", had: 3 }],
    ["Surabaya", 2, { code: "SPLIT", parcels: 2, short: "Jakarta", had: 3 }],
  ]);
});

test("a line that goes whole from the second parcel says what the first one lacked of it", () => {
  const stock = [
    level("Jakarta", "shirt", 3, { zoneCost: 0 }),
    level("Jakarta", "mug", 1, { zoneCost: 0 }),
    level("Surabaya", "shirt", 9, { zoneCost: 2 }),
  ];
  expect(reasons([line("shirt", 5), line("mug", 1)], stock)).toEqual([
    ["Surabaya", 5, { code: "SPLIT", parcels: 2, short: "Jakarta", had: 3 }],
    ["Jakarta", 1, { code: "ONLY_SOURCE" }],
  ]);
});

test("a warehouse that has everything is chosen over a nearer one that has a part, and says so", () => {
  const stock = [
    level("Jakarta", "shirt", 9, { zoneCost: 0 }),
    level("Surabaya", "shirt", 9, { zoneCost: 2 }),
    level("Surabaya", "mug", 9, { zoneCost: 2 }),
  ];
  expect(reasons([line("shirt", 1), line("mug", 1)], stock)).toEqual([
    ["Surabaya", 1, { code: "ALL_IN_ONE_PARCEL", instead: "Jakarta" }],
    ["Surabaya", 1, { code: "ONLY_SOURCE" }],
  ]);
});

test("two parcels that leave out the nearest warehouse say that it would have been more", () => {
  const stock = [
    level("Jakarta", "shirt", 9, { zoneCost: 0 }),
    level("Surabaya", "shirt", 9, { zoneCost: 1 }),
    level("Surabaya", "mug", 9, { zoneCost: 1 }),
    level("Medan", "lamp", 9, { zoneCost: 2 }),
  ];
  const all = reasons([line("shirt", 1), line("mug", 1), line("lamp", 1)], stock);
  expect(all[0]).toEqual(["Surabaya", 1, { code: "FEWEST_PARCELS", parcels: 2, instead: "Jakarta" }]);
});

test("the first of the shop's rules that tells two warehouses apart is the reason", () => {
  const near = { zoneCost: 0, priority: 5 };
  const first = { zoneCost: 3, priority: 0 };
  const emptied = { zoneCost: 3, priority: 9, draining: 1 };
  const stock = [
    level("Near", "shirt", 2, near),
    level("First", "shirt", 2, first),
    level("Emptied", "shirt", 2, emptied),
  ];
  const one = (...rules: SourcingRule[]) => reasons([line("shirt", 1)], stock, rules)[0];
  expect(one("NEAREST", "PREFERRED")).toEqual(["Near", 1, { code: "NEAREST", over: "First" }]);
  expect(one("PREFERRED", "NEAREST")).toEqual(["First", 1, { code: "PREFERRED", over: "Near" }]);
  expect(one("DRAIN_FIRST")).toEqual(["Emptied", 1, { code: "DRAIN_FIRST", over: "First" }]);
});

test("with equal places the warehouse that has more of it sends, and with equal stock always the same one", () => {
  const stock = [level("a", "shirt", 2), level("b", "shirt", 7)];
  expect(reasons([line("shirt", 1)], stock)).toEqual([["b", 1, { code: "BALANCE", over: "a" }]]);
  const equal = [level("b", "shirt", 2), level("a", "shirt", 2)];
  expect(reasons([line("shirt", 1)], equal)).toEqual([["a", 1, { code: "EQUAL", over: "b" }]]);
});

function reasons(lines: SourceLine[], levels: SourceLevel[], rules?: SourcingRule[]) {
  const plan = planSourcing(lines, levels, rules);
  return plan.ok ? plan.allocations.map((part) => [part.warehouseId, part.quantity, part.reason]) : [];
}

function line(variantId: string, quantity: number): SourceLine {
  return { orderItemId: `item-${variantId}`, variantId, quantity };
}

function level(
  warehouseId: string,
  variantId: string,
  free: number,
  more: Partial<SourceLevel> = {},
): SourceLevel {
  const stockLevelId = `${warehouseId}-${variantId}`;
  return { stockLevelId, warehouseId, warehouseName: warehouseId, priority: 0, variantId, free, ...more };
}
