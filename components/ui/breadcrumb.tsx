import { ChevronRight } from "lucide-react";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { Link } from "@/i18n/navigation";
import { cn } from "./cn";

export type Crumb = {
  label: ReactNode /** Left out for the page itself. */;
  href?: string;
};

/** The way from the top to this page; the last crumb is the page itself. */
export async function Breadcrumb({ items, className }: { items: Crumb[]; className?: string }) {
  const t = await getTranslations("ui");
  return (
    <nav aria-label={t("breadcrumb")} className={cn("min-w-0", className)}>
      <ol className="scrollbar-none flex items-center gap-1 overflow-x-auto whitespace-nowrap text-muted-foreground text-sm">
        {items.map((item, index) => (
          <li key={item.href ?? index} className="flex shrink-0 items-center gap-1">
            {index > 0 ? <ChevronRight aria-hidden="true" className="size-3.5 shrink-0 opacity-70" /> : null}
            {item.href ? (
              <Link href={item.href} className="rounded-sm px-0.5 py-1 hover:text-foreground hover:underline">
                {item.label}
              </Link>
            ) : (
              <span aria-current="page" className="max-w-64 truncate px-0.5 py-1 font-medium text-foreground">
                {item.label}
              </span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
