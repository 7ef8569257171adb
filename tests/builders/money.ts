import { systemCtx } from "@/lib/platform/ctx";
import { db } from "@/lib/platform/db";
import { newId } from "@/lib/platform/id";
import { deliverEvents } from "./placed-orders";

/** A shop's bank account, so that it can be paid. */
export async function buildBankAccount(shopId: string): Promise<void> {
  const data = { bankCode: "014", accountNumber: "1234567890", accountName: "Toko Uji" };
  await db().shopBankAccount.create({ data: { shopId, ...data } });
}

/** Tells of refunds that were given and parts that were completed what their domains do not tell yet, and delivers all there is. */
export async function tellMoney(): Promise<void> {
  const { sql } = systemCtx("test");
  await deliverEvents();
  const untold = (type: string, aggregate: string) =>
    `NOT EXISTS (SELECT 1 FROM OutboxEvent e WHERE e.type = '${type}' AND e.aggregateId = ${aggregate})`;
  const refunds = await sql.rows<{ refundId: string; paymentId: string; orderId: string }>(
    `SELECT r.id AS refundId, r.paymentId, r.orderId, r.shopOrderId, r.amount FROM Refund r
     WHERE r.status = 'SUCCEEDED' AND ${untold("refund.succeeded", "r.id")}`,
  );
  const completed = await sql.rows<{ shopOrderId: string }>(
    `SELECT s.id AS shopOrderId, s.orderId, s.shopId FROM ShopOrder s
     WHERE s.status = 'COMPLETED' AND s.paidAt IS NOT NULL AND ${untold("shop_order.completed", "s.id")}`,
  );
  const events = [
    ...refunds.map((payload) => ({ type: "refund.succeeded", id: payload.refundId, payload })),
    ...completed.map((payload) => ({ type: "shop_order.completed", id: payload.shopOrderId, payload })),
  ];
  for (const { type, id, payload } of events) {
    await db().outboxEvent.create({
      data: { id: newId(), type, aggregateType: "Test", aggregateId: id, payload },
    });
  }
  await deliverEvents();
}

/** What the ledger says a shop has: −Σ of its entries. */
export async function shopBalance(shopId: string): Promise<number> {
  const sum = await db().journalEntry.aggregate({ where: { shopId }, _sum: { amount: true } });
  return 0 - Number(sum._sum.amount ?? 0);
}

/** The kinds of journals of a part, in the order they were booked. */
export async function journalsOf(shopOrderId: string): Promise<string[]> {
  const journals = await db().journal.findMany({
    where: { shopOrderId },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
  return journals.map((journal) => journal.kind);
}
