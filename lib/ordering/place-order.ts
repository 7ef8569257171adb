import { requireUser } from "@/lib/identity";
import { OutOfStock, overdueOrdersHolding } from "@/lib/inventory";
import type { Ctx } from "@/lib/platform/ctx";
import { env } from "@/lib/platform/env";
import { DomainError } from "@/lib/platform/errors";
import { createGroupCommit } from "@/lib/platform/group-commit";
import { isDuplicate } from "@/lib/platform/transaction";
import { expireOrders } from "./end-order";
import { draftOrder, type OrderDraft } from "./order-draft";
import type { PlaceOrderInput } from "./schema";
import { type PlacedOrder, type PlaceRequest, writeOrders } from "./write-orders";

/** The one queue of this process through which orders lock stock; see docs/decisions/0012-orders-share-a-commit.md. */
const placing = createGroupCommit<PlaceRequest, PlacedOrder>({
  name: "orders",
  run: writeOrders,
  maxBatch: 100,
  flushers: 3,
  maxWaiting: 1_000,
  deadlineMs: () => env().ORDER_DEADLINE_MS,
});

/** Orders of this process on their way, by buyer and key: a double click waits for the first instead of spoiling its batch. */
const underWay = new Map<string, Promise<PlacedOrder>>();

/**
 * Places one order over all shops of the cart: prices it from the database, locks the stock of every line or of none, and
 * writes order, parts, items, locks and event in one transaction, shared with the orders placed at the same moment. Repeating it
 * with the same key returns the first order.
 *
 * @throws PRICE_CHANGED {total} when it costs something else than the buyer saw; OUT_OF_STOCK {name, left};
 * SHOP_CLOSED, OFFER_UNAVAILABLE {name}; NOT_DELIVERABLE; NOT_FOUND for an address that is not the buyer's; BUSY {seconds} when
 * too many order at once: the same key tries again.
 */
export async function placeOrder(ctx: Ctx, input: PlaceOrderInput): Promise<PlacedOrder> {
  const { userId } = requireUser(ctx);
  const key = `${userId}/${input.idempotencyKey}`;
  const first = underWay.get(key);
  if (first) return first;
  const order = placeOnce(ctx, userId, input);
  underWay.set(key, order);
  try {
    return await order;
  } finally {
    underWay.delete(key);
  }
}

async function placeOnce(ctx: Ctx, userId: string, input: PlaceOrderInput): Promise<PlacedOrder> {
  const before = await findPlaced(ctx, userId, input.idempotencyKey);
  if (before) return before;
  const draft = await draftOrder(ctx, userId, input);
  if (draft.total !== input.expectedTotal) {
    throw new DomainError("PRICE_CHANGED", { field: "expectedTotal", params: { total: draft.total } });
  }
  try {
    return await placeWithStock(ctx, draft);
  } catch (error) {
    // The same key in another process, or a commit whose answer was lost: the unique key let one in, and this is the other.
    if (isDuplicate(error, "idempotencyKey")) {
      const first = await findPlaced(ctx, userId, input.idempotencyKey);
      if (first) return first;
    }
    throw error;
  }
}

/** A second try for units in overdue locks, and one for a number another order drew. */
const MAX_TRIES = 3;

async function placeWithStock(ctx: Ctx, draft: OrderDraft): Promise<PlacedOrder> {
  let reclaimed = false;
  for (let tries = 1; ; tries++) {
    try {
      return await placing.submit({ ctx, draft });
    } catch (error) {
      if (isDuplicate(error, "Order_number") && tries < MAX_TRIES) continue;
      if (!(error instanceof OutOfStock)) throw error;
      // Short, but units may lie in locks nobody paid for in time: stock is right even with no worker alive (I5).
      if (reclaimed || !(await reclaimOverdue(ctx, error))) throw outOfStock(error, draft);
      reclaimed = true;
    }
  }
}

async function reclaimOverdue(ctx: Ctx, shortage: OutOfStock): Promise<boolean> {
  const orderIds = await overdueOrdersHolding(
    ctx.sql,
    shortage.short.map((need) => need.variantId),
  );
  if (orderIds.length > 0) await expireOrders(ctx, orderIds);
  return orderIds.length > 0;
}

function outOfStock(error: OutOfStock, draft: OrderDraft): DomainError {
  const need = error.short[0];
  const line = draft.shopOrders
    .filter((shopOrder) => shopOrder.shopId === need?.shopId)
    .flatMap((shopOrder) => shopOrder.items)
    .find((item) => item.variantId === need?.variantId);
  return new DomainError("OUT_OF_STOCK", {
    params: { name: line?.name ?? "", variant: line?.variantTitle ?? "", left: need?.free ?? 0 },
  });
}

async function findPlaced(ctx: Ctx, userId: string, key: string): Promise<PlacedOrder | null> {
  const [order] = await ctx.sql.rows<PlacedOrder>(
    "SELECT id AS orderId, number FROM `Order` WHERE userId = ? AND idempotencyKey = ?",
    [userId, key],
  );
  return order ?? null;
}
