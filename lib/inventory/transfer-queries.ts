import type { TransferStatus } from "@/generated/prisma/enums";
import type { Ctx } from "@/lib/platform/ctx";
import { notFound } from "@/lib/platform/errors";
import { decodeCursor, type Page, toPage } from "@/lib/platform/page";
import type { SqlValue } from "@/lib/platform/sql";
import { requireShopRole } from "@/lib/shops";

export type TransferRow = {
  id: string;
  number: string;
  status: TransferStatus;
  fromName: string;
  toName: string;
  lines: number;
  quantity: number;
  sent: number;
  received: number;
  lost: number;
  createdAt: Date;
};

export type TransferLineRow = {
  variantId: string;
  name: string;
  variantTitle: string;
  sku: string | null;
  imageUrl: string | null;
  quantity: number;
  sent: number;
  received: number;
  lost: number;
  lostReason: string | null;
};

export type TransferDetail = TransferRow & {
  note: string | null;
  createdBy: string | null;
  sentAt: Date | null;
  receivedAt: Date | null;
  cancelledAt: Date | null;
  items: TransferLineRow[];
};

const PAGE = 30;

const HEAD = `t.id, t.number, t.status, f.name AS fromName, d.name AS toName, t.createdAt,
  COUNT(l.id) AS \`lines\`, COALESCE(SUM(l.quantity), 0) AS quantity, COALESCE(SUM(l.sent), 0) AS sent,
  COALESCE(SUM(l.received), 0) AS received, COALESCE(SUM(l.lost), 0) AS lost`;

const FROM = `Transfer t JOIN Warehouse f ON f.id = t.fromWarehouseId JOIN Warehouse d ON d.id = t.toWarehouseId
  LEFT JOIN TransferLine l ON l.transferId = t.id`;

/** One page of the shop's transfers, newest first; `open` leaves out those received or cancelled. */
export async function listTransfers(
  ctx: Ctx,
  input: { shopId: string; open?: boolean | undefined; after?: string | null | undefined },
): Promise<Page<TransferRow>> {
  await requireShopRole(ctx, input.shopId, "VIEWER");
  const [createdAt, id] = decodeCursor(input.after, 2) ?? [];
  const values: SqlValue[] = [input.shopId];
  if (createdAt && id) values.push(new Date(createdAt), new Date(createdAt), id);
  const rows = await ctx.sql.rows<TransferRow>(
    `SELECT ${HEAD} FROM ${FROM} WHERE t.shopId = ?
     ${createdAt && id ? "AND (t.createdAt < ? OR (t.createdAt = ? AND t.id < ?))" : ""}
     ${input.open ? "AND t.status IN ('DRAFT', 'READY', 'IN_TRANSIT', 'PARTLY_RECEIVED')" : ""}
     GROUP BY t.id ORDER BY t.createdAt DESC, t.id DESC LIMIT ${PAGE + 1}`,
    values,
  );
  return toPage(rows, PAGE, (row) => [row.createdAt, row.id]);
}

/** One transfer with its lines. @throws NOT_FOUND for another shop's */
export async function getTransfer(
  ctx: Ctx,
  input: { shopId: string; number: string },
): Promise<TransferDetail> {
  await requireShopRole(ctx, input.shopId, "VIEWER");
  const [head] = await ctx.sql.rows<Omit<TransferDetail, "items">>(
    `SELECT ${HEAD}, t.note, u.name AS createdBy, t.sentAt, t.receivedAt, t.cancelledAt FROM ${FROM}
     LEFT JOIN User u ON u.id = t.createdBy WHERE t.shopId = ? AND t.number = ? GROUP BY t.id`,
    [input.shopId, input.number],
  );
  if (!head) throw notFound("transfer");
  const english = ctx.locale === "en";
  const items = await ctx.sql.rows<TransferLineRow>(
    `SELECT l.variantId, ${english ? "COALESCE(p.nameEn, p.name)" : "p.name"} AS name, v.${english ? "titleEn" : "title"} AS variantTitle,
       o.sku, (SELECT m.url FROM ProductMedia m WHERE m.productId = p.id ORDER BY m.position LIMIT 1) AS imageUrl,
       l.quantity, l.sent, l.received, l.lost, l.lostReason
     FROM TransferLine l JOIN Variant v ON v.id = l.variantId JOIN Product p ON p.id = v.productId
     LEFT JOIN ShopProduct o ON o.shopId = ? AND o.variantId = l.variantId WHERE l.transferId = ? ORDER BY p.name, v.position`,
    [input.shopId, head.id],
  );
  return { ...head, items };
}
