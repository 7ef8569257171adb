import type { Browser, Page } from "playwright/test";
import { expect, test } from "./setup/fixtures";
import type { RunningShop } from "./setup/flavours";
import { rowsOf, windowOf } from "./setup/people";

/** From the newest news down, as the sandbox courier tells of it. */
const WAY = [
  "Paket sampai",
  "Kurir membawa paket ke alamat tujuan",
  "Paket tiba di kota tujuan",
  "Paket berangkat dari kota asal",
  "Paket dijemput kurir",
  "Paket dikemas",
  "Paket dibuat",
];
const ABOUT_TWO_SWEEPS = 130_000;

test("a shop sends two orders, one by a courier it books: the parcel moves by itself, its customer and whoever has the link follow it, and he confirms it", async ({
  browser,
  shop,
}) => {
  test.setTimeout(240_000);
  const [booked, typed] = [await newPart(shop, "="), await newPart(shop, "<>")];
  const owner = await windowOf(browser, shop, "owner");
  const customer = await windowOf(browser, shop, "client");

  await test.step("accepts, packs and books a courier", async () => {
    await pack(owner, booked);
    await owner.getByRole("radio", { name: "Pesan Kurir uji coba" }).check({ force: true });
    await owner.getByRole("button", { name: "Pesan kurir", exact: true }).click();
    await expect(owner.getByText(/Kurir (sedang )?dipesan/).first()).toBeVisible();
  });

  const link = await test.step("the customer finds the packed parcel and a link to pass on", async () => {
    await customer.goto(`/orders/${booked.orderNumber}`);
    await expect(news(customer, booked).first()).toHaveText("Paket dikemas");
    await customer.context().grantPermissions(["clipboard-read", "clipboard-write"], { origin: shop.url });
    await cardOf(customer, booked).getByRole("button", { name: "Salin tautan lacak" }).click();
    await expect(cardOf(customer, booked).getByText("Tersalin")).toBeVisible();
    return customer.evaluate(() => navigator.clipboard.readText());
  });

  await test.step("sends another one under a tracking number it typed in", async () => {
    await pack(owner, typed);
    for (const field of await owner.getByLabel(/^Resi paket dari/).all()) await field.fill("JX1234567890");
    await owner.getByRole("button", { name: "Simpan dan tandai dikirim" }).click();
    await expect(owner.getByRole("button", { name: "Tandai sampai" })).toBeVisible();
    await expect(owner.getByText("JX1234567890").first()).toBeVisible();
    expect(await statusOf(shop, typed)).toBe("SHIPPED");
  });

  await test.step("the courier brings the first one without anybody's doing", async () => {
    await expect.poll(() => statusOf(shop, booked), { timeout: ABOUT_TWO_SWEEPS }).toBe("DELIVERED");
    await customer.reload();
    await expect(news(customer, booked)).toHaveText(WAY);
    await expect(cardOf(customer, booked).getByText(/^SBX/)).toBeVisible();
  });

  await test.step("a stranger with the link sees the same way, and nobody's name or street", () =>
    followAsStranger(browser, shop, { link, part: booked }));

  await test.step("the customer confirms what came", async () => {
    await cardOf(customer, booked).getByRole("button", { name: "Pesanan diterima" }).click();
    await customer.getByRole("button", { name: "Ya, sudah saya terima" }).click();
    await expect(cardOf(customer, booked).getByText("Selesai", { exact: true }).first()).toBeVisible();
    await expect(cardOf(customer, booked).getByRole("button", { name: "Pesanan diterima" })).toBeHidden();
    expect(await statusOf(shop, booked)).toBe("COMPLETED");
  });
});

type Part = {
  id: string;
  number: string;
  slug: string;
  shopName: string;
  orderNumber: string;
  recipient: string;
  phone: string;
  addressLine: string;
  district: string;
  postcode: string;
  items: string;
};

/** A paid part that waits in the shop of the demo's owner: of the demo's customer (=), or of somebody else (<>). */
async function newPart(shop: RunningShop, ofTheClient: "=" | "<>"): Promise<Part> {
  const [part] = await rowsOf<Part>(
    shop,
    `SELECT so.id, so.number, s.slug, s.name AS shopName, o.number AS orderNumber, o.recipient, o.phone, o.addressLine, o.district,
       o.postcode, (SELECT GROUP_CONCAT(i.name SEPARATOR '\\n') FROM OrderItem i WHERE i.shopOrderId = so.id) AS items
     FROM ShopOrder so JOIN Shop s ON s.id = so.shopId JOIN ShopMember m ON m.shopId = s.id AND m.role = 'OWNER'
     JOIN User u ON u.id = m.userId AND u.phone = '+6281200000002' JOIN \`Order\` o ON o.id = so.orderId JOIN User c ON c.id = o.userId
     WHERE so.status = 'NEW' AND c.phone ${ofTheClient} '+6281200000001' ORDER BY so.placedAt DESC LIMIT 1`,
  );
  if (!part) throw new Error("the demo's owner has no such new order");
  return part;
}

async function statusOf(shop: RunningShop, part: Part): Promise<string | undefined> {
  const [row] = await rowsOf<{ status: string }>(shop, "SELECT status FROM ShopOrder WHERE id = ?", [
    part.id,
  ]);
  return row?.status;
}

/** Takes an order on, packs it and leaves the choice of how it goes open. */
async function pack(page: Page, part: Part): Promise<void> {
  await page.goto(`/console/${part.slug}/orders/${part.id}`);
  await page.getByRole("button", { name: "Terima pesanan" }).click();
  await page.getByRole("button", { name: "Tandai sudah dikemas" }).click();
  await page.getByRole("button", { name: "Serahkan ke kurir" }).click();
}

function cardOf(page: Page, part: Part) {
  return page.getByRole("region", { name: part.shopName });
}

/** What a parcel's timeline says, newest first. */
function news(page: Page, part?: Part) {
  return (part ? cardOf(page, part).locator("details") : page.locator("main")).locator("li p");
}

async function followAsStranger(
  browser: Browser,
  shop: RunningShop,
  { link, part }: { link: string; part: Part },
): Promise<void> {
  expect(link).toMatch(new RegExp(`^${shop.url}/track/[\\w-]{43}$`));
  const context = await browser.newContext();
  expect(await context.cookies()).toEqual([]);
  const page = await context.newPage();
  expect((await page.goto(link))?.status()).toBe(200);
  await expect(news(page)).toHaveText(WAY);
  const shown = await page.content();
  const { id, orderNumber, recipient, phone, addressLine, district, postcode, items } = part;
  const secrets = [id, orderNumber, recipient, phone, addressLine, district, postcode, ...items.split("\n")];
  for (const secret of secrets) expect(shown, `the page of the link says ${secret}`).not.toContain(secret);

  const at = link.length - 20;
  const tampered = `${link.slice(0, at)}${link[at] === "A" ? "B" : "A"}${link.slice(at + 1)}`;
  expect((await page.goto(tampered))?.status()).toBe(404);
  await expect(page.getByText("Paket dikemas")).toHaveCount(0);
  await context.close();
}
