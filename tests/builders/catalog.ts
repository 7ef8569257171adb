import type { z } from "zod";
import {
  createAttribute,
  createBrand,
  createCategory,
  createProduct,
  publishProduct,
  setCategoryAttributes,
} from "@/lib/catalog";
import {
  createAttributeInput,
  createBrandInput,
  createCategoryInput,
  type ProductInput,
  productInput,
} from "@/lib/catalog/schema";
import type { Ctx } from "@/lib/platform/ctx";
import { newId } from "@/lib/platform/id";
import { saveTrustedSvg } from "@/lib/platform/media-store";
import { testCtx } from "./ctx";

type Loose = Partial<z.input<typeof productInput>>;

/** Staff who keep the catalogue. */
export const catalogStaff = (): Ctx => testCtx({ userId: newId(), staffRole: "CATALOG" });

/** A word nobody else has. */
export const uniqueWord = (word: string): string => `${word} ${newId().slice(-12)}`;

/** A category, at the top unless a parent is named. */
export async function buildCategory(over: { parentId?: string; name?: string } = {}): Promise<string> {
  const name = over.name ?? uniqueWord("Kategori");
  const input = createCategoryInput.parse({ name, nameEn: name, parentId: over.parentId ?? null });
  return (await createCategory(catalogStaff(), input)).id;
}

export async function buildBrand(name = uniqueWord("Merek")): Promise<string> {
  return (await createBrand(catalogStaff(), createBrandInput.parse({ name }))).id;
}

/** An attribute that a category names. */
export async function buildAttribute(
  categoryId: string,
  over: Partial<z.input<typeof createAttributeInput>> & { required?: boolean } = {},
): Promise<string> {
  const { required = false, ...rest } = over;
  const name = uniqueWord("Atribut");
  const input = createAttributeInput.parse({ name, nameEn: name, type: "TEXT", ...rest });
  const { id } = await createAttribute(catalogStaff(), input);
  await setCategoryAttributes(catalogStaff(), { categoryId, attributes: [{ attributeId: id, required }] });
  return id;
}

/** A stored picture, no two alike. */
export async function buildPicture(): Promise<string> {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"><title>${newId()}</title></svg>`;
  return (await saveTrustedSvg(catalogStaff(), svg, { width: 8, height: 8 })).url;
}

/** What a form would send for a product with colours and sizes. */
export async function productDraft(over: Loose = {}): Promise<ProductInput> {
  return productInput.parse({
    name: uniqueWord("Kaus"),
    categoryId: over.categoryId ?? (await buildCategory()),
    weightGrams: 200,
    options: [axis("Warna", "Hitam", "Putih"), axis("Ukuran", "M", "L")],
    media: [{ url: await buildPicture() }],
    ...over,
  });
}

export function axis(name: string, ...values: string[]) {
  return { name, nameEn: name, values: values.map((value) => ({ value, valueEn: value, swatch: null })) };
}

/** A product on sale, with the draft it was made of. */
export async function buildActiveProduct(
  over: Loose = {},
): Promise<{ id: string; slug: string; draft: ProductInput }> {
  const draft = await productDraft(over);
  const { id, slug } = await createProduct(catalogStaff(), draft);
  await publishProduct(catalogStaff(), { id });
  return { id, slug, draft };
}
