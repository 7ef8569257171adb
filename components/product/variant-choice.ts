import type { ProductOffer, ProductPage } from "@/lib/shops";

type Variant = ProductPage["variants"][number];

/** What shops have of a variant: nothing offered, offered but sold out, or units to buy. */
export type VariantState = "unsold" | "soldOut" | "inStock";

/** What shops have of a variant now. */
export function variantState(variantId: string, offers: readonly ProductOffer[]): VariantState {
  const own = offers.filter((offer) => offer.variantId === variantId);
  if (own.length === 0) return "unsold";
  return own.some((offer) => offer.available > 0) ? "inStock" : "soldOut";
}

/**
 * The variant a page shows: the one its address names, by id or code; else the cheapest to be had, so that the first price
 * shown is one that can be paid.
 */
export function chosenVariant(
  variants: readonly Variant[],
  offers: readonly ProductOffer[],
  named: string | undefined,
): Variant | null {
  const byName = variants.find((variant) => variant.id === named || variant.code === named);
  if (byName) return byName;
  const best = offers.find((offer) => offer.available > 0) ?? offers[0];
  return variants.find((variant) => variant.id === best?.variantId) ?? variants[0] ?? null;
}

/**
 * Where choosing an option's value leads: the variant that has it and differs least from the one shown, in stock before sold
 * out. Null when no variant has the value.
 */
export function variantWith(
  valueId: string,
  current: Variant,
  variants: readonly Variant[],
  offers: readonly ProductOffer[],
): Variant | null {
  const rank = (variant: Variant) => {
    const kept = variant.valueIds.filter((id) => current.valueIds.includes(id)).length;
    return kept * 10 + ["unsold", "soldOut", "inStock"].indexOf(variantState(variant.id, offers));
  };
  const having = variants.filter((variant) => variant.valueIds.includes(valueId));
  return having.toSorted((a, b) => rank(b) - rank(a))[0] ?? null;
}

/**
 * The pictures of a page that shows `variant`: its own first, else those of a variant that looks the same (shares the value with
 * a swatch), then the product's. Other variants' pictures are left out.
 */
export function picturesOf(product: ProductPage, variant: Variant | null): ProductPage["pictures"] {
  const swatches = new Set(
    product.options.flatMap((option) =>
      option.values.filter((value) => value.swatch).map((value) => value.id),
    ),
  );
  const looks = variant?.valueIds.filter((id) => swatches.has(id)) ?? [];
  const twins = product.variants.filter(
    (other) => looks.length > 0 && looks.every((id) => other.valueIds.includes(id)),
  );
  const exact = product.pictures.filter((picture) => picture.variantId && picture.variantId === variant?.id);
  const alike = product.pictures.filter((picture) => twins.some((twin) => twin.id === picture.variantId));
  const own = exact.length > 0 ? exact : alike;
  const general = product.pictures.filter((picture) => picture.variantId === null);
  const shown = [...own, ...general];
  return shown.length > 0 ? shown : product.pictures;
}
