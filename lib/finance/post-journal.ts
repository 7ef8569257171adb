import type { EntryPart, JournalKind, MoneyAccount } from "@/generated/prisma/enums";
import { actorName, actorUserId } from "@/lib/platform/ctx";
import { newId } from "@/lib/platform/id";
import { insertRows, type SqlValue } from "@/lib/platform/sql";
import type { Tx } from "@/lib/platform/transaction";

/** One side of a journal. Debit is positive: what the platform has. Credit is negative: what it owes or has earned. */
export type Entry = {
  account: MoneyAccount;
  part: EntryPart;
  /** Names the account of a shop. */
  shopId?: string;
  /** Names what a gateway holds, or has kept. */
  gateway?: string;
  /** Rupiah. */
  amount: number;
};

export type NewJournal = {
  kind: JournalKind;
  /** "sale:<shop order>", "refund:<refund>", …: booked once, however often it is told. */
  cause: string;
  orderId?: string;
  shopOrderId?: string;
  refundId?: string;
  payoutId?: string;
  note?: string;
  /** When it happened, where that was not now: the demo's past. */
  at?: Date;
  entries: readonly Entry[];
};

/**
 * The one writer of the money ledger. The entries must sum to 0 to the rupiah, or nothing is written; a cause that was booked is
 * not booked again, and false is answered. The balances of the shops move in the same transaction, in the order of their ids.
 */
export async function postJournal(tx: Tx, journal: NewJournal): Promise<boolean> {
  const { entries: wanted, at, ...head } = journal;
  const entries = wanted.filter((entry) => entry.amount !== 0);
  refuseUnbalanced(journal.cause, entries);
  const id = newId();
  const time: Record<string, SqlValue> = at ? { createdAt: at } : {};
  const row = {
    id,
    ...head,
    actorUserId: actorUserId(tx.actor),
    actorName: actorName(tx.actor),
    ...time,
  };
  const columns = Object.keys(row);
  const written = await tx.sql.run(
    `INSERT IGNORE INTO Journal (${columns.join(", ")}) VALUES (${columns.map(() => "?").join(", ")})`,
    Object.values(row).map((value) => value ?? null),
  );
  if (written !== 1) return false;
  await insertRows(
    tx.sql,
    "JournalEntry",
    entries.map(({ account, part, shopId, gateway, amount }, line) => ({
      journalId: id,
      line,
      account,
      part,
      shopId: shopId ?? null,
      gateway: gateway ?? null,
      amount,
      ...time,
    })),
  );
  await moveBalances(tx, entries);
  return true;
}

function refuseUnbalanced(cause: string, entries: readonly Entry[]): void {
  const sum = entries.reduce((total, entry) => total + entry.amount, 0);
  const whole = entries.every((entry) => Number.isSafeInteger(entry.amount));
  if (sum !== 0 || !whole || entries.length < 2) throw new Error(`journal ${cause} is out by ${sum}`);
}

async function moveBalances(tx: Tx, entries: readonly Entry[]): Promise<void> {
  const moves = new Map<string, number>();
  for (const { shopId, amount } of entries) if (shopId) moves.set(shopId, (moves.get(shopId) ?? 0) - amount);
  for (const [shopId, move] of [...moves].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    await tx.sql.run(
      `INSERT INTO ShopAccount (shopId, balance) VALUES (?, ?)
       ON DUPLICATE KEY UPDATE balance = balance + VALUES(balance), updatedAt = NOW(3)`,
      [shopId, move],
    );
  }
}

/** Takes a shop's account until commit: who pays out, releases or refunds a shop's sales comes one after the other. */
export async function lockAccount(tx: Tx, shopId: string): Promise<number> {
  const [account] = await tx.sql.rows<{ balance: number }>(
    "SELECT balance FROM ShopAccount WHERE shopId = ? FOR UPDATE",
    [shopId],
  );
  return account?.balance ?? 0;
}
