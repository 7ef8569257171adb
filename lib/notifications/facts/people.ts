import type { SqlExecutor } from "@/lib/platform/sql";
import type { Notice } from "../notice";

/** Somebody asked that this person be forgotten: they must hear of it, whoever it was, while it can be called back. */
export async function erasureNotice(
  sql: SqlExecutor,
  payload: { userId: string; requestId: string },
): Promise<Notice[]> {
  const [request] = await sql.rows<{ dueAt: Date }>(
    "SELECT dueAt FROM ErasureRequest WHERE id = ? AND status = 'PENDING'",
    [payload.requestId],
  );
  if (!request) return [];
  const facts = { path: "/account/privacy", deadline: request.dueAt.toISOString() };
  return [
    { subjectId: payload.requestId, orderId: null, shopId: null, to: { userId: payload.userId }, facts },
  ];
}
