import { getTranslations } from "next-intl/server";
import { LocalTime } from "@/components/ui/local-time";
import { Price } from "@/components/ui/price";
import { Link } from "@/i18n/navigation";
import type { PendingRefund } from "@/lib/payments";
import { AskProviderButton } from "./ask-provider-button";

/** Refunds neither given nor refused for more than a day, with what the provider answered last. */
export async function PendingRefunds({ refunds, ask }: { refunds: readonly PendingRefund[]; ask: boolean }) {
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
            <p className="break-words text-sm">{t("lastAnswer", { answer: refund.lastError ?? "–" })}</p>
            <p className="text-muted-foreground text-sm">
              {t.rich("askedSince", { at: () => <LocalTime value={refund.createdAt} /> })} ·{" "}
              {t("tries", { count: refund.attempts })}
            </p>
          </div>
          <Price amount={refund.amount} />
          {ask ? <AskProviderButton orderNumber={refund.orderNumber} /> : null}
        </li>
      ))}
    </ul>
  );
}
