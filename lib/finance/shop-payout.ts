import type { Ctx } from "@/lib/platform/ctx";
import { notFound } from "@/lib/platform/errors";
import { decodeCursor, type Page, toPage } from "@/lib/platform/page";
import { requireShopRole } from "@/lib/shops";
import type { ShopPayoutRow } from "./payout-queries";

export type PayoutSale = {
  shopOrderId: string;
  orderNumber: string;
  paidAt: Date;
  items: number;
  shipping: number;
  /** Below zero. */
  commission: number;
  /** What the sale brought the shop, before anything went back. */
  amount: number;
  /** What of it went back to its buyer since, below zero. */
  back: number;
};

export type ShopPayout = ShopPayoutRow & {
  sales: number;
  salesAmount: number;
  /** What else its amount was made of: refunds, and what a balance carried over. */
  otherAmount: number;
};

const PAGE_SIZE = 40;
const BROUGHT = "b.itemsTotal + b.shipping - b.commission";

/** One payout of a shop, and what its amount is made of. @throws NOT_FOUND for another shop's */
export async function getShopPayout(
  ctx: Ctx,
  input: { shopId: string; number: string },
): Promise<ShopPayout> {
  await requireShopRole(ctx, input.shopId, "MANAGER");
  const [payout] = await ctx.sql.rows<Omit<ShopPayout, "otherAmount">>(
    `SELECT p.id, r.number, p.amount, p.status, p.bankCode, RIGHT(p.accountNumber, 4) AS lastDigits, p.note, p.createdAt, p.paidAt,
       (SELECT COUNT(*) FROM ShopSale b WHERE b.payoutId = p.id) AS sales,
       (SELECT COALESCE(SUM(${BROUGHT}), 0) FROM ShopSale b WHERE b.payoutId = p.id) AS salesAmount
     FROM PayoutRun r JOIN Payout p ON p.runId = r.id AND p.shopId = ? WHERE r.number = ?`,
    [input.shopId, input.number],
  );
  if (!payout) throw notFound("payout");
  return { ...payout, otherAmount: payout.amount - payout.salesAmount };
}

/** The sales a payout holds, newest first. One that failed or came back holds none: the next payout takes them. */
export async function listPayoutSales(
  ctx: Ctx,
  input: { shopId: string; payoutId: string; after?: string | undefined; limit?: number },
): Promise<Page<PayoutSale>> {
  await requireShopRole(ctx, input.shopId, "MANAGER");
  const size = input.limit ?? PAGE_SIZE;
  const cursor = decodeCursor(input.after, 2);
  const at = new Date(cursor?.[0] ?? 0);
  const rows = await ctx.sql.rows<PayoutSale>(
    `SELECT b.shopOrderId, s.number AS orderNumber, b.paidAt, b.itemsTotal AS items, b.shipping, -b.commission AS commission,
       ${BROUGHT} AS amount, b.commissionBack - b.itemsBack - b.shippingBack AS back
     FROM ShopSale b JOIN ShopOrder s ON s.id = b.shopOrderId WHERE b.payoutId = ? AND b.shopId = ?
       ${cursor ? "AND (b.paidAt < ? OR (b.paidAt = ? AND b.shopOrderId < ?))" : ""}
     ORDER BY b.paidAt DESC, b.shopOrderId DESC LIMIT ?`,
    [input.payoutId, input.shopId, ...(cursor ? [at, at, cursor[1] ?? ""] : []), size + 1],
  );
  return toPage(rows, size, (row) => [row.paidAt, row.shopOrderId]);
}
