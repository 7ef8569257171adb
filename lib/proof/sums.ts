import { fingerprint, fingerprintSum, type Limits, type Sums } from "./check";

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
    FROM ShopOrder s STRAIGHT_JOIN OrderItem i IGNORE INDEX (OrderItem_shopOrderId_shopProductId_key) ON i.shopOrderId = s.id
    WHERE s.paidAt IS NOT NULL`,
  byHash: true,
};

export const lockSums: Sums = {
  statement: `SELECT ${fingerprint({ key: ["shopOrderId", "orderId"], amount: "1" })} AS committed
    FROM Reservation WHERE status = 'COMMITTED'`,
};

const END_CAUSE =
  "CASE r.status WHEN 'COMMITTED' THEN 'COMMIT' WHEN 'RELEASED' THEN 'RELEASE' ELSE 'EXPIRE' END";

const PLACE_OF_LINE = "x.stockLevelId, x.warehouseId, x.variantId";

// The index is forbidden, so that it is joined by hash. Each line stands for the entry of its locking and, once ended, for that of its end.
export const lockLineSums: Sums = {
  statement: `SELECT
      ${fingerprint(
        { key: ["r.orderId", `CONCAT(${PLACE_OF_LINE}, 'RESERVE')`], amount: "x.quantity" },
        {
          key: ["r.orderId", `CONCAT(${PLACE_OF_LINE}, ${END_CAUSE})`],
          amount: "IF(r.status = 'HELD', 0, x.quantity)",
        },
      )} AS locks,
      ${fingerprint({ key: ["x.orderItemId", "x.variantId"], amount: "IF(r.status = 'COMMITTED', x.quantity, 0)" })} AS committed
    FROM Reservation r STRAIGHT_JOIN ReservationLine x IGNORE INDEX (PRIMARY) ON x.reservationId = r.id`,
  byHash: true,
};

/** What each cause may do to a level; sums of levels would not mind a sale that was written as a receipt. */
export const FITS_ITS_CAUSE = `CASE cause
  WHEN 'RESERVE' THEN deltaOnHand = 0 AND deltaReserved > 0
  WHEN 'COMMIT' THEN deltaOnHand = deltaReserved AND deltaReserved < 0
  WHEN 'RELEASE' THEN deltaOnHand = 0 AND deltaReserved < 0
  WHEN 'EXPIRE' THEN deltaOnHand = 0 AND deltaReserved < 0
  WHEN 'RECEIVE' THEN deltaOnHand > 0 AND deltaReserved = 0
  WHEN 'RESTOCK' THEN deltaOnHand > 0 AND deltaReserved = 0
  WHEN 'TRANSFER_IN' THEN deltaOnHand > 0 AND deltaReserved = 0
  WHEN 'TRANSFER_OUT' THEN deltaOnHand < 0 AND deltaReserved IN (0, deltaOnHand)
  WHEN 'TRANSFER_HOLD' THEN deltaOnHand = 0 AND deltaReserved > 0
  ELSE deltaOnHand <> 0 OR deltaReserved <> 0 END`;

export const TRANSFER_CAUSES = "'TRANSFER_HOLD', 'TRANSFER_OUT', 'TRANSFER_IN', 'TRANSFER_CANCEL'";

/** A level at counts it once had, and whose goods it says it counts: an entry leads from one such step to another. */
function step(levelId: string, onHand: string, reserved: string): readonly [string, string] {
  return [`CONCAT(${levelId}, shopId)`, `CONCAT(warehouseId, variantId, '#', ${onHand}, '/', ${reserved})`];
}

/** Keeps units on hand and units held apart in one sum: more than a transfer ever moves. */
const ON_HAND = 10_000_019;

/**
 * One walk through the ledger for all that is asked of each entry by itself: what it says of locks, that it begins where another of
 * its level left off, that it fits its cause, what it says of cancelled parts and of transfers.
 */
export const ledgerSums: Sums = {
  statement: `SELECT
      ${fingerprint({
        key: ["refId", "CONCAT(stockLevelId, warehouseId, variantId, cause)"],
        amount:
          "CASE cause WHEN 'RESERVE' THEN deltaReserved WHEN 'COMMIT' THEN -deltaReserved WHEN 'RELEASE' THEN -deltaReserved WHEN 'EXPIRE' THEN -deltaReserved ELSE 0 END",
      })} AS locks,
      ${fingerprint(
        { key: step("stockLevelId", "onHandAfter", "reservedAfter"), amount: "1" },
        {
          key: step("stockLevelId", "onHandAfter - deltaOnHand", "reservedAfter - deltaReserved"),
          amount: "-1",
        },
      )} AS steps,
      CAST(SUM(NOT ${FITS_ITS_CAUSE}) AS CHAR) AS unfit,
      ${fingerprint({ key: ["refId", "stockLevelId"], amount: "IF(cause = 'RESTOCK', deltaOnHand, 0)" })} AS restocked,
      ${fingerprint({
        key: ["refId", "CONCAT(warehouseId, variantId)"],
        amount: `IF(cause IN (${TRANSFER_CAUSES}), ${ON_HAND} * deltaOnHand + deltaReserved, 0)`,
      })} AS transfers
    FROM StockLedger`,
};

/** What the transfers say that went off their origins, is held there, and came onto their destinations. */
export const transferSums: Sums = {
  statement: `SELECT ${fingerprint(
    {
      key: ["t.id", "CONCAT(t.fromWarehouseId, x.variantId)"],
      amount: `${ON_HAND} * (x.returned - x.sent) + x.held`,
    },
    {
      key: ["t.id", "CONCAT(t.toWarehouseId, x.variantId)"],
      amount: `${ON_HAND} * (x.received + x.extra)`,
    },
  )} AS transfers FROM Transfer t JOIN TransferLine x ON x.transferId = t.id`,
};

/**
 * The units that are back where they were: of cancelled parts that had been paid all but those a refund wrote off, of others those a
 * refund put back.
 */
export const RESTOCKED =
  "IF(s.status = 'CANCELLED' AND s.paidAt IS NOT NULL, x.quantity - x.writtenOff, x.restocked)";

export const restockedSums: Sums = {
  statement: `SELECT ${fingerprint({ key: ["s.id", "x.stockLevelId"], amount: RESTOCKED })} AS restocked
    FROM ShopOrder s STRAIGHT_JOIN Reservation r ON r.liveKey = s.id AND r.status = 'COMMITTED'
    STRAIGHT_JOIN ReservationLine x ON x.reservationId = r.id
    WHERE s.paidAt IS NOT NULL AND (s.status = 'CANCELLED' OR x.restocked > 0)`,
};

/** What the steps of every level lead to: from nothing to what it has. */
export const levelSums: Sums = {
  statement: `SELECT ${fingerprint(
    { key: step("id", "onHand", "reserved"), amount: "1" },
    { key: step("id", "0", "0"), amount: "-1" },
  )} AS steps FROM StockLevel`,
};

const succeeded = { key: alone("p.orderId"), amount: "IF(p.status = 'SUCCEEDED', p.captured, 0)" };

// The few that wait are taken off again, not looked up for each payment.
export const paymentSums: Sums = {
  statement: `SELECT ${fingerprint({ key: alone("p.id"), amount: "p.captured" })} AS captured,
      CAST(${fingerprintSum(succeeded)} - (SELECT ${fingerprintSum(succeeded)} FROM Payment p WHERE p.id IN (${waitingMoney})) AS CHAR) AS paidOrders
    FROM Payment p`,
  values: waitingMoneyValues,
};

export const transactionSums: Sums = {
  statement: `SELECT ${fingerprint({ key: alone("paymentId"), amount: "IF(kind = 'CAPTURE', amount, 0)" })} AS captured,
      ${fingerprint({ key: alone("paymentId"), amount: "CASE kind WHEN 'REFUND' THEN amount WHEN 'REFUND_REVERSED' THEN -amount ELSE 0 END" })} AS refunded
    FROM PaymentTransaction`,
};

export const refundSums: Sums = {
  statement: `SELECT ${fingerprint({ key: alone("paymentId"), amount: "amount" })} AS given FROM Refund WHERE status = 'SUCCEEDED'`,
};

/** Each journal's entries cancel each other out. */
export const entrySums: Sums = {
  statement: `SELECT ${fingerprint({ key: alone("journalId"), amount: "amount" })} AS journals FROM JournalEntry`,
};

export const accountSums: Sums = {
  statement: `SELECT ${fingerprint({ key: alone("shopId"), amount: "balance" })} AS balances FROM ShopAccount`,
};

/** Each paid part once, at its total; what was paid a moment ago and is not booked yet is left out. */
export const paidPartSums: Sums = {
  statement: `SELECT ${fingerprint({ key: alone("s.id"), amount: "1 + s.total" })} AS sold FROM ShopOrder s
    WHERE s.paidAt < CAST(? AS DATETIME(3)) - INTERVAL ? SECOND
      OR s.paidAt IS NOT NULL AND EXISTS (SELECT 1 FROM ShopSale b WHERE b.shopOrderId = s.id)`,
  values: ({ at, moneyGraceSeconds }) => [at, moneyGraceSeconds],
};

/** What the shops' entries say of each shop; of each part, with the commission kept apart from its money; of each payout and each sale. */
export const shopEntrySums: Sums = {
  statement: `SELECT ${fingerprint({ key: alone("e.shopId"), amount: "IF(e.account = 'SHOP', -e.amount, 0)" })} AS balances,
      ${fingerprint({
        key: alone("j.shopOrderId"),
        amount: "CASE e.account WHEN 'SHOP' THEN -e.amount WHEN 'COMMISSION' THEN -3 * e.amount ELSE 0 END",
      })} AS parts,
      ${fingerprint({ key: alone("j.payoutId"), amount: "IF(e.account = 'SHOP', e.amount, 0)" })} AS payouts,
      ${fingerprint({ key: alone("j.shopOrderId"), amount: "IF(j.kind = 'SALE' AND e.account = 'PROVIDER', 1 + e.amount, 0)" })} AS sold
    FROM Journal j STRAIGHT_JOIN JournalEntry e ON e.journalId = j.id`,
};

export const saleSums: Sums = {
  statement: `SELECT ${fingerprint({
    key: alone("b.shopOrderId"),
    amount:
      "b.itemsTotal + b.shipping - b.itemsBack - b.shippingBack + 2 * (b.commission - b.commissionBack)",
  })} AS \`left\`, ${fingerprint({
    key: alone("b.shopOrderId"),
    amount: "b.commission + 3 * (b.commission - b.commissionBack) + 7 * b.itemsBack + 11 * b.itemsTotal",
  })} AS \`lines\` FROM ShopSale b`,
};

/** The same by the rule of each line, as what it was sold and refunded for makes it. */
export const saleLineSums: Sums = {
  statement: `SELECT ${fingerprint({
    key: alone("shopOrderId"),
    amount: `FLOOR(lineTotal * basisPoints / 10000) + 3 * FLOOR((lineTotal - refunded) * basisPoints / 10000)
      + 7 * refunded + 11 * lineTotal`,
  })} AS \`lines\` FROM ShopSaleLine`,
};

export const payoutSums: Sums = {
  statement: `SELECT ${fingerprint({ key: alone("id"), amount: "IF(status = 'PAID', amount, 0)" })} AS paid FROM Payout`,
};

/** Journals a payout has, by its state. */
export const RETURNED_PAYOUTS = "CASE o.status WHEN 'PAID' THEN 1 WHEN 'RETURNED' THEN 2 ELSE 0 END";

/** Units counted as refunded, with what they cost, and the lines of the refunds that count them. */
export const refundedItemSums: Sums = {
  statement: `SELECT (SELECT ${fingerprint({ key: alone("i.id"), amount: "i.refunded * (1 + i.unitPrice)" })} FROM OrderItem i
        WHERE i.refunded > 0) AS items,
      (SELECT ${fingerprint({ key: alone("l.orderItemId"), amount: "l.quantity + l.amount" })} FROM RefundLine l) AS \`lines\``,
};
