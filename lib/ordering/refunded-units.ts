import type { ShopOrderStatus } from "@/generated/prisma/enums";
import { DomainError, notFound } from "@/lib/platform/errors";
import type { Tx } from "@/lib/platform/transaction";

export type RefundedLine = { orderItemId: string; quantity: number; amount: number };
export type GivenBack = { lines: RefundedLine[]; shipping: number };

type Part = {
  id: string;
  status: ShopOrderStatus;
  paidAt: Date | null;
  leftAt: Date | null;
  shippingTotal: number;
  shippingBack: number;
};
type Item = { id: string; quantity: number; refunded: number; unitPrice: number };

const NOT_SHIPPED: readonly ShopOrderStatus[] = ["NEW", "ACCEPTED", "PACKED"];

/**
 * Counts units of a paid part as refunded, and its shipping if asked, and answers what they cost. Each counter is one guarded
 * UPDATE, so that no unit and no shipping is refunded twice. A part of which nothing has left keeps a unit: to refund it whole
 * it is cancelled. @throws REFUND_TOO_LARGE, ORDER_STATE, CANCEL_INSTEAD, NOT_FOUND
 */
export async function countRefunded(
  tx: Tx,
  shopOrderId: string,
  wanted: { lines: readonly { orderItemId: string; quantity: number }[]; shipping: boolean },
): Promise<GivenBack> {
  const { part, items } = await lockPart(tx, shopOrderId);
  if (!part.paidAt || part.status === "CANCELLED") {
    throw new DomainError("ORDER_STATE", { params: { status: part.status } });
  }
  const lines = wanted.lines.map(({ orderItemId, quantity }) => {
    const item = items.find((one) => one.id === orderItemId);
    if (!item) throw notFound("order item");
    return { orderItemId, quantity, amount: quantity * item.unitPrice };
  });
  const left = items.reduce((sum, item) => sum + item.quantity - item.refunded, 0);
  const asked = lines.reduce((sum, line) => sum + line.quantity, 0);
  const back = await count(tx, part, lines, wanted.shipping);
  if (NOT_SHIPPED.includes(part.status) && !part.leftAt && asked >= left)
    throw new DomainError("CANCEL_INSTEAD");
  return back;
}

/** The same for all that is left of a part, which the shop or the customer cancelled. */
export async function countRestRefunded(tx: Tx, shopOrderId: string): Promise<GivenBack> {
  const { part, items } = await lockPart(tx, shopOrderId);
  const lines = items
    .map((item) => ({ item, quantity: item.quantity - item.refunded }))
    .filter(({ quantity }) => quantity > 0)
    .map(({ item, quantity }) => ({ orderItemId: item.id, quantity, amount: quantity * item.unitPrice }));
  return count(tx, part, lines, !part.shippingBack);
}

async function lockPart(tx: Tx, shopOrderId: string): Promise<{ part: Part; items: Item[] }> {
  const [part] = await tx.sql.rows<Part>(
    "SELECT id, status, paidAt, leftAt, shippingTotal, shippingBack FROM ShopOrder WHERE id = ? FOR UPDATE",
    [shopOrderId],
  );
  if (!part) throw notFound("shop order");
  const items = await tx.sql.rows<Item>(
    "SELECT id, quantity, refunded, unitPrice FROM OrderItem WHERE shopOrderId = ? ORDER BY id FOR UPDATE",
    [shopOrderId],
  );
  return { part, items };
}

async function count(tx: Tx, part: Part, lines: RefundedLine[], withShipping: boolean): Promise<GivenBack> {
  for (const { orderItemId, quantity } of lines) {
    const counted = await tx.sql.run(
      "UPDATE OrderItem SET refunded = refunded + ? WHERE id = ? AND refunded + ? <= quantity",
      [quantity, orderItemId, quantity],
    );
    if (counted !== 1) throw new DomainError("REFUND_TOO_LARGE");
  }
  if (!withShipping || part.shippingTotal === 0) return { lines, shipping: 0 };
  const counted = await tx.sql.run(
    "UPDATE ShopOrder SET shippingBack = true WHERE id = ? AND NOT shippingBack",
    [part.id],
  );
  if (counted !== 1) throw new DomainError("REFUND_TOO_LARGE");
  return { lines, shipping: part.shippingTotal };
}
