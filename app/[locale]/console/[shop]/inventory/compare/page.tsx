import { GitCompareArrows } from "lucide-react";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ChangeList } from "@/components/console-inventory/change-list";
import { CompareForm } from "@/components/console-inventory/compare-form";
import { listAddress } from "@/components/console-inventory/list-address";
import { ListFoot } from "@/components/console-inventory/list-foot";
import { typedMoment } from "@/components/console-inventory/typed-moment";
import { consoleAccess } from "@/components/console-shell/console-access";
import { buttonVariants } from "@/components/ui/button-variants";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { getPathname } from "@/i18n/navigation";
import { diffStock, listWarehouses } from "@/lib/inventory";

type Query = { warehouse?: string; from?: string; to?: string; after?: string };
type Props = { params: Promise<{ shop: string }>; searchParams: Promise<Query> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("console-inventory"))("compare.title") };
}

/** What changed in a warehouse between two moments. */
export default async function ComparePage({ params, searchParams }: Props) {
  const [{ shop: slug }, { warehouse: asked, from, to, after }] = await Promise.all([params, searchParams]);
  const { ctx, shop } = await consoleAccess(slug, "/inventory/compare");
  const t = await getTranslations("console-inventory");
  const base = `/console/${slug}`;
  const path = `${base}/inventory/compare`;
  const warehouses = await listWarehouses(ctx, { shopId: shop.shopId });
  const warehouse = warehouses.find((one) => one.id === asked) ?? warehouses[0];
  const moments = { from: typedMoment(from), to: typedMoment(to) };
  const span =
    warehouse && moments.from && moments.to
      ? { warehouseId: warehouse.id, from: moments.from, to: moments.to }
      : null;
  const page = span ? await diffStock(ctx, { shopId: shop.shopId, ...span, after }) : null;
  const address = (query: Query) => listAddress(path, { warehouse: warehouse?.id, from, to, ...query });
  const file = span
    ? `/api/console/${slug}/stock-changes?${new URLSearchParams({
        warehouse: span.warehouseId,
        from: span.from.toISOString(),
        to: span.to.toISOString(),
      })}`
    : null;
  return (
    <>
      <PageHeader
        title={t("compare.title")}
        description={t("compare.text")}
        breadcrumbs={[{ label: t("title"), href: `${base}/inventory` }, { label: t("compare.title") }]}
        actions={
          file && page && page.rows.length > 0 ? (
            <a href={file} download className={buttonVariants({ variant: "outline" })}>
              {t("compare.download")}
            </a>
          ) : null
        }
      />
      <Card>
        <div className="border-border border-b p-4">
          <CompareForm
            action={getPathname({ href: path, locale: ctx.locale })}
            warehouses={warehouses}
            warehouseId={warehouse?.id}
            from={from}
            to={to}
          />
        </div>
        {page && page.rows.length > 0 ? (
          <ChangeList rows={page.rows} base={base} />
        ) : (
          <EmptyState
            icon={GitCompareArrows}
            title={t(page ? "compare.sameTitle" : "compare.askTitle")}
            text={t(page ? "compare.sameText" : "compare.askText")}
          />
        )}
      </Card>
      <ListFoot
        firstHref={after ? address({ after: "" }) : null}
        nextHref={page?.next ? address({ after: page.next }) : null}
      />
    </>
  );
}
