import type { Page, Request } from "playwright/test";
import { expect, test } from "./setup/fixtures";
import { offersOfShops, putInCart } from "./setup/goods";

const DIGITS = "0123456789abcd";
const PAGE = `00-${"5".repeat(18)}${DIGITS}-${"7".repeat(16)}`;

// This shop sends no traces, so its pages name none: one is written into them on their way.
test("a page whose trace is kept gives each of its calls a trace, and tells of them and of its view when it is left", async ({
  page,
  shop,
}) => {
  const [offer] = await offersOfShops(shop, 1);
  await nameTrace(page, `${PAGE}-01`);
  await page.addInitScript(keepBeacons);
  const posts: Request[] = [];
  page.on("request", (request) => void (request.method() === "POST" && posts.push(request)));
  await putInCart(page, offer as NonNullable<typeof offer>);
  await page.goto("/cart");

  const action = posts.find((request) => request.headers()["next-action"]);
  const [, trace = "", span] = action?.headers().traceparent?.split("-") ?? [];
  expect(trace).toMatch(new RegExp(`^[0-9a-f]{18}${DIGITS}$`));
  const told = (await page.evaluate(() => JSON.parse(sessionStorage.told ?? "[]"))) as Told[];
  expect(told.every((one) => one.page === `${PAGE}-01` && one.view === told[0]?.view)).toBe(true);
  const views = told.flatMap(({ load }) => load ?? []);
  expect(views).toEqual([
    expect.objectContaining({
      path: `/p/${offer?.slug}`,
      took: expect.any(Number),
      ttfb: expect.any(Number),
    }),
  ]);
  const calls = told.flatMap((one) => one.calls);
  expect(calls).toContainEqual(
    expect.objectContaining({
      trace,
      span,
      path: `/p/${offer?.slug}`,
      method: "POST",
      action: true,
      status: 200,
    }),
  );
});

test("a page whose trace is not kept tells nothing", async ({ page, shop }) => {
  const [offer] = await offersOfShops(shop, 1);
  await nameTrace(page, `${PAGE}-00`);
  await page.addInitScript(keepBeacons);
  const posts: Request[] = [];
  page.on("request", (request) => void (request.method() === "POST" && posts.push(request)));
  await putInCart(page, offer as NonNullable<typeof offer>);
  await page.goto("/cart");
  expect(posts.filter((request) => request.headers()["next-action"])).not.toEqual([]);
  expect(posts.filter((request) => request.headers().traceparent)).toEqual([]);
  expect(await page.evaluate(() => sessionStorage.told)).toBeUndefined();
});

type Told = { page: string; view: string; load?: object; calls: object[] };

// Runs in the page. What a page says while it is left reaches no listener outside of it.
function keepBeacons(): void {
  navigator.sendBeacon = (_url, body) => {
    sessionStorage.told = JSON.stringify([
      ...JSON.parse(sessionStorage.told ?? "[]"),
      JSON.parse(String(body)),
    ]);
    return true;
  };
}

async function nameTrace(page: Page, traceparent: string): Promise<void> {
  await page.route(/\/p\//, async (route) => {
    if (route.request().resourceType() !== "document") return route.continue();
    const response = await route.fetch();
    const meta = `<head><meta name="traceparent" content="${traceparent}"/>`;
    await route.fulfill({ response, body: (await response.text()).replace("<head>", meta) });
  });
}
