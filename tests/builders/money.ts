import { askAdjustment } from "@/lib/finance";
import type { AdjustmentInput } from "@/lib/finance/schema";
import { db } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";
import { newId } from "@/lib/platform/id";
import { testCtx } from "./ctx";

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

/** A correction of a shop's balance that one person may make alone. */
export function anAdjustment(shopId: string): AdjustmentInput {
  return {
    ...{ shopId, gateway: null, amount: 25_000, against: "COMMISSION" },
    ...{ reason: "Kompensasi paket hilang", reference: "TKT-4711", idempotencyKey: newId() },
  };
}

/** One beyond that, waiting for a second person; answers its id. */
export async function buildWaitingAdjustment(shopId: string, createdBy = newId()): Promise<string> {
  const maker = testCtx({ userId: createdBy, staffRole: "ADMIN" });
  const amount = env().ADJUSTMENT_ALONE_MAX + 1;
  return (await askAdjustment(maker, { ...anAdjustment(shopId), amount })).id;
}
