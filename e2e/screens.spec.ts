import { readdirSync } from "node:fs";
import path from "node:path";
import AxeBuilder from "@axe-core/playwright";
import type { Browser, Page } from "playwright/test";
import { expect, test } from "./setup/fixtures";
import type { RunningShop } from "./setup/flavours";
import { windowOf } from "./setup/people";
import { SCREENS, type Screen, type Staged, type Viewer } from "./setup/screens";
import { addressOf, stageOrders } from "./setup/stage";

const PHONE = { width: 360, height: 800 };
const DESK = { width: 1280, height: 900 };
const AT_NIGHT = new Set(["home", "product", "cart", "checkout", "console-inventory", "admin-product"]);

/** One waits for its network while another is looked at. */
const TABS = [0, 1];

// What next-intl shows in place of words it does not have.
const namespaces = readdirSync(path.resolve("messages/id")).map((file) => path.basename(file, ".json"));
const RAW_KEY = new RegExp(`MISSING_MESSAGE|(?<![\\w./@-])(?:${namespaces.join("|")})\\.[a-z]\\w+`);

// Recording every page takes longer than proving it, and what is wrong is named by its report.
test.use({ trace: "off" });

for (const [group, screens] of Object.entries(SCREENS)) {
  test(`every screen of the ${group} fits a phone, can be used by everybody and reports no error`, async ({
    browser,
    shop,
  }) => {
    test.setTimeout(180_000);
    const windows = new Windows(browser, shop);
    const staged = group === "account" ? await stageOrders(await windows.of("client")) : undefined;
    const left = [...screens];
    const lane = async (tab: number) => {
      for (let screen = left.shift(); screen; screen = left.shift()) {
        const [one, page] = [screen, await windows.of(screen.who, tab)];
        await test.step(one.name, () => prove(page, one, staged));
      }
    };
    await Promise.all(TABS.map(lane));
    await windows.close();
  });
}

/** Reports softly, so that one run names every screen that is wrong. */
async function prove(page: Page, screen: Screen, staged: Staged | undefined): Promise<void> {
  const address = await addressOf(page, screen, staged);
  await page.setViewportSize(PHONE);
  await page.emulateMedia({ colorScheme: screen.scheme ?? "light" });
  const troubles = listen(page, screen);
  const answer = await page.goto(address);
  await settle(page);

  expect.soft(answer?.status(), `${screen.name}: status of ${address}`).toBe(screen.status ?? 200);
  expect.soft(new URL(page.url()).pathname, screen.name).toBe(address.split("?")[0]);
  const [scroll = 0, inner = 0] = await page.evaluate(() => [
    document.scrollingElement?.scrollWidth ?? 0,
    window.innerWidth,
  ]);
  expect.soft(scroll, `${screen.name}: width of the page`).toBeLessThanOrEqual(inner);
  expect.soft(await words(page), screen.name).not.toMatch(RAW_KEY);
  expect.soft(await barriers(page), `${screen.name}: axe on a phone`).toEqual([]);
  if (AT_NIGHT.has(screen.name)) {
    await page.setViewportSize(DESK);
    await page.emulateMedia({ colorScheme: "dark" });
    await settle(page);
    expect.soft(await barriers(page), `${screen.name}: axe at a desk in the dark`).toEqual([]);
  }
  expect.soft(troubles.stop(), screen.name).toEqual([]);
}

/** Everything that the browser complains of on the way: errors of scripts, and answers of the shop that failed. */
function listen(page: Page, screen: Screen): { stop: () => string[] } {
  const troubles: string[] = [];
  const off = new AbortController();
  const isOwn = (url: string) => url.startsWith(new URL(page.url()).origin);
  page.on("pageerror", (error) => off.signal.aborted || troubles.push(`page error: ${error.message}`));
  page.on("console", (message) => {
    if (off.signal.aborted || message.type() !== "error") return;
    if (screen.status && /status of 404/.test(message.text())) return;
    troubles.push(`console: ${message.text()} (${message.location().url})`);
  });
  page.on("response", (answer) => {
    if (off.signal.aborted || answer.status() < 400 || !isOwn(answer.url())) return;
    if (answer.status() === screen.status) return;
    troubles.push(`${answer.status()}: ${answer.url()}`);
  });
  page.on("requestfailed", (request) => {
    const reason = request.failure()?.errorText ?? "";
    // A page that is left drops what it was still fetching ahead.
    if (off.signal.aborted || reason === "net::ERR_ABORTED" || !isOwn(request.url())) return;
    troubles.push(`${reason}: ${request.url()}`);
  });
  return {
    stop: () => {
      off.abort();
      return troubles;
    },
  };
}

async function settle(page: Page): Promise<void> {
  await page.waitForLoadState("networkidle");
  await page.evaluate(() => document.fonts.ready);
}

/** All that is read or read out, but for what stands in <code>: that is the name of something. */
function words(page: Page): Promise<string> {
  return page.evaluate(() => {
    const named = [...document.querySelectorAll("[aria-label],[placeholder],[alt]")];
    const read = named.flatMap((one) =>
      ["aria-label", "placeholder", "alt"].map((name) => one.getAttribute(name)),
    );
    const names = [...document.querySelectorAll("code")].map((code) => code.textContent);
    // biome-ignore lint/performance/useDomNodeTextContent: what is not shown, scripts among it, is not read.
    const shown = names.reduce((text, name) => text.replace(name, ""), document.body.innerText);
    return [document.title, shown, ...read].filter(Boolean).join("\n");
  });
}

async function barriers(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).options({ resultTypes: ["violations"] }).analyze();
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(
      ({ id, nodes }) =>
        `${id}: ${nodes
          .map((node) => node.target.join(" "))
          .slice(0, 4)
          .join(" | ")}`,
    );
}

/** One window a person for a whole group, its tabs opened as they are needed: signing in is asked for once. */
class Windows {
  readonly #browser: Browser;
  readonly #shop: RunningShop;
  readonly #open = new Map<Viewer, Promise<Page>>();
  readonly #tabs = new Map<string, Promise<Page>>();

  constructor(browser: Browser, shop: RunningShop) {
    this.#browser = browser;
    this.#shop = shop;
  }

  of(who: Viewer, tab = 0): Promise<Page> {
    const first = this.#open.get(who) ?? this.#launch(who);
    this.#open.set(who, first);
    if (tab === 0) return first;
    const name = `${who} ${tab}`;
    const page = this.#tabs.get(name) ?? first.then((one) => one.context().newPage());
    this.#tabs.set(name, page);
    return page;
  }

  async close(): Promise<void> {
    for (const page of this.#open.values()) await (await page).context().close();
  }

  async #launch(who: Viewer): Promise<Page> {
    if (who !== "guest") return windowOf(this.#browser, this.#shop, who);
    return (await this.#browser.newContext({ baseURL: this.#shop.url })).newPage();
  }
}
