import { expect, test } from "./setup/fixtures";
import { type Offer, offersOfShops } from "./setup/goods";
import { orderOne, pay } from "./setup/orders";
import { startOutside } from "./setup/outside";
import { PEOPLE, rowsOf, signInWith, windowOf } from "./setup/people";
import { shownBy, startPushBrowser } from "./setup/push-browser";

const CARD = /^Kartu kredit/;

test("a customer agrees to push below an order, hears of the next one with the shop closed, and no more after signing out", async ({
  browser,
  shop,
}) => {
  if (!shop.outside) throw new Error("this spec wants the shop whose gateways stand outside");
  const outside = await startOutside(shop.url, shop.outside);
  const [offer] = (await offersOfShops(shop, 1)) as [Offer];
  const { context, stop } = await startPushBrowser(shop, outside.push);
  const page = await context.newPage();
  await page.goto("/sign-in");
  await signInWith(page, shop, PEOPLE.client);
  await orderOne(page, offer);
  await pay(page, CARD);
  await page.getByRole("button", { name: "Ya, kabari saya" }).click();
  await expect(page.getByText("Siap! Kami kabari di perangkat ini.")).toBeVisible();
  await page.goto("about:blank");

  const elsewhere = await windowOf(browser, shop, "client");
  const number = await orderOne(elsewhere, offer);
  await pay(elsewhere, CARD);
  await expect.poll(() => outside.push.answers, { timeout: 20_000 }).toMatchObject([{ status: 201 }]);
  await page.goto("/");
  await expect.poll(() => shownBy(page)).toMatchObject([{ title: expect.stringContaining(number) }]);
  console.log(await shownBy(page), await rowsOf(shop, "SELECT * FROM PushSubscription"));
  await stop();
  await outside.stop();
});
