import { getTranslations } from "next-intl/server";
import { Alert } from "@/components/ui/alert";
import { LocalTime } from "@/components/ui/local-time";
import { Steps } from "@/components/ui/steps";
import type { ShopOrderDetail } from "@/lib/ordering";
import { formatRupiah } from "@/lib/platform/money";

const WAY = ["NEW", "ACCEPTED", "PACKED", "SHIPPED", "DELIVERED"] as const;

/** How far an order has come, and the deadline or the end that matters now. */
export async function OrderProgress({ part }: { part: ShopOrderDetail }) {
  const t = await getTranslations("console-orders");
  const ended = part.status === "CANCELLED" || part.status === "EXPIRED";
  const waiting = part.status === "AWAITING_PAYMENT";
  const reached = part.status === "COMPLETED" ? WAY.length : (WAY as readonly string[]).indexOf(part.status);
  return (
    <div className="grid gap-3">
      {ended || waiting ? null : (
        <Steps
          label={t("detail.progress")}
          steps={WAY.map((step, index) => ({
            label: t(`status.${step}`),
            state: index < reached ? "done" : index === reached ? "current" : "todo",
          }))}
        />
      )}
      <Deadline part={part} />
    </div>
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
    const why = part.cancelReason ? t("cancelledBecause", { reason: part.cancelReason }) : t("cancelledText");
    return (
      <Alert tone="danger">
        {why} {part.refunded > 0 ? t("refunded", { amount: formatRupiah(part.refunded) }) : null}
      </Alert>
    );
  }
  const toShip = part.status === "NEW" || part.status === "ACCEPTED" || part.status === "PACKED";
  if (!toShip || !part.shipBy) return null;
  if (part.late) return <Alert tone="danger">{t.rich("lateText", at(part.shipBy))}</Alert>;
  return <p className="text-muted-foreground text-sm">{t.rich("shipBy", at(part.shipBy))}</p>;
}
