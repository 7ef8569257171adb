import type { Ctx } from "@/lib/platform/ctx";
import { env } from "@/lib/platform/env";
import { announce, handlerOf } from "./announce";

const BATCH = 200;
/** A reminder comes when this part of the time to pay is left. */
const LAST_PART = 1 / 3;

/**
 * Reminds of a batch of the orders whose deadline draws near, each once: the order's id stands for the event that no clock sends. One
 * that cannot be told stands in nobody's way. True when there may be more.
 */
export async function remindUnpaid(ctx: Ctx): Promise<boolean> {
  const seconds = Math.round(env().LOCK_SECONDS * LAST_PART);
  const near = await ctx.sql.rows<{ id: string }>(
    `SELECT o.id FROM \`Order\` o WHERE o.status = 'PENDING_PAYMENT' AND o.expiresAt > NOW(3)
       AND o.expiresAt <= NOW(3) + INTERVAL ? SECOND
       AND NOT EXISTS (SELECT 1 FROM Payment p WHERE p.paidOrderId = o.id)
       AND NOT EXISTS (SELECT 1 FROM HandledEvent h WHERE h.handler = ? AND h.eventId = o.id)
     ORDER BY o.expiresAt LIMIT ${BATCH}`,
    [seconds, handlerOf("pay_reminder")],
  );
  let told = 0;
  for (const { id } of near) {
    try {
      await announce(ctx, id, { kind: "pay_reminder", payload: { orderId: id } });
      told++;
    } catch (error) {
      ctx.log.error({ err: error, orderId: id }, "an order's reminder was left to the next sweep");
    }
  }
  return told === BATCH;
}
