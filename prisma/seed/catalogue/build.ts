import type { Kind, PictureSpec } from "../pictures/spec";
import { attributes } from "./attributes";
import { brands } from "./brands";
import { swatches } from "./swatches";
import type { OptionSeed, OptionValueSeed, ProductSeed, VariantSeed } from "./types";

/** A product as it is written by hand; everything derivable is left to `family`. */
export type Row = {
  name: string;
  en: string;
  brand: string;
  price: number;
  grams: number;
  text: string;
  textEn: string;
  /** Keys of `swatches`, separated by spaces. */
  colours?: string;
  /** `size: S, M, L+10000` or `scent: Melati=Jasmine, Kayu Manis=Cinnamon`. */
  axis?: string;
  attrs: Record<string, string | number | boolean>;
  look: Partial<PictureSpec>;
  category?: string;
};

type Common = {
  kind: Kind;
  category: string;
  attrs?: Record<string, string | number | boolean>;
  /** What is true of every product of the family: box contents, care, sizing. */
  note: [id: string, en: string];
  /** Extra grams per step of the second axis, for variants that get heavier. */
  gramsPerStep?: number;
};

const unitsEn: Record<string, string> = {
  inci: "inches",
  jam: "hours",
  bulan: "months",
  buah: "pieces",
  orang: "people",
  gigi: "gears",
};

const axisNames: Record<string, [id: string, en: string]> = {
  size: ["Ukuran", "Size"],
  storage: ["Penyimpanan", "Storage"],
  memory: ["Memori", "Memory"],
  capacity: ["Kapasitas", "Capacity"],
  switch: ["Sakelar", "Switch"],
  length: ["Panjang", "Length"],
  scent: ["Aroma", "Scent"],
  volume: ["Isi", "Volume"],
  set: ["Isi Set", "Set"],
  weight: ["Beban", "Weight"],
  lens: ["Lensa", "Lens"],
};

/** Turns a family of hand-written rows into products: slug, options, variants, full description. */
export function family(common: Common, rows: Row[]): ProductSeed[] {
  return rows.map((row) => build(common, row));
}

function build(common: Common, row: Row): ProductSeed {
  const attrs = { ...common.attrs, ...row.attrs };
  const steps = secondAxis(row.axis);
  const options = optionsOf(row, steps);
  return {
    slug: slugOf(row.name),
    name: row.name,
    nameEn: row.en,
    description: `${row.text}\n\n${points(attrs, "id")}\n\n${common.note[0]}`,
    descriptionEn: `${row.textEn}\n\n${points(attrs, "en")}\n\n${common.note[1]}`,
    brandSlug: row.brand,
    categorySlug: row.category ?? common.category,
    options,
    variants: variantsOf(row, steps, common.gramsPerStep ?? 0),
    attributes: attrs,
    basePrice: row.price,
    picture: {
      kind: common.kind,
      colour: swatches[coloursOf(row)[0] ?? ""]?.hex ?? "#8d939e",
      mark:
        Math.max(
          0,
          brands.findIndex((brand) => brand.slug === row.brand),
        ) % 8,
      ...row.look,
    },
  };
}

function slugOf(name: string): string {
  return name
    .toLowerCase()
    .replaceAll("&", "dan")
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^-|-$/g, "");
}

function coloursOf(row: Row): string[] {
  return row.colours ? row.colours.split(" ") : [];
}

type Step = { value: OptionValueSeed; surcharge: number };
type SecondAxis = { name: string; nameEn: string; steps: Step[] } | null;

function secondAxis(written: string | undefined): SecondAxis {
  if (!written) return null;
  const [key = "", list = ""] = written.split(": ");
  const [name, nameEn] = axisNames[key] ?? [key, key];
  const steps = list.split(", ").map((part) => {
    const [words = "", surcharge = "0"] = part.split("+");
    const [value = "", valueEn = value] = words.split("=");
    return { value: { value, valueEn }, surcharge: Number(surcharge) };
  });
  return { name, nameEn, steps };
}

function optionsOf(row: Row, axis: SecondAxis): OptionSeed[] {
  const options: OptionSeed[] = [];
  const colours = coloursOf(row);
  if (colours.length > 0) {
    const values = colours.map((key) => {
      const swatch = swatches[key];
      if (!swatch) throw new Error(`${row.name}: no colour called ${key}`);
      return { value: swatch.name, valueEn: swatch.nameEn, swatch: swatch.hex };
    });
    options.push({ name: "Warna", nameEn: "Colour", values });
  }
  if (axis)
    options.push({ name: axis.name, nameEn: axis.nameEn, values: axis.steps.map((step) => step.value) });
  return options;
}

function variantsOf(row: Row, axis: SecondAxis, gramsPerStep: number): VariantSeed[] {
  const colours = coloursOf(row).map((key) => swatches[key]);
  const hues: (typeof colours)[number][] = colours.length > 0 ? colours : [undefined];
  const steps: (Step | undefined)[] = axis ? axis.steps : [undefined];
  return hues.flatMap((hue) =>
    steps.map((step, index) => ({
      values: [hue?.name, step?.value.value].filter((value) => value !== undefined),
      surcharge: step?.surcharge ?? 0,
      weightGrams: row.grams + index * gramsPerStep,
      colour: hue?.hex ?? null,
    })),
  );
}

function points(attrs: Record<string, string | number | boolean>, language: "id" | "en"): string {
  return Object.entries(attrs)
    .map(([code, value]) => {
      const attribute = attributes.find((candidate) => candidate.code === code);
      if (!attribute) throw new Error(`no attribute called ${code}`);
      const label = language === "id" ? attribute.name : attribute.nameEn;
      return `• ${label}: ${shown(attribute, value, language)}`;
    })
    .join("\n");
}

function shown(
  attribute: (typeof attributes)[number],
  value: string | number | boolean,
  language: "id" | "en",
): string {
  if (typeof value === "boolean") return language === "id" ? (value ? "ya" : "tidak") : value ? "yes" : "no";
  if (typeof value === "number") {
    const figures = value.toLocaleString(language === "id" ? "id-ID" : "en-GB");
    const unit = language === "id" ? attribute.unit : (unitsEn[attribute.unit ?? ""] ?? attribute.unit);
    return unit ? `${figures} ${unit}` : figures;
  }
  const listed = attribute.values.find((candidate) => candidate.value === value);
  return (language === "id" ? listed?.label : listed?.labelEn) ?? value;
}
