import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { CategoryCrumbs } from "@/components/listing/category-crumbs";
import { findCategory } from "@/components/listing/category-places";
import { listingHref, parseListingQuery, type SearchParams } from "@/components/listing/listing-query";
import { ListingView } from "@/components/listing/listing-view";
import { localText } from "@/components/listing/local-text";
import { pageLinks } from "@/components/listing/page-links";

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<SearchParams> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const place = await findCategory((await params).slug);
  if (!place) notFound();
  const [t, locale] = await Promise.all([getTranslations("listing.meta"), getLocale()]);
  const name = localText(locale, place.node.name, place.node.nameEn);
  const title = t("category", { name });
  const description = t("categoryText", { name });
  return {
    title,
    description,
    alternates: pageLinks(`/c/${place.node.slug}`, locale),
    openGraph: { title, description, type: "website" },
  };
}

export default async function CategoryPage({ params, searchParams }: Props) {
  const place = await findCategory((await params).slug);
  if (!place) notFound();
  const locale = await getLocale();
  const query = { ...parseListingQuery(await searchParams), q: "", category: "" };
  return (
    <div className="page-width py-4 md:py-6">
      <CategoryCrumbs place={place} />
      <h1 className="mt-2 mb-4 font-extrabold text-2xl md:mb-6 md:text-3xl">
        {localText(locale, place.node.name, place.node.nameEn)}
      </h1>
      <ListingView
        path={`/c/${place.node.slug}`}
        query={query}
        place={place}
        categoryHref={(node) => listingHref(node ? `/c/${node.slug}` : "/search", query, { attributes: {} })}
      />
    </div>
  );
}
