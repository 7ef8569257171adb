import { Boxes, ExternalLink } from "lucide-react";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { OfferCard } from "@/components/console-products/offer-card";
import { OfferForm } from "@/components/console-products/offer-form";
import { PriceHistory } from "@/components/console-products/price-history";
import { type ConsoleAccess, consoleAccess } from "@/components/console-shell/console-access";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { ClientMessages } from "@/i18n/client-messages";
import { isDomainError } from "@/lib/platform/errors";
import { getSellableProduct, listOffersOfProduct, listPriceHistory, type SellableProduct } from "@/lib/shops";

type Props = { params: Promise<{ shop: string; productId: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("console-products"))("title") };
}

/** One product as this shop sells it: its offers, what blocks them, every price it ever had. */
export default async function ShopProductPage({ params }: Props) {
  const { shop: slug, productId } = await params;
  const access = await consoleAccess(slug, `/products/${productId}`);
  const input = { shopId: access.shop.shopId, productId };
  const product = await getSellableProduct(access.ctx, input).catch((error: unknown) => {
    if (isDomainError(error, "NOT_FOUND")) notFound();
    throw error;
  });
  const offers = await listOffersOfProduct(access.ctx, input);
  if (offers.length === 0 && !access.can.manage) notFound();
  const t = await getTranslations("console-products");
  const base = `/console/${slug}`;
  return (
    <>
      <PageHeader
        title={product.name}
        description={[product.brand, product.category].filter(Boolean).join(" · ")}
        breadcrumbs={[{ label: t("title"), href: `${base}/products` }, { label: product.name }]}
        actions={
          <>
            <LinkButton href={`${base}/inventory?q=${encodeURIComponent(product.name)}`} variant="outline">
              <Boxes aria-hidden="true" />
              {t("detail.stock")}
            </LinkButton>
            <LinkButton href={`/p/${product.slug}`} variant="outline">
              <ExternalLink aria-hidden="true" />
              {t("detail.view")}
            </LinkButton>
          </>
        }
      />
      <ClientMessages namespaces={["console-products", "errors"]}>
        <div className="grid items-start gap-4 grid-cols-1 xl:grid-cols-[minmax(0,1fr)_24rem]">
          <div className="grid grid-cols-1 gap-4">
            {offers.length > 0 ? (
              <Card>
                <CardHeader title={t("detail.offers")} />
                <CardBody>
                  <ul className="divide-y divide-border">
                    {offers.map((offer) => (
                      <OfferCard
                        key={offer.id}
                        shopId={input.shopId}
                        offer={offer}
                        editable={access.can.manage}
                      />
                    ))}
                  </ul>
                </CardBody>
              </Card>
            ) : null}
            <MoreVariants access={access} product={product} nextHref={`${base}/products/${productId}`} />
          </div>
          <Card>
            <CardHeader title={t("detail.history")} description={t("detail.historyText")} />
            <CardBody>
              <PriceHistory moves={await listPriceHistory(access.ctx, input)} />
            </CardBody>
          </Card>
        </div>
      </ClientMessages>
    </>
  );
}

async function MoreVariants({
  access,
  product,
  nextHref,
}: {
  access: ConsoleAccess;
  product: SellableProduct;
  nextHref: string;
}) {
  const missing = product.variants.filter((variant) => !variant.offered);
  if (!access.can.manage || missing.length === 0) return null;
  const t = await getTranslations("console-products.detail");
  return (
    <Card>
      <CardHeader title={t("addVariants")} />
      <CardBody>
        {/* Keyed by what is missing: after a variant was added the form starts afresh. */}
        <OfferForm
          key={missing.map((variant) => variant.id).join()}
          shopId={access.shop.shopId}
          product={{ ...product, variants: missing }}
          nextHref={nextHref}
        />
      </CardBody>
    </Card>
  );
}
