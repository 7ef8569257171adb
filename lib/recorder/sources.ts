import type { Audience, EntrySource } from "./entry";

export type Source = {
  source: EntrySource;
  audience: readonly Audience[];
  /**
   * Selects id, at, what, cause, actor, shopOrderId, traceId, shopId and facts (JSON) of the one order `?` names, and no more than
   * an index finds. shopId says whose part it concerns; null is the whole order's.
   */
  statement: string;
};

const PERSON = (table: string) =>
  `COALESCE(u.name, IF(${table}.actorUserId IS NULL, ${table}.actorName, NULL))`;

/** Requests keep no trace, and whoever was told of one has it: the message has the request's id and is of that kind. */
const TOLD = (kind: string) =>
  `(SELECT SUBSTRING(n.traceparent, 4, 32) FROM Notification n WHERE n.orderId = s.orderId AND n.subjectId = r.id AND n.kind = ${kind} LIMIT 1)`;

type ReturnStep = { at: string; what: string; cause: string; who: string; where: string };

/** A return keeps the time of each step in a column of its own. A rejection is both an answer and an end, and told once. */
const RETURN_STEPS: readonly ReturnStep[] = [
  { at: "createdAt", what: "'RETURN_REQUESTED'", cause: "r.reason", who: "userId", where: "" },
  {
    at: "answeredAt",
    what: "IF(r.status = 'REJECTED', 'RETURN_REJECTED', 'RETURN_APPROVED')",
    cause: "r.answer",
    who: "answeredBy",
    where: "",
  },
  { at: "sentAt", what: "'RETURN_SENT'", cause: "r.courier", who: "userId", where: "" },
  {
    at: "endedAt",
    what: "CONCAT('RETURN_', r.status)",
    cause: "NULL",
    who: "answeredBy",
    where: " AND r.status <> 'REJECTED'",
  },
];

/** Each table an order leaves rows in, once. A further one is a further entry of this list. */
export const sources: readonly Source[] = [
  {
    source: "order",
    audience: ["staff", "shop", "client"],
    statement: `SELECT c.id, c.createdAt AS at, c.toStatus AS what, c.cause, ${PERSON("c")} AS actor, c.shopOrderId, c.traceId, s.shopId,
        JSON_OBJECT('note', COALESCE(c.note, ''), 'shop', COALESCE(h.name, '')) AS facts
      FROM OrderChange c LEFT JOIN ShopOrder s ON s.id = c.shopOrderId LEFT JOIN Shop h ON h.id = s.shopId LEFT JOIN User u ON u.id = c.actorUserId
      WHERE c.orderId = ?`,
  },
  {
    source: "lock",
    audience: ["staff", "shop", "client"],
    statement: `SELECT r.id, r.createdAt AS at, 'HELD' AS what, 'placed' AS cause, NULL AS actor, r.shopOrderId, NULL AS traceId, r.shopId,
        JSON_OBJECT('units', (SELECT SUM(quantity) FROM ReservationLine WHERE reservationId = r.id), 'shop', h.name,
          'until', DATE_FORMAT(r.expiresAt, '%Y-%m-%dT%H:%i:%s.000Z')) AS facts
      FROM Reservation r JOIN Shop h ON h.id = r.shopId WHERE r.orderId = ?`,
  },
  {
    source: "lock",
    audience: ["staff", "shop"],
    statement: `SELECT r.id, r.endedAt AS at, r.status AS what, r.endCause AS cause, NULL AS actor, r.shopOrderId, NULL AS traceId, r.shopId,
        JSON_OBJECT('units', (SELECT SUM(quantity) FROM ReservationLine WHERE reservationId = r.id), 'shop', h.name) AS facts
      FROM Reservation r JOIN Shop h ON h.id = r.shopId WHERE r.orderId = ? AND r.endedAt IS NOT NULL`,
  },
  {
    source: "stock",
    audience: ["staff", "shop"],
    statement: `SELECT CAST(g.id AS CHAR) AS id, g.createdAt AS at, g.cause AS what, g.reason AS cause, ${PERSON("g")} AS actor, NULL AS shopOrderId, NULL AS traceId, g.shopId,
        JSON_OBJECT('onHand', g.deltaOnHand, 'reserved', g.deltaReserved, 'onHandAfter', g.onHandAfter, 'reservedAfter', g.reservedAfter,
          'warehouse', w.name, 'sku', COALESCE(o.sku, '')) AS facts
      FROM StockLedger g JOIN Warehouse w ON w.id = g.warehouseId
      LEFT JOIN ShopProduct o ON o.shopId = g.shopId AND o.variantId = g.variantId LEFT JOIN User u ON u.id = g.actorUserId
      WHERE g.refId IN (SELECT ? UNION ALL SELECT id FROM ShopOrder WHERE orderId = ?)`,
  },
  {
    source: "attempt",
    audience: ["staff", "client"],
    statement: `SELECT p.id, p.createdAt AS at, 'OPENED' AS what, NULL AS cause, NULL AS actor, NULL AS shopOrderId, p.traceId, NULL AS shopId,
        JSON_OBJECT('gateway', p.gateway, 'amount', p.amount, 'ref', COALESCE(p.providerRef, '')) AS facts
      FROM Payment p WHERE p.orderId = ?`,
  },
  {
    source: "attempt",
    audience: ["staff", "client"],
    statement: `SELECT p.id, p.endedAt AS at, p.status AS what, p.failure AS cause, NULL AS actor, NULL AS shopOrderId, NULL AS traceId, NULL AS shopId,
        JSON_OBJECT('gateway', p.gateway, 'amount', p.amount, 'method', COALESCE(p.method, '')) AS facts
      FROM Payment p WHERE p.orderId = ? AND p.endedAt IS NOT NULL`,
  },
  {
    source: "money",
    audience: ["staff"],
    statement: `SELECT t.id, t.createdAt AS at, t.kind AS what, NULL AS cause, NULL AS actor, NULL AS shopOrderId, NULL AS traceId, NULL AS shopId,
        JSON_OBJECT('gateway', p.gateway, 'amount', t.amount, 'ref', t.providerRef) AS facts
      FROM Payment p JOIN PaymentTransaction t ON t.paymentId = p.id WHERE p.orderId = ?`,
  },
  {
    source: "money",
    audience: ["staff"],
    statement: `SELECT d.id, d.toldAt AS at, CONCAT('DISPUTE_', d.state) AS what, d.reason AS cause, NULL AS actor, NULL AS shopOrderId, NULL AS traceId, NULL AS shopId,
        JSON_OBJECT('gateway', d.gateway, 'ref', d.disputeRef) AS facts
      FROM Payment p JOIN PaymentDispute d ON d.paymentId = p.id WHERE p.orderId = ?`,
  },
  {
    source: "delivery",
    audience: ["staff"],
    statement: `SELECT w.id, w.receivedAt AS at, IF(w.handledAt IS NULL, 'RECEIVED', 'HANDLED') AS what, w.outcome AS cause, NULL AS actor, NULL AS shopOrderId, w.traceId, NULL AS shopId,
        JSON_OBJECT('gateway', w.gateway, 'event', w.eventId, 'attempts', w.attempts) AS facts
      FROM Payment p JOIN PaymentWebhook w ON w.gateway = p.gateway AND w.providerRef = p.providerRef WHERE p.orderId = ?`,
  },
  {
    source: "refund",
    audience: ["staff", "shop", "client"],
    statement: `SELECT r.id, r.createdAt AS at, 'REQUESTED' AS what, r.reason AS cause, u.name AS actor, r.shopOrderId, r.traceId, s.shopId,
        JSON_OBJECT('amount', r.amount) AS facts
      FROM Refund r LEFT JOIN ShopOrder s ON s.id = r.shopOrderId LEFT JOIN User u ON u.id = r.requestedBy WHERE r.orderId = ?`,
  },
  {
    source: "refund",
    audience: ["staff", "shop", "client"],
    statement: `SELECT r.id, r.endedAt AS at, r.status AS what, NULL AS cause, NULL AS actor, r.shopOrderId, r.traceId, s.shopId,
        JSON_OBJECT('amount', r.amount, 'ref', COALESCE(r.providerRef, '')) AS facts
      FROM Refund r LEFT JOIN ShopOrder s ON s.id = r.shopOrderId WHERE r.orderId = ? AND r.endedAt IS NOT NULL`,
  },
  {
    source: "delivery",
    audience: ["staff"],
    statement: `SELECT w.id, w.receivedAt AS at, IF(w.handledAt IS NULL, 'RECEIVED', 'HANDLED') AS what, w.outcome AS cause, NULL AS actor, m.shopOrderId, NULL AS traceId, s.shopId,
        JSON_OBJECT('gateway', m.courier, 'event', w.eventId, 'attempts', w.attempts) AS facts
      FROM ShopOrder s JOIN Shipment m ON m.shopOrderId = s.id JOIN CourierWebhook w ON w.carrier = m.carrier AND w.carrierRef = m.carrierRef
      WHERE s.orderId = ?`,
  },
  {
    source: "request",
    audience: ["staff", "shop", "client"],
    statement: `SELECT r.id, r.createdAt AS at, 'CANCEL_REQUESTED' AS what, r.reason AS cause, u.name AS actor, r.shopOrderId, ${TOLD("'cancel_requested'")} AS traceId, s.shopId,
        JSON_OBJECT('shop', h.name) AS facts
      FROM ShopOrder s JOIN CancelRequest r ON r.shopOrderId = s.id JOIN Shop h ON h.id = s.shopId LEFT JOIN User u ON u.id = r.userId WHERE s.orderId = ?`,
  },
  {
    source: "request",
    audience: ["staff", "shop", "client"],
    statement: `SELECT r.id, r.endedAt AS at, CONCAT('CANCEL_', r.status) AS what, r.answer AS cause, u.name AS actor, r.shopOrderId, ${TOLD("'cancel_rejected'")} AS traceId, s.shopId,
        JSON_OBJECT('shop', h.name) AS facts
      FROM ShopOrder s JOIN CancelRequest r ON r.shopOrderId = s.id JOIN Shop h ON h.id = s.shopId LEFT JOIN User u ON u.id = r.answeredBy
      WHERE s.orderId = ? AND r.endedAt IS NOT NULL`,
  },
  ...RETURN_STEPS.map(
    ({ at, what, cause, who, where }): Source => ({
      source: "request",
      audience: ["staff", "shop", "client"],
      statement: `SELECT r.id, r.${at} AS at, ${what} AS what, ${cause} AS cause, u.name AS actor, r.shopOrderId, ${TOLD(`LOWER(${what})`)} AS traceId, s.shopId,
        JSON_OBJECT('amount', r.amount, 'shop', h.name, 'tracking', IF('${at}' = 'sentAt', COALESCE(r.trackingNumber, ''), '')) AS facts
      FROM ShopOrder s JOIN ReturnRequest r ON r.shopOrderId = s.id JOIN Shop h ON h.id = s.shopId LEFT JOIN User u ON u.id = r.${who}
      WHERE s.orderId = ? AND r.${at} IS NOT NULL${where}`,
    }),
  ),
  {
    source: "parcel",
    audience: ["staff", "shop", "client"],
    statement: `SELECT e.id, e.occurredAt AS at, e.status AS what, e.note AS cause, IF(e.source = 'COURIER', m.courier, NULL) AS actor, m.shopOrderId, e.traceId, s.shopId,
        JSON_OBJECT('city', w.city, 'courier', CONCAT(m.courier, ' ', m.service), 'tracking', COALESCE(m.trackingNumber, ''), 'place', COALESCE(e.place, ''), 'shop', h.name) AS facts
      FROM ShopOrder s JOIN Shipment m ON m.shopOrderId = s.id JOIN ShipmentEvent e ON e.shipmentId = m.id
      JOIN Warehouse w ON w.id = m.warehouseId JOIN Shop h ON h.id = s.shopId WHERE s.orderId = ?`,
  },
  {
    source: "journal",
    audience: ["staff", "shop"],
    statement: `SELECT j.id, j.createdAt AS at, j.kind AS what, j.note AS cause, NULL AS actor, j.shopOrderId, NULL AS traceId, s.shopId,
        JSON_OBJECT('amount', -(SELECT SUM(e.amount) FROM JournalEntry e WHERE e.journalId = j.id AND e.account = 'SHOP'), 'shop', h.name) AS facts
      FROM ShopOrder s JOIN Journal j ON j.shopOrderId = s.id JOIN Shop h ON h.id = s.shopId WHERE s.orderId = ?`,
  },
  {
    source: "message",
    audience: ["staff"],
    statement: `SELECT n.id, COALESCE(n.sentAt, n.createdAt) AS at, n.status AS what, COALESCE(n.lastError, n.reason) AS cause, u.name AS actor, NULL AS shopOrderId,
        SUBSTRING(n.traceparent, 4, 32) AS traceId, n.shopId, JSON_OBJECT('kind', n.kind, 'channel', n.channel, 'attempts', n.attempts) AS facts
      FROM Notification n LEFT JOIN User u ON u.id = n.userId WHERE n.orderId = ?`,
  },
];
