import { ChevronRight, LayoutGrid } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { Link } from "@/i18n/navigation";
import { PopoverPanel } from "./popover-panel";

export type MenuCategory = {
  slug: string;
  name: string;
  children?: MenuCategory[];
};

/** Any `popoverTarget` button opens the one category panel of the page by this id. */
export const CATEGORY_MENU_ID = "category-menu";

/** The panel of all categories: a wide sheet under the header on desks, from below on phones. */
export async function CategoryMenu({ categories }: { categories: MenuCategory[] }) {
  const t = await getTranslations("common");
  return (
    <PopoverPanel id={CATEGORY_MENU_ID} label={t("categories.title")}>
      <div className="page-width py-5 md:py-6">
        <div className="mb-4 flex items-center justify-between gap-4">
          <p className="font-extrabold text-lg">{t("categories.title")}</p>
          <Link
            href="/search"
            className="inline-flex items-center gap-1 py-1 font-semibold text-link text-sm hover:underline"
          >
            <LayoutGrid aria-hidden="true" className="size-4" />
            {t("nav.allProducts")}
          </Link>
        </div>
        {categories.length === 0 ? (
          <p className="text-muted-foreground text-sm">{t("categories.empty")}</p>
        ) : (
          <ul className="gap-x-6 sm:columns-2 lg:columns-4">
            {categories.map((category) => (
              <li key={category.slug} className="mb-5 break-inside-avoid">
                <Link
                  prefetch={false}
                  href={`/c/${category.slug}`}
                  className="flex items-center gap-1 py-1 font-bold hover:text-link"
                >
                  {category.name}
                  <ChevronRight aria-hidden="true" className="size-4 text-muted-foreground" />
                </Link>
                <ul>
                  {category.children?.map((child) => (
                    <li key={child.slug}>
                      <Link
                        prefetch={false}
                        href={`/c/${child.slug}`}
                        className="block rounded-md py-1.5 text-muted-foreground text-sm hover:text-foreground hover:underline"
                      >
                        {child.name}
                      </Link>
                    </li>
                  ))}
                </ul>
              </li>
            ))}
          </ul>
        )}
      </div>
    </PopoverPanel>
  );
}
