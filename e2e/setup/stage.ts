import type { Page } from "playwright/test";
import type { Screen, Staged } from "./screens";

const FIRST_SHOP = "/s/lentera-digital?stock=1";
const SECOND_SHOP = "/s/omah-jogja?stock=1";

/** Leaves the customer of this window with an unpaid order, its payment page, and a cart of two shops' goods. */
export async function stageOrders(page: Page): Promise<Staged> {
  await putFirstInCart(page, FIRST_SHOP);
  await page.goto("/checkout");
  await page.getByRole("button", { name: "Buat pesanan" }).first().click();
  await page.waitForURL(/\/orders\/GR-/);
  const unpaidOrder = new URL(page.url()).pathname;
  await page
    .getByRole("button", { name: /^Bayar/ })
    .first()
    .click();
  await page.waitForURL(/\/sandbox-gateway\//);
  const gatewayPage = new URL(page.url()).pathname;
  await putFirstInCart(page, FIRST_SHOP);
  await putFirstInCart(page, SECOND_SHOP);
  return { unpaidOrder, gatewayPage };
}

/** Where a screen is in this shop, today. */
export async function addressOf(page: Page, screen: Screen, staged?: Staged): Promise<string> {
  const { at } = screen;
  if (at === "unpaidOrder" || at === "gatewayPage") {
    if (!staged) throw new Error(`${screen.name} needs an order that was staged`);
    return staged[at];
  }
  return typeof at === "string" ? at : linkOn(page, at);
}

async function linkOn(page: Page, at: Exclude<Screen["at"], string>): Promise<string> {
  await page.goto(at.list);
  const links = page.locator("main a[href]");
  await links.first().waitFor({ state: "attached" });
  for (const link of await links.all()) {
    const href = (await link.getAttribute("href")) ?? "";
    if (!at.link.test(href)) continue;
    if (!at.row || at.row.test((await link.textContent()) ?? "")) return `${href}${at.below ?? ""}`;
  }
  throw new Error(`${at.list} has no link like ${at.link}`);
}

async function putFirstInCart(page: Page, list: string): Promise<void> {
  await page.goto(await linkOn(page, { list, link: /^\/p\// }));
  await page
    .getByRole("button", { name: /keranjang dari/i })
    .first()
    .click();
  await page.getByText("Masuk keranjang").first().waitFor();
}
