import { ShoppingCart, Truck } from "lucide-react";
import { getFormatter, getLocale, getTranslations } from "next-intl/server";
import { localText } from "@/components/listing/local-text";
import { FreeShippingNote } from "@/components/parcels/free-shipping-note";
import { Alert } from "@/components/ui/alert";
import { buttonVariants } from "@/components/ui/button-variants";
import { cn } from "@/components/ui/cn";
import { LinkButton } from "@/components/ui/link-button";
import { Price } from "@/components/ui/price";
import { Link } from "@/i18n/navigation";
import type { FreeShipping } from "@/lib/delivery";
import type { ProductOffer, ProductPage } from "@/lib/shops";
import { AddToCart } from "./add-to-cart";
import type { CartWords } from "./cart-notice";
import { OFFERS_ID } from "./offer-list";
import { StockNote } from "./stock-note";

type Variant = ProductPage["variants"][number];

/** The cheapest offer that can be bought, with its quantity and button. */
export async function BuyBox({
  best,
  freeShipping,
  count,
  variant,
  words,
}: {
  best: ProductOffer;
  freeShipping: FreeShipping | undefined;
  /** Offers of this variant, this one included. */
  count: number;
  variant: Variant;
  words: CartWords;
}) {
  const [t, format] = await Promise.all([getTranslations("product"), getFormatter()]);
  const weight =
    variant.weightGrams >= 1000
      ? `${format.number(variant.weightGrams / 1000, { maximumFractionDigits: 2 })} kg`
      : `${format.number(variant.weightGrams)} g`;
  return (
    <section aria-label={t("buy.best")} className="rounded-2xl border border-border bg-card p-4 md:p-5">
      <Price amount={best.price} compareAt={best.compareAt} compareAtLabel={t("wasLabel")} size="xl" />
      <p className="mt-2 text-sm">
        <span className="text-muted-foreground">{t("buy.soldBy")} </span>
        <Link href={`/s/${best.shopSlug}`} prefetch={false} className="font-bold hover:underline">
          {best.shopName}
        </Link>
        <span className="text-muted-foreground"> · {best.shopCity}</span>
      </p>
      <div className="mt-2 flex flex-wrap items-center gap-x-4 gap-y-1 text-sm">
        <StockNote available={best.available} />
        {best.shipsFrom.length > 0 ? (
          <span className="inline-flex items-center gap-1.5 text-muted-foreground">
            <Truck aria-hidden="true" className="size-4 shrink-0" />
            {t("buy.shipsFrom", { cities: best.shipsFrom.join(", ") })}
          </span>
        ) : null}
        <span className="text-muted-foreground">{t("buy.weight", { weight })}</span>
      </div>
      {freeShipping ? <FreeShippingNote rule={freeShipping} className="mt-2" /> : null}
      <AddToCart
        key={best.shopProductId}
        shopProductId={best.shopProductId}
        available={best.available}
        words={words}
        stepper={{
          label: t("buy.quantity"),
          decreaseLabel: t("buy.decrease"),
          increaseLabel: t("buy.increase"),
        }}
        className="mt-4 flex flex-wrap items-center gap-3"
        buttonClass={cn(buttonVariants({ size: "lg" }), "flex-1")}
      >
        <ShoppingCart aria-hidden="true" />
        {t("buy.add")}
      </AddToCart>
      {count > 1 ? (
        <p className="mt-3 text-sm">
          <a href={`#${OFFERS_ID}`} className="font-semibold text-link underline underline-offset-4">
            {t("buy.others", { count })}
          </a>
        </p>
      ) : null}
    </section>
  );
}

/** The same in reach of the thumb, above the phone's tab bar. */
export async function BuyBar({ best, words }: { best: ProductOffer; words: CartWords }) {
  const t = await getTranslations("product");
  return (
    <section
      aria-label={t("buy.bar")}
      className="fixed inset-x-0 bottom-[calc(3.75rem+env(safe-area-inset-bottom))] z-30 flex items-center justify-between gap-3 border-border border-t bg-card px-4 py-2.5 shadow-lg md:hidden print:hidden"
    >
      <span className="min-w-0">
        <span className="block font-bold text-base leading-tight">
          <Price amount={best.price} />
        </span>
        <span className="block truncate text-muted-foreground text-xs">
          {best.shopName} · {best.shopCity}
        </span>
      </span>
      <AddToCart
        key={best.shopProductId}
        shopProductId={best.shopProductId}
        available={best.available}
        words={words}
        className="shrink-0"
        buttonClass={buttonVariants({})}
      >
        {t("buy.add")}
      </AddToCart>
    </section>
  );
}

/** In place of the buy box when nothing of the variant can be bought: why, and which variant could be. */
export async function NotForSale({
  product,
  offered,
  instead,
}: {
  product: ProductPage;
  /** Shops do offer the variant, but it is sold out. */
  offered: boolean;
  /** Another variant that is in stock. */
  instead: Variant | null;
}) {
  const [t, locale] = await Promise.all([getTranslations("product.offers"), getLocale()]);
  const reason = offered ? "soldOut" : instead ? "none" : "noneAtAll";
  return (
    <Alert
      tone="warning"
      title={t(reason)}
      action={
        instead ? (
          <LinkButton
            href={`/p/${product.slug}?v=${encodeURIComponent(instead.code)}`}
            replace
            scroll={false}
            variant="outline"
            size="sm"
            className="h-auto min-h-9 whitespace-normal py-1.5"
          >
            {t("other", { variant: localText(locale, instead.title, instead.titleEn) })}
          </LinkButton>
        ) : null
      }
    >
      {t(instead ? `${reason}Text` : "noneAtAllText")}
    </Alert>
  );
}
