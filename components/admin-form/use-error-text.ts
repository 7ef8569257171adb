"use client";

import { useTranslations } from "next-intl";
import type { ErrorParams } from "@/lib/platform/errors";

export type ErrorText = (code: string | undefined, params?: ErrorParams) => string | undefined;

/** Words for an error's or a field's code; a code without words of its own gets the general ones. */
export function useErrorText(): ErrorText {
  const t = useTranslations("errors");
  return (code, params = {}) => {
    if (code === undefined) return undefined;
    const values = Object.fromEntries(
      Object.entries(params).map(([name, value]) => [name, String(value ?? "")]),
    );
    // The code comes from the server, so its type is only known to be text.
    const key = code as "INVALID_INPUT";
    return t.has(key) ? t(key, values) : t("INVALID_INPUT");
  };
}
