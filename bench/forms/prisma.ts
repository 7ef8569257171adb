import { newTraceparent } from "@/lib/platform/ctx";
import { db } from "@/lib/platform/db";
import { newId } from "@/lib/platform/id";
import type { Outcome } from "../harness/rounds";
import { LOCK_MINUTES, type Wanted } from "./locks";

/** Waits as long as a connection takes under this load; the default gives up after 2 s and would lose buyers. */
const PATIENCE = { maxWait: 60_000, timeout: 60_000 };

class SoldOut extends Error {}

/** The usual code through Prisma's interactive transaction: the same rows as lockPlainly, for one line. */
export async function lockThroughPrisma(wanted: Wanted): Promise<Outcome> {
  const [part] = wanted.parts;
  const [line] = part?.lines ?? [];
  if (!part || !line) throw new Error("nothing wanted");
  const { stockLevelId, warehouseId, variantId } = line.goods;
  const { orderId } = wanted;
  const { shopOrderId, shopId } = part;
  try {
    await db().$transaction(
      async (tx) => {
        const taken = await tx.$executeRaw`UPDATE StockLevel SET reserved = reserved + 1, updatedAt = NOW(3)
          WHERE id = ${stockLevelId} AND onHand - safetyStock - reserved >= 1`;
        if (taken !== 1) throw new SoldOut();
        const id = newId();
        const expiresAt = new Date(Date.now() + LOCK_MINUTES * 60_000);
        await tx.reservation.create({
          data: { id, orderId, shopOrderId, shopId, liveKey: shopOrderId, expiresAt },
        });
        await tx.reservationLine.create({
          data: {
            reservationId: id,
            orderItemId: line.orderItemId,
            stockLevelId,
            warehouseId,
            variantId,
            quantity: 1,
          },
        });
        const level = await tx.stockLevel.findUniqueOrThrow({ where: { id: stockLevelId } });
        const after = { onHandAfter: level.onHand, reservedAfter: level.reserved };
        const why = { cause: "RESERVE", refType: "order", refId: orderId, actorName: "bench" } as const;
        await tx.stockLedger.create({
          data: {
            stockLevelId,
            shopId,
            warehouseId,
            variantId,
            deltaOnHand: 0,
            deltaReserved: 1,
            ...after,
            ...why,
          },
        });
        const event = {
          type: "order.placed",
          aggregateType: "Order",
          aggregateId: orderId,
          payload: { orderId },
        };
        await tx.outboxEvent.create({ data: { id: newId(), traceparent: newTraceparent(), ...event } });
      },
      { isolationLevel: "ReadCommitted", ...PATIENCE },
    );
    return "done";
  } catch (error) {
    if (error instanceof SoldOut) return "refused";
    throw error;
  }
}
