import type { AdjustmentStatus } from "@/generated/prisma/enums";
import { requireStaff } from "@/lib/identity";
import type { Ctx } from "@/lib/platform/ctx";
import { env } from "@/lib/platform/env";
import { decodeCursor, type Page, toPage } from "@/lib/platform/page";
import type { AdjustmentSide, SettlementGateway } from "./schema";

export type AdjustmentRow = {
  id: string;
  shopId: string | null;
  shopName: string | null;
  gateway: SettlementGateway | null;
  amount: number;
  against: AdjustmentSide;
  reason: string;
  reference: string;
  status: AdjustmentStatus;
  createdAt: Date;
  /** Who asked for it. */
  person: string | null;
  /** Whether that is who asks now: somebody else has to confirm it. */
  own: number;
  /** Who decided, where that was another one. */
  decider: string | null;
  decidedAt: Date | null;
  answer: string | null;
};

const PAGE_SIZE = 25;

/** Corrections of balances, those that wait for a second person first, then the newest. */
export async function listAdjustments(
  ctx: Ctx,
  input: { after?: string | undefined },
): Promise<Page<AdjustmentRow>> {
  requireStaff(ctx, "ADMIN");
  const cursor = decodeCursor(input.after, 3);
  const [waiting, at] = [Number(cursor?.[0] ?? 0), new Date(cursor?.[1] ?? 0)];
  const userId = ctx.actor.kind === "user" ? ctx.actor.userId : null;
  const rows = await ctx.sql.rows<AdjustmentRow>(
    `SELECT a.id, a.shopId, s.name AS shopName, a.gateway, a.amount, a.against, a.reason, a.reference, a.status, a.createdAt,
       u.name AS person, a.createdBy <=> ? AS own, d.name AS decider, a.decidedAt, a.answer
     FROM Adjustment a LEFT JOIN Shop s ON s.id = a.shopId LEFT JOIN User u ON u.id = a.createdBy LEFT JOIN User d ON d.id = a.decidedBy
     ${cursor ? "WHERE (a.status = 'WAITING') < ? OR (a.status = 'WAITING') = ? AND (a.createdAt < ? OR a.createdAt = ? AND a.id < ?)" : ""}
     ORDER BY a.status = 'WAITING' DESC, a.createdAt DESC, a.id DESC LIMIT ?`,
    [userId, ...(cursor ? [waiting, waiting, at, at, cursor[2] ?? ""] : []), PAGE_SIZE + 1],
  );
  return toPage(rows, PAGE_SIZE, (row) => [row.status === "WAITING" ? "1" : "0", row.createdAt, row.id]);
}

export type AdjustmentChoices = {
  shops: { id: string; name: string; balance: number }[];
  /** Rupiah that one person books without a second one. */
  aloneMax: number;
};

/** Whose balance may be corrected, and up to what one person does it. */
export async function listAdjustmentChoices(ctx: Ctx): Promise<AdjustmentChoices> {
  requireStaff(ctx, "ADMIN");
  const shops = await ctx.sql.rows<AdjustmentChoices["shops"][number]>(
    `SELECT s.id, s.name, COALESCE(a.balance, 0) AS balance FROM Shop s LEFT JOIN ShopAccount a ON a.shopId = s.id
     WHERE a.shopId IS NOT NULL OR s.status IN ('OPEN', 'PAUSED', 'SUSPENDED') ORDER BY s.name, s.id LIMIT 1000`,
  );
  return { shops, aloneMax: env().ADJUSTMENT_ALONE_MAX };
}
