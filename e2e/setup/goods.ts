import type { Page } from "playwright/test";
import { expect } from "./fixtures";
import type { RunningShop } from "./flavours";
import { rowsOf } from "./people";

export type Offer = {
  shopProductId: string;
  shopId: string;
  shopSlug: string;
  shopName: string;
  variantId: string;
  code: string;
  slug: string;
  name: string;
  free: number;
};

/** Offers that can be bought now, plenty of each, from different shops. */
export async function offersOfShops(shop: RunningShop, count: number): Promise<Offer[]> {
  const rows = await rowsOf<Offer>(
    shop,
    `SELECT sp.id AS shopProductId, sp.shopId, s.slug AS shopSlug, s.name AS shopName, sp.variantId, v.code, p.slug, p.name,
       SUM(l.onHand - l.reserved) AS free
     FROM ShopProduct sp JOIN Shop s ON s.id = sp.shopId AND s.status = 'OPEN' JOIN Product p ON p.id = sp.productId AND p.status = 'ACTIVE'
     JOIN Variant v ON v.id = sp.variantId AND v.status = 'ACTIVE'
     JOIN StockLevel l ON l.shopId = sp.shopId AND l.variantId = sp.variantId
     JOIN Warehouse w ON w.id = l.warehouseId AND w.status = 'ACTIVE'
     WHERE sp.status = 'ACTIVE' GROUP BY sp.id HAVING free >= 8 ORDER BY sp.id`,
  );
  const chosen = new Map<string, Offer>();
  for (const row of rows) if (!chosen.has(row.shopId)) chosen.set(row.shopId, row);
  const offers = [...chosen.values()].slice(0, count);
  if (offers.length < count)
    throw new Error(`the demo has offers of ${offers.length} shops, ${count} wanted`);
  return offers;
}

/** Puts one unit of a shop's offer into the cart from the product's page, as a customer does. */
export async function putInCart(page: Page, offer: Offer): Promise<void> {
  await page.goto(`/p/${offer.slug}?v=${offer.code}`);
  await page
    .getByRole("button", { name: new RegExp(`keranjang dari ${literal(offer.shopName)}`, "i") })
    .first()
    .click();
  await expect(page.getByText("Masuk keranjang").first()).toBeVisible();
}

/** Units of an offer on hand and locked, over all the shop's warehouses. */
export async function stockOf(
  shop: RunningShop,
  offer: Offer,
): Promise<{ onHand: number; reserved: number }> {
  const [row] = await rowsOf<{ onHand: number; reserved: number }>(
    shop,
    "SELECT SUM(onHand) AS onHand, SUM(reserved) AS reserved FROM StockLevel WHERE shopId = ? AND variantId = ?",
    [offer.shopId, offer.variantId],
  );
  return { onHand: row?.onHand ?? 0, reserved: row?.reserved ?? 0 };
}

function literal(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
