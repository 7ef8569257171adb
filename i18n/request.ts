import { locale as rootLocale } from "next/root-params";
import { hasLocale } from "next-intl";
import { getRequestConfig } from "next-intl/server";
import { DEFAULT_TIME_ZONE, formats } from "./formats";
import { loadMessages } from "./messages";
import { type AppLocale, routing } from "./routing";

export default getRequestConfig(async ({ locale, requestLocale }) => {
  const chosen = locale ?? (await localeOfRoute()) ?? (await requestLocale);
  const resolved: AppLocale = hasLocale(routing.locales, chosen) ? chosen : routing.defaultLocale;

  return {
    locale: resolved,
    messages: await loadMessages(resolved),
    timeZone: DEFAULT_TIME_ZONE,
    formats,
  };
});

/**
 * The [locale] segment of the page being rendered. Server actions and route handlers have no root
 * parameters (Next throws there); they fall back to the header that proxy.ts sets.
 */
async function localeOfRoute(): Promise<string | undefined> {
  try {
    return await rootLocale();
  } catch {
    return undefined;
  }
}
