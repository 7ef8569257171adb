import { z } from "zod";
import { productStatuses } from "@/lib/catalog/schema";
import { id, time } from "../../shapes";
import { imageUrl, units } from "../console/shapes";

export const productStatus = z.enum(productStatuses);

const text = z.string();
const words = z.array(z.string()).meta({ description: "One value an option, in their order" });

export const productRow = z
  .object({
    id,
    slug: text,
    name: text,
    nameEn: text.nullable(),
    status: productStatus,
    brandName: text.nullable(),
    categoryName: text,
    categoryNameEn: text,
    pictureUrl: imageUrl,
    variants: units.meta({ description: "Active ones" }),
    updatedAt: time,
  })
  .meta({ id: "StaffProductRow" });

export const editableProduct = z
  .object({
    id,
    slug: text,
    status: productStatus,
    name: text,
    nameEn: text.nullable(),
    description: text,
    descriptionEn: text.nullable(),
    brandId: id.nullable(),
    categoryId: id,
    updatedAt: time,
    options: z.array(
      z.object({
        id,
        name: text,
        nameEn: text,
        values: z.array(z.object({ id, value: text, valueEn: text, swatch: text.nullable() })),
      }),
    ),
    variants: z
      .array(
        z.object({
          id: id.nullable(),
          code: text.nullable(),
          values: words,
          weightGrams: units,
          active: z.boolean(),
        }),
      )
      .meta({ description: "Every combination of the options; one that never was a variant has no id" }),
    retiredVariants: z.array(z.object({ id, code: text, title: text })),
    attributes: z.array(z.object({ attributeId: id, value: text, valueEn: text.nullable() })),
    media: z.array(
      z.object({
        url: text,
        alt: text,
        altEn: text.nullable(),
        width: units,
        height: units,
        variant: words.nullable(),
      }),
    ),
    checklist: z.array(
      z.object({
        item: z.enum(["NAME", "CATEGORY", "VARIANT", "PICTURE", "ATTRIBUTES"]),
        done: z.boolean(),
        missing: z.array(text).meta({ description: "Names of required attributes without a value" }),
      }),
    ),
  })
  .meta({ id: "EditableProduct" });

/** What a shop proposed; sent back as `edits` it is taken in as it is. */
export const proposedDraft = z
  .object({
    name: text,
    nameEn: text.nullable(),
    description: text,
    descriptionEn: text.nullable(),
    slug: text,
    brandId: id.nullable(),
    brandName: text.nullable().meta({ description: "Of a brand the catalogue may not have yet" }),
    categoryId: id,
    options: z.array(
      z.object({
        id: id.optional(),
        name: text,
        nameEn: text,
        values: z.array(z.object({ id: id.optional(), value: text, valueEn: text, swatch: text.nullable() })),
      }),
    ),
    weightGrams: units,
    variants: z.array(
      z.object({ values: words, weightGrams: units, code: text.nullable(), active: z.boolean() }),
    ),
    attributes: z.array(
      z.object({
        attributeId: id,
        value: z.union([text, z.number(), z.boolean()]),
        valueEn: text.nullable(),
      }),
    ),
    media: z.array(
      z.object({ url: text, alt: text.nullable(), altEn: text.nullable(), variant: words.nullable() }),
    ),
  })
  .meta({ id: "ProposedProduct" });
