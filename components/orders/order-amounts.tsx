import { getTranslations } from "next-intl/server";
import { Badge } from "@/components/ui/badge";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { formatPhone } from "@/lib/identity";
import type { MyOrder } from "@/lib/ordering";
import { formatRupiah } from "@/lib/platform/money";

/** What the order costs, how it was paid, what goes back, and where it is sent. */
export async function OrderAmounts({ order }: { order: MyOrder }) {
  const t = await getTranslations("orders");
  const { address, payment } = order;
  const paidBy = payment?.status === "SUCCEEDED" ? payment : null;
  return (
    <>
      <Card>
        <CardHeader title={t("amounts.title")} />
        <CardBody>
          <dl className="grid gap-2 text-sm">
            <Row label={t("amounts.items")} value={formatRupiah(order.itemsTotal)} />
            <Row label={t("amounts.shipping")} value={formatRupiah(order.shippingTotal)} />
            <div className="mt-1 flex items-baseline justify-between gap-3 border-border border-t pt-3">
              <dt className="font-bold">{t("amounts.total")}</dt>
              <dd className="whitespace-nowrap font-extrabold text-base">{formatRupiah(order.total)}</dd>
            </div>
            {paidBy ? (
              <Row
                label={t("amounts.method")}
                value={
                  t.has(`gateway.${paidBy.gateway}` as "gateway.sandbox")
                    ? t(`gateway.${paidBy.gateway}` as "gateway.sandbox")
                    : paidBy.gateway
                }
              />
            ) : null}
          </dl>
          {order.refunds.length > 0 ? (
            <ul className="mt-4 grid gap-2 border-border border-t pt-4 text-sm">
              {order.refunds.map((refund) => (
                <li key={refund.id} className="flex items-baseline justify-between gap-3">
                  <span className="flex min-w-0 flex-wrap items-center gap-2">
                    {t("amounts.refund")}
                    <Badge tone={refund.status === "SUCCEEDED" ? "success" : "info"}>
                      {t(refund.status === "SUCCEEDED" ? "amounts.refundDone" : "amounts.refundPending")}
                    </Badge>
                  </span>
                  <span className="whitespace-nowrap font-semibold">{formatRupiah(refund.amount)}</span>
                </li>
              ))}
            </ul>
          ) : null}
        </CardBody>
      </Card>
      <Card>
        <CardHeader title={t("addressTitle")} />
        <CardBody>
          <address className="text-sm not-italic leading-relaxed">
            <span className="block font-semibold">
              {address.recipient} · {formatPhone(address.phone)}
            </span>
            {address.line}
            {address.note ? ` (${address.note})` : null}
            <span className="block text-muted-foreground">
              {[address.district, address.city, address.province].join(", ")} {address.postcode}
            </span>
          </address>
        </CardBody>
      </Card>
    </>
  );
}

function Row({ label, value }: { label: string; value: string }) {
  return (
    <div className="flex items-baseline justify-between gap-3">
      <dt className="text-muted-foreground">{label}</dt>
      <dd className="whitespace-nowrap text-right">{value}</dd>
    </div>
  );
}
