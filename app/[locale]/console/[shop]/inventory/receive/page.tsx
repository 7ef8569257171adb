import { Warehouse } from "lucide-react";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ReceiveGoodsForm } from "@/components/console-inventory/receive-goods-form";
import { consoleAccess } from "@/components/console-shell/console-access";
import { Alert } from "@/components/ui/alert";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { ClientMessages } from "@/i18n/client-messages";
import { findSoldVariants, listWarehouses } from "@/lib/inventory";

type Props = { params: Promise<{ shop: string }>; searchParams: Promise<{ q?: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("console-inventory"))("receivePage.title") };
}

/** Goods in, many lines at once. */
export default async function ReceivePage({ params, searchParams }: Props) {
  const [{ shop: slug }, { q = "" }] = await Promise.all([params, searchParams]);
  const { ctx, shop, can } = await consoleAccess(slug, "/inventory/receive");
  const t = await getTranslations("console-inventory");
  const base = `/console/${slug}`;
  const [warehouses, found] = await Promise.all([
    listWarehouses(ctx, { shopId: shop.shopId }),
    findSoldVariants(ctx, { shopId: shop.shopId, q }),
  ]);
  return (
    <>
      <PageHeader
        title={t("receivePage.title")}
        description={t("receivePage.text")}
        breadcrumbs={[{ label: t("title"), href: `${base}/inventory` }, { label: t("receivePage.title") }]}
      />
      {can.stock ? null : <Alert tone="info">{t("receivePage.notAllowed")}</Alert>}
      {can.stock && warehouses.length === 0 ? (
        <Card>
          <EmptyState
            icon={Warehouse}
            title={t("empty.warehouseTitle")}
            text={t("empty.warehouseText")}
            action={<LinkButton href={`${base}/warehouses`}>{t("empty.warehouseAction")}</LinkButton>}
          />
        </Card>
      ) : null}
      {can.stock && warehouses.length > 0 ? (
        <ClientMessages namespaces={["console-inventory", "errors"]}>
          <ReceiveGoodsForm
            shopId={shop.shopId}
            path={`${base}/inventory/receive`}
            doneHref={`${base}/inventory`}
            warehouses={warehouses.map(({ id, name }) => ({ id, name }))}
            q={q}
            found={found}
          />
        </ClientMessages>
      ) : null}
    </>
  );
}
