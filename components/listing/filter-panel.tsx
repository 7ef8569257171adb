import { X } from "lucide-react";
import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { LinkButton } from "@/components/ui/link-button";
import { getPathname } from "@/i18n/navigation";
import type { AttributeFacet, FacetChoice, ListingFacets } from "@/lib/shops";
import { attributeText } from "./attribute-text";
import { type Choice, ChoiceList } from "./choice-list";
import { FacetGroup } from "./facet-group";
import { FilterForm } from "./filter-form";
import { countFilters, type ListingQuery, listingHref, withoutFilters } from "./listing-query";
import { localText } from "./local-text";
import { PriceFacet } from "./price-facet";

/** The popover's id, for the button that opens it on a phone. */
export const FILTER_PANEL_ID = "listing-filters";
const MOST_ATTRIBUTES = 6;

/** All facets: a column beside the list on a desk, a sheet from below on a phone; the same form in both. */
export async function FilterPanel({
  path,
  query,
  facets,
  categories,
  withCities,
}: {
  path: string;
  query: ListingQuery;
  facets: ListingFacets;
  categories: ReactNode;
  /** Off on a shop's page: it is in one city. */
  withCities: boolean;
}) {
  const [t, locale] = await Promise.all([getTranslations("listing.filter"), getLocale()]);
  const attributes = facets.attributes.filter((facet) => isUseful(facet, query)).slice(0, MOST_ATTRIBUTES);
  return (
    <FilterForm
      id={FILTER_PANEL_ID}
      action={getPathname({ href: path, locale })}
      state={listingHref(path, query)}
      label={t("title")}
      className="fixed inset-x-0 top-auto bottom-0 m-0 max-h-[85dvh] w-full max-w-none overflow-y-auto overscroll-contain rounded-t-2xl bg-popover px-5 text-foreground backdrop:bg-overlay open:max-lg:animate-slide-in-bottom lg:static lg:block lg:max-h-none lg:overflow-visible lg:rounded-none lg:bg-transparent lg:px-0"
    >
      <header className="sticky top-0 z-10 flex items-center justify-between gap-3 bg-popover py-3 lg:static lg:bg-transparent lg:pt-0 lg:pb-2">
        <h2 className="font-bold text-lg lg:text-base">{t("title")}</h2>
        <button
          type="button"
          popoverTarget={FILTER_PANEL_ID}
          popoverTargetAction="hide"
          aria-label={t("close")}
          className="-mr-2 grid size-9 place-items-center rounded-lg text-muted-foreground hover:bg-muted lg:hidden"
        >
          <X aria-hidden="true" className="size-5" />
        </button>
      </header>
      {query.q ? <input type="hidden" name="q" value={query.q} /> : null}
      {query.category ? <input type="hidden" name="category" value={query.category} /> : null}
      {query.sort ? <input type="hidden" name="sort" value={query.sort} /> : null}
      <div className="border-border border-t py-2.5">
        <Checkbox
          name="stock"
          value="1"
          defaultChecked={query.stock}
          label={<span className="font-medium">{t("stock")}</span>}
        />
      </div>
      {categories}
      <PriceFacet path={path} query={query} bands={facets.prices} />
      <ChoiceFacet title={t("brand")} name="brand" choices={choicesOf(facets.brands, query.brand)} />
      {withCities ? (
        <ChoiceFacet title={t("city")} name="city" choices={choicesOf(facets.cities, query.city)} />
      ) : null}
      {attributes.map((facet) => (
        <ChoiceFacet
          key={facet.code}
          title={localText(locale, facet.name, facet.nameEn)}
          name={`a.${facet.code}`}
          choices={choicesOf(facet.values, query.attributes[facet.code] ?? [], (choice) =>
            attributeText(locale, facet, { value: choice.value, valueEn: choice.labelEn }),
          )}
        />
      ))}
      <footer className="sticky bottom-0 z-10 flex gap-2 border-border border-t bg-popover py-3 lg:hidden lg:noscript:flex">
        {countFilters(query) > 0 ? (
          <LinkButton href={listingHref(path, withoutFilters(query))} variant="outline">
            {t("reset")}
          </LinkButton>
        ) : null}
        <Button type="submit" className="flex-1">
          {t("apply")}
        </Button>
      </footer>
    </FilterForm>
  );
}

function ChoiceFacet({ title, name, choices }: { title: string; name: string; choices: Choice[] }) {
  if (choices.length === 0) return null;
  return (
    <FacetGroup title={title}>
      <ChoiceList name={name} choices={choices} />
    </FacetGroup>
  );
}

// One value that all products share narrows nothing.
function isUseful(facet: AttributeFacet, query: ListingQuery): boolean {
  return facet.values.length > 1 || Boolean(query.attributes[facet.code]);
}

/** The choices, those that are on first, also when nothing is left of them under the other filters. */
function choicesOf(
  found: readonly FacetChoice[],
  chosen: readonly string[],
  labelOf: (choice: FacetChoice) => string = (choice) => choice.label,
): Choice[] {
  const gone = chosen
    .filter((value) => !found.some((choice) => choice.value === value))
    .map((value) => ({ value, label: value, labelEn: null, count: 0 }));
  const all = [...gone, ...found].map((choice) => ({
    value: choice.value,
    label: labelOf(choice),
    count: choice.count,
    checked: chosen.includes(choice.value),
  }));
  return [...all.filter((choice) => choice.checked), ...all.filter((choice) => !choice.checked)];
}
