import type { SqlExecutor } from "@/lib/platform/sql";
import type { DataOf } from "../event-payloads";

type ShopOrderData = DataOf<"shop_order.new">;

type PartRow = Omit<
  ShopOrderData,
  | "status"
  | "currency"
  | "destination"
  | "items"
  | "parcels"
  | "placedAt"
  | "paidAt"
  | "shipBy"
  | "shippedAt"
  | "deliveredAt"
> & {
  province: string;
  city: string;
  placedAt: Date;
  paidAt: Date | null;
  shipBy: Date | null;
  shippedAt: Date | null;
  deliveredAt: Date | null;
};

/** A shop's part of an order with its lines and parcels, under the status its event tells of. */
export async function readShopOrder(
  sql: SqlExecutor,
  where: { shopId: string; id: string } | { shopId: string; orderId: string },
  status: string,
): Promise<ShopOrderData | null> {
  const [column, value] = "id" in where ? ["id", where.id] : ["orderId", where.orderId];
  const [part] = await sql.rows<PartRow>(
    `SELECT s.id, s.number, s.itemsTotal, s.shippingTotal, s.total, s.courier, s.service, s.placedAt, s.paidAt, s.shipBy,
       s.shippedAt, s.deliveredAt, o.province, o.city
     FROM ShopOrder s JOIN \`Order\` o ON o.id = s.orderId WHERE s.${column} = ? AND s.shopId = ?`,
    [value, where.shopId],
  );
  if (!part) return null;
  const { province, city, placedAt, paidAt, shipBy, shippedAt, deliveredAt, ...rest } = part;
  return {
    ...rest,
    status,
    currency: "IDR",
    destination: { province, city },
    placedAt: placedAt.toISOString(),
    paidAt: iso(paidAt),
    shipBy: iso(shipBy),
    shippedAt: iso(shippedAt),
    deliveredAt: iso(deliveredAt),
    items: await sql.rows<ShopOrderData["items"][number]>(
      `SELECT id, shopProductId AS offerId, productId, variantId, sku, name, variantTitle AS variant, quantity, unitPrice, lineTotal
       FROM OrderItem WHERE shopOrderId = ? ORDER BY id`,
      [part.id],
    ),
    parcels: await sql.rows<ShopOrderData["parcels"][number]>(
      "SELECT id, warehouseId, status, courier, service, trackingNumber FROM Shipment WHERE shopOrderId = ? ORDER BY id",
      [part.id],
    ),
  };
}

function iso(time: Date | null): string | null {
  return time?.toISOString() ?? null;
}
