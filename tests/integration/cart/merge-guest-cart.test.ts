import { expect, test } from "vitest";
import { addToCart, getCart, mergeGuestCart } from "@/lib/ordering";
import { newId } from "@/lib/platform/id";
import { testCtx } from "../../builders/ctx";
import { buildBuyer, buildGoods } from "../../builders/ordering";

test("signing in adds the guest's quantities to the person's own cart, once, however many tabs sign in together", async () => {
  const guestToken = newId();
  const guest = testCtx({ guestToken });
  const { ctx } = await buildBuyer({ guestToken });
  const [both, guestOnly, ownOnly] = [await buildGoods(), await buildGoods(), await buildGoods()];
  await addToCart(guest, { shopProductId: both.shopProductId, quantity: 2 });
  await addToCart(guest, { shopProductId: guestOnly.shopProductId, quantity: 1 });
  await addToCart(ctx, { shopProductId: both.shopProductId, quantity: 3 });
  await addToCart(ctx, { shopProductId: ownOnly.shopProductId, quantity: 4 });

  const results = await Promise.all(Array.from({ length: 8 }, () => mergeGuestCart(ctx)));

  expect(results.filter(({ merged }) => merged > 0)).toEqual([{ merged: 2 }]);
  const quantities = new Map(
    (await getCart(ctx)).shops
      .flatMap((shop) => shop.lines)
      .map((line) => [line.shopProductId, line.quantity]),
  );
  expect(quantities).toEqual(
    new Map([
      [both.shopProductId, 5],
      [guestOnly.shopProductId, 1],
      [ownOnly.shopProductId, 4],
    ]),
  );
  expect((await getCart(guest)).lineCount).toBe(0);
  expect(await mergeGuestCart(ctx)).toEqual({ merged: 0 });
});

test("a person's first cart is the guest's, also when it is put into while it is taken over", async () => {
  const guestToken = newId();
  const { ctx } = await buildBuyer({ guestToken });
  const [before, during] = [await buildGoods(), await buildGoods()];
  await addToCart(testCtx({ guestToken }), { shopProductId: before.shopProductId, quantity: 1 });

  await Promise.all([
    mergeGuestCart(ctx),
    addToCart(ctx, { shopProductId: during.shopProductId, quantity: 1 }),
  ]);

  expect((await getCart(ctx)).lineCount).toBe(2);
});
