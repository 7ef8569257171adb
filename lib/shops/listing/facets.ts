import type { AttributeType } from "@/generated/prisma/enums";
import type { Ctx } from "@/lib/platform/ctx";
import type { SqlValue } from "@/lib/platform/sql";
import {
  type Condition,
  HAS_ATTRIBUTE,
  type ListingFilters,
  listingConditions,
  listingSource,
  OPEN_OFFERS,
  whereOf,
} from "./filters";

/** Counting stops here: nobody pages that far, and a common word would else read half the catalogue. */
export const TOTAL_CAP = 10_000;
const MAX_CHOICES = 40;
const PRICE_STEPS = [0, 100_000, 500_000, 1_000_000, 5_000_000, 10_000_000] as const;

export type FacetChoice = { value: string; label: string; labelEn: string | null; count: number };
export type PriceBand = {
  from: number /** Up to and including; null for no upper end. */;
  to: number | null;
  count: number;
};
export type AttributeFacet = {
  code: string;
  name: string;
  nameEn: string;
  type: AttributeType;
  unit: string | null;
  values: FacetChoice[];
};

/** What a list can be narrowed to next, each choice with how many products it would leave. Plain data. */
export type ListingFacets = {
  /** Products the list holds, at most TOTAL_CAP. */
  total: number;
  /** Products by the category they are filed under, by path. */
  categories: { path: string; count: number }[];
  brands: FacetChoice[];
  cities: FacetChoice[];
  prices: PriceBand[];
  attributes: AttributeFacet[];
};

/**
 * The facets of a list. Each is counted under all filters but its own, so that a second brand can be added to the first;
 * six statements whatever is chosen.
 */
export async function listFacets(ctx: Pick<Ctx, "sql">, filters: ListingFilters): Promise<ListingFacets> {
  const conditions = listingConditions(filters);
  const [total, categories, brands, cities, prices, attributes] = await Promise.all([
    countTotal(ctx, filters, conditions),
    countCategories(ctx, filters, conditions),
    countBrands(ctx, filters, conditions),
    countCities(ctx, filters, conditions),
    countPrices(ctx, filters, conditions),
    countAttributes(ctx, filters, conditions),
  ]);
  return { total, categories, brands, cities, prices, attributes };
}

async function countTotal(
  ctx: Pick<Ctx, "sql">,
  filters: ListingFilters,
  conditions: Condition[],
): Promise<number> {
  const source = listingSource(filters);
  const where = whereOf(conditions);
  const [row] = await ctx.sql.rows<{ total: number }>(
    `SELECT COUNT(*) AS total FROM (SELECT 1 FROM ${source.sql} WHERE ${where.sql} LIMIT ?) capped`,
    [...source.values, ...where.values, TOTAL_CAP],
  );
  return row?.total ?? 0;
}

function countCategories(ctx: Pick<Ctx, "sql">, filters: ListingFilters, conditions: Condition[]) {
  const source = listingSource(filters);
  const where = whereOf(conditions, filters.shopId || filters.query !== undefined ? "category" : undefined);
  return ctx.sql.rows<{ path: string; count: number }>(
    `SELECT g.path, COUNT(*) AS count FROM ${source.sql} JOIN Category g ON g.id = l.categoryId AND g.retiredAt IS NULL
WHERE ${where.sql} GROUP BY g.path`,
    [...source.values, ...where.values],
  );
}

function countBrands(
  ctx: Pick<Ctx, "sql">,
  filters: ListingFilters,
  conditions: Condition[],
): Promise<FacetChoice[]> {
  const source = listingSource(filters);
  const where = whereOf(conditions, "brand");
  return ctx.sql.rows<FacetChoice>(
    `SELECT g.slug AS value, g.name AS label, NULL AS labelEn, COUNT(*) AS count FROM ${source.sql} JOIN Brand g ON g.id = l.brandId
WHERE ${where.sql} GROUP BY g.slug, g.name ORDER BY count DESC, g.name LIMIT ?`,
    [...source.values, ...where.values, MAX_CHOICES],
  );
}

function countCities(
  ctx: Pick<Ctx, "sql">,
  filters: ListingFilters,
  conditions: Condition[],
): Promise<FacetChoice[]> {
  const source = listingSource(filters);
  const where = whereOf(conditions, "city");
  return ctx.sql.rows<FacetChoice>(
    `SELECT s.city AS value, s.city AS label, NULL AS labelEn, COUNT(DISTINCT l.productId) AS count
FROM ${source.sql} JOIN (${OPEN_OFFERS}) ON sp.productId = l.productId AND sp.status = 'ACTIVE'${filters.shopId ? " AND sp.shopId = ?" : ""}
WHERE ${where.sql} GROUP BY s.city ORDER BY count DESC, s.city LIMIT ?`,
    [...source.values, ...(filters.shopId ? [filters.shopId] : []), ...where.values, MAX_CHOICES],
  );
}

async function countPrices(
  ctx: Pick<Ctx, "sql">,
  filters: ListingFilters,
  conditions: Condition[],
): Promise<PriceBand[]> {
  const source = listingSource(filters);
  const where = whereOf(conditions, "price");
  const band = PRICE_STEPS.slice(1)
    .map((step) => `(${source.price} >= ${step})`)
    .join(" + ");
  const rows = await ctx.sql.rows<{ band: number; count: number }>(
    `SELECT ${band} AS band, COUNT(*) AS count FROM ${source.sql} WHERE ${where.sql} GROUP BY band ORDER BY band`,
    [...source.values, ...where.values],
  );
  return rows.map((row) => {
    const above = PRICE_STEPS[row.band + 1];
    return { from: PRICE_STEPS[row.band] ?? 0, to: above === undefined ? null : above - 1, count: row.count };
  });
}

type AttributeRow = Omit<AttributeFacet, "values"> & { value: string; valueEn: string | null; count: number };

/** One statement for all attributes: a chosen attribute's own condition is waived on that attribute's rows only. */
async function countAttributes(
  ctx: Pick<Ctx, "sql">,
  filters: ListingFilters,
  conditions: Condition[],
): Promise<AttributeFacet[]> {
  const source = listingSource(filters);
  const where = whereOf(conditions.filter((condition) => !condition.facet.startsWith("attribute:")));
  const chosen = Object.entries(filters.attributes ?? {}).filter(([, values]) => values.length > 0);
  const others = chosen.map(() => `AND (a.code = ? OR ${HAS_ATTRIBUTE})`).join("\n  ");
  const rows = await ctx.sql.rows<AttributeRow>(
    `SELECT a.code, a.name, a.nameEn, a.type, a.unit, pa.value, MIN(pa.valueEn) AS valueEn, COUNT(*) AS count
FROM ${source.sql} JOIN ProductAttribute pa ON pa.productId = l.productId JOIN Attribute a ON a.id = pa.attributeId AND a.filterable
WHERE ${where.sql} ${others}
GROUP BY a.id, a.code, a.name, a.nameEn, a.type, a.unit, pa.value
ORDER BY a.code, MIN(pa.valueNumber), count DESC, pa.value LIMIT 400`,
    [
      ...source.values,
      ...where.values,
      ...chosen.flatMap(([code, values]): SqlValue[] => [code, code, values]),
    ],
  );
  return foldAttributes(rows);
}

function foldAttributes(rows: readonly AttributeRow[]): AttributeFacet[] {
  const facets = new Map<string, AttributeFacet>();
  for (const { code, name, nameEn, type, unit, value, valueEn, count } of rows) {
    const facet = facets.get(code) ?? { code, name, nameEn, type, unit, values: [] };
    if (facet.values.length < MAX_CHOICES)
      facet.values.push({ value, label: value, labelEn: valueEn, count });
    facets.set(code, facet);
  }
  return [...facets.values()];
}
