import type { Ctx } from "@/lib/platform/ctx";
import { appendEvents } from "@/lib/platform/outbox";
import type { SqlExecutor } from "@/lib/platform/sql";
import { sweepDue } from "@/lib/platform/sweep";
import { type Tx, withTransaction } from "@/lib/platform/transaction";
import { readStanding } from "./blocks";
import { userErased } from "./events";
import { inventoryRows, type TableName, type TableNote } from "./inventory";
import { findSubject, mineOf, type Subject } from "./subject";

/** What stands in the way is looked at again after this long; so is what a process died over. */
const AGAIN_SECONDS = 3600;

/** Carries out one batch of the erasures whose day has come. True when there may be more. */
export async function sweepErasures(ctx: Ctx): Promise<boolean> {
  const sweep = {
    table: "ErasureRequest",
    dueColumn: "sweepAt",
    where: "status = 'PENDING'",
    againInSeconds: AGAIN_SECONDS,
  } as const;
  return sweepDue(ctx, sweep, (id) => carryOut(ctx, id));
}

/**
 * Erases one person, all or nothing: whatever dies on the way, the next sweep begins anew. What came between since the person asked
 * (an order, a shop) puts it off. The files of their pictures go by the event, once it is certain that the person does.
 */
async function carryOut(ctx: Ctx, requestId: string): Promise<void> {
  const [request] = await ctx.sql.rows<{ userId: string }>(
    "SELECT userId FROM ErasureRequest WHERE id = ? AND status = 'PENDING' AND dueAt <= NOW(3)",
    [requestId],
  );
  if (!request) return;
  const { userId } = request;
  if (await putOff(ctx.sql, requestId, userId)) return;
  await withTransaction(ctx, async (tx) => {
    const subject = await findSubject(tx.sql, userId, { lock: true });
    if (subject && (await putOff(tx.sql, requestId, userId))) return;
    const counts = subject ? await forget(tx, subject) : {};
    const done = await tx.sql.run(
      "UPDATE ErasureRequest SET status = 'DONE', openKey = NULL, endedAt = NOW(3), heldBy = NULL, counts = ?, pictures = ? WHERE id = ? AND status = 'PENDING'",
      [JSON.stringify(counts), subject ? JSON.stringify(subject.pictures) : null, requestId],
    );
    // Called back while its row waited for us: then nothing of this is to have been.
    if (done === 0) throw new Error("the erasure was called back at this moment");
    await appendEvents(tx, [userErased(userId)]);
  });
  ctx.log.info({ requestId }, "a person was erased");
}

async function putOff(sql: SqlExecutor, requestId: string, userId: string): Promise<boolean> {
  const { blocks } = await readStanding(sql, userId);
  const heldBy = blocks[0];
  if (!heldBy) return false;
  await sql.run("UPDATE ErasureRequest SET heldBy = ? WHERE id = ? AND status = 'PENDING'", [
    heldBy,
    requestId,
  ]);
  return true;
}

async function forget(tx: Tx, subject: Subject): Promise<Partial<Record<TableName, number>>> {
  const counts: Partial<Record<TableName, number>> = {};
  for (const [table, note] of inventoryRows()) {
    const rows = await forgetRows(tx, table, note, subject);
    if (rows > 0) counts[table] = rows;
  }
  return counts;
}

async function forgetRows(tx: Tx, table: TableName, note: TableNote, subject: Subject): Promise<number> {
  if (note.erase === "nothing" || !note.mine) return 0;
  const { where, values } = mineOf(note.mine, subject);
  if (note.erase === "delete") return tx.sql.run(`DELETE FROM \`${table}\` WHERE ${where}`, values);
  const set = Object.entries(note.erase.set).map(([column, value]) => `\`${column}\` = ${value}`);
  return tx.sql.run(`UPDATE \`${table}\` SET ${set.join(", ")} WHERE ${where}`, values);
}
