import { expect, test } from "vitest";
import { rateCost } from "./rates";

test.each([
  [0, 10_000],
  [1, 10_000],
  [1000, 10_000],
  [1001, 16_000],
  [2000, 16_000],
  [2500, 22_000],
])("%i grams at 10.000 for the first kilo and 6.000 for each further one cost %i", (grams, cost) => {
  expect(rateCost({ firstKg: 10_000, nextKg: 6_000 }, grams)).toBe(cost);
});
