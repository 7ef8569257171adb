import type { JournalKind } from "@/generated/prisma/enums";
import type { Ctx } from "@/lib/platform/ctx";
import { decodeCursor, type Page, toPage } from "@/lib/platform/page";
import { requireShopRole } from "@/lib/shops";
import { type Balance, readBalance } from "./balances";
import { monthsUntil, type Period, periodOf } from "./period";

export type StatementRow = {
  journalId: string;
  kind: JournalKind;
  createdAt: Date;
  /** The part it is about, if any. */
  shopOrderId: string | null;
  orderNumber: string | null;
  payoutId: string | null;
  note: string | null;
  items: number;
  shipping: number;
  commission: number;
  /** What the balance moved by. */
  amount: number;
};

export type StatementTotals = {
  opening: number;
  items: number;
  shipping: number;
  commission: number;
  /** What staff corrected by hand. */
  adjustments: number;
  payouts: number;
  closing: number;
};

const PAGE_SIZE = 40;
const MONTHS = 24;

const SUMS = `-SUM(IF(e.part = 'ITEMS', e.amount, 0)) AS items, -SUM(IF(e.part = 'SHIPPING', e.amount, 0)) AS shipping,
  -SUM(IF(e.part = 'COMMISSION', e.amount, 0)) AS commission, -SUM(e.amount) AS amount`;
const ADJUSTMENTS = "-SUM(IF(e.part = 'ADJUSTMENT', e.amount, 0)) AS adjustments";

/** What the shop has with the platform. */
export async function getShopBalance(ctx: Ctx, input: { shopId: string }): Promise<Balance> {
  await requireShopRole(ctx, input.shopId, "MANAGER");
  return readBalance(ctx.sql, input.shopId);
}

/**
 * A page of what moved the shop's balance in a month, newest first. Served by JournalEntry's index (shopId, createdAt, journalId):
 * page 900 costs what page 1 costs.
 */
export async function listStatement(
  ctx: Ctx,
  input: { shopId: string; month?: string | undefined; after?: string | undefined; limit?: number },
): Promise<Page<StatementRow>> {
  await requireShopRole(ctx, input.shopId, "MANAGER");
  const { from, to } = periodOf(input.month, await databaseNow(ctx));
  const size = input.limit ?? PAGE_SIZE;
  const cursor = decodeCursor(input.after, 2);
  const seek = cursor ? "AND (e.createdAt < ? OR (e.createdAt = ? AND e.journalId < ?))" : "";
  const at = cursor ? new Date(cursor[0] ?? 0) : from;
  const rows = await ctx.sql.rows<StatementRow>(
    `SELECT e.journalId, MAX(j.kind) AS kind, e.createdAt, MAX(j.shopOrderId) AS shopOrderId, MAX(s.number) AS orderNumber,
       MAX(j.payoutId) AS payoutId, MAX(j.note) AS note, ${SUMS}
     FROM JournalEntry e JOIN Journal j ON j.id = e.journalId LEFT JOIN ShopOrder s ON s.id = j.shopOrderId
     WHERE e.shopId = ? AND e.createdAt >= ? AND e.createdAt < ? ${seek}
     GROUP BY e.createdAt, e.journalId ORDER BY e.createdAt DESC, e.journalId DESC LIMIT ?`,
    [input.shopId, from, to, ...(cursor ? [at, at, cursor[1] ?? ""] : []), size + 1],
  );
  return toPage(rows, size, (row) => [row.createdAt, row.journalId]);
}

/** A month in sums: what the balance was, what moved it, what it was then. */
export async function getStatementTotals(
  ctx: Ctx,
  input: { shopId: string; month?: string | undefined },
): Promise<StatementTotals & { period: Period; months: string[] }> {
  await requireShopRole(ctx, input.shopId, "MANAGER");
  const now = await databaseNow(ctx);
  const period = periodOf(input.month, now);
  const [before, moved] = await Promise.all([
    ctx.sql.rows<{ amount: number | null }>(
      "SELECT -SUM(amount) AS amount FROM JournalEntry WHERE shopId = ? AND createdAt < ?",
      [input.shopId, period.from],
    ),
    ctx.sql.rows<Sums>(
      `SELECT ${SUMS}, ${ADJUSTMENTS} FROM JournalEntry e WHERE e.shopId = ? AND e.createdAt >= ? AND e.createdAt < ?`,
      [input.shopId, period.from, period.to],
    ),
  ]);
  const opening = before[0]?.amount ?? 0;
  const sum = (name: keyof Sums) => moved[0]?.[name] ?? 0;
  const [items, shipping, commission] = [sum("items"), sum("shipping"), sum("commission")];
  const [adjustments, amount] = [sum("adjustments"), sum("amount")];
  const payouts = amount - items - shipping - commission - adjustments;
  const closing = opening + amount;
  const months = monthsUntil(now, MONTHS);
  return { opening, items, shipping, commission, adjustments, payouts, closing, period, months };
}

type Sums = Record<"items" | "shipping" | "commission" | "adjustments" | "amount", number | null>;

async function databaseNow(ctx: Ctx): Promise<Date> {
  const [clock] = await ctx.sql.rows<{ now: Date }>("SELECT NOW(3) AS now");
  return clock?.now ?? new Date(0);
}
