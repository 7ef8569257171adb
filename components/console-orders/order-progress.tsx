import { getTranslations } from "next-intl/server";
import { cancelReason } from "@/components/orders/cancel-reason";
import { Alert } from "@/components/ui/alert";
import { cn } from "@/components/ui/cn";
import { LocalTime } from "@/components/ui/local-time";
import type { ShopOrderDetail } from "@/lib/ordering";
import { formatRupiah } from "@/lib/platform/money";

const WAY = ["NEW", "ACCEPTED", "PACKED", "SHIPPED", "DELIVERED"] as const;

/** How far an order has come, and the deadline or the end that matters now. */
export function OrderProgress({ part }: { part: ShopOrderDetail }) {
  const ended = part.status === "CANCELLED" || part.status === "EXPIRED";
  const waiting = part.status === "AWAITING_PAYMENT";
  const reached = part.status === "COMPLETED" ? WAY.length : (WAY as readonly string[]).indexOf(part.status);
  return (
    <div className="grid gap-3">
      {ended || waiting ? null : <Way reached={reached} />}
      <Deadline part={part} />
    </div>
  );
}

async function Way({ reached }: { reached: number }) {
  const t = await getTranslations("console-orders");
  return (
    <ol aria-label={t("detail.progress")} className="grid grid-cols-5 gap-1">
      {WAY.map((step, index) => (
        <li key={step} aria-current={index === reached ? "step" : undefined} className="grid gap-1.5">
          <span
            aria-hidden="true"
            className={cn("h-1.5 rounded-full", index <= reached ? "bg-primary" : "bg-secondary")}
          />
          <span
            className={cn(
              "text-center text-[0.6875rem] leading-tight sm:text-sm",
              index === reached ? "font-bold" : "text-muted-foreground",
            )}
          >
            {t(`status.${step}`)}
          </span>
        </li>
      ))}
    </ol>
  );
}

async function Deadline({ part }: { part: ShopOrderDetail }) {
  const t = await getTranslations("console-orders.detail");
  const at = (value: Date | null) => ({ time: () => (value ? <LocalTime value={value} /> : null) });
  if (part.status === "AWAITING_PAYMENT") {
    return <Alert tone="info">{t.rich("unpaidText", at(part.expiresAt))}</Alert>;
  }
  if (part.status === "EXPIRED") return <Alert tone="info">{t("expiredText")}</Alert>;
  if (part.status === "CANCELLED") {
    const why = part.cancelReason
      ? t("cancelledBecause", { reason: await cancelReason(part.cancelReason) })
      : t("cancelledText");
    return (
      <Alert tone="danger" title={why}>
        {part.refunded > 0 ? t("refunded", { amount: formatRupiah(part.refunded) }) : null}
      </Alert>
    );
  }
  const toShip = part.status === "NEW" || part.status === "ACCEPTED" || part.status === "PACKED";
  if (!toShip || !part.shipBy) return null;
  if (part.late) return <Alert tone="danger">{t.rich("lateText", at(part.shipBy))}</Alert>;
  return <p className="text-muted-foreground text-sm">{t.rich("shipBy", at(part.shipBy))}</p>;
}
