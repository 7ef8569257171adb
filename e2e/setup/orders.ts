import type { Page } from "playwright/test";
import { expect } from "./fixtures";
import { type Offer, putInCart } from "./goods";

/** Orders one unit of an offer, at the order's page; its number. */
export async function orderOne(page: Page, offer: Offer): Promise<string> {
  await putInCart(page, offer);
  await page.goto("/checkout");
  const place = page.getByRole("button", { name: "Buat pesanan" }).first();
  await expect(place).toBeEnabled();
  await place.click();
  await page.waitForURL(/\/orders\/GR-/);
  return /GR-[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(page.url())?.[0] ?? "";
}

/** Chooses a way to pay and goes on. */
export async function chooseWay(page: Page, way: RegExp): Promise<void> {
  await page.getByRole("radio", { name: way }).check({ force: true });
  await page
    .getByRole("button", { name: /^Bayar/ })
    .first()
    .click();
}

/** Pays at a gateway's own page and comes back to an order that is paid. */
export async function pay(page: Page, gateway: RegExp): Promise<void> {
  await chooseWay(page, gateway);
  await page.waitForURL(/127\.0\.0\.1/);
  await page.getByRole("button", { name: /^Pay/ }).first().click();
  await page.waitForURL(/\/orders\/GR-/);
  await expect(page.getByText(/sudah kami terima/)).toBeVisible({ timeout: 20_000 });
}
