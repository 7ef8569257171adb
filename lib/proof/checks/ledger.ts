import { REFUND_CAUSE } from "@/lib/finance";
import type { Check } from "../check";
import {
  accountSums,
  entrySums,
  paidPartSums,
  payoutSums,
  RETURNED_PAYOUTS,
  refundedItemSums,
  saleLineSums,
  saleSums,
  shopEntrySums,
} from "../sums";

const SALE_LEFT =
  "b.itemsTotal + b.shipping - b.commission - b.itemsBack - b.shippingBack + b.commissionBack";

/** The shops' money ledger (L1–L4). What was paid or given back a moment ago may not be booked yet: its event is on its way. */
export const ledgerChecks: readonly Check[] = [
  {
    name: "journals-sum-to-nothing",
    rule: "L1",
    subject: "journal",
    table: "JournalEntry",
    same: [{ of: entrySums, column: "journals" }, "0"],
    statement: `SELECT journalId AS subjectId, MAX(shopId) AS shopId, 0 AS expected, SUM(amount) AS found
      FROM JournalEntry GROUP BY journalId HAVING SUM(amount) <> 0`,
  },
  {
    name: "journals-have-two-sides",
    rule: "L1",
    subject: "journal",
    table: "Journal",
    statement: `SELECT j.id AS subjectId, NULL AS shopId, '>= 2' AS expected, COUNT(e.journalId) AS found
      FROM Journal j LEFT JOIN JournalEntry e ON e.journalId = j.id GROUP BY j.id HAVING COUNT(e.journalId) < 2`,
  },
  {
    name: "all-money-sums-to-nothing",
    rule: "L1",
    subject: "journal",
    table: "JournalEntry",
    statement: `SELECT '-' AS subjectId, NULL AS shopId, 0 AS expected, SUM(amount) AS found FROM JournalEntry HAVING SUM(amount) <> 0`,
  },
  {
    name: "balance-is-its-entries",
    rule: "L2",
    subject: "shop",
    table: "ShopAccount",
    same: [
      { of: accountSums, column: "balances" },
      { of: shopEntrySums, column: "balances" },
    ],
    statement: `SELECT shopId AS subjectId, shopId, SUM(summed) AS expected, SUM(kept) AS found
      FROM (SELECT shopId, balance AS kept, 0 AS summed FROM ShopAccount
        UNION ALL SELECT shopId, 0, -amount FROM JournalEntry WHERE account = 'SHOP') told
      GROUP BY shopId HAVING SUM(kept) <> SUM(summed)`,
  },
  {
    // Each paid part once, at its total; what is not paid never.
    name: "paid-parts-are-booked",
    rule: "L3",
    subject: "shop-order",
    table: "Journal",
    same: [
      { of: paidPartSums, column: "sold" },
      { of: shopEntrySums, column: "sold" },
    ],
    statement: `SELECT id AS subjectId, MAX(shopId) AS shopId, SUM(sold) AS expected, CONCAT(SUM(booked), ' / ', SUM(journals)) AS found
      FROM (SELECT s.id, s.shopId, s.total AS sold, 0 AS booked, 0 AS journals FROM ShopOrder s
          WHERE s.paidAt < CAST(? AS DATETIME(3)) - INTERVAL ? SECOND
            OR s.paidAt IS NOT NULL AND EXISTS (SELECT 1 FROM ShopSale b WHERE b.shopOrderId = s.id)
        UNION ALL
        SELECT j.shopOrderId, NULL, 0, e.amount, 1 FROM Journal j
          JOIN JournalEntry e ON e.journalId = j.id AND e.account = 'PROVIDER' WHERE j.kind = 'SALE') told
      GROUP BY id HAVING SUM(sold) <> SUM(booked) OR SUM(journals) <> 1`,
    values: ({ at, moneyGraceSeconds }) => [at, moneyGraceSeconds],
  },
  {
    // What the journals of a part say is what its sale says, of the shop's money and of the commission.
    name: "sales-are-their-journals",
    rule: "L3",
    subject: "shop-order",
    table: "ShopSale",
    same: [
      { of: saleSums, column: "left" },
      { of: shopEntrySums, column: "parts" },
    ],
    statement: `SELECT id AS subjectId, MAX(shopId) AS shopId, CONCAT(SUM(shopKept), ' / ', SUM(commissionKept)) AS expected,
        CONCAT(SUM(shopBooked), ' / ', SUM(commissionBooked)) AS found
      FROM (SELECT b.shopOrderId AS id, b.shopId, ${SALE_LEFT} AS shopKept, b.commission - b.commissionBack AS commissionKept,
          0 AS shopBooked, 0 AS commissionBooked FROM ShopSale b
        UNION ALL
        SELECT j.shopOrderId, NULL, 0, 0, IF(e.account = 'SHOP', -e.amount, 0), IF(e.account = 'COMMISSION', -e.amount, 0)
        FROM Journal j JOIN JournalEntry e ON e.journalId = j.id WHERE j.shopOrderId IS NOT NULL) told
      GROUP BY id HAVING SUM(shopKept) <> SUM(shopBooked) OR SUM(commissionKept) <> SUM(commissionBooked)`,
  },
  {
    name: "commission-is-the-rule",
    rule: "L3",
    subject: "shop-order",
    table: "ShopSaleLine",
    same: [
      { of: saleSums, column: "lines" },
      { of: saleLineSums, column: "lines" },
    ],
    statement: `SELECT b.shopOrderId AS subjectId, b.shopId, CONCAT(SUM(FLOOR(l.lineTotal * l.basisPoints / 10000)), ' / ',
          SUM(FLOOR((l.lineTotal - l.refunded) * l.basisPoints / 10000))) AS expected,
        CONCAT(b.commission, ' / ', b.commission - b.commissionBack) AS found
      FROM ShopSale b JOIN ShopSaleLine l ON l.shopOrderId = b.shopOrderId GROUP BY b.shopOrderId
      HAVING SUM(FLOOR(l.lineTotal * l.basisPoints / 10000)) <> MAX(b.commission)
        OR SUM(FLOOR((l.lineTotal - l.refunded) * l.basisPoints / 10000)) <> MAX(b.commission - b.commissionBack)
        OR SUM(l.refunded) <> MAX(b.itemsBack) OR SUM(l.lineTotal) <> MAX(b.itemsTotal)`,
  },
  {
    // Once each as it stands: what came back is taken off again by a journal of its own.
    name: "refunds-are-booked",
    rule: "L3",
    subject: "refund",
    table: "Refund",
    statement: `SELECT id AS subjectId, NULL AS shopId, SUM(given) AS expected, CONCAT(SUM(booked), ' / ', SUM(journals)) AS found
      FROM (SELECT r.id, r.amount AS given, 1 AS wanted, 0 AS booked, 0 AS journals FROM Refund r
          WHERE r.status = 'SUCCEEDED' AND (r.endedAt < CAST(? AS DATETIME(3)) - INTERVAL ? SECOND
            OR EXISTS (SELECT 1 FROM Journal b WHERE b.cause = ${REFUND_CAUSE}))
        UNION ALL
        SELECT j.refundId, 0, 0, IF(j.kind = 'REFUND_REVERSED', -e.amount, GREATEST(-e.amount, 0)),
          IF(j.kind = 'REFUND_REVERSED', -1, e.amount < 0) FROM Journal j
          JOIN JournalEntry e ON e.journalId = j.id AND e.account IN ('PROVIDER', 'BANK') AND e.part = 'MONEY'
          JOIN Refund r ON r.id = j.refundId
          WHERE NOT (r.reversals > 0 AND r.endedAt >= CAST(? AS DATETIME(3)) - INTERVAL ? SECOND)) told
      GROUP BY id HAVING SUM(given) <> SUM(booked) OR SUM(journals) <> SUM(wanted)`,
    values: ({ at, moneyGraceSeconds }) => [at, moneyGraceSeconds, at, moneyGraceSeconds],
  },
  {
    // What is owed to buyers of an order is what came that it did not take, less what went back of that.
    name: "surplus-is-owed",
    rule: "L3",
    subject: "order",
    table: "Payment",
    statement: `SELECT orderId AS subjectId, NULL AS shopId, SUM(owed) AS expected, SUM(booked) AS found
      FROM (SELECT p.orderId, p.captured - COALESCE(SUM(IF(r.status = 'SUCCEEDED', r.amount, 0)), 0) AS owed, 0 AS booked,
          GREATEST(COALESCE(MAX(p.endedAt), 0), COALESCE(MAX(r.endedAt), 0)) AS since
        FROM Payment p LEFT JOIN Refund r ON r.paymentId = p.id WHERE p.status = 'SURPLUS' GROUP BY p.id, p.orderId, p.captured
        UNION ALL
        SELECT j.orderId, 0, -e.amount, 0 FROM JournalEntry e JOIN Journal j ON j.id = e.journalId
          WHERE e.account = 'BUYERS' AND EXISTS (SELECT 1 FROM Payment s WHERE s.orderId = j.orderId AND s.status = 'SURPLUS')) told
      GROUP BY orderId HAVING SUM(owed) <> SUM(booked) AND MAX(since) < CAST(? AS DATETIME(3)) - INTERVAL ? SECOND`,
    values: ({ at, moneyGraceSeconds }) => [at, moneyGraceSeconds],
  },
  {
    name: "payouts-are-booked",
    rule: "L3",
    subject: "payout",
    table: "Payout",
    same: [
      { of: payoutSums, column: "paid" },
      { of: shopEntrySums, column: "payouts" },
    ],
    statement: `SELECT id AS subjectId, MAX(shopId) AS shopId, SUM(paid) AS expected, SUM(booked) AS found
      FROM (SELECT o.id, o.shopId, IF(o.status = 'PAID', o.amount, 0) AS paid, 0 AS booked FROM Payout o
        UNION ALL SELECT j.payoutId, NULL, 0, e.amount FROM Journal j
          JOIN JournalEntry e ON e.journalId = j.id AND e.account = 'SHOP' WHERE j.payoutId IS NOT NULL) told
      GROUP BY id HAVING SUM(paid) <> SUM(booked)`,
  },
  {
    // A returned payout was booked twice, there and back; none that never left the bank was.
    name: "payouts-returned-in-full",
    rule: "L3",
    subject: "payout",
    table: "Payout",
    statement: `SELECT o.id AS subjectId, o.shopId, ${RETURNED_PAYOUTS} AS expected, COUNT(j.id) AS found
      FROM Payout o LEFT JOIN Journal j ON j.payoutId = o.id GROUP BY o.id, o.shopId, o.status HAVING COUNT(j.id) <> ${RETURNED_PAYOUTS}`,
  },
  {
    // A correction that is booked once, of its own side first; one that waits, or was refused, never.
    name: "adjustments-are-booked",
    rule: "L3",
    subject: "adjustment",
    table: "Adjustment",
    statement: `SELECT a.id AS subjectId, a.shopId, IF(a.status = 'BOOKED', a.amount, 0) AS expected,
        COALESCE(IF(e.account = 'SHOP', -e.amount, e.amount), 0) AS found
      FROM Adjustment a LEFT JOIN Journal j ON j.cause = CONCAT('adjustment:', a.id) LEFT JOIN JournalEntry e ON e.journalId = j.id AND e.line = 0
      WHERE IF(a.status = 'BOOKED', a.amount, 0) <> COALESCE(IF(e.account = 'SHOP', -e.amount, e.amount), 0)`,
  },
  {
    // Also of refunds a provider refused: they stay asked for, and staff ask again.
    name: "refunds-within-bought",
    rule: "L4",
    subject: "shop-order",
    table: "RefundLine",
    same: [
      { of: refundedItemSums, column: "items" },
      { of: refundedItemSums, column: "lines" },
    ],
    statement: `SELECT i.shopOrderId AS subjectId, NULL AS shopId, CONCAT(i.refunded, ' <= ', i.quantity) AS expected, COALESCE(r.back, 0) AS found
      FROM OrderItem i LEFT JOIN (SELECT orderItemId, SUM(quantity) AS back, SUM(amount) AS amount FROM RefundLine GROUP BY orderItemId) r
        ON r.orderItemId = i.id
      WHERE i.refunded > i.quantity OR i.refunded <> COALESCE(r.back, 0) OR COALESCE(r.amount, 0) <> i.refunded * i.unitPrice`,
  },
  {
    name: "refunds-are-their-lines",
    rule: "L4",
    subject: "refund",
    table: "Refund",
    statement: `SELECT r.id AS subjectId, NULL AS shopId, r.amount AS expected, r.shipping + COALESCE(SUM(l.amount), 0) AS found
      FROM Refund r LEFT JOIN RefundLine l ON l.refundId = r.id WHERE r.shopOrderId IS NOT NULL
      GROUP BY r.id, r.amount, r.shipping HAVING r.amount <> r.shipping + COALESCE(SUM(l.amount), 0)`,
  },
  {
    name: "refunds-of-parts-within-paid",
    rule: "L4",
    subject: "shop-order",
    table: "ShopOrder",
    statement: `SELECT s.id AS subjectId, s.shopId, CONCAT(s.total, IF(s.shippingBack, ' *', '')) AS expected,
        CONCAT(r.amount, ' / ', r.shipping) AS found
      FROM (SELECT shopOrderId, SUM(amount) AS amount, SUM(shipping) AS shipping FROM Refund
        WHERE shopOrderId IS NOT NULL GROUP BY shopOrderId) r
      STRAIGHT_JOIN ShopOrder s ON s.id = r.shopOrderId
      WHERE r.amount > s.total OR r.shipping > IF(s.shippingBack, s.shippingTotal, 0)`,
  },
];
