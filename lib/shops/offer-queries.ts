import type { ProductStatus, ShopProductStatus, ShopStatus, VariantStatus } from "@/generated/prisma/enums";
import type { Ctx } from "@/lib/platform/ctx";
import { notFound } from "@/lib/platform/errors";
import { decodeCursor, type Page, toPage } from "@/lib/platform/page";
import type { SqlValue } from "@/lib/platform/sql";
import { requireShopRole } from "./access";
import { freeUnits } from "./free-units";
import { type OfferBlock, offerBlocks } from "./offer-blocks";

/** Fewer units than this are shown as scarce. */
export const LOW_STOCK = 5;
export const OFFERS_PAGE = 30;

export const offerFilters = ["all", "active", "draft", "paused", "low", "out", "blocked"] as const;
export type OfferFilter = (typeof offerFilters)[number];

export type OfferRow = {
  id: string;
  productId: string;
  productSlug: string;
  name: string;
  variantTitle: string;
  variantId: string;
  sku: string;
  price: number;
  compareAtPrice: number | null;
  status: ShopProductStatus;
  imageUrl: string | null;
  onHand: number;
  available: number;
  blocks: OfferBlock[];
};

type RawOffer = Omit<OfferRow, "blocks"> & {
  productStatus: ProductStatus;
  variantStatus: VariantStatus;
  shopStatus: ShopStatus;
  activeWarehouses: number;
};

// Stock is inventory's, above this domain: read as rows, over the warehouses that may sell, and never written here.
function offersSql(locale: "id" | "en"): string {
  const name = locale === "en" ? "COALESCE(p.nameEn, p.name)" : "p.name";
  const variant = locale === "en" ? "v.titleEn" : "v.title";
  return `SELECT o.id, o.productId, p.slug AS productSlug, ${name} AS name, ${variant} AS variantTitle, o.variantId, o.sku, o.price,
      o.compareAtPrice, o.status, p.status AS productStatus, v.status AS variantStatus, s.status AS shopStatus,
      COALESCE(
        (SELECT m.url FROM ProductMedia m WHERE m.variantId = o.variantId ORDER BY m.position LIMIT 1),
        (SELECT m.url FROM ProductMedia m WHERE m.productId = o.productId ORDER BY m.position LIMIT 1)) AS imageUrl,
      (SELECT COUNT(*) FROM Warehouse w WHERE w.shopId = o.shopId AND w.status = 'ACTIVE') AS activeWarehouses,
      COALESCE(st.onHand, 0) AS onHand, COALESCE(st.available, 0) AS available
    FROM ShopProduct o JOIN Shop s ON s.id = o.shopId JOIN Product p ON p.id = o.productId JOIN Variant v ON v.id = o.variantId
    LEFT JOIN (
      SELECT l.variantId, SUM(l.onHand) AS onHand, SUM(${freeUnits("l")}) AS available
      FROM StockLevel l JOIN Warehouse w ON w.id = l.warehouseId AND w.status = 'ACTIVE'
      WHERE l.shopId = ? GROUP BY l.variantId) st ON st.variantId = o.variantId
    WHERE o.shopId = ?`;
}

const FILTERS: Record<OfferFilter, string> = {
  all: "",
  active: "AND o.status = 'ACTIVE'",
  draft: "AND o.status = 'DRAFT'",
  paused: "AND o.status = 'PAUSED'",
  low: `AND o.status = 'ACTIVE' AND COALESCE(st.available, 0) BETWEEN 1 AND ${LOW_STOCK}`,
  out: "AND o.status = 'ACTIVE' AND COALESCE(st.available, 0) <= 0",
  blocked: `AND (o.status <> 'ACTIVE' OR p.status <> 'ACTIVE' OR v.status <> 'ACTIVE' OR COALESCE(st.available, 0) <= 0)`,
};

/** One page of what a shop sells, last added first, with stock and what keeps each offer from being sold. */
export async function listOffers(
  ctx: Ctx,
  input: {
    shopId: string;
    q?: string | undefined;
    filter?: OfferFilter | undefined;
    after?: string | null | undefined;
  },
): Promise<Page<OfferRow>> {
  await requireShopRole(ctx, input.shopId, "VIEWER");
  const cursor = decodeCursor(input.after, 1);
  const values: SqlValue[] = [input.shopId, input.shopId];
  let where = FILTERS[input.filter ?? "all"];
  for (const word of words(input.q)) {
    where += " AND CONCAT_WS(' ', p.name, p.nameEn, v.title, v.titleEn, o.sku) LIKE ?";
    values.push(`%${word}%`);
  }
  // Ids are made from the clock. Ordered by them and not by the last change, a row stays put while it is edited.
  if (cursor?.[0]) {
    where += " AND o.id < ?";
    values.push(cursor[0]);
  }
  const rows = await ctx.sql.rows<RawOffer>(`${offersSql(ctx.locale)} ${where} ORDER BY o.id DESC LIMIT ?`, [
    ...values,
    OFFERS_PAGE + 1,
  ]);
  return toPage(rows.map(toOfferRow), OFFERS_PAGE, (row) => [row.id]);
}

/** How many offers each filter of the list would show. */
export async function countOffers(
  ctx: Ctx,
  { shopId }: { shopId: string },
): Promise<Record<OfferFilter, number>> {
  await requireShopRole(ctx, shopId, "VIEWER");
  const sum = (filter: OfferFilter) => `COALESCE(SUM(1 ${FILTERS[filter]}), 0) AS \`${filter}\``;
  const [row] = await ctx.sql.rows<Record<OfferFilter, number>>(
    `SELECT ${offerFilters.map(sum).join(", ")}
     FROM ShopProduct o JOIN Product p ON p.id = o.productId JOIN Variant v ON v.id = o.variantId
     LEFT JOIN (
       SELECT l.variantId, SUM(${freeUnits("l")}) AS available
       FROM StockLevel l JOIN Warehouse w ON w.id = l.warehouseId AND w.status = 'ACTIVE'
       WHERE l.shopId = ? GROUP BY l.variantId) st ON st.variantId = o.variantId
     WHERE o.shopId = ?`,
    [shopId, shopId],
  );
  return Object.fromEntries(offerFilters.map((filter) => [filter, Number(row?.[filter] ?? 0)])) as Record<
    OfferFilter,
    number
  >;
}

/** One offer with its stock and what keeps it from being sold. @throws NOT_FOUND for another shop's */
export async function getOffer(ctx: Ctx, input: { shopId: string; offerId: string }): Promise<OfferRow> {
  await requireShopRole(ctx, input.shopId, "VIEWER");
  const [row] = await ctx.sql.rows<RawOffer>(`${offersSql(ctx.locale)} AND o.id = ?`, [
    input.shopId,
    input.shopId,
    input.offerId,
  ]);
  if (!row) throw notFound("offer");
  return toOfferRow(row);
}

/** All a shop's offers of one product, in the catalogue's variant order; empty when it sells none of it. */
export async function listOffersOfProduct(
  ctx: Ctx,
  input: { shopId: string; productId: string },
): Promise<OfferRow[]> {
  await requireShopRole(ctx, input.shopId, "VIEWER");
  const rows = await ctx.sql.rows<RawOffer>(
    `${offersSql(ctx.locale)} AND o.productId = ? ORDER BY v.position, v.id`,
    [input.shopId, input.shopId, input.productId],
  );
  return rows.map(toOfferRow);
}

/** The active offers with the fewest units left, sold out first; the dashboard's warning. */
export async function listScarceOffers(
  ctx: Ctx,
  input: { shopId: string; limit: number },
): Promise<OfferRow[]> {
  await requireShopRole(ctx, input.shopId, "VIEWER");
  const rows = await ctx.sql.rows<RawOffer>(
    `${offersSql(ctx.locale)} AND o.status = 'ACTIVE' AND COALESCE(st.available, 0) <= ${LOW_STOCK}
     ORDER BY available, o.id LIMIT ?`,
    [input.shopId, input.shopId, input.limit],
  );
  return rows.map(toOfferRow);
}

export type PriceMoveRow = {
  id: string;
  variantTitle: string;
  sku: string;
  oldPrice: number | null;
  newPrice: number;
  changedBy: string | null;
  createdAt: Date;
};

/** The last price changes of a shop's offers of one product, newest first, with who made them. */
export async function listPriceHistory(
  ctx: Ctx,
  input: { shopId: string; productId: string },
): Promise<PriceMoveRow[]> {
  await requireShopRole(ctx, input.shopId, "VIEWER");
  const variant = ctx.locale === "en" ? "v.titleEn" : "v.title";
  const rows = await ctx.sql.rows<PriceMoveRow>(
    `SELECT c.id, ${variant} AS variantTitle, o.sku, c.oldPrice, c.newPrice, u.name AS changedBy, c.createdAt
     FROM ShopProduct o JOIN PriceChange c ON c.shopProductId = o.id JOIN Variant v ON v.id = o.variantId
     LEFT JOIN User u ON u.id = c.changedBy
     WHERE o.shopId = ? AND o.productId = ? ORDER BY c.createdAt DESC, c.id DESC LIMIT 50`,
    [input.shopId, input.productId],
  );
  return rows.map((row) => ({
    ...row,
    oldPrice: row.oldPrice === null ? null : Number(row.oldPrice),
    newPrice: Number(row.newPrice),
  }));
}

function toOfferRow({
  productStatus,
  variantStatus,
  shopStatus,
  activeWarehouses,
  ...row
}: RawOffer): OfferRow {
  const available = Number(row.available);
  return {
    ...row,
    price: Number(row.price),
    compareAtPrice: row.compareAtPrice === null ? null : Number(row.compareAtPrice),
    onHand: Number(row.onHand),
    available,
    blocks: offerBlocks({
      status: row.status,
      productStatus,
      variantStatus,
      shopStatus,
      activeWarehouses: Number(activeWarehouses),
      available,
    }),
  };
}

function words(q: string | undefined): string[] {
  const typed = q?.trim().split(/\s+/).filter(Boolean).slice(0, 6) ?? [];
  return typed.map((word) => word.replace(/[\\%_]/g, "\\$&"));
}
