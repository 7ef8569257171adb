import { type SqlExecutor, sqlPool } from "@/lib/platform/sql";

/**
 * Throws unless every level equals its ledger, its last ledger row and its open locks, and unless these tables have as many rows
 * as were promised: a form that is fast because it leaves something out is found here.
 */
export async function requireBooks(sql: SqlExecutor, promised: Record<string, number> = {}): Promise<void> {
  const wrong = await sql.rows<Record<string, unknown>>(
    `SELECT s.id, s.onHand, s.reserved, l.onHand AS ledgerOnHand, l.reserved AS ledgerReserved, h.held,
       last.onHandAfter, last.reservedAfter
     FROM StockLevel s
     LEFT JOIN (SELECT stockLevelId, SUM(deltaOnHand) AS onHand, SUM(deltaReserved) AS reserved, MAX(id) AS lastId
                FROM StockLedger GROUP BY stockLevelId) l ON l.stockLevelId = s.id
     LEFT JOIN StockLedger last ON last.id = l.lastId
     LEFT JOIN (SELECT n.stockLevelId, SUM(n.quantity) AS held FROM ReservationLine n
                JOIN Reservation r ON r.id = n.reservationId AND r.status = 'HELD' GROUP BY n.stockLevelId) h ON h.stockLevelId = s.id
     WHERE s.onHand <> COALESCE(l.onHand, 0) OR s.reserved <> COALESCE(l.reserved, 0) OR s.reserved <> COALESCE(h.held, 0)
       OR s.onHand <> COALESCE(last.onHandAfter, 0) OR s.reserved <> COALESCE(last.reservedAfter, 0) LIMIT 3`,
  );
  if (wrong.length > 0) throw new Error(`the books disagree: ${JSON.stringify(wrong)}`);
  for (const [table, rows] of Object.entries(promised)) {
    const [count] = await sql.rows<{ rows: number }>(`SELECT COUNT(*) AS \`rows\` FROM \`${table}\``);
    if (count?.rows !== rows) throw new Error(`${table} has ${count?.rows} rows, and ${rows} were promised`);
  }
}

const MOVING_TABLES = [
  ...[
    "ReservationLine",
    "Reservation",
    "OutboxEvent",
    "IdempotentRequest",
    "Payment",
    "OrderChange",
    "OrderItem",
    "ShopOrder",
    "`Order`",
    "CartLine",
  ],
  "StockLedger",
];

/** Forgets every order and lock and tells each level's units as received: every turn of every form begins with the same tables. */
export async function resetBooks(): Promise<void> {
  const connection = await sqlPool().getConnection();
  try {
    await connection.query("SET FOREIGN_KEY_CHECKS = 0");
    for (const table of MOVING_TABLES) await connection.query(`TRUNCATE TABLE ${table}`);
    await connection.query("UPDATE StockLevel SET reserved = 0");
    await connection.query(
      `INSERT INTO StockLedger (stockLevelId, shopId, warehouseId, variantId, deltaOnHand, deltaReserved, onHandAfter,
         reservedAfter, cause, actorName)
       SELECT id, shopId, warehouseId, variantId, onHand, 0, onHand, 0, 'RECEIVE', 'bench' FROM StockLevel WHERE onHand > 0`,
    );
  } finally {
    connection.destroy(); // it has no foreign keys any more
  }
}
