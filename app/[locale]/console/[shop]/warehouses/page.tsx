import { Route, Warehouse } from "lucide-react";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { regions as listRegions } from "@/components/account/regions";
import { consoleAccess } from "@/components/console-shell/console-access";
import { WarehouseCard } from "@/components/console-warehouses/warehouse-card";
import { WarehouseDialog } from "@/components/console-warehouses/warehouse-dialog";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { ClientMessages } from "@/i18n/client-messages";
import { listWarehouses } from "@/lib/inventory";

type Props = { params: Promise<{ shop: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("console-warehouses"))("title") };
}

/** Where the shop's stock lies, in the order it ships. */
export default async function WarehousesPage({ params }: Props) {
  const { shop: slug } = await params;
  const { ctx, shop, can } = await consoleAccess(slug, "/warehouses");
  const t = await getTranslations("console-warehouses");
  const warehouses = await listWarehouses(ctx, { shopId: shop.shopId });
  const regions = can.manage ? listRegions() : [];
  const add = can.manage ? <WarehouseDialog shopId={shop.shopId} regions={regions} /> : null;
  const sourcing = (
    <LinkButton href={`/console/${slug}/warehouses/sourcing`} variant="outline">
      <Route aria-hidden="true" />
      {(await getTranslations("console-sourcing"))("toPage")}
    </LinkButton>
  );
  return (
    <ClientMessages namespaces={["console-warehouses", "account", "errors"]}>
      <PageHeader
        title={t("title")}
        description={t("text")}
        actions={
          warehouses.length > 0 ? (
            <>
              {sourcing}
              {add}
            </>
          ) : null
        }
      />
      {warehouses.length === 0 ? (
        <Card>
          <EmptyState icon={Warehouse} title={t("emptyTitle")} text={t("emptyText")} action={add} />
        </Card>
      ) : (
        <div className="grid gap-4 xl:grid-cols-2">
          {warehouses.map((warehouse) => (
            <WarehouseCard
              key={warehouse.id}
              shopId={shop.shopId}
              base={`/console/${slug}`}
              warehouse={warehouse}
              regions={regions}
              editable={can.manage}
            />
          ))}
        </div>
      )}
    </ClientMessages>
  );
}
