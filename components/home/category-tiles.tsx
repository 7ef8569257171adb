import { getLocale, getTranslations } from "next-intl/server";
import { localText } from "@/components/listing/local-text";
import { cn } from "@/components/ui/cn";
import { Link } from "@/i18n/navigation";
import type { CategoryNode } from "@/lib/catalog";
import { CategoryIcon } from "./category-icon";

const tints = [
  "bg-primary-soft text-primary-soft-foreground",
  "bg-accent-soft text-accent-soft-foreground",
  "bg-info-soft text-info-soft-foreground",
  "bg-sale-soft text-sale-soft-foreground",
  "bg-success-soft text-success-soft-foreground",
] as const;

/** The top categories as tiles. */
export async function CategoryTiles({ roots }: { roots: readonly CategoryNode[] }) {
  if (roots.length === 0) return null;
  const [t, locale] = await Promise.all([getTranslations("storefront"), getLocale()]);
  return (
    <section aria-labelledby="home-categories">
      <h2 id="home-categories" className="mb-3 font-extrabold text-lg md:text-xl">
        {t("categories")}
      </h2>
      <ul className="grid grid-cols-3 gap-2.5 sm:grid-cols-5 lg:grid-cols-9">
        {roots.map((node, index) => (
          <li key={node.slug}>
            <Link
              href={`/c/${node.slug}`}
              prefetch={false}
              className="flex h-full flex-col items-center gap-2 rounded-2xl border border-border bg-card px-2 py-3.5 text-center font-semibold text-xs leading-tight transition-shadow hover:shadow-md"
            >
              <span
                className={cn("grid size-12 place-items-center rounded-full", tints[index % tints.length])}
              >
                <CategoryIcon name={node.icon} className="size-6" />
              </span>
              {localText(locale, node.name, node.nameEn)}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
