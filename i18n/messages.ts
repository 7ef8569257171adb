import type { AppLocale } from "./routing";

/**
 * Every message namespace, by file name in messages/<locale>/. A new file is added here once: this
 * gives it its types (from the Indonesian words) and puts it in the bundle.
 */
export type Messages = {
  account: typeof import("../messages/id/account.json");
  admin: typeof import("../messages/id/admin.json");
  "admin-finance": typeof import("../messages/id/admin-finance.json");
  "admin-orders": typeof import("../messages/id/admin-orders.json");
  auth: typeof import("../messages/id/auth.json");
  cart: typeof import("../messages/id/cart.json");
  checkout: typeof import("../messages/id/checkout.json");
  common: typeof import("../messages/id/common.json");
  console: typeof import("../messages/id/console.json");
  "console-activity": typeof import("../messages/id/console-activity.json");
  "console-api-keys": typeof import("../messages/id/console-api-keys.json");
  "console-batches": typeof import("../messages/id/console-batches.json");
  "console-counts": typeof import("../messages/id/console-counts.json");
  "console-dashboard": typeof import("../messages/id/console-dashboard.json");
  "console-finance": typeof import("../messages/id/console-finance.json");
  "console-inventory": typeof import("../messages/id/console-inventory.json");
  "console-orders": typeof import("../messages/id/console-orders.json");
  "console-requests": typeof import("../messages/id/console-requests.json");
  "console-products": typeof import("../messages/id/console-products.json");
  "console-settings": typeof import("../messages/id/console-settings.json");
  "console-setup": typeof import("../messages/id/console-setup.json");
  "console-sourcing": typeof import("../messages/id/console-sourcing.json");
  "console-team": typeof import("../messages/id/console-team.json");
  "console-transfers": typeof import("../messages/id/console-transfers.json");
  "console-warehouses": typeof import("../messages/id/console-warehouses.json");
  "console-webhooks": typeof import("../messages/id/console-webhooks.json");
  developers: typeof import("../messages/id/developers.json");
  errors: typeof import("../messages/id/errors.json");
  inbox: typeof import("../messages/id/inbox.json");
  listing: typeof import("../messages/id/listing.json");
  notices: typeof import("../messages/id/notices.json");
  notifications: typeof import("../messages/id/notifications.json");
  orders: typeof import("../messages/id/orders.json");
  parcels: typeof import("../messages/id/parcels.json");
  payments: typeof import("../messages/id/payments.json");
  recorder: typeof import("../messages/id/recorder.json");
  privacy: typeof import("../messages/id/privacy.json");
  product: typeof import("../messages/id/product.json");
  returns: typeof import("../messages/id/returns.json");
  "second-factor": typeof import("../messages/id/second-factor.json");
  shop: typeof import("../messages/id/shop.json");
  storefront: typeof import("../messages/id/storefront.json");
  ui: typeof import("../messages/id/ui.json");
};

export type MessageNamespace = keyof Messages;

const namespaces = {
  account: true,
  admin: true,
  "admin-finance": true,
  "admin-orders": true,
  auth: true,
  cart: true,
  checkout: true,
  common: true,
  console: true,
  "console-activity": true,
  "console-api-keys": true,
  "console-batches": true,
  "console-counts": true,
  "console-dashboard": true,
  "console-finance": true,
  "console-inventory": true,
  "console-orders": true,
  "console-requests": true,
  "console-products": true,
  "console-settings": true,
  "console-setup": true,
  "console-sourcing": true,
  "console-team": true,
  "console-transfers": true,
  "console-warehouses": true,
  "console-webhooks": true,
  developers: true,
  errors: true,
  inbox: true,
  listing: true,
  notices: true,
  notifications: true,
  orders: true,
  parcels: true,
  payments: true,
  recorder: true,
  privacy: true,
  product: true,
  returns: true,
  "second-factor": true,
  shop: true,
  storefront: true,
  ui: true,
} satisfies Record<MessageNamespace, true>;

/** All words of one language, keyed by namespace. */
export async function loadMessages(locale: AppLocale): Promise<Messages> {
  const entries = await Promise.all(
    Object.keys(namespaces).map(async (namespace) => {
      const file = await import(`../messages/${locale}/${namespace}.json`);
      return [namespace, file.default] as const;
    }),
  );
  return Object.fromEntries(entries) as Messages;
}
