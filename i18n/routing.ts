import { defineRouting } from "next-intl/routing";

/**
 * Bahasa Indonesia lives at the bare path, English under /en.
 *
 * The language is decided by the URL alone: no detection, no cookie. One URL is then one page for
 * everybody, which is what keeps storefront pages cacheable.
 */
export const routing = defineRouting({
  locales: ["id", "en"],
  defaultLocale: "id",
  localePrefix: "as-needed",
  localeDetection: false,
  localeCookie: false,
  // Pages name their languages themselves (components/listing/page-links.ts), by APP_URL and not by what a request calls us.
  alternateLinks: false,
});

export type AppLocale = (typeof routing.locales)[number];
