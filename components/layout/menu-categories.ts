import type { MenuCategory } from "./category-menu";

/** What the category menu shows. */
export async function menuCategories(): Promise<MenuCategory[]> {
  return [];
}
