import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { consoleAccess } from "@/components/console-shell/console-access";
import { TransferForm } from "@/components/console-transfers/transfer-form";
import { Alert } from "@/components/ui/alert";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { ClientMessages } from "@/i18n/client-messages";
import { findSoldVariants, getTransfer, listWarehouses } from "@/lib/inventory";
import { isDomainError } from "@/lib/platform/errors";

type Props = {
  params: Promise<{ shop: string; number: string }>;
  searchParams: Promise<{ from?: string; q?: string }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { number } = await params;
  return { title: (await getTranslations("console-transfers"))("edit.title", { number }) };
}

/** A draft, to be changed until its stock is held or sent. */
export default async function EditTransferPage({ params, searchParams }: Props) {
  const [{ shop: slug, number }, { from: asked, q = "" }] = await Promise.all([params, searchParams]);
  const { ctx, shop, can } = await consoleAccess(slug, `/transfers/${number}/edit`);
  const transfer = await getTransfer(ctx, { shopId: shop.shopId, number }).catch((error: unknown) => {
    if (isDomainError(error, "NOT_FOUND")) notFound();
    throw error;
  });
  const t = await getTranslations("console-transfers");
  const path = `/console/${slug}/transfers`;
  const here = `${path}/${number}`;
  const header = (
    <PageHeader
      title={t("edit.title", { number })}
      description={t("edit.text")}
      breadcrumbs={[
        { label: t("title"), href: path },
        { label: number, href: here },
        { label: t("edit.crumb") },
      ]}
    />
  );
  if (!can.stock || transfer.status !== "DRAFT") {
    return (
      <>
        {header}
        <Alert tone="info">{t(can.stock ? "edit.notDraft" : "new.notAllowed")}</Alert>
        <LinkButton href={here} variant="outline" className="mt-4">
          {t("edit.back")}
        </LinkButton>
      </>
    );
  }
  const warehouses = await listWarehouses(ctx, { shopId: shop.shopId });
  const fromId = warehouses.find((one) => one.id === asked)?.id ?? transfer.fromWarehouseId;
  const found = await findSoldVariants(ctx, { shopId: shop.shopId, warehouseId: fromId, q });
  return (
    <>
      {header}
      <ClientMessages namespaces={["console-transfers", "console-inventory", "errors"]}>
        <TransferForm
          shopId={shop.shopId}
          path={path}
          here={`${here}/edit`}
          warehouses={warehouses.map(({ id, name, status }) => ({ id, name, active: status === "ACTIVE" }))}
          fromId={fromId}
          q={q}
          found={found}
          draft={{
            transferId: transfer.id,
            number,
            revision: transfer.revision,
            toWarehouseId: transfer.toWarehouseId,
            note: transfer.note ?? "",
            lines: transfer.items.map(({ variantId, name, variantTitle, sku, imageUrl, free, quantity }) => ({
              variant: { variantId, name, variantTitle, sku: sku ?? "", imageUrl, free },
              quantity: String(quantity),
              at: transfer.fromWarehouseId,
            })),
          }}
        />
      </ClientMessages>
    </>
  );
}
