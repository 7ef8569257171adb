import { newId } from "@/lib/platform/id";
import type { Row } from "../rows";
import { type Actor, job, type Move, person } from "../stock-journal";
import type { Outcome, PlannedOrder, PlannedPart } from "./order-plan";
import { sourceReason } from "./source-reason";

type LockEnd = { status: string; cause: Move["cause"]; endCause: string; actor: Actor };

/** The lock of each part, line by line, with the moves it made in the stock. */
export function lockRows(order: PlannedOrder): { Reservation: Row[]; ReservationLine: Row[]; moves: Move[] } {
  const end = endOf(order.outcome, person(order.userId));
  const endedAt = order.paidAt ?? order.endedAt;
  const locks = order.parts.map((part) => ({ part, id: newId() }));
  return {
    Reservation: locks.map(({ part, id }) => ({
      id,
      orderId: order.id,
      shopOrderId: part.id,
      shopId: part.shop.id,
      status: end?.status ?? "HELD",
      liveKey: !end || end.status === "COMMITTED" ? part.id : null,
      expiresAt: order.expiresAt,
      createdAt: order.placedAt,
      endedAt,
      endCause: end?.endCause ?? null,
    })),
    ReservationLine: locks.flatMap(({ part, id }) =>
      part.items.map((item) => ({
        reservationId: id,
        orderItemId: item.id,
        stockLevelId: item.level.id,
        warehouseId: item.level.warehouseId,
        variantId: item.level.variantId,
        quantity: item.quantity,
        restocked: part.times?.cancel ? item.quantity : 0,
        sourcing: JSON.stringify(sourceReason(part.shop, item, order.address)),
      })),
    ),
    moves: order.parts.flatMap((part) => partMoves(order, part, end, endedAt)),
  };
}

function endOf(outcome: Outcome, buyer: Actor): LockEnd | null {
  switch (outcome) {
    case "PENDING":
      return null;
    case "PAID":
      return {
        status: "COMMITTED",
        cause: "COMMIT",
        endCause: "payment.succeeded",
        actor: job("ordering.mark-paid"),
      };
    case "EXPIRED":
      return {
        status: "EXPIRED",
        cause: "EXPIRE",
        endCause: "deadline",
        actor: job("ordering.expire-due-orders"),
      };
    case "PAYMENT_FAILED": {
      const actor = job("ordering.cancel-after-failed-payment");
      return { status: "RELEASED", cause: "RELEASE", endCause: "payment.failed", actor };
    }
    case "CANCELLED_BY_CUSTOMER":
      return { status: "RELEASED", cause: "RELEASE", endCause: "customer", actor: buyer };
  }
}

function partMoves(
  order: PlannedOrder,
  part: PlannedPart,
  end: LockEnd | null,
  endedAt: Date | null,
): Move[] {
  const buyer = person(order.userId);
  const cancel = part.times?.cancel;
  return part.items.flatMap(({ level, quantity }) => {
    const ref = { level, refType: "order" as const, refId: order.id };
    const moves: Move[] = [
      { ...ref, at: order.placedAt, deltaOnHand: 0, deltaReserved: quantity, cause: "RESERVE", actor: buyer },
    ];
    if (end && endedAt) {
      const deltaOnHand = end.cause === "COMMIT" ? -quantity : 0;
      moves.push({
        ...ref,
        at: endedAt,
        deltaOnHand,
        deltaReserved: -quantity,
        cause: end.cause,
        actor: end.actor,
      });
    }
    if (cancel) {
      moves.push({
        at: cancel.at,
        level,
        deltaOnHand: quantity,
        deltaReserved: 0,
        cause: "RESTOCK",
        refType: "shop-order",
        refId: part.id,
        actor: cancel.by === "shop" ? person(part.shop.ownerId) : buyer,
      });
    }
    return moves;
  });
}
