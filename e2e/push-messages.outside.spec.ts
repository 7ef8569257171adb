import type { BrowserContext } from "playwright/test";
import { expect, test } from "./setup/fixtures";
import type { RunningShop } from "./setup/flavours";
import { type Offer, offersOfShops } from "./setup/goods";
import { orderOne, pay } from "./setup/orders";
import { startOutside } from "./setup/outside";
import { PEOPLE, rowsOf, signInWith, windowOf } from "./setup/people";
import { agrees, giveUp, hasNetwork, shownBy, startPushBrowser } from "./setup/push-browser";

const CARD = /^Kartu kredit/;
let outside: Awaited<ReturnType<typeof startOutside>>;
let own: { context: BrowserContext; stop: () => Promise<void> };
let offer: Offer;

test.skip(!hasNetwork(), "Chromium asks no push service on a machine with nothing but loopback");
test.beforeAll(async ({ shop }) => {
  if (!shop.outside) throw new Error("this spec wants the shop whose gateways stand outside");
  outside = await startOutside(shop.url, shop.outside);
  own = await startPushBrowser(shop, outside.push);
  [offer] = (await offersOfShops(shop, 1)) as [Offer];
});
test.afterAll(async () => {
  await own.stop();
  await outside.stop();
});

test("a customer agrees below an order and hears of the next one with the shop closed; a browser that is gone is forgotten", async ({
  browser,
  shop,
}) => {
  const browsers = () =>
    rowsOf<{ endpoint: string; usedAt: Date | null }>(shop, "SELECT endpoint, usedAt FROM PushSubscription");
  const page = await own.context.newPage();

  await test.step("agrees by the shop's own button", async () => {
    await page.goto("/sign-in");
    await signInWith(page, shop, PEOPLE.client);
    await page.goto(`/orders/${await packedOrder(shop)}`);
    await page.getByRole("button", { name: "Ya, kabari saya" }).click();
    await expect(page.getByText("Siap! Kami kabari di perangkat ini.")).toBeVisible();
    expect(await browsers()).toMatchObject([
      { endpoint: expect.stringMatching(/^https:\/\/.+\/fcm\/send\//) },
    ]);
    await page.goto("about:blank");
  });

  const elsewhere = await windowOf(browser, shop, "client");
  await test.step("is shown what our server sent, and where a tap leads", async () => {
    const number = await orderOne(elsewhere, offer);
    await pay(elsewhere, CARD);
    await expect.poll(() => paidPush(shop, number), { timeout: 20_000 }).toEqual([{ status: "SENT" }]);
    await page.goto("/account/notifications/settings");
    await expect
      .poll(() => shownBy(page))
      .toContainEqual({
        title: `Pembayaran pesanan ${number} diterima`,
        body: expect.stringContaining("Rp"),
        url: `${shop.url}/orders/${number}`,
      });
    await expect(page.getByText("Aktif di perangkat ini")).toBeVisible();
  });

  await test.step("is forgotten once its push service knows it no more", async () => {
    await giveUp(page);
    await orderOne(elsewhere, offer);
    await expect.poll(() => outside.push.answers.at(-1)?.status, { timeout: 20_000 }).toBe(410);
    await expect.poll(browsers).toEqual([]);
  });

  await test.step("agrees again in the settings, and signing out takes it back", async () => {
    await page.reload();
    await page.getByRole("button", { name: "Aktifkan" }).click();
    await expect(page.getByText("Aktif di perangkat ini")).toBeVisible();
    expect(await browsers()).toHaveLength(1);
    await page.goto("/account");
    await page.getByRole("button", { name: "Keluar" }).first().click();
    await page.waitForURL((url) => url.pathname === "/");
    await expect
      .poll(async () => [await browsers(), await agrees(page), await shownBy(page)])
      .toEqual([[], false, []]);
  });
});

/** An order of the demo's client that is paid for and on its way. */
async function packedOrder(shop: RunningShop): Promise<string> {
  const [row] = await rowsOf<{ number: string }>(
    shop,
    `SELECT o.number FROM \`Order\` o JOIN User u ON u.id = o.userId JOIN ShopOrder p ON p.orderId = o.id
     WHERE u.phone = '+6281200000001' AND p.status = 'PACKED' LIMIT 1`,
  );
  return row?.number ?? "";
}

function paidPush(shop: RunningShop, number: string) {
  return rowsOf(
    shop,
    `SELECT n.status FROM Notification n JOIN \`Order\` o ON o.id = n.orderId
     WHERE o.number = ? AND n.channel = 'PUSH' AND n.kind = 'order_paid'`,
    [number],
  );
}
