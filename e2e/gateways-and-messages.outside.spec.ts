import type { Page } from "playwright/test";
import { expect, test } from "./setup/fixtures";
import { type Offer, offersOfShops, putInCart } from "./setup/goods";
import { startOutside } from "./setup/outside";
import { rowsOf, windowOf } from "./setup/people";

const MAILBOX = "pembeli@contoh.test";
const GATEWAYS = [/^Kartu kredit/, /^PayPal/, /^Xendit/, /^Midtrans/];
let outside: Awaited<ReturnType<typeof startOutside>>;
let offer: Offer;

test.beforeAll(async ({ shop }) => {
  if (!shop.outside) throw new Error("this spec wants the shop whose gateways stand outside");
  outside = await startOutside(shop.url, shop.outside);
  [offer] = (await offersOfShops(shop, 1)) as [Offer];
  await rowsOf(shop, "UPDATE User SET email = ?, emailVerifiedAt = NOW(3) WHERE phone = '+6281200000001'", [
    MAILBOX,
  ]);
});
test.afterAll(() => outside.stop());

for (const gateway of GATEWAYS) {
  test(`pays at the page of ${gateway.source} and comes back to an order that is paid`, async ({
    browser,
    shop,
  }) => {
    const page = await windowOf(browser, shop, "client");
    await order(page);
    await pay(page, gateway);
    await page.context().close();
  });
}

test("shows a QRIS, then a virtual account instead, on the order's own page, which notices by itself that it was paid", async ({
  browser,
  shop,
}) => {
  const page = await windowOf(browser, shop, "client");
  await page.setViewportSize({ width: 360, height: 800 });
  await order(page);
  await choose(page, /^QRIS/);
  await expect(page.getByRole("img", { name: /^Kode QRIS untuk membayar Rp/ })).toBeVisible();
  await expect(page.getByRole("link", { name: "Simpan gambar QR" })).toHaveAttribute(
    "href",
    /^data:image\/png/,
  );

  await page.getByText("Ganti cara bayar").click();
  await choose(page, /^BCA Virtual Account/);
  await expect(page.getByRole("heading", { name: "Bayar dengan BCA Virtual Account" })).toBeVisible();
  const shown = await page.getByText(/^\d{4} \d{4} \d{4} \d{4}$/).textContent();
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(wide).toBeLessThanOrEqual(360);

  const bank = `http://127.0.0.1:${shop.outside?.midtrans}/simulator/${shown?.replaceAll(" ", "")}`;
  expect((await fetch(bank, { method: "POST" })).status).toBe(200);
  await expect(page.getByText(/sudah kami terima/)).toBeVisible({ timeout: 20_000 });
  await page.context().close();
});

test("a paid order rings the bell of a page that stays open, sends a mail, and its push is shown by the browser", async ({
  browser,
  shop,
}) => {
  const [page, open] = [await windowOf(browser, shop, "client"), await windowOf(browser, shop, "client")];
  await open.goto("/");
  const number = await order(page);
  await pay(page, /^Kartu kredit/);

  await expect(open.getByText(`Pembayaran pesanan ${number} diterima`)).toBeAttached({ timeout: 20_000 });

  const subject = new RegExp(number);
  await expect
    .poll(() => outside.mail.to(MAILBOX).filter((mail) => subject.test(mail.subject)).length, {
      timeout: 30_000,
    })
    .toBeGreaterThan(0);
  const mail = outside.mail.to(MAILBOX).find((one) => subject.test(one.subject));
  expect(mail?.text).toContain(`/orders/${number}`);
  expect(mail?.html).toContain(number);

  expect(
    await pushed(open, shop.url, { id: "1", title: "Pesanan dikirim", body: number, url: shop.url }),
  ).toEqual(["Pesanan dikirim"]);
});

async function order(page: Page): Promise<string> {
  await putInCart(page, offer);
  await page.goto("/checkout");
  const place = page.getByRole("button", { name: "Buat pesanan" }).first();
  await expect(place).toBeEnabled();
  await place.click();
  await page.waitForURL(/\/orders\/GR-/);
  return /GR-[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(page.url())?.[0] ?? "";
}

async function choose(page: Page, way: RegExp): Promise<void> {
  await page.getByRole("radio", { name: way }).check({ force: true });
  await page
    .getByRole("button", { name: /^Bayar/ })
    .first()
    .click();
}

async function pay(page: Page, gateway: RegExp): Promise<void> {
  await choose(page, gateway);
  await page.waitForURL(/127\.0\.0\.1/);
  await page.getByRole("button", { name: /^Pay/ }).first().click();
  await page.waitForURL(/\/orders\/GR-/);
  await expect(page.getByText(/sudah kami terima/)).toBeVisible({ timeout: 20_000 });
}

/** Hands a message to the page's service worker as the browser does with one of its push service; the titles it then shows. */
async function pushed(page: Page, origin: string, message: Record<string, string>): Promise<string[]> {
  await page.context().grantPermissions(["notifications"], { origin });
  await page.evaluate(async () => {
    await navigator.serviceWorker.register("/push-worker.js");
    await navigator.serviceWorker.ready;
  });
  const devtools = await page.context().newCDPSession(page);
  const registrationId = new Promise<string>((resolve) =>
    devtools.on("ServiceWorker.workerRegistrationUpdated", ({ registrations }) => {
      const [one] = registrations;
      if (one) resolve(one.registrationId);
    }),
  );
  await devtools.send("ServiceWorker.enable");
  await devtools.send("ServiceWorker.deliverPushMessage", {
    origin,
    registrationId: await registrationId,
    data: JSON.stringify(message),
  });
  const shown = () =>
    page.evaluate(async () => {
      const registration = await navigator.serviceWorker.ready;
      return (await registration.getNotifications()).map((notification) => notification.title);
    });
  await expect.poll(shown).not.toEqual([]);
  return shown();
}
