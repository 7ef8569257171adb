import type { SqlExecutor } from "@/lib/platform/sql";
import type { Facts, Notice, NoticeItem } from "../notice";

/** Lines a message shows; the rest is a number. */
const LINES_SHOWN = 6;

type OrderRow = {
  number: string;
  userId: string;
  itemsTotal: number;
  shippingTotal: number;
  total: number;
  expiresAt: Date;
};

/** Tells the customer of their order as a whole. */
export async function orderNotice(sql: SqlExecutor, payload: { orderId: string }): Promise<Notice[]> {
  const { orderId } = payload;
  const [order] = await sql.rows<OrderRow>(
    "SELECT number, userId, itemsTotal, shippingTotal, total, expiresAt FROM `Order` WHERE id = ?",
    [orderId],
  );
  if (!order) return [];
  const { number, userId, itemsTotal, shippingTotal, total } = order;
  const facts: Facts = {
    path: `/orders/${number}`,
    number,
    itemsTotal,
    shippingTotal,
    total,
    deadline: order.expiresAt.toISOString(),
    ...(await itemsOf(sql, "i.orderId = ?", orderId)),
  };
  return [{ subjectId: orderId, orderId, shopId: null, to: { userId }, facts }];
}

type PartRow = {
  orderId: string;
  number: string;
  orderNumber: string;
  userId: string;
  shopId: string;
  shopSlug: string;
  shopName: string;
  itemsTotal: number;
  shippingTotal: number;
  total: number;
  cancelReason: string | null;
  shipBy: Date | null;
};

async function partOf(sql: SqlExecutor, shopOrderId: string): Promise<PartRow | undefined> {
  const [part] = await sql.rows<PartRow>(
    `SELECT s.orderId, s.number, o.number AS orderNumber, o.userId, s.shopId, p.slug AS shopSlug, p.name AS shopName,
       s.itemsTotal, s.shippingTotal, s.total, s.cancelReason, s.shipBy
     FROM ShopOrder s JOIN \`Order\` o ON o.id = s.orderId JOIN Shop p ON p.id = s.shopId WHERE s.id = ?`,
    [shopOrderId],
  );
  return part;
}

/** Tells the customer of one shop's part of their order. */
export async function partNotice(
  sql: SqlExecutor,
  payload: { shopOrderId: string; amount?: number; reason?: string; shipmentId?: string },
): Promise<Notice[]> {
  const part = await partOf(sql, payload.shopOrderId);
  if (!part) return [];
  const parcels = await sql.rows<{
    id: string;
    courier: string;
    service: string;
    trackingNumber: string | null;
  }>(
    `SELECT id, courier, service, trackingNumber FROM Shipment
     WHERE shopOrderId = ? AND status <> 'CANCELLED' AND (? IS NULL OR id = ?) ORDER BY trackingNumber IS NULL, id`,
    [payload.shopOrderId, payload.shipmentId ?? null, payload.shipmentId ?? null],
  );
  const [parcel] = parcels;
  const numbers = parcels.flatMap(({ trackingNumber }) => trackingNumber ?? []);
  const facts: Facts = {
    path: `/orders/${part.orderNumber}`,
    number: part.orderNumber,
    shop: part.shopName,
    ...(payload.amount !== undefined && { amount: payload.amount }),
    reason: payload.reason ?? part.cancelReason ?? "",
    ...(parcel && {
      courier: `${parcel.courier} ${parcel.service}`,
      tracking: numbers.join(", "),
      parcel: parcel.id,
    }),
    ...(await itemsOf(sql, "i.shopOrderId = ?", payload.shopOrderId)),
  };
  return [
    {
      subjectId: payload.shopOrderId,
      orderId: part.orderId,
      shopId: null,
      to: { userId: part.userId },
      facts,
    },
  ];
}

/** Tells the people of a shop of their part of an order. */
export async function shopPartNotice(
  sql: SqlExecutor,
  payload: { shopOrderId: string; reason?: string },
  role: "WAREHOUSE" | "MANAGER" | "OWNER",
): Promise<Notice[]> {
  const part = await partOf(sql, payload.shopOrderId);
  if (!part) return [];
  const { orderId, shopId, number, itemsTotal, shippingTotal, total } = part;
  const facts: Facts = {
    path: `/console/${part.shopSlug}/orders/${payload.shopOrderId}`,
    number,
    shop: part.shopName,
    itemsTotal,
    shippingTotal,
    total,
    ...(payload.reason && { reason: payload.reason }),
    ...(part.shipBy && { deadline: part.shipBy.toISOString() }),
    ...(await itemsOf(sql, "i.shopOrderId = ?", payload.shopOrderId)),
  };
  return [{ subjectId: payload.shopOrderId, orderId, shopId, to: { shopId, role }, facts }];
}

/** Tells each shop of its part of a paid order. */
export async function newOrderNotices(sql: SqlExecutor, payload: { orderId: string }): Promise<Notice[]> {
  const parts = await sql.rows<{ id: string }>("SELECT id FROM ShopOrder WHERE orderId = ? ORDER BY id", [
    payload.orderId,
  ]);
  const notices = await Promise.all(
    parts.map(({ id }) => shopPartNotice(sql, { shopOrderId: id }, "WAREHOUSE")),
  );
  return notices.flat();
}

async function itemsOf(
  sql: SqlExecutor,
  which: string,
  id: string,
): Promise<Pick<Facts, "items" | "moreItems">> {
  const rows = await sql.rows<NoticeItem>(
    `SELECT i.name, i.nameEn, i.variantTitle AS variant, i.variantTitleEn AS variantEn, i.quantity, i.lineTotal
     FROM OrderItem i WHERE ${which} ORDER BY i.id`,
    [id],
  );
  const more = rows.length - LINES_SHOWN;
  return { items: rows.slice(0, LINES_SHOWN), ...(more > 0 && { moreItems: more }) };
}
