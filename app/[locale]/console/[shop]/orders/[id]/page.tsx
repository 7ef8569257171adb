import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { OrderActions } from "@/components/console-orders/order-actions";
import { OrderHistory } from "@/components/console-orders/order-history";
import { OrderItems } from "@/components/console-orders/order-items";
import { OrderParcels } from "@/components/console-orders/order-parcels";
import { OrderProgress } from "@/components/console-orders/order-progress";
import { OrderAddress, OrderTotals } from "@/components/console-orders/order-side";
import { ShopOrderBadge } from "@/components/console-orders/order-status";
import { RefundItems } from "@/components/console-orders/refund-items";
import { consoleAccess } from "@/components/console-shell/console-access";
import { RecordLink } from "@/components/recorder/record-link";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { LocalTime } from "@/components/ui/local-time";
import { PageHeader } from "@/components/ui/page-header";
import { ClientMessages } from "@/i18n/client-messages";
import { getShopOrder } from "@/lib/ordering";
import { isDomainError } from "@/lib/platform/errors";

type Props = { params: Promise<{ shop: string; id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("console-orders"))("title") };
}

/** One order as its shop works on it: what, from where, to whom, and every change so far. */
export default async function OrderPage({ params }: Props) {
  const { shop: slug, id } = await params;
  const { ctx, shop, can } = await consoleAccess(slug, `/orders/${id}`);
  const part = await getShopOrder(ctx, { shopId: shop.shopId, shopOrderId: id }).catch((error: unknown) => {
    if (isDomainError(error, "NOT_FOUND")) notFound();
    throw error;
  });
  const t = await getTranslations("console-orders");
  return (
    <ClientMessages namespaces={["console-orders", "errors"]}>
      <PageHeader
        title={part.number}
        badge={<ShopOrderBadge status={part.status} />}
        description={t.rich(part.paidAt ? "detail.paid" : "detail.placed", {
          time: () => <LocalTime value={part.paidAt ?? part.placedAt} />,
        })}
        breadcrumbs={[{ label: t("title"), href: `/console/${slug}/orders` }, { label: part.number }]}
      />
      <div className="grid items-start gap-4 xl:grid-cols-[minmax(0,1fr)_22rem]">
        <div className="grid min-w-0 gap-4">
          <Card>
            <CardBody className="grid gap-4">
              <OrderProgress part={part} />
              <OrderActions shopId={shop.shopId} part={part} can={can} />
              {part.status === "NEW" && can.stock && !can.manage ? (
                <p className="text-muted-foreground text-sm">{t("act.managerOnly")}</p>
              ) : null}
            </CardBody>
          </Card>
          {part.note ? (
            <Card>
              <CardHeader title={t("detail.note")} />
              <CardBody className="break-words text-sm">{part.note}</CardBody>
            </Card>
          ) : null}
          <Card>
            <CardHeader
              title={t("detail.items")}
              actions={
                can.manage && part.paidAt && part.status !== "CANCELLED" ? (
                  <RefundItems shopId={shop.shopId} part={part} />
                ) : null
              }
            />
            <CardBody>
              <OrderItems items={part.items} />
            </CardBody>
          </Card>
          <Card>
            <CardHeader title={t("detail.parcels")} />
            <CardBody>
              <OrderParcels part={part} />
            </CardBody>
          </Card>
        </div>
        <div className="grid min-w-0 gap-4">
          <Card>
            <CardHeader title={t("detail.address")} />
            <CardBody>
              <OrderAddress part={part} />
            </CardBody>
          </Card>
          <Card>
            <CardHeader title={t("detail.totals")} />
            <CardBody>
              <OrderTotals part={part} />
            </CardBody>
          </Card>
          <Card>
            <CardHeader title={t("detail.history")} />
            <CardBody className="grid gap-4">
              <OrderHistory changes={part.changes} />
              <RecordLink href={`/console/${slug}/orders/${id}/record`} />
            </CardBody>
          </Card>
        </div>
      </div>
    </ClientMessages>
  );
}
