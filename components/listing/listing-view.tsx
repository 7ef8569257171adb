import { SlidersHorizontal } from "lucide-react";
import { getFormatter, getTranslations } from "next-intl/server";
import { buttonVariants } from "@/components/ui/button-variants";
import { cn } from "@/components/ui/cn";
import { Pagination } from "@/components/ui/pagination";
import type { CategoryNode } from "@/lib/catalog";
import { cachedCategoryTree } from "@/lib/catalog/cached";
import { type ListingFilters, TOTAL_CAP } from "@/lib/shops";
import { cachedListFacets, cachedListProducts } from "@/lib/shops/cached";
import { ActiveFilters } from "./active-filters";
import { CategoryFacet } from "./category-facet";
import type { CategoryPlace } from "./category-places";
import { FILTER_PANEL_ID, FilterPanel } from "./filter-panel";
import { countFilters, type ListingQuery, listingFilters, listingHref } from "./listing-query";
import { NothingFound } from "./nothing-found";
import { ProductGrid } from "./product-grid";
import { SortLinks } from "./sort-links";

export type ListingViewProps = {
  /** Address of the list without its query and language. */
  path: string;
  query: ListingQuery;
  place: CategoryPlace | null;
  shopId?: string;
  /** The address of a category in this list; null leads to all of them. */
  categoryHref: (node: CategoryNode | null) => string;
};

/** A list of products with its facets, chips, orders and pages; all of its state is in the address. */
export async function ListingView({ path, query, place, shopId, categoryHref }: ListingViewProps) {
  const narrowing: Pick<ListingFilters, "categoryPath" | "shopId"> = {
    ...(place && { categoryPath: place.node.path }),
    ...(shopId && { shopId }),
  };
  const filters = listingFilters(query, narrowing);
  const [t, format, tree, page, facets] = await Promise.all([
    getTranslations("listing"),
    getFormatter(),
    cachedCategoryTree(),
    cachedListProducts({
      ...filters,
      ...(query.sort && { sort: query.sort }),
      ...(query.cursor && { cursor: query.cursor }),
    }),
    cachedListFacets(filters),
  ]);
  const active = countFilters(query);
  const count =
    facets.total >= TOTAL_CAP
      ? t("countCapped", { count: format.number(TOTAL_CAP) })
      : t("count", { count: facets.total });
  if (facets.total === 0 && active === 0)
    return <NothingFound path={path} query={query} inShop={Boolean(shopId)} />;
  return (
    <div className="grid items-start gap-x-8 gap-y-4 lg:grid-cols-[15.5rem_minmax(0,1fr)]">
      <div>
        <FilterPanel
          path={path}
          query={query}
          facets={facets}
          withCities={!shopId}
          categories={
            <CategoryFacet roots={tree} place={place} counts={facets.categories} hrefOf={categoryHref} />
          }
        />
      </div>
      <div className="grid min-w-0 gap-4">
        <div className="flex items-center justify-between gap-3">
          <p role="status" className="text-muted-foreground text-sm">
            {count}
          </p>
          <button
            type="button"
            popoverTarget={FILTER_PANEL_ID}
            className={cn(buttonVariants({ variant: "outline", size: "sm" }), "lg:hidden")}
          >
            <SlidersHorizontal aria-hidden="true" />
            {t("filter.open")}
            {active > 0 ? (
              <span className="grid size-5 place-items-center rounded-full bg-primary text-primary-foreground text-xs">
                {active}
              </span>
            ) : null}
          </button>
        </div>
        <SortLinks path={path} query={query} />
        <ActiveFilters path={path} query={query} facets={facets} />
        {page.rows.length === 0 ? (
          <NothingFound path={path} query={query} inShop={Boolean(shopId)} />
        ) : (
          <ProductGrid rows={page.rows} label={t("list")} priority={2} />
        )}
        <Pagination
          prevHref={page.prev && listingHref(path, query, { cursor: page.prev })}
          nextHref={page.next && listingHref(path, query, { cursor: page.next })}
          className="pt-4"
        />
      </div>
    </div>
  );
}
