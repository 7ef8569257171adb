import type { MetadataRoute } from "next";
import { pageLinks, siteUrl } from "@/components/listing/page-links";
import { routing } from "@/i18n/routing";
import type { CategoryNode } from "@/lib/catalog";
import { cachedCategoryTree } from "@/lib/catalog/cached";
import { systemCtx } from "@/lib/platform/ctx";
import { listSitemapSlugs } from "@/lib/shops";

// The catalogue changes while the app runs, and building must not need a database.
export const dynamic = "force-dynamic";

export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  const [tree, { products, shops }] = await Promise.all([
    cachedCategoryTree(),
    listSitemapSlugs(systemCtx("sitemap")),
  ]);
  return [
    entry("/"),
    ...allOf(tree).map((node) => entry(`/c/${node.slug}`)),
    ...shops.map((shop) => entry(`/s/${shop.slug}`, shop.updatedAt)),
    ...products.map((product) => entry(`/p/${product.slug}`, product.updatedAt)),
  ];
}

function entry(path: string, lastModified?: Date): MetadataRoute.Sitemap[number] {
  const { languages } = pageLinks(path, routing.defaultLocale);
  return {
    url: siteUrl(path, routing.defaultLocale),
    ...(lastModified && { lastModified }),
    alternates: { languages: languages as Record<string, string> },
  };
}

function allOf(nodes: readonly CategoryNode[]): CategoryNode[] {
  return nodes.flatMap((node) => [node, ...allOf(node.children)]);
}
