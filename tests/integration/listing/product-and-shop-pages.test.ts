import { expect, test } from "vitest";
import { isDomainError } from "@/lib/platform/errors";
import { newId } from "@/lib/platform/id";
import { insertRows } from "@/lib/platform/sql";
import { getHomeSections, getProductPage, getShopPage, listProductOffers } from "@/lib/shops";
import { testCtx } from "../../builders/ctx";
import { buildListed, buildShelf, buildShopIn, stockUp } from "../../builders/listing";

const isUnknown = (error: unknown) => isDomainError(error, "NOT_FOUND");

test("a product's offers are those of open shops, cheapest first, with what nobody holds", async () => {
  const shelf = await buildShelf();
  const [near, far, closed] = [
    await buildShopIn("Bandung"),
    await buildShopIn("Medan"),
    await buildShopIn("Jakarta", "PAUSED"),
  ];
  const product = await buildListed(shelf, {
    offers: [
      { shopId: near.id, price: 120_000, stock: 2 },
      { shopId: far.id, price: 110_000, stock: 0 },
      { shopId: closed.id, price: 1_000 },
    ],
  });
  await stockUp(near.id, product.variantId, 9, { reserved: 3, city: "Cimahi" });
  await stockUp(near.id, product.variantId, 5, { reserved: 5, city: "Garut" });
  await stockUp(near.id, product.variantId, 100, { warehouse: "INACTIVE", city: "Bogor" });

  const offers = await listProductOffers(testCtx(), product.productId);

  expect(offers).toMatchObject([
    { shopId: far.id, price: 110_000, available: 0, shipsFrom: [] },
    { shopId: near.id, price: 120_000, available: 8, shipsFrom: ["Bandung", "Cimahi"] },
  ]);
});

test("a product's page holds its live variants with their options, in order", async () => {
  const shelf = await buildShelf();
  const shop = await buildShopIn("Bandung");
  const product = await buildListed(shelf, { offers: [{ shopId: shop.id }] });
  const { sql } = testCtx();
  const [option, red, blue, gone] = [newId(), newId(), newId(), newId()];
  await insertRows(sql, "ProductOption", [
    { id: option, productId: product.productId, name: "Warna", nameEn: "Colour", position: 0 },
  ]);
  await insertRows(sql, "ProductOptionValue", [
    { id: blue, optionId: option, value: "Biru", valueEn: "Blue", swatch: "#00f", position: 1 },
    { id: red, optionId: option, value: "Merah", valueEn: "Red", swatch: "#f00", position: 0 },
    { id: gone, optionId: option, value: "Abu", valueEn: "Grey", swatch: "#888", position: 2 },
  ]);
  const [second, retired] = [newId(), newId()];
  const variant = (id: string, status: string, position: number) => ({
    ...{
      id,
      productId: product.productId,
      code: `K-${id}`,
      title: "",
      titleEn: "",
      optionKey: id,
      weightGrams: 1,
    },
    ...{ status, position },
  });
  await insertRows(sql, "Variant", [variant(second, "ACTIVE", 1), variant(retired, "RETIRED", 2)]);
  await insertRows(sql, "VariantOptionValue", [
    { variantId: product.variantId, optionValueId: red },
    { variantId: second, optionValueId: blue },
    { variantId: retired, optionValueId: gone },
  ]);

  const page = await getProductPage(testCtx(), product.slug);

  expect(page.variants.map((row) => [row.id, row.valueIds])).toEqual([
    [product.variantId, [red]],
    [second, [blue]],
  ]);
  expect(page.options.map((row) => row.values.map((value) => value.value))).toEqual([["Merah", "Biru"]]);
});

test("retired, unfinished and unknown products have no page", async () => {
  const shelf = await buildShelf();
  const retired = await buildListed(shelf, { status: "RETIRED", offers: [] });
  const draft = await buildListed(shelf, { status: "DRAFT", offers: [] });

  for (const slug of [retired.slug, draft.slug, "tidak-ada"]) {
    await expect(getProductPage(testCtx(), slug)).rejects.toSatisfy(isUnknown);
  }
});

test("a shop on holiday has a page, one shut by staff has none", async () => {
  const [open, paused, shut] = [
    await buildShopIn("Bandung"),
    await buildShopIn("Bandung", "PAUSED"),
    await buildShopIn("Bandung", "SUSPENDED"),
  ];
  await buildListed(await buildShelf(), { offers: [{ shopId: open.id }, { shopId: paused.id }] });

  expect(await getShopPage(testCtx(), open.slug)).toMatchObject({ open: true, productCount: 1 });
  expect(await getShopPage(testCtx(), paused.slug)).toMatchObject({ open: false });
  await expect(getShopPage(testCtx(), shut.slug)).rejects.toSatisfy(isUnknown);
});

test("home shows the scarce, the reduced and a category's best sellers, nothing sold out", async () => {
  const shelf = await buildShelf();
  const shop = await buildShopIn("Bandung");
  const sold = 2_000_000;
  const scarce = await buildListed(shelf, { sold: sold + 3, offers: [{ shopId: shop.id, stock: 2 }] });
  const reduced = await buildListed(shelf, {
    sold: sold + 2,
    offers: [{ shopId: shop.id, price: 1_000, compareAt: 90_000_000, stock: 500 }],
  });
  const soldOut = await buildListed(shelf, { sold: sold + 1, offers: [{ shopId: shop.id, stock: 0 }] });

  const home = await getHomeSections(testCtx(), [shelf.path, "/tidak-ada/"]);
  const slugs = (rows: { slug: string }[]) => rows.map((row) => row.slug);

  expect(slugs(home.scarce)).toContain(scarce.slug);
  expect(slugs(home.scarce)).not.toContain(reduced.slug);
  expect(slugs(home.reduced)).toContain(reduced.slug);
  expect(slugs(home.popular)).not.toContain(soldOut.slug);
  expect(home.byCategory.map((section) => slugs(section.rows))).toEqual([[scarce.slug, reduced.slug], []]);
});
