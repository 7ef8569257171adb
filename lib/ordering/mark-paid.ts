import { zoneCostTo } from "@/lib/delivery";
import { endReservations, OutOfStock, reserveStock } from "@/lib/inventory";
import { crashPoint } from "@/lib/platform/crash-point";
import type { Ctx } from "@/lib/platform/ctx";
import { env } from "@/lib/platform/env";
import { appendEvents, claimEvent } from "@/lib/platform/outbox";
import { type Tx, withTransaction } from "@/lib/platform/transaction";
import { recordChanges } from "./changes";
import { type OrderPaidLine, orderPaid, paymentUnusable } from "./events";

/** How long a shop has to hand over a paid order. */
const SHIP_WITHIN_DAYS = 2;

export type PaymentSucceeded = { orderId: string; paymentId: string };

/**
 * The money for an order is there: the order becomes PAID and its locked units leave for good, in one transaction (M3).
 *
 * Late money (M5): an order whose deadline passed takes it still if every line can be locked again; otherwise, and for an order
 * the customer cancelled, `order.payment_unusable` tells payments to give it back. Throws when another buyer took units between
 * plan and lock: the event comes again, and the next plan finds other units or none.
 */
export async function markOrderPaid(ctx: Ctx, eventId: string, input: PaymentSucceeded): Promise<void> {
  try {
    await withTransaction(ctx, async (tx) => {
      if (!(await claimEvent(tx, "ordering.mark-paid", eventId)) || !(await moneyIsThere(tx, input))) return;
      if (await claimOrder(tx, input.orderId, "PENDING_PAYMENT"))
        return settle(tx, input.orderId, "PENDING_PAYMENT");
      if (await claimOrder(tx, input.orderId, "EXPIRED")) {
        await lockAgain(tx, input.orderId);
        return settle(tx, input.orderId, "EXPIRED");
      }
      await tellUnusable(tx, input);
    });
    crashPoint("ordering.mark-paid.after-commit");
  } catch (error) {
    if (!(error instanceof OutOfStock)) throw error;
    // The transaction above is undone as a whole, its claim of the event with it; so it is claimed again here.
    await withTransaction(ctx, async (tx) => {
      if (await claimEvent(tx, "ordering.mark-paid", eventId)) await tellUnusable(tx, input);
    });
  }
}

// A read of payments' row, and its lock: a success may be told twice, and the money may have gone back in between. Whoever gives
// it back waits here until we know whether the order takes it.
async function moneyIsThere(tx: Tx, input: PaymentSucceeded): Promise<boolean> {
  const [payment] = await tx.sql.rows<{ id: string }>(
    "SELECT id FROM Payment WHERE id = ? AND orderId = ? AND status = 'SUCCEEDED' FOR UPDATE",
    [input.paymentId, input.orderId],
  );
  return payment !== undefined;
}

async function claimOrder(tx: Tx, orderId: string, from: "PENDING_PAYMENT" | "EXPIRED"): Promise<boolean> {
  const claimed = await tx.sql.run(
    "UPDATE `Order` SET status = 'PAID', paidAt = NOW(3), endedAt = NULL WHERE id = ? AND status = ?",
    [orderId, from],
  );
  return claimed === 1;
}

async function settle(tx: Tx, orderId: string, from: string): Promise<void> {
  await tx.sql.run(
    `UPDATE ShopOrder SET status = 'NEW', paidAt = NOW(3), endedAt = NULL, shipBy = NOW(3) + INTERVAL ${SHIP_WITHIN_DAYS} DAY,
       sweepAt = NOW(3) + INTERVAL ${SHIP_WITHIN_DAYS} DAY - INTERVAL ${env().SHIP_BY_REMIND_HOURS} HOUR
     WHERE orderId = ? AND status IN ('AWAITING_PAYMENT', 'EXPIRED')`,
    [orderId],
  );
  const lines = await tx.sql.rows<OrderPaidLine>(
    `SELECT i.shopOrderId, s.shopId, i.productId, i.variantId, i.quantity FROM OrderItem i
     JOIN ShopOrder s ON s.id = i.shopOrderId WHERE i.orderId = ?`,
    [orderId],
  );
  const parts = [...new Set(lines.map((line) => line.shopOrderId))];
  await recordChanges(tx, [
    { orderId, from, to: "PAID", cause: "payment.succeeded" },
    ...parts.map((shopOrderId) => ({
      orderId,
      shopOrderId,
      from: null,
      to: "NEW",
      cause: "payment.succeeded",
    })),
  ]);
  await appendEvents(tx, [orderPaid(orderId, lines)]);
  await endReservations(tx, [orderId], "COMMITTED", "payment.succeeded");
  crashPoint("ordering.mark-paid.before-commit");
}

async function lockAgain(tx: Tx, orderId: string): Promise<void> {
  const items = await tx.sql.rows<{
    shopOrderId: string;
    shopId: string;
    orderItemId: string;
    variantId: string;
    quantity: number;
    province: string;
    city: string;
  }>(
    `SELECT i.shopOrderId, s.shopId, i.id AS orderItemId, i.variantId, i.quantity, o.province, o.city FROM OrderItem i
     JOIN ShopOrder s ON s.id = i.shopOrderId JOIN \`Order\` o ON o.id = i.orderId WHERE i.orderId = ?`,
    [orderId],
  );
  const [clock] = await tx.sql.rows<{ now: Date }>("SELECT NOW(3) AS now");
  const parts = [...new Set(items.map((item) => item.shopOrderId))];
  const zoneCost = items[0] && zoneCostTo(items[0]);
  const request = {
    orderId,
    expiresAt: clock?.now ?? new Date(),
    shopOrders: parts.map((shopOrderId) => {
      const lines = items.filter((item) => item.shopOrderId === shopOrderId);
      return { shopOrderId, shopId: lines[0]?.shopId ?? "", lines, zoneCost };
    }),
  };
  const [short] = await reserveStock(tx, [request], { way: "locked" });
  if (short) throw short;
}

async function tellUnusable(tx: Tx, input: PaymentSucceeded): Promise<void> {
  const [order] = await tx.sql.rows<{ status: string }>("SELECT status FROM `Order` WHERE id = ?", [
    input.orderId,
  ]);
  // At most one payment of an order succeeds (M3), so a paid order was paid by this very one: the event was only told twice.
  if (order?.status === "PAID") return;
  const reason =
    order?.status === "EXPIRED" ? "stock-gone" : `order-${order?.status.toLowerCase() ?? "missing"}`;
  await recordChanges(tx, [
    {
      orderId: input.orderId,
      from: order?.status ?? null,
      to: order?.status ?? "CANCELLED",
      cause: "payment.unusable",
      note: reason,
    },
  ]);
  await appendEvents(tx, [paymentUnusable(input.orderId, input.paymentId, reason)]);
}
