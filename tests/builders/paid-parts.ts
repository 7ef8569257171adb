import type { ShopOrderStatus } from "@/generated/prisma/enums";
import { findShopOrder, moveShopOrder } from "@/lib/ordering";
import { type Ctx, systemCtx } from "@/lib/platform/ctx";
import { db } from "@/lib/platform/db";
import { withTransaction } from "@/lib/platform/transaction";
import { testCtx } from "./ctx";
import { buildGoods, type Goods } from "./ordering";
import type { Buyer } from "./placed-orders";
import { paidOrder } from "./proof-world";

export type PaidPart = {
  goods: Goods;
  buyer: Buyer;
  owner: Ctx;
  orderId: string;
  shopId: string;
  shopOrderId: string;
  itemId: string;
  /** What the shop's verbs take. */
  ref: { shopId: string; shopOrderId: string };
};

const WAY: readonly ShopOrderStatus[] = ["NEW", "ACCEPTED", "PACKED", "SHIPPED", "DELIVERED"];

/** A paid part of one line, out of ten units at Rp100.000, moved on to a stage. */
export async function buildPaidPart(
  over: { quantity?: number; at?: ShopOrderStatus } = {},
): Promise<PaidPart> {
  const goods = await buildGoods();
  const { orderId, buyer } = await paidOrder(goods, over.quantity ?? 1);
  const part = await db().shopOrder.findFirstOrThrow({ where: { orderId }, include: { items: true } });
  await movePart(part.id, over.at ?? "NEW");
  const ref = { shopId: goods.shop.id, shopOrderId: part.id };
  return {
    goods,
    buyer,
    orderId,
    ref,
    ...ref,
    itemId: part.items[0]?.id ?? "",
    owner: testCtx({ userId: goods.shop.ownerId }),
  };
}

/** Moves a part on to a stage, as its shop and the courier would. */
export async function movePart(shopOrderId: string, to: ShopOrderStatus): Promise<void> {
  const ctx = systemCtx("test");
  for (;;) {
    const part = await findShopOrder(ctx, shopOrderId);
    if (!part || part.status === to) return;
    const next = WAY[WAY.indexOf(part.status) + 1] ?? "COMPLETED";
    await withTransaction(ctx, (tx) =>
      moveShopOrder(tx, part, { from: [part.status], to: next, cause: "test" }),
    );
  }
}

/** A part's row as it stands. */
export function partRow(shopOrderId: string) {
  return db().shopOrder.findUniqueOrThrow({ where: { id: shopOrderId } });
}

/** Lets hours pass for a part: every one of its times lies that much further back. */
export async function letHoursPass(shopOrderId: string, hours: number): Promise<void> {
  await db()
    .$executeRaw`UPDATE ShopOrder SET shipBy = shipBy - INTERVAL ${hours} HOUR, remindedAt = remindedAt - INTERVAL ${hours} HOUR,
    deliveredAt = deliveredAt - INTERVAL ${hours} HOUR, endedAt = endedAt - INTERVAL ${hours} HOUR,
    sweepAt = sweepAt - INTERVAL ${hours} HOUR WHERE id = ${shopOrderId}`;
  await db()
    .$executeRaw`UPDATE CancelRequest SET sweepAt = sweepAt - INTERVAL ${hours} HOUR WHERE shopOrderId = ${shopOrderId}`;
  await db()
    .$executeRaw`UPDATE ReturnRequest SET sweepAt = sweepAt - INTERVAL ${hours} HOUR WHERE shopOrderId = ${shopOrderId}`;
}

/** Events about one thing, by the id in their payload. */
export async function eventsOf(type: string, aggregateId: string): Promise<Record<string, unknown>[]> {
  const rows = await db().outboxEvent.findMany({ where: { type, aggregateId }, orderBy: { id: "asc" } });
  return rows.map((row) => row.payload as Record<string, unknown>);
}
