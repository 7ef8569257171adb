import { setTimeout as sleep } from "node:timers/promises";
import { requireUser } from "@/lib/identity";
import { OutOfStock, overdueOrdersHolding, reserveStock, StockRefused } from "@/lib/inventory";
import type { Ctx } from "@/lib/platform/ctx";
import { env } from "@/lib/platform/env";
import { DomainError } from "@/lib/platform/errors";
import { newId, newNumber } from "@/lib/platform/id";
import { appendEvents } from "@/lib/platform/outbox";
import { insertRows } from "@/lib/platform/sql";
import { isDuplicate, type Tx, withTransaction } from "@/lib/platform/transaction";
import { recordChanges } from "./changes";
import { expireOrder } from "./end-order";
import { orderPlaced } from "./events";
import { draftOrder, type OrderDraft } from "./order-draft";
import type { PlaceOrderInput } from "./schema";

export type PlacedOrder = { orderId: string; number: string };

/** How often the plan is made anew when other buyers take the planned units first. */
const MAX_PLANS = 12;

/**
 * Places one order over all shops of the cart: prices it from the database, locks the stock of every line or of none, and
 * writes order, parts, items, locks and event in one transaction. Repeating it with the same key returns the first order.
 *
 * @throws PRICE_CHANGED {total} when it costs something else than the buyer saw; OUT_OF_STOCK {name, left};
 * SHOP_CLOSED, OFFER_UNAVAILABLE {name}; NOT_DELIVERABLE; NOT_FOUND for an address that is not the buyer's.
 */
export async function placeOrder(ctx: Ctx, input: PlaceOrderInput): Promise<PlacedOrder> {
  const { userId } = requireUser(ctx);
  const before = await findPlaced(ctx, userId, input.idempotencyKey);
  if (before) return before;

  const draft = await draftOrder(ctx, userId, input);
  if (draft.total !== input.expectedTotal) {
    throw new DomainError("PRICE_CHANGED", { field: "expectedTotal", params: { total: draft.total } });
  }
  try {
    return await placeWithStock(ctx, draft);
  } catch (error) {
    // The same key at the same moment: the unique key let one in, and this is the other.
    if (isDuplicate(error, "idempotencyKey")) {
      const first = await findPlaced(ctx, userId, input.idempotencyKey);
      if (first) return first;
    }
    throw error;
  }
}

async function placeWithStock(ctx: Ctx, draft: OrderDraft): Promise<PlacedOrder> {
  let reclaimed = false;
  for (let plans = 1; ; plans++) {
    try {
      return await withTransaction(ctx, (tx) => write(tx, draft));
    } catch (error) {
      if (error instanceof StockRefused && plans < MAX_PLANS) {
        await sleep(Math.random() * 5 * plans);
        continue;
      }
      if (error instanceof StockRefused)
        throw new DomainError("CONFLICT", { message: "stock moved under every plan" });
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
  for (const orderId of orderIds) await expireOrder(ctx, orderId);
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

// Own rows first, the shared stock rows last: everything before the first UPDATE of a stock row is done while nobody waits.
async function write(tx: Tx, draft: OrderDraft): Promise<PlacedOrder> {
  const orderId = newId();
  const number = newNumber("GR", 2);
  const expiresAt = await deadline(tx);
  const shopOrders = draft.shopOrders.map((part, index) => ({
    ...part,
    shopOrderId: newId(),
    number: `${number}-${index + 1}`,
    items: part.items.map((item) => ({ ...item, orderItemId: newId() })),
  }));
  const { shopOrders: _parts, ...order } = draft;
  await insertRows(tx.sql, "Order", [
    { id: orderId, number, status: "PENDING_PAYMENT", ...order, expiresAt },
  ]);
  await insertRows(
    tx.sql,
    "ShopOrder",
    shopOrders.map(({ items: _items, shopOrderId, ...part }) => ({ id: shopOrderId, orderId, ...part })),
  );
  await insertRows(
    tx.sql,
    "OrderItem",
    shopOrders.flatMap(({ items, shopOrderId }) =>
      items.map(({ orderItemId, ...item }) => ({ id: orderItemId, orderId, shopOrderId, ...item })),
    ),
  );
  await recordChanges(tx, [{ orderId, from: null, to: "PENDING_PAYMENT", cause: "placed" }]);
  await takeFromCart(tx, draft);
  await appendEvents(tx, [orderPlaced(orderId)]);
  await reserveStock(tx, {
    orderId,
    expiresAt,
    shopOrders: shopOrders.map(({ shopOrderId, shopId, items }) => ({ shopOrderId, shopId, lines: items })),
  });
  return { orderId, number };
}

async function deadline(tx: Tx): Promise<Date> {
  const [row] = await tx.sql.rows<{ at: Date }>("SELECT NOW(3) + INTERVAL ? SECOND AS at", [
    env().LOCK_SECONDS,
  ]);
  if (!row) throw new Error("no clock");
  return row.at;
}

async function takeFromCart(tx: Tx, draft: OrderDraft): Promise<void> {
  const offers = draft.shopOrders.flatMap((part) => part.items.map((item) => item.shopProductId));
  await tx.sql.run(
    "DELETE FROM CartLine WHERE shopProductId IN (?) AND cartId IN (SELECT id FROM Cart WHERE userId = ?)",
    [offers, draft.userId],
  );
}

async function findPlaced(ctx: Ctx, userId: string, key: string): Promise<PlacedOrder | null> {
  const [order] = await ctx.sql.rows<PlacedOrder>(
    "SELECT id AS orderId, number FROM `Order` WHERE userId = ? AND idempotencyKey = ?",
    [userId, key],
  );
  return order ?? null;
}
