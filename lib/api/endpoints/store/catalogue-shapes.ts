import { z } from "zod";
import { id, rupiah } from "../../shapes";

const count = z.number().int().min(0);
const english = z
  .string()
  .nullable()
  .meta({ description: "English; null where only the Indonesian is written" });

export const picture = z.object({ url: z.string(), width: count, height: count });

export const productCard = z
  .object({
    productId: id,
    slug: z.string(),
    name: z.string(),
    nameEn: english,
    brand: z.string().nullable(),
    picture: picture.nullable(),
    minPrice: rupiah,
    maxPrice: rupiah,
    compareAt: rupiah.nullable(),
    offerCount: count,
    shopCount: count,
    cities: z.array(z.string()),
    sold: count,
    available: count.meta({ description: "Units a buyer can have now, over all open offers" }),
  })
  .meta({ id: "ProductCard" });

const choice = z
  .object({ value: z.string(), label: z.string(), labelEn: english, count })
  .meta({ id: "FacetChoice" });

export const facets = z
  .object({
    total: count.meta({ description: "Products in the list, counted up to 10,000" }),
    categories: z.array(z.object({ path: z.string(), count })),
    brands: z.array(choice),
    cities: z.array(choice),
    prices: z.array(z.object({ from: rupiah, to: rupiah.nullable(), count })),
    attributes: z.array(
      z.object({
        code: z.string(),
        name: z.string(),
        nameEn: z.string(),
        type: z.string(),
        unit: z.string().nullable(),
        values: z.array(choice),
      }),
    ),
  })
  .meta({ id: "Facets" });

export const product = z
  .object({
    id,
    slug: z.string(),
    name: z.string(),
    nameEn: english,
    description: z.string(),
    descriptionEn: english,
    brand: z.object({ slug: z.string(), name: z.string() }).nullable(),
    categoryPath: z.string(),
    sold: count,
    priceFrom: rupiah.nullable(),
    offerCount: count,
    options: z.array(
      z.object({
        id,
        name: z.string(),
        nameEn: z.string(),
        values: z.array(
          z.object({ id, value: z.string(), valueEn: z.string(), swatch: z.string().nullable() }),
        ),
      }),
    ),
    variants: z.array(
      z.object({
        id,
        code: z.string(),
        title: z.string(),
        titleEn: z.string(),
        weightGrams: count,
        valueIds: z.array(id),
      }),
    ),
    pictures: z.array(picture.extend({ id, variantId: id.nullable(), alt: z.string(), altEn: english })),
    attributes: z.array(
      z.object({
        code: z.string(),
        name: z.string(),
        nameEn: z.string(),
        type: z.string(),
        unit: z.string().nullable(),
        value: z.string(),
        valueEn: english,
      }),
    ),
  })
  .meta({ id: "Product" });

export const offer = z
  .object({
    shopProductId: id,
    variantId: id,
    shopId: id,
    shopSlug: z.string(),
    shopName: z.string(),
    shopCity: z.string(),
    shopLogoUrl: z.string().nullable(),
    price: rupiah,
    compareAt: rupiah.nullable(),
    available: count,
    shipsFrom: z.array(z.string()),
  })
  .meta({ id: "Offer" });

export const shop = z
  .object({
    id,
    slug: z.string(),
    name: z.string(),
    description: z.string(),
    descriptionEn: english,
    city: z.string(),
    province: z.string(),
    logoUrl: z.string().nullable(),
    bannerUrl: z.string().nullable(),
    open: z.boolean(),
    openedYear: z.number().int().nullable(),
    productCount: count,
  })
  .meta({ id: "Shop" });

export const shopCard = z
  .object({
    slug: z.string(),
    name: z.string(),
    city: z.string(),
    logoUrl: z.string().nullable(),
    bannerUrl: z.string().nullable(),
    productCount: count,
  })
  .meta({ id: "ShopCard" });

export const category = z
  .object({
    id,
    parentId: id.nullable(),
    slug: z.string(),
    name: z.string(),
    nameEn: z.string(),
    pictureUrl: z.string().nullable(),
    path: z.string(),
    depth: count,
  })
  .meta({ id: "Category" });
