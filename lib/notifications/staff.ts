import type { NotificationStatus } from "@/generated/prisma/enums";
import { requireStaff } from "@/lib/identity";
import type { Ctx } from "@/lib/platform/ctx";
import { DomainError, notFound } from "@/lib/platform/errors";
import { decodeCursor, type Page, toPage } from "@/lib/platform/page";
import type { SqlValue } from "@/lib/platform/sql";
import { withTransaction } from "@/lib/platform/transaction";
import { type Channel, KINDS, kindNamed } from "./kinds";
import { factsOf } from "./queued";
import { AGAIN_HOURS, type SendAllAgainInput } from "./schema";
import { wakeSender } from "./sender-loop";
import { wordsOf } from "./words";

export type StaffMessageRow = {
  id: string;
  kind: string;
  channel: Channel;
  status: NotificationStatus;
  reason: string | null;
  /** Its words; null for a code, whose words are not kept. */
  title: string | null;
  userName: string | null;
  sentTo: string | null;
  attempts: number;
  lastError: string | null;
  createdAt: Date;
  nextAttemptAt: Date;
  sentAt: Date | null;
  deliveredAt: Date | null;
};

export type MessageFilter = { status?: NotificationStatus; kind?: string; channel?: Channel };

const PAGE = 40;

/** Messages of everybody, newest first, for staff who look into why somebody heard nothing. */
export async function listMessagesForStaff(
  ctx: Ctx,
  input: MessageFilter & { after?: string | null },
): Promise<Page<StaffMessageRow>> {
  requireStaff(ctx, "SUPPORT");
  const filters: [string, SqlValue | undefined][] = [
    ["n.status = ?", input.status],
    ["n.kind = ?", input.kind],
    ["n.channel = ?", input.channel],
  ];
  const used = filters.filter(([, value]) => value !== undefined);
  const cursor = decodeCursor(input.after, 2);
  const at = cursor ? new Date(cursor[0] ?? 0) : null;
  const conditions = [
    ...used.map(([condition]) => condition),
    ...(at ? ["(n.createdAt < ? OR (n.createdAt = ? AND n.id < ?))"] : []),
  ];
  const rows = await ctx.sql.rows<Omit<StaffMessageRow, "title"> & { payload: unknown }>(
    `SELECT n.id, n.kind, n.channel, n.status, n.reason, n.payload, n.sentTo, n.attempts, n.lastError, n.createdAt,
       n.nextAttemptAt, n.sentAt, n.deliveredAt, u.name AS userName
     FROM Notification n LEFT JOIN User u ON u.id = n.userId
     ${conditions.length > 0 ? `WHERE ${conditions.join(" AND ")}` : ""}
     ORDER BY n.createdAt DESC, n.id DESC LIMIT ${PAGE + 1}`,
    [...used.map(([, value]) => value ?? null), ...(at ? [at, at, cursor?.[1] ?? ""] : [])],
  );
  const page = toPage(rows, PAGE, (row) => [row.createdAt, row.id]);
  return {
    ...page,
    rows: page.rows.map(({ payload, ...row }) => ({ ...row, title: titleOf(ctx, row.kind, payload) })),
  };
}

function titleOf(ctx: Ctx, name: string, payload: unknown): string | null {
  const kind = kindNamed(name);
  return kind ? wordsOf(kind, factsOf(payload), ctx.locale, "Asia/Jakarta").title : null;
}

/** How many messages wait and how many were given up. */
export async function countMessagesForStaff(ctx: Ctx): Promise<{ queued: number; failed: number }> {
  requireStaff(ctx, "SUPPORT");
  const count = async (status: NotificationStatus) => {
    const [row] = await ctx.sql.rows<{ count: number }>(
      "SELECT COUNT(*) AS count FROM (SELECT 1 FROM Notification WHERE status = ? LIMIT 1000) AS found",
      [status],
    );
    return row?.count ?? 0;
  };
  const [queued, failed] = await Promise.all([count("QUEUED"), count("FAILED")]);
  return { queued, failed };
}

/**
 * Queues a message that was given up once more, from its first try; of two who press at once, one queues it. A code is not sent
 * again: it has long run out. @throws NOT_FOUND, CONFLICT for one that was not given up
 */
export async function sendAgain(ctx: Ctx, input: { id: string }): Promise<void> {
  requireStaff(ctx, "SUPPORT");
  await withTransaction(ctx, async (tx) => {
    const [row] = await tx.sql.rows<{ kind: string }>("SELECT kind FROM Notification WHERE id = ?", [
      input.id,
    ]);
    if (!row) throw notFound("notification");
    if (!kindNamed(row.kind)) throw new DomainError("CONFLICT");
    const queued = await tx.sql.run(
      `UPDATE Notification SET status = 'QUEUED', reason = NULL, attempts = 0, unanswered = 0, lastError = NULL, nextAttemptAt = NOW(3)
       WHERE id = ? AND status = 'FAILED'`,
      [input.id],
    );
    if (queued !== 1) throw new DomainError("CONFLICT");
    tx.afterCommit(wakeSender);
  });
}

/** Queued by one press. The rest is counted still, and takes another. */
const AGAIN_AT_ONCE = 10_000;

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
       WHERE ${where} ORDER BY createdAt, id LIMIT ${AGAIN_AT_ONCE}`,
      values,
    );
    tx.afterCommit(wakeSender);
    return { queued, more: queued === AGAIN_AT_ONCE };
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
        `SELECT COUNT(*) AS count FROM (SELECT 1 FROM Notification WHERE ${where} LIMIT ${AGAIN_AT_ONCE}) AS found`,
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
