import { getTranslations } from "next-intl/server";
import { LocalTime } from "@/components/ui/local-time";
import type { FailedRefund } from "@/lib/payments";
import { ByHandDialog } from "./by-hand-dialog";
import { RefundRow } from "./refund-row";
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
        <RefundRow
          key={refund.id}
          refund={refund}
          said={t("reason", { reason: refund.failure ?? "–" })}
          since={
            <>
              {t.rich("failedAt", { at: () => <LocalTime value={refund.endedAt} /> })} ·{" "}
              {t("tries", { count: refund.round })}
            </>
          }
        >
          {retry || byHand ? (
            <span className="flex flex-wrap gap-2">
              {byHand ? <ByHandDialog refund={refund} /> : null}
              {retry ? <RetryRefundButton refundId={refund.id} /> : null}
            </span>
          ) : null}
        </RefundRow>
      ))}
    </ul>
  );
}
