import { expect, test } from "vitest";
import { decideAlike, moved, sameOrder } from "./rule-order";

const rules = (["DRAIN_FIRST", "NEAREST", "PREFERRED"] as const).map((rule) => ({ rule, active: true }));
const names = (list: typeof rules) => list.map((one) => one.rule);

test("a rule moves one place, and not past the ends", () => {
  expect(names(moved(rules, 2, -1))).toEqual(["DRAIN_FIRST", "PREFERRED", "NEAREST"]);
  expect(names(moved(rules, 0, 1))).toEqual(["NEAREST", "DRAIN_FIRST", "PREFERRED"]);
  expect(moved(rules, 0, -1)).toBe(rules);
  expect(moved(rules, 2, 1)).toBe(rules);
});

test("where a rule that is off stands decides nothing, but is a change to save", () => {
  const off = rules.map((one) => ({ ...one, active: one.rule !== "NEAREST" }));
  expect(decideAlike(off, moved(off, 1, 1))).toBe(true);
  expect(sameOrder(off, moved(off, 1, 1))).toBe(false);
  expect(decideAlike(off, rules)).toBe(false);
  expect(decideAlike(rules, moved(rules, 1, 1))).toBe(false);
});
