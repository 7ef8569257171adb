import type { PictureSpec } from "../pictures/spec";

export type CategorySeed = {
  slug: string;
  name: string;
  nameEn: string;
  parentSlug: string | null;
  icon: string;
};

export type BrandSeed = { slug: string; name: string; tagline: string; taglineEn: string };

export type AttributeSeed = {
  code: string;
  name: string;
  nameEn: string;
  type: "TEXT" | "NUMBER" | "BOOLEAN" | "ENUM";
  unit: string | null;
  filterable: boolean;
  /** Only for ENUM. */
  values: { value: string; label: string; labelEn: string }[];
  /** It belongs to these categories and to all below them. */
  categorySlugs: string[];
};

export type OptionValueSeed = { value: string; valueEn: string; swatch?: string };

export type OptionSeed = { name: string; nameEn: string; values: OptionValueSeed[] };

export type VariantSeed = {
  /** One value per option, in the options' order; empty for a product without options. */
  values: string[];
  /** Rupiah on top of the product's base price. */
  surcharge: number;
  weightGrams: number;
  /** The colour it is painted in; null when it has no colour of its own. */
  colour: string | null;
};

export type ProductSeed = {
  slug: string;
  name: string;
  nameEn: string;
  description: string;
  descriptionEn: string;
  brandSlug: string;
  categorySlug: string;
  options: OptionSeed[];
  variants: VariantSeed[];
  attributes: Record<string, string | number | boolean>;
  basePrice: number;
  picture: PictureSpec;
};
