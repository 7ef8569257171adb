import { getLocale } from "next-intl/server";
import { cachedCategoryTree } from "@/lib/catalog/cached";
import type { MenuCategory } from "./category-menu";

/** The two upper levels of the category tree in the visitor's language, for the category menu. */
export async function menuCategories(): Promise<MenuCategory[]> {
  const locale = await getLocale();
  const tree = await cachedCategoryTree();
  const named = ({ slug, name, nameEn }: { slug: string; name: string; nameEn: string }) => ({
    slug,
    name: locale === "en" ? nameEn : name,
  });
  return tree.map((category) => ({ ...named(category), children: category.children.map(named) }));
}
