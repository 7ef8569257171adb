import type { Check } from "../check";
import { FITS_ITS_CAUSE, ledgerSums, levelSums } from "../sums";

const NAMES = (row: string) =>
  `(CRC32(${row}.shopId) + 3 * CRC32(${row}.warehouseId) + 7 * CRC32(${row}.variantId))`;

/** Counts and their ledger (I1–I3). */
export const levelChecks: readonly Check[] = [
  {
    name: "level-is-ledger",
    rule: "I1",
    subject: "level",
    table: "StockLedger",
    // Where every entry begins where another left off, from nothing to what the level has, their sum is the level.
    same: [
      { of: ledgerSums, column: "steps" },
      { of: levelSums, column: "steps" },
    ],
    // Its entries must also name its shop, warehouse and variant: told by their sum, or the ledger would be read once more. Grouped by
    // an expression: by the column the server would follow its index, and fetch a million rows one by one.
    statement: `SELECT l.id AS subjectId, l.shopId,
        CONCAT(COALESCE(g.onHand, 0), ' / ', COALESCE(g.reserved, 0)) AS expected,
        CONCAT(l.onHand, ' / ', l.reserved, IF(g.names <> g.entries * ${NAMES("l")}, ' *', '')) AS found
      FROM StockLevel l LEFT JOIN (SELECT BINARY stockLevelId AS stockLevelId, COUNT(*) AS entries, SUM(deltaOnHand) AS onHand,
          SUM(deltaReserved) AS reserved, SUM(${NAMES("e")}) AS names
        FROM StockLedger e GROUP BY BINARY e.stockLevelId) g ON g.stockLevelId = l.id
      WHERE l.onHand <> COALESCE(g.onHand, 0) OR l.reserved <> COALESCE(g.reserved, 0) OR g.names <> g.entries * ${NAMES("l")}`,
  },
  {
    name: "reserved-is-locks",
    rule: "I1",
    subject: "level",
    table: "StockLevel",
    statement: `SELECT l.id AS subjectId, l.shopId, COALESCE(h.held, 0) AS expected, l.reserved AS found
      FROM StockLevel l LEFT JOIN (SELECT stockLevelId, SUM(units) AS held FROM (
          SELECT x.stockLevelId, x.quantity AS units FROM Reservation r JOIN ReservationLine x ON x.reservationId = r.id
          WHERE r.status = 'HELD'
          UNION ALL
          SELECT f.id, t.held FROM TransferLine t JOIN Transfer r ON r.id = t.transferId
          JOIN StockLevel f ON f.warehouseId = r.fromWarehouseId AND f.variantId = t.variantId WHERE r.status = 'READY') held
        GROUP BY stockLevelId) h ON h.stockLevelId = l.id
      WHERE l.reserved <> COALESCE(h.held, 0)`,
  },
  {
    // A change that left no entry shows in the next entry's counts, also when a second one hid it from the sums. What lies before a
    // repair was looked at by the staff who confirmed it, and stays as it was written. In whatever order they were written down,
    // each must begin where another left off: that the sums tell; newest-entry tells which came last.
    name: "entries-follow",
    rule: "I2",
    subject: "entry",
    table: "StockLedger",
    same: [
      { of: ledgerSums, column: "steps" },
      { of: levelSums, column: "steps" },
    ],
    statement: `SELECT id AS subjectId, NULL AS shopId, CONCAT(onHand, ' / ', reserved) AS expected,
        CONCAT(onHandAfter, ' / ', reservedAfter) AS found
      FROM (SELECT id, stockLevelId, onHandAfter, reservedAfter, SUM(deltaOnHand) OVER level AS onHand,
          SUM(deltaReserved) OVER level AS reserved
        FROM StockLedger WINDOW level AS (PARTITION BY stockLevelId ORDER BY id ROWS UNBOUNDED PRECEDING)) run
      WHERE (onHandAfter <> onHand OR reservedAfter <> reserved)
        AND NOT EXISTS (SELECT 1 FROM StockLedger r WHERE r.stockLevelId = run.stockLevelId AND r.cause = 'REPAIR' AND r.id > run.id)`,
  },
  {
    name: "newest-entry-is-level",
    rule: "I2",
    subject: "level",
    table: "StockLevel",
    statement: `SELECT l.id AS subjectId, l.shopId, CONCAT(g.onHandAfter, ' / ', g.reservedAfter) AS expected,
        CONCAT(l.onHand, ' / ', l.reserved) AS found
      FROM (SELECT stockLevelId, MAX(id) AS id FROM StockLedger GROUP BY stockLevelId) newest
      STRAIGHT_JOIN StockLedger g ON g.id = newest.id STRAIGHT_JOIN StockLevel l ON l.id = newest.stockLevelId
      WHERE l.onHand <> g.onHandAfter OR l.reserved <> g.reservedAfter`,
  },
  {
    name: "entries-fit-their-cause",
    rule: "I2",
    subject: "entry",
    table: "StockLedger",
    same: [{ of: ledgerSums, column: "unfit" }, "0"],
    statement: `SELECT id AS subjectId, shopId, cause AS expected, CONCAT(deltaOnHand, ' / ', deltaReserved) AS found
      FROM StockLedger WHERE NOT ${FITS_ITS_CAUSE}`,
  },
  {
    name: "level-within-bounds",
    rule: "I3",
    subject: "level",
    table: "StockLevel",
    statement: `SELECT id AS subjectId, shopId, '0 <= reserved <= onHand' AS expected, CONCAT(onHand, ' / ', reserved) AS found
      FROM StockLevel WHERE reserved < 0 OR reserved > onHand OR safetyStock < 0`,
  },
  {
    name: "level-in-own-shop",
    rule: "I2",
    subject: "level",
    table: "StockLevel",
    statement: `SELECT l.id AS subjectId, l.shopId, w.shopId AS expected, l.shopId AS found
      FROM StockLevel l LEFT JOIN Warehouse w ON w.id = l.warehouseId WHERE w.id IS NULL OR w.shopId <> l.shopId`,
  },
];
