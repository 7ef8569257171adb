import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { OrderPartForStaff } from "@/components/admin-orders/order-parts";
import { OrderBuyer, OrderPayment, OrderRefunds } from "@/components/admin-orders/order-summary";
import { AskProviderButton } from "@/components/admin-payments/ask-provider-button";
import { RecordTimeline } from "@/components/recorder/record-timeline";
import { Badge } from "@/components/ui/badge";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { LocalTime } from "@/components/ui/local-time";
import { PageHeader } from "@/components/ui/page-header";
import { ClientMessages } from "@/i18n/client-messages";
import { getOrderForStaff } from "@/lib/ordering";
import { getOrderMoney } from "@/lib/payments";
import { recordForStaff } from "@/lib/recorder";
import { listReturnsForStaff } from "@/lib/returns";
import { mayHelpBuyers, mayRetryRefunds, orNotFound, staffCtx } from "../../staff-page";

export async function generateMetadata({
  params,
}: PageProps<"/[locale]/admin/orders/[number]">): Promise<Metadata> {
  const [{ number }, t] = await Promise.all([params, getTranslations("admin-orders")]);
  return { title: t("titleOf", { number }) };
}

/** An order as it stands, what staff may do about it, and the flight recorder: all that is written down of it. */
export default async function StaffOrderPage({ params }: PageProps<"/[locale]/admin/orders/[number]">) {
  const [ctx, { number }, t, trail] = await Promise.all([
    staffCtx("/admin/orders"),
    params,
    getTranslations("admin-orders"),
    getTranslations("recorder"),
  ]);
  const order = await orNotFound(getOrderForStaff(ctx, { number }));
  const [money, returns, record] = await Promise.all([
    getOrderMoney(ctx, { orderId: order.id }),
    listReturnsForStaff(ctx, { orderId: order.id }),
    recordForStaff(ctx, { number }),
  ]);
  return (
    <ClientMessages namespaces={["admin", "admin-orders", "console-orders", "errors"]}>
      <PageHeader
        title={t("titleOf", { number: order.number })}
        badge={
          <Badge tone={order.status === "PAID" ? "success" : "neutral"}>
            {trail(`admin.stage.${order.status}`)}
          </Badge>
        }
        description={t.rich("placed", { time: () => <LocalTime value={order.placedAt} /> })}
        breadcrumbs={[{ label: trail("admin.title"), href: "/admin/orders" }, { label: order.number }]}
        actions={mayRetryRefunds(ctx) ? <AskProviderButton orderNumber={order.number} /> : undefined}
      />
      <div className="grid items-start gap-4 xl:grid-cols-[minmax(0,1fr)_22rem]">
        <div className="grid min-w-0 gap-4">
          {order.parts.map((part) => (
            <OrderPartForStaff
              key={part.id}
              part={part}
              returns={returns.filter((one) => one.shopOrderId === part.id)}
              acts={mayHelpBuyers(ctx)}
            />
          ))}
        </div>
        <div className="grid min-w-0 gap-4">
          <OrderBuyer order={order} />
          <OrderPayment attempts={money.attempts} total={order.total} />
          <OrderRefunds refunds={money.refunds} />
        </div>
      </div>
      <Card className="mt-4">
        <CardHeader title={trail("title")} description={trail("text")} />
        <CardBody>
          <RecordTimeline entries={record.entries} traces />
        </CardBody>
      </Card>
    </ClientMessages>
  );
}
