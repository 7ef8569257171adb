import { findShopOrder, type ShopOrderRow, shopOrderShipByNear, UNSHIPPED } from "@/lib/ordering";
import type { Ctx } from "@/lib/platform/ctx";
import { env } from "@/lib/platform/env";
import { isDomainError } from "@/lib/platform/errors";
import { appendEvents } from "@/lib/platform/outbox";
import { sweepDue } from "@/lib/platform/sweep";
import { withTransaction } from "@/lib/platform/transaction";
import { cancelUnsent } from "./cancel-part";

const AGAIN_SECONDS = 600;
/** No person's sentence but a code, the cause itself: whoever reads it reads it in their language (notices.json, "reasons"). */
const NOT_SHIPPED_IN_TIME = "ship-by";

/**
 * Looks after a batch of the parts that wait to be shipped: reminds their shop once as the ship-by time comes near, and cancels
 * them with their money once it is past by the grace. True when there may be more.
 */
export async function watchShipBy(ctx: Ctx): Promise<boolean> {
  const due = {
    table: "ShopOrder",
    dueColumn: "sweepAt",
    where: "status IN ('NEW', 'ACCEPTED', 'PACKED')",
    againInSeconds: AGAIN_SECONDS,
  } as const;
  return sweepDue(ctx, due, async (id) => {
    const part = await findShopOrder(ctx, id);
    if (part && !(await remind(ctx, part))) await cancelLate(ctx, part);
  });
}

// The cancellation counts from the reminder too: where nobody swept for a day, the shop still has its hours after the warning.
async function remind(ctx: Ctx, part: ShopOrderRow): Promise<boolean> {
  const { SHIP_BY_REMIND_HOURS, SHIP_BY_GRACE_HOURS } = env();
  return withTransaction(ctx, async (tx) => {
    const first = await tx.sql.run(
      `UPDATE ShopOrder SET remindedAt = NOW(3),
         sweepAt = GREATEST(shipBy + INTERVAL ${SHIP_BY_GRACE_HOURS} HOUR, NOW(3) + INTERVAL ${SHIP_BY_REMIND_HOURS} HOUR)
       WHERE id = ? AND status IN (?) AND remindedAt IS NULL AND shipBy <= NOW(3) + INTERVAL ${SHIP_BY_REMIND_HOURS} HOUR`,
      [part.id, [...UNSHIPPED]],
    );
    if (first !== 1) return false;
    const [row] = await tx.sql.rows<{ shipBy: Date }>("SELECT shipBy FROM ShopOrder WHERE id = ?", [part.id]);
    const { orderId, id: shopOrderId, shopId } = part;
    const shipBy = row?.shipBy.toISOString() ?? "";
    await appendEvents(tx, [shopOrderShipByNear({ orderId, shopOrderId, shopId, shipBy })]);
    return true;
  });
}

// Whoever hands it over at this moment and this one lock the same row: one of both moves it. Of a part of which one parcel has left
// the others are cancelled. A courier is called off for none that is not late.
async function cancelLate(ctx: Ctx, part: ShopOrderRow): Promise<void> {
  const { SHIP_BY_REMIND_HOURS, SHIP_BY_GRACE_HOURS } = env();
  const only = `remindedAt <= NOW(3) - INTERVAL ${SHIP_BY_REMIND_HOURS} HOUR AND shipBy <= NOW(3) - INTERVAL ${SHIP_BY_GRACE_HOURS} HOUR`;
  const late = await ctx.sql.rows(`SELECT id FROM ShopOrder WHERE id = ? AND ${only}`, [part.id]);
  if (late.length === 0) return;
  try {
    await cancelUnsent(ctx, part, { cause: NOT_SHIPPED_IN_TIME, reason: NOT_SHIPPED_IN_TIME, only });
  } catch (error) {
    if (!isDomainError(error, "ORDER_STATE")) throw error;
  }
}
