import { expect, test } from "./setup/fixtures";
import { rowsOf, windowOf } from "./setup/people";

const CONSOLE_PAGES = [
  "",
  "/products",
  "/inventory",
  "/inventory/ledger",
  "/warehouses",
  "/transfers",
  "/orders",
  "/finance",
  "/team",
  "/settings",
  "/settings/api-keys",
  "/settings/webhooks",
];

test("a client cannot open the console, and a guest is sent to sign in", async ({ browser, page, shop }) => {
  const [some] = await rowsOf<{ slug: string }>(shop, "SELECT slug FROM Shop WHERE status = 'OPEN' LIMIT 1");
  const client = await windowOf(browser, shop, "client");
  for (const path of CONSOLE_PAGES) {
    const answer = await client.goto(`/console/${some?.slug}${path}`);
    expect(answer?.status(), `/console${path} for a client`).toBe(404);
  }
  await page.goto(`/console/${some?.slug}/orders`);
  await expect(page).toHaveURL(/sign-in/);
});

test("another shop's console, orders and transfers do not exist for an owner", async ({ browser, shop }) => {
  const foreign = await rowsOf<{ slug: string; id: string }>(
    shop,
    `SELECT s.slug, (SELECT id FROM ShopOrder o WHERE o.shopId = s.id LIMIT 1) AS id FROM Shop s
     WHERE s.status = 'OPEN' AND s.id NOT IN (SELECT shopId FROM ShopMember m JOIN User u ON u.id = m.userId WHERE u.phone = '+6281200000002')
     LIMIT 1`,
  );
  const [mine] = await rowsOf<{ slug: string }>(
    shop,
    `SELECT s.slug FROM Shop s JOIN ShopMember m ON m.shopId = s.id JOIN User u ON u.id = m.userId
     WHERE u.phone = '+6281200000002' AND m.role = 'OWNER' AND s.status = 'OPEN' LIMIT 1`,
  );
  const owner = await windowOf(browser, shop, "owner");
  const { slug = "", id = "" } = foreign[0] ?? {};
  for (const path of CONSOLE_PAGES) {
    expect((await owner.goto(`/console/${slug}${path}`))?.status(), path).toBe(404);
  }
  expect((await owner.goto(`/console/${mine?.slug}/orders`))?.status()).toBe(200);
  expect((await owner.goto(`/console/${mine?.slug}/orders/${id}`))?.status()).toBe(404);
  expect((await owner.goto("/admin"))?.status()).toBe(404);
});

test("staff open the admin, a client does not find it", async ({ browser, shop }) => {
  const staff = await windowOf(browser, shop, "staff");
  expect((await staff.goto("/admin"))?.status()).toBe(200);
  const client = await windowOf(browser, shop, "client");
  for (const path of ["", "/products", "/categories", "/proposals", "/shops"]) {
    expect((await client.goto(`/admin${path}`))?.status(), path).toBe(404);
  }
});
