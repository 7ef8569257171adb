import { expect, test } from "vitest";
import { listFacets } from "@/lib/shops";
import { testCtx } from "../../builders/ctx";
import { buildFilterable, buildListed, buildShelf, buildShopIn } from "../../builders/listing";

test("each facet is counted under all filters but its own", async () => {
  const [shelf, other] = [await buildShelf(), await buildShelf()];
  const [bandung, medan] = [await buildShopIn("Bandung"), await buildShopIn("Medan")];
  const [colour, size] = [await buildFilterable(), await buildFilterable()];
  const traits = (red: string, large: string) => [
    { attributeId: colour.id, value: red },
    { attributeId: size.id, value: large },
  ];
  const second = { ...shelf, brandId: other.brandId };
  await buildListed(shelf, {
    offers: [{ shopId: bandung.id, price: 50_000 }],
    attributes: traits("Merah", "L"),
  });
  await buildListed(shelf, {
    offers: [{ shopId: medan.id, price: 200_000 }],
    attributes: traits("Merah", "M"),
  });
  await buildListed(second, {
    offers: [{ shopId: bandung.id, price: 70_000 }],
    attributes: traits("Biru", "L"),
  });
  const values = (choices: { value: string; count: number }[] = []) =>
    Object.fromEntries(choices.map((choice) => [choice.value, choice.count]));

  const facets = await listFacets(testCtx(), {
    categoryPath: shelf.path,
    cities: ["Bandung"],
    attributes: { [colour.code]: ["Merah"] },
  });
  const valuesOf = (code: string) => values(facets.attributes.find((facet) => facet.code === code)?.values);

  expect(facets.total).toBe(1);
  expect(facets.categories).toEqual([{ path: shelf.path, count: 1 }]);
  expect(values(facets.brands)).toEqual({ [shelf.brandSlug]: 1 });
  expect(values(facets.cities)).toEqual({ Bandung: 1, Medan: 1 });
  expect(facets.prices).toEqual([{ from: 0, to: 99_999, count: 1 }]);
  expect(valuesOf(colour.code)).toEqual({ Merah: 1, Biru: 1 });
  expect(valuesOf(size.code)).toEqual({ L: 1 });
});

test("the price facet counts all bands while one is chosen", async () => {
  const shelf = await buildShelf();
  const shop = await buildShopIn("Bandung");
  for (const price of [99_999, 100_000, 12_000_000])
    await buildListed(shelf, { offers: [{ shopId: shop.id, price }] });

  const { prices, total } = await listFacets(testCtx(), { categoryPath: shelf.path, priceMax: 99_999 });

  expect(total).toBe(1);
  expect(prices).toEqual([
    { from: 0, to: 99_999, count: 1 },
    { from: 100_000, to: 499_999, count: 1 },
    { from: 10_000_000, to: null, count: 1 },
  ]);
});

test("a shop's facets are of its own offers", async () => {
  const shelf = await buildShelf();
  const [mine, theirs] = [await buildShopIn("Bandung"), await buildShopIn("Medan")];
  await buildListed(shelf, {
    offers: [
      { shopId: mine.id, price: 700_000 },
      { shopId: theirs.id, price: 50_000 },
    ],
  });
  await buildListed(shelf, { offers: [{ shopId: theirs.id }] });

  const facets = await listFacets(testCtx(), { shopId: mine.id });

  expect(facets).toMatchObject({ total: 1, cities: [{ value: "Bandung", count: 1 }] });
  expect(facets.prices).toEqual([{ from: 500_000, to: 999_999, count: 1 }]);
});
