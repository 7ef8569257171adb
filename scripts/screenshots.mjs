/**
 * `npm run screenshots [URL]`: photographs every screen of a running demo shop, as a phone and as a desk show it, into
 * docs/screenshots. It signs in with the codes of the demo inbox, orders once and leaves the order unpaid.
 */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { chromium } from "playwright";
import sharp from "sharp";
import { PEOPLE } from "../e2e/setup/people.ts";
import { SCREENS } from "../e2e/setup/screens.ts";
import { addressOf, stageOrders } from "../e2e/setup/stage.ts";
import { findBrowser } from "./runtime/browser.mjs";
import { Failure, printFailure } from "./runtime/failure.mjs";
import { projectRoot } from "./runtime/paths.mjs";
import { say } from "./runtime/progress.mjs";

const folder = path.join(projectRoot, "docs", "screenshots");
const SIZES = {
  phone: { width: 390, height: 844, scale: 1.5 },
  desk: { width: 1440, height: 900, scale: 1 },
};
const TALLEST = 1400;

async function main([url = "http://localhost:3000"]) {
  const executablePath = findBrowser();
  if (!executablePath) throw new Failure("No Chromium on this machine: install it or set CHROMIUM_PATH.");
  // Chromium refuses its sandbox to root; the pages it opens here are our own.
  const args = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  const browser = await chromium.launch({ executablePath, args });
  try {
    const cookies = new Map();
    const staged = await stage(browser, url, cookies);
    mkdirSync(folder, { recursive: true });
    for (const name of readdirSync(folder)) if (name.endsWith(".webp")) rmSync(path.join(folder, name));
    for (const [size, shape] of Object.entries(SIZES)) {
      await photographAll({ browser, url, cookies, staged, size, shape });
    }
  } finally {
    await browser.close();
  }
  writeFileSync(path.join(folder, "README.md"), gallery());
  say(`Pictures of ${Object.values(SCREENS).flat().length} screens are in ${folder}`);
}

/** Signs everybody in, and leaves the customer with an unpaid order and a full cart. */
async function stage(browser, url, cookies) {
  for (const who of new Set(
    Object.values(SCREENS)
      .flat()
      .map((screen) => screen.who),
  )) {
    if (who === "guest") continue;
    const page = await openWindow(browser, url, SIZES.desk);
    await signIn(page, PEOPLE[who]);
    cookies.set(who, await page.context().storageState());
    await page.context().close();
  }
  const page = await openWindow(browser, url, SIZES.desk, cookies.get("client"));
  const staged = await stageOrders(page);
  await page.context().close();
  return staged;
}

async function signIn(page, phone) {
  const before = await newestMessage(page);
  await page.goto("/sign-in");
  await page.getByLabel("Nomor ponsel").fill(phone);
  await page.getByRole("button", { name: "Kirim kode" }).click();
  const field = page.getByLabel("Kode 6 angka");
  await field.waitFor();
  const inbox = await page.context().newPage();
  let message = before;
  while (message === before) message = await newestMessage(inbox);
  await inbox.close();
  await field.fill(/#(\d{6})/.exec(message)?.[1] ?? "");
  const later = page.getByText("Nanti saja");
  const away = page.waitForURL((address) => !address.pathname.includes("/sign-in"));
  await Promise.race([later.waitFor().then(() => later.click()), away]);
  await away;
}

async function newestMessage(page) {
  await page.goto("/dev/inbox");
  const messages = page.locator("main p", { hasText: /#\d{6}/ });
  return (await messages.count()) > 0 ? messages.first().textContent() : "";
}

async function photographAll({ browser, url, cookies, staged, size, shape }) {
  const pages = new Map();
  for (const screen of Object.values(SCREENS).flat()) {
    const page = pages.get(screen.who) ?? (await openWindow(browser, url, shape, cookies.get(screen.who)));
    pages.set(screen.who, page);
    const png = await photograph(page, screen, staged, shape);
    await sharp(png)
      .webp({ quality: 70, effort: 6 })
      .toFile(path.join(folder, `${screen.name}-${size}.webp`));
    say(`  ${screen.name} (${size})`);
  }
  for (const page of pages.values()) await page.context().close();
}

/** The page from its top down to its end, or as far as a picture may reach. */
async function photograph(page, screen, staged, { width, height }) {
  await page.setViewportSize({ width, height });
  await page.emulateMedia({ colorScheme: screen.scheme ?? "light", reducedMotion: "reduce" });
  await page.goto(await addressOf(page, screen, staged), { waitUntil: "networkidle" });
  const tall = await page.evaluate(() => document.scrollingElement?.scrollHeight ?? 0);
  // A window as tall as the picture: what sticks to its lower edge belongs at the picture's end.
  await page.setViewportSize({ width, height: Math.min(TALLEST, Math.max(height, tall)) });
  await page.evaluate(picturesShown);
  return page.screenshot({ animations: "disabled" });
}

/** Runs in the page: pictures further down are fetched only once the window reaches them. */
async function picturesShown() {
  await document.fonts.ready;
  const inSight = [...document.images].filter((one) => {
    const { top, width } = one.getBoundingClientRect();
    return width > 0 && top < window.innerHeight && !one.complete;
  });
  const patience = new Promise((resolve) => setTimeout(resolve, 5_000));
  const arrivals = inSight.map((one) => new Promise((resolve) => one.addEventListener("load", resolve)));
  await Promise.race([patience, Promise.all(arrivals)]);
}

async function openWindow(browser, baseURL, { width, height, scale }, storageState) {
  const context = await browser.newContext({
    baseURL,
    storageState,
    viewport: { width, height },
    deviceScaleFactor: scale,
    locale: "id-ID",
    timezoneId: "Asia/Jakarta",
  });
  return context.newPage();
}

/** The page that shows all pictures, for a reader of the repository. */
function gallery() {
  const groups = Object.entries(SCREENS).map(([group, screens]) => {
    const rows = screens.map(
      ({ name }) =>
        `| ${name} | <img src="${name}-phone.webp" width="195" alt="${name} on a phone"> | <img src="${name}-desk.webp" width="520" alt="${name} at a desk"> |`,
    );
    return [
      `## ${group[0].toUpperCase()}${group.slice(1)}`,
      "",
      "| screen | 390 px | 1440 px |",
      "|---|---|---|",
      ...rows,
    ].join("\n");
  });
  return ["# Every screen", "Made by `npm run screenshots` from a running demo shop.", ...groups, ""].join(
    "\n\n",
  );
}

main(process.argv.slice(2)).catch((error) => {
  printFailure(error);
  process.exit(1);
});
