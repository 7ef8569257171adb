import { z } from "zod";
import { slugify } from "./slug";

/** Limits that forms and verbs share. */
export const MAX_AXES = 3;
export const MAX_VARIANTS = 100;
export const MAX_PICTURES = 20;

const id = z.uuid();
const text = (max: number) => z.string().trim().min(1).max(max);
/** An optional text of a form: nothing typed is null. */
const maybeText = (max: number) =>
  z
    .string()
    .trim()
    .max(max)
    .nullish()
    .transform((value) => value || null);
const slug = (max: number) =>
  z
    .string()
    .trim()
    .max(max)
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "SLUG_FORM");

// An empty slug means "make it from the name", which needs a Latin letter or a figure in it.
function withSlug<T extends { name: string; slug?: string | undefined }>(
  value: T,
  issues: z.core.$RefinementCtx<T>,
  max = 80,
): T & { slug: string } {
  const made = value.slug || slugify(value.name, max);
  if (!made) issues.addIssue({ code: "custom", path: ["slug"], message: "SLUG_FORM" });
  return { ...value, slug: made };
}

export const idInput = z.strictObject({ id });

const categoryFields = z.strictObject({
  name: text(80),
  nameEn: text(80),
  slug: slug(80).or(z.literal("")).optional(),
  icon: maybeText(40),
  pictureUrl: maybeText(300),
});
export const createCategoryInput = categoryFields
  .extend({ parentId: id.nullable() })
  .transform((value, issues) => withSlug(value, issues));
/** What an edit of a category says, beside which one it is of. */
export const categoryEdits = categoryFields.transform((value, issues) => withSlug(value, issues));
export const updateCategoryInput = categoryFields
  .extend({ id })
  .transform((value, issues) => withSlug(value, issues));
export const moveCategoryInput = z.strictObject({ id, parentId: id.nullable() });
export const reorderCategoriesInput = z.strictObject({
  parentId: id.nullable(),
  ids: z.array(id).min(1).max(200),
});
export const setCategoryAttributesInput = z.strictObject({
  categoryId: id,
  attributes: z
    .array(z.strictObject({ attributeId: id, required: z.boolean() }))
    .max(40)
    .refine((all) => new Set(all.map((one) => one.attributeId)).size === all.length, "TWICE"),
});

const brandFields = z.strictObject({
  name: text(80),
  slug: slug(80).or(z.literal("")).optional(),
  tagline: maybeText(160),
  taglineEn: maybeText(160),
});
export const createBrandInput = brandFields.transform((value, issues) => withSlug(value, issues));
export const updateBrandInput = brandFields
  .extend({ id })
  .transform((value, issues) => withSlug(value, issues));

const choice = z.strictObject({ value: text(80), valueEn: text(80) });
const attributeFields = z.strictObject({
  name: text(80),
  nameEn: text(80),
  type: z.enum(["TEXT", "NUMBER", "BOOLEAN", "ENUM"]),
  unit: maybeText(20),
  choices: z.array(choice).max(60).default([]),
  filterable: z.boolean().default(false),
});
type AttributeFields = z.infer<typeof attributeFields>;
function enumHasChoices(value: AttributeFields, issues: z.core.$RefinementCtx<AttributeFields>): void {
  const words = value.choices.map((entry) => entry.value.toLowerCase());
  if (value.type === "ENUM" && words.length === 0)
    issues.addIssue({ code: "custom", path: ["choices"], message: "CHOICES_MISSING" });
  if (new Set(words).size !== words.length)
    issues.addIssue({ code: "custom", path: ["choices"], message: "TWICE" });
}
export const createAttributeInput = attributeFields
  .extend({ code: slug(60).or(z.literal("")).optional() })
  .superRefine(enumHasChoices)
  .transform((value) => ({ ...value, code: value.code || slugify(value.nameEn, 60) }));
/** What an edit of an attribute says, beside which one it is of; its code stays. */
export const attributeEdits = attributeFields.superRefine(enumHasChoices);
export const updateAttributeInput = attributeFields.extend({ id }).superRefine(enumHasChoices);

const optionValue = z.strictObject({
  /** Kept when a value is renamed, so that its variants stay the same variants. */
  id: id.optional(),
  value: text(60),
  valueEn: text(60),
  swatch: z
    .string()
    .regex(/^#[0-9a-f]{6}$/i, "COLOUR_FORM")
    .nullish()
    .transform((value) => value ?? null),
});
const option = z.strictObject({
  id: id.optional(),
  name: text(40),
  nameEn: text(40),
  values: z.array(optionValue).min(1).max(MAX_VARIANTS),
});
const variant = z.strictObject({
  /** One value word an axis, in the axes' order; empty for a product without options. */
  values: z.array(z.string().trim()).max(MAX_AXES),
  weightGrams: z.coerce.number().int().min(1).max(1_000_000),
  /** The platform's own code, taken when the variant is first made; made up if left out. */
  code: maybeText(60),
  active: z.boolean().default(true),
});
const picture = z.strictObject({
  url: z.string().max(300),
  alt: maybeText(200),
  altEn: maybeText(200),
  /** The variant shown in it, by its value words; null for all. */
  variant: z.array(z.string().trim()).max(MAX_AXES).nullable().default(null),
});

const productShape = {
  name: text(200),
  nameEn: maybeText(200),
  description: z.string().trim().max(20_000).default(""),
  descriptionEn: maybeText(20_000),
  slug: slug(160).or(z.literal("")).optional(),
  brandId: id.nullable().default(null),
  categoryId: id,
  options: z.array(option).max(MAX_AXES).default([]),
  /** Weight of every combination that `variants` does not name. */
  weightGrams: z.coerce.number().int().min(1).max(1_000_000),
  variants: z.array(variant).max(MAX_VARIANTS).default([]),
  attributes: z
    .array(
      z.strictObject({
        attributeId: id,
        value: z.union([z.string().trim().max(160), z.number(), z.boolean()]),
        valueEn: maybeText(160),
      }),
    )
    .max(60)
    .default([]),
  media: z.array(picture).max(MAX_PICTURES).default([]),
};

type WithOptions = { options: { name: string; values: { value: string }[] }[] };
// The database compares these words without regard to case, so the form does too.
function wordsAreUnique(value: WithOptions, issues: z.core.$RefinementCtx<WithOptions>): void {
  const twice = (words: string[], path: (string | number)[]) => {
    words.forEach((word, index) => {
      const first = words.findIndex((other) => other.toLowerCase() === word.toLowerCase());
      if (first < index) issues.addIssue({ code: "custom", path: [...path, index], message: "TWICE" });
    });
  };
  twice(
    value.options.map((axis) => axis.name),
    ["options"],
  );
  value.options.forEach((axis, index) => {
    twice(
      axis.values.map((entry) => entry.value),
      ["options", index, "values"],
    );
  });
}

const productObject = z.strictObject(productShape);
export const productInput = productObject
  .superRefine(wordsAreUnique)
  .transform((value, issues) => withSlug(value, issues, 160));
export type ProductInput = z.infer<typeof productInput>;
export const updateProductInput = z.strictObject({ id, product: productInput });

/** What a shop proposes: a product, and the name of its brand if the catalogue has none such yet. */
export const proposalDraft = productObject
  .extend({ brandName: maybeText(80) })
  .superRefine(wordsAreUnique)
  .transform((value, issues) => withSlug(value, issues, 160));
export type ProposalDraft = z.infer<typeof proposalDraft>;
export const approveProposalInput = z.strictObject({ proposalId: id, edits: proposalDraft.optional() });
export const rejectProposalInput = z.strictObject({ proposalId: id, reason: text(500) });

export const uploadPictureInput = z.strictObject({ file: z.instanceof(File) });

export const productStatuses = ["DRAFT", "ACTIVE", "RETIRED"] as const;
export const proposalStatuses = ["PENDING", "APPROVED", "REJECTED", "WITHDRAWN"] as const;
