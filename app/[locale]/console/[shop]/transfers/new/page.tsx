import { Warehouse } from "lucide-react";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { consoleAccess } from "@/components/console-shell/console-access";
import { TransferForm } from "@/components/console-transfers/transfer-form";
import { Alert } from "@/components/ui/alert";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { ClientMessages } from "@/i18n/client-messages";
import { findSoldVariants, listWarehouses } from "@/lib/inventory";

type Props = { params: Promise<{ shop: string }>; searchParams: Promise<{ from?: string; q?: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("console-transfers"))("new.title") };
}

/** A new transfer, drafted. */
export default async function NewTransferPage({ params, searchParams }: Props) {
  const [{ shop: slug }, { from: asked, q = "" }] = await Promise.all([params, searchParams]);
  const { ctx, shop, can } = await consoleAccess(slug, "/transfers/new");
  const t = await getTranslations("console-transfers");
  const path = `/console/${slug}/transfers`;
  const warehouses = await listWarehouses(ctx, { shopId: shop.shopId });
  const from = warehouses.find((warehouse) => warehouse.id === asked) ?? warehouses[0];
  const header = (
    <PageHeader
      title={t("new.title")}
      description={t("new.text")}
      breadcrumbs={[{ label: t("title"), href: path }, { label: t("new.title") }]}
    />
  );
  if (!can.stock) {
    return (
      <>
        {header}
        <Alert tone="info">{t("new.notAllowed")}</Alert>
      </>
    );
  }
  if (!from || warehouses.length < 2) {
    return (
      <>
        {header}
        <Card>
          <EmptyState
            icon={Warehouse}
            title={t("new.needTwoTitle")}
            text={t("new.needTwoText")}
            action={<LinkButton href={`/console/${slug}/warehouses`}>{t("new.toWarehouses")}</LinkButton>}
          />
        </Card>
      </>
    );
  }
  const found = await findSoldVariants(ctx, { shopId: shop.shopId, warehouseId: from.id, q });
  return (
    <>
      {header}
      <ClientMessages namespaces={["console-transfers", "console-inventory", "errors"]}>
        <TransferForm
          shopId={shop.shopId}
          path={path}
          here={`${path}/new`}
          warehouses={warehouses.map(({ id, name, status }) => ({ id, name, active: status === "ACTIVE" }))}
          fromId={from.id}
          q={q}
          found={found}
        />
      </ClientMessages>
    </>
  );
}
