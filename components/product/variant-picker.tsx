import { getLocale, getTranslations } from "next-intl/server";
import { localText } from "@/components/listing/local-text";
import { cn } from "@/components/ui/cn";
import { Link } from "@/i18n/navigation";
import type { ProductOffer, ProductPage } from "@/lib/shops";
import { variantState, variantWith } from "./variant-choice";

/** The product's options; each value is a link to the variant it leads to, so choosing works without scripts. */
export async function VariantPicker({
  product,
  variant,
  offers,
}: {
  product: ProductPage;
  variant: ProductPage["variants"][number];
  offers: ProductOffer[];
}) {
  const [t, locale] = await Promise.all([getTranslations("product.variant"), getLocale()]);
  return (
    <div className="grid gap-4">
      {product.options.map((option) => {
        const name = localText(locale, option.name, option.nameEn);
        const current = option.values.find((value) => variant.valueIds.includes(value.id));
        return (
          <nav key={option.id} aria-label={t("choose", { option: name })}>
            <p className="mb-2 text-sm">
              <span className="font-bold">{name}</span>
              {current ? (
                <span className="text-muted-foreground">
                  : {localText(locale, current.value, current.valueEn)}
                </span>
              ) : null}
            </p>
            <ul className="flex flex-wrap gap-2">
              {option.values.map((value) => {
                const target = variantWith(value.id, variant, product.variants, offers);
                if (!target) return null;
                const state = variantState(target.id, offers);
                return (
                  <li key={value.id}>
                    <Link
                      href={`/p/${product.slug}?v=${encodeURIComponent(target.code)}`}
                      replace
                      scroll={false}
                      prefetch={false}
                      aria-current={value.id === current?.id ? "true" : undefined}
                      className={cn(
                        "inline-flex h-10 items-center gap-2 rounded-lg border border-input bg-card px-3 font-medium text-sm hover:border-primary aria-[current=true]:border-primary aria-[current=true]:bg-primary-soft aria-[current=true]:text-primary-soft-foreground aria-[current=true]:ring-1 aria-[current=true]:ring-primary",
                        state !== "inStock" &&
                          "border-dashed text-muted-foreground line-through decoration-1",
                      )}
                    >
                      {value.swatch ? (
                        <span
                          aria-hidden="true"
                          className="size-5 rounded-full border border-input"
                          style={{ backgroundColor: value.swatch }}
                        />
                      ) : null}
                      {localText(locale, value.value, value.valueEn)}
                      {state === "inStock" ? null : (
                        <span className="sr-only">({t(state === "soldOut" ? "soldOut" : "notSold")})</span>
                      )}
                    </Link>
                  </li>
                );
              })}
            </ul>
          </nav>
        );
      })}
    </div>
  );
}
