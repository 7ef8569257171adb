import type { AdjustmentStatus, MoneyAccount } from "@/generated/prisma/enums";
import { requireFresh, requireStaff, requireUser } from "@/lib/identity";
import type { Ctx } from "@/lib/platform/ctx";
import { env } from "@/lib/platform/env";
import { DomainError, notFound } from "@/lib/platform/errors";
import { newId } from "@/lib/platform/id";
import { appendEvents } from "@/lib/platform/outbox";
import { type Tx, withTransaction } from "@/lib/platform/transaction";
import { balanceAdjusted } from "./events";
import { type Entry, lockAccount, postJournal } from "./post-journal";
import type { AdjustmentInput } from "./schema";

type AdjustmentRow = {
  id: string;
  shopId: string | null;
  gateway: string | null;
  amount: number;
  against: MoneyAccount;
  reason: string;
  reference: string;
  status: AdjustmentStatus;
  createdBy: string;
};

/**
 * A member of staff corrects what a shop has, or what a gateway holds for us by our books. Up to ADJUSTMENT_ALONE_MAX it is booked at
 * once; beyond, it waits for a second person. The same key answers the first one. @throws NOT_FOUND, STEP_UP_REQUIRED
 */
export async function askAdjustment(
  ctx: Ctx,
  input: AdjustmentInput,
): Promise<{ id: string; status: AdjustmentStatus }> {
  requireStaff(ctx, "ADMIN");
  await requireFresh(ctx);
  const { userId } = requireUser(ctx);
  const { shopId, gateway, amount, against, reason, reference, idempotencyKey } = input;
  const alone = Math.abs(amount) <= env().ADJUSTMENT_ALONE_MAX;
  return withTransaction(ctx, async (tx) => {
    if (shopId && (await tx.sql.rows("SELECT id FROM Shop WHERE id = ?", [shopId])).length === 0)
      throw notFound("shop");
    const id = newId();
    const first = await tx.sql.run(
      `INSERT IGNORE INTO Adjustment (id, shopId, gateway, amount, against, reason, reference, status, idempotencyKey, createdBy, decidedAt)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ${alone ? "NOW(3)" : "NULL"})`,
      [
        ...[id, shopId, gateway, amount, against, reason, reference],
        ...[alone ? "BOOKED" : "WAITING", idempotencyKey, userId],
      ],
    );
    const row = await read(tx, first === 1 ? { id } : { idempotencyKey });
    if (first === 1 && alone) await book(tx, row);
    return { id: row.id, status: row.status };
  });
}

/** A second person has looked at it: now it is booked. @throws ADJUSTMENT_STATE, SECOND_PERSON_NEEDED, STEP_UP_REQUIRED */
export async function confirmAdjustment(ctx: Ctx, input: { adjustmentId: string }): Promise<void> {
  requireStaff(ctx, "ADMIN");
  await requireFresh(ctx);
  const { userId } = requireUser(ctx);
  await withTransaction(ctx, async (tx) => {
    const row = await read(tx, { id: input.adjustmentId });
    if (row.createdBy === userId) throw new DomainError("SECOND_PERSON_NEEDED");
    await decide(tx, row, { to: "BOOKED", userId, answer: null });
    await book(tx, row);
  });
}

/** It will not be booked; also whoever asked may take it back. @throws ADJUSTMENT_STATE */
export async function refuseAdjustment(
  ctx: Ctx,
  input: { adjustmentId: string; answer: string },
): Promise<void> {
  requireStaff(ctx, "ADMIN");
  const { userId } = requireUser(ctx);
  await withTransaction(ctx, async (tx) => {
    const row = await read(tx, { id: input.adjustmentId });
    await decide(tx, row, { to: "REFUSED", userId, answer: input.answer });
  });
}

async function read(tx: Tx, by: { id: string } | { idempotencyKey: string }): Promise<AdjustmentRow> {
  const [column, value] = "id" in by ? ["id", by.id] : ["idempotencyKey", by.idempotencyKey];
  const [row] = await tx.sql.rows<AdjustmentRow>(
    `SELECT id, shopId, gateway, amount, against, reason, reference, status, createdBy FROM Adjustment WHERE ${column} = ?`,
    [value],
  );
  if (!row) throw notFound("adjustment");
  return row;
}

type Decision = { to: "BOOKED" | "REFUSED"; userId: string; answer: string | null };

// Of two answers, one counts.
async function decide(tx: Tx, { id }: AdjustmentRow, { to, userId, answer }: Decision): Promise<void> {
  const decided = await tx.sql.run(
    "UPDATE Adjustment SET status = ?, decidedBy = ?, decidedAt = NOW(3), answer = ? WHERE id = ? AND status = 'WAITING'",
    [to, userId, answer, id],
  );
  if (decided !== 1) throw new DomainError("ADJUSTMENT_STATE");
}

// What a shop has stands on the credit side, what a gateway holds on the debit side.
async function book(tx: Tx, row: AdjustmentRow): Promise<void> {
  const { id, shopId, gateway, amount, against, reason, reference } = row;
  // Whoever pays the shop out meanwhile reads the balance before or after, not between.
  if (shopId) await lockAccount(tx, shopId);
  const own: Entry = shopId
    ? { account: "SHOP", part: "ADJUSTMENT", shopId, amount: -amount }
    : { account: "PROVIDER", part: "ADJUSTMENT", ...(gateway && { gateway }), amount };
  const other: Entry = {
    ...{ account: against, part: "ADJUSTMENT", amount: -own.amount },
    ...(against === "GATEWAY_FEE" && gateway && { gateway }),
  };
  await postJournal(tx, {
    kind: "ADJUSTMENT",
    cause: `adjustment:${id}`,
    note: `${reason} (${reference})`,
    entries: [own, other],
  });
  if (shopId) await appendEvents(tx, [balanceAdjusted({ adjustmentId: id, shopId, amount })]);
}
