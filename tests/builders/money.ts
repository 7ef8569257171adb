import { db } from "@/lib/platform/db";

/** A shop's bank account, so that it can be paid. */
export async function buildBankAccount(shopId: string): Promise<void> {
  const data = { bankCode: "014", accountNumber: "1234567890", accountName: "Toko Uji" };
  await db().shopBankAccount.create({ data: { shopId, ...data } });
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
