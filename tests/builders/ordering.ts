import type { Ctx } from "@/lib/platform/ctx";
import { db } from "@/lib/platform/db";
import { newId } from "@/lib/platform/id";
import { testCtx } from "./ctx";
import { buildOffer, buildProduct, buildShop, buildUser } from "./shops";

export type Goods = {
  shop: { id: string; slug: string; ownerId: string };
  shopProductId: string;
  productId: string;
  variantId: string;
  warehouseId: string;
  price: number;
};

/** A shop of its own that sells one variant with `onHand` units in one warehouse. */
export async function buildGoods(
  over: { onHand?: number; price?: number; shopId?: string } = {},
): Promise<Goods> {
  const shop = over.shopId ? { id: over.shopId, slug: "", ownerId: "" } : await buildShop();
  const product = await buildProduct();
  const variantId = product.variants[0]?.id ?? "";
  const price = over.price ?? 100_000;
  const offer = await buildOffer({ shopId: shop.id, productId: product.id, variantId, price });
  const warehouseId = await buildWarehouse({ shopId: shop.id });
  await buildStock({ shopId: shop.id, warehouseId, variantId, onHand: over.onHand ?? 10 });
  return { shop, shopProductId: offer.id, productId: product.id, variantId, warehouseId, price };
}

/** An active warehouse in Bandung. */
export async function buildWarehouse(over: { shopId: string; priority?: number }): Promise<string> {
  const id = newId();
  await db().warehouse.create({
    data: {
      id,
      shopId: over.shopId,
      code: id.slice(-8),
      name: `Gudang ${id.slice(-4)}`,
      province: "Jawa Barat",
      city: "Bandung",
      district: "Coblong",
      postcode: "40132",
      line: "Jl. Dago 1",
      priority: over.priority ?? 0,
    },
  });
  return id;
}

/** Units on hand, with the ledger row that explains them. */
export async function buildStock(over: {
  shopId: string;
  warehouseId: string;
  variantId: string;
  onHand: number;
}): Promise<void> {
  const id = newId();
  await db().stockLevel.create({ data: { id, ...over } });
  if (over.onHand === 0) return;
  const { onHand, ...level } = over;
  await db().stockLedger.create({
    data: {
      ...level,
      stockLevelId: id,
      deltaOnHand: onHand,
      deltaReserved: 0,
      onHandAfter: onHand,
      reservedAfter: 0,
      cause: "RECEIVE",
      actorName: "test",
    },
  });
}

/** A signed-in customer with one address, in Jakarta unless told otherwise. */
export async function buildBuyer(
  over: { province?: string; city?: string; guestToken?: string } = {},
): Promise<{ ctx: Ctx; userId: string; addressId: string }> {
  const { id: userId, phone } = await buildUser();
  const addressId = newId();
  await db().address.create({
    data: {
      id: addressId,
      userId,
      label: "Rumah",
      recipient: "Penerima Uji",
      phone,
      province: over.province ?? "DKI Jakarta",
      city: over.city ?? "Jakarta Selatan",
      district: "Tebet",
      postcode: "12810",
      line: "Jl. Tebet Raya 10",
      isDefault: true,
    },
  });
  return { ctx: testCtx({ userId, guestToken: over.guestToken }), userId, addressId };
}
