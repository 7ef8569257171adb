import type { Page } from "playwright/test";
import { type Answer, knock } from "./bypasses/knock";
import { knockingWorld, type Who, type World } from "./bypasses/world";
import { expect, test } from "./setup/fixtures";
import { offersOfShops } from "./setup/goods";

/** Pages, some of everybody's and some of somebody's own. */
const PAGES: [Who, string][] = [
  ["nobody", "/"],
  ["client", "/en/search?q=a"],
  ["client", "/account"],
  ["client", "/en/account/addresses"],
  ["client", "/cart"],
  ["client", "/checkout"],
  ["stranger", "/orders/{order}"],
  ["owner", "/console/{mine}"],
  ["staff", "/admin"],
  ["nobody", "/sign-in"],
  ["nobody", "/no-such-page"],
];

/** Headers that an answer has whoever gives it. */
const SAID_OF_ALL = [
  "content-security-policy",
  "x-content-type-options",
  "x-frame-options",
  "referrer-policy",
  "cross-origin-opener-policy",
  "cross-origin-resource-policy",
  "permissions-policy",
  "content-type",
  "content-language",
  "cache-control",
  "www-authenticate",
];

let world: World;

test.beforeAll(async ({ shop }) => {
  world = await knockingWorld(shop);
});

test("a page runs only scripts with its request's nonce, and nobody may keep it", async ({ shop }) => {
  const nonces = new Set<string>();
  for (const [who, path] of PAGES) {
    const answer = await knock(shop.url, { path: filled(path), headers: { cookie: world.cookies[who] } });
    const policy = onePolicy(answer);
    const nonce = /script-src 'nonce-([\w+/=]+)' 'strict-dynamic';/.exec(policy)?.[1] ?? "";
    expect(nonce, path).not.toBe("");
    nonces.add(nonce);
    const scripts = answer.body.match(/<script(?![^>]*application\/)[^>]*>/g) ?? [];
    expect(scripts.length, path).toBeGreaterThan(3);
    expect(
      scripts.filter((tag) => !tag.includes(`nonce="${nonce}"`)),
      path,
    ).toEqual([]);
    expect(answer.headers["cache-control"], path).toMatch(/no-store/);
  }
  expect(nonces.size).toBe(PAGES.length);
});

test("every answer carries one policy and the other headers, be it page, paper, picture or error", async ({
  shop,
}) => {
  const [offer] = await offersOfShops(shop, 1);
  const product = await knock(shop.url, { path: `/p/${offer?.slug}` });
  const picture = /\/media\/[\w/]+\.\w+/.exec(product.body)?.[0] ?? "";
  const none = [
    "/icon.svg",
    "/account/x.css",
    "/api/health",
    "/api/metrics",
    "/api/notifications",
    "/_next/static/none.js",
  ];
  for (const path of ["/", "/en", "/search", `/p/${offer?.slug}`, ...none, picture]) {
    const answer = await knock(shop.url, { path });
    const policy = onePolicy(answer);
    expect(/script-src 'none'|sandbox/.test(policy), path).toBe([...none, picture].includes(path));
    expect(answer.headers, path).toMatchObject({
      "x-content-type-options": "nosniff",
      "x-frame-options": "DENY",
      "referrer-policy": "strict-origin-when-cross-origin",
      "cross-origin-opener-policy": "same-origin",
      "cross-origin-resource-policy": path === picture ? "cross-origin" : "same-origin",
    });
    expect(answer.headers["permissions-policy"], path).toContain("camera=()");
    expect(answer.headers["x-powered-by"], path).toBeUndefined();
    // A demo on plain http: to ask browsers for https would shut it.
    expect(answer.headers["strict-transport-security"], path).toBeUndefined();
  }
});

test("what is answered before the framework carries the same headers as what it answers", async ({
  shop,
}) => {
  // Both are refused: nobody shows a token. The first by lib/api/own-door.ts, the second by the route handler.
  const early = await knock(shop.url, {
    method: "POST",
    path: "/api/v1/orders",
    headers: { "x-request-id": "a b" },
  });
  const late = await knock(shop.url, { path: "/api/v1/orders" });
  expect([early.status, late.status]).toEqual([401, 401]);
  onePolicy(early);
  const told = ({ headers }: Answer) => SAID_OF_ALL.map((name) => [name, headers[name]]);
  expect(told(early)).toEqual(told(late));
  expect(early.headers["x-request-id"]).toMatch(/^[\w-]{36}$/);
});

test("under that policy the pages work, and a script that was smuggled in does not run", async ({
  page,
  shop,
}) => {
  const complaints: string[] = [];
  page.on("console", (said) => {
    if (/Content Security Policy|hydrat/i.test(said.text())) complaints.push(said.text());
  });
  await page.context().addCookies([cookieOf(world.cookies.client, shop.url)]);
  await page.goto("/");
  await page.locator('a[href="/cart"]').first().click();
  await page.waitForURL(/\/cart/);
  // The theme's script ran before the page was painted.
  await expect(page.locator("html")).toHaveClass(/light|dark/);
  expect(complaints).toEqual([]);
  for (const path of ["/account", "/account/addresses/new", "/checkout"]) await page.goto(path);
  expect(complaints).toEqual([]);
  expect(await smuggled(page)).toBe(false);
  expect(complaints.length).toBeGreaterThan(0);
});

/** Whether what an injection would write into a page runs. */
async function smuggled(page: Page): Promise<boolean> {
  return page.evaluate(async () => {
    const place = document.createElement("div");
    document.body.append(place);
    place.innerHTML =
      '<img src="x:" onerror="window.smuggled = true"><a href="javascript:window.smuggled = true">x</a>';
    place.querySelector("a")?.click();
    await new Promise((resolve) => setTimeout(resolve, 300));
    return "smuggled" in window;
  });
}

function onePolicy({ headers, body }: Answer): string {
  const policy = headers["content-security-policy"] ?? "";
  expect([policy].flat().join(), body.slice(0, 80)).not.toBe("");
  expect(policy.toString()).not.toContain(",");
  return policy.toString();
}

function filled(path: string): string {
  return path.replaceAll(/\{(\w+)\}/g, (whole, name) => world.names[name] ?? whole);
}

function cookieOf(header: string, url: string) {
  const [name = "", value = ""] = header.split("=");
  return { name, value, url };
}
