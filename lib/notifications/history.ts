import type { NotificationStatus } from "@/generated/prisma/enums";
import { requireUser } from "@/lib/identity";
import type { Ctx } from "@/lib/platform/ctx";
import { decodeCursor, type Page, toPage } from "@/lib/platform/page";
import { type BellEntry, type BellRow, bellEntry } from "./bell";
import type { Channel } from "./kinds";

export type HistoryEntry = BellEntry & {
  status: NotificationStatus;
  reason: string | null;
  sentTo: string | null;
};

type Row = BellRow & { status: NotificationStatus; reason: string | null; sentTo: string | null };

const PAGE = 20;

/** What was sent to the caller as a customer over one channel, newest first, with what became of it. */
export async function listMyMessages(
  ctx: Ctx,
  input: { channel: Exclude<Channel, "BELL">; after?: string | null },
): Promise<Page<HistoryEntry>> {
  const { userId } = requireUser(ctx);
  const cursor = decodeCursor(input.after, 2);
  const [at, id] = cursor ? [new Date(cursor[0] ?? 0), cursor[1] ?? ""] : [null, ""];
  const seek = at ? "AND (n.createdAt < ? OR (n.createdAt = ? AND n.id < ?))" : "";
  const rows = await ctx.sql.rows<Row>(
    `SELECT n.id, n.kind, n.shopId, n.payload, n.createdAt, n.readAt, n.status, n.reason, n.sentTo, u.timeZone
     FROM Notification n JOIN User u ON u.id = n.userId
     WHERE n.userId = ? AND n.channel = ? AND n.kind <> 'code' ${seek} ORDER BY n.createdAt DESC, n.id DESC LIMIT ${PAGE + 1}`,
    [userId, input.channel, ...(at ? [at, at, id] : [])],
  );
  const page = toPage(rows, PAGE, (row) => [row.createdAt, row.id]);
  return {
    ...page,
    rows: page.rows.flatMap((row) => {
      const entry = bellEntry(row, ctx.locale);
      return entry ? { ...entry, status: row.status, reason: row.reason, sentTo: row.sentTo } : [];
    }),
  };
}
