import mysql from "mysql2/promise";
import type { Browser, BrowserContext, Page } from "playwright/test";
import { expect } from "./fixtures";
import type { RunningShop } from "./flavours";

/** The demo's accounts, as the README names them, and the owner of a shop that has not opened yet. */
export const PEOPLE = {
  client: "081200000001",
  owner: "081200000002",
  warehouse: "081200000003",
  staff: "081200000004",
  founder: "081200015000",
} as const;

type Cookies = Awaited<ReturnType<BrowserContext["storageState"]>>;

// One sign-in a person and shop: numbers may ask for three codes in ten minutes, and specs for many more.
const signedIn = new Map<string, Cookies>();

/** A window of a demo account, or of a number, signed in through the screens the first time. */
export async function windowOf(
  browser: Browser,
  shop: RunningShop,
  who: keyof typeof PEOPLE | `0${string}`,
): Promise<Page> {
  const key = `${shop.url} ${who}`;
  const known = signedIn.get(key);
  const context = await browser.newContext({ baseURL: shop.url, ...(known ? { storageState: known } : {}) });
  const page = await context.newPage();
  if (known) return page;
  await page.goto("/sign-in");
  await signInWith(page, shop, who in PEOPLE ? PEOPLE[who as keyof typeof PEOPLE] : who);
  signedIn.set(key, await context.storageState());
  return page;
}

/** Fills in the sign-in page that is open, with the code that was sent, and waits until it has led away. */
export async function signInWith(page: Page, shop: RunningShop, phone: string): Promise<void> {
  await page.getByLabel("Nomor ponsel").fill(phone);
  const asked = await now(shop);
  await page.getByRole("button", { name: "Kirim kode" }).click();
  const field = page.getByLabel("Kode 6 angka");
  await expect(field).toBeVisible();
  await field.fill(await sentCode(shop, phone, asked));
  // A new customer is asked for a name on the way; this one says it later.
  const later = page.getByText("Nanti saja");
  const away = page.waitForURL((url) => !url.pathname.includes("/sign-in"));
  await Promise.race([later.waitFor().then(() => later.click()), away]);
  await away;
}

/** A mobile number nobody has used. */
export function freshNumber(): string {
  return `0857${Math.random().toString().slice(2, 10)}`;
}

/** Rows straight from the shop's database, to check what a screen did. */
export async function rowsOf<Row>(
  shop: RunningShop,
  statement: string,
  values: unknown[] = [],
): Promise<Row[]> {
  const connection = await mysql.createConnection({
    uri: shop.databaseUrl,
    timezone: "Z",
    decimalNumbers: true,
  });
  try {
    const [rows] = await connection.query(statement, values);
    return rows as Row[];
  } finally {
    await connection.end();
  }
}

async function now(shop: RunningShop): Promise<Date> {
  const [row] = await rowsOf<{ now: Date }>(shop, "SELECT NOW(3) AS now");
  return row?.now ?? new Date(0);
}

async function sentCode(shop: RunningShop, phone: string, since: Date): Promise<string> {
  const e164 = phone.replace(/^0/, "+62");
  let code = "";
  await expect(async () => {
    const [message] = await rowsOf<{ body: string }>(
      shop,
      "SELECT body FROM DemoMessage WHERE recipient = ? AND createdAt >= ? ORDER BY createdAt DESC LIMIT 1",
      [e164, since],
    );
    code = /#(\d{6})/.exec(message?.body ?? "")?.[1] ?? "";
    expect(code).toMatch(/^\d{6}$/);
  }).toPass();
  return code;
}
