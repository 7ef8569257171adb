import type { OrderStatus, ShopOrderStatus } from "@/generated/prisma/enums";
import { type SourcingReason, storedReason } from "@/lib/inventory";
import type { Ctx } from "@/lib/platform/ctx";
import { notFound } from "@/lib/platform/errors";
import { decodeCursor, type Page, toPage } from "@/lib/platform/page";
import type { SqlValue } from "@/lib/platform/sql";
import { requireShopRole } from "@/lib/shops";

/** The board's columns, in the order work goes through them. */
export const BOARD_TABS = {
  new: ["NEW"],
  accepted: ["ACCEPTED"],
  packed: ["PACKED"],
  shipped: ["SHIPPED"],
  done: ["DELIVERED", "COMPLETED"],
  unpaid: ["AWAITING_PAYMENT"],
  ended: ["CANCELLED", "EXPIRED"],
} as const satisfies Record<string, readonly ShopOrderStatus[]>;
export type BoardTab = keyof typeof BOARD_TABS;

export type BoardRow = {
  id: string;
  number: string;
  status: ShopOrderStatus;
  placedAt: Date;
  paidAt: Date | null;
  shipBy: Date | null;
  /** Past its ship-by time and not handed over, by the database's clock. */
  late: number;
  recipient: string;
  city: string;
  courier: string;
  service: string;
  total: number;
  units: number;
  firstItem: string;
  items: number;
  imageUrl: string | null;
};

const PAGE = 30;

const LATE = "COALESCE(s.shipBy < NOW(3), 0) AND s.status IN ('NEW', 'ACCEPTED', 'PACKED')";

/** One page of a column of the orders board, or of all of them for a search, newest first. Served by (shopId, status, placedAt, id). */
export async function listShopOrders(
  ctx: Ctx,
  input: { shopId: string; tab: BoardTab | "any"; q?: string | undefined; after?: string | null | undefined },
): Promise<Page<BoardRow>> {
  await requireShopRole(ctx, input.shopId, "VIEWER");
  const [placedAt, id] = decodeCursor(input.after, 2) ?? [];
  const statuses = input.tab === "any" ? Object.values(BOARD_TABS).flat() : [...BOARD_TABS[input.tab]];
  const values: SqlValue[] = [input.shopId, statuses];
  if (placedAt && id) values.push(new Date(placedAt), new Date(placedAt), id);
  const number = input.q?.trim().toUpperCase();
  if (number) values.push(`${number.replaceAll(/[\\%_]/g, "")}%`);
  const name = ctx.locale === "en" ? "COALESCE(i.nameEn, i.name)" : "i.name";
  const rows = await ctx.sql.rows<BoardRow>(
    `SELECT s.id, s.number, s.status, s.placedAt, s.paidAt, s.shipBy,
       ${LATE} AS late, o.recipient, o.city, s.courier, s.service, s.total,
       (SELECT SUM(i.quantity) FROM OrderItem i WHERE i.shopOrderId = s.id) AS units,
       (SELECT COUNT(*) FROM OrderItem i WHERE i.shopOrderId = s.id) AS items,
       (SELECT ${name} FROM OrderItem i WHERE i.shopOrderId = s.id ORDER BY i.id LIMIT 1) AS firstItem,
       (SELECT i.imageUrl FROM OrderItem i WHERE i.shopOrderId = s.id ORDER BY i.id LIMIT 1) AS imageUrl
     FROM ShopOrder s JOIN \`Order\` o ON o.id = s.orderId
     WHERE s.shopId = ? AND s.status IN (?)
       ${placedAt && id ? "AND (s.placedAt < ? OR (s.placedAt = ? AND s.id < ?))" : ""}
       ${number ? "AND s.number LIKE ?" : ""}
     ORDER BY s.placedAt DESC, s.id DESC LIMIT ${PAGE + 1}`,
    values,
  );
  return toPage(rows, PAGE, (row) => [row.placedAt, row.id]);
}

/** How many orders stand in each column. */
export async function countShopOrders(
  ctx: Ctx,
  input: { shopId: string },
): Promise<Record<BoardTab, number>> {
  await requireShopRole(ctx, input.shopId, "VIEWER");
  const rows = await ctx.sql.rows<{ status: ShopOrderStatus; count: number }>(
    "SELECT status, COUNT(*) AS count FROM ShopOrder WHERE shopId = ? GROUP BY status",
    [input.shopId],
  );
  const of = (tab: BoardTab) =>
    rows
      .filter((row) => (BOARD_TABS[tab] as readonly string[]).includes(row.status))
      .reduce((sum, row) => sum + row.count, 0);
  const tabs = Object.keys(BOARD_TABS) as BoardTab[];
  return Object.fromEntries(tabs.map((tab) => [tab, of(tab)])) as Record<BoardTab, number>;
}

export type ShopOrderItem = {
  id: string;
  name: string;
  variantTitle: string;
  sku: string;
  imageUrl: string | null;
  unitPrice: number;
  quantity: number;
  lineTotal: number;
  /** Units whose money went back or is going back. */
  refunded: number;
  /** Which warehouses hold or sent it, "Gudang Timur × 2, Gudang Barat × 1", and why these. */
  sources: { warehouse: string; quantity: number; reason: SourcingReason | null }[];
};

export type ShopOrderParcel = {
  id: string;
  warehouse: string;
  status: string;
  courier: string;
  service: string;
  trackingNumber: string | null;
};

export type ShopOrderChange = {
  id: string;
  from: string | null;
  to: string;
  cause: string;
  note: string | null;
  person: string | null;
  actorName: string;
  createdAt: Date;
};

export type ShopOrderDetail = {
  id: string;
  orderId: string;
  number: string;
  status: ShopOrderStatus;
  orderStatus: OrderStatus;
  itemsTotal: number;
  shippingTotal: number;
  total: number;
  weightGrams: number;
  courier: string;
  service: string;
  etaDays: string;
  note: string | null;
  cancelReason: string | null;
  placedAt: Date;
  paidAt: Date | null;
  shipBy: Date | null;
  /** As on the board. */
  late: number;
  expiresAt: Date;
  recipient: string;
  phone: string;
  province: string;
  city: string;
  district: string;
  postcode: string;
  addressLine: string;
  addressNote: string | null;
  refunded: number;
  /** Whether the shipping went back or is going back. */
  shippingBack: boolean;
  items: ShopOrderItem[];
  parcels: ShopOrderParcel[];
  changes: ShopOrderChange[];
};

/** One part of an order as its shop sees it: its own lines, parcels and history, nothing of the other shops. @throws NOT_FOUND */
export async function getShopOrder(
  ctx: Ctx,
  input: { shopId: string; shopOrderId: string },
): Promise<ShopOrderDetail> {
  await requireShopRole(ctx, input.shopId, "VIEWER");
  const [head] = await ctx.sql.rows<Omit<ShopOrderDetail, "items" | "parcels" | "changes">>(
    `SELECT s.id, s.orderId, s.number, s.status, o.status AS orderStatus, s.itemsTotal, s.shippingTotal, s.total, s.weightGrams,
       s.courier, s.service, s.etaDays, s.note, s.cancelReason, s.shippingBack, s.placedAt, s.paidAt, s.shipBy, ${LATE} AS late, o.expiresAt, o.recipient, o.phone,
       o.province, o.city, o.district, o.postcode, o.addressLine, o.addressNote,
       (SELECT COALESCE(SUM(r.amount), 0) FROM Refund r WHERE r.shopOrderId = s.id AND r.status <> 'FAILED') AS refunded
     FROM ShopOrder s JOIN \`Order\` o ON o.id = s.orderId WHERE s.id = ? AND s.shopId = ?`,
    [input.shopOrderId, input.shopId],
  );
  if (!head) throw notFound("shop order");
  const [items, parcels, changes] = await Promise.all([
    readItems(ctx, head.id),
    readParcels(ctx, head.id),
    readChanges(ctx, head.orderId, head.id),
  ]);
  return { ...head, shippingBack: Boolean(head.shippingBack), items, parcels, changes };
}

async function readItems(ctx: Ctx, shopOrderId: string): Promise<ShopOrderItem[]> {
  const english = ctx.locale === "en";
  const items = await ctx.sql.rows<Omit<ShopOrderItem, "sources">>(
    `SELECT id, ${english ? "COALESCE(nameEn, name)" : "name"} AS name, ${english ? "variantTitleEn" : "variantTitle"} AS variantTitle,
       sku, imageUrl, unitPrice, quantity, lineTotal, refunded FROM OrderItem WHERE shopOrderId = ? ORDER BY id`,
    [shopOrderId],
  );
  const sources = await ctx.sql.rows<{
    orderItemId: string;
    warehouse: string;
    quantity: number;
    sourcing: unknown;
  }>(
    `SELECT l.orderItemId, w.name AS warehouse, l.quantity, l.sourcing FROM Reservation r
     JOIN ReservationLine l ON l.reservationId = r.id JOIN Warehouse w ON w.id = l.warehouseId
     WHERE r.liveKey = ? ORDER BY w.priority`,
    [shopOrderId],
  );
  return items.map((item) => ({
    ...item,
    sources: sources
      .filter((source) => source.orderItemId === item.id)
      .map(({ warehouse, quantity, sourcing }) => ({ warehouse, quantity, reason: storedReason(sourcing) })),
  }));
}

function readParcels(ctx: Ctx, shopOrderId: string): Promise<ShopOrderParcel[]> {
  return ctx.sql.rows<ShopOrderParcel>(
    `SELECT p.id, w.name AS warehouse, p.status, p.courier, p.service, p.trackingNumber FROM Shipment p
     JOIN Warehouse w ON w.id = p.warehouseId WHERE p.shopOrderId = ? ORDER BY w.priority, p.id`,
    [shopOrderId],
  );
}

function readChanges(ctx: Ctx, orderId: string, shopOrderId: string): Promise<ShopOrderChange[]> {
  return ctx.sql.rows<ShopOrderChange>(
    `SELECT c.id, c.fromStatus AS \`from\`, c.toStatus AS \`to\`, c.cause, c.note, u.name AS person, c.actorName, c.createdAt
     FROM OrderChange c LEFT JOIN User u ON u.id = c.actorUserId
     WHERE c.orderId = ? AND (c.shopOrderId = ? OR c.shopOrderId IS NULL) ORDER BY c.createdAt DESC, c.id DESC`,
    [orderId, shopOrderId],
  );
}
