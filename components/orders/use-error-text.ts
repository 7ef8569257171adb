"use client";

import { useTranslations } from "next-intl";
import type { ActionError } from "@/lib/platform/action-result";

/** The words for what an action of buying refused; needs the `errors` and `orders` namespaces. */
export function useErrorText(): (error: ActionError) => string {
  const t = useTranslations("errors");
  const own = useTranslations("orders.error");
  return ({ code, params }) => {
    const values = Object.fromEntries(
      Object.entries(params).map(([name, value]) => [name, String(value ?? "")]),
    );
    // Names what is short and by how much, which the shared words cannot: other refusals of this code carry no name.
    if (code === "OUT_OF_STOCK" && values.name)
      return own("outOfStock", { name: values.name, left: Number(values.left) });
    return t(code, values);
  };
}
