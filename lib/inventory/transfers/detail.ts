import type { TransferDiscrepancy, TransferEventKind } from "@/generated/prisma/enums";
import type { Ctx } from "@/lib/platform/ctx";
import { notFound } from "@/lib/platform/errors";
import { requireShopRole } from "@/lib/shops";
import { TRANSFER_SUMS, type TransferRow } from "./queries";

export type TransferLineRow = {
  variantId: string;
  name: string;
  variantTitle: string;
  sku: string | null;
  imageUrl: string | null;
  quantity: number;
  held: number;
  sent: number;
  received: number;
  lost: number;
  returned: number;
  extra: number;
  lostReason: string | null;
  /** Units free at the origin now, those held for this transfer not counted, and those of them kept back from sale. */
  free: number;
  safetyStock: number;
};

export type TransferEventRow = {
  id: string;
  kind: TransferEventKind;
  units: number;
  note: string | null;
  receiptId: string | null;
  createdAt: Date;
  /** Null for a job, or where nobody knows any more. */
  person: string | null;
};

export type ReceiptLineRow = {
  receiptId: string;
  variantId: string;
  received: number;
  lost: number;
  returned: number;
  extra: number;
  reason: TransferDiscrepancy | null;
  note: string | null;
};

export type TransferDetail = TransferRow & {
  note: string | null;
  revision: number;
  fromWarehouseId: string;
  toWarehouseId: string;
  fromAddress: string;
  toAddress: string;
  createdBy: string | null;
  readyAt: Date | null;
  sentAt: Date | null;
  receivedAt: Date | null;
  cancelledAt: Date | null;
  items: TransferLineRow[];
  /** Newest first. */
  events: TransferEventRow[];
  receiptLines: ReceiptLineRow[];
};

const ADDRESS = (alias: string) =>
  `CONCAT_WS(', ', ${alias}.line, ${alias}.district, ${alias}.city, CONCAT(${alias}.province, ' ', ${alias}.postcode))`;

/** One transfer with its lines, its arrivals and its history. @throws NOT_FOUND for another shop's */
export async function getTransfer(
  ctx: Ctx,
  input: { shopId: string } & ({ number: string } | { transferId: string }),
): Promise<TransferDetail> {
  await requireShopRole(ctx, input.shopId, "VIEWER");
  const [column, value] = "number" in input ? ["number", input.number] : ["id", input.transferId];
  const [head] = await ctx.sql.rows<Omit<TransferDetail, "items" | "events" | "receiptLines">>(
    `SELECT t.id, t.number, t.status, t.note, t.revision, t.fromWarehouseId, t.toWarehouseId, f.name AS fromName,
       d.name AS toName, ${ADDRESS("f")} AS fromAddress, ${ADDRESS("d")} AS toAddress, u.name AS createdBy, t.createdAt,
       t.readyAt, t.sentAt, t.receivedAt, t.cancelledAt, ${TRANSFER_SUMS}
     FROM Transfer t JOIN Warehouse f ON f.id = t.fromWarehouseId JOIN Warehouse d ON d.id = t.toWarehouseId
     LEFT JOIN TransferLine l ON l.transferId = t.id LEFT JOIN User u ON u.id = t.createdBy
     WHERE t.shopId = ? AND t.${column} = ? GROUP BY t.id, f.id, d.id, u.name`,
    [input.shopId, value],
  );
  if (!head) throw notFound("transfer");
  const [items, events, receiptLines] = await Promise.all([
    readItems(ctx, input.shopId, head),
    ctx.sql.rows<TransferEventRow>(
      `SELECT e.id, e.kind, e.units, e.note, e.receiptId, e.createdAt, u.name AS person FROM TransferEvent e
       LEFT JOIN User u ON u.id = e.actorUserId WHERE e.transferId = ? ORDER BY e.createdAt DESC, e.id DESC LIMIT 200`,
      [head.id],
    ),
    ctx.sql.rows<ReceiptLineRow>(
      `SELECT l.receiptId, l.variantId, l.received, l.lost, l.returned, l.extra, l.reason, l.note FROM TransferReceiptLine l
       JOIN TransferReceipt r ON r.id = l.receiptId WHERE r.transferId = ? ORDER BY r.createdAt, l.id`,
      [head.id],
    ),
  ]);
  return { ...head, items, events, receiptLines };
}

function readItems(
  ctx: Ctx,
  shopId: string,
  { id, fromWarehouseId }: { id: string; fromWarehouseId: string },
): Promise<TransferLineRow[]> {
  const english = ctx.locale === "en";
  return ctx.sql.rows<TransferLineRow>(
    `SELECT l.variantId, ${english ? "COALESCE(p.nameEn, p.name)" : "p.name"} AS name, v.${english ? "titleEn" : "title"} AS variantTitle,
       o.sku, (SELECT m.url FROM ProductMedia m WHERE m.productId = p.id ORDER BY m.position LIMIT 1) AS imageUrl,
       l.quantity, l.held, l.sent, l.received, l.lost, l.returned, l.extra, l.lostReason,
       COALESCE(s.onHand - s.reserved, 0) AS free, COALESCE(s.safetyStock, 0) AS safetyStock
     FROM TransferLine l JOIN Variant v ON v.id = l.variantId JOIN Product p ON p.id = v.productId
     LEFT JOIN ShopProduct o ON o.shopId = ? AND o.variantId = l.variantId
     LEFT JOIN StockLevel s ON s.warehouseId = ? AND s.variantId = l.variantId
     WHERE l.transferId = ? ORDER BY p.name, v.position`,
    [shopId, fromWarehouseId, id],
  );
}
