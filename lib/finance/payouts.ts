import { requireFresh, requireStaff } from "@/lib/identity";
import { actorUserId, type Ctx } from "@/lib/platform/ctx";
import { DomainError, notFound } from "@/lib/platform/errors";
import { newId, newNumber } from "@/lib/platform/id";
import { appendEvents } from "@/lib/platform/outbox";
import { insertRows } from "@/lib/platform/sql";
import { type Tx, withTransaction } from "@/lib/platform/transaction";
import { DISPUTED, readBalance } from "./balances";
import { payoutPaid } from "./events";
import { lockAccount, postJournal } from "./post-journal";
import type { PayoutRunInput } from "./schema";

export type MadeRun = { runId: string; number: string; payouts: number; total: number };

/**
 * Staff choose shops to pay: each gets a payout of what its balance allows now. Shops with nothing to pay, with a payout under way
 * or without a bank account are passed over. The shop's account is locked meanwhile and a shop has one open payout at most, so two
 * runs at once pay nothing twice. The same key answers the first run. @throws NOTHING_TO_PAY_OUT, STEP_UP_REQUIRED
 */
export async function makePayoutRun(ctx: Ctx, input: PayoutRunInput): Promise<MadeRun> {
  requireStaff(ctx, "ADMIN");
  await requireFresh(ctx);
  return withTransaction(ctx, async (tx) => {
    const runId = newId();
    const first = await tx.sql.run(
      "INSERT IGNORE INTO PayoutRun (id, number, idempotencyKey, createdBy) VALUES (?, ?, ?, ?)",
      [runId, newNumber("PO", 2), input.idempotencyKey, actorUserId(tx.actor)],
    );
    if (first !== 1) return readRun(tx, input.idempotencyKey);
    for (const shopId of input.shopIds.toSorted()) await openPayout(tx, runId, shopId);
    const run = await readRun(tx, input.idempotencyKey);
    if (run.payouts === 0) throw new DomainError("NOTHING_TO_PAY_OUT");
    return run;
  });
}

async function openPayout(tx: Tx, runId: string, shopId: string): Promise<void> {
  await lockAccount(tx, shopId);
  const [bank] = await tx.sql.rows<{ bankCode: string; accountNumber: string; accountName: string }>(
    "SELECT bankCode, accountNumber, accountName FROM ShopBankAccount WHERE shopId = ?",
    [shopId],
  );
  const { available, beingPaid } = await readBalance(tx.sql, shopId);
  if (!bank || beingPaid > 0 || available === 0) return;
  const id = newId();
  await insertRows(tx.sql, "Payout", [
    { id, runId, shopId, amount: available, status: "OPEN", openKey: shopId, ...bank },
  ]);
  await tx.sql.run(
    `UPDATE ShopSale b SET b.payoutId = ? WHERE b.shopId = ? AND b.releasedAt IS NOT NULL AND b.payoutId IS NULL AND NOT ${DISPUTED}`,
    [id, shopId],
  );
}

async function readRun(tx: Tx, idempotencyKey: string): Promise<MadeRun> {
  const [run] = await tx.sql.rows<MadeRun>(
    `SELECT r.id AS runId, r.number, COUNT(p.id) AS payouts, COALESCE(SUM(p.amount), 0) AS total
     FROM PayoutRun r LEFT JOIN Payout p ON p.runId = r.id WHERE r.idempotencyKey = ? GROUP BY r.id, r.number`,
    [idempotencyKey],
  );
  if (!run) throw notFound("payout run");
  return run;
}

type PayoutRow = { id: string; shopId: string; amount: number };

/**
 * The bank has paid: the platform owes the shop that much less. Of two people who press at once, one gets PAYOUT_STATE.
 *
 * @throws PAYOUT_STATE, STEP_UP_REQUIRED
 */
export async function markPayoutPaid(
  ctx: Ctx,
  input: { payoutId: string; note?: string | undefined },
): Promise<void> {
  requireStaff(ctx, "ADMIN");
  await requireFresh(ctx);
  await withTransaction(ctx, async (tx) => {
    const payout = await endPayout(tx, input, "OPEN", "PAID");
    await bookPayout(tx, payout);
    const { id: payoutId, shopId, amount } = payout;
    await appendEvents(tx, [payoutPaid({ payoutId, shopId, amount })]);
  });
}

/** Books a payout that has left the bank. `at` is for the demo's past. */
export async function bookPayout(tx: Tx, payout: PayoutRow, at?: Date): Promise<void> {
  const { id: payoutId, shopId, amount } = payout;
  await postJournal(tx, {
    kind: "PAYOUT",
    cause: `payout:${payoutId}`,
    payoutId,
    ...(at && { at }),
    entries: [
      { account: "SHOP", part: "MONEY", shopId, amount },
      { account: "BANK", part: "MONEY", amount: -amount },
    ],
  });
}

/** It never left the bank: what it was to pay may be paid by the next run. Nothing was booked, so nothing is booked now. */
export async function markPayoutFailed(ctx: Ctx, input: { payoutId: string; note: string }): Promise<void> {
  requireStaff(ctx, "ADMIN");
  await withTransaction(ctx, async (tx) => {
    const { id } = await endPayout(tx, input, "OPEN", "FAILED");
    await freeSales(tx, id);
  });
}

/** It left the bank and came back, as from an account that was closed: a journal of its own takes it back. */
export async function markPayoutReturned(ctx: Ctx, input: { payoutId: string; note: string }): Promise<void> {
  requireStaff(ctx, "ADMIN");
  await withTransaction(ctx, async (tx) => {
    const { id: payoutId, shopId, amount } = await endPayout(tx, input, "PAID", "RETURNED");
    await postJournal(tx, {
      kind: "PAYOUT_RETURN",
      cause: `payout-return:${payoutId}`,
      payoutId,
      note: input.note,
      entries: [
        { account: "BANK", part: "MONEY", amount },
        { account: "SHOP", part: "MONEY", shopId, amount: -amount },
      ],
    });
    await freeSales(tx, payoutId);
  });
}

async function endPayout(
  tx: Tx,
  input: { payoutId: string; note?: string | undefined },
  from: "OPEN" | "PAID",
  to: "PAID" | "FAILED" | "RETURNED",
): Promise<PayoutRow> {
  const [payout] = await tx.sql.rows<PayoutRow>("SELECT id, shopId, amount FROM Payout WHERE id = ?", [
    input.payoutId,
  ]);
  if (!payout) throw notFound("payout");
  await lockAccount(tx, payout.shopId);
  const time = to === "PAID" ? "paidAt" : "endedAt";
  const ended = await tx.sql.run(
    `UPDATE Payout SET status = ?, openKey = NULL, ${time} = NOW(3), note = COALESCE(?, note) WHERE id = ? AND status = ?`,
    [to, input.note || null, payout.id, from],
  );
  if (ended !== 1) throw new DomainError("PAYOUT_STATE");
  return payout;
}

async function freeSales(tx: Tx, payoutId: string): Promise<void> {
  await tx.sql.run("UPDATE ShopSale SET payoutId = NULL WHERE payoutId = ?", [payoutId]);
}
