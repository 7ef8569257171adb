import type { BookingStatus, ShipmentStatus } from "@/generated/prisma/enums";
import type { Ctx } from "@/lib/platform/ctx";
import type { BookRequest } from "./couriers/courier";

export type FollowedParcel = {
  id: string;
  shopOrderId: string;
  warehouseId: string;
  status: ShipmentStatus;
  carrier: string;
  booking: BookingStatus | null;
  bookingAttempts: number;
  bookings: number;
  /** What the carrier's order is called by us: Shipment.id, with a number from the second booking on. */
  reference: string;
  carrierRef: string | null;
  carrierError: string | null;
  bookedAt: Date | null;
  now: Date;
  fromCity: string;
  toCity: string;
};

/** A parcel as its carrier's follower needs it. */
export async function readFollowed(ctx: Ctx, shipmentId: string): Promise<FollowedParcel | undefined> {
  const [parcel] = await ctx.sql.rows<FollowedParcel>(
    `SELECT p.id, p.shopOrderId, p.warehouseId, p.status, p.carrier, p.booking, p.bookingAttempts, p.bookings, p.carrierRef, p.carrierError, p.bookedAt,
       IF(p.bookings > 1, CONCAT(p.id, '.', p.bookings), p.id) AS reference, NOW(3) AS now, w.city AS fromCity, o.city AS toCity
     FROM Shipment p JOIN Warehouse w ON w.id = p.warehouseId JOIN ShopOrder s ON s.id = p.shopOrderId
     JOIN \`Order\` o ON o.id = s.orderId WHERE p.id = ?`,
    [shipmentId],
  );
  return parcel;
}

type PartiesRow = {
  shopName: string;
  shopPhone: string;
  fromAddress: string;
  fromPostcode: string;
  recipient: string;
  phone: string;
  toAddress: string;
  addressNote: string | null;
  postcode: string;
  bookingCourier: string | null;
  bookingService: string | null;
};

/** From where a parcel goes to whom, what is in it, and under which codes its courier is booked. */
export async function readParties(
  ctx: Ctx,
  parcel: Pick<FollowedParcel, "id" | "shopOrderId" | "warehouseId">,
  /** The units that are still in it, or all that ever were. */
  units: "left" | "all" = "left",
): Promise<Omit<BookRequest, "reference">> {
  const [row] = await ctx.sql.rows<PartiesRow>(
    `SELECT sh.name AS shopName, u.phone AS shopPhone, CONCAT_WS(', ', w.line, w.district, w.city, w.province) AS fromAddress,
       w.postcode AS fromPostcode, o.recipient, o.phone, CONCAT_WS(', ', o.addressLine, o.district, o.city, o.province) AS toAddress,
       o.addressNote, o.postcode,
       COALESCE(s.bookingCourier, r.bookingCourier) AS bookingCourier, COALESCE(s.bookingService, r.bookingService) AS bookingService
     FROM Shipment p JOIN Warehouse w ON w.id = p.warehouseId JOIN ShopOrder s ON s.id = p.shopOrderId
     JOIN \`Order\` o ON o.id = s.orderId JOIN Shop sh ON sh.id = s.shopId
     JOIN ShopMember m ON m.shopId = sh.id AND m.role = 'OWNER' JOIN User u ON u.id = m.userId
     LEFT JOIN ShippingRate r ON r.courier = p.courier AND r.service = p.service AND r.bookingCourier IS NOT NULL
     WHERE p.id = ? ORDER BY m.createdAt LIMIT 1`,
    [parcel.id],
  );
  if (!row) throw new Error(`parcel ${parcel.id} has no sender`);
  const gone = units === "left" ? "l.restocked + l.writtenOff" : "0";
  const items = await ctx.sql.rows<BookRequest["items"][number]>(
    `SELECT i.name, i.unitPrice AS value, i.weightGrams, l.quantity - (${gone}) AS quantity FROM Reservation r
     JOIN ReservationLine l ON l.reservationId = r.id AND l.warehouseId = ? JOIN OrderItem i ON i.id = l.orderItemId
     WHERE r.liveKey = ? AND l.quantity > ${gone} ORDER BY i.id`,
    [parcel.warehouseId, parcel.shopOrderId],
  );
  const { bookingCourier: courier, bookingService: service } = row;
  return {
    service: courier && service ? { courier, service } : null,
    from: {
      name: row.shopName,
      phone: row.shopPhone,
      address: row.fromAddress,
      note: null,
      postcode: row.fromPostcode,
    },
    to: {
      name: row.recipient,
      phone: row.phone,
      address: row.toAddress,
      note: row.addressNote,
      postcode: row.postcode,
    },
    items,
  };
}
