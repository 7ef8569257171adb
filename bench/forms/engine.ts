import { OutOfStock, reserveStock, StockRefused } from "@/lib/inventory";
import { systemCtx } from "@/lib/platform/ctx";
import { appendEvents } from "@/lib/platform/outbox";
import { withTransaction } from "@/lib/platform/transaction";
import type { Outcome } from "../harness/rounds";
import { LOCK_MINUTES, type Wanted } from "./locks";

const ctx = () => systemCtx("bench");

/** Gerai's engine, composed as placeOrder composes it, without the order's own rows. */
export async function lockByEngine(wanted: Wanted): Promise<Outcome> {
  const { orderId } = wanted;
  const expiresAt = new Date(Date.now() + LOCK_MINUTES * 60_000);
  const shopOrders = wanted.parts.map(({ shopOrderId, shopId, goods }) => ({
    shopOrderId,
    shopId,
    lines: goods.map(({ variantId }, index) => ({
      orderItemId: `${shopOrderId.slice(0, 34)}${index + 10}`,
      variantId,
      quantity: 1,
    })),
  }));
  try {
    await withTransaction(ctx(), async (tx) => {
      await appendEvents(tx, [
        { type: "order.placed", aggregateType: "Order", aggregateId: orderId, payload: { orderId } },
      ]);
      await reserveStock(tx, { orderId, expiresAt, shopOrders });
    });
    return "done";
  } catch (error) {
    if (error instanceof OutOfStock || error instanceof StockRefused) return "refused";
    throw error;
  }
}
