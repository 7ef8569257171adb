import { Warehouse } from "lucide-react";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { OpenCountForm } from "@/components/console-counts/open-count-form";
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
  return { title: (await getTranslations("console-counts"))("new.title") };
}

/** Opens a stock count. */
export default async function NewCountPage({ params, searchParams }: Props) {
  const [{ shop: slug }, { q = "" }] = await Promise.all([params, searchParams]);
  const { ctx, shop, can } = await consoleAccess(slug, "/inventory/counts/new");
  const { shopId } = shop;
  const t = await getTranslations("console-counts");
  const words = await getTranslations("console-inventory");
  const base = `/console/${slug}/inventory`;
  const [warehouses, found] = await Promise.all([
    listWarehouses(ctx, { shopId }),
    findSoldVariants(ctx, { shopId, q }),
  ]);
  return (
    <>
      <PageHeader
        title={t("new.title")}
        description={t("new.text")}
        breadcrumbs={[
          { label: words("title"), href: base },
          { label: t("title"), href: `${base}/counts` },
          { label: t("new.title") },
        ]}
      />
      {can.stock ? null : <Alert tone="info">{t("new.notAllowed")}</Alert>}
      {can.stock && warehouses.length === 0 ? (
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
      ) : null}
      {can.stock && warehouses.length > 0 ? (
        <ClientMessages namespaces={["console-counts", "console-inventory", "errors"]}>
          <OpenCountForm
            shopId={shopId}
            path={`${base}/counts`}
            warehouses={warehouses.map(({ id, name }) => ({ id, name }))}
            q={q}
            found={found}
          />
        </ClientMessages>
      ) : null}
    </>
  );
}
