import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { findCategoryByPath } from "@/components/listing/category-places";
import { localText } from "@/components/listing/local-text";
import { pageLinks } from "@/components/listing/page-links";
import { ProductView } from "@/components/product/product-view";
import { freeShippingOf } from "@/lib/delivery";
import { requestCtx } from "@/lib/identity/request-ctx";
import { formatRupiah } from "@/lib/platform/money";
import { listProductOffers } from "@/lib/shops";
import { cachedProductPage } from "@/lib/shops/cached";

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<{ v?: string | string[] }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const product = await cachedProductPage((await params).slug);
  if (!product) notFound();
  const [t, locale] = await Promise.all([getTranslations("product.meta"), getLocale()]);
  const name = localText(locale, product.name, product.nameEn);
  const description =
    product.priceFrom === null
      ? t("textNone", { name })
      : t("text", { name, price: formatRupiah(product.priceFrom), count: product.offerCount });
  const [picture] = product.pictures;
  return {
    title: name,
    description,
    alternates: pageLinks(`/p/${product.slug}`, locale),
    openGraph: {
      title: name,
      description,
      type: "website",
      ...(picture && {
        images: [{ url: picture.url, width: picture.width, height: picture.height, alt: picture.alt }],
      }),
    },
  };
}

export default async function ProductPage({ params, searchParams }: Props) {
  const product = await cachedProductPage((await params).slug);
  if (!product) notFound();
  const { v } = await searchParams;
  const ctx = await requestCtx();
  const [offers, place] = await Promise.all([
    listProductOffers(ctx, product.id),
    findCategoryByPath(product.categoryPath),
  ]);
  const free = await freeShippingOf(ctx, [...new Set(offers.map((offer) => offer.shopId))]);
  return (
    <ProductView
      product={product}
      offers={offers}
      freeShipping={free}
      place={place}
      named={Array.isArray(v) ? v[0] : v}
    />
  );
}
