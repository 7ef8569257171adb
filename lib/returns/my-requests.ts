import type { CancelRequestStatus, ReturnStatus, ShopOrderStatus } from "@/generated/prisma/enums";
import { requireUser } from "@/lib/identity";
import { OVERDUE } from "@/lib/ordering";
import type { Ctx } from "@/lib/platform/ctx";
import { env } from "@/lib/platform/env";
import { type ReturnLineRow, readReturnLines } from "./read-lines";
import { APPEAL_DAYS, type ReturnReasonCode } from "./schema";

export type MyCancelRequest = {
  id: string;
  status: CancelRequestStatus;
  reason: string;
  answer: string | null;
  createdAt: Date;
  due: Date;
};

export type MyReturn = {
  id: string;
  status: ReturnStatus;
  reason: ReturnReasonCode;
  note: string;
  amount: number;
  answer: string | null;
  appeal: string | null;
  judgement: string | null;
  /** Until when the shop's no may be appealed; null where it may not. */
  appealUntil: Date | null;
  courier: string | null;
  trackingNumber: string | null;
  createdAt: Date;
  due: Date;
  lines: ReturnLineRow[];
};

/** What a customer may still ask of one part of his order, and what he has asked. */
export type PartRequests = {
  shopOrderId: string;
  /** The newest one, if any. */
  cancel: MyCancelRequest | null;
  /** Newest first. */
  returns: MyReturn[];
  canReturn: boolean;
  /** It is overdue, so the customer may say that nothing came. */
  canMiss: boolean;
  /** Until when a completed part may be given back. */
  returnUntil: Date | null;
  /** When a delivered part completes by itself. */
  completesAt: Date | null;
  /** Where goods that come back are sent to. */
  returnTo: string | null;
  /** Units of each line that can still be given back. */
  left: { orderItemId: string; quantity: number }[];
};

type PartRow = {
  id: string;
  status: ShopOrderStatus;
  returnOpen: number;
  sweepAt: Date | null;
  returnUntil: Date | null;
  returnTo: string | null;
  inTime: number;
  overdue: number;
};

/** For each part of the caller's own order. Another person's order has none. */
export async function getMyRequests(ctx: Ctx, input: { number: string }): Promise<PartRequests[]> {
  const { userId } = requireUser(ctx);
  const parts = await ctx.sql.rows<PartRow>(
    `SELECT s.id, s.status, s.returnOpen, s.sweepAt, s.endedAt + INTERVAL ? DAY AS returnUntil,
       (s.status = 'DELIVERED' OR (s.status = 'COMPLETED' AND s.endedAt > NOW(3) - INTERVAL ? DAY)) AS inTime,
       ${OVERDUE} AS overdue,
       (SELECT CONCAT_WS(', ', w.name, w.line, w.district, w.city, w.province, w.postcode) FROM Shipment p
        JOIN Warehouse w ON w.id = p.warehouseId WHERE p.shopOrderId = s.id ORDER BY w.priority, w.id LIMIT 1) AS returnTo
     FROM ShopOrder s JOIN \`Order\` o ON o.id = s.orderId WHERE o.number = ? AND o.userId = ?`,
    [env().RETURN_WITHIN_DAYS, env().RETURN_WITHIN_DAYS, input.number, userId],
  );
  const ids = parts.map((part) => part.id);
  if (ids.length === 0) return [];
  const [cancels, returns, left] = await Promise.all([
    readCancels(ctx, ids),
    readReturns(ctx, ids),
    readLeft(ctx, ids),
  ]);
  return parts.map((part) => ({
    shopOrderId: part.id,
    cancel: cancels.find((one) => one.shopOrderId === part.id) ?? null,
    returns: returns.filter((one) => one.shopOrderId === part.id),
    canReturn: part.inTime === 1 && !part.returnOpen && left.some((line) => line.shopOrderId === part.id),
    canMiss: part.overdue === 1 && !part.returnOpen && left.some((line) => line.shopOrderId === part.id),
    returnUntil: part.status === "COMPLETED" ? part.returnUntil : null,
    completesAt: part.status === "DELIVERED" && !part.returnOpen ? part.sweepAt : null,
    returnTo: part.returnTo,
    left: left.filter((line) => line.shopOrderId === part.id),
  }));
}

type OfPart = { shopOrderId: string };

function readCancels(ctx: Ctx, shopOrderIds: readonly string[]) {
  return ctx.sql.rows<MyCancelRequest & OfPart>(
    `SELECT id, shopOrderId, status, reason, answer, createdAt, sweepAt AS due FROM CancelRequest
     WHERE shopOrderId IN (?) ORDER BY createdAt DESC, id DESC`,
    [[...shopOrderIds]],
  );
}

async function readReturns(ctx: Ctx, shopOrderIds: readonly string[]): Promise<(MyReturn & OfPart)[]> {
  const rows = await ctx.sql.rows<Omit<MyReturn, "lines"> & OfPart>(
    `SELECT q.id, q.shopOrderId, q.status, q.reason, q.note, q.amount + IF(q.refundShipping, s.shippingTotal, 0) AS amount,
       q.answer, q.appeal, q.judgement,
       IF(q.status = 'REJECTED' AND q.judgedAt IS NULL AND NOT s.returnOpen AND q.endedAt > NOW(3) - INTERVAL ${APPEAL_DAYS} DAY
         AND (s.status IN ('SHIPPED', 'DELIVERED') OR (s.status = 'COMPLETED' AND s.sweepAt > NOW(3))),
         q.endedAt + INTERVAL ${APPEAL_DAYS} DAY, NULL) AS appealUntil, q.courier, q.trackingNumber, q.createdAt, q.sweepAt AS due FROM ReturnRequest q JOIN ShopOrder s ON s.id = q.shopOrderId
     WHERE q.shopOrderId IN (?) ORDER BY q.createdAt DESC, q.id DESC`,
    [[...shopOrderIds]],
  );
  const lines = await readReturnLines(
    ctx,
    rows.map((row) => row.id),
  );
  return rows.map((row) => ({ ...row, lines: lines.filter((line) => line.returnId === row.id) }));
}

function readLeft(ctx: Ctx, shopOrderIds: readonly string[]) {
  return ctx.sql.rows<{ shopOrderId: string; orderItemId: string; quantity: number }>(
    `SELECT shopOrderId, id AS orderItemId, quantity - refunded AS quantity FROM OrderItem
     WHERE shopOrderId IN (?) AND quantity > refunded ORDER BY id`,
    [[...shopOrderIds]],
  );
}
