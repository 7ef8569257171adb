import { cancelPaidPart, findShopOrder, moveShopOrder } from "@/lib/ordering";
import { giveBackItems } from "@/lib/payments";
import type { Ctx } from "@/lib/platform/ctx";
import { env } from "@/lib/platform/env";
import { isDomainError } from "@/lib/platform/errors";
import { sweepDue } from "@/lib/platform/sweep";
import { type Tx, withTransaction } from "@/lib/platform/transaction";

const AGAIN_SECONDS = 600;
const LOOK_AGAIN_HOURS = 2;
/** No person's sentence but a code, the cause itself: whoever reads it reads it in their language (notices.json, "reasons"). */
const UNDELIVERED = "undelivered";

/**
 * Settles a batch of the parts whose parcels have ended, not all of them with their buyer, and whose shop let its days pass: what came
 * back or was lost is paid back, and as nobody looked at the goods, none is put on sale. With nothing delivered the part is cancelled,
 * with something it counts as delivered. True when there may be more.
 */
export async function settleUndelivered(ctx: Ctx): Promise<boolean> {
  const due = {
    table: "ShopOrder",
    dueColumn: "sweepAt",
    where: "status = 'SHIPPED'",
    againInSeconds: AGAIN_SECONDS,
  } as const;
  return sweepDue(ctx, due, async (id) => {
    try {
      await withTransaction(ctx, (tx) => settle(tx, id));
    } catch (error) {
      // The customer confirmed at this very moment what did arrive.
      if (!isDomainError(error, "ORDER_STATE")) throw error;
    }
  });
}

async function settle(tx: Tx, shopOrderId: string): Promise<void> {
  const part = await findShopOrder(tx, shopOrderId);
  if (part?.status !== "SHIPPED") return;
  const { delivered, ripe } = await readParcels(tx, shopOrderId);
  if (!ripe) return lookAgain(tx, shopOrderId);
  await payBack(tx, shopOrderId, !delivered);
  const from = ["SHIPPED"] as const;
  if (delivered) return moveShopOrder(tx, part, { from, to: "DELIVERED", cause: "courier" });
  await cancelPaidPart(tx, part, { from, cause: UNDELIVERED, reason: UNDELIVERED, gone: true });
}

type Parcels = { delivered: boolean; ripe: boolean };

// Its shop has its days from the last parcel's end on.
async function readParcels(tx: Tx, shopOrderId: string): Promise<Parcels> {
  const [row] = await tx.sql.rows<{ delivered: number; open: number; ended: number }>(
    `SELECT SUM(status = 'DELIVERED') AS delivered, SUM(status NOT IN ('DELIVERED', 'RETURNED', 'LOST')) AS \`open\`,
       MAX(statusAt) <= NOW(3) - INTERVAL ${env().UNDELIVERED_DAYS} DAY AS ended
     FROM Shipment WHERE shopOrderId = ? AND status <> 'CANCELLED'`,
    [shopOrderId],
  );
  return { delivered: Boolean(row?.delivered), ripe: !row?.open && Boolean(row?.ended) };
}

async function lookAgain(tx: Tx, shopOrderId: string): Promise<void> {
  await tx.sql.run(
    `UPDATE ShopOrder SET sweepAt = NOW(3) + INTERVAL ${LOOK_AGAIN_HOURS} HOUR WHERE id = ? AND status = 'SHIPPED'`,
    [shopOrderId],
  );
}

type Missing = { orderItemId: string; quantity: number };

// The parcels have ended, so nobody moves them; whoever pays back as well queues at the payment's row.
async function payBack(tx: Tx, shopOrderId: string, whole: boolean): Promise<void> {
  const lines = await tx.sql.rows<Missing>(
    `SELECT l.orderItemId, LEAST(SUM(l.quantity - l.restocked - l.writtenOff), MAX(i.quantity - i.refunded)) AS quantity
     FROM Shipment p JOIN Reservation r ON r.liveKey = p.shopOrderId AND r.status = 'COMMITTED'
     JOIN ReservationLine l ON l.reservationId = r.id AND l.warehouseId = p.warehouseId JOIN OrderItem i ON i.id = l.orderItemId
     WHERE p.shopOrderId = ? AND p.status IN ('RETURNED', 'LOST') GROUP BY l.orderItemId HAVING quantity > 0 ORDER BY l.orderItemId`,
    [shopOrderId],
  );
  const [part] = await tx.sql.rows<{ shippingBack: number }>(
    "SELECT shippingBack OR shippingTotal = 0 AS shippingBack FROM ShopOrder WHERE id = ?",
    [shopOrderId],
  );
  const shipping = whole && !part?.shippingBack;
  if (lines.length === 0 && !shipping) return;
  await giveBackItems(tx, {
    ...{ shopOrderId, lines, shipping, reason: UNDELIVERED },
    ...{ restock: false, idempotencyKey: `undelivered:${shopOrderId}` },
  });
}
