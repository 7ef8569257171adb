import type { ProductStatus } from "@/generated/prisma/enums";
import { requireStaff } from "@/lib/identity";
import type { Ctx } from "@/lib/platform/ctx";
import { notFound } from "@/lib/platform/errors";
import type { ChecklistItem } from "./checklist";
import { readChecklist } from "./product-checklist";
import { combinationKey, combinations } from "./variant-matrix";

export type ProductForEdit = {
  id: string;
  slug: string;
  status: ProductStatus;
  name: string;
  nameEn: string | null;
  description: string;
  descriptionEn: string | null;
  brandId: string | null;
  categoryId: string;
  updatedAt: Date;
  options: {
    id: string;
    name: string;
    nameEn: string;
    values: { id: string; value: string; valueEn: string; swatch: string | null }[];
  }[];
  /** Every combination of the options; `active` says whether it is a variant on offer, `id` and `code` whether it ever was one. */
  variants: {
    id: string | null;
    code: string | null;
    values: string[];
    weightGrams: number;
    active: boolean;
  }[];
  /** Retired variants of combinations the options no longer make. */
  retiredVariants: { id: string; code: string; title: string }[];
  attributes: { attributeId: string; value: string; valueEn: string | null }[];
  media: {
    url: string;
    alt: string;
    altEn: string | null;
    width: number;
    height: number;
    variant: string[] | null;
  }[];
  checklist: ChecklistItem[];
};

/** A product with all its parts, in the shape the editor sends back. Any staff may read. @throws NOT_FOUND */
export async function getProductForEdit(ctx: Ctx, { id }: { id: string }): Promise<ProductForEdit> {
  requireStaff(ctx);
  const product = await readProduct(ctx, id);
  if (!product) throw notFound("product");
  const axisOf = new Map(
    product.options.flatMap((option, axis) =>
      option.values.map((value) => [value.id, { axis, word: value.value }]),
    ),
  );
  const known = product.variants.map((variant) => {
    const words: (string | undefined)[] = product.options.map(() => undefined);
    let whole = variant.values.length === product.options.length;
    for (const { optionValueId } of variant.values) {
      const place = axisOf.get(optionValueId);
      if (place) words[place.axis] = place.word;
      else whole = false;
    }
    return { ...variant, words: whole ? words.filter((word) => word !== undefined) : null };
  });
  const byKey = new Map(
    known.flatMap((variant) => (variant.words ? [[combinationKey(variant.words), variant]] : [])),
  );
  const usualWeight = known.find((variant) => variant.status === "ACTIVE")?.weightGrams ?? 500;
  const { variants: _variants, brand: _brand, ...rest } = product;
  return {
    ...rest,
    variants: combinations(product.options).map((values) => {
      const variant = byKey.get(combinationKey(values));
      return {
        id: variant?.id ?? null,
        code: variant?.code ?? null,
        values,
        weightGrams: variant?.weightGrams ?? usualWeight,
        active: variant?.status === "ACTIVE",
      };
    }),
    retiredVariants: known
      .filter((variant) => !variant.words)
      .map(({ id: variantId, code, title }) => ({ id: variantId, code, title })),
    media: product.media.map(({ variantId, ...picture }) => ({
      ...picture,
      variant: known.find((variant) => variant.id === variantId)?.words ?? null,
    })),
    checklist: await readChecklist(ctx, id),
  };
}

function readProduct(ctx: Ctx, id: string) {
  return ctx.db.product.findUnique({
    where: { id },
    select: {
      id: true,
      slug: true,
      status: true,
      name: true,
      nameEn: true,
      description: true,
      descriptionEn: true,
      brandId: true,
      brand: { select: { name: true } },
      categoryId: true,
      updatedAt: true,
      // A negative position is kept for retired variants only; see product-options.
      options: {
        where: { position: { gte: 0 } },
        orderBy: { position: "asc" },
        select: {
          id: true,
          name: true,
          nameEn: true,
          values: {
            where: { position: { gte: 0 } },
            orderBy: { position: "asc" },
            select: { id: true, value: true, valueEn: true, swatch: true },
          },
        },
      },
      variants: {
        orderBy: [{ position: "asc" }, { id: "asc" }],
        select: {
          id: true,
          code: true,
          title: true,
          weightGrams: true,
          status: true,
          values: { select: { optionValueId: true } },
        },
      },
      attributes: { select: { attributeId: true, value: true, valueEn: true } },
      media: {
        orderBy: { position: "asc" },
        select: { url: true, alt: true, altEn: true, width: true, height: true, variantId: true },
      },
    },
  });
}
