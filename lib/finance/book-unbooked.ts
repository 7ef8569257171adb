import type { Ctx } from "@/lib/platform/ctx";
import { withTransaction } from "@/lib/platform/transaction";
import { bookRefund } from "./book-refund";
import { bookSales } from "./book-sales";

/**
 * Books a batch of the paid orders and given refunds that no handler has booked: those from before there was a ledger, and what was
 * lost for good. True when there may be more.
 */
export async function bookUnbooked(ctx: Ctx, input: { limit: number }): Promise<boolean> {
  const orders = await ctx.sql.rows<{ id: string }>(
    `SELECT DISTINCT s.orderId AS id FROM ShopOrder s JOIN Payment p ON p.paidOrderId = s.orderId
     LEFT JOIN ShopSale b ON b.shopOrderId = s.id
     WHERE s.paidAt < NOW(3) - INTERVAL 1 HOUR AND b.shopOrderId IS NULL LIMIT ?`,
    [input.limit],
  );
  for (const { id } of orders) await withTransaction(ctx, (tx) => bookSales(tx, id));
  const refunds = await ctx.sql.rows<{ id: string }>(
    `SELECT r.id FROM Refund r LEFT JOIN Journal j ON j.cause = CONCAT('refund:', r.id)
     WHERE r.status = 'SUCCEEDED' AND r.endedAt < NOW(3) - INTERVAL 1 HOUR AND j.id IS NULL LIMIT ?`,
    [input.limit],
  );
  for (const { id } of refunds) await withTransaction(ctx, (tx) => bookRefund(tx, id));
  return orders.length === input.limit || refunds.length === input.limit;
}
