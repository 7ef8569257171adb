import type { Check } from "../check";
import { ledgerSums, lockLineSums, RESTOCKED, restockedSums } from "../sums";

/** Locks: each ends once, in time, and the ledger tells the same (I4, I5). */
export const lockChecks: readonly Check[] = [
  {
    name: "lock-ended-once",
    rule: "I4",
    subject: "lock",
    table: "Reservation",
    statement: `SELECT id AS subjectId, shopId, status AS expected,
        CONCAT_WS(' ', IF(endedAt IS NULL, 'open', 'ended'), IF(liveKey IS NULL, 'dead', 'live')) AS found
      FROM Reservation
      WHERE (status = 'HELD') <> (endedAt IS NULL)
        OR NOT (liveKey <=> IF(status IN ('HELD', 'COMMITTED'), shopOrderId, NULL))`,
  },
  {
    name: "lock-in-ledger",
    rule: "I4",
    subject: "order",
    table: "ReservationLine",
    same: [
      { of: ledgerSums, column: "locks" },
      { of: lockLineSums, column: "locks" },
    ],
    // What the entries of an order say, less what its lock lines say, is nothing.
    statement: `SELECT orderId AS subjectId, MAX(shopId) AS shopId, 'RESERVE 0 COMMIT 0 RELEASE 0 EXPIRE 0' AS expected,
        CONCAT('RESERVE ', SUM(reserved), ' COMMIT ', SUM(committed), ' RELEASE ', SUM(released), ' EXPIRE ', SUM(expired)) AS found
      FROM (
        SELECT refId AS orderId, stockLevelId, shopId, IF(cause = 'RESERVE', deltaReserved, 0) AS reserved,
          IF(cause = 'COMMIT', -deltaReserved, 0) AS committed, IF(cause = 'RELEASE', -deltaReserved, 0) AS released,
          IF(cause = 'EXPIRE', -deltaReserved, 0) AS expired
        FROM StockLedger WHERE cause IN ('RESERVE', 'COMMIT', 'RELEASE', 'EXPIRE')
        UNION ALL
        SELECT r.orderId, x.stockLevelId, r.shopId, -x.quantity, IF(r.status = 'COMMITTED', -x.quantity, 0),
          IF(r.status = 'RELEASED', -x.quantity, 0), IF(r.status = 'EXPIRED', -x.quantity, 0)
        FROM Reservation r JOIN ReservationLine x ON x.reservationId = r.id) told
      GROUP BY orderId, stockLevelId
      HAVING SUM(reserved) <> 0 OR SUM(committed) <> 0 OR SUM(released) <> 0 OR SUM(expired) <> 0`,
  },
  {
    // Where the lines say what the ledger says, of its levels, they fit as its entries do.
    name: "lock-lines-fit",
    rule: "I4",
    subject: "level",
    table: "ReservationLine",
    same: [
      { of: ledgerSums, column: "locks" },
      { of: lockLineSums, column: "locks" },
    ],
    statement: `SELECT x.stockLevelId AS subjectId, l.shopId, CONCAT_WS(' ', l.warehouseId, l.variantId) AS expected,
        CONCAT_WS(' ', x.warehouseId, x.variantId) AS found
      FROM (SELECT BINARY stockLevelId AS stockLevelId, COUNT(*) AS parts, SUM(CRC32(warehouseId) + 3 * CRC32(variantId)) AS names,
          MIN(warehouseId) AS warehouseId, MIN(variantId) AS variantId FROM ReservationLine r GROUP BY BINARY r.stockLevelId) x
      LEFT JOIN StockLevel l ON l.id = x.stockLevelId
      WHERE l.id IS NULL OR x.names <> x.parts * (CRC32(l.warehouseId) + 3 * CRC32(l.variantId))`,
  },
  {
    // All of a cancelled part's units came back, of another's those its refunds put back.
    name: "restock-of-cancelled-parts",
    rule: "I4",
    subject: "shop-order",
    table: "ShopOrder",
    same: [
      { of: ledgerSums, column: "restocked" },
      { of: restockedSums, column: "restocked" },
    ],
    statement: `SELECT told.shopOrderId AS subjectId, MAX(told.shopId) AS shopId, 0 AS expected, SUM(told.quantity) AS found
      FROM (
        SELECT refId AS shopOrderId, stockLevelId, shopId, deltaOnHand AS quantity FROM StockLedger WHERE cause = 'RESTOCK'
        UNION ALL
        SELECT s.id, x.stockLevelId, s.shopId, -${RESTOCKED} FROM ShopOrder s
        STRAIGHT_JOIN Reservation r ON r.liveKey = s.id AND r.status = 'COMMITTED' STRAIGHT_JOIN ReservationLine x ON x.reservationId = r.id
        WHERE s.paidAt IS NOT NULL AND (s.status = 'CANCELLED' OR x.restocked > 0)) told
      GROUP BY told.shopOrderId, told.stockLevelId HAVING SUM(told.quantity) <> 0`,
  },
  {
    // An order whose money is recorded keeps its lock until it knows of it; that it does in time is what paid-once proves.
    name: "no-overdue-lock",
    rule: "I5",
    subject: "lock",
    table: "Reservation",
    statement: `SELECT r.id AS subjectId, r.shopId, CAST(r.expiresAt AS CHAR) AS expected, r.status AS found FROM Reservation r
      WHERE r.status = 'HELD' AND r.expiresAt < CAST(? AS DATETIME(3)) - INTERVAL ? SECOND
        AND NOT EXISTS (SELECT 1 FROM Payment p WHERE p.paidOrderId = r.orderId)`,
    values: ({ at, lockGraceSeconds }) => [at, lockGraceSeconds],
  },
];
