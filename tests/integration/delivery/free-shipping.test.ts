import { beforeAll, expect, test } from "vitest";
import { setFreeShippingRule } from "@/lib/delivery";
import { addToCart, checkoutQuote, getCart, placeOrder, setSelected } from "@/lib/ordering";
import { db } from "@/lib/platform/db";
import { testCtx } from "../../builders/ctx";
import { buildDeliveryRates } from "../../builders/delivery";
import { buildBuyer, buildGoods, type Goods } from "../../builders/ordering";
import { checkoutInput } from "../../builders/placed-orders";

beforeAll(() => buildDeliveryRates());

// From Bandung, where the shop is, to Bandung: SAME_CITY. Lintas Nusa asks 9,000 for the first kilo and is listed first.
const near = { province: "Jawa Barat", city: "Bandung" };
const FULL = 9_000;

test("a shop bears the way from its basket value on: the quote says so, the order is priced so, and keeps what the shop bears", async () => {
  const goods = await aShopThatBears({ minItems: 200_000, zones: ["SAME_CITY"], maxAmount: null });
  const buyer = await buildBuyer(near);
  await addToCart(buyer.ctx, { shopProductId: goods.shopProductId, quantity: 1 });
  expect((await checkoutQuote(buyer.ctx)).shops[0]?.options[0]).toMatchObject({ cost: FULL, discount: 0 });

  await addToCart(buyer.ctx, { shopProductId: goods.shopProductId, quantity: 1 });
  const quote = await checkoutQuote(buyer.ctx);
  expect(quote.shops[0]?.options.every((option) => option.cost === 0 && option.discount > 0)).toBe(true);
  expect(quote).toMatchObject({ shippingTotal: 0, total: 200_000 });
  expect((await getCart(buyer.ctx)).shops[0]?.freeShipping).toEqual({
    minItems: 200_000,
    zones: ["SAME_CITY"],
    maxAmount: null,
  });

  const { orderId } = await placeOrder(buyer.ctx, await checkoutInput(buyer, [{ goods, quantity: 2 }]));
  const part = await db().shopOrder.findFirstOrThrow({ where: { orderId } });
  expect(part).toMatchObject({ shippingTotal: 0n, shippingDiscount: BigInt(FULL), total: 200_000n });
});

test("what a shop bears ends at its amount, and at its zones", async () => {
  const goods = await aShopThatBears({ minItems: 0, zones: ["SAME_CITY"], maxAmount: 4_000 });
  const [nearby, far] = [await buildBuyer(near), await buildBuyer()];
  for (const buyer of [nearby, far])
    await addToCart(buyer.ctx, { shopProductId: goods.shopProductId, quantity: 1 });
  expect((await checkoutQuote(nearby.ctx)).shops[0]?.chosen).toMatchObject({
    cost: FULL - 4_000,
    discount: 4_000,
  });
  expect((await checkoutQuote(far.ctx)).shops[0]?.chosen?.discount).toBe(0);
});

test("a buyer who claims free shipping of his own pays the price: the client invents no rule", async () => {
  const goods = await buildGoods({ price: 100_000 });
  const buyer = await buildBuyer(near);
  const input = await checkoutInput(buyer, [{ goods, quantity: 1 }]);
  await expect(placeOrder(buyer.ctx, { ...input, expectedTotal: 100_000 })).rejects.toMatchObject({
    code: "PRICE_CHANGED",
    params: { total: 100_000 + FULL },
  });
});

test("a rule switched off between the quote and the order is told to the buyer before they pay more", async () => {
  const goods = await aShopThatBears({ minItems: 0, zones: ["SAME_CITY"], maxAmount: null });
  const buyer = await buildBuyer(near);
  const input = await checkoutInput(buyer, [{ goods, quantity: 1 }]);
  expect(input.expectedTotal).toBe(goods.price);
  await rule(goods, { minItems: 0, zones: ["SAME_CITY"], maxAmount: null, active: false });
  await expect(placeOrder(buyer.ctx, input)).rejects.toMatchObject({ code: "PRICE_CHANGED" });
});

test("only the ticked lines count towards the basket value", async () => {
  const goods = await aShopThatBears({ minItems: 150_000, zones: ["SAME_CITY"], maxAmount: null });
  const second = await buildGoods({ shopId: goods.shop.id, price: 60_000 });
  const buyer = await buildBuyer(near);
  await addToCart(buyer.ctx, { shopProductId: goods.shopProductId, quantity: 1 });
  await addToCart(buyer.ctx, { shopProductId: second.shopProductId, quantity: 1 });
  expect((await checkoutQuote(buyer.ctx)).shippingTotal).toBe(0);
  const line = (await getCart(buyer.ctx)).shops[0]?.lines.find((one) => one.price === 60_000);
  await setSelected(buyer.ctx, { lineId: line?.id ?? "", selected: false });
  expect((await checkoutQuote(buyer.ctx)).shippingTotal).toBe(FULL);
});

type Rule = Omit<Parameters<typeof setFreeShippingRule>[1], "shopId" | "active"> & { active?: boolean };

async function aShopThatBears(terms: Rule): Promise<Goods> {
  const goods = await buildGoods({ price: 100_000, onHand: 50 });
  await rule(goods, terms);
  return goods;
}

async function rule(goods: Goods, terms: Rule): Promise<void> {
  await setFreeShippingRule(testCtx({ userId: goods.shop.ownerId }), {
    active: true,
    ...terms,
    shopId: goods.shop.id,
  });
}
