import type { Check } from "../check";
import { ledgerSums, TRANSFER_CAUSES, transferSums } from "../sums";

/** Units between two warehouses: sellable at neither, lost at neither (I7). */
export const transferChecks: readonly Check[] = [
  {
    name: "transfer-adds-up",
    rule: "I7",
    subject: "transfer",
    table: "TransferLine",
    // Sent is received, lost, returned or still under way; held only while ready, and nothing under way once it has ended.
    statement: `SELECT t.id AS subjectId, t.shopId, t.status AS expected,
        CONCAT(x.quantity, ' ', x.held, ' ', x.sent, ' = ', x.received, ' + ', x.lost, ' + ', x.returned) AS found
      FROM Transfer t JOIN TransferLine x ON x.transferId = t.id
      WHERE LEAST(x.held, x.received, x.lost, x.returned, x.extra) < 0 OR x.received + x.lost + x.returned > x.sent OR x.sent > x.quantity
        OR x.held <> IF(t.status = 'READY', x.quantity, 0)
        OR (t.status IN ('DRAFT', 'READY') AND x.sent + x.extra > 0)
        OR (t.status IN ('RECEIVED', 'CANCELLED') AND x.sent <> x.received + x.lost + x.returned)`,
  },
  {
    // Off the origin went what was sent and did not come back, locked there is what is held, onto the destination what arrived.
    name: "transfer-in-ledger",
    rule: "I7",
    subject: "transfer",
    table: "TransferLine",
    same: [
      { of: ledgerSums, column: "transfers" },
      { of: transferSums, column: "transfers" },
    ],
    statement: `SELECT transferId AS subjectId, MAX(shopId) AS shopId, '0 / 0' AS expected, CONCAT(SUM(units), ' / ', SUM(held)) AS found
      FROM (
        SELECT refId AS transferId, warehouseId, variantId, shopId, deltaOnHand AS units, deltaReserved AS held FROM StockLedger
        WHERE cause IN (${TRANSFER_CAUSES})
        UNION ALL
        SELECT t.id, t.fromWarehouseId, x.variantId, t.shopId, x.sent - x.returned, -x.held
        FROM Transfer t JOIN TransferLine x ON x.transferId = t.id
        UNION ALL
        SELECT t.id, t.toWarehouseId, x.variantId, t.shopId, -x.received - x.extra, 0
        FROM Transfer t JOIN TransferLine x ON x.transferId = t.id) told
      GROUP BY transferId, warehouseId, variantId HAVING SUM(units) <> 0 OR SUM(held) <> 0`,
  },
];
