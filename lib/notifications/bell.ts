import { requireUser } from "@/lib/identity";
import type { Ctx, Locale } from "@/lib/platform/ctx";
import { decodeCursor, type Page, toPage } from "@/lib/platform/page";
import type { SqlValue } from "@/lib/platform/sql";
import { requireShopRole } from "@/lib/shops";
import { type Kind, kindNamed } from "./kinds";
import { factsOf } from "./queued";
import type { BellScope, MarkReadInput } from "./schema";
import { wordsOf } from "./words";

export type BellEntry = {
  id: string;
  kind: Kind;
  title: string;
  body: string;
  /** Without a language. */
  path: string;
  createdAt: Date;
  read: boolean;
};

export type BellRow = {
  id: string;
  kind: string;
  shopId: string | null;
  payload: unknown;
  createdAt: Date;
  readAt: Date | null;
  timeZone: string;
};

const PAGE = 15;
/** Beyond this the figure is "99+". */
const COUNTED = 100;

/** What the bell lists: the caller's own messages, or those of one of their shops, newest first, in the language asked in. */
export async function listBell(
  ctx: Ctx,
  input: BellScope & { after?: string | null; unread?: boolean },
): Promise<Page<BellEntry>> {
  const { where, values } = await scopeOf(ctx, input);
  const cursor = decodeCursor(input.after, 2);
  const [at, id] = cursor ? [new Date(cursor[0] ?? 0), cursor[1] ?? ""] : [null, ""];
  const seek = at ? "AND (n.createdAt < ? OR (n.createdAt = ? AND n.id < ?))" : "";
  const rows = await ctx.sql.rows<BellRow>(
    `SELECT n.id, n.kind, n.shopId, n.payload, n.createdAt, n.readAt, u.timeZone FROM Notification n JOIN User u ON u.id = n.userId
     WHERE ${where} ${input.unread ? "AND n.readAt IS NULL" : ""} ${seek} ORDER BY n.createdAt DESC, n.id DESC LIMIT ${PAGE + 1}`,
    [...values, ...(at ? [at, at, id] : [])],
  );
  const page = toPage(rows, PAGE, (row) => [row.createdAt, row.id]);
  return { ...page, rows: page.rows.flatMap((row) => bellEntry(row, ctx.locale) ?? []) };
}

/** How many of the bell's messages were not read yet, counted up to a hundred. */
export async function countUnread(ctx: Ctx, input: BellScope): Promise<number> {
  const { where, values } = await scopeOf(ctx, input);
  const [row] = await ctx.sql.rows<{ count: number }>(
    `SELECT COUNT(*) AS count FROM (SELECT 1 FROM Notification n WHERE ${where} AND n.readAt IS NULL LIMIT ${COUNTED}) AS found`,
    values,
  );
  return row?.count ?? 0;
}

/** The caller has read these; ids of others change nothing. */
export async function markRead(ctx: Ctx, input: MarkReadInput): Promise<void> {
  const { userId } = requireUser(ctx);
  await ctx.sql.run(
    "UPDATE Notification SET readAt = NOW(3) WHERE id IN (?) AND userId = ? AND channel = 'BELL' AND readAt IS NULL",
    [input.ids, userId],
  );
}

/** The caller has read everything the bell of that place lists. */
export async function markAllRead(ctx: Ctx, input: BellScope): Promise<void> {
  const { where, values } = await scopeOf(ctx, input);
  await ctx.sql.run(
    `UPDATE Notification n SET n.readAt = NOW(3) WHERE ${where} AND n.readAt IS NULL`,
    values,
  );
}

async function scopeOf(ctx: Ctx, { shopId }: BellScope): Promise<{ where: string; values: SqlValue[] }> {
  const { userId } = requireUser(ctx);
  if (shopId) await requireShopRole(ctx, shopId, "VIEWER");
  return {
    where: `n.userId = ? AND n.channel = 'BELL' AND n.status = 'DELIVERED' AND n.shopId ${shopId ? "= ?" : "IS NULL"}`,
    values: shopId ? [userId, shopId] : [userId],
  };
}

/** A row in words; null for a kind this version does not know. */
export function bellEntry(row: BellRow, locale: Locale): BellEntry | null {
  const kind = kindNamed(row.kind);
  if (!kind) return null;
  const facts = factsOf(row.payload);
  const { title, body } = wordsOf(kind, facts, locale, row.timeZone);
  return {
    id: row.id,
    kind,
    title,
    body,
    path: facts.path,
    createdAt: row.createdAt,
    read: row.readAt !== null,
  };
}
