import { getLocale } from "next-intl/server";
import { JsonLd } from "@/components/listing/json-ld";
import { localText } from "@/components/listing/local-text";
import { siteUrl } from "@/components/listing/page-links";
import type { ProductOffer, ProductPage } from "@/lib/shops";

/** The product and its offers for search engines. */
export async function ProductJsonLd({ product, offers }: { product: ProductPage; offers: ProductOffer[] }) {
  const locale = await getLocale();
  const url = siteUrl(`/p/${product.slug}`, locale);
  const prices = offers.map((offer) => offer.price);
  return (
    <JsonLd
      data={{
        "@type": "Product",
        name: localText(locale, product.name, product.nameEn),
        description: localText(locale, product.description, product.descriptionEn),
        sku: product.id,
        url,
        image: product.pictures.slice(0, 5).map((picture) => new URL(picture.url, url).href),
        ...(product.brand && { brand: { "@type": "Brand", name: product.brand.name } }),
        ...(offers.length > 0 && {
          offers: {
            "@type": "AggregateOffer",
            priceCurrency: "IDR",
            lowPrice: Math.min(...prices),
            highPrice: Math.max(...prices),
            offerCount: offers.length,
            offers: offers.slice(0, 20).map((offer) => ({
              "@type": "Offer",
              price: offer.price,
              priceCurrency: "IDR",
              itemCondition: "https://schema.org/NewCondition",
              availability: `https://schema.org/${offer.available > 0 ? "InStock" : "OutOfStock"}`,
              seller: { "@type": "Organization", name: offer.shopName },
              url,
            })),
          },
        }),
      }}
    />
  );
}
