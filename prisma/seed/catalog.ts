import { refreshSearchText } from "@/lib/catalog";
import { newId } from "@/lib/platform/id";
import type { Tx } from "@/lib/platform/transaction";
import { after, before, HOUR } from "./calendar";
import { attributes } from "./catalogue/attributes";
import { brands } from "./catalogue/brands";
import { categories } from "./catalogue/categories";
import { products } from "./catalogue/products";
import type { AttributeSeed, ProductSeed } from "./catalogue/types";
import { type Gallery, hasPicture, pictureKey } from "./media";
import { type CatalogProduct, productRows } from "./products";
import { createRandom } from "./random";
import { writeRows } from "./rows";

/** How many products came into the catalogue lately, so that "newest" has something to say. */
const NEW_PRODUCTS = 36;

export type Catalog = {
  products: CatalogProduct[];
  categoryIds: Map<string, string>;
  brandIds: Map<string, string>;
};

/** Categories, brands, attributes and the products with all that belongs to them. */
export async function seedCatalog(tx: Tx, gallery: Gallery, now: Date): Promise<Catalog> {
  const categoryIds = idsBySlug(categories);
  const brandIds = idsBySlug(brands);
  const attributeIds = new Map(attributes.map((attribute) => [attribute.code, newId()]));
  await seedCategories(tx, gallery, categoryIds);
  await writeRows(
    tx.sql,
    "Brand",
    brands.map(({ slug, ...brand }) => ({ id: brandIds.get(slug) ?? "", slug, ...brand })),
  );
  await seedAttributes(tx, attributeIds, categoryIds);

  const birthdays = productBirthdays(now);
  const written = products.map((seed, index) =>
    productRows({
      seed,
      createdAt: birthdays[index] ?? now,
      rootSlug: rootOf(seed.categorySlug),
      categoryId: categoryIds.get(seed.categorySlug) ?? "",
      brandId: brandIds.get(seed.brandSlug) ?? null,
      attributeIds,
      gallery,
    }),
  );
  const tables = [
    "Product",
    "ProductOption",
    "ProductOptionValue",
    "Variant",
    "VariantOptionValue",
    "ProductAttribute",
    "ProductMedia",
  ] as const;
  for (const table of tables) {
    await writeRows(
      tx.sql,
      table,
      written.flatMap((one) => one.rows[table]),
    );
  }
  await refreshSearchText(tx.sql, { categoryIds: [...categoryIds.values()] });
  return { products: written.map((one) => one.product), categoryIds, brandIds };
}

async function seedCategories(tx: Tx, gallery: Gallery, ids: ReadonlyMap<string, string>): Promise<void> {
  const paths = new Map<string, string>();
  const children = new Map<string | null, number>();
  for (const category of categories) {
    const position = children.get(category.parentSlug) ?? 0;
    children.set(category.parentSlug, position + 1);
    const path = `${paths.get(category.parentSlug ?? "") ?? "/"}${category.slug}/`;
    paths.set(category.slug, path);
    // One by one: a parent's row must be there before its child's, also inside one statement.
    await writeRows(tx.sql, "Category", [
      {
        id: ids.get(category.slug) ?? "",
        parentId: ids.get(category.parentSlug ?? "") ?? null,
        slug: category.slug,
        name: category.name,
        nameEn: category.nameEn,
        icon: category.icon,
        pictureUrl: hasPicture(category) ? gallery.url(pictureKey.category(category.slug)) : null,
        path,
        depth: path.split("/").length - 3,
        position,
      },
    ]);
  }
}

async function seedAttributes(
  tx: Tx,
  ids: ReadonlyMap<string, string>,
  categoryIds: ReadonlyMap<string, string>,
): Promise<void> {
  await writeRows(
    tx.sql,
    "Attribute",
    attributes.map((attribute) => ({
      id: ids.get(attribute.code) ?? "",
      code: attribute.code,
      name: attribute.name,
      nameEn: attribute.nameEn,
      type: attribute.type,
      unit: attribute.unit,
      filterable: attribute.filterable,
      choices: choicesOf(attribute),
    })),
  );
  await writeRows(
    tx.sql,
    "CategoryAttribute",
    attributes.flatMap((attribute, position) =>
      attribute.categorySlugs.map((slug) => ({
        categoryId: categoryIds.get(slug) ?? "",
        attributeId: ids.get(attribute.code) ?? "",
        position,
      })),
    ),
  );
}

function choicesOf(attribute: AttributeSeed): string | null {
  if (attribute.type !== "ENUM") return null;
  return JSON.stringify(attribute.values.map((entry) => ({ value: entry.label, valueEn: entry.labelEn })));
}

function productBirthdays(now: Date): Date[] {
  const random = createRandom("catalog/birthdays");
  const young = new Set(random.shuffled(products.map((_, index) => index)).slice(0, NEW_PRODUCTS));
  const opening = before(now, 125);
  return products.map((_: ProductSeed, index) =>
    young.has(index)
      ? before(now, random.between(2, 70))
      : after(opening, random.between(0, 48) * HOUR + index),
  );
}

function rootOf(slug: string): string {
  const parent = categories.find((category) => category.slug === slug)?.parentSlug;
  return parent ? rootOf(parent) : slug;
}

function idsBySlug(list: readonly { slug: string }[]): Map<string, string> {
  return new Map(list.map(({ slug }) => [slug, newId()]));
}
