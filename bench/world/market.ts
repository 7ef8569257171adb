import { newId } from "@/lib/platform/id";
import { bulkInsert } from "./bulk";

export type Goods = {
  shopId: string;
  warehouseId: string;
  productId: string;
  variantId: string;
  stockLevelId: string;
  shopProductId: string;
  price: number;
  onHand: number;
};

export type Market = { shops: Goods[][]; soldOut: Goods[] };

/** More than any bench sells in a turn. */
export const PLENTY = 10_000_000;
export const UNIT_GRAMS = 500;

/**
 * So many open shops in Bandung, each with one warehouse and so many offers, plus one more offer a shop that is sold out. Rows as
 * the app's own verbs leave them; the ledger is written by resetBooks.
 */
export async function buildMarket(size: { shops: number; offers: number; units: number }): Promise<Market> {
  const categoryId = newId();
  const slug = `bench-${categoryId}`;
  const shops = Array.from({ length: size.shops }, (_, shop) => {
    const [shopId, warehouseId] = [newId(), newId()];
    return Array.from({ length: size.offers + 1 }, (_offer, offer) =>
      newGoods(shopId, warehouseId, { index: shop + offer, onHand: offer < size.offers ? size.units : 0 }),
    );
  });
  const goods = shops.flat();
  await bulkInsert("Category", [
    { id: categoryId, slug, name: "Uji", nameEn: "Bench", path: `/${slug}/`, depth: 0 },
  ]);
  await bulkInsert(
    "Shop",
    shops.map((own) => shopRow(own[0]?.shopId ?? "")),
  );
  await bulkInsert(
    "Warehouse",
    shops.map((own) => warehouseRow(own[0])),
  );
  await bulkInsert(
    "Product",
    goods.map((one) => productRow(one, categoryId)),
  );
  await bulkInsert("Variant", goods.map(variantRow));
  await bulkInsert("ShopProduct", goods.map(offerRow));
  await bulkInsert(
    "StockLevel",
    goods.map((one) => ({
      id: one.stockLevelId,
      warehouseId: one.warehouseId,
      variantId: one.variantId,
      shopId: one.shopId,
      onHand: one.onHand,
    })),
  );
  return { shops: shops.map((own) => own.slice(0, -1)), soldOut: shops.flatMap((own) => own.slice(-1)) };
}

function newGoods(
  shopId: string,
  warehouseId: string,
  { index, onHand }: { index: number; onHand: number },
): Goods {
  return {
    shopId,
    warehouseId,
    productId: newId(),
    variantId: newId(),
    stockLevelId: newId(),
    shopProductId: newId(),
    price: 50_000 + (index % 100) * 1_000,
    onHand,
  };
}

function shopRow(id: string) {
  const place = { province: "Jawa Barat", city: "Bandung" };
  return {
    id,
    slug: `toko-${id}`,
    name: `Toko ${id.slice(-6)}`,
    description: "Toko uji.",
    ...place,
    status: "OPEN",
  };
}

function warehouseRow(goods: Goods | undefined) {
  const place = {
    province: "Jawa Barat",
    city: "Bandung",
    district: "Coblong",
    postcode: "40132",
    line: "Jl. Dago 1",
  };
  return {
    id: goods?.warehouseId ?? "",
    shopId: goods?.shopId ?? "",
    code: "UTAMA",
    name: "Gudang utama",
    ...place,
  };
}

function productRow({ productId: id }: Goods, categoryId: string) {
  const name = `Produk ${id.slice(-6)}`;
  return {
    id,
    slug: `produk-${id}`,
    name,
    description: "",
    categoryId,
    status: "ACTIVE",
    searchText: name.toLowerCase(),
  };
}

function variantRow({ variantId: id, productId }: Goods) {
  return {
    id,
    productId,
    code: `V-${id}`,
    title: "Biasa",
    titleEn: "Plain",
    optionKey: "0",
    weightGrams: UNIT_GRAMS,
  };
}

function offerRow({ shopProductId: id, shopId, productId, variantId, price }: Goods) {
  return { id, shopId, productId, variantId, sku: `SKU-${id}`, price, status: "ACTIVE" };
}
