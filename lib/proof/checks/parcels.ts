import { env } from "@/lib/platform/env";
import type { Check } from "../check";

/** Parts and their parcels: nobody waits for what does not come. */
export const parcelChecks: readonly Check[] = [
  {
    // Once nothing of a part moves any more, it is delivered, or what did not arrive is paid back within the shop's days.
    name: "parts-end-with-their-parcels",
    rule: "P1",
    subject: "shop-order",
    table: "Shipment",
    statement: `SELECT s.id AS subjectId, MAX(s.shopId) AS shopId, 'DELIVERED, COMPLETED, CANCELLED' AS expected, MAX(s.status) AS found
      FROM ShopOrder s STRAIGHT_JOIN Shipment p ON p.shopOrderId = s.id WHERE s.status IN ('ACCEPTED', 'PACKED', 'SHIPPED')
      GROUP BY s.id HAVING SUM(p.status NOT IN ('DELIVERED', 'RETURNED', 'LOST', 'CANCELLED')) = 0
        AND MAX(p.statusAt) < CAST(? AS DATETIME(3)) - INTERVAL ? DAY`,
    values: ({ at }) => [at, env().UNDELIVERED_DAYS + 1],
  },
  {
    // The refund that took the last units out of a parcel calls it off by its event, which may be on its way.
    name: "waiting-parcels-hold-units",
    rule: "P1",
    subject: "shop-order",
    table: "Shipment",
    statement: `SELECT s.id AS subjectId, s.shopId, '> 0' AS expected, 0 AS found
      FROM ShopOrder s STRAIGHT_JOIN Shipment p ON p.shopOrderId = s.id
      WHERE s.status IN ('NEW', 'ACCEPTED', 'PACKED') AND p.status IN ('PENDING', 'PACKED')
        AND NOT EXISTS (SELECT 1 FROM Reservation r JOIN ReservationLine x ON x.reservationId = r.id
          WHERE r.liveKey = s.id AND x.warehouseId = p.warehouseId AND x.quantity > x.restocked + x.writtenOff)
        AND NOT EXISTS (SELECT 1 FROM Refund f WHERE f.shopOrderId = s.id
          AND f.createdAt >= CAST(? AS DATETIME(3)) - INTERVAL ? SECOND)`,
    values: ({ at, moneyGraceSeconds }) => [at, moneyGraceSeconds],
  },
];
