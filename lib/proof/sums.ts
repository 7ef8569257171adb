import { fingerprint, type Limits, type Sums } from "./check";

/**
 * Payments that succeeded a moment ago: the event that makes their order PAID, or sends the money back, is on its way. Looked for
 * among those begun in the last days only: nobody pays a page that closed long before.
 */
export const waitingMoney = `SELECT w.id FROM Payment w JOIN \`Order\` wo ON wo.id = w.orderId
  WHERE w.status = 'SUCCEEDED' AND w.createdAt > CAST(? AS DATETIME(3)) - INTERVAL 3 DAY AND wo.status <> 'PAID'
    AND w.endedAt >= CAST(? AS DATETIME(3)) - INTERVAL ? SECOND`;

export const waitingMoneyValues = ({ at, moneyGraceSeconds }: Limits) => [at, at, moneyGraceSeconds];

/** One id as a key: itself, and itself read backwards. */
function alone(id: string): readonly [string, string] {
  return [id, `REVERSE(${id})`];
}

export const orderSums: Sums = {
  statement: `SELECT ${fingerprint({ key: alone("id"), amount: "total" })} AS paid FROM \`Order\` WHERE status = 'PAID'`,
};

export const shopOrderSums: Sums = {
  statement: `SELECT ${fingerprint({ key: alone("orderId"), amount: "total" })} AS paidTotals,
      ${fingerprint({ key: ["id", "orderId"], amount: "1" })} AS paidParts
    FROM ShopOrder WHERE paidAt IS NOT NULL`,
};

export const itemSums: Sums = {
  statement: `SELECT ${fingerprint({ key: ["i.id", "i.variantId"], amount: "i.quantity" })} AS paid
    FROM OrderItem i STRAIGHT_JOIN ShopOrder s ON s.id = i.shopOrderId WHERE s.paidAt IS NOT NULL`,
};

export const lockSums: Sums = {
  statement: `SELECT ${fingerprint({ key: ["shopOrderId", "orderId"], amount: "1" })} AS committed
    FROM Reservation WHERE status = 'COMMITTED'`,
};

const END_CAUSE =
  "CASE r.status WHEN 'COMMITTED' THEN 'COMMIT' WHEN 'RELEASED' THEN 'RELEASE' ELSE 'EXPIRE' END";

// Each line stands for the entry of its locking and, once ended, for that of its end.
export const lockLineSums: Sums = {
  statement: `SELECT
      ${fingerprint(
        { key: ["r.orderId", "CONCAT(x.stockLevelId, 'RESERVE')"], amount: "x.quantity" },
        {
          key: ["r.orderId", `CONCAT(x.stockLevelId, ${END_CAUSE})`],
          amount: "IF(r.status = 'HELD', 0, x.quantity)",
        },
      )} AS locks,
      ${fingerprint({ key: ["x.orderItemId", "x.variantId"], amount: "IF(r.status = 'COMMITTED', x.quantity, 0)" })} AS committed
    FROM ReservationLine x STRAIGHT_JOIN Reservation r ON r.id = x.reservationId`,
};

/** One walk through the ledger: what it says of locks, and that each entry begins where another of its level left off. */
export const ledgerSums: Sums = {
  statement: `SELECT
      ${fingerprint({
        key: ["refId", "CONCAT(stockLevelId, cause)"],
        amount:
          "CASE cause WHEN 'RESERVE' THEN deltaReserved WHEN 'COMMIT' THEN -deltaReserved WHEN 'RELEASE' THEN -deltaReserved WHEN 'EXPIRE' THEN -deltaReserved ELSE 0 END",
      })} AS locks,
      ${fingerprint(
        { key: ["stockLevelId", "CONCAT('#', onHandAfter, '/', reservedAfter)"], amount: "1" },
        {
          key: ["stockLevelId", "CONCAT('#', onHandAfter - deltaOnHand, '/', reservedAfter - deltaReserved)"],
          amount: "-1",
        },
      )} AS steps
    FROM StockLedger`,
};

/** What the steps of every level lead to: from nothing to what it has. */
export const levelSums: Sums = {
  statement: `SELECT ${fingerprint(
    { key: ["id", "CONCAT('#', onHand, '/', reserved)"], amount: "1" },
    { key: ["id", "'#0/0'"], amount: "-1" },
  )} AS steps FROM StockLevel`,
};

export const paymentSums: Sums = {
  statement: `SELECT ${fingerprint({ key: alone("p.id"), amount: "p.captured" })} AS captured,
      ${fingerprint({
        key: alone("p.orderId"),
        amount: "IF(p.status = 'SUCCEEDED' AND waiting.id IS NULL, p.captured, 0)",
      })} AS paidOrders
    FROM Payment p LEFT JOIN (${waitingMoney}) waiting ON waiting.id = p.id`,
  values: waitingMoneyValues,
};

export const transactionSums: Sums = {
  statement: `SELECT ${fingerprint({ key: alone("paymentId"), amount: "IF(kind = 'CAPTURE', amount, 0)" })} AS captured,
      ${fingerprint({ key: alone("paymentId"), amount: "IF(kind = 'REFUND', amount, 0)" })} AS refunded
    FROM PaymentTransaction`,
};

export const refundSums: Sums = {
  statement: `SELECT ${fingerprint({ key: alone("paymentId"), amount: "amount" })} AS given FROM Refund WHERE status = 'SUCCEEDED'`,
};
