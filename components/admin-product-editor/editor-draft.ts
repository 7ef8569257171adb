import type { z } from "zod";
import type { AttributeRow, CategoryNode, ProductForEdit } from "@/lib/catalog";
import { MAX_VARIANTS, type ProposalDraft, type proposalDraft } from "@/lib/catalog/schema";
import { combinationKey, combinations, countCombinations } from "@/lib/catalog/variant-matrix";
import { flatten } from "../admin-categories/category-paths";

/** `key` names a value while its word is being typed: the row's id, or one made up here. */
export type DraftValue = { key: string; id?: string; value: string; valueEn: string; swatch: string | null };
export type DraftOption = { key: string; id?: string; name: string; nameEn: string; values: DraftValue[] };
export type DraftPicture = {
  /** One picture may stand in several places, so its address does not name the place. */
  key: string;
  url: string;
  alt: string;
  altEn: string /** Value keys of the variant shown; null for all. */;
  variant: string | null;
};
export type DraftVariant = { weight: string; active: boolean };

export type EditorDraft = {
  name: string;
  nameEn: string;
  slug: string;
  description: string;
  descriptionEn: string;
  brandId: string;
  brandName: string;
  categoryId: string;
  weight: string;
  options: DraftOption[];
  /** What was said about single combinations, by their value keys. */
  variants: Record<string, DraftVariant>;
  attributes: Record<string, { value: string; valueEn: string }>;
  media: DraftPicture[];
};

export type SetDraft = (change: Partial<EditorDraft>) => void;

export const emptyDraft: EditorDraft = {
  name: "",
  nameEn: "",
  slug: "",
  description: "",
  descriptionEn: "",
  brandId: "",
  brandName: "",
  categoryId: "",
  weight: "500",
  options: [],
  variants: {},
  attributes: {},
  media: [],
};

let made = 0;
/** A key for a row that has no id yet. */
export function newKey(): string {
  made += 1;
  return `new-${made}`;
}

type Source = Omit<ProposalDraft, "weightGrams" | "options" | "attributes" | "brandName"> & {
  weightGrams: number;
  brandName: string | null;
  options: {
    id?: string | undefined;
    name: string;
    nameEn: string;
    values: { id?: string | undefined; value: string; valueEn: string; swatch: string | null }[];
  }[];
  attributes: { attributeId: string; value: string | number | boolean; valueEn: string | null }[];
};

/** The editor's form of a stored product. */
export function draftOfProduct(product: ProductForEdit): EditorDraft {
  const usual = product.variants.find((variant) => variant.active)?.weightGrams ?? 500;
  return draftOf({ ...product, weightGrams: usual, brandName: null });
}

/** The editor's form of a shop's proposal. */
export function draftOfProposal(draft: ProposalDraft): EditorDraft {
  return draftOf(draft);
}

function draftOf(source: Source): EditorDraft {
  const options = source.options.map((option, axis) => ({
    ...option,
    key: option.id ?? `axis-${axis}`,
    values: option.values.map((value, at) => ({ ...value, key: value.id ?? `value-${axis}-${at}` })),
  }));
  const keys = keysByWords(options);
  const keyOf = (words: string[]) => keys.get(combinationKey(words));
  return {
    name: source.name,
    nameEn: source.nameEn ?? "",
    slug: source.slug,
    description: source.description,
    descriptionEn: source.descriptionEn ?? "",
    brandId: source.brandId ?? "",
    brandName: source.brandName ?? "",
    categoryId: source.categoryId,
    weight: String(source.weightGrams),
    options: options.map(({ id, ...option }) => ({
      ...option,
      ...(id && { id }),
      values: option.values.map(({ id: valueId, ...value }) => ({
        ...value,
        ...(valueId && { id: valueId }),
      })),
    })),
    variants: Object.fromEntries(
      source.variants.flatMap((variant) => {
        const key = keyOf(variant.values);
        return key === undefined
          ? []
          : [[key, { weight: String(variant.weightGrams), active: variant.active }]];
      }),
    ),
    attributes: Object.fromEntries(
      source.attributes.map((entry) => [
        entry.attributeId,
        { value: String(entry.value), valueEn: entry.valueEn ?? "" },
      ]),
    ),
    media: source.media.map((picture, index) => ({
      key: `picture-${index}`,
      url: picture.url,
      alt: picture.alt ?? "",
      altEn: picture.altEn ?? "",
      variant: picture.variant ? (keyOf(picture.variant) ?? null) : null,
    })),
  };
}

export type MatrixRow = { key: string; words: string[]; weight: string; active: boolean };

/** Every combination of the options as they stand, with what was said about it; empty while there are too many. */
export function matrixOf(draft: EditorDraft): MatrixRow[] {
  if (countCombinations(draft.options) > MAX_VARIANTS) return [];
  const byKeys = combinations(
    draft.options.map((option) => ({ values: option.values.map((value) => ({ value: value.key })) })),
  );
  const words = combinations(draft.options);
  return byKeys.map((keys, index) => {
    const key = keys.join(" ");
    const said = draft.variants[key];
    return {
      key,
      words: words[index] ?? [],
      weight: said?.weight ?? draft.weight,
      active: said?.active ?? true,
    };
  });
}

function keysByWords(options: { values: { key: string; value: string }[] }[]): Map<string, string> {
  const keys = combinations(
    options.map((option) => ({ values: option.values.map((value) => ({ value: value.key })) })),
  );
  return new Map(
    combinations(options).map((words, index) => [combinationKey(words), keys[index]?.join(" ") ?? ""]),
  );
}

/** What the actions take. English words left out are the Indonesian ones. */
export function inputOf(
  draft: EditorDraft,
  attributes: readonly EditorAttribute[],
): z.input<typeof proposalDraft> {
  const matrix = matrixOf(draft);
  const known = new Set(attributes.map((attribute) => attribute.id));
  return {
    name: draft.name,
    nameEn: draft.nameEn,
    slug: draft.slug,
    description: draft.description,
    descriptionEn: draft.descriptionEn,
    brandId: draft.brandId || null,
    brandName: draft.brandName,
    categoryId: draft.categoryId,
    weightGrams: Number(draft.weight),
    options: draft.options.map(({ id, name, nameEn, values }) => ({
      ...(id && { id }),
      name,
      nameEn: nameEn.trim() || name,
      values: values.map(({ id: valueId, value, valueEn, swatch }) => ({
        ...(valueId && { id: valueId }),
        value,
        valueEn: valueEn.trim() || value,
        swatch,
      })),
    })),
    variants: matrix.map((row) => ({
      values: row.words,
      weightGrams: Number(row.weight),
      code: null,
      active: row.active,
    })),
    attributes: Object.entries(draft.attributes)
      .filter(([attributeId, entry]) => known.has(attributeId) && entry.value.trim() !== "")
      .map(([attributeId, entry]) => ({ attributeId, ...entry })),
    media: draft.media.map((picture) => ({
      url: picture.url,
      alt: picture.alt,
      altEn: picture.altEn,
      variant: matrix.find((row) => row.key === picture.variant)?.words ?? null,
    })),
  };
}

export type EditorAttribute = AttributeRow & { required: boolean };

/** The attributes of a category with those it inherits, nearest first, as the server counts them. */
export function attributesOf(
  tree: CategoryNode[],
  attributes: readonly AttributeRow[],
  categoryId: string,
): EditorAttribute[] {
  const trail = flatten(tree).find((entry) => entry.node.id === categoryId)?.trail ?? [];
  const seen = new Set<string>();
  return trail.toReversed().flatMap((level) =>
    attributes
      .flatMap((attribute) => {
        const link = attribute.categories.find((entry) => entry.id === level.id);
        if (!link || seen.has(attribute.id)) return [];
        seen.add(attribute.id);
        return [{ ...attribute, required: link.required, position: link.position }];
      })
      .sort((a, b) => a.position - b.position),
  );
}
