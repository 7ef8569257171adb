import { getTranslations } from "next-intl/server";
import type { CartWords } from "./cart-notice";

const REFUSALS = [
  "OUT_OF_STOCK",
  "OFFER_UNAVAILABLE",
  "SHOP_CLOSED",
  "CART_FULL",
  "RATE_LIMITED",
  "other",
] as const;

/** The words of the add-to-cart islands, ready to be handed over. */
export async function cartWords(): Promise<CartWords> {
  const t = await getTranslations("product.cart");
  return {
    adding: t("adding"),
    added: t("added"),
    // Filled in by the island, which alone knows the figures.
    clamped: t("clamped", { available: "{available}", quantity: "{quantity}" }),
    errors: Object.fromEntries(REFUSALS.map((code) => [code, t(`errors.${code}`)])),
  };
}
