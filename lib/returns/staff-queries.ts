import type { ReturnStatus } from "@/generated/prisma/enums";
import { requireStaff } from "@/lib/identity";
import type { Ctx } from "@/lib/platform/ctx";
import { decodeCursor, type Page, toPage } from "@/lib/platform/page";
import { type ReturnLineRow, readPictures, readReturnLines } from "./read-lines";
import type { ReturnReasonCode } from "./schema";

export type AppealRow = {
  id: string;
  shopOrderId: string;
  orderNumber: string;
  shopName: string;
  buyer: string | null;
  reason: ReturnReasonCode;
  appeal: string;
  amount: number;
  appealedAt: Date;
};

const PAGE = 25;
const AMOUNT = "q.amount + IF(q.refundShipping, s.shippingTotal, 0)";

/** Appeals that wait for a judgement, the oldest first. Served by (status, sweepAt). */
export async function listAppeals(
  ctx: Ctx,
  input: { after?: string | null | undefined },
): Promise<Page<AppealRow>> {
  requireStaff(ctx);
  const [at, id] = decodeCursor(input.after, 2) ?? [];
  const from = at && id ? [new Date(at), new Date(at), id] : [];
  const rows = await ctx.sql.rows<AppealRow>(
    `SELECT q.id, q.shopOrderId, o.number AS orderNumber, p.name AS shopName, u.name AS buyer, q.reason, q.appeal, ${AMOUNT} AS amount,
       q.appealedAt
     FROM ReturnRequest q JOIN ShopOrder s ON s.id = q.shopOrderId JOIN \`Order\` o ON o.id = s.orderId JOIN Shop p ON p.id = q.shopId
     JOIN User u ON u.id = q.userId WHERE q.status = 'APPEALED'
       ${from.length > 0 ? "AND (q.appealedAt > ? OR (q.appealedAt = ? AND q.id > ?))" : ""}
     ORDER BY q.appealedAt, q.id LIMIT ${PAGE + 1}`,
    from,
  );
  return toPage(rows, PAGE, (row) => [row.appealedAt, row.id]);
}

/** How many appeals wait: the figure beside the menu's entry. */
export async function countAppeals(ctx: Ctx): Promise<number> {
  requireStaff(ctx);
  const [row] = await ctx.sql.rows<{ n: number }>(
    "SELECT COUNT(*) AS n FROM ReturnRequest WHERE status = 'APPEALED'",
  );
  return Number(row?.n ?? 0);
}

export type ReturnForStaff = {
  id: string;
  shopOrderId: string;
  status: ReturnStatus;
  reason: ReturnReasonCode;
  note: string;
  answer: string | null;
  appeal: string | null;
  judgement: string | null;
  judge: string | null;
  amount: number;
  courier: string | null;
  trackingNumber: string | null;
  createdAt: Date;
  sentAt: Date | null;
  appealedAt: Date | null;
  judgedAt: Date | null;
  pictures: string[];
  lines: ReturnLineRow[];
};

/** What customers asked to give back of one order, with both sides' words; newest first. */
export async function listReturnsForStaff(ctx: Ctx, input: { orderId: string }): Promise<ReturnForStaff[]> {
  requireStaff(ctx);
  const rows = await ctx.sql.rows<Omit<ReturnForStaff, "lines" | "pictures"> & { pictures: unknown }>(
    `SELECT q.id, q.shopOrderId, q.status, q.reason, q.note, q.answer, q.appeal, q.judgement, u.name AS judge, ${AMOUNT} AS amount,
       q.courier, q.trackingNumber, q.createdAt, q.sentAt, q.appealedAt, q.judgedAt, q.pictures
     FROM ShopOrder s JOIN ReturnRequest q ON q.shopOrderId = s.id LEFT JOIN User u ON u.id = q.judgedBy WHERE s.orderId = ?
     ORDER BY q.createdAt DESC, q.id DESC`,
    [input.orderId],
  );
  const lines = await readReturnLines(
    ctx,
    rows.map((row) => row.id),
  );
  return rows.map((row) => ({
    ...row,
    pictures: readPictures(row.pictures),
    lines: lines.filter((line) => line.returnId === row.id),
  }));
}
