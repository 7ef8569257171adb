import type { formats } from "@/i18n/formats";
import type { Messages as AppMessages } from "@/i18n/messages";
import type { AppLocale } from "@/i18n/routing";

declare module "next-intl" {
  // next-intl reads its types from an interface it calls AppConfig; a type alias cannot be merged into it.
  interface AppConfig {
    Locale: AppLocale;
    Messages: AppMessages;
    Formats: typeof formats;
  }
}
