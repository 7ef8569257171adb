import { expect, test } from "./setup/fixtures";
import { offersOfShops, putInCart, stockOf } from "./setup/goods";
import { windowOf } from "./setup/people";

test("an order nobody pays expires by itself, its stock is sellable again, and the open page says so", async ({
  browser,
  shop,
}) => {
  test.setTimeout(180_000);
  const [offer] = await offersOfShops(shop, 1);
  if (!offer) throw new Error("no offer");
  const before = await stockOf(shop, offer);
  const page = await windowOf(browser, shop, "client");

  await putInCart(page, offer);
  await page.goto("/checkout");
  await page.getByRole("button", { name: "Buat pesanan" }).first().click();
  await page.waitForURL(/\/orders\/GR-/);

  // The deadline is seconds away; the sweep comes once a minute.
  await expect(page.getByText(/Waktu bayar habis/).first()).toBeVisible({ timeout: 30_000 });
  await expect(async () => expect(await stockOf(shop, offer)).toEqual(before)).toPass({
    timeout: 100_000,
    intervals: [1_000],
  });
  await expect(page.getByText(/tidak dibayar sampai batas waktunya/).first()).toBeVisible({
    timeout: 20_000,
  });
  await expect(page.getByRole("button", { name: "Beli lagi" })).toBeVisible();
  await page.context().close();
});
