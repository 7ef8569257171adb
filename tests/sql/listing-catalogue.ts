import { newId } from "@/lib/platform/id";
import { insertRows, type SqlValue } from "@/lib/platform/sql";
import { testCtx } from "../builders/ctx";

const PRODUCTS = 3000;
const CATEGORIES = 30;
const SHOPS = 40;
const CITIES = ["Bandung", "Medan", "Surabaya", "Makassar"];

export type Catalogue = {
  rootPath: string;
  leafPath: string;
  shopId: string;
  productSlug: string;
  productId: string;
  shopSlug: string;
};
type Row = Record<string, SqlValue>;

/** Rows enough for the optimiser to mind which index it takes; the plan of an empty table says nothing. */
export async function buildCatalogue(): Promise<Catalogue> {
  const mark = newId();
  const categories = buildCategories(mark);
  const shops = many(SHOPS, (index) => ({
    id: newId(),
    slug: `rencana-${mark.slice(-12)}-${index}`,
    name: `Toko ${index}`,
    description: "",
    province: "Jawa Barat",
    city: CITIES[index % CITIES.length] ?? "",
    status: "OPEN",
    openedAt: new Date(),
  }));
  const warehouses = shops.map((shop) => ({
    ...{ id: newId(), shopId: shop.id, code: "A", name: "A", province: "Jawa Barat", city: shop.city },
    ...{ district: "A", postcode: "40132", line: "A", status: "ACTIVE" },
  }));
  const brands = many(50, (index) => ({ id: newId(), slug: `${mark}-${index}`, name: `${mark}-${index}` }));
  const attributes = many(4, (index) => ({
    ...{
      id: newId(),
      code: `rencana-${index}-${mark}`,
      name: "A",
      nameEn: "A",
      type: "ENUM",
      filterable: index < 2,
    },
  }));
  const rows = buildProducts(categories.slice(1), brands, shops, warehouses, attributes);
  await insertAll({
    Category: categories,
    Brand: brands,
    Attribute: attributes,
    Shop: shops,
    Warehouse: warehouses,
    ...rows,
  });
  const tables = [
    "ProductListing",
    "Product",
    "ShopProduct",
    "StockLevel",
    "ProductAttribute",
    "ProductMedia",
    "Variant",
  ];
  await testCtx().sql.rows(`ANALYZE TABLE ${[...tables, "Category", "Shop", "Warehouse"].join(", ")}`);
  return {
    rootPath: String(categories[0]?.path),
    leafPath: String(categories[5]?.path),
    shopId: String(shops[3]?.id),
    shopSlug: String(shops[3]?.slug),
    productSlug: String(rows.Product[7]?.slug),
    productId: String(rows.Product[7]?.id),
  };
}

function buildCategories(mark: string): Row[] {
  const root = {
    id: newId(),
    parentId: null,
    slug: `akar-${mark}`,
    name: "A",
    nameEn: "A",
    path: `/akar-${mark}/`,
    depth: 0,
  };
  const leaves = many(CATEGORIES, (index) => {
    const slug = `daun-${index}-${mark}`;
    return { ...root, id: newId(), parentId: root.id, slug, path: `${root.path}${slug}/`, depth: 1 };
  });
  return [root, ...leaves];
}

function buildProducts(categories: Row[], brands: Row[], shops: Row[], warehouses: Row[], attributes: Row[]) {
  const tables = {
    Product: [],
    Variant: [],
    ProductMedia: [],
    ProductAttribute: [],
    ShopProduct: [],
    StockLevel: [],
    ProductListing: [],
  };
  const into: Record<keyof typeof tables, Row[]> = tables;
  for (let index = 0; index < PRODUCTS; index++) {
    const [productId, variantId] = [newId(), newId()];
    const place = { categoryId: at(categories, index).id ?? null, brandId: at(brands, index).id ?? null };
    const price = 10_000 + ((index * 7919) % 9_000_000);
    into.Product.push({
      ...{
        id: productId,
        slug: `rencana-${productId}`,
        name: `Barang ${index}`,
        description: "",
        status: "ACTIVE",
        ...place,
      },
      searchText: `barang nomor${index} kata${index % 50}`,
    });
    into.Variant.push({
      id: variantId,
      productId,
      code: variantId,
      title: "",
      titleEn: "",
      optionKey: "",
      weightGrams: 1,
    });
    into.ProductMedia.push({
      id: newId(),
      productId,
      url: "/x.svg",
      alt: "",
      width: 1,
      height: 1,
      position: 0,
    });
    for (const attribute of attributes) {
      into.ProductAttribute.push({
        productId,
        attributeId: attribute.id ?? null,
        value: `nilai ${index % 7}`,
      });
    }
    for (const step of [0, 1]) {
      const [shop, warehouse] = [at(shops, index + step), at(warehouses, index + step)];
      const offer = { id: newId(), shopId: shop.id ?? null, productId, variantId };
      into.ShopProduct.push({ ...offer, sku: `${index}-${step}`, price: price + step, status: "ACTIVE" });
      into.StockLevel.push({
        id: newId(),
        shopId: offer.shopId,
        warehouseId: warehouse.id ?? null,
        variantId,
        onHand: index % 9,
      });
    }
    into.ProductListing.push({
      ...{ productId, ...place, minPrice: price, maxPrice: price + 1, offerCount: 2, shopCount: 2 },
      ...{
        compareAt: null,
        sold: (index * 31) % 997,
        listedAt: new Date(1_780_000_000_000 + index * 60_000),
      },
    });
  }
  return into;
}

async function insertAll(tables: Record<string, Row[]>): Promise<void> {
  const { sql } = testCtx();
  for (const [table, rows] of Object.entries(tables)) {
    for (let start = 0; start < rows.length; start += 1000)
      await insertRows(sql, table, rows.slice(start, start + 1000));
  }
}

function many<T>(count: number, make: (index: number) => T): T[] {
  return Array.from({ length: count }, (_, index) => make(index));
}

function at(rows: Row[], index: number): Row {
  return rows[index % rows.length] ?? {};
}
