import type { SqlExecutor } from "@/lib/platform/sql";
import type { WebhookEventType } from "../event-types";
import { readCancelRequest, readReturn } from "./requests";
import { readShopOrder } from "./shop-orders";
import { type LowStockPayload, readLowStock, readPayout } from "./stock-and-money";

type Payload = Record<string, unknown>;
type Data = Record<string, unknown> | null;
type Read = (sql: SqlExecutor, shopId: string, payload: Payload) => Promise<Data>;

/** How each event's `data` is read, for one of the shops it concerns. The payloads' types are those of the senders' events.ts. */
const READERS: Record<WebhookEventType, Read> = {
  "shop_order.new": read((sql, shopId, { orderId }: { orderId: string }) =>
    readShopOrder(sql, { shopId, orderId }, "NEW"),
  ),
  "shop_order.accepted": part("ACCEPTED"),
  "shop_order.packed": part("PACKED"),
  "shop_order.shipped": part("SHIPPED"),
  "shop_order.delivered": part("DELIVERED"),
  "shop_order.completed": part("COMPLETED"),
  "shop_order.cancelled": read(readCancelled),
  "shop_order.cancel_requested": read((sql, shopId, { requestId }: { requestId: string }) =>
    readCancelRequest(sql, shopId, requestId),
  ),
  "return.requested": read((sql, shopId, { returnId }: { returnId: string }) =>
    readReturn(sql, shopId, returnId, "REQUESTED"),
  ),
  "return.received": read((sql, shopId, { returnId }: { returnId: string }) =>
    readReturn(sql, shopId, returnId, "RECEIVED"),
  ),
  "stock.low": read((sql, _shopId, payload: LowStockPayload) => readLowStock(sql, payload)),
  "payout.paid": read((sql, shopId, { payoutId }: { payoutId: string }) => readPayout(sql, shopId, payoutId)),
};

/** What an event's body says to one shop; null where its row is gone or another shop's. */
export function readData(
  sql: SqlExecutor,
  type: WebhookEventType,
  shopId: string,
  payload: Payload,
): Promise<Data> {
  return READERS[type](sql, shopId, payload);
}

/** The shops an event concerns. */
export async function shopsOf(sql: SqlExecutor, payload: Payload): Promise<string[]> {
  const { shopId, lines, shopOrderId } = payload as {
    shopId?: string;
    lines?: readonly { shopId: string }[];
    shopOrderId?: string;
  };
  if (shopId) return [shopId];
  if (lines) return [...new Set(lines.map((line) => line.shopId))];
  const rows = await sql.rows<{ shopId: string }>("SELECT shopId FROM ShopOrder WHERE id = ?", [
    shopOrderId ?? "",
  ]);
  return rows.map((row) => row.shopId);
}

type CancelledPayload = { shopOrderId: string; amount: number; reason: string };

async function readCancelled(sql: SqlExecutor, shopId: string, payload: CancelledPayload): Promise<Data> {
  const { shopOrderId: id, amount, reason } = payload;
  const order = await readShopOrder(sql, { shopId, id }, "CANCELLED");
  return order && { ...order, reason, refundAmount: amount };
}

function part(status: string): Read {
  return read((sql, shopId, { shopOrderId }: { shopOrderId: string }) =>
    readShopOrder(sql, { shopId, id: shopOrderId }, status),
  );
}

// The cast stands here once instead of in every reader.
function read<P>(reader: (sql: SqlExecutor, shopId: string, payload: P) => Promise<Data>): Read {
  return (sql, shopId, payload) => reader(sql, shopId, payload as P);
}
