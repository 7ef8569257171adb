import type { StockCause, WarehouseStatus } from "@/generated/prisma/enums";
import type { Ctx, Locale } from "@/lib/platform/ctx";
import { decodeCursor, type Page, toPage } from "@/lib/platform/page";
import type { SqlValue } from "@/lib/platform/sql";
import { freeUnits, LOW_STOCK, requireShopRole } from "@/lib/shops";
import { NO_FLOW, readFlows, type TransferFlow } from "./transfers/flows";

export type WarehouseRow = {
  id: string;
  code: string;
  name: string;
  province: string;
  city: string;
  district: string;
  postcode: string;
  line: string;
  status: WarehouseStatus;
  priority: number;
  /** 1 while it is being emptied. */
  draining: number;
  /** Units of each variant it keeps back from sale, where the level says nothing else. */
  safetyStock: number;
  /** Variants and units in it, units locked for unpaid orders and ready transfers. */
  variants: number;
  onHand: number;
  reserved: number;
  /** Units on their way here, units that left here and have not arrived, and units held here for transfers. */
  arriving: number;
  leaving: number;
  heldForTransfers: number;
};

const MOVING = "tl.sent - tl.received - tl.lost - tl.returned";

/** A shop's warehouses in the order they ship, with what is in them. */
export async function listWarehouses(ctx: Ctx, input: { shopId: string }): Promise<WarehouseRow[]> {
  await requireShopRole(ctx, input.shopId, "VIEWER");
  return ctx.sql.rows<WarehouseRow>(
    `SELECT w.id, w.code, w.name, w.province, w.city, w.district, w.postcode, w.line, w.status, w.priority, w.draining, w.safetyStock,
       COALESCE(s.variants, 0) AS variants, COALESCE(s.onHand, 0) AS onHand, COALESCE(s.reserved, 0) AS reserved,
       (SELECT COALESCE(SUM(${MOVING}), 0) FROM Transfer t JOIN TransferLine tl ON tl.transferId = t.id
        WHERE t.toWarehouseId = w.id AND t.status IN ('IN_TRANSIT', 'PARTLY_RECEIVED')) AS arriving,
       (SELECT COALESCE(SUM(${MOVING}), 0) FROM Transfer t JOIN TransferLine tl ON tl.transferId = t.id
        WHERE t.fromWarehouseId = w.id AND t.status IN ('IN_TRANSIT', 'PARTLY_RECEIVED')) AS leaving,
       (SELECT COALESCE(SUM(tl.held), 0) FROM Transfer t JOIN TransferLine tl ON tl.transferId = t.id
        WHERE t.fromWarehouseId = w.id AND t.status = 'READY') AS heldForTransfers
     FROM Warehouse w LEFT JOIN (
       SELECT warehouseId, SUM(onHand > 0) AS variants, SUM(onHand) AS onHand, SUM(reserved) AS reserved
       FROM StockLevel WHERE shopId = ? GROUP BY warehouseId) s ON s.warehouseId = w.id
     WHERE w.shopId = ? ORDER BY w.priority, w.name`,
    [input.shopId, input.shopId],
  );
}

export type GridCell = {
  warehouseId: string;
  onHand: number;
  reserved: number;
  /** Units an order may take: neither locked nor kept back. */
  available: number;
  safetyStock: number;
  /** True when safetyStock is the level's own, not its warehouse's. */
  safetyOwn: boolean;
  /** The number it warns at; null is the usual one. */
  lowStockAt: number | null;
  low: boolean;
} & TransferFlow;

export type GridRow = {
  variantId: string;
  productId: string;
  name: string;
  variantTitle: string;
  sku: string;
  imageUrl: string | null;
  /** Units sent and not yet received, sellable at neither end. */
  inTransit: number;
  onHand: number;
  reserved: number;
  /** Free units over the active warehouses. */
  available: number;
  cells: GridCell[];
};

export const stockFilters = ["all", "low", "out", "reserved"] as const;
export type StockFilter = (typeof stockFilters)[number];

const GRID_PAGE = 25;

const GRID_FILTERS: Record<StockFilter, string> = {
  all: "",
  low: "HAVING available > 0 AND lowCells > 0",
  out: "HAVING available <= 0",
  reserved: "HAVING reserved > 0",
};

/**
 * One page of the inventory grid: a row a variant the shop sells, a cell a warehouse. By SKU, so the grid stands still while counts
 * move; two statements whatever the number of rows and warehouses.
 */
export async function listStockGrid(
  ctx: Ctx,
  input: {
    shopId: string;
    q?: string | undefined;
    /** Its row only. */
    variantId?: string | undefined;
    filter?: StockFilter | undefined;
    after?: string | null | undefined;
  },
): Promise<Page<GridRow>> {
  await requireShopRole(ctx, input.shopId, "VIEWER");
  const [sku] = decodeCursor(input.after, 1) ?? [];
  const values: SqlValue[] = [input.shopId];
  if (sku) values.push(sku);
  if (input.variantId) values.push(input.variantId);
  const word = input.q?.trim();
  if (word) values.push(`%${escapeLike(word)}%`, `${escapeLike(word)}%`);
  const heads = await ctx.sql.rows<Omit<GridRow, "cells"> & { lowCells: number }>(
    `SELECT o.variantId, o.productId, ${nameColumns(ctx.locale)}, o.sku, ${IMAGE} AS imageUrl,
       COALESCE(SUM(l.onHand), 0) AS onHand, COALESCE(SUM(l.reserved), 0) AS reserved,
       COALESCE(SUM(IF(w.status = 'ACTIVE', ${freeUnits("l")}, 0)), 0) AS available,
       COALESCE(SUM(w.status = 'ACTIVE' AND ${LOW}), 0) AS lowCells,
       (SELECT COALESCE(SUM(${MOVING}), 0) FROM TransferLine tl JOIN Transfer t ON t.id = tl.transferId
        WHERE tl.variantId = o.variantId AND t.shopId = o.shopId AND t.status IN ('IN_TRANSIT', 'PARTLY_RECEIVED')) AS inTransit
     FROM ShopProduct o JOIN Product p ON p.id = o.productId JOIN Variant v ON v.id = o.variantId
     LEFT JOIN StockLevel l ON l.shopId = o.shopId AND l.variantId = o.variantId LEFT JOIN Warehouse w ON w.id = l.warehouseId
     WHERE o.shopId = ? ${sku ? "AND o.sku > ?" : ""} ${input.variantId ? "AND o.variantId = ?" : ""}
       ${word ? "AND (p.name LIKE ? OR o.sku LIKE ?)" : ""}
     GROUP BY o.id ${GRID_FILTERS[input.filter ?? "all"]} ORDER BY o.sku LIMIT ${GRID_PAGE + 1}`,
    values,
  );
  const page = toPage(heads, GRID_PAGE, (row) => [row.sku]);
  const cells = await readCells(
    ctx,
    input.shopId,
    page.rows.map((row) => row.variantId),
  );
  return {
    ...page,
    rows: page.rows.map(({ lowCells: _low, ...row }) => ({
      ...row,
      cells: cells.filter((cell) => cell.variantId === row.variantId),
    })),
  };
}

async function readCells(
  ctx: Ctx,
  shopId: string,
  variantIds: string[],
): Promise<(GridCell & { variantId: string })[]> {
  if (variantIds.length === 0) return [];
  const levels = await ctx.sql.rows<Omit<GridCell, keyof TransferFlow> & { variantId: string }>(
    `SELECT l.variantId, l.warehouseId, l.onHand, l.reserved, ${freeUnits("l")} AS available, l.safetyStock, l.safetyOwn, l.lowStockAt,
       ${LOW} AS low
     FROM StockLevel l WHERE l.shopId = ? AND l.variantId IN (?)`,
    [shopId, variantIds],
  );
  const flows = await readFlows(ctx, shopId, variantIds);
  // The first units of a variant may be on their way to a warehouse that never had any.
  const cells = new Map<string, GridCell & { variantId: string }>(
    flows.map((flow) => [`${flow.variantId}/${flow.warehouseId}`, { ...EMPTY, ...flow }]),
  );
  for (const level of levels) {
    const key = `${level.variantId}/${level.warehouseId}`;
    const flags = { safetyOwn: Boolean(level.safetyOwn), low: Boolean(level.low) };
    cells.set(key, { ...NO_FLOW, ...cells.get(key), ...level, ...flags });
  }
  return [...cells.values()];
}

const EMPTY = {
  onHand: 0,
  reserved: 0,
  available: 0,
  safetyStock: 0,
  safetyOwn: false,
  lowStockAt: null,
  low: false,
};

// Where a level warns; low-stock.ts opens an alert by the same words.
const LOW = `${freeUnits("l")} <= COALESCE(l.lowStockAt, ${LOW_STOCK})`;

export type LedgerRow = {
  id: string;
  createdAt: Date;
  name: string;
  variantTitle: string;
  sku: string | null;
  warehouse: string;
  deltaOnHand: number;
  deltaReserved: number;
  onHandAfter: number;
  reservedAfter: number;
  cause: StockCause;
  reason: string | null;
  note: string | null;
  /** The number of the shop's part of an order, or of the transfer, behind it. */
  refNumber: string | null;
  /** The number of the batch it belongs to. */
  batchNumber: string | null;
  /** That part's id, null when no order is behind it. */
  shopOrderId: string | null;
  /** The person, or null for a job; then actorName says which. */
  person: string | null;
  actorName: string;
};

const LEDGER_PAGE = 50;

/** One page of the shop's stock history, newest first; of one variant or one warehouse if named. */
export async function listLedger(
  ctx: Ctx,
  input: {
    shopId: string;
    variantId?: string | undefined;
    warehouseId?: string | undefined;
    cause?: StockCause | undefined;
    after?: string | null | undefined;
  },
): Promise<Page<LedgerRow>> {
  await requireShopRole(ctx, input.shopId, "VIEWER");
  const [before] = decodeCursor(input.after, 1) ?? [];
  const conditions = ["g.shopId = ?"];
  const values: SqlValue[] = [input.shopId];
  for (const column of ["variantId", "warehouseId", "cause"] as const) {
    const value = input[column];
    if (!value) continue;
    conditions.push(`g.${column} = ?`);
    values.push(value);
  }
  if (before && /^\d+$/.test(before)) {
    conditions.push("g.id < ?");
    values.push(before);
  }
  const rows = await ctx.sql.rows<LedgerRow>(
    `SELECT CAST(g.id AS CHAR) AS id, g.createdAt, ${nameColumns(ctx.locale)}, o.sku, w.name AS warehouse, g.deltaOnHand,
       g.deltaReserved, g.onHandAfter, g.reservedAfter, g.cause, g.reason, g.note,
       COALESCE(part.number, so.number, tr.number) AS refNumber, COALESCE(part.id, so.id) AS shopOrderId,
       ba.number AS batchNumber, u.name AS person, g.actorName
     FROM StockLedger g JOIN Variant v ON v.id = g.variantId JOIN Product p ON p.id = v.productId
     JOIN Warehouse w ON w.id = g.warehouseId LEFT JOIN ShopProduct o ON o.shopId = g.shopId AND o.variantId = g.variantId
     LEFT JOIN User u ON u.id = g.actorUserId
     LEFT JOIN ShopOrder part ON g.refType = 'order' AND part.orderId = g.refId AND part.shopId = g.shopId
     LEFT JOIN ShopOrder so ON g.refType = 'shop-order' AND so.id = g.refId
     LEFT JOIN Transfer tr ON g.refType = 'transfer' AND tr.id = g.refId
     LEFT JOIN StockBatch ba ON g.refType = 'batch' AND ba.id = g.refId
     WHERE ${conditions.join(" AND ")} ORDER BY g.id DESC LIMIT ${LEDGER_PAGE + 1}`,
    values,
  );
  return toPage(rows, LEDGER_PAGE, (row) => [row.id]);
}

export type SoldVariant = {
  variantId: string;
  name: string;
  variantTitle: string;
  sku: string;
  imageUrl: string | null;
  onHand: number;
  free: number;
};

/** Variants the shop sells that match a word, with the free units of one warehouse: for the receive and transfer forms. */
export async function findSoldVariants(
  ctx: Ctx,
  input: { shopId: string; warehouseId?: string | undefined; q: string },
): Promise<SoldVariant[]> {
  await requireShopRole(ctx, input.shopId, "VIEWER");
  const word = escapeLike(input.q.trim());
  return ctx.sql.rows<SoldVariant>(
    `SELECT o.variantId, ${nameColumns(ctx.locale)}, o.sku, ${IMAGE} AS imageUrl, COALESCE(l.onHand, 0) AS onHand,
       COALESCE(l.onHand - l.reserved, 0) AS free
     FROM ShopProduct o JOIN Product p ON p.id = o.productId JOIN Variant v ON v.id = o.variantId
     LEFT JOIN StockLevel l ON l.variantId = o.variantId AND l.warehouseId = ?
     WHERE o.shopId = ? AND (p.name LIKE ? OR o.sku LIKE ?) ORDER BY p.name, v.position LIMIT 20`,
    [input.warehouseId ?? "", input.shopId, `%${word}%`, `${word}%`],
  );
}

/** The picture of a variant, or of its product; wants Product p and Variant v. */
export const IMAGE = `COALESCE(
  (SELECT m.url FROM ProductMedia m WHERE m.variantId = v.id ORDER BY m.position LIMIT 1),
  (SELECT m.url FROM ProductMedia m WHERE m.productId = p.id ORDER BY m.position LIMIT 1))`;

/** The columns name and variantTitle in the language of the reader; wants Product p and Variant v. */
export function nameColumns(locale: Locale): string {
  return locale === "en"
    ? "COALESCE(p.nameEn, p.name) AS name, v.titleEn AS variantTitle"
    : "p.name AS name, v.title AS variantTitle";
}

/** A word for LIKE in which no sign means more than itself. */
export function escapeLike(word: string): string {
  return word.replaceAll(/[\\%_]/g, (sign) => `\\${sign}`);
}
