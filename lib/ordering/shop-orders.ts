import type { ShopOrderStatus } from "@/generated/prisma/enums";
import { requireUser } from "@/lib/identity";
import { restockShopOrder } from "@/lib/inventory";
import type { Ctx } from "@/lib/platform/ctx";
import { env } from "@/lib/platform/env";
import { DomainError, notFound } from "@/lib/platform/errors";
import { appendEvents } from "@/lib/platform/outbox";
import { type Tx, withTransaction } from "@/lib/platform/transaction";
import { requireShopRole } from "@/lib/shops";
import { recordChanges } from "./changes";
import { shopOrderCancelled, shopOrderMoved } from "./events";
import type { CancelShopOrderInput } from "./schema";

export type ShopOrderRow = {
  id: string;
  orderId: string;
  shopId: string;
  userId: string;
  status: ShopOrderStatus;
  total: number;
};

type PartMove = {
  from: readonly ShopOrderStatus[];
  to: ShopOrderStatus;
  cause: string;
  note?: string;
  /** Nothing of it is under way any more: its parcels came back or are lost, and what they held was given up. */
  gone?: true;
  /** What must hold besides, of the part's own row: a condition of ours, no input. */
  only?: string;
};

/** When a part reached a status is kept in a column of its own for the few that screens and deadlines ask for. */
const TIME_COLUMN: Partial<Record<ShopOrderStatus, string>> = {
  SHIPPED: "shippedAt",
  DELIVERED: "deliveredAt",
  COMPLETED: "endedAt",
  CANCELLED: "endedAt",
};

/** What the sweep waits for once a part is there; where nothing is named it goes on waiting for what it did. */
const nextSweep: Partial<Record<ShopOrderStatus, () => string>> = {
  SHIPPED: () => "NULL",
  DELIVERED: () => `NOW(3) + INTERVAL ${env().COMPLETE_AFTER_DAYS} DAY`,
  COMPLETED: () => "NULL",
  CANCELLED: () => "NULL",
};

/** What moveShopOrder needs to know of a part. */
export type MovedPart = { id: string; orderId: string; shopId: string; status: ShopOrderStatus };

/**
 * Moves one shop's part from one of `from` to `to`, with its line in the history. The guarded UPDATE decides: of two people
 * who press at once, one gets ORDER_STATE. For verbs that have already checked who asks.
 */
export async function moveShopOrder(tx: Tx, part: MovedPart, move: PartMove): Promise<void> {
  const column = TIME_COLUMN[move.to];
  const sweep = nextSweep[move.to]?.();
  // Goods under way cannot be put back on the shelf.
  const here = move.to === "CANCELLED" && !move.gone ? " AND leftAt IS NULL" : "";
  const moved = await tx.sql.run(
    `UPDATE ShopOrder SET status = ?${column ? `, ${column} = NOW(3)` : ""}${sweep ? `, sweepAt = ${sweep}` : ""}
     WHERE id = ? AND status IN (?)${here}${move.only ? ` AND ${move.only}` : ""}`,
    [move.to, part.id, [...move.from]],
  );
  if (moved !== 1) throw new DomainError("ORDER_STATE", { params: { status: part.status } });
  const { orderId, id: shopOrderId, shopId, status } = part;
  if (isToldOf(move.to)) await appendEvents(tx, [shopOrderMoved(move.to, { orderId, shopOrderId, shopId })]);
  await recordChanges(tx, [
    { orderId, shopOrderId, from: status, to: move.to, cause: move.cause, note: move.note ?? null },
  ]);
}

function isToldOf(status: ShopOrderStatus): status is "ACCEPTED" | "PACKED" | "SHIPPED" | "DELIVERED" {
  return ["ACCEPTED", "PACKED", "SHIPPED", "DELIVERED"].includes(status);
}

/**
 * Locks a part's row for whoever changes its parcels. All of a part's parcels are changed under it, so that the last one to come
 * somewhere knows that it is the last.
 */
export async function lockShopOrder(tx: Tx, shopOrderId: string): Promise<MovedPart | undefined> {
  const [part] = await tx.sql.rows<MovedPart>(
    "SELECT id, orderId, shopId, status FROM ShopOrder WHERE id = ? FOR UPDATE",
    [shopOrderId],
  );
  return part;
}

/** The first of a part's parcels has left; the others may follow later. */
export async function markShopOrderLeft(tx: Tx, shopOrderId: string): Promise<void> {
  await tx.sql.run("UPDATE ShopOrder SET leftAt = COALESCE(leftAt, NOW(3)) WHERE id = ?", [shopOrderId]);
}

/** A parcel of a part came back or was lost: the shop has some days to settle it, and until then nobody says that all has arrived. */
export async function awaitSettlement(tx: Tx, shopOrderId: string): Promise<void> {
  await tx.sql.run(
    `UPDATE ShopOrder SET sweepAt = NOW(3) + INTERVAL ${env().UNDELIVERED_DAYS} DAY WHERE id = ? AND status = 'SHIPPED' AND sweepAt IS NULL`,
    [shopOrderId],
  );
}

/** A shop's own part of an order. @throws NOT_FOUND for another shop's. */
export async function getShopOrderOf(
  ctx: Pick<Ctx, "sql">,
  shopId: string,
  shopOrderId: string,
): Promise<ShopOrderRow> {
  const part = await findShopOrder(ctx, shopOrderId);
  if (part?.shopId !== shopId) throw notFound("shop order");
  return part;
}

/** The shop takes a paid part on. */
export async function acceptShopOrder(
  ctx: Ctx,
  input: { shopId: string; shopOrderId: string },
): Promise<void> {
  await requireShopRole(ctx, input.shopId, "MANAGER");
  const part = await getShopOrderOf(ctx, input.shopId, input.shopOrderId);
  await withTransaction(ctx, (tx) =>
    moveShopOrder(tx, part, { from: ["NEW"], to: "ACCEPTED", cause: "shop" }),
  );
}

/** The customer gives up a paid part the shop has not accepted yet. */
export async function cancelOwnShopOrder(ctx: Ctx, input: CancelShopOrderInput): Promise<void> {
  const part = await getOwnShopOrder(ctx, input.shopOrderId);
  await cancelPaidPart(ctx, part, { from: ["NEW"], cause: "customer", reason: input.reason });
}

/** Stages of a paid part that nothing has left the warehouse of. */
export const UNSHIPPED: readonly ShopOrderStatus[] = ["NEW", "ACCEPTED", "PACKED"];

/**
 * Cancels a paid part of which nothing has left, with its stock and its money, once. For verbs that have already checked who asks;
 * where couriers may be called for its parcels, that is shipping's `cancelUnsent`. @throws ORDER_STATE
 */
export async function cancelPaidPart(
  ctx: Ctx | Tx,
  part: ShopOrderRow,
  why: Omit<PartMove, "to" | "note"> & { reason: string },
): Promise<void> {
  const { reason, ...move } = why;
  await withTransaction(ctx, async (tx) => {
    // A reason that is the cause's own code says nothing more.
    const note = reason === move.cause ? undefined : reason;
    await moveShopOrder(tx, part, { ...move, to: "CANCELLED", note });
    await tx.sql.run("UPDATE ShopOrder SET cancelReason = ? WHERE id = ?", [reason, part.id]);
    const { orderId, id: shopOrderId, total: amount } = part;
    await appendEvents(tx, [shopOrderCancelled({ orderId, shopOrderId, amount, reason })]);
    await restockShopOrder(tx, part.id);
  });
}

/** A customer's own part of an order. @throws NOT_FOUND for another's. */
export async function getOwnShopOrder(ctx: Ctx, shopOrderId: string): Promise<ShopOrderRow> {
  const { userId } = requireUser(ctx);
  const part = await findShopOrder(ctx, shopOrderId);
  if (part?.userId !== userId) throw notFound("shop order");
  return part;
}

/** A part by its id, whoever asks. */
export async function findShopOrder(
  ctx: Pick<Ctx, "sql">,
  shopOrderId: string,
): Promise<ShopOrderRow | undefined> {
  const [part] = await ctx.sql.rows<ShopOrderRow>(
    `SELECT s.id, s.orderId, s.shopId, o.userId, s.status, s.total FROM ShopOrder s
     JOIN \`Order\` o ON o.id = s.orderId WHERE s.id = ?`,
    [shopOrderId],
  );
  return part;
}
