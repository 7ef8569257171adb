import type { ErasureStatus } from "@/generated/prisma/enums";
import { requireOwnCode, requireUser } from "@/lib/identity";
import type { VerifyOtpInput } from "@/lib/identity/schema";
import type { Ctx } from "@/lib/platform/ctx";
import { DomainError, notFound } from "@/lib/platform/errors";
import { newId } from "@/lib/platform/id";
import { appendEvents } from "@/lib/platform/outbox";
import { type Tx, withTransaction } from "@/lib/platform/transaction";
import { type ErasureBlock, readStanding } from "./blocks";
import { erasureRequested } from "./events";

export type Erasure = {
  id: string;
  status: ErasureStatus;
  requestedAt: Date;
  dueAt: Date;
  /** Set when its day came and something stood in the way. */
  heldBy: ErasureBlock | null;
};

export type MyErasure = {
  /** The one that waits, if one does. */
  open: Erasure | null;
  /** What would have to be settled first. */
  blocks: ErasureBlock[];
  /** When it would happen if asked for now. */
  dueAt: Date;
};

/** How the caller stands with being forgotten. */
export async function getMyErasure(ctx: Ctx): Promise<MyErasure> {
  const { userId } = requireUser(ctx);
  const [[open], standing] = await Promise.all([
    ctx.sql.rows<Erasure>(
      "SELECT id, status, requestedAt, dueAt, heldBy FROM ErasureRequest WHERE openKey = ?",
      [userId],
    ),
    readStanding(ctx.sql, userId),
  ]);
  return { open: open ?? null, ...standing };
}

/**
 * The caller asks to be forgotten, with a code sent to their number. It happens after the days of grace; until then they go on as
 * before and may call it back. Asked again it is the request that waits.
 *
 * @throws ERASURE_BLOCKED with what is to be settled first, and what requireOwnCode refuses with
 */
export async function requestErasure(ctx: Ctx, input: VerifyOtpInput): Promise<Erasure> {
  const { userId } = requireUser(ctx);
  await requireOwnCode(ctx, input);
  return withTransaction(ctx, (tx) => openErasure(tx, { userId, requestedBy: userId, reason: null }));
}

/** The caller stays after all. @throws NOT_FOUND when nothing waits */
export async function callErasureBack(ctx: Ctx): Promise<void> {
  const { userId } = requireUser(ctx);
  await endErasure(ctx, "openKey = ?", userId);
}

/** Opens a request in the caller's transaction, or finds the one that is open. @throws ERASURE_BLOCKED, NOT_FOUND */
export async function openErasure(
  tx: Tx,
  input: { userId: string; requestedBy: string; reason: string | null },
): Promise<Erasure> {
  const { userId, requestedBy, reason } = input;
  // One after the other, and none for somebody who is erased at this moment.
  const [user] = await tx.sql.rows("SELECT id FROM User WHERE id = ? AND status <> 'ERASED' FOR UPDATE", [
    userId,
  ]);
  if (!user) throw notFound("user");
  const { blocks, dueAt } = await readStanding(tx.sql, userId);
  const [block] = blocks;
  if (block) throw new DomainError("ERASURE_BLOCKED", { params: { block } });
  const id = newId();
  const opened = await tx.sql.run(
    `INSERT IGNORE INTO ErasureRequest (id, userId, openKey, requestedBy, reason, dueAt, sweepAt) VALUES (?, ?, ?, ?, ?, ?, ?)`,
    [id, userId, userId, requestedBy, reason, dueAt, dueAt],
  );
  if (opened === 1)
    await appendEvents(tx, [erasureRequested({ userId, requestId: id, byStaff: requestedBy !== userId })]);
  const [row] = await tx.sql.rows<Erasure>(
    "SELECT id, status, requestedAt, dueAt, heldBy FROM ErasureRequest WHERE openKey = ?",
    [userId],
  );
  if (!row) throw new Error("the request that was just opened is not there");
  return row;
}

/** Ends an open request without carrying it out. @throws NOT_FOUND when there is none */
export async function endErasure(ctx: Ctx, which: string, value: string): Promise<void> {
  await withTransaction(ctx, async (tx) => {
    const ended = await tx.sql.run(
      `UPDATE ErasureRequest SET status = 'CALLED_BACK', openKey = NULL, endedAt = NOW(3) WHERE ${which} AND status = 'PENDING'`,
      [value],
    );
    if (ended !== 1) throw notFound("erasure request");
  });
}
