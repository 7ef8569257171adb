import { relayBatch } from "@/inngest/relay";
import { quoteRates } from "@/lib/delivery";
import { type PlacedOrder, placeOrder } from "@/lib/ordering";
import type { PlaceOrderInput } from "@/lib/ordering/schema";
import { type Ctx, systemCtx } from "@/lib/platform/ctx";
import { db } from "@/lib/platform/db";
import { newId } from "@/lib/platform/id";
import type { Goods } from "./ordering";

export type Buyer = { ctx: Ctx; userId: string; addressId: string };

/** What a checkout page would send for these goods: the cheapest service of each shop and the total it would have shown. */
export async function checkoutInput(
  buyer: Buyer,
  lines: readonly { goods: Goods; quantity: number }[],
): Promise<PlaceOrderInput> {
  const address = await db().address.findUniqueOrThrow({ where: { id: buyer.addressId } });
  const shopIds = [...new Set(lines.map((line) => line.goods.shop.id))];
  const shops = await Promise.all(
    shopIds.map(async (shopId) => {
      const shop = await db().shop.findUniqueOrThrow({ where: { id: shopId } });
      const own = lines.filter((line) => line.goods.shop.id === shopId);
      const weightGrams = own.reduce((sum, line) => sum + 500 * line.quantity, 0);
      const itemsTotal = own.reduce((sum, line) => sum + line.goods.price * line.quantity, 0);
      const seller = { shopId, itemsTotal };
      const [[rate] = []] = await quoteRates(buyer.ctx, [{ from: shop, to: address, weightGrams, seller }]);
      return { shopId, rateId: rate?.rateId ?? "", cost: rate?.cost ?? 0 };
    }),
  );
  const items = lines.reduce((sum, line) => sum + line.goods.price * line.quantity, 0);
  return {
    idempotencyKey: newId(),
    addressId: buyer.addressId,
    expectedTotal: items + shops.reduce((sum, shop) => sum + shop.cost, 0),
    shops: shops.map(({ shopId, rateId }) => ({ shopId, rateId })),
    lines: lines.map((line) => ({ shopProductId: line.goods.shopProductId, quantity: line.quantity })),
  };
}

/** An order placed and not yet paid. */
export async function buildOrder(
  buyer: Buyer,
  ...lines: { goods: Goods; quantity: number }[]
): Promise<PlacedOrder> {
  return placeOrder(buyer.ctx, await checkoutInput(buyer, lines));
}

/** Puts an order's deadline and locks a minute into the past, as time would. */
export async function passDeadline(orderId: string): Promise<void> {
  await db().$executeRaw`UPDATE \`Order\` SET expiresAt = NOW(3) - INTERVAL 1 MINUTE WHERE id = ${orderId}`;
  await db()
    .$executeRaw`UPDATE Reservation SET expiresAt = NOW(3) - INTERVAL 1 MINUTE WHERE orderId = ${orderId}`;
}

/** Delivers every event that is due, and those their handlers write, as the in-process engine does. */
export async function deliverEvents(): Promise<void> {
  while ((await relayBatch(systemCtx("test.relay"), "in-process")) > 0);
}

/** Counts of a variant over all warehouses of a shop, as the levels say. */
export async function stockOf(goods: Goods): Promise<{ onHand: number; reserved: number }> {
  const levels = await db().stockLevel.findMany({
    where: { shopId: goods.shop.id, variantId: goods.variantId },
  });
  return {
    onHand: levels.reduce((sum, level) => sum + level.onHand, 0),
    reserved: levels.reduce((sum, level) => sum + level.reserved, 0),
  };
}

/** What the ledger and the open locks say the same counts must be (I1). */
export async function stockByLedger(goods: Goods) {
  const where = { shopId: goods.shop.id, variantId: goods.variantId };
  const ledger = await db().stockLedger.aggregate({
    where,
    _sum: { deltaOnHand: true, deltaReserved: true },
  });
  const locks = await db().reservationLine.aggregate({
    where: { variantId: goods.variantId, reservation: { shopId: goods.shop.id, status: "HELD" } },
    _sum: { quantity: true },
  });
  return {
    onHand: ledger._sum.deltaOnHand ?? 0,
    reserved: ledger._sum.deltaReserved ?? 0,
    locked: locks._sum.quantity ?? 0,
  };
}
