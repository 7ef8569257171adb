import type { SqlExecutor } from "@/lib/platform/sql";
import type { DataOf } from "../event-payloads";

type CancelRequestData = DataOf<"shop_order.cancel_requested">;
type ReturnData = DataOf<"return.requested">;

/** A customer's wish to call a part off. */
export async function readCancelRequest(
  sql: SqlExecutor,
  shopId: string,
  requestId: string,
): Promise<CancelRequestData | null> {
  const [row] = await sql.rows<
    Omit<CancelRequestData, "requestedAt" | "answerBy"> & { requestedAt: Date; answerBy: Date }
  >(
    `SELECT c.id, c.shopOrderId, s.number AS shopOrderNumber, c.reason, c.createdAt AS requestedAt, c.sweepAt AS answerBy
     FROM CancelRequest c JOIN ShopOrder s ON s.id = c.shopOrderId WHERE c.id = ? AND c.shopId = ?`,
    [requestId, shopId],
  );
  if (!row) return null;
  return { ...row, requestedAt: row.requestedAt.toISOString(), answerBy: row.answerBy.toISOString() };
}

/** A return, under the status its event tells of, with its lines and what became of them. */
export async function readReturn(
  sql: SqlExecutor,
  shopId: string,
  returnId: string,
  status: string,
): Promise<ReturnData | null> {
  const [row] = await sql.rows<
    Omit<ReturnData, "status" | "lines" | "requestedAt" | "refundShipping"> & {
      requestedAt: Date;
      refundShipping: number;
    }
  >(
    `SELECT r.id, r.shopOrderId, s.number AS shopOrderNumber, r.reason, r.amount, r.refundShipping, r.createdAt AS requestedAt
     FROM ReturnRequest r JOIN ShopOrder s ON s.id = r.shopOrderId WHERE r.id = ? AND r.shopId = ?`,
    [returnId, shopId],
  );
  if (!row) return null;
  const lines = await sql.rows<ReturnData["lines"][number]>(
    `SELECT l.orderItemId, i.variantId, i.sku, l.quantity, l.outcome
     FROM ReturnLine l JOIN OrderItem i ON i.id = l.orderItemId WHERE l.returnId = ? ORDER BY l.orderItemId`,
    [returnId],
  );
  const { refundShipping, requestedAt } = row;
  return {
    ...row,
    status,
    refundShipping: Boolean(refundShipping),
    requestedAt: requestedAt.toISOString(),
    lines,
  };
}
