import { getTranslations } from "next-intl/server";
import { cn } from "@/components/ui/cn";
import { Input } from "@/components/ui/input";
import { Link } from "@/i18n/navigation";
import { formatRupiah } from "@/lib/platform/money";
import type { ListingFacets } from "@/lib/shops";
import { FacetGroup } from "./facet-group";
import { type ListingQuery, listingHref } from "./listing-query";

/** Price from and to, and the bands that hold something as shortcuts. */
export async function PriceFacet({
  path,
  query,
  bands,
}: {
  path: string;
  query: ListingQuery;
  bands: ListingFacets["prices"];
}) {
  const t = await getTranslations("listing.filter");
  return (
    <FacetGroup title={t("price")}>
      <div className="flex items-center gap-2">
        <Input
          name="min"
          inputMode="numeric"
          autoComplete="off"
          aria-label={t("min")}
          placeholder="Min"
          prefix="Rp"
          defaultValue={query.min ?? ""}
        />
        <span aria-hidden="true" className="text-muted-foreground">
          –
        </span>
        <Input
          name="max"
          inputMode="numeric"
          autoComplete="off"
          aria-label={t("max")}
          placeholder="Max"
          prefix="Rp"
          defaultValue={query.max ?? ""}
        />
      </div>
      <ul className="mt-1.5">
        {bands.map((band) => {
          const active = query.min === band.from && query.max === band.to;
          const change = active ? { min: null, max: null } : { min: band.from, max: band.to };
          return (
            <li key={band.from}>
              <Link
                href={listingHref(path, query, change)}
                prefetch={false}
                rel="nofollow"
                scroll={false}
                aria-current={active ? "true" : undefined}
                className={cn(
                  "flex gap-1.5 rounded-md py-1.5 text-sm hover:text-link lg:py-1",
                  active && "font-bold text-link",
                )}
              >
                <PriceBandLabel min={band.from} max={band.to} />
                <span className="font-normal text-muted-foreground tabular-nums">{band.count}</span>
              </Link>
            </li>
          );
        })}
      </ul>
    </FacetGroup>
  );
}

/** A price range in words. */
export async function PriceBandLabel({ min, max }: { min: number | null; max: number | null }) {
  const t = await getTranslations("listing.filter");
  const from = formatRupiah(min ?? 0);
  if (max === null) return <span className="whitespace-nowrap">{t("above", { from })}</span>;
  // Bands end one rupiah below the next; nobody says "under Rp 99.999".
  const to = formatRupiah(max % 10 === 9 ? max + 1 : max);
  return <span className="whitespace-nowrap">{min ? t("between", { from, to }) : t("below", { to })}</span>;
}
