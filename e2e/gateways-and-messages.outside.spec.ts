import { expect, test } from "./setup/fixtures";
import { type Offer, offersOfShops } from "./setup/goods";
import { chooseWay, orderOne, pay } from "./setup/orders";
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
    await orderOne(page, offer);
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
  await orderOne(page, offer);
  await chooseWay(page, /^QRIS/);
  await expect(page.getByRole("img", { name: /^Kode QRIS untuk membayar Rp/ })).toBeVisible();
  await expect(page.getByRole("link", { name: "Simpan gambar QR" })).toHaveAttribute(
    "href",
    /^data:image\/png/,
  );

  await page.getByText("Ganti cara bayar").click();
  await chooseWay(page, /^BCA Virtual Account/);
  await expect(page.getByRole("heading", { name: "Bayar dengan BCA Virtual Account" })).toBeVisible();
  const shown = await page.getByText(/^\d{4} \d{4} \d{4} \d{4}$/).textContent();
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(wide).toBeLessThanOrEqual(360);

  const bank = `http://127.0.0.1:${shop.outside?.midtrans}/simulator/${shown?.replaceAll(" ", "")}`;
  expect((await fetch(bank, { method: "POST" })).status).toBe(200);
  await expect(page.getByText(/sudah kami terima/)).toBeVisible({ timeout: 20_000 });
  await page.context().close();
});

test("a paid order rings the bell of a page that stays open, and sends a mail", async ({ browser, shop }) => {
  const [page, open] = [await windowOf(browser, shop, "client"), await windowOf(browser, shop, "client")];
  await open.goto("/");
  const number = await orderOne(page, offer);
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
});
