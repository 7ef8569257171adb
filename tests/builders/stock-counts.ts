import { openCount } from "@/lib/inventory";
import type { Ctx } from "@/lib/platform/ctx";
import { db } from "@/lib/platform/db";
import { newId } from "@/lib/platform/id";
import { buildStock, type Goods } from "./ordering";
import { buildOffer, buildProduct } from "./shops";

/** Another variant the goods' shop sells from the same warehouse. */
export async function buildMoreGoods(goods: Goods, onHand: number): Promise<Goods> {
  const product = await buildProduct();
  const variantId = product.variants[0]?.id ?? "";
  const offer = await buildOffer({ shopId: goods.shop.id, productId: product.id, variantId });
  await buildStock({ shopId: goods.shop.id, warehouseId: goods.warehouseId, variantId, onHand });
  return { ...goods, shopProductId: offer.id, productId: product.id, variantId };
}

/** An open count of all the shop sells, in the goods' warehouse. */
export async function buildCount(ctx: Ctx, goods: Goods): Promise<{ countId: string; number: string }> {
  const { shop, warehouseId } = goods;
  return openCount(ctx, {
    shopId: shop.id,
    warehouseId,
    scope: { by: "all" },
    blind: false,
    idempotencyKey: newId(),
  });
}

/** The SKU the shop gave the goods, and the code of their warehouse: what a file names them by. */
export async function fileNames(goods: Goods): Promise<{ sku: string; code: string }> {
  const { sku } = await db().shopProduct.findUniqueOrThrow({ where: { id: goods.shopProductId } });
  const { code } = await db().warehouse.findUniqueOrThrow({ where: { id: goods.warehouseId } });
  return { sku, code };
}
