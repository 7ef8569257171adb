import type { Ctx } from "@/lib/platform/ctx";
import { env } from "@/lib/platform/env";
import { isDomainError } from "@/lib/platform/errors";
import { appendEvents } from "@/lib/platform/outbox";
import { sweepDue } from "@/lib/platform/sweep";
import { type Tx, withTransaction } from "@/lib/platform/transaction";
import { shopOrderCompleted } from "./events";
import { findShopOrder, getOwnShopOrder, moveShopOrder, type ShopOrderRow } from "./shop-orders";

/** A part that completed by itself, as histories name it. */
const BY_TIME = "delivered-long-ago";
/** What the customer was told about his return must have time to be read before the part completes. */
const DAYS_AFTER_RETURN = 1;
const AGAIN_SECONDS = 600;

/** The customer has the goods. @throws ORDER_STATE while a return of them is open, or a parcel that did not arrive is not settled */
export async function confirmReceived(ctx: Ctx, input: { shopOrderId: string }): Promise<void> {
  const part = await getOwnShopOrder(ctx, input.shopOrderId);
  await withTransaction(ctx, (tx) => complete(tx, part, ["SHIPPED", "DELIVERED"], "customer"));
}

/** Completes a batch of the parts whose customer had his goods for long enough. True when there may be more. */
export async function completeDeliveredParts(ctx: Ctx): Promise<boolean> {
  const due = {
    table: "ShopOrder",
    dueColumn: "sweepAt",
    where: "status = 'DELIVERED'",
    againInSeconds: AGAIN_SECONDS,
  } as const;
  return sweepDue(ctx, due, async (id) => {
    const part = await findShopOrder(ctx, id);
    if (!part) return;
    try {
      await withTransaction(ctx, (tx) => complete(tx, part, ["DELIVERED"], BY_TIME));
    } catch (error) {
      // The customer confirmed, or asked for a return, at this very moment.
      if (!isDomainError(error, "ORDER_STATE")) throw error;
    }
  });
}

/**
 * Marks a part whose customer asks to give goods back: until `closeReturn` it does not complete. False where it is not with the
 * customer, completed longer ago than returns are taken, or has a return open already. For returns, which knows who asks.
 */
export async function openReturn(tx: Tx, shopOrderId: string): Promise<boolean> {
  const opened = await tx.sql.run(
    `UPDATE ShopOrder SET returnOpen = TRUE, sweepAt = NULL WHERE id = ? AND returnOpen = FALSE
       AND (status = 'DELIVERED' OR (status = 'COMPLETED' AND endedAt > NOW(3) - INTERVAL ${env().RETURN_WITHIN_DAYS} DAY))`,
    [shopOrderId],
  );
  return opened === 1;
}

/** The end of what `openReturn` began: the part completes at its old time, or a day from now where that is past. */
export async function closeReturn(tx: Tx, shopOrderId: string): Promise<void> {
  await tx.sql.run(
    `UPDATE ShopOrder SET returnOpen = FALSE, sweepAt = IF(status = 'DELIVERED',
       GREATEST(deliveredAt + INTERVAL ${env().COMPLETE_AFTER_DAYS} DAY, NOW(3) + INTERVAL ${DAYS_AFTER_RETURN} DAY), NULL)
     WHERE id = ?`,
    [shopOrderId],
  );
}

async function complete(
  tx: Tx,
  part: ShopOrderRow,
  from: readonly ("SHIPPED" | "DELIVERED")[],
  cause: string,
): Promise<void> {
  // A shipped part that waits for something waits for the settlement of what did not arrive.
  const only = "returnOpen = FALSE AND (status <> 'SHIPPED' OR sweepAt IS NULL)";
  await moveShopOrder(tx, part, { from, to: "COMPLETED", cause, only });
  const { orderId, id: shopOrderId, shopId } = part;
  await appendEvents(tx, [shopOrderCompleted({ orderId, shopOrderId, shopId, cause })]);
}
