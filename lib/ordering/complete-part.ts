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
/** Beyond the courier's estimate, before a customer may say that nothing came. */
const DAYS_AFTER_ESTIMATE = 3;
/** A completed part's money is held until then: for as long as the return is open. What parcels under way wait for goes on. */
const WHILE_OPEN =
  "CASE s.status WHEN 'COMPLETED' THEN '9999-01-01' WHEN 'SHIPPED' THEN s.sweepAt ELSE NULL END";
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

/** Parcels of a part `s` whose estimate is past by days enough to say that they do not come. */
export const OVERDUE = `(s.status = 'SHIPPED'
  AND s.shippedAt < NOW(3) - INTERVAL (CAST(SUBSTRING_INDEX(s.etaDays, '-', -1) AS UNSIGNED) + ${DAYS_AFTER_ESTIMATE}) DAY)`;

/**
 * Marks a part whose customer asks for his money: until `closeReturn` it does not complete, and a completed one is not paid out.
 * False where it is not with the customer (nor overdue, where that is what he says), completed longer ago than returns are taken,
 * or has a return open already. For returns, which knows who asks.
 */
export async function openReturn(tx: Tx, shopOrderId: string, notReceived = false): Promise<boolean> {
  const opened = await tx.sql.run(
    `UPDATE ShopOrder s SET s.returnOpen = TRUE, s.sweepAt = ${WHILE_OPEN} WHERE s.id = ? AND s.returnOpen = FALSE
       AND (s.status = 'DELIVERED' OR (s.status = 'COMPLETED' AND s.endedAt > NOW(3) - INTERVAL ${env().RETURN_WITHIN_DAYS} DAY)
         ${notReceived ? `OR ${OVERDUE}` : ""})`,
    [shopOrderId],
  );
  return opened === 1;
}

/** An ended return goes on, as one its customer appeals. False where the part's money is no longer held for it. */
export async function reopenReturn(tx: Tx, shopOrderId: string): Promise<boolean> {
  const opened = await tx.sql.run(
    `UPDATE ShopOrder s SET s.returnOpen = TRUE, s.sweepAt = ${WHILE_OPEN} WHERE s.id = ? AND s.returnOpen = FALSE
       AND (s.status IN ('SHIPPED', 'DELIVERED') OR (s.status = 'COMPLETED' AND s.sweepAt > NOW(3)))`,
    [shopOrderId],
  );
  return opened === 1;
}

/**
 * The end of what `openReturn` began: the part completes at its old time, or a day from now where that is past. Where the customer
 * may appeal, it neither completes by itself nor is paid out for so many days.
 */
export async function closeReturn(tx: Tx, shopOrderId: string, appealDays = 0): Promise<void> {
  const days = Math.max(DAYS_AFTER_RETURN, appealDays);
  await tx.sql.run(
    `UPDATE ShopOrder SET returnOpen = FALSE, sweepAt = CASE
       WHEN status = 'DELIVERED' THEN GREATEST(deliveredAt + INTERVAL ${env().COMPLETE_AFTER_DAYS} DAY, NOW(3) + INTERVAL ${days} DAY)
       WHEN status = 'COMPLETED' AND ${appealDays} > 0 THEN NOW(3) + INTERVAL ${appealDays} DAY
       WHEN status = 'SHIPPED' THEN sweepAt
       ELSE NULL END
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
