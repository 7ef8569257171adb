import { getTranslations } from "next-intl/server";
import { PayoutBadge } from "@/components/console-finance/payout-badge";
import { LocalTime } from "@/components/ui/local-time";
import { Link } from "@/i18n/navigation";
import type { ShopPayoutRow } from "@/lib/finance";
import { BANKS } from "@/lib/finance/schema";
import { formatRupiah } from "@/lib/platform/money";

/** The shop's payouts: how much, to which account, and how it went. */
export async function PayoutList({ payouts, slug }: { payouts: ShopPayoutRow[]; slug: string }) {
  const t = await getTranslations("console-finance");
  if (payouts.length === 0) return <p className="text-muted-foreground text-sm">{t("noPayouts")}</p>;
  return (
    <ul className="divide-y divide-border">
      {payouts.map((payout) => (
        <li key={payout.id} className="grid gap-1 py-3 text-sm first:pt-0 last:pb-0">
          <div className="flex items-center justify-between gap-3">
            <Link
              href={`/console/${slug}/finance/payouts/${payout.number}`}
              aria-label={t("payout.open", { number: payout.number })}
              className="whitespace-nowrap font-bold text-link tabular-nums hover:underline"
            >
              {formatRupiah(payout.amount)}
            </Link>
            <PayoutBadge status={payout.status} />
          </div>
          <p className="flex flex-wrap justify-between gap-x-3 text-muted-foreground text-xs">
            <span>
              {BANKS[payout.bankCode]} ···· {payout.lastDigits}
            </span>
            <LocalTime value={payout.paidAt ?? payout.createdAt} format="date" />
          </p>
          {payout.note ? <p className="break-words text-muted-foreground text-xs">{payout.note}</p> : null}
        </li>
      ))}
    </ul>
  );
}
