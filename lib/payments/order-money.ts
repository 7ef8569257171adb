import type { PaymentStatus, RefundStatus } from "@/generated/prisma/enums";
import { requireStaff } from "@/lib/identity";
import type { Ctx } from "@/lib/platform/ctx";

export type OrderAttempt = {
  id: string;
  gateway: string;
  method: string | null;
  status: PaymentStatus;
  amount: number;
  captured: number;
  refunded: number;
  createdAt: Date;
};

export type OrderRefund = {
  id: string;
  shopOrderId: string | null;
  amount: number;
  status: RefundStatus;
  reason: string;
  failure: string | null;
  requestedBy: string | null;
  createdAt: Date;
};

/** How an order was paid and what of it goes back, for staff; newest first. */
export async function getOrderMoney(
  ctx: Ctx,
  input: { orderId: string },
): Promise<{ attempts: OrderAttempt[]; refunds: OrderRefund[] }> {
  requireStaff(ctx);
  const [attempts, refunds] = await Promise.all([
    ctx.sql.rows<OrderAttempt>(
      `SELECT id, gateway, method, status, amount, captured, refunded, createdAt FROM Payment
       WHERE orderId = ? ORDER BY createdAt DESC, id DESC`,
      [input.orderId],
    ),
    ctx.sql.rows<OrderRefund>(
      `SELECT r.id, r.shopOrderId, r.amount, r.status, r.reason, r.failure, u.name AS requestedBy, r.createdAt
       FROM Refund r LEFT JOIN User u ON u.id = r.requestedBy WHERE r.orderId = ? ORDER BY r.createdAt DESC, r.id DESC`,
      [input.orderId],
    ),
  ]);
  return { attempts, refunds };
}
