import { ArrowRight } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { Link } from "@/i18n/navigation";
import type { ListingRow } from "@/lib/shops";
import { ProductCard } from "./product-card";

/** A titled row of cards that scrolls sideways where it does not fit. Nothing to show, nothing shown. */
export async function ProductRail({
  title,
  text,
  href,
  rows,
}: {
  title: string;
  text?: string;
  /** Where the rest is. */
  href?: string;
  rows: ListingRow[];
}) {
  if (rows.length === 0) return null;
  const t = await getTranslations("storefront");
  return (
    <section
      aria-label={title}
      // Rails below the fold are neither laid out nor painted until they are near.
      className="-mx-4 min-w-0 px-4 [contain-intrinsic-size:auto_23rem] [content-visibility:auto] md:mx-0 md:px-0"
    >
      <div className="mb-3 flex items-end justify-between gap-4">
        <div className="min-w-0">
          <h2 className="font-extrabold text-lg md:text-xl">{title}</h2>
          {text ? <p className="text-muted-foreground text-sm">{text}</p> : null}
        </div>
        {href ? (
          <Link
            href={href}
            prefetch={false}
            aria-label={t("seeAllOf", { title })}
            className="inline-flex shrink-0 items-center gap-1 py-1 font-semibold text-link text-sm hover:underline"
          >
            {t("seeAll")}
            <ArrowRight aria-hidden="true" className="size-4" />
          </Link>
        ) : null}
      </div>
      <ul className="-mx-4 scrollbar-none flex snap-x scroll-px-4 gap-2.5 overflow-x-auto px-4 pb-2 md:mx-0 md:scroll-px-0 md:gap-4 md:px-0">
        {rows.map((row) => (
          <li key={row.productId} className="w-40 shrink-0 snap-start sm:w-46 md:w-50">
            <ProductCard row={row} as="h3" />
          </li>
        ))}
      </ul>
    </section>
  );
}
