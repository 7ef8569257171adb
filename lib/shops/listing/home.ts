import type { Ctx } from "@/lib/platform/ctx";
import { freeUnits } from "../free-units";
import { OFFER_STOCK, OPEN_OFFERS } from "./filters";
import { listByIds } from "./list-products";
import type { ListingRow } from "./listing-row";
import { listOpenShops, type ShopCard } from "./shop-page";

const RAIL = 10;
const PER_CATEGORY = 7;
/** More are read than shown, because what is sold out has no place on the front page. */
const SPARE = 8;
const SHOPS = 8;
/** "Nearly gone": at most so many units left over all offers. */
const SCARCE_UNITS = 12;
/** The scarce and the reduced are looked for among the best sellers only, so that home costs the same at any size. */
const CANDIDATES = 300;

/** What the home page shows besides its banners. Plain data. */
export type HomeSections = {
  scarce: ListingRow[];
  reduced: ListingRow[];
  popular: ListingRow[];
  newest: ListingRow[];
  /** Best sellers by the path of a top category. */
  byCategory: { path: string; rows: ListingRow[] }[];
  shops: ShopCard[];
};

/** The rails of the home page; `categoryPaths` are the top categories that get one. */
export async function getHomeSections(
  ctx: Pick<Ctx, "sql">,
  categoryPaths: readonly string[],
): Promise<HomeSections> {
  const [scarce, reduced, popular, newest, byCategory, shops] = await Promise.all([
    scarceIds(ctx),
    reducedIds(ctx),
    topIds(ctx, "sold"),
    topIds(ctx, "listedAt"),
    idsByCategory(ctx, categoryPaths),
    listOpenShops(ctx, SHOPS),
  ]);
  const ids = [...scarce, ...reduced, ...popular, ...newest, ...byCategory.map((row) => row.productId)];
  const rows = new Map((await listByIds(ctx, [...new Set(ids)])).map((row) => [row.productId, row]));
  const rowsOf = (productIds: readonly string[], most = RAIL) =>
    productIds
      .flatMap((id) => rows.get(id) ?? [])
      .filter((row) => row.available > 0)
      .slice(0, most);
  return {
    scarce: rowsOf(scarce),
    reduced: rowsOf(reduced),
    popular: rowsOf(popular),
    newest: rowsOf(newest),
    byCategory: categoryPaths.map((path) => ({
      path,
      rows: rowsOf(
        byCategory.filter((row) => row.path === path).map((row) => row.productId),
        PER_CATEGORY,
      ),
    })),
    shops,
  };
}

type IdRow = { productId: string };

async function topIds(ctx: Pick<Ctx, "sql">, column: "sold" | "listedAt"): Promise<string[]> {
  const rows = await ctx.sql.rows<IdRow>(
    `SELECT l.productId FROM ProductListing l JOIN Product p ON p.id = l.productId AND p.status = 'ACTIVE'
ORDER BY l.${column} DESC, l.productId DESC LIMIT ?`,
    [RAIL + SPARE],
  );
  return rows.map((row) => row.productId);
}

// The inner list reads the index alone; with more columns the optimiser would rather sort the whole table.
const BEST_SELLERS = `(SELECT l.productId FROM ProductListing l
  ORDER BY l.sold DESC, l.productId DESC LIMIT ${CANDIDATES}) b JOIN ProductListing t ON t.productId = b.productId`;

async function scarceIds(ctx: Pick<Ctx, "sql">): Promise<string[]> {
  const rows = await ctx.sql.rows<IdRow>(
    `SELECT t.productId FROM ${BEST_SELLERS}
JOIN (${OPEN_OFFERS}) ON sp.productId = t.productId AND sp.status = 'ACTIVE' JOIN ${OFFER_STOCK}
GROUP BY t.productId, t.sold HAVING SUM(${freeUnits("k")}) BETWEEN 1 AND ?
ORDER BY t.sold DESC, t.productId DESC LIMIT ?`,
    [SCARCE_UNITS, RAIL],
  );
  return rows.map((row) => row.productId);
}

async function reducedIds(ctx: Pick<Ctx, "sql">): Promise<string[]> {
  const rows = await ctx.sql.rows<IdRow>(
    `SELECT t.productId FROM ${BEST_SELLERS} WHERE t.compareAt > t.minPrice
ORDER BY t.minPrice / t.compareAt, t.productId LIMIT ?`,
    [RAIL + SPARE],
  );
  return rows.map((row) => row.productId);
}

/** Best sellers of each category in one statement, a branch a category. */
async function idsByCategory(
  ctx: Pick<Ctx, "sql">,
  paths: readonly string[],
): Promise<(IdRow & { path: string })[]> {
  if (paths.length === 0) return [];
  const branch = `(SELECT ? AS path, l.productId FROM ProductListing l JOIN Product p ON p.id = l.productId AND p.status = 'ACTIVE'
  WHERE l.categoryId IN (SELECT c.id FROM Category c WHERE c.path LIKE ?)
  ORDER BY l.sold DESC, l.productId DESC LIMIT ${PER_CATEGORY + SPARE})`;
  return ctx.sql.rows(
    paths.map(() => branch).join("\nUNION ALL\n"),
    paths.flatMap((path) => [path, `${path}%`]),
  );
}
