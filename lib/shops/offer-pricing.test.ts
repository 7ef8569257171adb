import { describe, expect, test } from "vitest";
import { bulkPrice } from "./offer-pricing";

describe("bulkPrice", () => {
  test.each([
    [
      "a fixed price replaces the price",
      { price: 9000, compareAtPrice: null },
      { kind: "SET", price: 12000 },
      { price: 12000, compareAtPrice: null },
    ],
    [
      "percentages round to hundreds",
      { price: 12345, compareAtPrice: null },
      { kind: "PERCENT", percent: 10 },
      { price: 13600, compareAtPrice: null },
    ],
    [
      "a strike-through price that is passed goes",
      { price: 90000, compareAtPrice: 95000 },
      { kind: "PERCENT", percent: 10 },
      { price: 99000, compareAtPrice: null },
    ],
    [
      "a discount strikes the price of now through",
      { price: 100000, compareAtPrice: null },
      { kind: "DISCOUNT", percent: 15 },
      { price: 85000, compareAtPrice: 100000 },
    ],
    [
      "a second discount counts from the regular price",
      { price: 85000, compareAtPrice: 100000 },
      { kind: "DISCOUNT", percent: 20 },
      { price: 80000, compareAtPrice: 100000 },
    ],
    [
      "ending a discount brings the regular price back",
      { price: 85000, compareAtPrice: 100000 },
      { kind: "END_DISCOUNT" },
      { price: 100000, compareAtPrice: null },
    ],
  ] as const)("%s", (_rule, old, change, expected) => {
    expect(bulkPrice(old, change)).toEqual(expected);
  });

  test("a price below one rupiah never comes out", () => {
    expect(bulkPrice({ price: 3, compareAtPrice: null }, { kind: "PERCENT", percent: -90 }).price).toBe(1);
  });
});
