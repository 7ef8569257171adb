import type { AttributeType } from "@/generated/prisma/enums";
import type { Ctx } from "@/lib/platform/ctx";
import { notFound } from "@/lib/platform/errors";

export type PageVariant = {
  id: string;
  code: string;
  title: string;
  titleEn: string;
  weightGrams: number;
  /** One per option, in option order. */
  valueIds: string[];
};
export type PageOption = {
  id: string;
  name: string;
  nameEn: string;
  values: { id: string; value: string; valueEn: string; swatch: string | null }[];
};
export type PagePicture = {
  id: string;
  variantId: string | null;
  url: string;
  alt: string;
  altEn: string | null;
  width: number;
  height: number;
};
export type PageAttribute = {
  code: string;
  name: string;
  nameEn: string;
  type: AttributeType;
  unit: string | null;
  value: string;
  valueEn: string | null;
};

/** What the catalogue says of a product: everything on its page but prices and stock. Plain data, so that it can be cached. */
export type ProductPage = {
  id: string;
  slug: string;
  name: string;
  nameEn: string | null;
  description: string;
  descriptionEn: string | null;
  brand: { slug: string; name: string } | null;
  categoryPath: string;
  sold: number;
  /** The cheapest open offer and how many there are when this was read; for descriptions, never for buying. */
  priceFrom: number | null;
  offerCount: number;
  options: PageOption[];
  variants: PageVariant[];
  pictures: PagePicture[];
  attributes: PageAttribute[];
};

type ProductRow = Omit<ProductPage, "brand" | "options" | "variants" | "pictures" | "attributes"> & {
  brandSlug: string | null;
  brandName: string | null;
};
type VariantRow = Omit<PageVariant, "valueIds">;
type ValueRow = {
  variantId: string;
  optionId: string;
  optionName: string;
  optionNameEn: string;
  id: string;
  value: string;
  valueEn: string;
  swatch: string | null;
};

/** The product behind a slug with its variants, options, pictures and attributes. @throws NOT_FOUND unless it is ACTIVE */
export async function getProductPage(ctx: Pick<Ctx, "sql">, slug: string): Promise<ProductPage> {
  const [product] = await ctx.sql.rows<ProductRow>(
    `SELECT p.id, p.slug, p.name, p.nameEn, p.description, p.descriptionEn, b.slug AS brandSlug, b.name AS brandName,
  c.path AS categoryPath, COALESCE(l.sold, 0) AS sold, l.minPrice AS priceFrom, COALESCE(l.offerCount, 0) AS offerCount
FROM Product p JOIN Category c ON c.id = p.categoryId LEFT JOIN Brand b ON b.id = p.brandId
LEFT JOIN ProductListing l ON l.productId = p.id
WHERE p.slug = ? AND p.status = 'ACTIVE'`,
    [slug],
  );
  if (!product) throw notFound("product");
  const { brandSlug, brandName, ...rest } = product;
  const [variants, values, pictures, attributes] = await Promise.all([
    readVariants(ctx, product.id),
    readValues(ctx, product.id),
    readPictures(ctx, product.id),
    readAttributes(ctx, product.id),
  ]);
  return {
    ...rest,
    brand: brandSlug && brandName ? { slug: brandSlug, name: brandName } : null,
    options: foldOptions(values),
    variants: variants.map((variant) => ({
      ...variant,
      valueIds: values.filter((value) => value.variantId === variant.id).map((value) => value.id),
    })),
    pictures,
    attributes,
  };
}

/** Whether the slug has a product page. One look at a unique key. */
export async function productIsShown(ctx: Pick<Ctx, "sql">, slug: string): Promise<boolean> {
  const rows = await ctx.sql.rows("SELECT p.id FROM Product p WHERE p.slug = ? AND p.status = 'ACTIVE'", [
    slug,
  ]);
  return rows.length > 0;
}

function readVariants(ctx: Pick<Ctx, "sql">, productId: string): Promise<VariantRow[]> {
  return ctx.sql.rows<VariantRow>(
    `SELECT v.id, v.code, v.title, v.titleEn, v.weightGrams FROM Variant v
WHERE v.productId = ? AND v.status = 'ACTIVE' ORDER BY v.position, v.id`,
    [productId],
  );
}

/** The option values that variants on sale use, in option and value order. */
function readValues(ctx: Pick<Ctx, "sql">, productId: string): Promise<ValueRow[]> {
  return ctx.sql.rows<ValueRow>(
    `SELECT v.id AS variantId, o.id AS optionId, o.name AS optionName, o.nameEn AS optionNameEn, x.id, x.value, x.valueEn, x.swatch
FROM Variant v JOIN VariantOptionValue y ON y.variantId = v.id JOIN ProductOptionValue x ON x.id = y.optionValueId
JOIN ProductOption o ON o.id = x.optionId
WHERE v.productId = ? AND v.status = 'ACTIVE' ORDER BY o.position, x.position`,
    [productId],
  );
}

function readPictures(ctx: Pick<Ctx, "sql">, productId: string): Promise<PagePicture[]> {
  return ctx.sql.rows<PagePicture>(
    `SELECT m.id, m.variantId, m.url, m.alt, m.altEn, m.width, m.height FROM ProductMedia m
WHERE m.productId = ? ORDER BY m.position, m.id`,
    [productId],
  );
}

function readAttributes(ctx: Pick<Ctx, "sql">, productId: string): Promise<PageAttribute[]> {
  return ctx.sql.rows<PageAttribute>(
    `SELECT a.code, a.name, a.nameEn, a.type, a.unit, pa.value, pa.valueEn
FROM ProductAttribute pa JOIN Attribute a ON a.id = pa.attributeId
JOIN Product p ON p.id = pa.productId JOIN Category c ON c.id = p.categoryId
WHERE pa.productId = ?
ORDER BY COALESCE((SELECT MIN(ca.position + 100 * (c.depth - up.depth)) FROM CategoryAttribute ca JOIN Category up ON up.id = ca.categoryId
  WHERE ca.attributeId = a.id AND c.path LIKE CONCAT(up.path, '%')), 999), a.name`,
    [productId],
  );
}

function foldOptions(values: readonly ValueRow[]): PageOption[] {
  const options = new Map<string, PageOption>();
  for (const { optionId, optionName, optionNameEn, id, value, valueEn, swatch } of values) {
    const option = options.get(optionId) ?? {
      id: optionId,
      name: optionName,
      nameEn: optionNameEn,
      values: [],
    };
    if (!option.values.some((known) => known.id === id)) option.values.push({ id, value, valueEn, swatch });
    options.set(optionId, option);
  }
  return [...options.values()];
}
