import type { ProductStatus } from "@/generated/prisma/enums";
import { requireShopUser, requireStaff } from "@/lib/identity";
import type { Ctx } from "@/lib/platform/ctx";
import { decodeCursor, type Page, toPage } from "@/lib/platform/page";
import type { SqlValue } from "@/lib/platform/sql";
import { searchCondition } from "./search-words";

const STAFF_PAGE = 30;
const SHOP_PAGE = 20;

export type ProductRow = {
  id: string;
  slug: string;
  name: string;
  nameEn: string | null;
  status: ProductStatus;
  brandName: string | null;
  categoryName: string;
  categoryNameEn: string;
  pictureUrl: string | null;
  variants: number;
  updatedAt: Date;
};

export type ProductFilter = {
  query?: string | undefined;
  status?: ProductStatus | undefined;
  /** With everything below it. */
  categoryId?: string | undefined;
  brandId?: string | undefined;
  cursor?: string | null | undefined;
};

/** One page of the staff's product table, last changed first. Served by the index (updatedAt, id). */
export async function listProductsForStaff(ctx: Ctx, filter: ProductFilter): Promise<Page<ProductRow>> {
  requireStaff(ctx);
  const rows = await findProducts(ctx, filter, STAFF_PAGE + 1);
  return toPage(rows, STAFF_PAGE, (row) => [row.updatedAt, row.id]);
}

export type SellableVariant = {
  id: string;
  code: string;
  title: string;
  titleEn: string;
  weightGrams: number;
};
export type SellableProduct = Omit<ProductRow, "status" | "variants"> & { variants: SellableVariant[] };

/**
 * What a shop can choose to sell: active products with their active variants, last changed first. Which of them it sells
 * already is for lib/shops to say. For signed-in people; the catalogue is no secret.
 */
export async function findProductsForShop(
  ctx: Ctx,
  filter: Omit<ProductFilter, "status">,
): Promise<Page<SellableProduct>> {
  requireShopUser(ctx);
  const found = await findProducts(ctx, { ...filter, status: "ACTIVE" }, SHOP_PAGE + 1);
  const page = toPage(found, SHOP_PAGE, (row) => [row.updatedAt, row.id]);
  const variants = await ctx.db.variant.findMany({
    where: { productId: { in: page.rows.map((row) => row.id) }, status: "ACTIVE" },
    orderBy: [{ position: "asc" }, { id: "asc" }],
    select: { id: true, productId: true, code: true, title: true, titleEn: true, weightGrams: true },
  });
  const rows = page.rows.map(({ status: _status, variants: _count, ...row }) => ({
    ...row,
    variants: variants
      .filter((variant) => variant.productId === row.id)
      .map(({ productId: _productId, ...variant }) => variant),
  }));
  return { rows, next: page.next };
}

export type CatalogCounts = Record<ProductStatus, number> & { categories: number; brands: number };

/** The figures of the staff's overview. */
export async function countCatalog(ctx: Ctx): Promise<CatalogCounts> {
  requireStaff(ctx);
  const [byStatus, categories, brands] = await Promise.all([
    ctx.db.product.groupBy({ by: ["status"], _count: { _all: true } }),
    ctx.db.category.count({ where: { retiredAt: null } }),
    ctx.db.brand.count({ where: { retiredAt: null } }),
  ]);
  const of = (status: ProductStatus) => byStatus.find((row) => row.status === status)?._count._all ?? 0;
  return { DRAFT: of("DRAFT"), ACTIVE: of("ACTIVE"), RETIRED: of("RETIRED"), categories, brands };
}

/** Products that are not retired, by the category they are in; a category with none is left out. */
export async function countProductsByCategory(ctx: Ctx): Promise<Record<string, number>> {
  requireStaff(ctx);
  const groups = await ctx.db.product.groupBy({
    by: ["categoryId"],
    where: { status: { not: "RETIRED" } },
    _count: { _all: true },
  });
  return Object.fromEntries(groups.map((group) => [group.categoryId, group._count._all]));
}

type FoundRow = Omit<ProductRow, "variants"> & { variants: number | bigint };

async function findProducts(ctx: Ctx, filter: ProductFilter, limit: number): Promise<ProductRow[]> {
  const { where, values } = await conditions(ctx, filter);
  const rows = await ctx.sql.rows<FoundRow>(
    `SELECT p.id, p.slug, p.name, p.nameEn, p.status, p.updatedAt, b.name AS brandName, c.name AS categoryName, c.nameEn AS categoryNameEn,
       (SELECT m.url FROM ProductMedia m WHERE m.productId = p.id ORDER BY m.position LIMIT 1) AS pictureUrl,
       (SELECT COUNT(*) FROM Variant v WHERE v.productId = p.id AND v.status = 'ACTIVE') AS variants
     FROM Product p JOIN Category c ON c.id = p.categoryId LEFT JOIN Brand b ON b.id = p.brandId
     WHERE ${where} ORDER BY p.updatedAt DESC, p.id DESC LIMIT ?`,
    [...values, limit],
  );
  return rows.map((row) => ({ ...row, variants: Number(row.variants) }));
}

async function conditions(ctx: Ctx, filter: ProductFilter): Promise<{ where: string; values: SqlValue[] }> {
  const parts = ["1 = 1"];
  const values: SqlValue[] = [];
  const add = (sql: string, ...added: SqlValue[]) => {
    parts.push(sql);
    values.push(...added);
  };
  const seek = decodeCursor(filter.cursor, 2);
  const search = filter.query ? searchCondition(filter.query) : null;
  if (filter.status) add("p.status = ?", filter.status);
  if (filter.brandId) add("p.brandId = ?", filter.brandId);
  if (filter.categoryId) add("p.categoryId IN (?)", await subtreeIds(ctx, filter.categoryId));
  if (search) add(search.sql, ...search.values);
  if (seek?.[0] && seek[1]) {
    const at = new Date(seek[0]);
    add("(p.updatedAt < ? OR (p.updatedAt = ? AND p.id < ?))", at, at, seek[1]);
  }
  return { where: parts.join(" AND "), values };
}

async function subtreeIds(ctx: Ctx, categoryId: string): Promise<string[]> {
  const rows = await ctx.sql.rows<{ id: string }>(
    "SELECT c.id FROM Category t JOIN Category c ON c.path LIKE CONCAT(t.path, '%') WHERE t.id = ?",
    [categoryId],
  );
  return ["", ...rows.map((row) => row.id)];
}
