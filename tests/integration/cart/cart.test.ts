import { describe, expect, test } from "vitest";
import {
  acceptPrices,
  addToCart,
  CART_LINES_MAX,
  type Cart,
  cartCount,
  getCart,
  removeLines,
  setQuantity,
  setSelected,
} from "@/lib/ordering";
import { newId } from "@/lib/platform/id";
import { insertRows } from "@/lib/platform/sql";
import { testCtx } from "../../builders/ctx";
import { buildBuyer, buildGoods } from "../../builders/ordering";

const guest = () => testCtx({ guestToken: newId() });
const linesOf = (cart: Cart) => cart.shops.flatMap((shop) => shop.lines);

describe("a guest's cart", () => {
  test("belongs to the secret of their cookie: another guest sees nothing of it and cannot change it", async () => {
    const goods = await buildGoods();
    const [mine, other] = [guest(), guest()];
    await addToCart(mine, { shopProductId: goods.shopProductId, quantity: 1 });
    const [line] = linesOf(await getCart(mine));
    const lineId = line?.id ?? "";

    expect(await cartCount(other)).toBe(0);
    await expect(setQuantity(other, { lineId, quantity: 5 })).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect(await removeLines(other, { lineIds: [lineId] })).toEqual({ removed: 0 });
    expect(linesOf(await getCart(mine))[0]?.quantity).toBe(1);
  });

  test("is stored under a hash, so the table alone opens no cart", async () => {
    const ctx = guest();
    await addToCart(ctx, { shopProductId: (await buildGoods()).shopProductId, quantity: 1 });
    const rows = await ctx.sql.rows("SELECT id FROM Cart WHERE tokenHash = ?", [ctx.guestToken]);
    expect(rows).toHaveLength(0);
  });
});

describe("putting into the cart", () => {
  test("adds to what is there, and fills up to what is left instead of refusing", async () => {
    const { ctx } = await buildBuyer();
    const { shopProductId } = await buildGoods({ onHand: 5 });

    expect(await addToCart(ctx, { shopProductId, quantity: 3 })).toEqual({
      quantity: 3,
      available: 5,
      clamped: false,
    });
    expect(await addToCart(ctx, { shopProductId, quantity: 3 })).toEqual({
      quantity: 5,
      available: 5,
      clamped: true,
    });
    expect(linesOf(await getCart(ctx))).toMatchObject([{ quantity: 5, problem: null }]);
  });

  test("ten presses at once count ten times", async () => {
    const { ctx } = await buildBuyer();
    const { shopProductId } = await buildGoods({ onHand: 50 });
    await Promise.all(Array.from({ length: 10 }, () => addToCart(ctx, { shopProductId, quantity: 1 })));
    expect(linesOf(await getCart(ctx))).toMatchObject([{ quantity: 10 }]);
  });

  test("what cannot be bought is refused by name of the reason", async () => {
    const { ctx } = await buildBuyer();
    const [soldOut, closed, paused] = [
      await buildGoods({ onHand: 0 }),
      await buildGoods(),
      await buildGoods(),
    ];
    await ctx.db.shop.update({ where: { id: closed.shop.id }, data: { status: "PAUSED" } });
    await ctx.db.shopProduct.update({ where: { id: paused.shopProductId }, data: { status: "PAUSED" } });

    const add = (shopProductId: string) => addToCart(ctx, { shopProductId, quantity: 1 });
    await expect(add(soldOut.shopProductId)).rejects.toMatchObject({
      code: "OUT_OF_STOCK",
      params: { left: 0 },
    });
    await expect(add(closed.shopProductId)).rejects.toMatchObject({ code: "SHOP_CLOSED" });
    await expect(add(paused.shopProductId)).rejects.toMatchObject({ code: "OFFER_UNAVAILABLE" });
    await expect(add(newId())).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect(await cartCount(ctx)).toBe(0);
  });

  test("a full cart takes more of what it holds, but no further line", async () => {
    const { ctx, userId } = await buildBuyer();
    const { shopProductId } = await buildGoods();
    await addToCart(ctx, { shopProductId, quantity: 1 });
    const cart = await ctx.db.cart.findUniqueOrThrow({ where: { userId } });
    const filling = Array.from({ length: CART_LINES_MAX - 1 }, () => ({
      id: newId(),
      cartId: cart.id,
      shopProductId: newId(),
      quantity: 1,
      priceSeen: 1000,
    }));
    await insertRows(ctx.sql, "CartLine", filling);

    const another = await buildGoods();
    await expect(addToCart(ctx, { shopProductId: another.shopProductId, quantity: 1 })).rejects.toMatchObject(
      {
        code: "CART_FULL",
      },
    );
    expect(await addToCart(ctx, { shopProductId, quantity: 1 })).toMatchObject({ quantity: 2 });
  });
});

describe("the cart as it stands now", () => {
  test("groups by shop and totals only what is ticked and can be bought", async () => {
    const { ctx } = await buildBuyer();
    const first = await buildGoods({ price: 10_000 });
    const sibling = await buildGoods({ price: 7_000, shopId: first.shop.id });
    const other = await buildGoods({ price: 500 });
    for (const goods of [first, sibling, other]) {
      await addToCart(ctx, { shopProductId: goods.shopProductId, quantity: 2 });
    }
    await setSelected(ctx, { selected: false });
    await setSelected(ctx, { selected: true, shopId: first.shop.id });
    await ctx.db.shopProduct.update({ where: { id: sibling.shopProductId }, data: { status: "PAUSED" } });

    const cart = await getCart(ctx);
    expect(cart.shops.map((shop) => shop.lines.length).toSorted()).toEqual([1, 2]);
    expect(linesOf(cart).find((line) => line.shopProductId === sibling.shopProductId)?.problem).toBe(
      "PAUSED",
    );
    expect(cart.selected).toEqual({ lines: 1, units: 2, total: 20_000 });
  });

  test("a price that moved is marked until the buyer agrees to the very price they were shown", async () => {
    const { ctx } = await buildBuyer();
    const goods = await buildGoods({ price: 10_000 });
    await addToCart(ctx, { shopProductId: goods.shopProductId, quantity: 1 });
    const setPrice = (price: number) =>
      ctx.db.shopProduct.update({ where: { id: goods.shopProductId }, data: { price } });
    await setPrice(12_000);
    const [line] = linesOf(await getCart(ctx));
    expect(line).toMatchObject({ price: 12_000, priceSeen: 10_000, priceChanged: true });

    await setPrice(13_000);
    const lineId = line?.id ?? "";
    expect(await acceptPrices(ctx, { seen: [{ lineId, price: 12_000 }] })).toEqual({ accepted: 0 });
    expect(await acceptPrices(ctx, { seen: [{ lineId, price: 13_000 }] })).toEqual({ accepted: 1 });
    expect(linesOf(await getCart(ctx))).toMatchObject([{ priceSeen: 13_000, priceChanged: false }]);
  });

  test("a line others bought away from is short, and its new quantity is held to what is left", async () => {
    const { ctx } = await buildBuyer();
    const goods = await buildGoods({ onHand: 5 });
    await addToCart(ctx, { shopProductId: goods.shopProductId, quantity: 5 });
    await ctx.db.stockLevel.updateMany({ where: { variantId: goods.variantId }, data: { reserved: 3 } });

    const [line] = linesOf(await getCart(ctx));
    expect(line).toMatchObject({ problem: "SHORT", available: 2 });
    const result = await setQuantity(ctx, { lineId: line?.id ?? "", quantity: 4 });
    expect(result).toEqual({ quantity: 2, available: 2, clamped: true });
  });
});
