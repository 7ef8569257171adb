import type { PEOPLE } from "./people";

export type Viewer = "guest" | keyof typeof PEOPLE;

export type Screen = {
  /** The picture's file name. */
  name: string;
  who: Viewer;
  at: string | LinkOnList | keyof Staged;
  status?: 404;
  scheme?: "dark";
};

/** Rows get new ids with every seed, so such a screen is found as people find it: by a link on a list. */
type LinkOnList = {
  list: string;
  link: RegExp;
  row?: RegExp;
  /** The path of a page below the one found. */
  below?: string;
};

/** Addresses that exist only after somebody has ordered; see stage.ts. */
export type Staged = { unpaidOrder: string; gatewayPage: string };

const SHOP = "/console/lentera-digital";
const SECOND_SHOP = "/console/kota-gawai";
const NEW_SHOP = "/console/warung-tenun";
const PRODUCT = "/p/sagaro-tangguh-x-tahan-air";
const UUID = "[0-9a-f]{8}-[0-9a-f-]{27}";

const storefront: Screen[] = [
  { name: "home", who: "guest", at: "/" },
  { name: "home-dark", who: "guest", at: "/", scheme: "dark" },
  { name: "home-english", who: "guest", at: "/en" },
  { name: "category", who: "guest", at: "/c/ponsel-tablet" },
  { name: "search", who: "guest", at: "/search?q=kemeja" },
  { name: "search-filtered", who: "guest", at: "/search?q=kemeja&stock=1&max=400000&sort=price-asc" },
  { name: "track-not-found", who: "guest", at: "/track/a-word-nobody-wrote", status: 404 },
  { name: "search-nothing", who: "guest", at: "/search?q=zzqqxx" },
  { name: "product", who: "guest", at: PRODUCT },
  { name: "product-dark", who: "guest", at: PRODUCT, scheme: "dark" },
  { name: "product-english", who: "guest", at: `/en${PRODUCT}` },
  { name: "product-sold-out", who: "guest", at: "/p/kainara-bomber-dwiwarna" },
  { name: "shop", who: "guest", at: "/s/omah-jogja" },
  { name: "privacy", who: "guest", at: "/privacy" },
  { name: "privacy-english", who: "guest", at: "/en/privacy" },
  { name: "developers", who: "guest", at: "/developers" },
  { name: "developers-english", who: "guest", at: "/en/developers" },
  { name: "developers-group", who: "guest", at: "/en/developers/cart-and-checkout" },
  { name: "developers-group-dark", who: "guest", at: "/developers/stock", scheme: "dark" },
  { name: "cart-empty", who: "guest", at: "/cart" },
  { name: "sign-in", who: "guest", at: "/sign-in" },
  { name: "verify-email", who: "guest", at: "/verify-email?token=no-such-token" },
  { name: "unsubscribe", who: "guest", at: "/unsubscribe?token=no-such-token" },
  { name: "inbox", who: "guest", at: "/dev/inbox" },
  { name: "not-found", who: "guest", at: "/no/such/page", status: 404 },
];

const account: Screen[] = [
  { name: "cart", who: "client", at: "/cart" },
  { name: "checkout", who: "client", at: "/checkout" },
  { name: "checkout-english", who: "client", at: "/en/checkout" },
  { name: "order-unpaid", who: "client", at: "unpaidOrder" },
  { name: "sandbox-gateway", who: "client", at: "gatewayPage" },
  { name: "orders", who: "client", at: "/orders" },
  { name: "order-paid", who: "client", at: orderOn("/orders?tab=ongoing") },
  { name: "order-delivered", who: "client", at: orderOn("/orders?tab=done") },
  { name: "order-expired", who: "client", at: orderOn("/orders?tab=cancelled", /Kedaluwarsa/) },
  { name: "order-record", who: "client", at: { ...orderOn("/orders?tab=done"), below: "/record" } },
  { name: "account", who: "client", at: "/account" },
  { name: "profile", who: "client", at: "/account/profile" },
  { name: "addresses", who: "client", at: "/account/addresses" },
  { name: "address-new", who: "client", at: "/account/addresses/new" },
  { name: "address-edit", who: "client", at: rowOn("/account/addresses", "/account/addresses") },
  { name: "sessions", who: "client", at: "/account/sessions" },
  { name: "security", who: "client", at: "/account/security" },
  { name: "account-privacy", who: "client", at: "/account/privacy" },
  { name: "notifications", who: "client", at: "/account/notifications" },
  { name: "notifications-mails", who: "client", at: "/account/notifications?channel=EMAIL" },
  { name: "notification-settings", who: "client", at: "/account/notifications/settings" },
  { name: "open-shop", who: "client", at: "/open-shop" },
];

const shopConsole: Screen[] = [
  { name: "console", who: "owner", at: SHOP },
  { name: "console-dark", who: "owner", at: SHOP, scheme: "dark" },
  { name: "console-english", who: "owner", at: `/en${SHOP}` },
  { name: "console-warehouse-worker", who: "warehouse", at: SHOP },
  { name: "console-notifications", who: "owner", at: `${SHOP}/notifications` },
  { name: "console-notification-settings", who: "owner", at: `${SHOP}/notifications/settings` },
  { name: "console-products", who: "owner", at: `${SHOP}/products` },
  { name: "console-product", who: "owner", at: rowOn(`${SHOP}/products`, `${SHOP}/products`) },
  { name: "console-product-new", who: "owner", at: `${SHOP}/products/new` },
  { name: "console-propose", who: "owner", at: `${SHOP}/products/propose?q=senter` },
  { name: "console-proposals", who: "owner", at: `${SECOND_SHOP}/products/proposals` },
  { name: "console-inventory", who: "owner", at: `${SHOP}/inventory` },
  { name: "console-receive", who: "owner", at: `${SHOP}/inventory/receive` },
  { name: "console-ledger", who: "owner", at: `${SHOP}/inventory/ledger` },
  { name: "console-adjust", who: "owner", at: `${SHOP}/inventory/adjust` },
  { name: "console-import", who: "owner", at: `${SHOP}/inventory/import` },
  { name: "console-batches", who: "owner", at: `${SHOP}/inventory/batches` },
  {
    name: "console-batch",
    who: "owner",
    at: numberOn(`${SHOP}/inventory/batches?kind=COUNT`, `${SHOP}/inventory/batches/BT-`),
  },
  { name: "console-counts", who: "owner", at: `${SHOP}/inventory/counts` },
  { name: "console-count-new", who: "owner", at: `${SHOP}/inventory/counts/new` },
  // The newest is the open one.
  {
    name: "console-count",
    who: "warehouse",
    at: numberOn(`${SHOP}/inventory/counts`, `${SHOP}/inventory/counts/SO-`),
  },
  {
    name: "console-compare",
    who: "owner",
    at: `${SHOP}/inventory/compare?from=2026-01-01T00:00&to=2036-01-01T00:00`,
  },
  { name: "console-warehouses", who: "owner", at: `${SHOP}/warehouses` },
  { name: "console-sourcing", who: "owner", at: `${SHOP}/warehouses/sourcing` },
  { name: "console-transfers", who: "owner", at: `${SHOP}/transfers?show=all` },
  { name: "console-transfer-new", who: "owner", at: `${SHOP}/transfers/new` },
  { name: "console-transfer", who: "owner", at: transferOn("all") },
  { name: "console-transfer-draft", who: "owner", at: transferOn("draft") },
  { name: "console-transfer-edit", who: "owner", at: transferOn("draft", "/edit") },
  { name: "console-transfer-ready", who: "owner", at: transferOn("ready") },
  { name: "console-transfer-arriving", who: "warehouse", at: transferOn("moving") },
  { name: "console-transfer-note", who: "owner", at: transferOn("received", "/note") },
  { name: "console-orders", who: "owner", at: `${SHOP}/orders` },
  { name: "console-orders-english", who: "owner", at: `/en${SHOP}/orders` },
  { name: "console-order", who: "owner", at: rowOn(`${SHOP}/orders`, `${SHOP}/orders`) },
  {
    name: "console-order-record",
    who: "owner",
    at: { ...rowOn(`${SHOP}/orders`, `${SHOP}/orders`), below: "/record" },
  },
  { name: "console-finance", who: "owner", at: `${SHOP}/finance` },
  { name: "console-api-keys", who: "owner", at: `${SHOP}/settings/api-keys` },
  { name: "console-webhooks", who: "owner", at: `${SHOP}/settings/webhooks` },
  {
    name: "console-payout",
    who: "owner",
    at: numberOn(`${SHOP}/finance`, `${SHOP}/finance/payouts/PO-`),
  },
  { name: "console-finance-locked", who: "warehouse", at: `${SHOP}/finance` },
  { name: "console-requests", who: "owner", at: `${SHOP}/requests` },
  { name: "console-request", who: "owner", at: rowOn(`${SHOP}/requests`, `${SHOP}/requests`) },
  { name: "console-team", who: "owner", at: `${SHOP}/team` },
  { name: "console-activity", who: "owner", at: `${SHOP}/activity` },
  { name: "console-activity-locked", who: "warehouse", at: `${SHOP}/activity` },
  { name: "console-settings", who: "owner", at: `${SHOP}/settings` },
  { name: "console-setup", who: "founder", at: `${NEW_SHOP}/setup` },
  { name: "console-unopened", who: "founder", at: NEW_SHOP },
  { name: "console-not-found", who: "owner", at: `${SHOP}/orders/no-such-order`, status: 404 },
];

const admin: Screen[] = [
  { name: "admin", who: "staff", at: "/admin" },
  { name: "admin-dark", who: "staff", at: "/admin", scheme: "dark" },
  { name: "admin-categories", who: "staff", at: "/admin/categories" },
  { name: "admin-brands", who: "staff", at: "/admin/brands" },
  { name: "admin-attributes", who: "staff", at: "/admin/attributes" },
  { name: "admin-products", who: "staff", at: "/admin/products" },
  { name: "admin-product", who: "staff", at: rowOn("/admin/products", "/admin/products") },
  { name: "admin-product-new", who: "staff", at: "/admin/products/new" },
  { name: "admin-proposals", who: "staff", at: "/admin/proposals" },
  { name: "admin-proposal", who: "staff", at: rowOn("/admin/proposals", "/admin/proposals") },
  { name: "admin-shops", who: "staff", at: "/admin/shops" },
  { name: "admin-orders", who: "staff", at: "/admin/orders" },
  { name: "admin-order", who: "staff", at: numberOn("/admin/orders", "/admin/orders/GR-") },
  { name: "admin-shipping", who: "staff", at: "/admin/shipping" },
  { name: "admin-payments", who: "staff", at: "/admin/payments" },
  { name: "admin-payouts", who: "staff", at: "/admin/payouts" },
  { name: "admin-payout-run", who: "staff", at: numberOn("/admin/payouts", "/admin/payouts/PO-") },
  { name: "admin-adjustments", who: "staff", at: "/admin/adjustments" },
  { name: "admin-commission", who: "staff", at: "/admin/commission" },
  { name: "admin-reconciliation", who: "staff", at: "/admin/reconciliation" },
  { name: "admin-settlement", who: "staff", at: rowOn("/admin/reconciliation", "/admin/reconciliation") },
  { name: "admin-notifications", who: "staff", at: "/admin/notifications" },
  { name: "admin-health", who: "staff", at: "/admin/health" },
  { name: "admin-people", who: "staff", at: "/admin/people" },
  { name: "admin-audit", who: "staff", at: "/admin/audit" },
];

/** Every screen of the demo: what the browser test proves and the screenshot script photographs. */
export const SCREENS = { storefront, account, console: shopConsole, admin } satisfies Record<
  string,
  Screen[]
>;

function rowOn(list: string, folder: string): LinkOnList {
  return { list, link: new RegExp(`^${folder}/${UUID}`) };
}

function transferOn(show: string, below = ""): LinkOnList {
  const link = new RegExp(`^${SHOP}/transfers/(?!new)[\\w-]+$`);
  return { list: `${SHOP}/transfers?show=${show}`, link, below };
}

function numberOn(list: string, start: string): LinkOnList {
  return { list, link: new RegExp(`^${start}[\\w-]+$`) };
}

function orderOn(list: string, row?: RegExp): LinkOnList {
  return { list, link: /^\/orders\/GR-/, row };
}
