import type { Metadata } from "next";
import { getPathname } from "@/i18n/navigation";
import { type AppLocale, routing } from "@/i18n/routing";
import { env } from "@/lib/platform/env";

/** An address of this site in full; `path` is written without the language. */
export function siteUrl(path: string, locale: AppLocale): string {
  return new URL(getPathname({ href: path, locale }), env().APP_URL).href;
}

/** The address search engines should know a page by, and the same page in the other language. */
export function pageLinks(path: string, locale: AppLocale): NonNullable<Metadata["alternates"]> {
  const languages = Object.fromEntries(routing.locales.map((other) => [other, siteUrl(path, other)]));
  return {
    canonical: siteUrl(path, locale),
    languages: { ...languages, "x-default": siteUrl(path, routing.defaultLocale) },
  };
}
