import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { CategoryTree } from "@/components/admin-categories/category-tree";
import { PageHeader } from "@/components/ui/page-header";
import { countProductsByCategory, getCategoryTree, listAttributes } from "@/lib/catalog";
import { AdminWords, mayEditCatalog, staffCtx } from "../staff-page";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("admin.categories");
  return { title: t("title") };
}

export default async function CategoriesPage() {
  const ctx = await staffCtx("/admin/categories");
  const [t, tree, attributes, counts] = await Promise.all([
    getTranslations("admin.categories"),
    getCategoryTree(ctx, { withRetired: true }),
    listAttributes(ctx),
    countProductsByCategory(ctx),
  ]);
  return (
    <>
      <PageHeader title={t("title")} description={t("text")} />
      <AdminWords>
        <CategoryTree tree={tree} attributes={attributes} counts={counts} editable={mayEditCatalog(ctx)} />
      </AdminWords>
    </>
  );
}
