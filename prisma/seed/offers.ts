import { newId } from "@/lib/platform/id";
import type { Tx } from "@/lib/platform/transaction";
import { after, before, HOUR } from "./calendar";
import type { CatalogProduct, CatalogVariant } from "./products";
import { createRandom, type Random } from "./random";
import { type Row, writeRows } from "./rows";
import type { SeededShop } from "./shops";

/** How much of an offer there should be left today. */
export type Supply = "plenty" | "scarce" | "gone";

export type Offer = {
  id: string;
  shop: SeededShop;
  product: CatalogProduct;
  variant: CatalogVariant;
  sku: string;
  price: number;
  compareAtPrice: number | null;
  supply: Supply;
  createdAt: Date;
};

/** The general store sells a bit of everything besides its own shelves. */
const GENERAL_STORE = "losari-serba-ada";
/** A shop now and then takes in something from the shelf beside its own: a fan in a phone shop, never a skirt. */
const NEIGHBOURS = [
  ["ponsel-tablet", "komputer-laptop", "audio-kamera", "elektronik-rumah"],
  ["elektronik-rumah", "rumah-dapur"],
  ["fesyen-pria", "fesyen-wanita"],
  ["fesyen-pria", "olahraga-luar-ruang"],
  ["fesyen-wanita", "kecantikan-perawatan"],
];
/** Products that no shop has left. */
const GONE_EVERYWHERE = 5;

/** Draws the products that are sold out wherever one asks. */
export function pickGone(products: readonly CatalogProduct[]): Set<CatalogProduct> {
  return new Set(createRandom("offers/gone").shuffled(products).slice(0, GONE_EVERYWHERE));
}

/** Every product at one to five of the shops, each at its own price. */
export async function seedOffers(
  tx: Tx,
  market: {
    products: readonly CatalogProduct[];
    shops: readonly SeededShop[];
    gone: ReadonlySet<CatalogProduct>;
  },
  now: Date,
): Promise<Offer[]> {
  const { products, shops, gone } = market;
  const serial = new Map<string, number>();
  const offers = products.flatMap((product) =>
    sellersOf(product, shops).flatMap((shop) =>
      shopOffers(product, shop, gone.has(product), now).map((offer) => {
        const number = (serial.get(shop.id) ?? 0) + 1;
        serial.set(shop.id, number);
        const prefix = shop.warehouses[0]?.code.split("-")[0] ?? "SKU";
        return { ...offer, sku: `${prefix}-${String(number).padStart(4, "0")}` };
      }),
    ),
  );
  await writeRows(tx.sql, "ShopProduct", offers.map(offerRow));
  await writeRows(
    tx.sql,
    "PriceChange",
    offers.flatMap((offer) => priceRows(offer, now)),
  );
  return offers;
}

function sellersOf(product: CatalogProduct, shops: readonly SeededShop[]): SeededShop[] {
  const random = createRandom(`offers/${product.slug}`);
  const stocked = shops.filter((shop) => {
    if (shop.categorySlugs.includes(product.rootSlug)) return random.chance(0.88);
    if (shop.slug === GENERAL_STORE) return random.chance(0.45);
    return random.chance(NEIGHBOURS.some((family) => isNear(family, shop, product)) ? 0.25 : 0);
  });
  const fallback = shops.find((shop) => shop.categorySlugs.includes(product.rootSlug));
  return stocked.length > 0 || !fallback ? stocked.slice(0, 5) : [fallback];
}

function isNear(family: readonly string[], shop: SeededShop, product: CatalogProduct): boolean {
  return family.includes(product.rootSlug) && shop.categorySlugs.some((slug) => family.includes(slug));
}

function shopOffers(
  product: CatalogProduct,
  shop: SeededShop,
  goneEverywhere: boolean,
  now: Date,
): Omit<Offer, "sku">[] {
  const random = createRandom(`offer/${shop.slug}/${product.slug}`);
  const level = shop.priceLevel * random.between(0.94, 1.06);
  const discount = random.chance(0.24) ? random.pick([1.1, 1.15, 1.2, 1.25, 1.4]) : null;
  const start = new Date(Math.max(product.createdAt.getTime(), shop.openedAt.getTime()));
  const createdAt = earlierOf(after(start, random.between(3, 44) * HOUR), before(now, 1));
  const sold = product.variants.filter((_, index) => index === 0 || random.chance(0.9));
  return sold.map((variant) => {
    const price = retail(variant.basePrice * level);
    return {
      id: newId(),
      shop,
      product,
      variant,
      price,
      compareAtPrice: discount ? retail(price * discount) : null,
      supply: goneEverywhere ? "gone" : supplyOf(random),
      createdAt,
    };
  });
}

function supplyOf(random: Random): Supply {
  const at = random.next();
  return at < 0.06 ? "gone" : at < 0.17 ? "scarce" : "plenty";
}

/** Prices as shops write them: to the thousand, dearer things to ten thousand less one. */
function retail(amount: number): number {
  if (amount < 200_000) return Math.max(1_000, Math.round(amount / 500) * 500);
  if (amount < 1_000_000) return Math.round(amount / 1_000) * 1_000;
  return Math.round(amount / 10_000) * 10_000 - 1_000;
}

function offerRow(offer: Offer): Row {
  return {
    id: offer.id,
    shopId: offer.shop.id,
    productId: offer.product.id,
    variantId: offer.variant.id,
    sku: offer.sku,
    price: offer.price,
    compareAtPrice: offer.compareAtPrice,
    status: "ACTIVE",
    createdAt: offer.createdAt,
    updatedAt: offer.createdAt,
  };
}

// A discount is history too: the strike-through price is what the shop asked before.
function priceRows(offer: Offer, now: Date): Row[] {
  const { ownerId } = offer.shop;
  const change = (oldPrice: number | null, newPrice: number, createdAt: Date): Row => ({
    id: newId(),
    shopProductId: offer.id,
    oldPrice,
    newPrice,
    changedBy: ownerId,
    createdAt,
  });
  if (!offer.compareAtPrice) return [change(null, offer.price, offer.createdAt)];
  const halfway = after(offer.createdAt, (now.getTime() - offer.createdAt.getTime()) * 0.8);
  return [
    change(null, offer.compareAtPrice, offer.createdAt),
    change(offer.compareAtPrice, offer.price, halfway),
  ];
}

function earlierOf(one: Date, other: Date): Date {
  return new Date(Math.min(one.getTime(), other.getTime()));
}
