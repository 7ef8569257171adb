import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { findCategory } from "@/components/listing/category-places";
import { listingHref, parseListingQuery, type SearchParams } from "@/components/listing/listing-query";
import { ListingView } from "@/components/listing/listing-view";
import { pageLinks } from "@/components/listing/page-links";

type Props = { searchParams: Promise<SearchParams> };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const [t, locale, params] = await Promise.all([getTranslations("listing"), getLocale(), searchParams]);
  const { q } = parseListingQuery(params);
  return {
    title: q ? t("meta.search", { query: q }) : t("allTitle"),
    alternates: pageLinks("/search", locale),
    // Endless pages of made-up words are of no use to a search engine.
    ...(q && { robots: { index: false, follow: true } }),
  };
}

export default async function SearchPage({ searchParams }: Props) {
  const t = await getTranslations("listing");
  const parsed = parseListingQuery(await searchParams);
  const place = parsed.category ? await findCategory(parsed.category) : null;
  const query = { ...parsed, category: place?.node.slug ?? "" };
  return (
    <div className="page-width py-4 md:py-6">
      <h1 className="mb-4 font-extrabold text-2xl [overflow-wrap:anywhere] md:mb-6 md:text-3xl">
        {query.q ? t("searchTitle", { query: query.q }) : t("allTitle")}
      </h1>
      <ListingView
        path="/search"
        query={query}
        place={place}
        categoryHref={(node) => listingHref("/search", query, { category: node?.slug ?? "", attributes: {} })}
      />
    </div>
  );
}
