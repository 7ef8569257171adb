import { expect, test } from "vitest";
import { systemCtx } from "@/lib/platform/ctx";
import { db } from "@/lib/platform/db";
import { withTransaction } from "@/lib/platform/transaction";
import {
  addShopProducts,
  listOffers,
  listPriceHistory,
  pauseShop,
  refreshListings,
  resumeShop,
  setPrice,
  setPrices,
  setStatus,
} from "@/lib/shops";
import { testCtx } from "../../builders/ctx";
import { buildPaidOrder } from "../../builders/shop-orders";
import { buildMember, buildOffer, buildProduct, buildShop } from "../../builders/shops";

test("a variant goes on sale under its own code, with a price history and a row in the lists", async () => {
  const [shop, product] = [await buildShop(), await buildProduct({ variants: 2 })];
  const ctx = testCtx({ userId: shop.ownerId });

  await addShopProducts(ctx, {
    shopId: shop.id,
    productId: product.id,
    status: "ACTIVE",
    lines: product.variants.map((variant, index) => line(variant.id, 50_000 + index)),
  });

  expect((await listOffers(ctx, { shopId: shop.id })).rows.map((row) => row.sku).toSorted()).toEqual(
    product.variants.map((variant) => variant.code).toSorted(),
  );
  expect(await listPriceHistory(ctx, { shopId: shop.id, productId: product.id })).toHaveLength(2);
  expect(await listingOf(product.id)).toMatchObject({
    minPrice: 50_000n,
    maxPrice: 50_001n,
    offerCount: 2,
    shopCount: 1,
  });
});

test("a variant the shop sells already and a SKU it uses already are refused, and nothing of the batch is kept", async () => {
  const [shop, product] = [await buildShop(), await buildProduct({ variants: 3 })];
  const ctx = testCtx({ userId: shop.ownerId });
  const [first, second, third] = product.variants.map((variant) => variant.id);
  const add = (...lines: ReturnType<typeof line>[]) =>
    addShopProducts(ctx, { shopId: shop.id, productId: product.id, status: "ACTIVE", lines });
  await add({ ...line(first ?? "", 10_000), sku: "A-1" });

  await expect(add(line(second ?? "", 1), line(first ?? "", 1))).rejects.toMatchObject({ code: "CONFLICT" });
  await expect(add({ ...line(third ?? "", 1), sku: "A-1" })).rejects.toMatchObject({
    code: "SKU_TAKEN",
    field: "lines.0.sku",
  });
  expect(await db().shopProduct.count({ where: { shopId: shop.id } })).toBe(1);
});

test("each new price is kept with the old one, and the lists show it in the same moment", async () => {
  const { ctx, shop, product, offer } = await offered({ price: 80_000 });

  await setPrice(ctx, { shopId: shop.id, offerId: offer.id, price: 60_000, compareAtPrice: 80_000 });

  expect(await listPriceHistory(ctx, { shopId: shop.id, productId: product.id })).toMatchObject([
    { oldPrice: 80_000, newPrice: 60_000 },
  ]);
  expect(await listingOf(product.id)).toMatchObject({ minPrice: 60_000n, compareAt: 80_000n });
});

test("a strike-through price that is not above the price is refused", async () => {
  const { ctx, shop, offer } = await offered({ price: 80_000 });
  const change = setPrice(ctx, { shopId: shop.id, offerId: offer.id, price: 60_000, compareAtPrice: 60_000 });
  await expect(change).rejects.toMatchObject({ code: "PRICE_INVALID", field: "compareAtPrice" });
});

test("two shops that change their prices of one product at once end in the right listing, every time", async () => {
  for (let round = 0; round < 10; round++) {
    const product = await buildProduct();
    const sellers = await Promise.all([1, 2, 3].map(() => offered({ price: 500_000, product })));

    await Promise.all(
      sellers.map(({ ctx, shop, offer }, index) =>
        setPrice(ctx, {
          shopId: shop.id,
          offerId: offer.id,
          price: 100_000 * (index + 1),
          compareAtPrice: null,
        }),
      ),
    );

    expect(await listingOf(product.id)).toMatchObject({
      minPrice: 100_000n,
      maxPrice: 300_000n,
      offerCount: 3,
      shopCount: 3,
    });
  }
});

test("a shop's holiday takes its products off the lists and brings them back with their sold count", async () => {
  const { ctx, shop, product } = await offered({ price: 10_000 });
  await withTransaction(systemCtx("test"), (tx) => refreshListings(tx, [product.id]));
  await pauseShop(ctx, { shopId: shop.id });
  expect(await listingOf(product.id)).toBeNull();
  await sell(shop.id, product.variants[0]?.id ?? "", 7);

  await resumeShop(ctx, { shopId: shop.id });
  expect(await listingOf(product.id)).toMatchObject({ offerCount: 1, sold: 7 });
});

test("a price change keeps the sold count of the list row as it is", async () => {
  const { ctx, shop, product, offer } = await offered({ price: 10_000 });
  await withTransaction(systemCtx("test"), (tx) => refreshListings(tx, [product.id]));
  await db().productListing.update({ where: { productId: product.id }, data: { sold: 41 } });

  await setPrice(ctx, { shopId: shop.id, offerId: offer.id, price: 9_000, compareAtPrice: null });
  expect(await listingOf(product.id)).toMatchObject({ sold: 41, minPrice: 9_000n });
});

test("a paused offer leaves the lists; drafts, closed shops and retired products never get there", async () => {
  const { ctx, shop, product, offer } = await offered({ price: 10_000 });
  await setStatus(ctx, { shopId: shop.id, offerIds: [offer.id], status: "PAUSED" });
  expect(await listingOf(product.id)).toBeNull();

  const closed = await offered({ price: 10_000, status: "DRAFT" });
  await setPrice(closed.ctx, {
    shopId: closed.shop.id,
    offerId: closed.offer.id,
    price: 5_000,
    compareAtPrice: null,
  });
  expect(await listingOf(closed.product.id)).toBeNull();

  const retired = await offered({ price: 10_000, product: await buildProduct({ status: "RETIRED" }) });
  await setPrice(retired.ctx, {
    shopId: retired.shop.id,
    offerId: retired.offer.id,
    price: 5_000,
    compareAtPrice: null,
  });
  expect(await listingOf(retired.product.id)).toBeNull();
});

test("a percentage over many offers rounds to hundreds and tells the other domains once", async () => {
  const [shop, product] = [await buildShop(), await buildProduct({ variants: 2 })];
  const ctx = testCtx({ userId: shop.ownerId });
  const offers = await Promise.all(
    product.variants.map((variant) =>
      buildOffer({ shopId: shop.id, productId: product.id, variantId: variant.id, price: 12_345 }),
    ),
  );

  await setPrices(ctx, {
    shopId: shop.id,
    offerIds: offers.map((offer) => offer.id),
    change: { kind: "PERCENT", percent: 10 },
  });

  expect((await listOffers(ctx, { shopId: shop.id })).rows.map((row) => row.price)).toEqual([13_600, 13_600]);
  const events = await db().outboxEvent.findMany({
    where: { aggregateId: shop.id, type: "shops.offer_changed" },
  });
  expect(events.map((event) => event.payload)).toEqual([{ shopId: shop.id, productIds: [product.id] }]);
});

test("another shop's offer is not found, and stays untouched, also in a batch with one's own", async () => {
  const [mine, theirs] = [await offered({ price: 10_000 }), await offered({ price: 10_000 })];
  const change = setStatus(mine.ctx, {
    shopId: mine.shop.id,
    offerIds: [mine.offer.id, theirs.offer.id],
    status: "PAUSED",
  });

  await expect(change).rejects.toMatchObject({ code: "NOT_FOUND" });
  expect(
    await db().shopProduct.count({
      where: { id: { in: [mine.offer.id, theirs.offer.id] }, status: "ACTIVE" },
    }),
  ).toBe(2);
});

test("a viewer and a warehouse worker read the offers and cannot change them", async () => {
  const { shop, offer } = await offered({ price: 10_000 });
  for (const role of ["VIEWER", "WAREHOUSE"] as const) {
    const ctx = testCtx({ userId: (await buildMember(shop.id, role)).id });
    expect((await listOffers(ctx, { shopId: shop.id })).rows).toHaveLength(1);
    const change = setPrice(ctx, { shopId: shop.id, offerId: offer.id, price: 1, compareAtPrice: null });
    await expect(change).rejects.toMatchObject({ code: "FORBIDDEN" });
  }
});

test("an offer names all that keeps it from being sold", async () => {
  const { ctx, shop } = await offered({ price: 10_000, status: "DRAFT", shopStatus: "PAUSED" });
  expect((await listOffers(ctx, { shopId: shop.id })).rows[0]?.blocks).toEqual([
    "DRAFT",
    "NO_WAREHOUSE",
    "SHOP_NOT_OPEN",
  ]);
});

function line(variantId: string, price: number) {
  return { variantId, price, sku: null as string | null, compareAtPrice: null };
}

async function offered(over: {
  price: number;
  product?: Awaited<ReturnType<typeof buildProduct>>;
  status?: "ACTIVE" | "DRAFT";
  shopStatus?: "OPEN" | "PAUSED";
}) {
  const shop = await buildShop({ status: over.shopStatus ?? "OPEN" });
  const product = over.product ?? (await buildProduct());
  const offer = await buildOffer({
    shopId: shop.id,
    productId: product.id,
    variantId: product.variants[0]?.id ?? "",
    price: over.price,
    status: over.status ?? "ACTIVE",
  });
  return { ctx: testCtx({ userId: shop.ownerId }), shop, product, offer };
}

async function listingOf(productId: string) {
  return db().productListing.findUnique({ where: { productId } });
}

/** A paid order of so many units, as ordering would have left it. */
async function sell(shopId: string, variantId: string, quantity: number): Promise<void> {
  await buildPaidOrder({ shopId, lines: [{ variantId, quantity }] });
}
