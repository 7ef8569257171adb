import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { findCategory } from "@/components/listing/category-places";
import { JsonLd } from "@/components/listing/json-ld";
import { listingHref, parseListingQuery, type SearchParams } from "@/components/listing/listing-query";
import { ListingView } from "@/components/listing/listing-view";
import { pageLinks, siteUrl } from "@/components/listing/page-links";
import { ShopHeaderCard } from "@/components/shop/shop-header-card";
import { SearchBox } from "@/components/ui/search-box";
import { getPathname } from "@/i18n/navigation";
import { cachedShopPage } from "@/lib/shops/cached";

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<SearchParams> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const shop = await cachedShopPage((await params).slug);
  if (!shop) notFound();
  const [t, locale] = await Promise.all([getTranslations("shop"), getLocale()]);
  const description = t("meta", { name: shop.name, city: shop.city, count: shop.productCount });
  return {
    title: shop.name,
    description,
    alternates: pageLinks(`/s/${shop.slug}`, locale),
    openGraph: { title: shop.name, description, type: "website" },
  };
}

export default async function ShopPage({ params, searchParams }: Props) {
  const shop = await cachedShopPage((await params).slug);
  if (!shop) notFound();
  const [t, locale] = await Promise.all([getTranslations("shop"), getLocale()]);
  const parsed = parseListingQuery(await searchParams);
  const place = parsed.category ? await findCategory(parsed.category) : null;
  const query = { ...parsed, category: place?.node.slug ?? "", city: [] };
  const path = `/s/${shop.slug}`;
  return (
    <div className="page-width grid gap-6 py-4 md:py-6">
      <JsonLd
        data={{
          "@type": "Store",
          name: shop.name,
          url: siteUrl(path, locale),
          address: {
            "@type": "PostalAddress",
            addressLocality: shop.city,
            addressRegion: shop.province,
            addressCountry: "ID",
          },
        }}
      />
      <ShopHeaderCard shop={shop} />
      {shop.open ? (
        <section aria-labelledby="shop-products" className="min-w-0">
          <div className="mb-4 flex flex-col gap-3 sm:flex-row sm:items-center sm:justify-between">
            <h2 id="shop-products" className="font-extrabold text-lg md:text-xl">
              {t("products")}
            </h2>
            <SearchBox
              action={getPathname({ href: path, locale })}
              label={t("searchLabel", { name: shop.name })}
              placeholder={t("searchPlaceholder")}
              submitLabel={t("searchSubmit")}
              defaultValue={query.q}
              className="sm:max-w-72"
            />
          </div>
          <ListingView
            path={path}
            query={query}
            place={place}
            shopId={shop.id}
            categoryHref={(node) => listingHref(path, query, { category: node?.slug ?? "", attributes: {} })}
          />
        </section>
      ) : null}
    </div>
  );
}
