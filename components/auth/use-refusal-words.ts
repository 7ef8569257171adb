"use client";

import { useTranslations } from "next-intl";
import type { ActionError } from "@/lib/platform/action-result";

/** A refusal in words, with the wait or the tries left where the refusal tells them. Needs `auth` and `errors`. */
export function useRefusalWords() {
  const t = useTranslations("auth");
  const errors = useTranslations("errors");
  const duration = useDuration();

  return ({ code, params }: ActionError): string => {
    if (params.offline) return t("offline");
    if (code === "CODE_WRONG" && typeof params.left === "number")
      return t("wrongCode", { left: params.left });
    if (typeof params.seconds !== "number") return errors(code);
    const time = duration(params.seconds);
    return code === "CODE_EXHAUSTED" ? t("exhausted", { time }) : t("waitFor", { time });
  };
}

/** Seconds as a person would say them: "40 detik", "4 menit", "2 jam". */
export function useDuration() {
  const t = useTranslations("auth");
  return (seconds: number): string => {
    if (seconds <= 90) return t("seconds", { value: seconds });
    if (seconds <= 5400) return t("minutes", { value: Math.ceil(seconds / 60) });
    return t("hours", { value: Math.ceil(seconds / 3600) });
  };
}
