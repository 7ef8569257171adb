import { requireStaff } from "@/lib/identity";
import type { Ctx } from "@/lib/platform/ctx";
import type { SqlValue } from "@/lib/platform/sql";
import { withTransaction } from "@/lib/platform/transaction";
import { KINDS } from "./kinds";
import { AGAIN_HOURS, type SendAllAgainInput } from "./schema";
import { wakeSender } from "./sender-loop";

/** Queued by one press. The rest is counted still, and takes another. */
const MOST = 10_000;

/**
 * Queues what was given up once more, from its first try, the oldest first: of a kind, a channel, the last so many hours, or all of it.
 * What may have arrived is left to a look at each, and a code has long run out. True in `more` when one press did not take it all.
 */
export async function sendAllAgain(
  ctx: Ctx,
  input: SendAllAgainInput,
): Promise<{ queued: number; more: boolean }> {
  requireStaff(ctx, "SUPPORT");
  return withTransaction(ctx, async (tx) => {
    const { where, values } = givenUp(input);
    const queued = await tx.sql.run(
      `UPDATE Notification SET status = 'QUEUED', attempts = 0, unanswered = 0, lastError = NULL, nextAttemptAt = NOW(3)
       WHERE ${where} ORDER BY createdAt, id LIMIT ${MOST}`,
      values,
    );
    tx.afterCommit(wakeSender);
    return { queued, more: queued === MOST };
  });
}

export type GivenUp = { hours: (typeof AGAIN_HOURS)[number] | null; count: number }[];

/** How many messages sendAllAgain would queue, by how far back it goes; counted up to what one press takes. */
export async function countGivenUp(
  ctx: Ctx,
  input: Pick<SendAllAgainInput, "kind" | "channel">,
): Promise<GivenUp> {
  requireStaff(ctx, "SUPPORT");
  return Promise.all(
    [...AGAIN_HOURS, null].map(async (hours) => {
      const { where, values } = givenUp({ ...input, ...(hours && { hours }) });
      const [row] = await ctx.sql.rows<{ count: number }>(
        `SELECT COUNT(*) AS count FROM (SELECT 1 FROM Notification WHERE ${where} LIMIT ${MOST}) AS found`,
        values,
      );
      return { hours, count: row?.count ?? 0 };
    }),
  );
}

function givenUp({ kind, channel, hours }: SendAllAgainInput): { where: string; values: SqlValue[] } {
  const conditions: [string, SqlValue][] = [["kind IN (?)", kind ? [kind] : Object.keys(KINDS)]];
  if (channel) conditions.push(["channel = ?", channel]);
  if (hours) conditions.push(["createdAt > NOW(3) - INTERVAL ? HOUR", hours]);
  return {
    where: `status = 'FAILED' AND reason IS NULL AND ${conditions.map(([sql]) => sql).join(" AND ")}`,
    values: conditions.map(([, value]) => value),
  };
}
