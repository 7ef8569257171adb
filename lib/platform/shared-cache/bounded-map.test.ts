import { expect, test } from "vitest";
import { BoundedMap } from "./bounded-map";

test("it forgets what was not asked for the longest, and never holds more than its limit", () => {
  const map = new BoundedMap<string>(10);
  map.set("a", "A", 4);
  map.set("b", "B", 4);
  expect(map.get("a")).toBe("A");
  map.set("c", "C", 4);
  expect([map.get("a"), map.get("b"), map.get("c")]).toEqual(["A", undefined, "C"]);
  map.set("a", "A2", 1);
  map.set("d", "D", 5);
  expect([map.get("a"), map.get("c"), map.get("d")]).toEqual(["A2", "C", "D"]);
});

test("what is larger than the whole is not kept, and takes the place of nothing", () => {
  const map = new BoundedMap<string>(10);
  map.set("a", "A", 4);
  map.set("huge", "H", 11);
  expect([map.get("a"), map.get("huge")]).toEqual(["A", undefined]);
});
