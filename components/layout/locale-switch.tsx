"use client";

import { Languages } from "lucide-react";
import { useLocale } from "next-intl";
import type { MouseEvent } from "react";
import { getPathname, usePathname } from "@/i18n/navigation";

/** The same page in the other language. A plain link: the whole document changes its language. */
export function LocaleSwitch({
  label,
  short,
  icon = false,
  className,
}: {
  label: string;
  /** What is seen of it: the language's code, or the label again. */
  short: string;
  icon?: boolean;
  className?: string;
}) {
  const other = useLocale() === "id" ? "en" : "id";
  const href = getPathname({ href: usePathname(), locale: other });

  // The query is left out while rendering, because reading it would make every page dynamic.
  function keepQuery(event: MouseEvent<HTMLAnchorElement>) {
    event.currentTarget.href = href + window.location.search;
  }

  return (
    <a
      href={href}
      hrefLang={other}
      lang={other}
      aria-label={label}
      title={label}
      onClick={keepQuery}
      className={className}
    >
      {icon ? <Languages aria-hidden="true" /> : null}
      {short}
    </a>
  );
}
