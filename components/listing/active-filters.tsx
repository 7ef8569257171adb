import { X } from "lucide-react";
import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { Link } from "@/i18n/navigation";
import type { ListingFacets } from "@/lib/shops";
import { attributeText } from "./attribute-text";
import { countFilters, type ListingQuery, listingHref, withoutFilters } from "./listing-query";
import { localText } from "./local-text";
import { PriceBandLabel } from "./price-facet";

type Chip = { key: string; label: ReactNode; href: string };

/** What is filtered by, each a link that takes it away. */
export async function ActiveFilters({
  path,
  query,
  facets,
}: {
  path: string;
  query: ListingQuery;
  facets: ListingFacets;
}) {
  if (countFilters(query) === 0) return null;
  const [t, locale] = await Promise.all([getTranslations("listing.filter"), getLocale()]);
  const chips = chipsOf(path, query, facets, locale, t("stock"));
  return (
    <ul aria-label={t("active")} className="flex flex-wrap items-center gap-2">
      {chips.map((chip) => (
        <li key={chip.key}>
          <Link
            href={chip.href}
            prefetch={false}
            rel="nofollow"
            scroll={false}
            className="inline-flex h-8 max-w-60 items-center gap-1.5 rounded-full bg-primary-soft pr-2 pl-3 font-semibold text-primary-soft-foreground text-sm hover:bg-primary-soft/70"
          >
            <span className="truncate">{chip.label}</span>
            <X aria-hidden="true" className="size-4 shrink-0" />
            <span className="sr-only">{t("remove", { label: "" })}</span>
          </Link>
        </li>
      ))}
      <li>
        <Link
          href={listingHref(path, withoutFilters(query))}
          prefetch={false}
          scroll={false}
          className="rounded-md px-1 py-1.5 font-semibold text-link text-sm hover:underline"
        >
          {t("reset")}
        </Link>
      </li>
    </ul>
  );
}

function chipsOf(
  path: string,
  query: ListingQuery,
  facets: ListingFacets,
  locale: string,
  stockLabel: string,
): Chip[] {
  const without = (values: readonly string[], value: string) => values.filter((other) => other !== value);
  const chips: Chip[] = query.brand.map((slug) => ({
    key: `brand ${slug}`,
    label: facets.brands.find((choice) => choice.value === slug)?.label ?? slug,
    href: listingHref(path, query, { brand: without(query.brand, slug) }),
  }));
  for (const city of query.city) {
    chips.push({
      key: `city ${city}`,
      label: city,
      href: listingHref(path, query, { city: without(query.city, city) }),
    });
  }
  if (query.min !== null || query.max !== null) {
    chips.push({
      key: "price",
      label: <PriceBandLabel min={query.min} max={query.max} />,
      href: listingHref(path, query, { min: null, max: null }),
    });
  }
  for (const [code, values] of Object.entries(query.attributes)) {
    const facet = facets.attributes.find((candidate) => candidate.code === code);
    for (const value of values) {
      const choice = facet?.values.find((candidate) => candidate.value === value);
      const name = facet ? `${localText(locale, facet.name, facet.nameEn)}: ` : "";
      chips.push({
        key: `${code} ${value}`,
        label:
          name + (facet ? attributeText(locale, facet, { value, valueEn: choice?.labelEn ?? null }) : value),
        href: listingHref(path, query, {
          attributes: { ...query.attributes, [code]: without(values, value) },
        }),
      });
    }
  }
  if (query.stock)
    chips.push({ key: "stock", label: stockLabel, href: listingHref(path, query, { stock: false }) });
  return chips;
}
