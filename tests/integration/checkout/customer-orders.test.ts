import { beforeAll, expect, test } from "vitest";
import {
  addToCart,
  buyAgain,
  cancelOrder,
  checkoutQuote,
  getCart,
  getMyOrder,
  listMyOrders,
  orderStatus,
  placeOrder,
} from "@/lib/ordering";
import { newId } from "@/lib/platform/id";
import { buildDeliveryRates } from "../../builders/delivery";
import { buildBuyer, buildGoods, type Goods } from "../../builders/ordering";

beforeAll(buildDeliveryRates);

type Buyer = Awaited<ReturnType<typeof buildBuyer>>;

async function order(buyer: Buyer, goods: Goods, quantity = 1): Promise<string> {
  await addToCart(buyer.ctx, { shopProductId: goods.shopProductId, quantity });
  const quote = await checkoutQuote(buyer.ctx);
  const { number } = await placeOrder(buyer.ctx, {
    idempotencyKey: newId(),
    addressId: buyer.addressId,
    expectedTotal: quote.total ?? 0,
    shops: quote.shops.map((shop) => ({ shopId: shop.shopId, rateId: shop.chosen?.rateId ?? "" })),
    lines: [{ shopProductId: goods.shopProductId, quantity }],
  });
  return number;
}

test("another person's order is not found: not its page, its status, nor buying it again", async () => {
  const [mine, other] = [await buildBuyer(), await buildBuyer()];
  const number = await order(mine, await buildGoods());

  expect(await getMyOrder(mine.ctx, { number })).toMatchObject({ number, stage: "UNPAID" });
  for (const attempt of [
    () => getMyOrder(other.ctx, { number }),
    () => orderStatus(other.ctx, { number }),
    () => buyAgain(other.ctx, { orderNumber: number }),
    () => cancelOrder(other.ctx, { orderNumber: number }),
  ]) {
    await expect(attempt()).rejects.toMatchObject({ code: "NOT_FOUND" });
  }
  expect((await listMyOrders(other.ctx, { tab: "all" })).rows).toEqual([]);
});

test("the history pages through every order once, newest first, and each tab holds its own stage", async () => {
  const buyer = await buildBuyer();
  const goods = await buildGoods({ onHand: 100 });
  const numbers: string[] = [];
  for (let count = 0; count < 12; count++) numbers.push(await order(buyer, goods));
  await cancelOrder(buyer.ctx, { orderNumber: numbers[0] ?? "" });
  // Two placed in the same millisecond: the id decides between them, so neither is lost at a page's edge.
  await buyer.ctx.db.order.updateMany({ where: { userId: buyer.userId }, data: { placedAt: new Date() } });

  const first = await listMyOrders(buyer.ctx, { tab: "all" });
  const second = await listMyOrders(buyer.ctx, { tab: "all", cursor: first.next });
  expect([...first.rows, ...second.rows].map((row) => row.number)).toEqual(numbers.toReversed());
  expect(second.next).toBeNull();

  expect((await listMyOrders(buyer.ctx, { tab: "cancelled" })).rows.map((row) => row.number)).toEqual([
    numbers[0],
  ]);
  expect((await listMyOrders(buyer.ctx, { tab: "ongoing" })).rows).toEqual([]);
  expect((await listMyOrders(buyer.ctx, { tab: "all", cursor: "nonsense" })).rows).toHaveLength(10);
});

test("a paid order's stage follows its parts", async () => {
  const buyer = await buildBuyer();
  const number = await order(buyer, await buildGoods());
  const { id } = await buyer.ctx.db.order.update({ where: { number }, data: { status: "PAID" } });
  const stages = [];
  for (const status of ["NEW", "SHIPPED", "DELIVERED", "CANCELLED"] as const) {
    await buyer.ctx.db.shopOrder.updateMany({ where: { orderId: id }, data: { status } });
    stages.push((await getMyOrder(buyer.ctx, { number })).stage);
  }
  expect(stages).toEqual(["ONGOING", "ONGOING", "DONE", "CANCELLED"]);
});

test("buying again puts back what can still be bought, says what is fewer and names what is gone", async () => {
  const buyer = await buildBuyer();
  const scarce = await buildGoods({ onHand: 5 });
  const number = await order(buyer, scarce, 4);
  expect(await buyAgain(buyer.ctx, { orderNumber: number })).toEqual({ added: 1, fewer: 1, missing: [] });
  expect((await getCart(buyer.ctx)).shops[0]?.lines).toMatchObject([{ quantity: 1 }]);

  await buyer.ctx.db.shopProduct.update({ where: { id: scarce.shopProductId }, data: { status: "PAUSED" } });
  const gone = await buyAgain(buyer.ctx, { orderNumber: number });
  expect(gone).toMatchObject({ added: 0, missing: [expect.any(String)] });
});
