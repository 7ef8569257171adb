import type { Ctx } from "@/lib/platform/ctx";
import { counter } from "@/lib/platform/metrics";
import { type Tx, withTransaction } from "@/lib/platform/transaction";
import { bookRefund, REFUND_CAUSE } from "./book-refund";
import { bookFees, bookSales } from "./book-sales";
import { bookSurplusCame } from "./book-surplus";

/**
 * Books a batch of the paid orders, given refunds and told fees that no handler has booked: those from before there was a ledger, and what was
 * lost for good. True when there may be more.
 */
export async function bookUnbooked(ctx: Ctx, input: { limit: number }): Promise<boolean> {
  const orders = await ctx.sql.rows<{ id: string }>(
    `SELECT DISTINCT s.orderId AS id FROM ShopOrder s JOIN Payment p ON p.paidOrderId = s.orderId
     LEFT JOIN ShopSale b ON b.shopOrderId = s.id
     WHERE s.paidAt < NOW(3) - INTERVAL 1 HOUR AND b.shopOrderId IS NULL LIMIT ?`,
    [input.limit],
  );
  let booked = await bookEach(ctx, orders, (tx, id) => bookSales(tx, id));
  const refunds = await ctx.sql.rows<{ id: string }>(
    `SELECT r.id FROM Refund r LEFT JOIN Journal j ON j.cause = ${REFUND_CAUSE}
     WHERE r.status = 'SUCCEEDED' AND r.endedAt < NOW(3) - INTERVAL 1 HOUR AND j.id IS NULL LIMIT ?`,
    [input.limit],
  );
  booked += await bookEach(ctx, refunds, (tx, id) => bookRefund(tx, id));
  const surplus = await ctx.sql.rows<{ id: string }>(
    `SELECT p.id FROM Payment p LEFT JOIN Journal j ON j.cause = CONCAT('surplus:', p.id)
     WHERE p.status = 'SURPLUS' AND p.endedAt < NOW(3) - INTERVAL 1 HOUR AND j.id IS NULL
       AND NOT EXISTS (SELECT 1 FROM Refund r JOIN Journal b ON b.cause = ${REFUND_CAUSE} WHERE r.paymentId = p.id) LIMIT ?`,
    [input.limit],
  );
  booked += await bookEach(ctx, surplus, bookSurplusCame);
  // Some gateways tell their fee a while after the money, when the sale is booked.
  const fees = await ctx.sql.rows<{ id: string; orderId: string }>(
    `SELECT DISTINCT p.id, p.orderId FROM PaymentTransaction t JOIN Payment p ON p.id = t.paymentId
     LEFT JOIN Journal j ON j.cause = CONCAT('fee:', p.id)
     WHERE t.kind = 'FEE' AND t.createdAt < NOW(3) - INTERVAL 1 HOUR AND j.id IS NULL LIMIT ?`,
    [input.limit],
  );
  const orderOf = new Map(fees.map((fee) => [fee.id, fee.orderId]));
  booked += await bookEach(ctx, fees, (tx, paymentId) =>
    bookFees(tx, { paymentId, orderId: orderOf.get(paymentId) ?? "" }),
  );
  // A batch of nothing but what cannot be booked would only come again.
  return booked > 0 && [orders, refunds, surplus, fees].some((rows) => rows.length === input.limit);
}

// One that cannot be booked, which the proof and the metric tell, stands in nobody's way.
async function bookEach(
  ctx: Ctx,
  rows: readonly { id: string }[],
  book: (tx: Tx, id: string) => Promise<unknown>,
): Promise<number> {
  let booked = 0;
  for (const { id } of rows) {
    try {
      await withTransaction(ctx, (tx) => book(tx, id));
      booked++;
    } catch (error) {
      ctx.log.error({ err: error, id }, "could not be booked");
      counter("gerai_bookings_failed_total").inc();
    }
  }
  return booked;
}
