import type { StockCause } from "@/generated/prisma/enums";
import type { Ctx } from "@/lib/platform/ctx";
import { decodeCursor, type Page, toPage } from "@/lib/platform/page";
import type { SqlExecutor, SqlValue } from "@/lib/platform/sql";
import { requireShopRole } from "@/lib/shops";
import { type LedgerRow, listLedger } from "./queries";
import type { StockPlaceInput } from "./schema";
import { requireOwnWarehouses } from "./warehouses";

export type StockMoment = {
  onHand: number;
  reserved: number;
  /** What brought it there; null before the first entry. */
  cause: StockCause | null;
  changedAt: Date | null;
};

/** An order that holds, or held, units of a level. */
export type OpenLock = { shopOrderId: string; number: string; units: number; expiresAt: Date };

/** Locks named on a screen; the sums are exact in any case. */
const LOCKS_SHOWN = 50;

/**
 * The newest entry of a level up to a moment, as one seek of (stockLevelId, createdAt, id): its after-values are the counts of that
 * moment, so nothing is added up. tests/sql/stock-at.sql fails if the plan changes.
 */
const STOCK_AT = `SELECT g.onHandAfter AS onHand, g.reservedAfter AS reserved, g.cause, g.createdAt AS changedAt FROM StockLedger g
WHERE g.stockLevelId = ? AND g.createdAt <= ? ORDER BY g.createdAt DESC, g.id DESC LIMIT 1`;

/** What a shop had of a variant in a warehouse at a moment, what caused it, and the orders that held units then. */
export async function stockAt(
  ctx: Ctx,
  input: StockPlaceInput & { at: Date },
): Promise<StockMoment & { locks: OpenLock[] }> {
  const stockLevelId = await ownLevel(ctx, input);
  const [moment] = stockLevelId
    ? await ctx.sql.rows<StockMoment>(STOCK_AT, [stockLevelId, input.at])
    : [undefined];
  if (!stockLevelId || !moment) return { onHand: 0, reserved: 0, cause: null, changedAt: null, locks: [] };
  return { ...moment, locks: moment.reserved > 0 ? await locksAt(ctx.sql, stockLevelId, input.at) : [] };
}

/** One page of a cell's ledger, newest first, and the orders that hold its units now. */
export async function cellHistory(
  ctx: Ctx,
  input: StockPlaceInput & { after?: string | undefined },
): Promise<{ page: Page<LedgerRow>; locks: OpenLock[] }> {
  const stockLevelId = await ownLevel(ctx, input);
  const page = await listLedger(ctx, input);
  return { page, locks: stockLevelId && !input.after ? await locksNow(ctx.sql, stockLevelId) : [] };
}

/** @throws NOT_FOUND for another shop's warehouse. */
async function ownLevel(
  ctx: Ctx,
  { shopId, warehouseId, variantId }: StockPlaceInput,
): Promise<string | null> {
  await requireShopRole(ctx, shopId, "VIEWER");
  await requireOwnWarehouses(ctx, shopId, [warehouseId]);
  const [level] = await ctx.sql.rows<{ id: string }>(
    "SELECT id FROM StockLevel WHERE warehouseId = ? AND variantId = ? AND shopId = ?",
    [warehouseId, variantId, shopId],
  );
  return level?.id ?? null;
}

const OPEN_LOCKS = `SELECT s.id AS shopOrderId, s.number, SUM(x.quantity) AS units, r.expiresAt
  FROM ReservationLine x JOIN Reservation r ON r.id = x.reservationId JOIN ShopOrder s ON s.id = r.shopOrderId
  WHERE x.stockLevelId = ?`;
const BY_DEADLINE = `GROUP BY r.id, s.id, s.number, r.expiresAt ORDER BY r.expiresAt, r.id LIMIT ${LOCKS_SHOWN}`;

function locksNow(sql: SqlExecutor, stockLevelId: string): Promise<OpenLock[]> {
  return sql.rows(`${OPEN_LOCKS} AND r.status = 'HELD' ${BY_DEADLINE}`, [stockLevelId]);
}

function locksAt(sql: SqlExecutor, stockLevelId: string, at: Date): Promise<OpenLock[]> {
  return sql.rows(
    `${OPEN_LOCKS} AND r.createdAt <= ? AND (r.endedAt IS NULL OR r.endedAt > ?) ${BY_DEADLINE}`,
    [stockLevelId, at, at],
  );
}

export type StockChangeRow = {
  variantId: string;
  name: string;
  variantTitle: string;
  sku: string;
  onHandBefore: number;
  reservedBefore: number;
  onHandAfter: number;
  reservedAfter: number;
};

const DIFF_PAGE = 50;

/**
 * What changed in a warehouse between two moments, by SKU: two seeks a variant, whatever happened in between. Variants that stand as
 * they stood are left out. `limit` is for the file, which is not paged.
 */
export async function diffStock(
  ctx: Ctx,
  input: {
    shopId: string;
    warehouseId: string;
    from: Date;
    to: Date;
    after?: string | null | undefined;
    limit?: number;
  },
): Promise<Page<StockChangeRow>> {
  await requireShopRole(ctx, input.shopId, "VIEWER");
  await requireOwnWarehouses(ctx, input.shopId, [input.warehouseId]);
  const [sku] = decodeCursor(input.after, 1) ?? [];
  const limit = input.limit ?? DIFF_PAGE;
  const rows = await ctx.sql.rows<StockChangeRow>(
    `SELECT d.variantId, d.sku, ${ctx.locale === "en" ? "COALESCE(p.nameEn, p.name) AS name, v.titleEn" : "p.name, v.title"} AS variantTitle,
       COALESCE(a.onHandAfter, 0) AS onHandBefore, COALESCE(a.reservedAfter, 0) AS reservedBefore,
       COALESCE(b.onHandAfter, 0) AS onHandAfter, COALESCE(b.reservedAfter, 0) AS reservedAfter
     FROM (SELECT l.variantId, o.sku, ${newestUpTo} AS beforeId, ${newestUpTo} AS afterId
       FROM StockLevel l JOIN ShopProduct o ON o.shopId = l.shopId AND o.variantId = l.variantId
       WHERE l.warehouseId = ? AND l.shopId = ? ${sku ? "AND o.sku > ?" : ""}) d
     JOIN Variant v ON v.id = d.variantId JOIN Product p ON p.id = v.productId
     LEFT JOIN StockLedger a ON a.id = d.beforeId LEFT JOIN StockLedger b ON b.id = d.afterId
     WHERE NOT (COALESCE(a.onHandAfter, 0) = COALESCE(b.onHandAfter, 0) AND COALESCE(a.reservedAfter, 0) = COALESCE(b.reservedAfter, 0))
     ORDER BY d.sku LIMIT ?`,
    [input.from, input.to, input.warehouseId, input.shopId, ...(sku ? [sku] : []), limit + 1] as SqlValue[],
  );
  return toPage(rows, limit, (row) => [row.sku]);
}

const newestUpTo = `(SELECT g.id FROM StockLedger g WHERE g.stockLevelId = l.id AND g.createdAt <= ?
         ORDER BY g.createdAt DESC, g.id DESC LIMIT 1)`;
