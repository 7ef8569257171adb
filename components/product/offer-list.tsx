import { MapPin, Truck } from "lucide-react";
import { getLocale, getTranslations } from "next-intl/server";
import { localText } from "@/components/listing/local-text";
import { FreeShippingNote } from "@/components/parcels/free-shipping-note";
import { Avatar } from "@/components/ui/avatar";
import { Badge } from "@/components/ui/badge";
import { buttonVariants } from "@/components/ui/button-variants";
import { Price } from "@/components/ui/price";
import { Link } from "@/i18n/navigation";
import type { FreeShipping } from "@/lib/delivery";
import { formatRupiah } from "@/lib/platform/money";
import type { ProductOffer, ProductPage } from "@/lib/shops";
import { AddToCart } from "./add-to-cart";
import type { CartWords } from "./cart-notice";
import { StockNote } from "./stock-note";

export const OFFERS_ID = "penawaran";

/** Every shop's offer of the chosen variant: what can be bought first, then by price. */
export async function OfferList({
  offers,
  freeShipping,
  variant,
  words,
}: {
  /** Of one variant, cheapest first. */
  offers: ProductOffer[];
  freeShipping: ReadonlyMap<string, FreeShipping>;
  variant: ProductPage["variants"][number];
  words: CartWords;
}) {
  const [t, locale] = await Promise.all([getTranslations("product"), getLocale()]);
  const title = localText(locale, variant.title, variant.titleEn);
  const ordered = offers.toSorted((a, b) => Number(a.available === 0) - Number(b.available === 0));
  return (
    <section id={OFFERS_ID} aria-labelledby="offers-title" className="scroll-mt-20">
      <h2 id="offers-title" className="mb-3 font-extrabold text-lg md:text-xl">
        {t("offers.title", { count: offers.length })}{" "}
        {title ? (
          <span className="font-medium text-base text-muted-foreground">
            {t("offers.for", { variant: title })}
          </span>
        ) : null}
      </h2>
      <ul className="grid gap-2.5">
        {ordered.map((offer, index) => (
          <li
            key={offer.shopProductId}
            className="flex flex-wrap items-center gap-x-4 gap-y-3 rounded-2xl border border-border bg-card p-3.5 md:px-5"
          >
            <Link
              href={`/s/${offer.shopSlug}`}
              prefetch={false}
              className="group flex min-w-0 flex-[1_1_13rem] items-center gap-3 rounded-lg"
            >
              <Avatar name={offer.shopName} src={offer.shopLogoUrl} square />
              <span className="min-w-0">
                <span className="block truncate font-bold group-hover:underline">{offer.shopName}</span>
                <span className="flex items-center gap-1 text-muted-foreground text-xs">
                  <MapPin aria-hidden="true" className="size-3.5 shrink-0" />
                  <span className="truncate">{offer.shopCity}</span>
                </span>
              </span>
            </Link>
            <div className="flex flex-[1_1_11rem] flex-col gap-0.5 text-xs">
              <StockNote available={offer.available} />
              <FreeShippingNote rule={freeShipping.get(offer.shopId)} className="text-xs" />
              {offer.shipsFrom.length > 0 ? (
                <span className="flex items-center gap-1 text-muted-foreground">
                  <Truck aria-hidden="true" className="size-3.5 shrink-0" />
                  {t("buy.shipsFrom", { cities: offer.shipsFrom.join(", ") })}
                </span>
              ) : null}
            </div>
            <div className="flex flex-[1_1_14rem] flex-wrap items-center justify-between gap-x-4 gap-y-2 md:justify-end">
              <span className="flex flex-col md:items-end">
                {index === 0 && ordered.length > 1 && offer.available > 0 ? (
                  <Badge tone="success">{t("offers.best")}</Badge>
                ) : null}
                <Price
                  amount={offer.price}
                  compareAt={offer.compareAt}
                  compareAtLabel={t("wasLabel")}
                  className="md:justify-end"
                />
              </span>
              {offer.available > 0 ? (
                <AddToCart
                  shopProductId={offer.shopProductId}
                  available={offer.available}
                  words={words}
                  label={t("buy.addFrom", { shop: offer.shopName, price: formatRupiah(offer.price) })}
                  buttonClass={buttonVariants({ variant: index === 0 ? "primary" : "outline", size: "sm" })}
                >
                  {t("buy.add")}
                </AddToCart>
              ) : null}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
