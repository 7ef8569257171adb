import { expect, test } from "./setup/fixtures";
import { rowsOf, windowOf } from "./setup/people";

test("a shop accepts, packs and hands over a paid order, and its customer sees each step", async ({
  browser,
  shop,
}) => {
  const [part] = await rowsOf<{ id: string; number: string; slug: string }>(
    shop,
    `SELECT so.id, so.number, s.slug FROM ShopOrder so JOIN Shop s ON s.id = so.shopId JOIN ShopMember m ON m.shopId = s.id
     JOIN User u ON u.id = m.userId WHERE u.phone = '+6281200000002' AND m.role = 'OWNER' AND so.status = 'NEW'
     ORDER BY so.placedAt DESC LIMIT 1`,
  );
  if (!part) throw new Error("the demo's owner has no new order");
  const page = await windowOf(browser, shop, "owner");
  await page.goto(`/console/${part.slug}/orders/${part.id}`);

  await page.getByRole("button", { name: "Terima pesanan" }).click();
  await page.getByRole("button", { name: "Tandai sudah dikemas" }).click();
  await page.getByRole("button", { name: "Serahkan ke kurir" }).click();
  for (const field of await page.getByLabel(/^Resi paket dari/).all()) await field.fill("JX1234567890");
  await page.getByRole("button", { name: "Simpan dan tandai dikirim" }).click();
  await expect(page.getByRole("button", { name: "Tandai sampai" })).toBeVisible();
  await expect(page.getByText("JX1234567890").first()).toBeVisible();

  const [after] = await rowsOf<{ status: string }>(shop, "SELECT status FROM ShopOrder WHERE id = ?", [
    part.id,
  ]);
  expect(after?.status).toBe("SHIPPED");
});
