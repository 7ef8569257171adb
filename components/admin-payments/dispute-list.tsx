import { getFormatter, getTranslations } from "next-intl/server";
import { Badge, type BadgeTone } from "@/components/ui/badge";
import { LocalTime } from "@/components/ui/local-time";
import { Link } from "@/i18n/navigation";
import type { Dispute } from "@/lib/payments";
import { formatRupiah } from "@/lib/platform/money";

const TONE: Record<Dispute["state"], BadgeTone> = { OPEN: "warning", WON: "success", LOST: "danger" };

/** What buyers and their banks want back, and what was taken back: decided at the provider, by the day it names. */
export async function DisputeList({ disputes }: { disputes: readonly Dispute[] }) {
  const [t, format] = await Promise.all([getTranslations("admin.payments"), getFormatter()]);
  const sum = ({ amount, currency }: Dispute) =>
    amount === null
      ? t("sumUnknown")
      : currency === "IDR"
        ? formatRupiah(amount)
        : format.number(amount / 100, { style: "currency", currency: currency || "XXX" });
  return (
    <ul className="divide-y divide-border">
      {disputes.map((dispute) => (
        <li key={dispute.id} className="flex flex-wrap items-center gap-x-4 gap-y-2 p-4">
          <div className="min-w-0 flex-1 basis-60">
            <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
              {dispute.orderNumber ? (
                <Link href={`/admin/orders/${dispute.orderNumber}`} className="font-bold hover:underline">
                  {dispute.orderNumber}
                </Link>
              ) : (
                <span className="font-bold">{t("unknownOrder")}</span>
              )}
              <span className="text-muted-foreground text-sm capitalize">{dispute.gateway}</span>
              <Badge tone={TONE[dispute.state]}>{t(`disputeStates.${dispute.state}`)}</Badge>
            </p>
            <p className="break-words text-sm">
              {t("disputeTold", { told: dispute.told, reason: dispute.reason ?? "–" })}
            </p>
            <p className="break-all text-muted-foreground text-sm">{dispute.disputeRef}</p>
            <p className="text-muted-foreground text-sm">
              {dispute.state === "OPEN" && dispute.respondBy
                ? t.rich("respondBy", { at: () => <LocalTime value={dispute.respondBy ?? dispute.toldAt} /> })
                : t.rich("toldAt", { at: () => <LocalTime value={dispute.toldAt} /> })}
            </p>
          </div>
          <span className="font-semibold tabular-nums">{sum(dispute)}</span>
        </li>
      ))}
    </ul>
  );
}
