import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { Badge, type BadgeTone } from "@/components/ui/badge";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { LocalTime } from "@/components/ui/local-time";
import type { StaffOrder } from "@/lib/ordering";
import type { OrderAttempt, OrderRefund } from "@/lib/payments";
import { formatRupiah } from "@/lib/platform/money";

/** Who bought, and where it goes. */
export async function OrderBuyer({ order }: { order: StaffOrder }) {
  const t = await getTranslations("admin-orders");
  return (
    <Card>
      <CardHeader title={t("buyer")} />
      <CardBody className="grid gap-1 text-sm">
        <p className="break-words font-semibold">{order.buyer ?? t("noName")}</p>
        <p className="text-muted-foreground">{order.phone}</p>
        <p className="mt-2 break-words">{order.recipient}</p>
        <p className="break-words text-muted-foreground">{order.address}</p>
      </CardBody>
    </Card>
  );
}

const attemptTones: Record<OrderAttempt["status"], BadgeTone> = {
  PENDING: "warning",
  SUCCEEDED: "success",
  FAILED: "danger",
  EXPIRED: "neutral",
  CANCELLED: "neutral",
  SURPLUS: "warning",
};
const refundTones: Record<OrderRefund["status"], BadgeTone> = {
  PENDING: "warning",
  SUCCEEDED: "success",
  FAILED: "danger",
};

/** How it was paid. */
export async function OrderPayment({ attempts, total }: { attempts: OrderAttempt[]; total: number }) {
  const [t, gateways] = await Promise.all([
    getTranslations("admin-orders"),
    getTranslations("orders.gateway"),
  ]);
  const paid = attempts.reduce((sum, one) => sum + one.captured, 0);
  const back = attempts.reduce((sum, one) => sum + one.refunded, 0);
  return (
    <Card>
      <CardHeader title={t("payment")} />
      <CardBody className="grid gap-3 text-sm">
        <dl className="grid gap-1.5">
          <Sum label={t("total")} amount={total} />
          <Sum label={t("paid")} amount={paid} />
          {back > 0 ? <Sum label={t("refunded")} amount={-back} /> : null}
        </dl>
        {attempts.length === 0 ? <p className="text-muted-foreground">{t("noAttempt")}</p> : null}
        <ul className="grid gap-2">
          {attempts.map((one) => (
            <Moved
              key={one.id}
              badge={<Badge tone={attemptTones[one.status]}>{t(`attempt.${one.status}`)}</Badge>}
              amount={one.amount}
              at={one.createdAt}
            >
              {gateways.has(one.gateway as "sandbox") ? gateways(one.gateway as "sandbox") : one.gateway}
            </Moved>
          ))}
        </ul>
      </CardBody>
    </Card>
  );
}

/** What of it went back, or is going back. */
export async function OrderRefunds({ refunds }: { refunds: OrderRefund[] }) {
  const [t, reasons] = await Promise.all([
    getTranslations("admin-orders"),
    getTranslations("notices.reasons"),
  ]);
  if (refunds.length === 0) return null;
  return (
    <Card>
      <CardHeader title={t("refunds")} />
      <CardBody>
        <ul className="grid gap-3 text-sm">
          {refunds.map((one) => (
            <Moved
              key={one.id}
              badge={<Badge tone={refundTones[one.status]}>{t(`refund.${one.status}`)}</Badge>}
              amount={one.amount}
              at={one.createdAt}
            >
              {reasons.has(one.reason as "ship-by") ? reasons(one.reason as "ship-by") : one.reason}
              {one.requestedBy ? ` · ${one.requestedBy}` : ""}
              {one.failure ? <span className="block text-danger">{one.failure}</span> : null}
            </Moved>
          ))}
        </ul>
      </CardBody>
    </Card>
  );
}

function Sum({ label, amount }: { label: string; amount: number }) {
  return (
    <div className="flex justify-between gap-3">
      <dt className="text-muted-foreground">{label}</dt>
      <dd className="whitespace-nowrap font-semibold tabular-nums">{formatRupiah(amount)}</dd>
    </div>
  );
}

function Moved(props: { badge: ReactNode; amount: number; at: Date; children: ReactNode }) {
  return (
    <li className="grid gap-0.5 border-border border-t pt-2">
      <p className="flex flex-wrap items-center justify-between gap-2">
        {props.badge}
        <span className="whitespace-nowrap font-semibold tabular-nums">{formatRupiah(props.amount)}</span>
      </p>
      <p className="break-words text-muted-foreground text-xs">
        {props.children} · <LocalTime value={props.at} />
      </p>
    </li>
  );
}
