import type { ProductStatus, ShopProductStatus, ShopStatus, VariantStatus } from "@/generated/prisma/enums";

/** What can keep an offer from being sold, in the order a shop would mend it. A price is never missing: the database asks for one. */
export const OFFER_BLOCKS = [
  "PRODUCT_RETIRED",
  "VARIANT_RETIRED",
  "DRAFT",
  "PAUSED",
  "NO_WAREHOUSE",
  "NO_STOCK",
  "SHOP_NOT_OPEN",
] as const;
export type OfferBlock = (typeof OFFER_BLOCKS)[number];

export type OfferFacts = {
  status: ShopProductStatus;
  productStatus: ProductStatus;
  variantStatus: VariantStatus;
  shopStatus: ShopStatus;
  activeWarehouses: number;
  available: number;
};

/** Everything that still keeps an offer from being sold; empty when a customer can buy it now. */
export function offerBlocks(facts: OfferFacts): OfferBlock[] {
  const blocked: Record<OfferBlock, boolean> = {
    PRODUCT_RETIRED: facts.productStatus !== "ACTIVE",
    VARIANT_RETIRED: facts.variantStatus !== "ACTIVE",
    DRAFT: facts.status === "DRAFT",
    PAUSED: facts.status === "PAUSED",
    NO_WAREHOUSE: facts.activeWarehouses === 0,
    // Without a warehouse there is nowhere to have stock: one thing to mend, not two.
    NO_STOCK: facts.activeWarehouses > 0 && facts.available <= 0,
    SHOP_NOT_OPEN: facts.shopStatus !== "OPEN",
  };
  return OFFER_BLOCKS.filter((block) => blocked[block]);
}
