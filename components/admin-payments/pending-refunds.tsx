import { getTranslations } from "next-intl/server";
import { LocalTime } from "@/components/ui/local-time";
import type { PendingRefund } from "@/lib/payments";
import { AskProviderButton } from "./ask-provider-button";
import { RefundRow } from "./refund-row";

/** Refunds neither given nor refused for more than a day, with what the provider answered last. */
export async function PendingRefunds({ refunds, ask }: { refunds: readonly PendingRefund[]; ask: boolean }) {
  const t = await getTranslations("admin.payments");
  return (
    <ul className="divide-y divide-border">
      {refunds.map((refund) => (
        <RefundRow
          key={refund.id}
          refund={refund}
          said={t("lastAnswer", { answer: refund.lastError ?? "–" })}
          since={
            <>
              {t.rich("askedSince", { at: () => <LocalTime value={refund.createdAt} /> })} ·{" "}
              {t("tries", { count: refund.attempts })}
            </>
          }
        >
          {ask ? <AskProviderButton orderNumber={refund.orderNumber} /> : null}
        </RefundRow>
      ))}
    </ul>
  );
}
