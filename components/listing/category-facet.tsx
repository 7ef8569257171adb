import { CornerLeftUp } from "lucide-react";
import { getLocale, getTranslations } from "next-intl/server";
import { cn } from "@/components/ui/cn";
import { Link } from "@/i18n/navigation";
import type { CategoryNode } from "@/lib/catalog";
import type { ListingFacets } from "@/lib/shops";
import { type CategoryPlace, countBelow } from "./category-places";
import { FacetGroup } from "./facet-group";
import { localText } from "./local-text";

/** The way down (and one step up) the category tree, as links: a category is a place, not a filter. */
export async function CategoryFacet({
  roots,
  place,
  counts,
  hrefOf,
}: {
  roots: readonly CategoryNode[];
  /** The category shown now. */
  place: CategoryPlace | null;
  counts: ListingFacets["categories"];
  /** The address of a category in this list; null for all of them. */
  hrefOf: (node: CategoryNode | null) => string;
}) {
  const [t, locale] = await Promise.all([getTranslations("listing.filter"), getLocale()]);
  const current = place?.node ?? null;
  const parent = place?.trail.at(-2) ?? null;
  // A leaf shows its siblings, so that the way on is never a dead end.
  const level = current?.children.length ? current.children : (parent?.children ?? (current ? [] : roots));
  const shown = level
    .map((node) => ({ node, count: countBelow(counts, node.path) }))
    .filter(({ node, count }) => count > 0 || node.slug === current?.slug);
  if (shown.length === 0 && !current) return null;
  const up = current?.children.length ? parent : (place?.trail.at(-3) ?? null);
  return (
    <FacetGroup title={t("category")}>
      {current ? (
        <Link
          href={hrefOf(up)}
          prefetch={false}
          className="mb-1 inline-flex items-center gap-1.5 rounded-md py-1 font-semibold text-link text-sm hover:underline"
        >
          <CornerLeftUp aria-hidden="true" className="size-4" />
          {up ? t("upTo", { name: localText(locale, up.name, up.nameEn) }) : t("allCategories")}
        </Link>
      ) : null}
      <ul>
        {shown.map(({ node, count }) => (
          <li key={node.slug}>
            <Link
              href={hrefOf(node)}
              prefetch={false}
              aria-current={node.slug === current?.slug ? "true" : undefined}
              className={cn(
                "flex gap-1.5 rounded-md py-1.5 text-sm hover:text-link lg:py-1",
                node.slug === current?.slug && "font-bold text-link",
              )}
            >
              <span className="min-w-0">{localText(locale, node.name, node.nameEn)}</span>
              {count > 0 ? (
                <span className="font-normal text-muted-foreground tabular-nums">{count}</span>
              ) : null}
            </Link>
          </li>
        ))}
      </ul>
    </FacetGroup>
  );
}
