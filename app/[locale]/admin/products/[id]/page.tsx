import { ExternalLink } from "lucide-react";
import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { ProductEditor } from "@/components/admin-product-editor/product-editor";
import { Alert } from "@/components/ui/alert";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { getProductForEdit } from "@/lib/catalog";
import { AdminWords, mayEditCatalog, orNotFound, staffCtx } from "../../staff-page";
import { readTaxonomy } from "../../taxonomy";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("admin.products");
  return { title: t("editTitle") };
}

export default async function ProductPage({ params }: PageProps<"/[locale]/admin/products/[id]">) {
  const ctx = await staffCtx("/admin/products");
  const { id } = await params;
  const product = await orNotFound(getProductForEdit(ctx, { id }));
  const [t, locale, taxonomy] = await Promise.all([
    getTranslations("admin.products"),
    getLocale(),
    readTaxonomy(ctx),
  ]);
  const name = (locale === "en" ? product.nameEn : null) ?? product.name;
  return (
    <>
      <PageHeader
        title={name}
        breadcrumbs={[{ label: t("title"), href: "/admin/products" }, { label: name }]}
        actions={
          product.status === "ACTIVE" ? (
            <LinkButton variant="outline" href={`/p/${product.slug}`} target="_blank">
              <ExternalLink aria-hidden="true" />
              {t("view")}
            </LinkButton>
          ) : null
        }
      />
      {product.retiredVariants.length > 0 ? (
        <Alert
          tone="info"
          className="mb-4"
          title={t("retiredVariants", { count: product.retiredVariants.length })}
        >
          {product.retiredVariants.map((variant) => variant.title || variant.code).join(", ")}
        </Alert>
      ) : null}
      <AdminWords>
        <ProductEditor
          // A save gives new options their ids: the form starts again from what is stored.
          key={`${product.id} ${product.updatedAt.getTime()}`}
          product={product}
          taxonomy={taxonomy}
          editable={mayEditCatalog(ctx)}
        />
      </AdminWords>
    </>
  );
}
