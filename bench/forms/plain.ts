import type { PoolConnection, ResultSetHeader } from "mysql2/promise";
import { newTraceparent } from "@/lib/platform/ctx";
import { newId } from "@/lib/platform/id";
import { sqlPool } from "@/lib/platform/sql";
import type { Outcome } from "../harness/rounds";
import { LOCK_MINUTES, levelIdsOf, type Wanted } from "./locks";

/**
 * The usual code, written well: one transaction a buyer, guarded UPDATEs in id order, then each table's rows in one INSERT; a round trip
 * a statement. Writes every row the engine writes.
 */
export async function lockPlainly(wanted: Wanted): Promise<Outcome> {
  const connection = await sqlPool().getConnection();
  try {
    await connection.beginTransaction();
    if (!(await takeUnits(connection, wanted))) {
      await connection.rollback();
      return "refused";
    }
    await writeLocks(connection, wanted);
    await writeLedger(connection, wanted);
    await writeEvent(connection, wanted.orderId);
    await connection.commit();
    return "done";
  } catch (error) {
    await connection.rollback();
    throw error;
  } finally {
    connection.release();
  }
}

/** One guarded UPDATE a level, in id order; false at the first that has none left. */
export async function takeUnits(connection: PoolConnection, wanted: Wanted): Promise<boolean> {
  for (const id of levelIdsOf(wanted)) {
    const [taken] = await connection.query<ResultSetHeader>(
      `UPDATE StockLevel SET reserved = reserved + 1, updatedAt = NOW(3)
       WHERE id = ? AND onHand - safetyStock - reserved >= 1`,
      [id],
    );
    if (taken.affectedRows !== 1) return false;
  }
  return true;
}

/** Reservation and its lines. */
export async function writeLocks(connection: PoolConnection, wanted: Wanted): Promise<void> {
  const expiresAt = new Date(Date.now() + LOCK_MINUTES * 60_000);
  const parts = wanted.parts.map((part) => ({ ...part, id: newId() }));
  await connection.query(
    "INSERT INTO Reservation (id, orderId, shopOrderId, shopId, status, liveKey, expiresAt) VALUES ?",
    [
      parts.map((part) => [
        part.id,
        wanted.orderId,
        part.shopOrderId,
        part.shopId,
        "HELD",
        part.shopOrderId,
        expiresAt,
      ]),
    ],
  );
  await connection.query(
    `INSERT INTO ReservationLine (reservationId, orderItemId, stockLevelId, warehouseId, variantId, quantity) VALUES ?`,
    [
      parts.flatMap((part) =>
        part.lines.map(({ orderItemId, goods }) => [
          part.id,
          orderItemId,
          goods.stockLevelId,
          goods.warehouseId,
          goods.variantId,
          1,
        ]),
      ),
    ],
  );
}

/** The counts after come from the rows themselves, which are ours until the commit. */
export async function writeLedger(connection: PoolConnection, wanted: Wanted): Promise<void> {
  await connection.query(
    `INSERT INTO StockLedger (stockLevelId, shopId, warehouseId, variantId, deltaOnHand, deltaReserved, onHandAfter,
       reservedAfter, cause, refType, refId, actorName)
     SELECT id, shopId, warehouseId, variantId, 0, 1, onHand, reserved, 'RESERVE', 'order', ?, 'bench'
     FROM StockLevel WHERE id IN (?)`,
    [wanted.orderId, levelIdsOf(wanted)],
  );
}

/** order.placed, as the app tells it. */
export async function writeEvent(connection: PoolConnection, orderId: string): Promise<void> {
  await connection.query(
    `INSERT INTO OutboxEvent (id, type, aggregateType, aggregateId, payload, traceparent)
     VALUES (?, 'order.placed', 'Order', ?, ?, ?)`,
    [newId(), orderId, JSON.stringify({ orderId }), newTraceparent()],
  );
}
