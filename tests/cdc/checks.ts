import { subscriptions } from "@/inngest/subscriptions";
import { systemCtx } from "@/lib/platform/ctx";
import type { Violations } from "../chaos/checks";

/** Events that some subscriber has not handled, and effects that are there twice. */
export async function brokenEvents(): Promise<Violations> {
  const unheard = await Promise.all(
    subscriptions
      .filter(({ claims }) => claims)
      .map(async ({ event, handler }) => {
        const rows = await rowsOf<{ id: string }>(
          `SELECT e.id FROM OutboxEvent e LEFT JOIN HandledEvent h ON h.eventId = e.id AND h.handler = ?
           WHERE e.type = ? AND h.eventId IS NULL`,
          [handler, event],
        );
        return rows.map(({ id }) => `${event} ${id} was not handled by ${handler}`);
      }),
  );
  const unsent = await rowsOf<{ status: string; events: number }>(
    "SELECT status, COUNT(*) AS events FROM OutboxEvent WHERE status <> 'SENT' GROUP BY status",
  );
  return [
    ...unheard.flat(),
    ...unsent.map(({ status, events }) => `${events} events are ${status}`),
    ...(await doubledParcels()),
    ...(await miscountedSales()),
  ];
}

/** A paid part has a parcel from each warehouse that sends of it, and one. */
async function doubledParcels(): Promise<Violations> {
  const rows = await rowsOf<{ id: string; parcels: number; warehouses: number }>(
    `SELECT s.id, COUNT(p.id) AS parcels, COUNT(DISTINCT p.warehouseId) AS warehouses
     FROM ShopOrder s JOIN \`Order\` o ON o.id = s.orderId LEFT JOIN Shipment p ON p.shopOrderId = s.id
     WHERE o.status = 'PAID' AND s.status = 'NEW' GROUP BY s.id HAVING parcels = 0 OR parcels <> warehouses`,
  );
  return rows.map((row) => `a part's parcels are not one for each warehouse: ${JSON.stringify(row)}`);
}

/** What a product's counter says was sold is what the orders that were paid hold. */
async function miscountedSales(): Promise<Violations> {
  const paid = await rowsOf<{ payload: unknown }>(
    "SELECT payload FROM OutboxEvent WHERE type = 'order.paid'",
  );
  const wanted = new Map<string, number>();
  for (const { payload } of paid) {
    const { lines } = (typeof payload === "string" ? JSON.parse(payload) : payload) as {
      lines: { productId: string; quantity: number }[];
    };
    for (const { productId, quantity } of lines)
      wanted.set(productId, (wanted.get(productId) ?? 0) + quantity);
  }
  const counted = await rowsOf<{ productId: string; sold: number }>(
    "SELECT productId, sold FROM ProductListing",
  );
  return counted
    .filter(({ productId, sold }) => Number(sold) !== (wanted.get(productId) ?? 0))
    .map(
      ({ productId, sold }) => `product ${productId} counts ${sold} sold, not ${wanted.get(productId) ?? 0}`,
    );
}

function rowsOf<Row>(statement: string, values: readonly string[] = []): Promise<Row[]> {
  return systemCtx("cdc").sql.rows<Row>(statement, values);
}
