import type { useTranslations } from "next-intl";
import type { SourcingReason } from "@/lib/inventory";

type Words = ReturnType<typeof useTranslations<"console-sourcing.reason">>;

/** Why units come from their warehouse, in one line: "2 parcels: Jakarta had only 3". */
export function reasonWords(t: Words, reason: SourcingReason): string {
  switch (reason.code) {
    case "ONLY_SOURCE":
      return t("ONLY_SOURCE");
    case "ALL_IN_ONE_PARCEL":
      return t("ALL_IN_ONE_PARCEL", { instead: reason.instead });
    case "FEWEST_PARCELS":
      return t("FEWEST_PARCELS", { parcels: reason.parcels });
    case "SPLIT":
      return t("SPLIT", { parcels: reason.parcels, short: reason.short, had: reason.had });
    default:
      return t(reason.code, { over: reason.over });
  }
}
