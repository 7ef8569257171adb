import { MapPin } from "lucide-react";
import { getFormatter, getLocale, getTranslations } from "next-intl/server";
import { Badge } from "@/components/ui/badge";
import { cn } from "@/components/ui/cn";
import { Price } from "@/components/ui/price";
import { Link } from "@/i18n/navigation";
import type { ListingRow } from "@/lib/shops";
import { localText } from "./local-text";

/** At so few units left a card says how many. */
export const FEW_LEFT = 5;
const CITIES_SHOWN = 1;

/** A product in a list: the whole card is one link. */
export async function ProductCard({
  row,
  priority = false,
  as: Heading = "h2",
  className,
}: {
  row: ListingRow;
  /** For the first cards of a page, whose pictures decide when it looks ready. */
  priority?: boolean;
  as?: "h2" | "h3";
  className?: string;
}) {
  const [t, locale, format] = await Promise.all([
    getTranslations("listing.card"),
    getLocale(),
    getFormatter(),
  ]);
  const name = localText(locale, row.name, row.nameEn);
  const soldOut = row.available === 0;
  const more = row.cities.length - CITIES_SHOWN;
  return (
    <article
      className={cn(
        "group relative flex h-full min-w-0 flex-col overflow-hidden rounded-2xl border border-border bg-card transition-shadow hover:shadow-md",
        className,
      )}
    >
      <span className="block aspect-square bg-muted">
        {row.picture ? (
          <img
            src={row.picture.url}
            alt=""
            width={row.picture.width}
            height={row.picture.height}
            loading={priority ? "eager" : "lazy"}
            fetchPriority={priority ? "high" : undefined}
            decoding="async"
            className={cn("size-full object-cover", soldOut && "opacity-60 grayscale-[60%]")}
          />
        ) : null}
      </span>
      {soldOut ? (
        <Badge className="absolute top-2 left-2">{t("soldOut")}</Badge>
      ) : row.available <= FEW_LEFT ? (
        <Badge tone="accent" className="absolute top-2 left-2">
          {t("few", { count: row.available })}
        </Badge>
      ) : null}
      <div className="flex flex-1 flex-col gap-1 p-3">
        <Heading className="line-clamp-2 min-h-10 font-medium text-sm leading-5 tracking-normal">
          <Link
            href={`/p/${row.slug}`}
            prefetch={false}
            className="after:absolute after:inset-0 after:rounded-2xl focus-visible:outline-none focus-visible:after:outline-2 focus-visible:after:outline-ring focus-visible:after:-outline-offset-2"
          >
            {name}
          </Link>
        </Heading>
        <p>
          {row.maxPrice > row.minPrice ? (
            <span className="mr-1 text-muted-foreground text-xs">{t("from")}</span>
          ) : null}
          <Price amount={row.minPrice} compareAt={row.compareAt} compareAtLabel={t("wasLabel")} />
        </p>
        <p className="mt-auto flex min-w-0 flex-wrap items-center gap-x-2 pt-1 text-muted-foreground text-xs">
          <span className="whitespace-nowrap">{t("shops", { count: row.shopCount })}</span>
          {row.sold > 0 ? (
            <span className="whitespace-nowrap">
              {t("sold", { count: format.number(row.sold, "compact") })}
            </span>
          ) : null}
        </p>
        {row.cities.length > 0 ? (
          <p className="flex min-w-0 items-center gap-1 text-muted-foreground text-xs">
            <MapPin aria-hidden="true" className="size-3.5 shrink-0" />
            <span className="truncate">{row.cities.slice(0, CITIES_SHOWN).join(", ")}</span>
            {more > 0 ? <span className="shrink-0">{t("moreCities", { count: more })}</span> : null}
          </p>
        ) : null}
      </div>
    </article>
  );
}
