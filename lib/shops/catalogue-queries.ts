import type { Ctx } from "@/lib/platform/ctx";
import { notFound } from "@/lib/platform/errors";
import { requireShopRole } from "./access";

export type CatalogueHit = {
  id: string;
  slug: string;
  name: string;
  brand: string | null;
  category: string;
  imageUrl: string | null;
  variants: number;
  /** How many of them this shop sells already. */
  sold: number;
  /** What other shops ask, for orientation; null where nobody sells it. */
  minPrice: number | null;
  maxPrice: number | null;
};

const HITS = 20;

/** Products of the central catalogue a shop could sell, best match first; without words the newest. */
export async function searchCatalogue(
  ctx: Ctx,
  input: { shopId: string; q: string },
): Promise<CatalogueHit[]> {
  await requireShopRole(ctx, input.shopId, "VIEWER");
  const words = input.q.trim().split(/\s+/).filter(Boolean).slice(0, 6);
  const products = await ctx.db.product.findMany({
    where: { status: "ACTIVE", AND: words.map((word) => ({ searchText: { contains: word.toLowerCase() } })) },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: HITS,
    select: {
      id: true,
      slug: true,
      name: true,
      nameEn: true,
      brand: { select: { name: true } },
      category: { select: { name: true, nameEn: true } },
      media: { orderBy: { position: "asc" }, take: 1, select: { url: true } },
      variants: { where: { status: "ACTIVE" }, select: { id: true } },
      offers: { where: { shopId: input.shopId, variant: { status: "ACTIVE" } }, select: { id: true } },
      listing: { select: { minPrice: true, maxPrice: true } },
    },
  });
  return products.map((product) => ({
    id: product.id,
    slug: product.slug,
    name: inLocale(ctx, product.name, product.nameEn),
    brand: product.brand?.name ?? null,
    category: inLocale(ctx, product.category.name, product.category.nameEn),
    imageUrl: product.media[0]?.url ?? null,
    variants: product.variants.length,
    sold: product.offers.length,
    minPrice: product.listing ? Number(product.listing.minPrice) : null,
    maxPrice: product.listing ? Number(product.listing.maxPrice) : null,
  }));
}

export type SellableVariant = {
  id: string;
  code: string;
  title: string;
  imageUrl: string | null;
  /** Already among the shop's offers. */
  offered: boolean;
  /** The lowest price another shop asks for this variant now. */
  lowestElsewhere: number | null;
};
export type SellableProduct = {
  id: string;
  slug: string;
  name: string;
  brand: string | null;
  category: string;
  imageUrl: string | null;
  variants: SellableVariant[];
};

/** A product with its variants, as a shop needs them to choose what to sell and at which price. @throws NOT_FOUND */
export async function getSellableProduct(
  ctx: Ctx,
  input: { shopId: string; productId: string },
): Promise<SellableProduct> {
  await requireShopRole(ctx, input.shopId, "VIEWER");
  const product = await ctx.db.product.findUnique({
    where: { id: input.productId },
    select: {
      id: true,
      slug: true,
      name: true,
      nameEn: true,
      brand: { select: { name: true } },
      category: { select: { name: true, nameEn: true } },
      media: { orderBy: { position: "asc" }, select: { url: true, variantId: true } },
      variants: {
        where: { status: "ACTIVE" },
        orderBy: [{ position: "asc" }, { id: "asc" }],
        select: {
          id: true,
          code: true,
          title: true,
          titleEn: true,
          offers: {
            where: { OR: [{ shopId: input.shopId }, { status: "ACTIVE", shop: { status: "OPEN" } }] },
            orderBy: { price: "asc" },
            select: { shopId: true, price: true },
          },
        },
      },
    },
  });
  if (!product) throw notFound("product");
  const firstPicture = product.media[0]?.url ?? null;
  return {
    id: product.id,
    slug: product.slug,
    name: inLocale(ctx, product.name, product.nameEn),
    brand: product.brand?.name ?? null,
    category: inLocale(ctx, product.category.name, product.category.nameEn),
    imageUrl: firstPicture,
    variants: product.variants.map((variant) => {
      const cheapest = variant.offers.find((offer) => offer.shopId !== input.shopId);
      return {
        id: variant.id,
        code: variant.code,
        title: inLocale(ctx, variant.title, variant.titleEn),
        imageUrl: product.media.find((medium) => medium.variantId === variant.id)?.url ?? firstPicture,
        offered: variant.offers.some((offer) => offer.shopId === input.shopId),
        lowestElsewhere: cheapest ? Number(cheapest.price) : null,
      };
    }),
  };
}

function inLocale(ctx: Ctx, id: string, en: string | null): string {
  return ctx.locale === "en" && en ? en : id;
}
