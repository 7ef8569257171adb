import type { Check } from "../check";
import {
  itemSums,
  lockLineSums,
  lockSums,
  orderSums,
  paymentSums,
  refundSums,
  shopOrderSums,
  transactionSums,
  waitingMoney,
  waitingMoneyValues,
} from "../sums";

/** Orders, their locks and their money (M3). */
export const moneyChecks: readonly Check[] = [
  {
    // An order is paid as a whole: its total is the sum of its paid parts.
    name: "parts-of-paid-orders",
    rule: "M3",
    subject: "order",
    table: "ShopOrder",
    same: [
      { of: orderSums, column: "paid" },
      { of: shopOrderSums, column: "paidTotals" },
    ],
    statement: `SELECT o.id AS subjectId, NULL AS shopId, CONCAT_WS(' ', o.status, IF(o.status = 'PAID', o.total, 0)) AS expected,
        COALESCE(SUM(IF(s.paidAt IS NULL, 0, s.total)), 0) AS found
      FROM \`Order\` o LEFT JOIN ShopOrder s ON s.orderId = o.id GROUP BY o.id, o.status, o.total
      HAVING IF(o.status = 'PAID', o.total, 0) <> COALESCE(SUM(IF(s.paidAt IS NULL, 0, s.total)), 0)`,
  },
  {
    name: "paid-is-committed",
    rule: "M3",
    subject: "shop-order",
    table: "Reservation",
    same: [
      { of: shopOrderSums, column: "paidParts" },
      { of: lockSums, column: "committed" },
    ],
    statement: `SELECT shopOrderId AS subjectId, MAX(shopId) AS shopId, SUM(paid) AS expected, SUM(committed) AS found
      FROM (SELECT id AS shopOrderId, orderId, shopId, 1 AS paid, 0 AS committed FROM ShopOrder WHERE paidAt IS NOT NULL
        UNION ALL SELECT shopOrderId, orderId, shopId, 0, 1 FROM Reservation WHERE status = 'COMMITTED') told
      GROUP BY shopOrderId, orderId HAVING SUM(paid) <> SUM(committed)`,
  },
  {
    // Whoever ends an order ends its locks in the same transaction; a hold may be there before its order.
    name: "held-for-unpaid-only",
    rule: "M3",
    subject: "lock",
    table: "Reservation",
    statement: `SELECT r.id AS subjectId, r.shopId, 'PENDING_PAYMENT' AS expected, o.status AS found
      FROM Reservation r STRAIGHT_JOIN \`Order\` o ON o.id = r.orderId WHERE r.status = 'HELD' AND o.status <> 'PENDING_PAYMENT'
      UNION ALL
      SELECT r.id, r.shopId, 'PENDING_PAYMENT' AS expected, '-' FROM Reservation r LEFT JOIN ShopOrder s ON s.id = r.shopOrderId
      WHERE r.status = 'HELD' AND s.id IS NULL AND r.expiresAt < ?`,
    values: ({ at }) => [at],
  },
  {
    name: "unpaid-lines-held",
    rule: "M3",
    subject: "shop-order",
    table: "OrderItem",
    statement: `SELECT i.shopOrderId AS subjectId, MAX(s.shopId) AS shopId, i.quantity AS expected, COALESCE(SUM(x.quantity), 0) AS found
      FROM \`Order\` o STRAIGHT_JOIN ShopOrder s ON s.orderId = o.id STRAIGHT_JOIN OrderItem i ON i.shopOrderId = s.id
      LEFT JOIN Reservation r ON r.liveKey = s.id AND r.status = 'HELD'
      LEFT JOIN ReservationLine x ON x.reservationId = r.id AND x.orderItemId = i.id AND x.variantId = i.variantId
      WHERE o.status = 'PENDING_PAYMENT'
      GROUP BY i.id, i.shopOrderId, i.quantity HAVING i.quantity <> COALESCE(SUM(x.quantity), 0)`,
  },
  {
    name: "paid-lines-committed",
    rule: "M3",
    subject: "shop-order",
    table: "OrderItem",
    same: [
      { of: itemSums, column: "paid" },
      { of: lockLineSums, column: "committed" },
    ],
    statement: `SELECT shopOrderId AS subjectId, MAX(shopId) AS shopId, SUM(wanted) AS expected, SUM(taken) AS found
      FROM (SELECT i.id, i.shopOrderId, s.shopId, i.variantId, i.quantity AS wanted, 0 AS taken
        FROM OrderItem i JOIN ShopOrder s ON s.id = i.shopOrderId WHERE s.paidAt IS NOT NULL
        UNION ALL
        SELECT x.orderItemId, r.shopOrderId, r.shopId, x.variantId, 0, x.quantity
        FROM Reservation r JOIN ReservationLine x ON x.reservationId = r.id WHERE r.status = 'COMMITTED') told
      GROUP BY id, shopOrderId, variantId HAVING SUM(wanted) <> SUM(taken)`,
  },
  {
    // Between the capture and the order's own change lies an event; longer than the grace it may not be on its way.
    name: "paid-once",
    rule: "M3",
    subject: "order",
    table: "Payment",
    same: [
      { of: orderSums, column: "paid" },
      { of: paymentSums, column: "paidOrders" },
    ],
    statement: `SELECT orderId AS subjectId, NULL AS shopId, SUM(total) AS expected, CONCAT_WS(' ', SUM(captured), COUNT(payment)) AS found
      FROM (SELECT id AS orderId, total, 0 AS captured, NULL AS payment FROM \`Order\` WHERE status = 'PAID'
        UNION ALL SELECT p.orderId, 0, p.captured, p.id FROM Payment p WHERE p.status = 'SUCCEEDED' AND p.id NOT IN (${waitingMoney})) told
      GROUP BY orderId HAVING SUM(total) <> SUM(captured) OR COUNT(payment) > 1`,
    values: waitingMoneyValues,
  },
  {
    name: "payment-keys",
    rule: "M3",
    subject: "payment",
    table: "Payment",
    statement: `SELECT id AS subjectId, NULL AS shopId, status AS expected,
        CONCAT_WS(' ', IF(paidOrderId IS NULL, '-', 'paid'), IF(openOrderId IS NULL, '-', 'open'), captured) AS found
      FROM Payment
      WHERE NOT (paidOrderId <=> IF(status = 'SUCCEEDED', orderId, NULL)) OR NOT (openOrderId <=> IF(status = 'PENDING', orderId, NULL))
        OR captured <> IF(status IN ('SUCCEEDED', 'SURPLUS'), amount, 0)`,
  },
  {
    name: "refunds-within-captured",
    rule: "M3",
    subject: "payment",
    table: "Payment",
    statement: `SELECT p.id AS subjectId, NULL AS shopId, CONCAT(p.captured, ' >= ', p.refunded) AS expected,
        CONCAT(COALESCE(r.asked, 0), ' + ', COALESCE(r.failed, 0)) AS found
      FROM Payment p LEFT JOIN (SELECT paymentId, SUM(IF(status = 'FAILED', 0, amount)) AS asked,
          SUM(IF(status = 'FAILED', amount, 0)) AS failed FROM Refund GROUP BY paymentId) r ON r.paymentId = p.id
      WHERE p.refunded > p.captured OR p.refunded < COALESCE(r.asked, 0)
        OR p.refunded > COALESCE(r.asked, 0) + COALESCE(r.failed, 0) OR (p.status = 'SURPLUS' AND p.refunded <> p.captured)`,
  },
  {
    name: "money-that-came",
    rule: "M3",
    subject: "payment",
    table: "PaymentTransaction",
    same: [
      { of: paymentSums, column: "captured" },
      { of: transactionSums, column: "captured" },
    ],
    statement: `SELECT paymentId AS subjectId, NULL AS shopId, SUM(captured) AS expected, SUM(came) AS found
      FROM (SELECT id AS paymentId, captured, 0 AS came FROM Payment
        UNION ALL SELECT paymentId, 0, amount FROM PaymentTransaction WHERE kind = 'CAPTURE') told
      GROUP BY paymentId HAVING SUM(captured) <> SUM(came)`,
  },
  {
    name: "money-that-went-back",
    rule: "M3",
    subject: "payment",
    table: "Refund",
    same: [
      { of: refundSums, column: "given" },
      { of: transactionSums, column: "refunded" },
    ],
    statement: `SELECT paymentId AS subjectId, NULL AS shopId, SUM(given) AS expected, SUM(went) AS found
      FROM (SELECT paymentId, amount AS given, 0 AS went FROM Refund WHERE status = 'SUCCEEDED'
        UNION ALL SELECT paymentId, 0, IF(kind = 'REFUND', amount, -amount) FROM PaymentTransaction
          WHERE kind IN ('REFUND', 'REFUND_REVERSED')) told
      GROUP BY paymentId HAVING SUM(given) <> SUM(went)`,
  },
];
