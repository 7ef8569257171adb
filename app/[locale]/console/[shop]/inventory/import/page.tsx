import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ImportForm } from "@/components/console-batches/import-form";
import { consoleAccess } from "@/components/console-shell/console-access";
import { Alert } from "@/components/ui/alert";
import { PageHeader } from "@/components/ui/page-header";
import { ClientMessages } from "@/i18n/client-messages";
import { listStockGrid, listWarehouses } from "@/lib/inventory";

type Props = { params: Promise<{ shop: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("console-batches"))("import.title") };
}

/** Stock figures from a file. */
export default async function ImportPage({ params }: Props) {
  const { shop: slug } = await params;
  const { ctx, shop, can } = await consoleAccess(slug, "/inventory/import");
  const t = await getTranslations("console-batches");
  const inventory = (await getTranslations("console-inventory"))("title");
  const base = `/console/${slug}/inventory`;
  const { shopId } = shop;
  const [warehouses, page] = await Promise.all([
    listWarehouses(ctx, { shopId }),
    listStockGrid(ctx, { shopId }),
  ]);
  const codes = new Map(warehouses.map((warehouse) => [warehouse.id, warehouse.code]));
  const examples = page.rows.flatMap(({ sku, cells }) =>
    cells.map(({ warehouseId, onHand }) => ({ sku, code: codes.get(warehouseId) ?? "", onHand })),
  );
  return (
    <>
      <PageHeader
        title={t("import.title")}
        description={t("import.text")}
        breadcrumbs={[{ label: inventory, href: base }, { label: t("import.title") }]}
      />
      {can.stock ? (
        <ClientMessages namespaces={["console-batches", "errors"]}>
          <ImportForm shopId={shopId} base={base} codes={[...codes.values()]} examples={examples} />
        </ClientMessages>
      ) : (
        <Alert tone="info">{t("notAllowed")}</Alert>
      )}
    </>
  );
}
