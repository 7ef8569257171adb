import type { Ctx } from "@/lib/platform/ctx";
import { saveTrustedSvg } from "@/lib/platform/media-store";
import { categories } from "./catalogue/categories";
import { products } from "./catalogue/products";
import { shops } from "./catalogue/shops";
import type { ProductSeed } from "./catalogue/types";
import { paintCategory } from "./pictures/paint-category";
import { paintProduct } from "./pictures/paint-product";
import { paintShop } from "./pictures/paint-shop";

export type Painting = { key: string; width: number; height: number; paint: () => string };

export type Gallery = {
  /** Address of a painted picture. */
  url(key: string): string;
  count: number;
};

const AT_ONCE = 12;

export const pictureKey = {
  main: (slug: string, colour: string | null) => `${slug}/main/${colour ?? ""}`,
  view: (slug: string, view: "detail" | "scene") => `${slug}/${view}`,
  shop: (slug: string, kind: "logo" | "banner") => `shop/${slug}/${kind}`,
  category: (slug: string) => `category/${slug}`,
};

/**
 * Paints every picture of the demo, and those asked for besides, and keeps them in the store. Outside any transaction: a file
 * that is there already stays the same.
 */
export async function paintAll(ctx: Ctx, besides: readonly Painting[]): Promise<Gallery> {
  const queue = [
    ...products.flatMap(productPaintings),
    ...shops.flatMap((shop) => shopPaintings(shop.slug)),
    ...categories.filter(hasPicture).map((category) => categoryPainting(category.slug)),
    ...besides,
  ];
  const urls = new Map<string, string>();
  const work = async () => {
    for (let next = queue.pop(); next; next = queue.pop()) {
      const { url } = await saveTrustedSvg(ctx, next.paint(), { width: next.width, height: next.height });
      urls.set(next.key, url);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return { url: (key) => found(urls, key), count: urls.size };
}

/** Roots and second level are shown with a picture, leaves by their name. */
export function hasPicture(category: { slug: string; parentSlug: string | null }): boolean {
  const parent = categories.find((one) => one.slug === category.parentSlug);
  return !parent?.parentSlug;
}

/** The colours a product is painted in, first the one it is shown in. */
export function coloursOf(product: ProductSeed): (string | null)[] {
  return [...new Set(product.variants.map((variant) => variant.colour))];
}

function productPaintings(product: ProductSeed): Painting[] {
  const { slug, picture } = product;
  const side = { width: 800, height: 800 };
  const mains = coloursOf(product).map((colour) => ({
    ...side,
    key: pictureKey.main(slug, colour),
    paint: () =>
      paintProduct(picture, { view: "main", seed: slug, ...(colour ? { variantColour: colour } : {}) }),
  }));
  const views = (["detail", "scene"] as const).map((view) => ({
    ...side,
    key: pictureKey.view(slug, view),
    paint: () => paintProduct(picture, { view, seed: slug }),
  }));
  return [...mains, ...views];
}

export function shopPaintings(slug: string): Painting[] {
  return [
    {
      key: pictureKey.shop(slug, "logo"),
      width: 256,
      height: 256,
      paint: () => paintShop(slug, { kind: "logo" }),
    },
    {
      key: pictureKey.shop(slug, "banner"),
      width: 1200,
      height: 400,
      paint: () => paintShop(slug, { kind: "banner" }),
    },
  ];
}

function categoryPainting(slug: string): Painting {
  return { key: pictureKey.category(slug), width: 200, height: 200, paint: () => paintCategory(slug) };
}

function found(urls: ReadonlyMap<string, string>, key: string): string {
  const url = urls.get(key);
  if (!url) throw new Error(`no picture ${key}`);
  return url;
}
