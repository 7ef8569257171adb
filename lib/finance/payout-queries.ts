import type { PayoutStatus } from "@/generated/prisma/enums";
import { requireStaff } from "@/lib/identity";
import type { Ctx } from "@/lib/platform/ctx";
import { notFound } from "@/lib/platform/errors";
import { decodeCursor, type Page, toPage } from "@/lib/platform/page";
import { requireShopRole } from "@/lib/shops";
import { type Balance, readBalances } from "./balances";
import type { BankCode } from "./schema";

export type ShopPayoutRow = {
  id: string;
  number: string;
  amount: number;
  status: PayoutStatus;
  bankCode: BankCode;
  lastDigits: string;
  note: string | null;
  createdAt: Date;
  paidAt: Date | null;
};

const SHOWN = 24;
const PAGE_SIZE = 25;

/** A shop's last payouts, newest first. */
export async function listShopPayouts(ctx: Ctx, input: { shopId: string }): Promise<ShopPayoutRow[]> {
  await requireShopRole(ctx, input.shopId, "MANAGER");
  return ctx.sql.rows<ShopPayoutRow>(
    `SELECT p.id, r.number, p.amount, p.status, p.bankCode, RIGHT(p.accountNumber, 4) AS lastDigits, p.note, p.createdAt, p.paidAt
     FROM Payout p JOIN PayoutRun r ON r.id = p.runId WHERE p.shopId = ? ORDER BY p.createdAt DESC, p.id DESC LIMIT ${SHOWN}`,
    [input.shopId],
  );
}

export type PayoutCandidate = Balance & {
  shopId: string;
  name: string;
  slug: string;
  /** Whether it has said where its money goes. */
  hasBank: number;
};

/** Every shop with an account, those that can be paid most first. */
export async function listPayoutCandidates(ctx: Ctx): Promise<PayoutCandidate[]> {
  requireStaff(ctx, "ADMIN");
  const [balances, shops] = await Promise.all([
    readBalances(ctx.sql),
    ctx.sql.rows<Pick<PayoutCandidate, "shopId" | "name" | "slug" | "hasBank">>(
      `SELECT s.id AS shopId, s.name, s.slug, b.shopId IS NOT NULL AS hasBank FROM ShopAccount a JOIN Shop s ON s.id = a.shopId
       LEFT JOIN ShopBankAccount b ON b.shopId = s.id`,
    ),
  ]);
  return shops
    .flatMap((shop) => {
      const balance = balances.get(shop.shopId);
      return balance ? [{ ...shop, ...balance }] : [];
    })
    .toSorted((a, b) => b.available - a.available || (a.name < b.name ? -1 : 1));
}

export type PayoutRunRow = {
  id: string;
  number: string;
  createdAt: Date;
  person: string | null;
  payouts: number;
  open: number;
  total: number;
};

const RUN_COLUMNS = `r.id, r.number, r.createdAt, u.name AS person, COUNT(p.id) AS payouts, COALESCE(SUM(p.status = 'OPEN'), 0) AS open,
  COALESCE(SUM(p.amount), 0) AS total`;

/** Payout runs, newest first. */
export async function listPayoutRuns(
  ctx: Ctx,
  input: { after?: string | undefined },
): Promise<Page<PayoutRunRow>> {
  requireStaff(ctx, "ADMIN");
  const cursor = decodeCursor(input.after, 2);
  const at = new Date(cursor?.[0] ?? 0);
  const rows = await ctx.sql.rows<PayoutRunRow>(
    `SELECT ${RUN_COLUMNS} FROM PayoutRun r LEFT JOIN Payout p ON p.runId = r.id LEFT JOIN User u ON u.id = r.createdBy
     ${cursor ? "WHERE r.createdAt < ? OR (r.createdAt = ? AND r.id < ?)" : ""}
     GROUP BY r.id, r.number, r.createdAt, u.name ORDER BY r.createdAt DESC, r.id DESC LIMIT ?`,
    [...(cursor ? [at, at, cursor[1] ?? ""] : []), PAGE_SIZE + 1],
  );
  return toPage(rows, PAGE_SIZE, (row) => [row.createdAt, row.id]);
}

export type RunPayout = ShopPayoutRow & { shopName: string; shopSlug: string; accountName: string };

export type PayoutRunDetail = PayoutRunRow & { rows: RunPayout[] };

/** One run with its payouts; the account numbers are masked. @throws NOT_FOUND */
export async function getPayoutRun(ctx: Ctx, input: { number: string }): Promise<PayoutRunDetail> {
  requireStaff(ctx, "ADMIN");
  const [run] = await ctx.sql.rows<PayoutRunRow>(
    `SELECT ${RUN_COLUMNS} FROM PayoutRun r LEFT JOIN Payout p ON p.runId = r.id LEFT JOIN User u ON u.id = r.createdBy
     WHERE r.number = ? GROUP BY r.id, r.number, r.createdAt, u.name`,
    [input.number],
  );
  if (!run) throw notFound("payout run");
  const rows = await ctx.sql.rows<RunPayout>(
    `SELECT p.id, ? AS number, p.amount, p.status, p.bankCode, RIGHT(p.accountNumber, 4) AS lastDigits, p.accountName, p.note,
       p.createdAt, p.paidAt, s.name AS shopName, s.slug AS shopSlug
     FROM Payout p JOIN Shop s ON s.id = p.shopId WHERE p.runId = ? ORDER BY s.name, p.id`,
    [run.number, run.id],
  );
  return { ...run, rows };
}

export type BankOrder = {
  reference: string;
  bankCode: BankCode;
  accountNumber: string;
  accountName: string;
  amount: number;
  shop: string;
};

/** What the bank is told to transfer: the open payouts of a run, with whole account numbers. @throws NOT_FOUND */
export async function listBankOrders(ctx: Ctx, input: { number: string }): Promise<BankOrder[]> {
  const run = await getPayoutRun(ctx, input);
  return ctx.sql.rows<BankOrder>(
    `SELECT p.id AS reference, p.bankCode, p.accountNumber, p.accountName, p.amount, s.name AS shop FROM Payout p
     JOIN Shop s ON s.id = p.shopId WHERE p.runId = ? AND p.status = 'OPEN' ORDER BY s.name, p.id`,
    [run.id],
  );
}
