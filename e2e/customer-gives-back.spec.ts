import type { Browser, Page } from "playwright/test";
import sharp from "sharp";
import { expect, test } from "./setup/fixtures";
import type { RunningShop } from "./setup/flavours";
import { type Offer, offersOfShops, putInCart, stockOf } from "./setup/goods";
import { rowsOf, windowOf } from "./setup/people";

test("a customer gives back one of what was delivered: shop agrees, gets it, puts it back on sale, and the money goes back", async ({
  browser,
  shop,
}) => {
  test.setTimeout(150_000);
  const { customer, owner, part } = await delivered(browser, shop);
  const before = await stockOf(shop, part.offer);

  await test.step("asks, with words and a picture", () => askToGiveBack(customer, part));
  const request = await requestOf(shop, "ReturnRequest", part.id);
  await test.step("the shop reads it and agrees", async () => {
    await owner.goto(`/console/${part.offer.shopSlug}/requests/${request.id}`);
    await expect(owner.getByText("Layarnya retak sejak dibuka dari kotaknya.")).toBeVisible();
    await expect(owner.getByRole("img", { name: /^Foto 1/ })).toBeVisible();
    await owner.getByRole("button", { name: "Setujui pengembalian" }).click();
    await owner.getByRole("alertdialog").getByRole("button", { name: "Setujui pengembalian" }).click();
    await expect(owner.getByText("Menunggu kiriman pembeli").first()).toBeVisible();
  });

  await test.step("the customer sends it and says by whom", async () => {
    await customer.reload();
    await customer.getByRole("button", { name: "Catat resi pengembalian" }).click();
    const dialog = customer.getByRole("dialog");
    await dialog.getByLabel("Kurir").fill("JNE");
    await dialog.getByLabel("Nomor resi").fill("JNE0099887766");
    await dialog.getByRole("button", { name: "Simpan resi" }).click();
    await expect(customer.getByText("Barang dalam perjalanan ke toko")).toBeVisible();
  });

  await test.step("the shop gets it and puts it back on sale", async () => {
    await owner.reload();
    await expect(owner.getByText("JNE0099887766").first()).toBeVisible();
    await owner.getByRole("button", { name: "Barang diterima" }).click();
    await owner.getByRole("dialog").getByRole("button", { name: "Terima dan kembalikan dana" }).click();
    await expect(owner.getByRole("dialog")).toBeHidden();
    await expect(owner.getByText("Kembali ke stok").first()).toBeVisible();
  });

  await test.step("goods are on sale again, and the money is on its way back without anybody's doing", async () => {
    expect(await stockOf(shop, part.offer)).toEqual({ ...before, onHand: before.onHand + 1 });
    await expect
      .poll(() => refundsOf(shop, part.id), { timeout: 30_000 })
      .toEqual([`${part.total} SUCCEEDED`]);
    await customer.reload();
    await expect(customer.getByText("Selesai, dana dikembalikan").first()).toBeVisible();
  });
});

test("a customer asks to cancel what a shop has begun: the shop agrees, the units are on sale again and the money goes back", async ({
  browser,
  shop,
}) => {
  const { customer, owner } = await windows(browser, shop);
  const part = await buy(customer, shop);
  await owner.goto(`/console/${part.offer.shopSlug}/orders/${part.id}`);
  await owner.getByRole("button", { name: "Terima pesanan" }).click();
  await expect(owner.getByRole("button", { name: "Tandai sudah dikemas" })).toBeVisible();
  const before = await stockOf(shop, part.offer);

  await customer.goto(`/orders/${part.orderNumber}`);
  const card = customer.getByRole("region", { name: part.offer.shopName });
  await card.getByRole("button", { name: "Minta pembatalan" }).click();
  await customer
    .getByRole("alertdialog")
    .getByLabel(/^Alasan/)
    .fill("Salah pilih warna");
  await customer.getByRole("alertdialog").getByRole("button", { name: "Kirim permintaan" }).click();
  await expect(card.getByText("Permintaan batal menunggu jawaban toko")).toBeVisible();

  const request = await requestOf(shop, "CancelRequest", part.id);
  await owner.goto(`/console/${part.offer.shopSlug}/requests/${request.id}`);
  await expect(owner.getByText("Salah pilih warna").first()).toBeVisible();
  await owner.getByRole("button", { name: "Setujui pembatalan" }).click();
  await owner.getByRole("alertdialog").getByRole("button", { name: "Setujui pembatalan" }).click();
  await expect(owner.getByText("Dibatalkan", { exact: true }).first()).toBeVisible();

  expect(await stockOf(shop, part.offer)).toEqual({ ...before, onHand: before.onHand + 1 });
  await expect.poll(() => refundsOf(shop, part.id), { timeout: 30_000 }).toEqual([`${part.total} SUCCEEDED`]);
  await customer.reload();
  await expect(card.getByText("Dibatalkan").first()).toBeVisible();
});

test("what a shop refuses goes to Gerai: the customer appeals, staff side with the customer, and the money goes back", async ({
  browser,
  shop,
}) => {
  test.setTimeout(150_000);
  const { customer, owner, part } = await delivered(browser, shop);
  await askToGiveBack(customer, part);
  const request = await requestOf(shop, "ReturnRequest", part.id);
  const before = await stockOf(shop, part.offer);

  await test.step("the shop says no, and why", async () => {
    await owner.goto(`/console/${part.offer.shopSlug}/requests/${request.id}`);
    await owner.getByRole("button", { name: "Tolak", exact: true }).click();
    const dialog = owner.getByRole("dialog");
    await dialog.getByLabel("Alasan untuk pembeli").fill("Barang utuh saat kami kemas.");
    await dialog.getByRole("button", { name: "Tolak", exact: true }).click();
    await expect(owner.getByText("Jawabanmu: Barang utuh saat kami kemas.")).toBeVisible();
  });

  await test.step("the customer reads it and appeals", async () => {
    await customer.reload();
    await expect(customer.getByText("Jawaban toko: Barang utuh saat kami kemas.")).toBeVisible();
    await customer.getByRole("button", { name: "Ajukan banding" }).click();
    const dialog = customer.getByRole("dialog");
    await dialog.getByRole("button", { name: "Kirim banding" }).click();
    await expect(dialog.getByText("Tulis sedikit lebih lengkap")).toBeVisible();
    await dialog.getByLabel("Mengapa jawaban toko keliru?").fill("Kotaknya penyok, fotonya saya lampirkan.");
    await dialog.getByRole("button", { name: "Kirim banding" }).click();
    await expect(customer.getByText("Sedang dinilai Gerai").first()).toBeVisible();
  });

  await test.step("staff read both and decide", async () => {
    const staff = await windowOf(browser, shop, "staff");
    await staff.goto("/admin/appeals");
    await staff.getByRole("link", { name: part.orderNumber }).first().click();
    await expect(staff.getByText("Kotaknya penyok, fotonya saya lampirkan.")).toBeVisible();
    await staff.getByRole("button", { name: "Putuskan" }).click();
    const dialog = staff.getByRole("dialog");
    await dialog.getByRole("button", { name: "Simpan keputusan" }).click();
    await expect(dialog.getByText("Pilih keputusan.")).toBeVisible();
    await dialog.getByRole("radio", { name: /dana kembali sekarang/ }).check();
    await dialog.getByLabel("Alasan").fill("Foto menunjukkan kerusakan di jalan.");
    await dialog.getByRole("button", { name: "Simpan keputusan" }).click();
    await expect(dialog).toBeHidden();
    await expect(staff.getByText("Foto menunjukkan kerusakan di jalan.").first()).toBeVisible();
    await staff.goto("/admin/appeals");
    await expect(staff.getByRole("link", { name: part.orderNumber })).toHaveCount(0);
  });

  await test.step("the money goes back, and nothing onto the shelf: nobody of ours saw the goods", async () => {
    await expect
      .poll(() => refundsOf(shop, part.id), { timeout: 30_000 })
      .toEqual([`${part.total} SUCCEEDED`]);
    expect(await stockOf(shop, part.offer)).toEqual(before);
    for (const page of [customer, owner]) {
      await page.reload();
      await expect(page.getByText("Foto menunjukkan kerusakan di jalan.").first()).toBeVisible();
    }
    await expect(customer.getByRole("button", { name: "Pesanan diterima" })).toHaveCount(0);
  });
});

type Part = { id: string; orderNumber: string; total: number; offer: Offer };

/** One unit of something the demo's owner sells, bought and paid by the demo's customer. */
async function buy(page: Page, shop: RunningShop): Promise<Part> {
  const owned = await rowsOf<{ slug: string }>(
    shop,
    `SELECT s.slug FROM Shop s JOIN ShopMember m ON m.shopId = s.id AND m.role = 'OWNER'
     JOIN User u ON u.id = m.userId AND u.phone = '+6281200000002'`,
  );
  const slugs = owned.map(({ slug }) => slug);
  const offer = (await offersOfShops(shop, 5)).find(({ shopSlug }) => slugs.includes(shopSlug));
  if (!offer) throw new Error("the demo's owner sells nothing");
  await putInCart(page, offer);
  await page.goto("/checkout");
  const place = page.getByRole("button", { name: "Buat pesanan" }).first();
  await expect(place).toBeEnabled();
  await place.click();
  await page.waitForURL(/\/orders\/GR-/);
  const orderNumber = /GR-[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(page.url())?.[0] ?? "";
  await page.getByRole("button", { name: /Bayar sekarang/ }).click();
  await page.waitForURL(/sandbox-gateway/);
  await page.getByRole("button", { name: /^Bayar Rp/ }).click();
  await page.waitForURL(/\/orders\/GR-/);
  await expect(page.getByText(/sudah kami terima/)).toBeVisible({ timeout: 20_000 });
  const [part] = await rowsOf<{ id: string; total: number }>(
    shop,
    "SELECT s.id, s.total FROM ShopOrder s JOIN `Order` o ON o.id = s.orderId WHERE o.number = ? AND s.shopId = ?",
    [orderNumber, offer.shopId],
  );
  if (!part) throw new Error(`${orderNumber} has no part of ${offer.shopName}`);
  return { ...part, orderNumber, offer };
}

/** The windows of a customer and a shop's owner, and a part that the one bought and the other sent. */
async function delivered(browser: Browser, shop: RunningShop) {
  const { customer, owner } = await windows(browser, shop);
  const part = await buy(customer, shop);
  await test.step("the shop sends it, and it arrives", () => deliver(owner, part));
  return { customer, owner, part };
}

async function deliver(page: Page, part: Part): Promise<void> {
  await page.goto(`/console/${part.offer.shopSlug}/orders/${part.id}`);
  await page.getByRole("button", { name: "Terima pesanan" }).click();
  await page.getByRole("button", { name: "Tandai sudah dikemas" }).click();
  await page.getByRole("button", { name: "Serahkan ke kurir" }).click();
  for (const field of await page.getByLabel(/^Resi paket dari/).all()) await field.fill("JX1234567890");
  await page.getByRole("button", { name: "Simpan dan tandai dikirim" }).click();
  await page.getByRole("button", { name: "Tandai sampai" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Tandai sampai" }).click();
  await expect(page.getByText("Sampai", { exact: true }).first()).toBeVisible();
}

async function askToGiveBack(page: Page, part: Part): Promise<void> {
  await page.goto(`/orders/${part.orderNumber}`);
  const card = page.getByRole("region", { name: part.offer.shopName });
  await card.getByRole("button", { name: "Ajukan pengembalian" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: "Ajukan pengembalian" }).click();
  await expect(dialog.getByText("Pilih alasannya.")).toBeVisible();
  await dialog.getByLabel("Alasan").selectOption({ label: "Barang rusak atau cacat" });
  await dialog.getByLabel("Ceritakan masalahnya").fill("Layarnya retak sejak dibuka dari kotaknya.");
  await dialog.locator("input[type=file]").setInputFiles(await picture());
  await expect(dialog.getByRole("img", { name: "Foto 1" })).toBeVisible();
  await dialog.getByRole("button", { name: "Ajukan pengembalian" }).click();
  await expect(card.getByText("Menunggu jawaban toko")).toBeVisible();
}

async function windows(browser: Browser, shop: RunningShop) {
  return { customer: await windowOf(browser, shop, "client"), owner: await windowOf(browser, shop, "owner") };
}

async function requestOf(
  shop: RunningShop,
  table: "ReturnRequest" | "CancelRequest",
  shopOrderId: string,
): Promise<{ id: string }> {
  const [request] = await rowsOf<{ id: string }>(shop, `SELECT id FROM ${table} WHERE shopOrderId = ?`, [
    shopOrderId,
  ]);
  if (!request) throw new Error(`no ${table} was written`);
  return request;
}

async function refundsOf(shop: RunningShop, shopOrderId: string): Promise<string[]> {
  const rows = await rowsOf<{ amount: number; status: string }>(
    shop,
    "SELECT amount, status FROM Refund WHERE shopOrderId = ?",
    [shopOrderId],
  );
  return rows.map(({ amount, status }) => `${amount} ${status}`);
}

async function picture() {
  const red = { width: 640, height: 480, channels: 3 as const, background: "#b3261e" };
  return {
    name: "retak.png",
    mimeType: "image/png",
    buffer: await sharp({ create: red }).png().toBuffer(),
  };
}
