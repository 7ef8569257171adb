import type { SqlExecutor } from "@/lib/platform/sql";
import type { Notice } from "../notice";
import { partNotice, shopPartNotice } from "./orders";

type CancelPayload = { requestId: string; shopOrderId: string };
type ReturnPayload = { returnId: string; shopOrderId: string };

/** A customer wants a part called off that the shop has begun to work on. */
export async function cancelRequestedNotice(sql: SqlExecutor, payload: CancelPayload): Promise<Notice[]> {
  const [request] = await sql.rows<{ reason: string }>("SELECT reason FROM CancelRequest WHERE id = ?", [
    payload.requestId,
  ]);
  if (!request) return [];
  const told = { shopOrderId: payload.shopOrderId, reason: request.reason };
  return aboutRequest(payload.requestId, await shopPartNotice(sql, told, "WAREHOUSE"));
}

/** The shop will not call it off, and says why. */
export async function cancelRejectedNotice(sql: SqlExecutor, payload: CancelPayload): Promise<Notice[]> {
  const [request] = await sql.rows<{ answer: string | null }>(
    "SELECT answer FROM CancelRequest WHERE id = ?",
    [payload.requestId],
  );
  if (!request) return [];
  const told = { shopOrderId: payload.shopOrderId, reason: request.answer ?? "" };
  return about(payload.requestId, await partNotice(sql, told));
}

/** Tells the customer how their return stands. */
export async function returnNotice(sql: SqlExecutor, payload: ReturnPayload): Promise<Notice[]> {
  return about(payload.returnId, await partNotice(sql, { shopOrderId: payload.shopOrderId }));
}

/** Tells the shop's people of a return. */
export async function shopReturnNotice(
  sql: SqlExecutor,
  payload: ReturnPayload,
  role: "WAREHOUSE" | "MANAGER",
): Promise<Notice[]> {
  const { returnId, shopOrderId } = payload;
  return aboutRequest(returnId, await shopPartNotice(sql, { shopOrderId }, role));
}

/** Reminds the customer of goods that may be sent back, and until when. */
export async function returnNearNotice(sql: SqlExecutor, payload: ReturnPayload): Promise<Notice[]> {
  return until(sql, payload, await returnNotice(sql, payload));
}

/** Reminds those who decide in a shop of a return that waits for them, and until when. */
export async function shopReturnNearNotice(sql: SqlExecutor, payload: ReturnPayload): Promise<Notice[]> {
  return until(sql, payload, await shopReturnNotice(sql, payload, "MANAGER"));
}

async function until(sql: SqlExecutor, { returnId }: ReturnPayload, notices: Notice[]): Promise<Notice[]> {
  const [row] = await sql.rows<{ due: Date }>("SELECT sweepAt AS due FROM ReturnRequest WHERE id = ?", [
    returnId,
  ]);
  const deadline = row?.due.toISOString() ?? "";
  return notices.map((notice) => ({ ...notice, facts: { ...notice.facts, deadline } }));
}

/** Gerai paid units of a part back in its shop's place, and says why. */
export async function staffRefundNotice(
  sql: SqlExecutor,
  payload: { refundId: string; shopOrderId: string; amount: number; reason: string },
): Promise<Notice[]> {
  const { refundId, amount } = payload;
  const notices = about(refundId, await shopPartNotice(sql, payload, "MANAGER"));
  return notices.map((notice) => ({ ...notice, facts: { ...notice.facts, amount } }));
}

/** The same notices, about another row than the part. */
export function about(subjectId: string, notices: Notice[]): Notice[] {
  return notices.map((notice) => ({ ...notice, subjectId }));
}

// Where it is answered, not the order it is about.
function aboutRequest(requestId: string, notices: Notice[]): Notice[] {
  return about(requestId, notices).map((notice) => {
    const path = notice.facts.path.replace(/\/orders\/.*$/, `/requests/${requestId}`);
    return { ...notice, facts: { ...notice.facts, path } };
  });
}
