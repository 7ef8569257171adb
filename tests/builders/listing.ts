import { newId } from "@/lib/platform/id";
import { insertRows } from "@/lib/platform/sql";
import { withTransaction } from "@/lib/platform/transaction";
import { refreshListings } from "@/lib/shops";
import { testCtx } from "./ctx";
import { buildOffer, buildShop } from "./shops";

/** A corner of the catalogue of its own: lists asked for its category hold its products only. */
export type Shelf = { categoryId: string; path: string; brandId: string; brandSlug: string };

/** A category and a brand nobody else uses. */
export async function buildShelf(parent?: Shelf): Promise<Shelf> {
  const [categoryId, brandId] = [newId(), newId()];
  const slug = `rak-${categoryId}`;
  const path = `${parent?.path ?? "/"}${slug}/`;
  const { sql } = testCtx();
  await insertRows(sql, "Category", [
    {
      id: categoryId,
      parentId: parent?.categoryId ?? null,
      slug,
      name: slug,
      nameEn: slug,
      path,
      depth: parent ? 1 : 0,
    },
  ]);
  await insertRows(sql, "Brand", [{ id: brandId, slug: `merek-${brandId}`, name: `Merek ${brandId}` }]);
  return { categoryId, path, brandId, brandSlug: `merek-${brandId}` };
}

type OfferPlan = {
  shopId: string;
  price?: number;
  compareAt?: number;
  status?: "ACTIVE" | "PAUSED" | "DRAFT";
  stock?: number;
};

/** A product of one variant with its offers and their stock, listed as a change of price would list it. */
export async function buildListed(
  shelf: Shelf,
  plan: {
    name?: string;
    status?: "ACTIVE" | "RETIRED" | "DRAFT";
    offers: OfferPlan[];
    sold?: number;
    attributes?: { attributeId: string; value: string }[];
  },
): Promise<{ productId: string; slug: string; variantId: string; offerIds: string[] }> {
  const ctx = testCtx();
  const [productId, variantId] = [newId(), newId()];
  const name = plan.name ?? `Barang ${productId}`;
  const slug = `barang-${productId}`;
  await insertRows(ctx.sql, "Product", [
    {
      id: productId,
      slug,
      name,
      description: "Keterangan",
      categoryId: shelf.categoryId,
      brandId: shelf.brandId,
      status: plan.status ?? "ACTIVE",
      searchText: name.toLowerCase(),
    },
  ]);
  await insertRows(ctx.sql, "Variant", [
    {
      id: variantId,
      productId,
      code: `K-${variantId}`,
      title: "",
      titleEn: "",
      optionKey: "",
      weightGrams: 100,
    },
  ]);
  await insertRows(
    ctx.sql,
    "ProductAttribute",
    (plan.attributes ?? []).map((attribute) => ({ productId, ...attribute })),
  );
  const offerIds: string[] = [];
  for (const { shopId, price = 100_000, compareAt, status = "ACTIVE", stock = 10 } of plan.offers) {
    const offer = await buildOffer({
      shopId,
      productId,
      variantId,
      price,
      compareAtPrice: compareAt ?? null,
      status,
    });
    offerIds.push(offer.id);
    await stockUp(shopId, variantId, stock);
  }
  await withTransaction(ctx, (tx) => refreshListings(tx, [productId]));
  await ctx.sql.run("UPDATE ProductListing SET sold = ? WHERE productId = ?", [plan.sold ?? 0, productId]);
  return { productId, slug, variantId, offerIds };
}

/** A shop in a city. */
export async function buildShopIn(city: string, status: "OPEN" | "PAUSED" | "SUSPENDED" = "OPEN") {
  const shop = await buildShop({ status });
  await testCtx().sql.run("UPDATE Shop SET city = ? WHERE id = ?", [city, shop.id]);
  return shop;
}

/** An attribute the storefront filters by. */
export async function buildFilterable(): Promise<{ id: string; code: string }> {
  const id = newId();
  const code = `sifat-${id}`;
  await insertRows(testCtx().sql, "Attribute", [
    { id, code, name: "Sifat", nameEn: "Trait", type: "ENUM", filterable: true },
  ]);
  return { id, code };
}

/** Units of a variant in a warehouse of its own. */
export async function stockUp(
  shopId: string,
  variantId: string,
  onHand: number,
  over: { reserved?: number; warehouse?: "ACTIVE" | "INACTIVE"; city?: string } = {},
): Promise<void> {
  const { sql } = testCtx();
  const warehouseId = newId();
  await insertRows(sql, "Warehouse", [
    {
      id: warehouseId,
      shopId,
      code: warehouseId.slice(-12),
      name: "Gudang",
      province: "Jawa Barat",
      city: over.city ?? "Bandung",
      district: "Coblong",
      postcode: "40132",
      line: "Jalan 1",
      status: over.warehouse ?? "ACTIVE",
    },
  ]);
  await insertRows(sql, "StockLevel", [
    { id: newId(), warehouseId, variantId, shopId, onHand, reserved: over.reserved ?? 0 },
  ]);
}
