import { createTransfer } from "@/lib/inventory";
import type { Ctx } from "@/lib/platform/ctx";
import { db } from "@/lib/platform/db";
import { newId } from "@/lib/platform/id";
import { buildStock, buildWarehouse } from "./ordering";
import { buildOffer, buildProduct, buildShop } from "./shops";

/** A shop with two warehouses; the first has so many units of each variant, the second never had any. */
export type Route = { shopId: string; from: string; to: string; variantIds: string[] };

export async function buildRoute(...onHand: number[]): Promise<Route> {
  const { id: shopId } = await buildShop();
  const from = await buildWarehouse({ shopId });
  const to = await buildWarehouse({ shopId, priority: 1 });
  const product = await buildProduct({ variants: onHand.length });
  const variantIds = product.variants.map((variant) => variant.id);
  for (const [index, variantId] of variantIds.entries()) {
    await buildOffer({ shopId, productId: product.id, variantId });
    await buildStock({ shopId, warehouseId: from, variantId, onHand: onHand[index] ?? 0 });
  }
  return { shopId, from, to, variantIds };
}

/** A draft that moves so many units of each variant along the route. */
export async function buildDraft(ctx: Ctx, route: Route, ...quantities: number[]) {
  const { transferId } = await createTransfer(ctx, {
    ...planOf(route, ...quantities),
    idempotencyKey: newId(),
  });
  return { shopId: route.shopId, transferId };
}

/** What a form of a transfer holds besides its keys. */
export function planOf({ shopId, from, to, variantIds }: Route, ...quantities: number[]) {
  const lines = variantIds.map((variantId, index) => ({ variantId, quantity: quantities[index] ?? 0 }));
  return {
    shopId,
    fromWarehouseId: from,
    toWarehouseId: to,
    lines: lines.filter((line) => line.quantity > 0),
  };
}

/** Units and locks of one variant at both ends, as "onHand/reserved". */
export async function endsOf({ from, to, variantIds }: Route, index = 0) {
  const at = async (warehouseId: string) => {
    const level = await db().stockLevel.findFirst({
      where: { warehouseId, variantId: variantIds[index] ?? "" },
    });
    return `${level?.onHand ?? 0}/${level?.reserved ?? 0}`;
  };
  return { from: await at(from), to: await at(to) };
}

/**
 * What of the shop's stock and transfers breaks a rule: counts that are not their ledger's (I1), holds nobody holds, units that
 * are lost or doubled on the way (I7), sums that are not those of the receipts. Empty when all is well.
 */
export async function brokenRules({ shopId }: Route): Promise<unknown[]> {
  const found = await Promise.all([
    db().$queryRaw<unknown[]>`
      SELECT 'level' AS rule, l.id, l.onHand, l.reserved FROM StockLevel l LEFT JOIN StockLedger g ON g.stockLevelId = l.id
      WHERE l.shopId = ${shopId} GROUP BY l.id HAVING l.onHand <> SUM(g.deltaOnHand) OR l.reserved <> SUM(g.deltaReserved)`,
    db().$queryRaw<unknown[]>`
      SELECT 'held' AS rule, s.id, s.reserved, COALESCE(h.held, 0) AS held FROM StockLevel s LEFT JOIN (
        SELECT t.fromWarehouseId, x.variantId, SUM(x.held) AS held FROM Transfer t JOIN TransferLine x ON x.transferId = t.id
        WHERE t.shopId = ${shopId} AND t.status = 'READY' GROUP BY t.fromWarehouseId, x.variantId
      ) h ON h.fromWarehouseId = s.warehouseId AND h.variantId = s.variantId
      WHERE s.shopId = ${shopId} AND s.reserved <> COALESCE(h.held, 0)`,
    db().$queryRaw<unknown[]>`
      SELECT 'line' AS rule, t.status, x.* FROM Transfer t JOIN TransferLine x ON x.transferId = t.id
      LEFT JOIN StockLedger g ON g.refId = t.id AND g.variantId = x.variantId
      WHERE t.shopId = ${shopId} GROUP BY t.id, x.id
      HAVING COALESCE(SUM(g.deltaOnHand), 0) <> x.received + x.returned + x.extra - x.sent
        OR COALESCE(SUM(g.deltaReserved), 0) <> x.held OR (x.held > 0 AND t.status <> 'READY')
        OR (t.status NOT IN ('IN_TRANSIT', 'PARTLY_RECEIVED') AND x.sent <> x.received + x.lost + x.returned)`,
    db().$queryRaw<unknown[]>`
      SELECT 'receipts' AS rule, x.* FROM Transfer t JOIN TransferLine x ON x.transferId = t.id
      LEFT JOIN TransferReceipt r ON r.transferId = t.id
      LEFT JOIN TransferReceiptLine l ON l.receiptId = r.id AND l.variantId = x.variantId
      WHERE t.shopId = ${shopId} GROUP BY x.id HAVING x.received <> COALESCE(SUM(l.received), 0)
        OR x.lost <> COALESCE(SUM(l.lost), 0) OR x.extra <> COALESCE(SUM(l.extra), 0) OR x.returned < SUM(l.returned)`,
  ]);
  return found.flat();
}
