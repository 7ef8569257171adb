import { expect, test } from "vitest";
import { newId } from "@/lib/platform/id";
import { type ListingInput, type ListingSort, listProducts } from "@/lib/shops";
import { testCtx } from "../../builders/ctx";
import { buildFilterable, buildListed, buildShelf, buildShopIn, stockUp } from "../../builders/listing";

async function slugsOf(input: ListingInput): Promise<string[]> {
  return (await listProducts(testCtx(), input)).rows.map((row) => row.slug);
}

test("a list shows the cheapest price, the shops, their cities and what is left", async () => {
  const shelf = await buildShelf();
  const [bandung, medan] = [await buildShopIn("Bandung"), await buildShopIn("Medan")];
  const product = await buildListed(shelf, {
    offers: [
      { shopId: bandung.id, price: 120_000, stock: 3 },
      { shopId: medan.id, price: 100_000, compareAt: 150_000, stock: 0 },
    ],
  });
  await stockUp(bandung.id, product.variantId, 5, { reserved: 4 });
  await stockUp(bandung.id, product.variantId, 50, { warehouse: "INACTIVE" });

  const { rows } = await listProducts(testCtx(), { categoryPath: shelf.path });

  expect(rows).toMatchObject([
    {
      slug: product.slug,
      minPrice: 100_000,
      maxPrice: 120_000,
      compareAt: 150_000,
      offerCount: 2,
      shopCount: 2,
      available: 4,
    },
  ]);
  expect(rows[0]?.cities).toEqual(["Bandung", "Medan"]);
});

test("a category's list holds what is filed below it", async () => {
  const parent = await buildShelf();
  const child = await buildShelf(parent);
  const shop = await buildShopIn("Bandung");
  const product = await buildListed(child, { offers: [{ shopId: shop.id }] });

  expect(await slugsOf({ categoryPath: parent.path })).toEqual([product.slug]);
});

test("retired products, paused offers and closed shops never appear", async () => {
  const shelf = await buildShelf();
  const [open, paused, shut] = [
    await buildShopIn("Bandung"),
    await buildShopIn("Bandung", "PAUSED"),
    await buildShopIn("Bandung", "SUSPENDED"),
  ];
  const seen = await buildListed(shelf, {
    offers: [
      { shopId: open.id, price: 90_000 },
      { shopId: paused.id, price: 10_000 },
      { shopId: shut.id, price: 10_000 },
    ],
  });
  const retired = await buildListed(shelf, { offers: [{ shopId: open.id }] });
  await testCtx().sql.run("UPDATE Product SET status = 'RETIRED' WHERE id = ?", [retired.productId]);
  await buildListed(shelf, { status: "DRAFT", offers: [{ shopId: open.id }] });
  await buildListed(shelf, { offers: [{ shopId: open.id, status: "PAUSED" }] });
  await buildListed(shelf, { offers: [{ shopId: paused.id }] });
  await buildListed(shelf, { offers: [{ shopId: shut.id }] });

  const { rows } = await listProducts(testCtx(), { categoryPath: shelf.path });

  expect(rows).toMatchObject([{ slug: seen.slug, minPrice: 90_000, shopCount: 1, available: 10 }]);
  expect(await slugsOf({ shopId: paused.id })).toEqual([]);
});

test("brand, price, city, attribute and stock each narrow the list, and together", async () => {
  const [shelf, other] = [await buildShelf(), await buildShelf()];
  const [bandung, medan] = [await buildShopIn("Bandung"), await buildShopIn("Medan")];
  const trait = await buildFilterable();
  const red = [{ attributeId: trait.id, value: "Merah" }];
  const a = await buildListed(shelf, { offers: [{ shopId: bandung.id, price: 50_000 }], attributes: red });
  const b = await buildListed(shelf, { offers: [{ shopId: medan.id, price: 150_000 }], attributes: red });
  const c = await buildListed(shelf, { offers: [{ shopId: medan.id, price: 250_000, stock: 0 }] });
  const foreign = await buildListed(
    { ...shelf, brandId: other.brandId },
    { offers: [{ shopId: bandung.id, price: 60_000 }] },
  );
  const within = (input: ListingInput) => slugsOf({ categoryPath: shelf.path, sort: "price-asc", ...input });

  expect(await within({})).toEqual([a.slug, foreign.slug, b.slug, c.slug]);
  expect(await within({ brandSlugs: [other.brandSlug] })).toEqual([foreign.slug]);
  expect(await within({ priceMin: 60_000, priceMax: 150_000 })).toEqual([foreign.slug, b.slug]);
  expect(await within({ cities: ["Medan"] })).toEqual([b.slug, c.slug]);
  expect(await within({ cities: ["Medan"], inStockOnly: true })).toEqual([b.slug]);
  expect(
    await within({ attributes: { [trait.code]: ["Merah"] }, cities: ["Bandung", "Medan"], priceMax: 99_999 }),
  ).toEqual([a.slug]);
  expect(await within({ attributes: { [trait.code]: ["Biru"] } })).toEqual([]);
});

test("a shop's list shows the shop's own price and stock", async () => {
  const shelf = await buildShelf();
  const [dear, cheap] = [await buildShopIn("Bandung"), await buildShopIn("Medan")];
  await buildListed(shelf, {
    offers: [
      { shopId: dear.id, price: 200_000, compareAt: 250_000, stock: 2 },
      { shopId: cheap.id, price: 100_000, stock: 70 },
    ],
  });

  const { rows } = await listProducts(testCtx(), { shopId: dear.id });

  expect(rows).toMatchObject([
    {
      minPrice: 200_000,
      maxPrice: 200_000,
      compareAt: 250_000,
      offerCount: 1,
      shopCount: 1,
      available: 2,
      cities: ["Bandung"],
    },
  ]);
});

test.each<ListingSort>(["popular", "new", "price-asc", "price-desc", "relevance"])(
  "paging by %s loses and doubles no product, however many are equal, there and back",
  async (sort) => {
    const shelf = await buildShelf();
    const shop = await buildShopIn("Bandung");
    const word = `samakata${newId().replaceAll("-", "")}`.slice(0, 30);
    const all = [];
    for (let index = 0; index < 11; index++) {
      all.push(
        await buildListed(shelf, {
          name: `Lampu ${word}`,
          sold: index % 2,
          offers: [{ shopId: shop.id, price: index < 6 ? 100_000 : 50_000 }],
        }),
      );
    }
    await testCtx().sql.run(
      "UPDATE ProductListing SET listedAt = '2026-01-02 03:04:05.678' WHERE categoryId = ?",
      [shelf.categoryId],
    );
    const ask: ListingInput = {
      categoryPath: shelf.path,
      sort,
      size: 3,
      ...(sort === "relevance" && { query: word }),
    };

    const there: string[][] = [];
    let page = await listProducts(testCtx(), ask);
    expect(page.prev).toBeNull();
    for (;;) {
      there.push(page.rows.map((row) => row.slug));
      if (!page.next) break;
      page = await listProducts(testCtx(), { ...ask, cursor: page.next });
    }
    const back: string[][] = [page.rows.map((row) => row.slug)];
    while (page.prev) {
      page = await listProducts(testCtx(), { ...ask, cursor: page.prev });
      back.unshift(page.rows.map((row) => row.slug));
    }

    expect(there.flat().toSorted()).toEqual(all.map((product) => product.slug).toSorted());
    expect(there.map((rows) => rows.length)).toEqual([3, 3, 3, 2]);
    expect(back).toEqual(there);
  },
);

test("a cursor that is mangled, or of another sort, shows the first page", async () => {
  const shelf = await buildShelf();
  const shop = await buildShopIn("Bandung");
  for (let index = 0; index < 3; index++)
    await buildListed(shelf, { offers: [{ shopId: shop.id, price: 1000 + index }] });
  const ask: ListingInput = { categoryPath: shelf.path, sort: "price-asc", size: 2 };
  const first = await listProducts(testCtx(), ask);
  const forged = (values: string[]) => Buffer.from(JSON.stringify(values)).toString("base64url");

  const cursors = [
    "x",
    "%%%",
    forged([]),
    forged(["price-asc", "sideways", "1", newId()]),
    forged(["price-asc", "after", "not a number", newId()]),
    forged(["price-asc", "after", "1", "' OR 1=1 --"]),
    forged(["new", "after", "not a date", newId()]),
    (await listProducts(testCtx(), { ...ask, sort: "popular" })).next,
  ];
  for (const cursor of cursors) {
    expect(await listProducts(testCtx(), { ...ask, cursor })).toEqual(first);
  }
});
