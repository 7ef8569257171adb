import { getTranslations } from "next-intl/server";
import { Link } from "@/i18n/navigation";
import { LISTING_SORTS, type ListingSort } from "@/lib/shops";
import { type ListingQuery, listingHref } from "./listing-query";

/** The orders a list can be in, as links in a row. */
export async function SortLinks({ path, query }: { path: string; query: ListingQuery }) {
  const t = await getTranslations("listing.sort");
  const usual: ListingSort = query.q ? "relevance" : "popular";
  const offered = LISTING_SORTS.filter((sort) => sort !== "relevance" || query.q);
  const ordered = [usual, ...offered.filter((sort) => sort !== usual)];
  return (
    <nav aria-label={t("label")} className="-mx-4 scrollbar-none overflow-x-auto px-4 lg:mx-0 lg:px-0">
      <ul className="flex gap-1.5 py-0.5">
        {ordered.map((sort) => (
          <li key={sort}>
            <Link
              href={listingHref(path, query, { sort: sort === usual ? null : sort })}
              prefetch={false}
              rel="nofollow"
              scroll={false}
              aria-current={(query.sort ?? usual) === sort ? "true" : undefined}
              className="inline-flex h-9 items-center whitespace-nowrap rounded-full border border-border bg-card px-3.5 font-medium text-sm hover:border-primary aria-[current=true]:border-primary aria-[current=true]:bg-primary-soft aria-[current=true]:font-bold aria-[current=true]:text-primary-soft-foreground"
            >
              {t(sort)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
