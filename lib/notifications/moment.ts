import type { SqlExecutor } from "@/lib/platform/sql";
import type { Kind } from "./kinds";

/** What must still be true for a message of a kind to make sense; a kind not named here does at any time. */
const STILL_TRUE: Partial<Record<Kind, string>> = {
  order_placed: "SELECT 1 FROM `Order` WHERE id = ? AND status = 'PENDING_PAYMENT' AND expiresAt > NOW(3)",
  pay_reminder: "SELECT 1 FROM `Order` WHERE id = ? AND status = 'PENDING_PAYMENT' AND expiresAt > NOW(3)",
  new_order: "SELECT 1 FROM ShopOrder WHERE id = ? AND status <> 'CANCELLED'",
  cancel_requested: "SELECT 1 FROM CancelRequest WHERE id = ? AND status = 'OPEN'",
  return_answer_near: "SELECT 1 FROM ReturnRequest WHERE id = ? AND status = 'REQUESTED'",
  return_send_near: "SELECT 1 FROM ReturnRequest WHERE id = ? AND status = 'APPROVED'",
  return_check_near: "SELECT 1 FROM ReturnRequest WHERE id = ? AND status = 'SENT'",
  booking_refused: "SELECT 1 FROM Shipment WHERE id = ? AND booking = 'REFUSED' AND status <> 'CANCELLED'",
  ship_by_near: "SELECT 1 FROM ShopOrder WHERE id = ? AND status IN ('NEW', 'ACCEPTED', 'PACKED')",
  low_stock: "SELECT 1 FROM LowStockAlert WHERE id = ? AND closedAt IS NULL",
};

/** Whether a message's moment has passed: a reminder to pay what is paid helps nobody. */
export async function isObsolete(sql: SqlExecutor, kind: Kind, subjectId: string): Promise<boolean> {
  const question = STILL_TRUE[kind];
  if (!question) return false;
  return (await sql.rows(question, [subjectId])).length === 0;
}
