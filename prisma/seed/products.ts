import { newId } from "@/lib/platform/id";
import { attributes } from "./catalogue/attributes";
import type { OptionSeed, ProductSeed, VariantSeed } from "./catalogue/types";
import { coloursOf, type Gallery, pictureKey } from "./media";
import { createRandom, numberOf } from "./random";
import type { Row } from "./rows";

export type CatalogVariant = {
  id: string;
  title: string;
  titleEn: string;
  weightGrams: number;
  /** Rupiah, before a shop's own level. */
  basePrice: number;
  /** What an order keeps as the item's picture. */
  imageUrl: string;
};

export type CatalogProduct = {
  id: string;
  slug: string;
  name: string;
  nameEn: string;
  rootSlug: string;
  createdAt: Date;
  variants: CatalogVariant[];
};

type Tables =
  | "Product"
  | "ProductOption"
  | "ProductOptionValue"
  | "Variant"
  | "VariantOptionValue"
  | "ProductAttribute"
  | "ProductMedia";

type ProductInput = {
  seed: ProductSeed;
  createdAt: Date;
  rootSlug: string;
  categoryId: string;
  brandId: string | null;
  attributeIds: ReadonlyMap<string, string>;
  gallery: Gallery;
};

type PlannedValue = { id: string; value: string; valueEn: string; swatch: string | null; position: number };
type PlannedOption = { id: string; seed: OptionSeed; values: PlannedValue[] };

/** One product as the rows of its tables. */
export function productRows(input: ProductInput): { product: CatalogProduct; rows: Record<Tables, Row[]> } {
  const { seed, createdAt, categoryId, brandId } = input;
  const { slug, name, nameEn, description, descriptionEn } = seed;
  const id = newId();
  const options = seed.options.map(planOption);
  const variants = seed.variants.map((variant, position) => ({
    position,
    values: valuesOf(options, variant),
    catalog: catalogVariant(input, options, variant),
  }));
  const codes = createRandom(`codes/${slug}`);
  const words = { name, nameEn, description, descriptionEn };
  return {
    product: {
      id,
      slug,
      name,
      nameEn,
      rootSlug: input.rootSlug,
      createdAt,
      variants: variants.map((variant) => variant.catalog),
    },
    rows: {
      Product: [
        {
          id,
          slug,
          ...words,
          brandId,
          categoryId,
          status: "ACTIVE",
          searchText: "",
          createdAt,
          updatedAt: createdAt,
        },
      ],
      ProductOption: options.map((option, position) => ({
        id: option.id,
        productId: id,
        name: option.seed.name,
        nameEn: option.seed.nameEn,
        position,
      })),
      ProductOptionValue: options.flatMap((option) =>
        option.values.map((value) => ({ optionId: option.id, ...value })),
      ),
      Variant: variants.map(({ catalog, position, values }) => ({
        id: catalog.id,
        productId: id,
        code: numberOf(codes, "V"),
        title: catalog.title,
        titleEn: catalog.titleEn,
        optionKey: values.map((value) => value.id).join(","),
        weightGrams: catalog.weightGrams,
        position,
        createdAt,
        updatedAt: createdAt,
      })),
      VariantOptionValue: variants.flatMap(({ catalog, values }) =>
        values.map((value) => ({ variantId: catalog.id, optionValueId: value.id })),
      ),
      ProductAttribute: attributeRows(id, input),
      ProductMedia: mediaRows(
        id,
        input,
        variants.map((variant) => variant.catalog.id),
      ),
    },
  };
}

function planOption(seed: OptionSeed): PlannedOption {
  return {
    id: newId(),
    seed,
    values: seed.values.map(({ value, valueEn, swatch }, position) => ({
      id: newId(),
      value,
      valueEn,
      swatch: swatch ?? null,
      position,
    })),
  };
}

function valuesOf(options: readonly PlannedOption[], variant: VariantSeed): PlannedValue[] {
  return options.map((option, axis) => {
    const value = option.values.find((entry) => entry.value === variant.values[axis]);
    if (!value) throw new Error(`${option.seed.name} has no ${variant.values[axis]}`);
    return value;
  });
}

function catalogVariant(
  input: ProductInput,
  options: readonly PlannedOption[],
  variant: VariantSeed,
): CatalogVariant {
  const values = valuesOf(options, variant);
  return {
    id: newId(),
    title: values.map((value) => value.value).join(" / "),
    titleEn: values.map((value) => value.valueEn).join(" / "),
    weightGrams: variant.weightGrams,
    basePrice: input.seed.basePrice + variant.surcharge,
    imageUrl: input.gallery.url(pictureKey.main(input.seed.slug, variant.colour)),
  };
}

function attributeRows(productId: string, input: ProductInput): Row[] {
  return Object.entries(input.seed.attributes).map(([code, value]) => ({
    productId,
    attributeId: input.attributeIds.get(code) ?? "",
    ...storedValue(code, value),
  }));
}

// The same stored forms as lib/catalog gives a value that staff type in.
function storedValue(code: string, value: string | number | boolean) {
  if (typeof value === "boolean") {
    return { value: value ? "Ya" : "Tidak", valueEn: value ? "Yes" : "No", valueNumber: value ? 1 : 0 };
  }
  if (typeof value === "number") return { value: String(value), valueEn: null, valueNumber: value };
  const listed = attributes
    .find((attribute) => attribute.code === code)
    ?.values.find((entry) => entry.value === value);
  return { value: listed?.label ?? value, valueEn: listed?.labelEn ?? null, valueNumber: null };
}

/** A product of several colours has a picture for each variant; else one for all. The close-up and the scene are everybody's. */
function mediaRows(productId: string, input: ProductInput, variantIds: readonly string[]): Row[] {
  const { seed, gallery } = input;
  const colours = coloursOf(seed);
  const mains =
    colours.length > 1
      ? seed.variants.map((variant, index) => ({
          variantId: variantIds[index] ?? null,
          colour: variant.colour,
        }))
      : [{ variantId: null, colour: colours[0] ?? null }];
  const pictures = [
    ...mains.map(({ variantId, colour }) => ({
      variantId,
      url: gallery.url(pictureKey.main(seed.slug, colour)),
    })),
    ...(["detail", "scene"] as const).map((view) => ({
      variantId: null,
      url: gallery.url(pictureKey.view(seed.slug, view)),
    })),
  ];
  return pictures.map(({ variantId, url }, position) => ({
    id: newId(),
    productId,
    variantId,
    url,
    alt: seed.name,
    altEn: seed.nameEn,
    width: 800,
    height: 800,
    position,
  }));
}
