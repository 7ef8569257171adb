import { beforeAll, expect, test } from "vitest";
import { addToCart, checkoutQuote, getCart, placeOrder } from "@/lib/ordering";
import type { Ctx } from "@/lib/platform/ctx";
import { newId } from "@/lib/platform/id";
import { testCtx } from "../../builders/ctx";
import { buildDeliveryRates } from "../../builders/delivery";
import { buildBuyer, buildGoods } from "../../builders/ordering";

beforeAll(buildDeliveryRates);

/** What the checkout page sends from the quote it shows. */
async function placeAsQuoted(ctx: Ctx, choices: Record<string, string> = {}) {
  const quote = await checkoutQuote(ctx, { choices });
  return placeOrder(ctx, {
    idempotencyKey: newId(),
    addressId: quote.addressId ?? "",
    expectedTotal: quote.total ?? 0,
    shops: quote.shops.map((shop) => ({ shopId: shop.shopId, rateId: shop.chosen?.rateId ?? "" })),
    lines: quote.shops.flatMap((shop) =>
      shop.lines.map(({ shopProductId, quantity }) => ({ shopProductId, quantity })),
    ),
  });
}

test("two shops are quoted with a delivery each, add up, and are placed for exactly that total", async () => {
  const { ctx, userId } = await buildBuyer();
  const [first, second] = [await buildGoods({ price: 10_000 }), await buildGoods({ price: 25_000 })];
  await addToCart(ctx, { shopProductId: first.shopProductId, quantity: 3 });
  await addToCart(ctx, { shopProductId: second.shopProductId, quantity: 1 });

  const offered =
    (await checkoutQuote(ctx)).shops.find((shop) => shop.shopId === first.shop.id)?.options ?? [];
  const dearest = offered.toSorted((a, b) => b.cost - a.cost)[0];
  const choices = { [first.shop.id]: dearest?.rateId ?? "" };
  const quote = await checkoutQuote(ctx, { choices });

  expect(quote).toMatchObject({ itemsTotal: 55_000, problems: [], ready: true });
  const chosen = quote.shops.map((shop) => shop.chosen?.cost ?? 0);
  expect(quote.shops.find((shop) => shop.shopId === first.shop.id)?.chosen).toEqual(dearest);
  expect(quote.total).toBe(55_000 + chosen.reduce((sum, cost) => sum + cost, 0));

  const { number } = await placeAsQuoted(ctx, choices);
  const order = await ctx.db.order.findUniqueOrThrow({ where: { number } });
  expect({ userId: order.userId, total: Number(order.total) }).toEqual({ userId, total: quote.total });
  expect((await getCart(ctx)).lineCount).toBe(0);
});

test("what stands in the way is named: no address, short line, changed price; a paused line is left out and stops nothing", async () => {
  const { ctx, userId } = await buildBuyer();
  const [short, changed, paused] = [await buildGoods({ onHand: 5 }), await buildGoods(), await buildGoods()];
  for (const { shopProductId } of [short, changed, paused])
    await addToCart(ctx, { shopProductId, quantity: 4 });
  await ctx.db.stockLevel.updateMany({ where: { variantId: short.variantId }, data: { reserved: 3 } });
  await ctx.db.shopProduct.update({ where: { id: changed.shopProductId }, data: { price: 99_000 } });
  await ctx.db.shopProduct.update({ where: { id: paused.shopProductId }, data: { status: "PAUSED" } });
  await ctx.db.address.updateMany({ where: { userId }, data: { archivedAt: new Date() } });

  const quote = await checkoutQuote(ctx);

  expect(quote.ready).toBe(false);
  expect(quote.problems.map(({ code }) => code).toSorted()).toEqual([
    "LEFT_OUT",
    "NO_ADDRESS",
    "OUT_OF_STOCK",
    "PRICE_CHANGED",
  ]);
  expect(quote.shops).toHaveLength(2);
});

test("units under an overdue lock can be put into the cart and ordered: the next buyer gets them with no worker alive", async () => {
  const goods = await buildGoods({ onHand: 2 });
  const [slow, next] = [await buildBuyer(), await buildBuyer()];
  await addToCart(slow.ctx, { shopProductId: goods.shopProductId, quantity: 2 });
  const { orderId, number } = await placeAsQuoted(slow.ctx);
  await expect(
    addToCart(next.ctx, { shopProductId: goods.shopProductId, quantity: 1 }),
  ).rejects.toMatchObject({
    code: "OUT_OF_STOCK",
  });

  const past = new Date(Date.now() - 60_000);
  await slow.ctx.db.order.update({ where: { number }, data: { expiresAt: past } });
  await slow.ctx.db.reservation.updateMany({ where: { orderId }, data: { expiresAt: past } });

  await addToCart(next.ctx, { shopProductId: goods.shopProductId, quantity: 2 });
  await placeAsQuoted(next.ctx);
  expect(await slow.ctx.db.order.findUniqueOrThrow({ where: { number } })).toMatchObject({
    status: "EXPIRED",
  });
});

test("only a signed-in person has a quote", async () => {
  await expect(checkoutQuote(testCtx())).rejects.toMatchObject({ code: "UNAUTHENTICATED" });
});
