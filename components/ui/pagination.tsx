import { ChevronLeft, ChevronRight } from "lucide-react";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { cn } from "./cn";
import { LinkButton } from "./link-button";

/** Keyset paging: to the previous and to the next page, no page numbers. Nothing to page, nothing shown. */
export async function Pagination({
  prevHref,
  nextHref,
  summary,
  className,
}: {
  prevHref?: string | null;
  nextHref?: string | null;
  /** Text between the two, e.g. how many there are. */
  summary?: ReactNode;
  className?: string;
}) {
  if (!prevHref && !nextHref) return null;
  const t = await getTranslations("ui");
  return (
    <nav aria-label={t("pagination")} className={cn("flex items-center justify-between gap-3", className)}>
      {prevHref ? (
        <LinkButton href={prevHref} rel="prev" variant="outline">
          <ChevronLeft aria-hidden="true" />
          {t("previous")}
        </LinkButton>
      ) : (
        <span />
      )}
      {summary ? <span className="text-center text-muted-foreground text-sm">{summary}</span> : null}
      {nextHref ? (
        <LinkButton href={nextHref} rel="next" variant="outline">
          {t("next")}
          <ChevronRight aria-hidden="true" />
        </LinkButton>
      ) : (
        <span />
      )}
    </nav>
  );
}
