import { expect, test } from "./setup/fixtures";
import { type Offer, offersOfShops, putInCart, stockOf } from "./setup/goods";
import { freshNumber, rowsOf } from "./setup/people";

test("a newcomer signs in with a code from the inbox, buys from two shops and pays; the stock goes down by exactly that", async ({
  page,
  shop,
}) => {
  const offers = (await offersOfShops(shop, 2)) as [Offer, Offer];
  const before = await Promise.all(offers.map((offer) => stockOf(shop, offer)));

  await test.step("fills a cart as a guest", async () => {
    await page.goto("/");
    for (const offer of offers) await putInCart(page, offer);
    await page.goto("/cart");
    for (const offer of offers) await expect(page.getByRole("link", { name: offer.shopName })).toBeVisible();
    await page
      .getByRole("link", { name: /^Beli/ })
      .or(page.getByRole("button", { name: /^Beli/ }))
      .first()
      .click();
  });

  await test.step("signs in with the code that the page says where to find", async () => {
    await expect(page).toHaveURL(/sign-in/);
    const number = freshNumber();
    await page.getByLabel("Nomor ponsel").fill(number);
    await page.getByRole("button", { name: "Kirim kode" }).click();
    await expect(page.getByLabel("Kode 6 angka")).toBeVisible();
    const [inbox] = await Promise.all([
      page.context().waitForEvent("page"),
      page
        .getByRole("link", { name: /kotak masuk demo/i })
        .first()
        .click(),
    ]);
    const message = inbox
      .getByRole("listitem")
      .filter({ hasText: `+62${number.slice(1)}` })
      .or(inbox.getByRole("listitem").filter({ hasText: number.slice(-4) }));
    const code = /\b(\d{6})\b/.exec((await message.first().textContent()) ?? "")?.[1] ?? "";
    await inbox.close();
    await page.getByLabel("Kode 6 angka").fill(code);
    await page.getByLabel("Nama", { exact: true }).fill("Pembeli Baru");
    await page.getByRole("button", { name: "Simpan dan lanjut" }).click();
  });

  await test.step("gives an address, and orders", async () => {
    await expect(page).toHaveURL(/checkout/);
    await page.getByLabel("Nama alamat").fill("Rumah");
    await page.getByLabel("Nama penerima").fill("Pembeli Baru");
    await page.getByLabel("Nomor ponsel penerima").fill("081234567890");
    await page.getByLabel(/Provinsi/).selectOption("Jawa Barat");
    await page.getByLabel("Kota/Kabupaten").selectOption("Kota Bandung");
    await page.getByLabel("Kecamatan").fill("Coblong");
    await page.getByLabel("Kode pos").fill("40132");
    await page.getByLabel("Alamat lengkap").fill("Jalan Dago 10");
    await page.getByRole("button", { name: "Simpan alamat" }).click();
    const place = page.getByRole("button", { name: "Buat pesanan" }).first();
    await expect(place).toBeEnabled();
    await place.dblclick();
    await page.waitForURL(/\/orders\/GR-/);
  });

  const number = /GR-[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(page.url())?.[0] ?? "";
  const locked = await Promise.all(offers.map((offer) => stockOf(shop, offer)));
  expect(locked).toEqual(before.map(({ onHand, reserved }) => ({ onHand, reserved: reserved + 1 })));

  await test.step("pays, pressing twice, and goes back with the browser", async () => {
    await page.getByRole("button", { name: /Bayar sekarang/ }).click();
    await page.waitForURL(/sandbox-gateway/);
    await page.getByRole("button", { name: /^Bayar Rp/ }).dblclick();
    await page.waitForURL(/\/orders\/GR-/);
    await expect(page.getByText(/sudah kami terima/)).toBeVisible({ timeout: 20_000 });
    await page.goBack();
    await expect(
      page.getByText(/sudah diterima/).or(page.getByRole("button", { name: /^Bayar Rp/ })),
    ).toBeVisible();
    await page.goto(`/orders/${number}`);
    await expect(page.getByText(/sudah kami terima/)).toBeVisible();
  });

  const after = await Promise.all(offers.map((offer) => stockOf(shop, offer)));
  expect(after).toEqual(before.map(({ onHand, reserved }) => ({ onHand: onHand - 1, reserved })));
  const parts = await rowsOf<{ shopId: string; status: string }>(
    shop,
    "SELECT s.shopId, s.status FROM ShopOrder s JOIN `Order` o ON o.id = s.orderId WHERE o.number = ?",
    [number],
  );
  expect(parts.map((part) => part.shopId).sort()).toEqual(offers.map((offer) => offer.shopId).sort());
  expect(new Set(parts.map((part) => part.status))).toEqual(new Set(["NEW"]));
  const orders = await rowsOf(
    shop,
    "SELECT id FROM Payment WHERE orderId = (SELECT id FROM `Order` WHERE number = ?)",
    [number],
  );
  expect(orders).toHaveLength(1);
});
