import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ProductEditor } from "@/components/admin-product-editor/product-editor";
import { PageHeader } from "@/components/ui/page-header";
import { AdminWords, mayEditCatalog, staffCtx } from "../../staff-page";
import { readTaxonomy } from "../../taxonomy";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("admin.products");
  return { title: t("add") };
}

export default async function NewProductPage() {
  const ctx = await staffCtx("/admin/products/new");
  if (!mayEditCatalog(ctx)) notFound();
  const [t, taxonomy] = await Promise.all([getTranslations("admin.products"), readTaxonomy(ctx)]);
  return (
    <>
      <PageHeader
        title={t("add")}
        description={t("addText")}
        breadcrumbs={[{ label: t("title"), href: "/admin/products" }, { label: t("add") }]}
      />
      <AdminWords>
        <ProductEditor product={null} taxonomy={taxonomy} editable />
      </AdminWords>
    </>
  );
}
