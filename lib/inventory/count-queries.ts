import type { StockCountStatus } from "@/generated/prisma/enums";
import type { Ctx } from "@/lib/platform/ctx";
import { notFound } from "@/lib/platform/errors";
import { decodeCursor, type Page, toPage } from "@/lib/platform/page";
import type { SqlValue } from "@/lib/platform/sql";
import { requireShopRole } from "@/lib/shops";
import { escapeLike, IMAGE, nameColumns } from "./queries";

export type CountRow = {
  id: string;
  number: string;
  status: StockCountStatus;
  blind: boolean;
  warehouseId: string;
  warehouse: string;
  note: string | null;
  person: string | null;
  createdAt: Date;
  closedAt: Date | null;
  /** Its batch, once applied. */
  batchNumber: string | null;
  lines: number;
  counted: number;
  /** Lines counted that differ from what was on record, and by how many units up and down. */
  different: number;
  more: number;
  less: number;
};

const HEAD = `SELECT c.id, c.number, c.status, c.blind, c.warehouseId, w.name AS warehouse, c.note, u.name AS person,
    c.createdAt, c.closedAt, b.number AS batchNumber, COUNT(l.countId) AS \`lines\`, COUNT(l.counted) AS counted,
    COALESCE(SUM(l.counted <> l.expected), 0) AS different,
    COALESCE(SUM(GREATEST(l.counted - l.expected, 0)), 0) AS more, COALESCE(SUM(GREATEST(l.expected - l.counted, 0)), 0) AS less
  FROM StockCount c JOIN Warehouse w ON w.id = c.warehouseId LEFT JOIN User u ON u.id = c.createdBy
  LEFT JOIN StockBatch b ON b.id = c.batchId LEFT JOIN StockCountLine l ON l.countId = c.id`;

const PAGE = 30;

/** One page of the shop's stock counts, newest first. */
export async function listCounts(
  ctx: Ctx,
  input: { shopId: string; after?: string | null | undefined },
): Promise<Page<CountRow>> {
  await requireShopRole(ctx, input.shopId, "VIEWER");
  const [createdAt, id] = decodeCursor(input.after, 2) ?? [];
  const values: SqlValue[] = [input.shopId];
  if (createdAt && id) values.push(new Date(createdAt), new Date(createdAt), id);
  const heads = await ctx.sql.rows<{ id: string; createdAt: Date }>(
    `SELECT id, createdAt FROM StockCount WHERE shopId = ?
     ${createdAt && id ? "AND (createdAt < ? OR (createdAt = ? AND id < ?))" : ""}
     ORDER BY createdAt DESC, id DESC LIMIT ${PAGE + 1}`,
    values,
  );
  const page = toPage(heads, PAGE, (row) => [row.createdAt, row.id]);
  const rows = await readCounts(
    ctx,
    page.rows.map((row) => row.id),
  );
  return { ...page, rows };
}

/** One stock count with how far it is. @throws NOT_FOUND for another shop's */
export async function getCount(
  ctx: Ctx,
  input: { shopId: string } & ({ number: string } | { countId: string }),
): Promise<CountRow> {
  await requireShopRole(ctx, input.shopId, "VIEWER");
  const [column, value] = "number" in input ? ["number", input.number] : ["id", input.countId];
  const [found] = await ctx.sql.rows<{ id: string }>(
    `SELECT id FROM StockCount WHERE shopId = ? AND ${column} = ?`,
    [input.shopId, value],
  );
  const [count] = found ? await readCounts(ctx, [found.id]) : [];
  if (!count) throw notFound("count");
  return count;
}

async function readCounts(ctx: Ctx, ids: string[]): Promise<CountRow[]> {
  if (ids.length === 0) return [];
  const rows = await ctx.sql.rows<CountRow>(
    `${HEAD} WHERE c.id IN (?) GROUP BY c.id ORDER BY c.createdAt DESC, c.id DESC`,
    [ids],
  );
  return rows.map((row) => ({ ...row, blind: Boolean(row.blind) }));
}

export const countFilters = ["all", "todo", "counted", "different"] as const;
export type CountFilter = (typeof countFilters)[number];

export type CountLineRow = {
  variantId: string;
  name: string;
  variantTitle: string;
  sku: string;
  imageUrl: string | null;
  counted: number | null;
  /** On record when it was counted; null before, and while a blind count is being counted. */
  expected: number | null;
  /** On record now; null while a blind count is being counted. */
  onHand: number | null;
  reserved: number | null;
  person: string | null;
  countedAt: Date | null;
};

const FILTERS: Record<CountFilter, string> = {
  all: "",
  todo: "AND l.counted IS NULL",
  counted: "AND l.counted IS NOT NULL",
  different: "AND l.counted <> l.expected",
};

const LINES = 50;

/**
 * One page of a count's lines by SKU. `blind` keeps what is on record from those who count; the review asks without it.
 * @throws NOT_FOUND for another shop's count.
 */
export async function listCountLines(
  ctx: Ctx,
  input: {
    shopId: string;
    countId: string;
    blind: boolean;
    filter?: CountFilter | undefined;
    q?: string | undefined;
    after?: string | null | undefined;
  },
): Promise<Page<CountLineRow>> {
  await requireShopRole(ctx, input.shopId, "VIEWER");
  const [count] = await ctx.sql.rows<{ warehouseId: string }>(
    "SELECT warehouseId FROM StockCount WHERE id = ? AND shopId = ?",
    [input.countId, input.shopId],
  );
  if (!count) throw notFound("count");
  const [sku] = decodeCursor(input.after, 1) ?? [];
  const word = escapeLike(input.q?.trim() ?? "");
  const values: SqlValue[] = [count.warehouseId, input.countId, input.shopId];
  if (sku) values.push(sku);
  if (word) values.push(`%${word}%`, `${word}%`);
  const rows = await ctx.sql.rows<CountLineRow>(
    `SELECT l.variantId, ${nameColumns(ctx.locale)}, o.sku, ${IMAGE} AS imageUrl, l.counted,
       ${input.blind ? "NULL AS expected, NULL AS onHand, NULL AS reserved" : "l.expected, COALESCE(s.onHand, 0) AS onHand, COALESCE(s.reserved, 0) AS reserved"},
       u.name AS person, l.countedAt
     FROM ShopProduct o JOIN Variant v ON v.id = o.variantId JOIN Product p ON p.id = o.productId
     LEFT JOIN StockLevel s ON s.variantId = o.variantId AND s.warehouseId = ?
     JOIN StockCountLine l ON l.countId = ? AND l.variantId = o.variantId LEFT JOIN User u ON u.id = l.countedBy
     WHERE o.shopId = ? ${sku ? "AND o.sku > ?" : ""} ${word ? "AND (p.name LIKE ? OR o.sku LIKE ?)" : ""}
       ${FILTERS[input.filter ?? "all"]} ORDER BY o.sku LIMIT ${LINES + 1}`,
    values,
  );
  return toPage(rows, LINES, (row) => [row.sku]);
}
