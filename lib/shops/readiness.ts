import type { Ctx } from "@/lib/platform/ctx";
import { notFound } from "@/lib/platform/errors";
import { requireShopRole } from "./access";

/** What a shop must have before staff look at it, in the order the setup walks through it. */
export type ShopReadiness = { profile: boolean; warehouse: boolean; product: boolean; stock: boolean };

/** The checklist of a shop, for its members. */
export async function getShopReadiness(ctx: Ctx, { shopId }: { shopId: string }): Promise<ShopReadiness> {
  await requireShopRole(ctx, shopId, "VIEWER");
  return readReadiness(ctx, shopId);
}

/** The warehouses first stock can go to; inventory's rows, read for the setup like those of the checklist. */
export async function listSetupWarehouses(
  ctx: Ctx,
  { shopId }: { shopId: string },
): Promise<{ id: string; name: string }[]> {
  await requireShopRole(ctx, shopId, "VIEWER");
  return ctx.db.warehouse.findMany({
    where: { shopId, status: "ACTIVE" },
    orderBy: [{ priority: "asc" }, { createdAt: "asc" }],
    select: { id: true, name: true },
  });
}

/**
 * The same as getShopReadiness without asking who wants to know; for verbs that have asked.
 *
 * Warehouses and stock belong to inventory, which stands above shops and so cannot be called from here. They are read, never
 * written, as rows: a fact passed in by the caller could be wrong, and submitShop must not believe it.
 */
export async function readReadiness(ctx: Pick<Ctx, "sql">, shopId: string): Promise<ShopReadiness> {
  const offer = `ShopProduct o JOIN Variant v ON v.id = o.variantId AND v.status = 'ACTIVE'
    JOIN Product p ON p.id = o.productId AND p.status = 'ACTIVE'`;
  const [row] = await ctx.sql.rows<Record<keyof ShopReadiness, number>>(
    `SELECT s.description <> '' AND s.city <> '' AS profile,
       EXISTS (SELECT 1 FROM Warehouse w WHERE w.shopId = s.id AND w.status = 'ACTIVE') AS warehouse,
       EXISTS (SELECT 1 FROM ${offer} WHERE o.shopId = s.id AND o.status = 'ACTIVE') AS product,
       EXISTS (SELECT 1 FROM ${offer}
         JOIN StockLevel l ON l.shopId = o.shopId AND l.variantId = o.variantId AND l.onHand > 0
         JOIN Warehouse w ON w.id = l.warehouseId AND w.status = 'ACTIVE'
         WHERE o.shopId = s.id AND o.status = 'ACTIVE') AS stock
     FROM Shop s WHERE s.id = ?`,
    [shopId],
  );
  if (!row) throw notFound("shop");
  return {
    profile: row.profile > 0,
    warehouse: row.warehouse > 0,
    product: row.product > 0,
    stock: row.stock > 0,
  };
}
