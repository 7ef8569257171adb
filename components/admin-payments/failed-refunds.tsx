import { getTranslations } from "next-intl/server";
import { LocalTime } from "@/components/ui/local-time";
import { Price } from "@/components/ui/price";
import { Link } from "@/i18n/navigation";
import type { FailedRefund } from "@/lib/payments";
import { ByHandDialog } from "./by-hand-dialog";
import { RetryRefundButton } from "./retry-refund-button";

/** Refunds a provider refused: to whom, why, and the ways on: to ask once more, or to have paid by hand. */
export async function FailedRefunds({
  refunds,
  retry,
  byHand,
}: {
  refunds: readonly FailedRefund[];
  /** Whether to offer it. */
  retry: boolean;
  byHand: boolean;
}) {
  const t = await getTranslations("admin.payments");
  return (
    <ul className="divide-y divide-border">
      {refunds.map((refund) => (
        <li key={refund.id} className="flex flex-wrap items-center gap-x-4 gap-y-2 p-4">
          <div className="min-w-0 flex-1 basis-60">
            <p className="flex flex-wrap items-baseline gap-x-3">
              <Link href={`/admin/orders/${refund.orderNumber}`} className="font-bold hover:underline">
                {refund.orderNumber}
              </Link>
              <span className="text-muted-foreground text-sm capitalize">{refund.gateway}</span>
            </p>
            <p className="break-words text-sm">{t("reason", { reason: refund.failure ?? "–" })}</p>
            <p className="text-muted-foreground text-sm">
              {t.rich("failedAt", { at: () => <LocalTime value={refund.endedAt} /> })} ·{" "}
              {t("tries", { count: refund.round })}
            </p>
          </div>
          <Price amount={refund.amount} />
          {retry || byHand ? (
            <span className="flex flex-wrap gap-2">
              {byHand ? <ByHandDialog refund={refund} /> : null}
              {retry ? <RetryRefundButton refundId={refund.id} /> : null}
            </span>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
