import type { Ctx } from "@/lib/platform/ctx";
import { requireShopRole } from "@/lib/shops";

/** Orders that wait for the shop, by what is to be done; `late` ones are past the day they should have been handed over. */
export type WorkToDo = { toAccept: number; toPack: number; toHandOver: number; late: number };

/** What the shop has to do now. Any member may read; the console shows it first. */
export async function getWorkToDo(ctx: Ctx, { shopId }: { shopId: string }): Promise<WorkToDo> {
  await requireShopRole(ctx, shopId, "VIEWER");
  const rows = await ctx.sql.rows<{ status: string; n: number; late: number | null }>(
    `SELECT status, COUNT(*) AS n, SUM(shipBy IS NOT NULL AND shipBy < NOW(3)) AS late FROM ShopOrder
     WHERE shopId = ? AND status IN ('NEW', 'ACCEPTED', 'PACKED') GROUP BY status`,
    [shopId],
  );
  const of = (status: string) => Number(rows.find((row) => row.status === status)?.n ?? 0);
  return {
    toAccept: of("NEW"),
    toPack: of("ACCEPTED"),
    toHandOver: of("PACKED"),
    late: rows.reduce((sum, row) => sum + Number(row.late ?? 0), 0),
  };
}

/** How many orders wait for the shop, for the figure in the menu. */
export async function countOpenOrders(ctx: Ctx, { shopId }: { shopId: string }): Promise<number> {
  const work = await getWorkToDo(ctx, { shopId });
  return work.toAccept + work.toPack + work.toHandOver;
}

export type SalesDay = { day: string; revenue: number; orders: number };
export type Sales = {
  /** Every day of the period, oldest first, days without a sale included. */
  days: SalesDay[];
  revenue: number;
  orders: number;
  units: number;
  /** The period of the same length before it, for comparison. */
  before: { revenue: number; orders: number; units: number };
};

// Sold is what was paid for and not cancelled since; a day is one in Jakarta, where the shops live. An offset and not a zone
// name, because not every server has the zone tables loaded; Jakarta keeps no summer time.
const SOLD = "so.paidAt IS NOT NULL AND so.status <> 'CANCELLED'";
const DAY = "DATE_FORMAT(so.paidAt + INTERVAL 7 HOUR, '%Y-%m-%d')";
const TODAY = "DATE(NOW() + INTERVAL 7 HOUR)";

/** What the shop sold in the last `days` days, today included, beside the same span before. Goods only, without shipping. */
export async function getSales(ctx: Ctx, { shopId, days }: { shopId: string; days: number }): Promise<Sales> {
  await requireShopRole(ctx, shopId, "VIEWER");
  const [daily, units] = await Promise.all([
    ctx.sql.rows<{ day: string; revenue: number; orders: number }>(
      `SELECT ${DAY} AS day, SUM(so.itemsTotal) AS revenue, COUNT(*) AS orders FROM ShopOrder so
       WHERE so.shopId = ? AND so.placedAt >= NOW() - INTERVAL ? DAY AND ${SOLD} GROUP BY day`,
      [shopId, days * 2 + 1],
    ),
    ctx.sql.rows<{ day: string; units: number }>(
      `SELECT ${DAY} AS day, SUM(i.quantity) AS units FROM ShopOrder so JOIN OrderItem i ON i.shopOrderId = so.id
       WHERE so.shopId = ? AND so.placedAt >= NOW() - INTERVAL ? DAY AND ${SOLD} GROUP BY day`,
      [shopId, days * 2 + 1],
    ),
  ]);
  const [now] = await ctx.sql.rows<{ today: string }>(`SELECT DATE_FORMAT(${TODAY}, '%Y-%m-%d') AS today`);
  const revenueOf = new Map(daily.map((row) => [row.day, row]));
  const unitsOf = new Map(units.map((row) => [row.day, Number(row.units)]));
  const all = lastDays(now?.today ?? "", days * 2).map((day) => ({
    day,
    revenue: Number(revenueOf.get(day)?.revenue ?? 0),
    orders: Number(revenueOf.get(day)?.orders ?? 0),
    units: unitsOf.get(day) ?? 0,
  }));
  const [before, current] = [all.slice(0, days), all.slice(days)];
  return {
    days: current.map(({ day, revenue, orders }) => ({ day, revenue, orders })),
    ...totals(current),
    before: totals(before),
  };
}

export type TopProduct = {
  productId: string;
  name: string;
  slug: string;
  imageUrl: string | null;
  units: number;
  revenue: number;
};

/** The shop's products that brought most in the last `days` days. */
export async function getTopProducts(
  ctx: Ctx,
  { shopId, days, limit }: { shopId: string; days: number; limit: number },
): Promise<TopProduct[]> {
  await requireShopRole(ctx, shopId, "VIEWER");
  const rows = await ctx.sql.rows<TopProduct>(
    `SELECT i.productId, MAX(${ctx.locale === "en" ? "COALESCE(i.nameEn, i.name)" : "i.name"}) AS name, MAX(i.productSlug) AS slug,
       MAX(i.imageUrl) AS imageUrl, SUM(i.quantity) AS units, SUM(i.lineTotal) AS revenue
     FROM ShopOrder so JOIN OrderItem i ON i.shopOrderId = so.id
     WHERE so.shopId = ? AND so.placedAt >= NOW() - INTERVAL ? DAY AND ${SOLD}
     GROUP BY i.productId ORDER BY revenue DESC, i.productId LIMIT ?`,
    [shopId, days, limit],
  );
  return rows.map((row) => ({ ...row, units: Number(row.units), revenue: Number(row.revenue) }));
}

function totals(days: { revenue: number; orders: number; units: number }[]) {
  const sum = (key: "revenue" | "orders" | "units") => days.reduce((total, day) => total + day[key], 0);
  return { revenue: sum("revenue"), orders: sum("orders"), units: sum("units") };
}

function lastDays(today: string, count: number): string[] {
  const end = Date.parse(`${today}T00:00:00Z`);
  return Array.from({ length: count }, (_, index) =>
    new Date(end - (count - 1 - index) * 86_400_000).toISOString().slice(0, 10),
  );
}
