import type { StockBatchKind } from "@/generated/prisma/enums";
import type { Ctx } from "@/lib/platform/ctx";
import { notFound } from "@/lib/platform/errors";
import { decodeCursor, type Page, toPage } from "@/lib/platform/page";
import type { SqlValue } from "@/lib/platform/sql";
import { requireShopRole } from "@/lib/shops";
import { IMAGE, nameColumns } from "./queries";

export type BatchRow = {
  id: string;
  number: string;
  kind: StockBatchKind;
  note: string | null;
  lineCount: number;
  unitsIn: number;
  unitsOut: number;
  person: string | null;
  createdAt: Date;
  /** The batch this one takes back, and the one that took this one back. */
  undoes: string | null;
  undoneBy: string | null;
  /** The stock count it applied. */
  countNumber: string | null;
};

const HEAD = `SELECT b.id, b.number, b.kind, b.note, b.lineCount, b.unitsIn, b.unitsOut, u.name AS person, b.createdAt,
    taken.number AS undoes, later.number AS undoneBy, c.number AS countNumber
  FROM StockBatch b LEFT JOIN User u ON u.id = b.createdBy LEFT JOIN StockBatch taken ON taken.id = b.undoes
  LEFT JOIN StockBatch later ON later.undoes = b.id LEFT JOIN StockCount c ON c.batchId = b.id`;

const PAGE = 30;

/** One page of the shop's batches that moved something, newest first; of one kind if named. */
export async function listBatches(
  ctx: Ctx,
  input: { shopId: string; kind?: StockBatchKind | undefined; after?: string | null | undefined },
): Promise<Page<BatchRow>> {
  await requireShopRole(ctx, input.shopId, "VIEWER");
  const [createdAt, id] = decodeCursor(input.after, 2) ?? [];
  const values: SqlValue[] = [input.shopId];
  if (input.kind) values.push(input.kind);
  if (createdAt && id) values.push(new Date(createdAt), new Date(createdAt), id);
  const rows = await ctx.sql.rows<BatchRow>(
    `${HEAD} WHERE b.shopId = ? AND b.lineCount > 0 ${input.kind ? "AND b.kind = ?" : ""}
     ${createdAt && id ? "AND (b.createdAt < ? OR (b.createdAt = ? AND b.id < ?))" : ""}
     ORDER BY b.createdAt DESC, b.id DESC LIMIT ${PAGE + 1}`,
    values,
  );
  return toPage(rows, PAGE, (row) => [row.createdAt, row.id]);
}

export type BatchLine = {
  id: string;
  name: string;
  variantTitle: string;
  sku: string | null;
  imageUrl: string | null;
  warehouse: string;
  delta: number;
  onHandAfter: number;
  reason: string | null;
  note: string | null;
};

export type BatchDetail = BatchRow & {
  lines: Page<BatchLine>;
  /** Lines an undo would meet whose units are sold, locked or moved on. */
  gone: { name: string; variantTitle: string; warehouse: string; needed: number; free: number }[];
  goneCount: number;
};

const LINES = 100;
const GONE_SHOWN = 5;

/** One batch with a page of its lines, and whether its units are still there to be taken back. @throws NOT_FOUND for another shop's */
export async function getBatch(
  ctx: Ctx,
  input: { shopId: string; after?: string | null | undefined } & ({ number: string } | { batchId: string }),
): Promise<BatchDetail> {
  await requireShopRole(ctx, input.shopId, "VIEWER");
  const [column, value] = "number" in input ? ["number", input.number] : ["id", input.batchId];
  const [head] = await ctx.sql.rows<BatchRow>(`${HEAD} WHERE b.shopId = ? AND b.${column} = ?`, [
    input.shopId,
    value,
  ]);
  if (!head) throw notFound("batch");
  const [lines, gone] = await Promise.all([
    readLines(ctx, head.id, input.after),
    head.undoneBy ? [] : readGone(ctx, head.id),
  ]);
  return { ...head, lines, gone: gone.slice(0, GONE_SHOWN), goneCount: gone.length };
}

async function readLines(
  ctx: Ctx,
  batchId: string,
  cursor: string | null | undefined,
): Promise<Page<BatchLine>> {
  const [after] = decodeCursor(cursor, 1) ?? [];
  const seek = after && /^\d+$/.test(after) ? after : null;
  const rows = await ctx.sql.rows<BatchLine>(
    `SELECT CAST(g.id AS CHAR) AS id, ${nameColumns(ctx.locale)}, o.sku, ${IMAGE} AS imageUrl, w.name AS warehouse,
       g.deltaOnHand AS delta, g.onHandAfter, g.reason, g.note
     FROM StockLedger g JOIN Variant v ON v.id = g.variantId JOIN Product p ON p.id = v.productId
     JOIN Warehouse w ON w.id = g.warehouseId LEFT JOIN ShopProduct o ON o.shopId = g.shopId AND o.variantId = g.variantId
     WHERE g.refId = ? AND g.refType = 'batch' ${seek ? "AND g.id > ?" : ""} ORDER BY g.id LIMIT ${LINES + 1}`,
    seek ? [batchId, seek] : [batchId],
  );
  return toPage(rows, LINES, (row) => [row.id]);
}

async function readGone(ctx: Ctx, batchId: string): Promise<BatchDetail["gone"]> {
  return ctx.sql.rows(
    `SELECT ${nameColumns(ctx.locale)}, w.name AS warehouse, m.delta AS needed, l.onHand - l.reserved AS free
     FROM (SELECT stockLevelId, SUM(deltaOnHand) AS delta FROM StockLedger WHERE refId = ? AND refType = 'batch'
       GROUP BY stockLevelId) m
     JOIN StockLevel l ON l.id = m.stockLevelId JOIN Variant v ON v.id = l.variantId JOIN Product p ON p.id = v.productId
     JOIN Warehouse w ON w.id = l.warehouseId WHERE l.onHand - m.delta < l.reserved ORDER BY m.stockLevelId`,
    [batchId],
  );
}
