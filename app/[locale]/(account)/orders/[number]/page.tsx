import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { PushAsk } from "@/components/notifications/push-ask";
import { BuyAgain } from "@/components/orders/buy-again";
import { OrderAmounts } from "@/components/orders/order-amounts";
import { OrderHistory } from "@/components/orders/order-history";
import { OrderPart } from "@/components/orders/order-part";
import { OrderStageBadge } from "@/components/orders/order-stage-badge";
import { OrderState } from "@/components/orders/order-state";
import { RecordLink } from "@/components/recorder/record-link";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { LocalTime } from "@/components/ui/local-time";
import { PageHeader } from "@/components/ui/page-header";
import { ClientMessages } from "@/i18n/client-messages";
import { redirect } from "@/i18n/navigation";
import { requestCtx } from "@/lib/identity/request-ctx";
import { pushPublicKey } from "@/lib/notifications";
import { getMyOrder, type MyOrder } from "@/lib/ordering";
import type { Ctx } from "@/lib/platform/ctx";
import { isDomainError } from "@/lib/platform/errors";
import { getMyRequests } from "@/lib/returns";
import { trackMyOrder } from "@/lib/shipping";

type Props = { params: Promise<{ number: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [{ number }, t] = await Promise.all([params, getTranslations("orders")]);
  return { title: t("orderTitle", { number }), robots: { index: false } };
}

export default async function OrderPage({ params }: Props) {
  const [ctx, locale, t, { number }] = await Promise.all([
    requestCtx(),
    getLocale(),
    getTranslations("orders"),
    params,
  ]);
  if (ctx.actor.kind !== "user") {
    return redirect({ href: { pathname: "/sign-in", query: { callbackUrl: `/orders/${number}` } }, locale });
  }
  const order = await orderOr404(ctx, number);
  const [requests, parcels] = await Promise.all([
    getMyRequests(ctx, { number }),
    trackMyOrder(ctx, { number }),
  ]);
  const pushKey = order.stage === "ONGOING" ? pushPublicKey() : null;
  return (
    <ClientMessages namespaces={["orders", "parcels", "returns", "notifications", "errors"]}>
      <PageHeader
        title={t("orderTitle", { number: order.number })}
        badge={<OrderStageBadge stage={order.stage} />}
        description={t.rich("placedAt", { time: () => <LocalTime value={order.placedAt} /> })}
        breadcrumbs={[{ label: t("title"), href: "/orders" }, { label: order.number }]}
      />
      <div className="grid gap-4">
        <OrderState order={order} />
        {pushKey ? <PushAsk publicKey={pushKey} /> : null}
        <div className="grid gap-4 xl:grid-cols-[minmax(0,1fr)_20rem] xl:items-start">
          <div className="grid gap-4">
            {order.parts.map((part) => (
              <OrderPart
                key={part.id}
                part={part}
                requests={requests.find((one) => one.shopOrderId === part.id)}
                parcels={parcels.filter((parcel) => parcel.shopOrderId === part.id)}
              />
            ))}
            {order.status === "PAID" ? <BuyAgain number={order.number} variant="outline" /> : null}
          </div>
          <div className="grid gap-4">
            <OrderAmounts order={order} />
            <Card>
              <CardHeader title={t("historyTitle")} />
              <CardBody className="grid gap-4">
                <OrderHistory changes={order.changes} />
                <RecordLink href={`/orders/${order.number}/record`} />
              </CardBody>
            </Card>
          </div>
        </div>
      </div>
    </ClientMessages>
  );
}

async function orderOr404(ctx: Ctx, number: string): Promise<MyOrder> {
  try {
    return await getMyOrder(ctx, { number });
  } catch (error) {
    if (isDomainError(error, "NOT_FOUND")) notFound();
    throw error;
  }
}
