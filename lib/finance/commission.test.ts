import { expect, test } from "vitest";
import { commissionOf, type Rule, ruleFor } from "./commission";

const rule = (
  id: string,
  shopId: string | null,
  categoryId: string | null,
  basisPoints: number | null,
): Rule => ({
  id,
  shopId,
  categoryId,
  basisPoints,
});
const line = { shopId: "s", categories: ["laptop", "computers"] };

test("the commission is rounded down, in the shop's favour", () => {
  expect(commissionOf(99_999, 500)).toBe(4_999);
  expect(commissionOf(19, 500)).toBe(0);
  expect(commissionOf(100_000, 0)).toBe(0);
  expect(commissionOf(100_000, 10_000)).toBe(100_000);
});

test("the narrowest rule wins: shop and category, shop, category, platform; the nearest category first", () => {
  const all = [
    rule("platform", null, null, 500),
    rule("computers", null, "computers", 400),
    rule("laptop", null, "laptop", 300),
    rule("shop", "s", null, 200),
    rule("shop-computers", "s", "computers", 100),
    rule("other-shop", "t", null, 1),
  ];
  const order = ["shop-computers", "shop", "laptop", "computers", "platform"];
  for (let gone = 0; gone < order.length; gone++) {
    const left = all.filter((one) => !order.slice(0, gone).includes(one.id));
    expect(ruleFor(left, line).ruleId).toBe(order[gone]);
  }
});

test("the newest rule of a scope counts, and one without a rate ends the scope", () => {
  expect(ruleFor([rule("new", "s", null, 250), rule("old", "s", null, 700)], line).basisPoints).toBe(250);
  const ended = [
    rule("end", "s", null, null),
    rule("old", "s", null, 700),
    rule("platform", null, null, 500),
  ];
  expect(ruleFor(ended, line)).toEqual({ ruleId: "platform", basisPoints: 500 });
});

test("without any rule nothing is kept", () => {
  expect(ruleFor([], line)).toEqual({ ruleId: null, basisPoints: 0 });
});
