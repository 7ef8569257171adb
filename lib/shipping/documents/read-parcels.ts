import type { Ctx } from "@/lib/platform/ctx";
import { notFound } from "@/lib/platform/errors";

export type PaperItem = { name: string; variantTitle: string; sku: string; quantity: number };

/** All that is printed of one parcel. */
export type PaperParcel = {
  id: string;
  shopOrderId: string;
  number: string;
  shopName: string;
  courier: string;
  service: string;
  trackingNumber: string | null;
  weightGrams: number;
  note: string | null;
  placedAt: Date;
  warehouseId: string;
  warehouse: string;
  line: string;
  district: string;
  city: string;
  province: string;
  postcode: string;
  recipient: string;
  phone: string;
  toLine: string;
  toNote: string | null;
  toDistrict: string;
  toCity: string;
  toProvince: string;
  toPostcode: string;
  /** Its place among the part's parcels, from 1. */
  index: number;
  count: number;
  items: PaperItem[];
};

type Row = Omit<PaperParcel, "index" | "count" | "items">;
type ItemRow = PaperItem & { shopOrderId: string; warehouseId: string };

/**
 * The parcels of these parts in the order of their numbers, each with what is in it: the units taken from its own warehouse.
 * `left` are the numbers of those that have no parcel to print for: one that was cancelled must not keep the others from being printed.
 * @throws NOT_FOUND when one of them is not this shop's
 */
export async function readPaperParcels(
  ctx: Ctx,
  input: { shopId: string; shopOrderIds: readonly string[] },
): Promise<{ parcels: PaperParcel[]; left: string[] }> {
  const ids = [...new Set(input.shopOrderIds)];
  const rows = await ctx.sql.rows<Row>(
    `SELECT p.id, s.id AS shopOrderId, s.number, h.name AS shopName, p.courier, p.service, p.trackingNumber, s.weightGrams, s.note, s.placedAt,
       w.id AS warehouseId, w.name AS warehouse, w.line, w.district, w.city, w.province, w.postcode,
       o.recipient, o.phone, o.addressLine AS toLine, o.addressNote AS toNote, o.district AS toDistrict, o.city AS toCity,
       o.province AS toProvince, o.postcode AS toPostcode
     FROM ShopOrder s JOIN \`Order\` o ON o.id = s.orderId JOIN Shop h ON h.id = s.shopId
     JOIN Shipment p ON p.shopOrderId = s.id JOIN Warehouse w ON w.id = p.warehouseId
     WHERE s.id IN (?) AND s.shopId = ? AND p.status <> 'CANCELLED' ORDER BY s.number, w.priority, p.id`,
    [ids, input.shopId],
  );
  const parts = await ctx.sql.rows<{ id: string; number: string }>(
    "SELECT id, number FROM ShopOrder WHERE id IN (?) AND shopId = ? ORDER BY number",
    [ids, input.shopId],
  );
  if (parts.length !== ids.length) throw notFound("shop order");
  const found = new Set(rows.map((row) => row.shopOrderId));
  const items = await readItems(ctx, ids);
  const parcels = rows.map((row) => {
    const sisters = rows.filter((one) => one.shopOrderId === row.shopOrderId);
    return {
      ...row,
      index: sisters.indexOf(row) + 1,
      count: sisters.length,
      items: items.filter(
        (item) => item.shopOrderId === row.shopOrderId && item.warehouseId === row.warehouseId,
      ),
    };
  });
  return { parcels, left: parts.filter(({ id }) => !found.has(id)).map(({ number }) => number) };
}

function readItems(ctx: Ctx, shopOrderIds: readonly string[]): Promise<ItemRow[]> {
  const english = ctx.locale === "en";
  return ctx.sql.rows<ItemRow>(
    `SELECT i.shopOrderId, l.warehouseId, ${english ? "COALESCE(i.nameEn, i.name)" : "i.name"} AS name,
       ${english ? "i.variantTitleEn" : "i.variantTitle"} AS variantTitle, i.sku, l.quantity - l.restocked - l.writtenOff AS quantity
     FROM OrderItem i JOIN Reservation r ON r.liveKey = i.shopOrderId AND r.status = 'COMMITTED'
     JOIN ReservationLine l ON l.reservationId = r.id AND l.orderItemId = i.id
     WHERE i.shopOrderId IN (?) AND l.quantity > l.restocked + l.writtenOff ORDER BY i.id, l.warehouseId`,
    [[...shopOrderIds]],
  );
}
