import { Warehouse } from "lucide-react";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AdjustManyForm } from "@/components/console-batches/adjust-many-form";
import { consoleAccess } from "@/components/console-shell/console-access";
import { Alert } from "@/components/ui/alert";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { ClientMessages } from "@/i18n/client-messages";
import { findSoldVariants, listWarehouses } from "@/lib/inventory";

type Props = {
  params: Promise<{ shop: string }>;
  searchParams: Promise<{ w?: string; q?: string }>;
};

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("console-batches"))("adjust.title") };
}

/** Many corrections at once. */
export default async function AdjustPage({ params, searchParams }: Props) {
  const [{ shop: slug }, { w: asked, q = "" }] = await Promise.all([params, searchParams]);
  const { ctx, shop, can } = await consoleAccess(slug, "/inventory/adjust");
  const t = await getTranslations("console-batches");
  const words = await getTranslations("console-inventory");
  const base = `/console/${slug}/inventory`;
  const warehouses = (await listWarehouses(ctx, { shopId: shop.shopId })).map(({ id, name }) => ({
    id,
    name,
  }));
  const warehouse = warehouses.find((one) => one.id === asked) ?? warehouses[0];
  const header = (
    <PageHeader
      title={t("adjust.title")}
      description={t("adjust.text")}
      breadcrumbs={[{ label: words("title"), href: base }, { label: t("adjust.title") }]}
    />
  );
  if (!can.stock) {
    return (
      <>
        {header}
        <Alert tone="info">{t("notAllowed")}</Alert>
      </>
    );
  }
  if (!warehouse) {
    return (
      <>
        {header}
        <Card>
          <EmptyState
            icon={Warehouse}
            title={words("empty.warehouseTitle")}
            text={words("empty.warehouseText")}
            action={
              <LinkButton href={`/console/${slug}/warehouses`}>{words("empty.warehouseAction")}</LinkButton>
            }
          />
        </Card>
      </>
    );
  }
  const found = await findSoldVariants(ctx, { shopId: shop.shopId, warehouseId: warehouse.id, q });
  return (
    <>
      {header}
      <ClientMessages namespaces={["console-batches", "console-inventory", "errors"]}>
        <AdjustManyForm
          shopId={shop.shopId}
          base={base}
          warehouses={warehouses}
          warehouse={warehouse}
          q={q}
          found={found}
        />
      </ClientMessages>
    </>
  );
}
