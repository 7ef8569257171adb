import { getFormatter, getLocale, getTranslations } from "next-intl/server";
import { CategoryCrumbs } from "@/components/listing/category-crumbs";
import type { CategoryPlace } from "@/components/listing/category-places";
import { localText } from "@/components/listing/local-text";
import { Link } from "@/i18n/navigation";
import type { FreeShipping } from "@/lib/delivery";
import type { ProductOffer, ProductPage } from "@/lib/shops";
import { BuyBar, BuyBox, NotForSale } from "./buy-box";
import { CartNotice } from "./cart-notice";
import { cartWords } from "./cart-words";
import { Gallery } from "./gallery";
import { OfferList } from "./offer-list";
import { ProductFacts } from "./product-facts";
import { ProductJsonLd } from "./product-json-ld";
import { RelatedProducts } from "./related-products";
import { chosenVariant, picturesOf } from "./variant-choice";
import { VariantPicker } from "./variant-picker";

/** A product's page: what it is, the chosen variant, and what every shop asks for it. */
export async function ProductView({
  product,
  offers,
  freeShipping,
  place,
  named,
}: {
  product: ProductPage;
  offers: ProductOffer[];
  /** What shops bear of the way, by shop. */
  freeShipping: ReadonlyMap<string, FreeShipping>;
  place: CategoryPlace | null;
  /** The variant the address names. */
  named: string | undefined;
}) {
  const [t, locale, words] = await Promise.all([getTranslations("product"), getLocale(), cartWords()]);
  const name = localText(locale, product.name, product.nameEn);
  const variant = chosenVariant(product.variants, offers, named);
  const own = offers.filter((offer) => offer.variantId === variant?.id);
  const best = own.find((offer) => offer.available > 0);
  const elsewhere = offers.find((offer) => offer.available > 0);
  const instead = product.variants.find((other) => other.id === elsewhere?.variantId) ?? null;
  const pictures = picturesOf(product, variant);
  return (
    <div className="page-width py-4 md:py-6">
      <CategoryCrumbs place={place} page={{ name, path: `/p/${product.slug}` }} />
      <div className="mt-3 grid items-start gap-x-10 gap-y-5 md:grid-cols-2 lg:grid-cols-[minmax(0,30rem)_minmax(0,1fr)]">
        <div className="min-w-0 max-md:-mx-4 md:sticky md:top-21">
          <Gallery
            key={pictures[0]?.id}
            label={t("gallery.label")}
            pictures={pictures.map((picture) => ({
              ...picture,
              alt: localText(locale, picture.alt, picture.altEn),
            }))}
            thumbLabels={pictures.map((_, index) =>
              t("gallery.show", { number: index + 1, count: pictures.length }),
            )}
          />
        </div>
        <div className="grid min-w-0 gap-5">
          <ProductHeading product={product} name={name} />
          {variant ? <VariantPicker product={product} variant={variant} offers={offers} /> : null}
          {variant && best ? (
            <BuyBox
              best={best}
              freeShipping={freeShipping.get(best.shopId)}
              count={own.length}
              variant={variant}
              words={words}
            />
          ) : (
            <NotForSale product={product} offered={own.length > 0} instead={instead} />
          )}
        </div>
      </div>
      <div className="mt-10 grid gap-10">
        {variant && own.length > 0 ? (
          <OfferList offers={own} freeShipping={freeShipping} variant={variant} words={words} />
        ) : null}
        <ProductFacts product={product} />
        <RelatedProducts productId={product.id} place={place} />
      </div>
      {best ? (
        <>
          {/* Room for the bar, so that it never covers the end of the page. */}
          <div aria-hidden="true" className="h-16 md:hidden" />
          <BuyBar best={best} words={words} />
        </>
      ) : null}
      <CartNotice
        closeLabel={t("cart.close")}
        link={
          <Link
            href="/cart"
            prefetch={false}
            className="shrink-0 rounded-lg px-2 py-2 font-bold text-accent underline underline-offset-4"
          >
            {t("cart.view")}
          </Link>
        }
      />
      <ProductJsonLd product={product} offers={offers} />
    </div>
  );
}

async function ProductHeading({ product, name }: { product: ProductPage; name: string }) {
  const [t, format] = await Promise.all([getTranslations("product"), getFormatter()]);
  return (
    <header>
      {product.brand ? (
        <Link
          href={`/search?brand=${encodeURIComponent(product.brand.slug)}`}
          prefetch={false}
          className="font-semibold text-link text-sm hover:underline"
        >
          {product.brand.name}
        </Link>
      ) : null}
      <h1 className="mt-1 font-extrabold text-xl [overflow-wrap:anywhere] md:text-2xl">{name}</h1>
      {product.sold > 0 ? (
        <p className="mt-1 text-muted-foreground text-sm">
          {t("sold", { count: format.number(product.sold) })}
        </p>
      ) : null}
    </header>
  );
}
