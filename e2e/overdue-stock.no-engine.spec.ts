import type { Page } from "playwright/test";
import { expect, test } from "./setup/fixtures";
import type { RunningShop } from "./setup/flavours";
import { type Offer, offersOfShops, putInCart, stockOf } from "./setup/goods";
import { rowsOf, windowOf } from "./setup/people";

test("with no jobs engine alive, the next buyer gets the units of an order nobody paid", async ({
  browser,
  shop,
}) => {
  const [offer] = await offersOfShops(shop, 1);
  if (!offer) throw new Error("no offer");
  // One unit in all, and an overdue lock on it: an order placed by the client and left alone.
  await leaveOneUnit(shop, offer);
  const first = await windowOf(browser, shop, "client");
  await order(first, offer);
  const [placed] = await rowsOf<{ number: string }>(
    shop,
    "SELECT number FROM `Order` WHERE status = 'PENDING_PAYMENT' ORDER BY placedAt DESC LIMIT 1",
  );
  expect(await stockOf(shop, offer)).toMatchObject({ reserved: 1 });
  await expect(first.getByText(/Waktu bayar habis/).first()).toBeVisible({ timeout: 30_000 });

  const second = await windowOf(browser, shop, await anotherCustomer(shop));
  await order(second, offer);
  const [ended] = await rowsOf<{ status: string }>(shop, "SELECT status FROM `Order` WHERE number = ?", [
    placed?.number,
  ]);
  expect(ended?.status).toBe("EXPIRED");
  expect(await stockOf(shop, offer)).toMatchObject({ reserved: 1 });
});

// Somebody of the demo's past orders, who has an address already.
async function anotherCustomer(shop: RunningShop): Promise<`0${string}`> {
  const [customer] = await rowsOf<{ phone: string }>(
    shop,
    `SELECT u.phone FROM User u JOIN Address a ON a.userId = u.id WHERE u.phone NOT LIKE '+628120000000%' AND u.staffRole IS NULL
     ORDER BY u.id LIMIT 1`,
  );
  return `0${customer?.phone.slice(3)}`;
}

async function order(page: Page, offer: Offer): Promise<void> {
  await putInCart(page, offer);
  await page.goto("/checkout");
  await page.getByRole("button", { name: "Buat pesanan" }).first().click();
  await page.waitForURL(/\/orders\/GR-/);
}

// Straight into the table: how the shop came to have a single unit, none kept back from sale, is not this test's matter.
async function leaveOneUnit(shop: RunningShop, offer: Offer): Promise<void> {
  const where = "WHERE shopId = ? AND variantId = ?";
  const values = [offer.shopId, offer.variantId];
  await rowsOf(shop, `UPDATE StockLevel SET onHand = 0, reserved = 0, safetyStock = 0 ${where}`, values);
  await rowsOf(
    shop,
    `UPDATE StockLevel SET onHand = 1 ${where} AND warehouseId IN (SELECT id FROM Warehouse WHERE status = 'ACTIVE') LIMIT 1`,
    values,
  );
}
