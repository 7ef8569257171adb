import type { OrderStatus, ShopOrderStatus } from "@/generated/prisma/enums";
import { requireStaff } from "@/lib/identity";
import type { Ctx } from "@/lib/platform/ctx";
import { notFound } from "@/lib/platform/errors";
import { LEFT_OF_PART, UNSHIPPED } from "./shop-orders";

export type StaffOrderLine = {
  orderItemId: string;
  name: string;
  variantTitle: string;
  sku: string;
  unitPrice: number;
  quantity: number;
  refunded: number;
};

export type StaffOrderPart = {
  id: string;
  number: string;
  shopId: string;
  shopName: string;
  shopSlug: string;
  status: ShopOrderStatus;
  total: number;
  shippingTotal: number;
  shippingBack: boolean;
  /** What was not refunded yet. */
  left: number;
  courier: string;
  service: string;
  tracking: string | null;
  shippedAt: Date | null;
  deliveredAt: Date | null;
  returnOpen: boolean;
  /** Something of it lies in its warehouse still: that is cancelled, not refunded. */
  cancellable: boolean;
  /** Some of its parcels are under way; the others are not. */
  partlySent: boolean;
  cancelReason: string | null;
  lines: StaffOrderLine[];
};

export type StaffOrder = {
  id: string;
  number: string;
  status: OrderStatus;
  buyer: string | null;
  phone: string;
  recipient: string;
  address: string;
  total: number;
  shippingTotal: number;
  placedAt: Date;
  paidAt: Date | null;
  parts: StaffOrderPart[];
};

/** An order as it stands, for staff. @throws NOT_FOUND */
export async function getOrderForStaff(ctx: Ctx, input: { number: string }): Promise<StaffOrder> {
  requireStaff(ctx);
  const [order] = await ctx.sql.rows<Omit<StaffOrder, "parts">>(
    `SELECT o.id, o.number, o.status, u.name AS buyer, o.phone, o.recipient,
       CONCAT_WS(', ', o.addressLine, o.district, o.city, o.province, o.postcode) AS address, o.total, o.shippingTotal, o.placedAt, o.paidAt
     FROM \`Order\` o JOIN User u ON u.id = o.userId WHERE o.number = ?`,
    [input.number],
  );
  if (!order) throw notFound("order");
  const [parts, lines] = await Promise.all([readParts(ctx, order.id), readLines(ctx, order.id)]);
  return {
    ...order,
    parts: parts.map(({ leftAt, ...part }) => ({
      ...part,
      shippingBack: Boolean(part.shippingBack),
      returnOpen: Boolean(part.returnOpen),
      cancellable: UNSHIPPED.includes(part.status),
      partlySent: UNSHIPPED.includes(part.status) && leftAt !== null,
      lines: lines
        .filter((line) => line.shopOrderId === part.id)
        .map(({ shopOrderId: _part, ...line }) => line),
    })),
  };
}

function readParts(ctx: Ctx, orderId: string) {
  return ctx.sql.rows<Omit<StaffOrderPart, "lines" | "cancellable" | "partlySent"> & { leftAt: Date | null }>(
    `SELECT s.id, s.number, s.shopId, p.name AS shopName, p.slug AS shopSlug, s.status, s.total, s.shippingTotal, s.shippingBack,
       ${LEFT_OF_PART} AS \`left\`, s.courier, s.service, s.shippedAt, s.deliveredAt, s.leftAt, s.returnOpen, s.cancelReason,
       (SELECT GROUP_CONCAT(m.trackingNumber ORDER BY m.id SEPARATOR ', ') FROM Shipment m WHERE m.shopOrderId = s.id) AS tracking
     FROM ShopOrder s JOIN Shop p ON p.id = s.shopId WHERE s.orderId = ? ORDER BY s.number`,
    [orderId],
  );
}

function readLines(ctx: Ctx, orderId: string) {
  const english = ctx.locale === "en";
  return ctx.sql.rows<StaffOrderLine & { shopOrderId: string }>(
    `SELECT shopOrderId, id AS orderItemId, ${english ? "COALESCE(nameEn, name)" : "name"} AS name,
       ${english ? "variantTitleEn" : "variantTitle"} AS variantTitle, sku, unitPrice, quantity, refunded
     FROM OrderItem WHERE orderId = ? ORDER BY id`,
    [orderId],
  );
}
