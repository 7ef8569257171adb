import { getTranslations } from "next-intl/server";
import { ShopOrderBadge } from "@/components/console-orders/order-status";
import { RefundItems } from "@/components/console-orders/refund-items";
import { Badge } from "@/components/ui/badge";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { LocalTime } from "@/components/ui/local-time";
import type { StaffOrderPart } from "@/lib/ordering";
import { formatRupiah } from "@/lib/platform/money";
import type { ReturnForStaff } from "@/lib/returns";
import { CancelPart } from "./cancel-part";
import { PartReturn } from "./part-return";

/** One shop's part of an order: how it stands, what is in it, what was asked of it, and what staff may do about it. */
export async function OrderPartForStaff(props: {
  part: StaffOrderPart;
  returns: ReturnForStaff[];
  /** Whether to offer acts; the verbs decide for themselves. */
  acts: boolean;
}) {
  const { part, returns, acts } = props;
  const t = await getTranslations("admin-orders");
  const paid = !["AWAITING_PAYMENT", "EXPIRED", "CANCELLED"].includes(part.status);
  return (
    <Card aria-label={part.shopName}>
      <CardHeader
        title={part.shopName}
        description={part.number}
        actions={
          <>
            {part.returnOpen ? <Badge tone="warning">{t("returnOpen")}</Badge> : null}
            <ShopOrderBadge status={part.status} />
          </>
        }
      />
      <CardBody className="grid gap-4 text-sm">
        <ul className="grid gap-2">
          {part.lines.map((line) => (
            <li key={line.orderItemId} className="grid grid-cols-[minmax(0,1fr)_auto] gap-3">
              <div className="min-w-0">
                <p className="line-clamp-2 break-words">{line.name}</p>
                <p className="break-words text-muted-foreground text-xs">
                  {[line.variantTitle, line.sku].filter(Boolean).join(" · ")}
                </p>
                {line.refunded > 0 ? (
                  <p className="text-warning text-xs">{t("unitsBack", { count: line.refunded })}</p>
                ) : null}
              </div>
              <p className="whitespace-nowrap text-right tabular-nums">
                {line.quantity} × {formatRupiah(line.unitPrice)}
              </p>
            </li>
          ))}
        </ul>
        <dl className="grid gap-1.5 border-border border-t pt-3">
          <Row label={`${part.courier} · ${part.service}`}>
            {formatRupiah(part.shippingTotal)}
            {part.shippingBack && part.shippingTotal > 0 ? ` (${t("shippingBack")})` : ""}
          </Row>
          {part.tracking ? <Row label={t("tracking")}>{part.tracking}</Row> : null}
          {part.shippedAt ? (
            <Row label={t("shippedAt")}>
              <LocalTime value={part.shippedAt} />
            </Row>
          ) : null}
          {part.deliveredAt ? (
            <Row label={t("deliveredAt")}>
              <LocalTime value={part.deliveredAt} />
            </Row>
          ) : null}
          <Row label={t("total")} strong>
            {formatRupiah(part.total)}
          </Row>
          {paid && part.left < part.total ? <Row label={t("left")}>{formatRupiah(part.left)}</Row> : null}
        </dl>
        {returns.map((one) => (
          <PartReturn key={one.id} asked={one} acts={acts} />
        ))}
        {acts && paid ? (
          <div className="flex flex-wrap gap-2">
            <RefundItems
              shopId={null}
              part={{
                ...{ id: part.id, number: part.number },
                ...{ shippingTotal: part.shippingTotal, shippingBack: part.shippingBack },
                items: part.lines.map(({ orderItemId, ...line }) => ({ id: orderItemId, ...line })),
              }}
            />
            {part.cancellable ? <CancelPart part={part} /> : null}
          </div>
        ) : null}
      </CardBody>
    </Card>
  );
}

function Row({
  label,
  strong = false,
  children,
}: {
  label: string;
  strong?: boolean;
  children: React.ReactNode;
}) {
  return (
    <div className={`flex justify-between gap-3 ${strong ? "font-bold" : ""}`}>
      <dt className={strong ? "" : "min-w-0 break-words text-muted-foreground"}>{label}</dt>
      <dd className="min-w-0 break-words text-right tabular-nums">{children}</dd>
    </div>
  );
}
