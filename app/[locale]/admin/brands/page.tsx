import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { BrandTable } from "@/components/admin-brands/brand-table";
import { PageHeader } from "@/components/ui/page-header";
import { listBrands } from "@/lib/catalog";
import { AdminWords, mayEditCatalog, staffCtx } from "../staff-page";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("admin.brands");
  return { title: t("title") };
}

export default async function BrandsPage() {
  const ctx = await staffCtx("/admin/brands");
  const [t, brands] = await Promise.all([
    getTranslations("admin.brands"),
    listBrands(ctx, { withRetired: true }),
  ]);
  return (
    <>
      <PageHeader title={t("title")} description={t("text")} />
      <AdminWords>
        <BrandTable brands={brands} editable={mayEditCatalog(ctx)} />
      </AdminWords>
    </>
  );
}
