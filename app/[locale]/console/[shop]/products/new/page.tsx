import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { CatalogueSearch } from "@/components/console-products/catalogue-search";
import { ChosenProduct } from "@/components/console-products/chosen-product";
import { consoleAccess } from "@/components/console-shell/console-access";
import { Card, CardBody } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { ClientMessages } from "@/i18n/client-messages";
import { isDomainError } from "@/lib/platform/errors";
import { getSellableProduct } from "@/lib/shops";

type Props = { params: Promise<{ shop: string }>; searchParams: Promise<{ q?: string; product?: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("console-products.new"))("title") };
}

export default async function NewOfferPage({ params, searchParams }: Props) {
  const [{ shop: slug }, { q = "", product: productId }] = await Promise.all([params, searchParams]);
  const { ctx, shop, can } = await consoleAccess(slug, "/products/new");
  if (!can.manage) notFound();
  const t = await getTranslations("console-products");
  const base = `/console/${slug}/products`;
  const product = productId
    ? await getSellableProduct(ctx, { shopId: shop.shopId, productId }).catch((error: unknown) => {
        if (isDomainError(error, "NOT_FOUND")) notFound();
        throw error;
      })
    : null;
  return (
    <div className="mx-auto max-w-3xl">
      <PageHeader
        title={t("new.title")}
        description={t("new.text")}
        breadcrumbs={[{ label: t("title"), href: base }, { label: t("new.title") }]}
      />
      <Card>
        <CardBody>
          <ClientMessages namespaces={["console-products", "errors"]}>
            {product ? (
              <ChosenProduct
                shopId={shop.shopId}
                product={product}
                backHref={`${base}/new${q ? `?q=${encodeURIComponent(q)}` : ""}`}
                nextHref={`${base}/${product.id}`}
              />
            ) : (
              <CatalogueSearch
                ctx={ctx}
                shopId={shop.shopId}
                q={q}
                path={`${base}/new`}
                proposeHref={`${base}/propose${q ? `?q=${encodeURIComponent(q)}` : ""}`}
              />
            )}
          </ClientMessages>
        </CardBody>
      </Card>
    </div>
  );
}
