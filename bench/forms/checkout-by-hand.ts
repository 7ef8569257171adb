import type { PoolConnection, RowDataPacket } from "mysql2/promise";
import { newId } from "@/lib/platform/id";
import { sqlPool } from "@/lib/platform/sql";
import type { Goods } from "../world/market";
import { type PlacedByHand, placeByHand } from "./order-by-hand";

/** A checkout as the API takes it, with what its headers said. */
export type Checkout = {
  sessionId: string;
  keyHash: string;
  requestHash: string;
  addressId: string;
  rateId: string;
  goods: Goods[];
};
type Sql = Pick<PoolConnection, "query">;

/**
 * The writes of POST /api/v1/orders with the commits that its order of things asks for: the key is claimed before anything is done, the
 * attempt to pay is there before its provider is asked, its page is noted, the answer kept.
 */
export async function checkOutInSteps(checkout: Checkout): Promise<PlacedByHand | null> {
  const pool = sqlPool();
  const userId = await userOf(checkout.sessionId);
  const requestId = newId();
  await claimKey(pool, requestId, userId, { ...checkout, answer: null });
  const buyer = { userId, addressId: checkout.addressId };
  const placed = await placeByHand(buyer, checkout.goods, checkout.rateId);
  if (!placed) return null;
  const paymentId = newId();
  await insertPayment(pool, paymentId, placed, null);
  await pool.query("UPDATE Payment SET providerRef = ?, checkoutUrl = ? WHERE id = ?", [
    paymentId,
    pageOf(paymentId),
    paymentId,
  ]);
  await pool.query("UPDATE IdempotentRequest SET answer = ? WHERE id = ?", [answerOf(placed), requestId]);
  return placed;
}

/** The same rows in one transaction, which no shop can do that asks a provider in between: the least a checkout can cost. */
export async function checkOutAtOnce(checkout: Checkout): Promise<PlacedByHand | null> {
  const userId = await userOf(checkout.sessionId);
  const buyer = { userId, addressId: checkout.addressId };
  return placeByHand(buyer, checkout.goods, checkout.rateId, async (connection, placed) => {
    const paymentId = newId();
    await insertPayment(connection, paymentId, placed, pageOf(paymentId));
    await claimKey(connection, newId(), userId, { ...checkout, answer: answerOf(placed) });
  });
}

async function userOf(sessionId: string): Promise<string> {
  const [[row]] = await sqlPool().query<RowDataPacket[]>(
    `SELECT u.id FROM Session s JOIN User u ON u.id = s.userId
     WHERE s.id = ? AND s.revokedAt IS NULL AND s.expiresAt > NOW(3) AND u.status = 'ACTIVE'`,
    [sessionId],
  );
  if (!row) throw new Error("nobody's session");
  return row.id;
}

async function claimKey(
  sql: Sql,
  id: string,
  userId: string,
  kept: { keyHash: string; requestHash: string; answer: string | null },
): Promise<void> {
  await sql.query(
    `INSERT INTO IdempotentRequest (id, caller, operation, keyHash, requestHash, answer, heldUntil, createdAt)
     VALUES (?, ?, 'placeOrder', ?, ?, ?, NOW(3) + INTERVAL 60 SECOND, NOW(3))`,
    [id, `user:${userId}`, kept.keyHash, kept.requestHash, kept.answer],
  );
}

async function insertPayment(sql: Sql, id: string, { orderId }: PlacedByHand, page: string | null) {
  await sql.query(
    `INSERT INTO Payment (id, orderId, gateway, amount, openOrderId, expiresAt, chargeCurrency, traceId, providerRef, checkoutUrl)
     SELECT ?, id, 'sandbox', total, id, expiresAt, 'IDR', ?, ?, ? FROM \`Order\` WHERE id = ?`,
    [id, id.replaceAll("-", ""), page && id, page, orderId],
  );
}

function pageOf(paymentId: string): string {
  return `http://localhost:3000/pay/${paymentId}`;
}

// As long as what the API keeps: the answer with its headers, sealed.
function answerOf({ number, orderId }: PlacedByHand): string {
  const body = JSON.stringify({ number, checkoutUrl: pageOf(orderId) });
  const headers = { location: `/api/v1/orders/${number}` };
  return Buffer.from(JSON.stringify({ status: 201, headers, body })).toString("base64");
}
