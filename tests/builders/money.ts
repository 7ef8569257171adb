import { systemCtx } from "@/lib/platform/ctx";
import { db } from "@/lib/platform/db";
import { newId } from "@/lib/platform/id";
import { deliverEvents } from "./placed-orders";

/** A shop's bank account, so that it can be paid. */
export async function buildBankAccount(shopId: string): Promise<void> {
  const data = { bankCode: "014", accountNumber: "1234567890", accountName: "Toko Uji" };
  await db().shopBankAccount.create({ data: { shopId, ...data } });
}

const told = new Set<string>();

/** Tells of refunds that were given and parts that were completed what their domains do not tell yet, and delivers all there is. */
export async function tellMoney(): Promise<void> {
  const { sql } = systemCtx("test");
  await deliverEvents();
  const lately = "endedAt > NOW(3) - INTERVAL 1 MINUTE";
  const refunds = await sql.rows<{ id: string }>(
    `SELECT id, id AS refundId, paymentId, orderId, shopOrderId, amount FROM Refund WHERE status = 'SUCCEEDED' AND ${lately}`,
  );
  const completed = await sql.rows<{ id: string }>(
    `SELECT id, id AS shopOrderId, orderId, shopId FROM ShopOrder WHERE status = 'COMPLETED' AND paidAt IS NOT NULL AND ${lately}`,
  );
  const events = [
    ...refunds.map((row) => ({ type: "refund.succeeded", row })),
    ...completed.map((row) => ({ type: "shop_order.completed", row })),
  ];
  for (const { type, row } of events.filter((event) => !told.has(event.row.id))) {
    told.add(row.id);
    await db().outboxEvent.create({
      data: { id: newId(), type, aggregateType: "Test", aggregateId: row.id, payload: row },
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
