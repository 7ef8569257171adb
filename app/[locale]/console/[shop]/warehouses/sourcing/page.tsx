import { Warehouse } from "lucide-react";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { regions } from "@/components/account/regions";
import { consoleAccess } from "@/components/console-shell/console-access";
import { SourcingBoard } from "@/components/console-sourcing/sourcing-board";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { ClientMessages } from "@/i18n/client-messages";
import { findSoldVariants, getSourcingRules, listWarehouses } from "@/lib/inventory";

type Props = { params: Promise<{ shop: string }>; searchParams: Promise<{ q?: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("console-sourcing"))("title") };
}

/** From which warehouse orders ship: the shop's rules, and a sample order to try them on. */
export default async function SourcingPage({ params, searchParams }: Props) {
  const [{ shop: slug }, { q = "" }] = await Promise.all([params, searchParams]);
  const { ctx, shop, can } = await consoleAccess(slug, "/warehouses/sourcing");
  const t = await getTranslations("console-sourcing");
  const warehouseWords = await getTranslations("console-warehouses");
  const { shopId } = shop;
  const path = `/console/${slug}/warehouses`;
  const [warehouses, rules, found] = await Promise.all([
    listWarehouses(ctx, { shopId }),
    getSourcingRules(ctx, { shopId }),
    findSoldVariants(ctx, { shopId, q }),
  ]);
  const [first] = warehouses;
  return (
    <>
      <PageHeader
        title={t("title")}
        description={t("text")}
        breadcrumbs={[{ label: warehouseWords("title"), href: path }, { label: t("title") }]}
      />
      {first ? (
        <ClientMessages namespaces={["console-sourcing", "console-inventory", "account", "errors"]}>
          <SourcingBoard
            shopId={shopId}
            path={`${path}/sourcing`}
            saved={rules}
            draining={warehouses.filter((one) => one.draining).map((one) => one.name)}
            editable={can.manage}
            regions={regions()}
            start={{ province: first.province, city: first.city }}
            q={q}
            found={found}
          />
        </ClientMessages>
      ) : (
        <Card>
          <EmptyState
            icon={Warehouse}
            title={warehouseWords("emptyTitle")}
            text={warehouseWords("emptyText")}
            action={<LinkButton href={path}>{warehouseWords("title")}</LinkButton>}
          />
        </Card>
      )}
    </>
  );
}
