import { Store } from "lucide-react";
import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { CategoryTiles } from "@/components/home/category-tiles";
import { Hero } from "@/components/home/hero";
import { Reasons } from "@/components/home/reasons";
import { ShopTiles } from "@/components/home/shop-tiles";
import { JsonLd } from "@/components/listing/json-ld";
import { localText } from "@/components/listing/local-text";
import { pageLinks, siteUrl } from "@/components/listing/page-links";
import { ProductRail } from "@/components/listing/product-rail";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { cachedCategoryTree } from "@/lib/catalog/cached";
import { cachedHomeSections } from "@/lib/shops/cached";

// It shows who is signed in and what is on sale now: nothing to render before there is a database.
export const dynamic = "force-dynamic";

const CATEGORY_RAILS = 3;

export async function generateMetadata(): Promise<Metadata> {
  return { alternates: pageLinks("/", await getLocale()) };
}

export default async function HomePage() {
  const [t, locale, tree] = await Promise.all([
    getTranslations("storefront"),
    getLocale(),
    cachedCategoryTree(),
  ]);
  const sections = await cachedHomeSections(tree.slice(0, CATEGORY_RAILS).map((node) => node.path));
  return (
    <div className="page-width grid gap-8 py-4 md:gap-11 md:py-6">
      <Hero sections={sections} />
      <CategoryTiles roots={tree} />
      {sections.popular.length === 0 ? (
        <EmptyState
          icon={Store}
          title={t("empty.title")}
          text={t("empty.text")}
          action={<LinkButton href="/open-shop">{t("empty.action")}</LinkButton>}
          className="rounded-2xl border border-border bg-card"
        />
      ) : null}
      <ProductRail
        title={t("popular.title")}
        text={t("popular.text")}
        href="/search"
        rows={sections.popular}
      />
      <ProductRail title={t("scarce.title")} text={t("scarce.text")} rows={sections.scarce} />
      <div id="reduced" className="min-w-0 empty:hidden">
        <ProductRail title={t("reduced.title")} text={t("reduced.text")} rows={sections.reduced} />
      </div>
      <ProductRail
        title={t("newest.title")}
        text={t("newest.text")}
        href="/search?sort=new"
        rows={sections.newest}
      />
      {sections.byCategory.map(({ path, rows }) => {
        const node = tree.find((candidate) => candidate.path === path);
        return node ? (
          <ProductRail
            key={path}
            title={localText(locale, node.name, node.nameEn)}
            href={`/c/${node.slug}`}
            rows={rows}
          />
        ) : null;
      })}
      <ShopTiles shops={sections.shops} />
      <Reasons />
      <JsonLd
        data={{
          "@type": "WebSite",
          name: "Gerai",
          url: siteUrl("/", locale),
          potentialAction: {
            "@type": "SearchAction",
            target: `${siteUrl("/search", locale)}?q={search_term_string}`,
            "query-input": "required name=search_term_string",
          },
        }}
      />
    </div>
  );
}
