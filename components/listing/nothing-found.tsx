import { PackageSearch } from "lucide-react";
import { getLocale, getTranslations } from "next-intl/server";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { cachedCategoryTree } from "@/lib/catalog/cached";
import { cachedListProducts } from "@/lib/shops/cached";
import { countFilters, type ListingQuery, listingHref, withoutFilters } from "./listing-query";
import { localText } from "./local-text";
import { ProductRail } from "./product-rail";

/** In place of an empty list: why, and several ways on. */
export async function NothingFound({
  path,
  query,
  inShop,
}: {
  path: string;
  query: ListingQuery;
  inShop: boolean;
}) {
  const [t, locale, tree, popular] = await Promise.all([
    getTranslations("listing.none"),
    getLocale(),
    cachedCategoryTree(),
    cachedListProducts({ sort: "popular", size: 12 }),
  ]);
  const filtered = countFilters(query) > 0;
  const words = query.q.match(/[\p{L}\p{N}]{3,}/gu) ?? [];
  const reason = filtered
    ? t("filters")
    : query.q
      ? t("query", { query: query.q })
      : inShop
        ? t("shop")
        : t("category");
  return (
    <div className="grid min-w-0 gap-8">
      <EmptyState
        icon={PackageSearch}
        title={t("title")}
        text={reason}
        className="rounded-2xl border border-border bg-card"
        action={
          filtered ? (
            <LinkButton href={listingHref(path, withoutFilters(query))}>{t("clear")}</LinkButton>
          ) : null
        }
      />
      {words.length > 1 && !filtered ? (
        <LinkRow
          title={t("words")}
          links={words
            .slice(0, 6)
            .map((word) => ({ href: listingHref(path, query, { q: word }), label: word }))}
        />
      ) : null}
      {inShop || tree.length === 0 ? null : (
        <LinkRow
          title={t("browse")}
          links={tree.map((node) => ({
            href: `/c/${node.slug}`,
            label: localText(locale, node.name, node.nameEn),
          }))}
        />
      )}
      {inShop ? null : <ProductRail title={t("popular")} rows={popular.rows} />}
    </div>
  );
}

function LinkRow({ title, links }: { title: string; links: { href: string; label: string }[] }) {
  return (
    <section>
      <h2 className="mb-3 font-bold">{title}</h2>
      <ul className="flex flex-wrap gap-2">
        {links.map((link) => (
          <li key={link.href}>
            <LinkButton href={link.href} variant="outline" size="sm" prefetch={false}>
              {link.label}
            </LinkButton>
          </li>
        ))}
      </ul>
    </section>
  );
}
