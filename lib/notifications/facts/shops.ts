import type { SqlExecutor } from "@/lib/platform/sql";
import type { Facts, Notice } from "../notice";

type ShopRow = { slug: string; name: string; statusReason: string | null };

async function shopOf(sql: SqlExecutor, shopId: string): Promise<ShopRow | undefined> {
  const [shop] = await sql.rows<ShopRow>("SELECT slug, name, statusReason FROM Shop WHERE id = ?", [shopId]);
  return shop;
}

/** Staff have looked at a shop that asked to open; other moves between states are the shop's own doing. */
export async function shopDecidedNotice(
  sql: SqlExecutor,
  payload: { shopId: string; status: string; from?: string[] },
  decision: "OPEN" | "REJECTED",
): Promise<Notice[]> {
  if (payload.status !== decision || !payload.from?.includes("PENDING")) return [];
  const shop = await shopOf(sql, payload.shopId);
  if (!shop) return [];
  const facts: Facts = {
    path: `/console/${shop.slug}`,
    shop: shop.name,
    reason: (decision === "REJECTED" && shop.statusReason) || "",
  };
  return [ownerNotice(payload.shopId, payload.shopId, facts)];
}

/** Staff closed a shop against its owner's will. */
export async function shopSuspendedNotice(
  sql: SqlExecutor,
  payload: { shopId: string; status: string },
): Promise<Notice[]> {
  const shop = payload.status === "SUSPENDED" ? await shopOf(sql, payload.shopId) : undefined;
  if (!shop) return [];
  const facts: Facts = { path: `/console/${shop.slug}`, shop: shop.name, reason: shop.statusReason ?? "" };
  return [ownerNotice(payload.shopId, payload.shopId, facts)];
}

/** Staff looked at a product a shop proposed for the catalogue. */
export async function proposalNotice(
  sql: SqlExecutor,
  payload: {
    shopId: string;
    decision: string;
    name: string;
    productId: string | null;
    reason: string | null;
  },
): Promise<Notice[]> {
  const { shopId, name } = payload;
  const shop = await shopOf(sql, shopId);
  if (!shop) return [];
  const facts: Facts = {
    path: `/console/${shop.slug}/products/proposals`,
    shop: shop.name,
    product: name,
    productEn: name,
    decision: payload.decision,
    reason: payload.reason ?? "",
  };
  return [
    { subjectId: payload.productId ?? shopId, orderId: null, shopId, to: { shopId, role: "MANAGER" }, facts },
  ];
}

/** Money is on its way to a shop. */
export async function payoutNotice(
  sql: SqlExecutor,
  payload: { payoutId: string; shopId: string; amount: number },
): Promise<Notice[]> {
  const [shop, [run]] = await Promise.all([
    shopOf(sql, payload.shopId),
    sql.rows<{ number: string }>(
      "SELECT r.number FROM Payout p JOIN PayoutRun r ON r.id = p.runId WHERE p.id = ?",
      [payload.payoutId],
    ),
  ]);
  if (!shop || !run) return [];
  const path = `/console/${shop.slug}/finance/payouts/${run.number}`;
  const facts: Facts = { path, shop: shop.name, amount: payload.amount };
  return [ownerNotice(payload.payoutId, payload.shopId, facts)];
}

/** Staff corrected what a shop has, up or down. */
export async function adjustmentNotice(
  sql: SqlExecutor,
  payload: { adjustmentId: string; shopId: string; amount: number },
): Promise<Notice[]> {
  const [shop, [row]] = await Promise.all([
    shopOf(sql, payload.shopId),
    sql.rows<{ reason: string }>("SELECT reason FROM Adjustment WHERE id = ?", [payload.adjustmentId]),
  ]);
  if (!shop || !row) return [];
  const { adjustmentId, shopId, amount } = payload;
  const facts: Facts = {
    path: `/console/${shop.slug}/finance`,
    shop: shop.name,
    amount,
    reason: row.reason,
  };
  return [ownerNotice(adjustmentId, shopId, facts)];
}

/** A shop's own software has not taken what we sent it, and is told nothing any more. */
export async function webhookDisabledNotice(
  sql: SqlExecutor,
  payload: { endpointId: string; shopId: string; host: string; cause: string },
): Promise<Notice[]> {
  const { endpointId: subjectId, shopId, host, cause } = payload;
  const shop = await shopOf(sql, shopId);
  if (!shop) return [];
  const facts: Facts = {
    path: `/console/${shop.slug}/settings/webhooks/${subjectId}`,
    shop: shop.name,
    host,
    reason: cause,
  };
  return [{ subjectId, orderId: null, shopId, to: { shopId, role: "MANAGER" }, facts }];
}

function ownerNotice(subjectId: string, shopId: string, facts: Facts): Notice {
  return { subjectId, orderId: null, shopId, to: { shopId, role: "OWNER" }, facts };
}

/** A level fell to the number it warns at. */
export async function lowStockNotice(
  sql: SqlExecutor,
  payload: { alertId: string; shopId: string; warehouseId: string; variantId: string; free: number },
): Promise<Notice[]> {
  const [row] = await sql.rows<{
    slug: string;
    shop: string;
    warehouse: string;
    name: string;
    nameEn: string | null;
    title: string;
    titleEn: string;
  }>(
    `SELECT s.slug, s.name AS shop, w.name AS warehouse, p.name, p.nameEn, v.title, v.titleEn
     FROM Shop s JOIN Warehouse w ON w.id = ? JOIN Variant v ON v.id = ? JOIN Product p ON p.id = v.productId WHERE s.id = ?`,
    [payload.warehouseId, payload.variantId, payload.shopId],
  );
  if (!row) return [];
  const facts: Facts = {
    path: `/console/${row.slug}/inventory?filter=low`,
    shop: row.shop,
    warehouse: row.warehouse,
    product: named(row.name, row.title),
    productEn: named(row.nameEn ?? row.name, row.titleEn),
    units: Math.max(0, payload.free),
  };
  const { alertId: subjectId, shopId } = payload;
  return [{ subjectId, orderId: null, shopId, to: { shopId, role: "WAREHOUSE" }, facts }];
}

function named(product: string, variant: string): string {
  return variant ? `${product} (${variant})` : product;
}
