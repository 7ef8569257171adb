/**
 * A release trading on the database of DATABASE_URL: for each line on standard input it opens a shop, sells there, and answers one line of
 * what it did. Run from the release's own sources, beside another release's.
 */
import { createInterface } from "node:readline";
import { acceptShopOrder } from "@/lib/ordering";
import { decideSandboxPayment } from "@/lib/payments";
import { systemCtx } from "@/lib/platform/ctx";
import { db } from "@/lib/platform/db";
import { packShopOrder } from "@/lib/shipping";
import { testCtx } from "../builders/ctx";
import { buildDeliveryRates } from "../builders/delivery";
import { buildBuyer, buildGoods } from "../builders/ordering";
import { openPage } from "../builders/payments";
import { buildOrder, deliverEvents } from "../builders/placed-orders";
import { startSandboxProvider } from "../fakes/sandbox-provider";

/** What one turn left: an order that its shop packed, one that is paid, one that waits for its money. */
export type Turn = Record<"packed" | "paid" | "unpaid", string> & {
  shopId: string;
  ownerId: string;
  buyerId: string;
};

async function turn(): Promise<Turn> {
  const goods = await buildGoods({ onHand: 10 });
  const buyer = await buildBuyer();
  const place = async () => ({ ...(await buildOrder(buyer, { goods, quantity: 2 })), buyer });
  const [packed, paid, unpaid] = [await place(), await place(), await place()];
  for (const order of [packed, paid]) {
    const ref = await openPage(order);
    await decideSandboxPayment(systemCtx("upgrade"), { ref, outcome: "PAID", method: "QRIS" });
  }
  await deliverEvents();
  const part = await db().shopOrder.findFirstOrThrow({ where: { orderId: packed.orderId } });
  const owner = testCtx({ userId: goods.shop.ownerId });
  const ref = { shopId: goods.shop.id, shopOrderId: part.id };
  await acceptShopOrder(owner, ref);
  await packShopOrder(owner, ref);
  const { id: shopId, ownerId } = goods.shop;
  return {
    packed: packed.number,
    paid: paid.number,
    unpaid: unpaid.number,
    shopId,
    ownerId,
    buyerId: buyer.userId,
  };
}

const provider = await startSandboxProvider();
await buildDeliveryRates();
for await (const _ of createInterface({ input: process.stdin })) {
  process.stdout.write(`${JSON.stringify(await turn())}\n`);
}
await provider.stop();
process.exit(0);
