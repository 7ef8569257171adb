import { zoneCostTo } from "@/lib/delivery";
import { PlanOverturned, reserveStock } from "@/lib/inventory";
import { crashPoint } from "@/lib/platform/crash-point";
import { type Ctx, systemCtx } from "@/lib/platform/ctx";
import { env } from "@/lib/platform/env";
import type { Outcome } from "@/lib/platform/group-commit";
import { newId, newNumber } from "@/lib/platform/id";
import { appendEvents } from "@/lib/platform/outbox";
import { insertRowsLater } from "@/lib/platform/sql";
import { type Tx, withTransaction } from "@/lib/platform/transaction";
import { recordChanges } from "./changes";
import { orderPlaced } from "./events";
import type { OrderDraft } from "./order-draft";

export type PlacedOrder = { orderId: string; number: string };

/** A priced order and who places it. */
export type PlaceRequest = { ctx: Pick<Ctx, "actor" | "traceparent">; draft: OrderDraft };

type NumberedOrder = ReturnType<typeof withNumbers>;

/**
 * Writes many orders with their locks in one transaction. An order that is short is answered OutOfStock and leaves no row; the
 * others are written whole. Throws, with nothing written, when the database refuses the batch, say for a key used twice.
 */
export async function writeOrders(batch: readonly PlaceRequest[]): Promise<Outcome<PlacedOrder>[]> {
  const outcomes = await write(batch, "planned").catch((error: unknown) => {
    if (error instanceof PlanOverturned) return write(batch, "locked");
    throw error;
  });
  crashPoint("ordering.place.after-commit");
  return outcomes;
}

function write(batch: readonly PlaceRequest[], way: "planned" | "locked"): Promise<Outcome<PlacedOrder>[]> {
  return withTransaction(systemCtx("ordering.place"), async (tx) => {
    const expiresAt = await deadline(tx);
    const orders = new Map(batch.map(withNumbers).map((order) => [order.orderId, order]));
    const refusals = await reserveStock(
      tx,
      [...orders.values()].map((order) => toReserveRequest(order, expiresAt)),
      {
        way,
        writeOwn: (_tx, granted) =>
          insertOrders(
            tx,
            granted.flatMap(({ orderId }) => orders.get(orderId) ?? []),
            expiresAt,
          ),
      },
    );
    crashPoint("ordering.place.before-commit");
    return [...orders.values()].map(({ orderId, number }, index) => {
      const error = refusals[index];
      return error ? { ok: false, error } : { ok: true, answer: { orderId, number } };
    });
  });
}

function withNumbers({ ctx, draft }: PlaceRequest) {
  const number = newNumber("GR", 2);
  const { shopOrders, cartId, ...columns } = draft;
  const parts = shopOrders.map((part, index) => ({
    ...part,
    shopOrderId: newId(),
    number: `${number}-${index + 1}`,
    items: part.items.map((item) => ({ ...item, orderItemId: newId() })),
  }));
  return { ctx, orderId: newId(), number, cartId, columns, parts };
}

function toReserveRequest({ ctx, orderId, columns, parts }: NumberedOrder, expiresAt: Date) {
  const zoneCost = zoneCostTo(columns);
  const shopOrders = parts.map(({ shopOrderId, shopId, items }) => ({
    shopOrderId,
    shopId,
    lines: items,
    zoneCost,
  }));
  return { orderId, expiresAt, shopOrders, actor: ctx.actor };
}

async function insertOrders(tx: Tx, orders: readonly NumberedOrder[], expiresAt: Date): Promise<void> {
  insertRowsLater(
    tx.sql,
    "Order",
    orders.map(({ orderId, number, columns }) => ({
      id: orderId,
      number,
      status: "PENDING_PAYMENT",
      ...columns,
      expiresAt,
    })),
  );
  insertRowsLater(
    tx.sql,
    "ShopOrder",
    orders.flatMap(({ orderId, parts }) =>
      parts.map(({ items: _items, shopOrderId, ...part }) => ({ id: shopOrderId, orderId, ...part })),
    ),
  );
  insertRowsLater(
    tx.sql,
    "OrderItem",
    orders.flatMap(({ orderId, parts }) =>
      parts.flatMap(({ items, shopOrderId }) =>
        items.map(({ orderItemId, ...item }) => ({ id: orderItemId, orderId, shopOrderId, ...item })),
      ),
    ),
  );
  await recordChanges(
    tx,
    orders.map(({ ctx, orderId }) => ({
      orderId,
      from: null,
      to: "PENDING_PAYMENT",
      cause: "placed",
      actor: ctx.actor,
      traceparent: ctx.traceparent,
    })),
  );
  takeFromCarts(tx, orders);
  await appendEvents(
    tx,
    orders.map(({ ctx, orderId }) => ({ ...orderPlaced(orderId), traceparent: ctx.traceparent })),
  );
}

async function deadline(tx: Tx): Promise<Date> {
  const [row] = await tx.sql.rows<{ at: Date }>("SELECT NOW(3) + INTERVAL ? SECOND AS at", [
    env().LOCK_SECONDS,
  ]);
  if (!row) throw new Error("no clock");
  return row.at;
}

function takeFromCarts(tx: Tx, orders: readonly NumberedOrder[]): void {
  const taken = orders.flatMap(({ cartId, parts }) =>
    cartId ? [[cartId, parts.flatMap((part) => part.items.map((item) => item.shopProductId))] as const] : [],
  );
  if (taken.length === 0) return;
  tx.sql.later(
    `DELETE FROM CartLine WHERE ${taken.map(() => "(cartId = ? AND shopProductId IN (?))").join(" OR ")}`,
    taken.flat(),
  );
}
