"use client";

import { useTranslations } from "next-intl";
import type { ActionError } from "@/lib/platform/action-result";

/** What an action of the second factor refused, in words. Needs `second-factor`. */
export function useFactorWords(): (error: ActionError) => string {
  const t = useTranslations("second-factor.refusal");
  return ({ code, params, fieldErrors }) => {
    if (params.dismissed) return t("dismissed");
    if (code === "RATE_LIMITED")
      return t("RATE_LIMITED", { minutes: Math.max(1, Math.ceil(Number(params.seconds ?? 60) / 60)) });
    if (Object.values(fieldErrors).includes("CODE_FORM")) return t("CODE_FORM");
    const key = code as Parameters<typeof t>[0];
    return t.has(key) ? t(key) : t("other");
  };
}
