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
