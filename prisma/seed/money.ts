import { bookPayout, bookRefund, bookSales } from "@/lib/finance";
import { newId, newNumber } from "@/lib/platform/id";
import type { Tx } from "@/lib/platform/transaction";
import { after, before, HOUR } from "./calendar";
import type { PlannedOrder } from "./orders/order-plan";
import { createRandom } from "./random";
import { type Row, writeRows } from "./rows";
import type { SeededShop } from "./shops";

const BANKS = ["014", "008", "009", "002", "451", "022"];
/** The payout that was paid took what had been completed by then. */
const PAID_DAYS_AGO = 9;
const OPEN_SHOPS = 3;

/**
 * What the shops' past orders left in the money ledger, booked by the same verbs as any order's; a payout to every shop that was paid,
 * and one to the first few that staff have yet to send to the bank.
 */
export async function seedMoney(
  tx: Tx,
  orders: readonly PlannedOrder[],
  shops: readonly SeededShop[],
  staffId: string,
  now: Date,
): Promise<void> {
  for (const order of orders) if (order.paidAt) await bookSales(tx, order.id, true);
  const refunds = await tx.sql.rows<{ id: string }>("SELECT id FROM Refund ORDER BY endedAt");
  for (const { id } of refunds) await bookRefund(tx, id, true);
  await writeRows(tx.sql, "ShopBankAccount", shops.map(bankRow));
  const paidAt = before(now, PAID_DAYS_AGO);
  await payOut(tx, shops, { runAt: after(paidAt, -3 * HOUR), paidAt, staffId });
  await payOut(tx, shops.slice(0, OPEN_SHOPS), { runAt: after(now, -2 * HOUR), paidAt: null, staffId });
}

function bankRow(shop: SeededShop): Row {
  const random = createRandom(`bank/${shop.slug}`);
  return {
    shopId: shop.id,
    bankCode: random.pick(BANKS),
    accountNumber: Array.from({ length: 10 }, () => random.int(1, 9)).join(""),
    accountName: `PT ${shop.name}`,
    updatedBy: shop.ownerId,
    updatedAt: after(shop.openedAt, 2 * HOUR),
  };
}

type Run = { runAt: Date; paidAt: Date | null; staffId: string };

async function payOut(tx: Tx, shops: readonly SeededShop[], { runAt, paidAt, staffId }: Run): Promise<void> {
  const runId = newId();
  const run = { id: runId, number: newNumber("PO", 2), idempotencyKey: runId };
  await writeRows(tx.sql, "PayoutRun", [{ ...run, createdBy: staffId, createdAt: runAt }]);
  for (const shop of shops) {
    const id = newId();
    await tx.sql.run(
      "UPDATE ShopSale SET payoutId = ? WHERE shopId = ? AND releasedAt < ? AND payoutId IS NULL",
      [id, shop.id, runAt],
    );
    const [sum] = await tx.sql.rows<{ amount: number | null }>(
      `SELECT SUM(itemsTotal + shipping - commission - itemsBack - shippingBack + commissionBack) AS amount
       FROM ShopSale WHERE payoutId = ?`,
      [id],
    );
    if (!sum?.amount) continue;
    const { shopId, bankCode, accountNumber, accountName } = bankRow(shop) as Record<string, string>;
    const ended = paidAt
      ? { status: "PAID", openKey: null, paidAt, note: `TRF ${id.slice(-8)}` }
      : { status: "OPEN", openKey: shop.id, paidAt: null, note: null };
    const payout = { id, runId, shopId, amount: sum.amount, bankCode, accountNumber, accountName };
    await writeRows(tx.sql, "Payout", [{ ...payout, ...ended, createdAt: runAt } as Row]);
    if (paidAt) await bookPayout(tx, { id, shopId: shop.id, amount: sum.amount }, paidAt);
  }
}
