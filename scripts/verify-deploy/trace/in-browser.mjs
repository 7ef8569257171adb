import { chromium } from "playwright";
import { findBrowser } from "../../runtime/browser.mjs";

/** Opens the shop in a real browser and does `work` there. */
export async function inBrowser({ url }, work) {
  const executablePath = findBrowser();
  if (!executablePath) throw new Error("there is no Chromium to buy with: install it or set CHROMIUM_PATH");
  // Chromium refuses its sandbox to root; the pages it opens here are our own.
  const args = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  const browser = await chromium.launch({ executablePath, args });
  try {
    const page = await browser.newPage({ baseURL: url, locale: "id-ID" });
    return await work(page);
  } finally {
    await browser.close();
  }
}

/** A customer buys what the product's page offers first. Answers the order's number. */
export async function buyOnPages(page, { phone, sentCode, slug }) {
  await page.goto("/sign-in");
  await page.getByLabel("Nomor ponsel").fill(phone);
  await page.getByRole("button", { name: "Kirim kode" }).click();
  const field = page.getByLabel("Kode 6 angka");
  await field.waitFor();
  await field.fill(await sentCode());
  await page.waitForURL((address) => !address.pathname.includes("/sign-in"));

  await page.goto(`/p/${slug}`);
  await page
    .getByRole("button", { name: /keranjang dari/i })
    .first()
    .click();
  await page.getByText("Masuk keranjang").first().waitFor();
  await page.goto("/checkout");
  await page.getByRole("button", { name: "Buat pesanan" }).first().click();
  await page.waitForURL(/\/orders\/GR-/);
  return /GR-[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(page.url())[0];
}

/**
 * The order's trace begins in the browser, with the request that placed it, and is linked with the view of the page it was placed on.
 *
 * @returns one line of what was seen
 */
export function checkBrowser(spans, placed) {
  const told = spans.filter(({ service }) => service === "gerai-browser");
  const call = told.find(({ traceId, name }) => traceId === placed && name === "POST /api/orders");
  if (!call) throw new Error(`the browser's own span is missing in the trace ${placed}`);
  if (call.parentSpanId) throw new Error("the browser's span is not the first of the order's trace");
  const served = spans.find(({ parentSpanId, name }) => parentSpanId === call.spanId && /^POST/.test(name));
  if (served?.service !== "gerai") throw new Error("the server does not go on with the browser's span");
  const view = told.find(({ spanId }) => spanId === call.links[0]?.spanId);
  if (view?.name !== "view /[locale]/checkout")
    throw new Error("the order is not linked with its page's view");
  if (!spans.some(({ spanId, traceId }) => spanId === view.parentSpanId && traceId === view.traceId))
    throw new Error("the page's view is in no trace of the server's");
  if (!(view.attributes["browser.web_vital.ttfb"] > 0)) throw new Error("the page's view has no vitals");
  const actions = told.filter(({ name }) => name.startsWith("action on "));
  for (const action of actions)
    if (!spans.some((span) => span.parentSpanId === action.spanId && span.service === "gerai"))
      throw new Error(`the server does not go on with ${action.name}`);
  if (actions.length === 0) throw new Error("no server action was told by the browser");
  return `${told.length} spans of the browser`;
}
