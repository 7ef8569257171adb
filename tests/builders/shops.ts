import type { ShopProductStatus, ShopRole, ShopStatus } from "@/generated/prisma/enums";
import { db } from "@/lib/platform/db";
import { newId } from "@/lib/platform/id";
import type { Scope } from "@/lib/platform/scopes";
import { createApiKey } from "@/lib/shops";
import { testCtx } from "./ctx";
import { uniquePhone } from "./identity";

// Every row is unique by its id, so suites share a database without knowing of each other.

/** A person who may sign in; `name` null is one who has not said it yet. */
export async function buildUser(
  over: { name?: string | null; phone?: string } = {},
): Promise<{ id: string; phone: string }> {
  const id = newId();
  const phone = over.phone ?? uniquePhone();
  await db().user.create({
    data: { id, phone, name: over.name === undefined ? `Pengguna ${id.slice(-6)}` : over.name },
  });
  return { id, phone };
}

/** A shop with an owner, OPEN unless told otherwise. */
export async function buildShop(
  over: { status?: ShopStatus; ownerId?: string } = {},
): Promise<{ id: string; slug: string; ownerId: string }> {
  const id = newId();
  const ownerId = over.ownerId ?? (await buildUser()).id;
  await db().shop.create({
    data: {
      id,
      slug: `toko-${id}`,
      name: `Toko ${id.slice(-6)}`,
      description: "Toko uji dengan keterangan yang cukup panjang.",
      province: "Jawa Barat",
      city: "Bandung",
      status: over.status ?? "OPEN",
      members: { create: { userId: ownerId, role: "OWNER" } },
    },
  });
  return { id, slug: `toko-${id}`, ownerId };
}

/** A person in a shop's team. */
export async function buildMember(shopId: string, role: ShopRole): Promise<{ id: string; phone: string }> {
  const user = await buildUser();
  await db().shopMember.create({ data: { shopId, userId: user.id, role } });
  return user;
}

/** A central product with so many variants, on the shelf of a category of its own. */
export async function buildProduct(
  over: { variants?: number; status?: "ACTIVE" | "DRAFT" | "RETIRED" } = {},
) {
  const id = newId();
  const category = {
    id: newId(),
    slug: `kat-${id}`,
    name: "Kategori",
    nameEn: "Category",
    path: `/kat-${id}/`,
    depth: 0,
  };
  const variants = Array.from({ length: over.variants ?? 1 }, (_, index) => ({
    id: newId(),
    code: `V-${id}-${index}`,
    title: `Pilihan ${index}`,
    titleEn: `Choice ${index}`,
    optionKey: String(index),
    weightGrams: 500,
    position: index,
  }));
  await db().category.create({ data: category });
  await db().product.create({
    data: {
      id,
      slug: `produk-${id}`,
      name: `Produk ${id.slice(-6)}`,
      description: "",
      categoryId: category.id,
      status: over.status ?? "ACTIVE",
      searchText: `produk ${id}`,
      variants: { create: variants },
    },
  });
  return {
    id,
    slug: `produk-${id}`,
    variants: variants.map(({ id: variantId, code }) => ({ id: variantId, code })),
  };
}

/** An offer of a variant; ACTIVE unless told otherwise. The product's list row is not written: verbs do that. */
export async function buildOffer(over: {
  shopId: string;
  productId: string;
  variantId: string;
  price?: number;
  compareAtPrice?: number | null;
  status?: ShopProductStatus;
}): Promise<{ id: string }> {
  const id = newId();
  await db().shopProduct.create({
    data: {
      id,
      shopId: over.shopId,
      productId: over.productId,
      variantId: over.variantId,
      sku: `SKU-${id}`,
      price: over.price ?? 100_000,
      compareAtPrice: over.compareAtPrice ?? null,
      status: over.status ?? "ACTIVE",
    },
  });
  return { id };
}

/** A key to the API, made by the shop's owner or by another person of its team. */
export async function buildApiKey(
  shop: { id: string; ownerId: string },
  over: { scopes?: Scope[]; expiresInDays?: 30 | 90 | 365 | null } = {},
): Promise<{ apiKeyId: string; secret: string }> {
  return createApiKey(testCtx({ userId: shop.ownerId }), {
    shopId: shop.id,
    name: "Sistem gudang",
    scopes: over.scopes ?? ["stock:read", "stock:write"],
    expiresInDays: over.expiresInDays ?? null,
    idempotencyKey: newId(),
  });
}
