import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AttributeTable } from "@/components/admin-attributes/attribute-table";
import { PageHeader } from "@/components/ui/page-header";
import { listAttributes } from "@/lib/catalog";
import { AdminWords, mayEditCatalog, staffCtx } from "../staff-page";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("admin.attributes");
  return { title: t("title") };
}

export default async function AttributesPage() {
  const ctx = await staffCtx("/admin/attributes");
  const [t, attributes] = await Promise.all([getTranslations("admin.attributes"), listAttributes(ctx)]);
  return (
    <>
      <PageHeader title={t("title")} description={t("text")} />
      <AdminWords>
        <AttributeTable attributes={attributes} editable={mayEditCatalog(ctx)} />
      </AdminWords>
    </>
  );
}
